// A calendar day without a zone, as content writes it ("2026-11-02").
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct Date {
  int year = 0;
  int month = 0;  // 1 to 12
  int day = 0;    // 1 to 31
  friend auto operator<=>(const Date&, const Date&) = default;
  friend bool operator==(const Date&, const Date&) = default;
};

// ISO 8601 "YYYY-MM-DD"; nothing for anything else, nor for a day that no calendar has (2026-02-30).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string to_string(const Date& date);

}  // namespace kiosk
