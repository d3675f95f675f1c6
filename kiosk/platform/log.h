// Log: what staff and a technician read in the journal: one line an entry, "level event key=value key=value", on standard
// error. Never a visitor's choices or words (CARE D1): callers pass codes, paths, counts and durations, not routes or ids.
#pragma once
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace kiosk {

enum class LogLevel { info, warning, error };

struct LogField {
  std::string_view key;
  std::string value;
};

// One line without its end, at most kLogLine bytes. Values with blanks or quotes are quoted; control characters, which
// could forge a line or drive a terminal, are written as "?"; what is too long ends in "...".
inline constexpr std::size_t kLogLine = 400;
[[nodiscard]] std::string log_line(LogLevel level, std::string_view event, std::initializer_list<LogField> fields);

// A storm of one event is counted, not written: so many lines of it a minute, and the first of the next minute says how many were held
// back. Knows a bounded number of events; further ones share a place.
inline constexpr int kLogBurst = 10;
inline constexpr Millis kLogWindow{60'000};
class LogRate {
 public:
  // How many of its kind were held back before this one; nothing: this one is held back too.
  [[nodiscard]] std::optional<std::uint64_t> pass(std::string_view event, Monotonic now);

 private:
  struct Kind {
    Monotonic since{};
    int written = 0;
    std::uint64_t held_back = 0;
  };
  std::map<std::string, Kind, std::less<>> kinds_;
};

// Writes the line in one write, so that lines of several threads do not mix.
void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});
void log(LogLevel level, std::string_view event, const Error& error);

}  // namespace kiosk
