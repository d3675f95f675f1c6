// How the kiosk itself is: how it came to be started, what went wrong since, what its machine is like. Nothing of it is of a visitor, and
// a reset keeps it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/date.h"

namespace kiosk {

// How the program before this one ended.
enum class LastEnd { unknown, clean_stop, did_not_answer, stopped_without_warning, power };
// "clean_stop", ...; empty for unknown.
[[nodiscard]] std::string_view to_string(LastEnd end);

// What went wrong, by a code of the kiosk's own ("worker.slow"): never what somebody chose (CARE D1).
struct Fault {
  std::string code;
  std::uint64_t count = 0;
  Date first{}, last{};
  friend bool operator==(const Fault&, const Fault&) = default;
};
inline constexpr std::size_t kMostFaults = 16;

struct Vitals {
  std::string version;
  std::uint64_t days_up = 0;
  std::uint64_t memory_kb = 0;       // at most, since the start
  std::uint64_t worst_frame_ms = 0;  // of what was drawn since the start
  std::optional<int> celsius;        // the hottest of the machine's
  std::uint64_t disk_free_mb = 0;
  int disk_free_percent = 100;
  friend bool operator==(const Vitals&, const Vitals&) = default;
};
inline constexpr int kHotCelsius = 80;
inline constexpr int kLeastDiskPercent = 5;
inline constexpr std::uint64_t kMuchMemoryKb = 400'000;
// A start that nobody asked for is told for so long.
inline constexpr int kRestartToldDays = 7;

struct Upkeep {
  LastEnd last_end = LastEnd::unknown;
  WallTime started{};
  bool store_passed_over = false;  // after bad starts the factory's pages are shown
  std::vector<Fault> faults;       // the first noticed first
  std::optional<Vitals> vitals;    // nothing: not asked yet
  friend bool operator==(const Upkeep&, const Upkeep&) = default;
};

}  // namespace kiosk
