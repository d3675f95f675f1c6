// state.json: which release is shown, and what may never come back. Replaced as a whole, protected by a checksum.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/manifest.h"

namespace kiosk {

struct StoreState {
  std::optional<ReleaseNumber> current;   // what the kiosk shows
  std::optional<ReleaseNumber> previous;  // what it showed before, and goes back to
  std::optional<ReleaseNumber> pending;   // installed, waiting for staff's yes
  ReleaseNumber floor{};                  // nothing below it is ever installed; never sinks
  ReleaseNumber minimum{};                // what trust no longer allows is below: not installed, not gone back to
  std::string time_floor;                 // the newest "created" that was installed: no true clock is before it
  std::uint64_t tries = 0;                // starts of `current` that it has not confirmed yet
  friend bool operator==(const StoreState&, const StoreState&) = default;
};

// Starts without a sign of life after which the kiosk goes back to the release before.
inline constexpr std::uint64_t kMostTries = 3;

// What a kiosk is to show, the best first; where none of them is whole, or there is none, the factory's content. At a start, what
// was started too often before is left out; a kiosk that runs shows what is current: its own start is among those that count.
enum class Moment { start, running };
[[nodiscard]] std::vector<ReleaseNumber> to_show(const StoreState& state, Moment moment = Moment::start);

// Error "state.damaged": not its form, or not its checksum.
[[nodiscard]] Result<StoreState> parse_state(std::string_view json);
[[nodiscard]] std::string to_json(const StoreState& state);

// "1-12", as a release's folder is called; nothing for anything else.
[[nodiscard]] std::optional<ReleaseNumber> parse_release(std::string_view text);

}  // namespace kiosk
