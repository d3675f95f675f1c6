#include "platform/log.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <utility>

#include "base/letters.h"
#include "platform/system_clock.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostLogKinds = 64;

// The journal takes a leading "<N>" for syslog's severity, but a terminal shows it: words are for both.
std::string_view word_of(LogLevel level) {
  switch (level) {
    case LogLevel::info:
      return "info";
    case LogLevel::warning:
      return "warning";
    case LogLevel::error:
      return "error";
  }
  return "info";
}

bool is_control(char c) { return (c >= 0 && c < 0x20) || c == 0x7F; }

std::string quoted(std::string_view value) {
  const bool plain = !value.empty() && std::none_of(value.begin(), value.end(), [](char c) {
    return c == ' ' || c == '"' || c == '=' || c == '\\' || is_control(c);
  });
  if (plain) return std::string(value);
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    out += is_control(c) ? '?' : c;
  }
  return out + '"';
}

// Cuts at a character's start, never inside one.
void shorten(std::string& line) {
  if (line.size() <= kLogLine) return;
  line.resize(first_letters(line, kLogLine - 3).size());
  line += "...";
}

}  // namespace

std::string log_line(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  std::string line(word_of(level));
  line += ' ';
  line += event;
  for (const LogField& field : fields) {
    line += ' ';
    line += field.key;
    line += '=';
    line += quoted(std::string_view(field.value).substr(0, kLogLine));
  }
  shorten(line);
  return line;
}

std::optional<std::uint64_t> LogRate::pass(std::string_view event, Monotonic now) {
  auto it = kinds_.find(event);
  if (it == kinds_.end())
    it = kinds_.try_emplace(kinds_.size() < kMostLogKinds ? std::string(event) : "", Kind{now}).first;
  Kind& kind = it->second;
  if (now - kind.since >= kLogWindow) kind = {now, 0, kind.held_back};
  if (kind.written >= kLogBurst) {
    ++kind.held_back;
    return std::nullopt;
  }
  ++kind.written;
  return std::exchange(kind.held_back, 0);
}

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  // One journal, one measure of it: of all threads.
  static std::mutex mutex;
  static LogRate rate;
  std::uint64_t held_back = 0;
  {
    const std::lock_guard lock(mutex);
    const auto passed = rate.pass(event, SystemClock().monotonic());
    if (!passed) return;
    held_back = *passed;
  }
  std::string line = log_line(level, event, fields);
  if (held_back > 0) line.append(" held_back=").append(std::to_string(held_back));
  line += '\n';
  // Nobody to tell when the log itself cannot be written.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

void log(LogLevel level, std::string_view event, const Error& error) {
  log(level, event, {{"code", error.code}, {"message", error.message}});
}

}  // namespace kiosk
