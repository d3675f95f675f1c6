// What kiosk-sync tells the screen: how it stands with the stick, and with the releases in the store. Written to
// /run/kiosk/sync.json (store/sync_news_file.h), read by the kiosk; shown in words by the kiosk alone, so that they can be
// in any language.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

enum class StickPhase {
  none,       // no stick since the start, or the last one's news are over
  reading,    // seen; nothing is written yet
  copying,    // bytes are written
  finishing,  // the content is in place; the report is being written: the stick must stay in
  done,       // safe to take out: the release is committed, or was here already
  refused     // safe to take out: nothing was changed; `code` says why
};

enum class StickReport {
  none,     // the stick asks for none (no folder kiosk-reports)
  written,  // and synced
  failed    // it could not be written; the content is not touched by that
};

struct SyncNews {
  std::uint64_t serial = 0;  // rises with each stick: news of another are other news
  StickPhase phase = StickPhase::none;
  bool inserted = false;                      // the stick is still in
  std::uint64_t done = 0;                     // bytes; never sinks within a stick
  std::uint64_t total = 0;                    // 0: not known yet. done == total only when the release is committed
  std::optional<std::uint64_t> seconds_left;  // once it can be said honestly
  std::string code;                           // of a refusal, such as "signature.unknown_key"; else empty
  std::uint64_t needed_mb = 0;                // with "store.no_room": what has to become free
  std::string release;                        // of the bundle, "1-15", once it is known
  std::string title;                          // the bundle's own words; believed only when phase is past reading
  bool already = false;                       // done: nothing was new
  bool waiting = false;                       // done: pending until staff approve
  std::uint64_t others = 0;                   // older bundles on the stick that would have fitted too
  StickReport report = StickReport::none;
  bool report_wanted = false;              // the kiosk is asked for its report now (request "report")
  std::string current, previous, pending;  // releases of the store, or empty
  std::vector<std::string> warnings;       // "clock.doubtful", "review.overdue", "state.rebuilt"

  // 0 to 100; 100 only when all is committed.
  [[nodiscard]] int percent() const;
  friend bool operator==(const SyncNews&, const SyncNews&) = default;
};

[[nodiscard]] std::string_view to_string(StickPhase phase);
[[nodiscard]] std::string_view to_string(StickReport report);
[[nodiscard]] std::optional<StickPhase> parse_stick_phase(std::string_view text);
[[nodiscard]] std::optional<StickReport> parse_stick_report(std::string_view text);

}  // namespace kiosk
