#include "library/blocked_numbers.h"

#include <unicode/uchar.h>

#include <array>

#include "library/isolates.h"
#include "library/utf8.h"

namespace kiosk {
namespace {

struct Blocked {
  std::string_view written;
  std::string_view digits;    // as dialled at home
  std::string_view national;  // without the trunk 0 or 1, as it stands behind the country's prefix
};

constexpr std::array<Blocked, 6> kBlocked{{
    {"08457 90 90 90", "08457909090", "8457909090"},
    {"0845 4647", "08454647", "8454647"},
    {"08451 228 669", "08451228669", "8451228669"},
    {"0500 618 140", "0500618140", "500618140"},
    {"1-833-943-5746", "18339435746", "8339435746"},
    {"0800 138 7777", "08001387777", "8001387777"},
}};

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const CodePoint& point : code_points(text)) {
    const int value = u_charDigitValue(static_cast<UChar32>(point.value));
    if (value >= 0) digits += static_cast<char>('0' + value);
  }
  return digits;
}

bool same_number(std::string_view digits, const Blocked& blocked) {
  if (digits == blocked.digits || digits == blocked.national) return true;
  static constexpr std::array<std::string_view, 6> kPrefixes{"44", "0044", "01144", "440", "00440", "001"};
  for (const std::string_view prefix : kPrefixes) {
    if (digits.starts_with(prefix) && digits.substr(prefix.size()) == blocked.national) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string_view> blocked_number(std::string_view number) {
  const std::string digits = digits_of(number);
  for (const Blocked& blocked : kBlocked) {
    if (same_number(digits, blocked)) return blocked.written;
  }
  return std::nullopt;
}

bool is_example_number(std::string_view number) {
  std::string digits = digits_of(number);
  for (const std::string_view prefix : {"0044", "44"}) {
    if (!digits.starts_with(prefix)) continue;
    digits.replace(0, prefix.size(), "0");
    break;
  }
  // As many digits as the number has, these at its beginning.
  static constexpr std::array<std::string_view, 7> kKept{"01632960", "07700900", "02079460", "01134960",
                                                         "01144960", "03069990", "08081570"};
  for (const std::string_view kept : kKept)
    if (digits.size() == 11 && digits.starts_with(kept)) return true;
  if (digits.size() == 11 && digits.starts_with('1')) digits.erase(0, 1);
  return digits.size() == 10 && digits.substr(3, 5) == "55501";
}

std::optional<std::string_view> blocked_number_in(std::string_view text) {
  for (const TextRange& run : phone_like_runs(text)) {
    if (const auto blocked = blocked_number(text.substr(run.begin, run.end - run.begin))) return blocked;
  }
  return std::nullopt;
}

}  // namespace kiosk
