// The numbers that urgent help shows (CARE D3), compiled in by region so that they stand on the screen without any content.
// Source: the signposts that the content names, as last checked; a region without a listed service has no plate for it.
#pragma once
#include <span>
#include <string_view>

namespace kiosk {

struct EmergencyNumber {
  std::string_view id;  // the plate's: help.plate.ID
  std::string_view display;
  std::string_view payload;  // of the QR code: a bare tel:
  std::string_view label;    // LABEL.title and LABEL.body
  bool danger = false;       // the number for danger to life
};

// Gravest first. An unknown region gives GB-ENG's.
[[nodiscard]] std::span<const EmergencyNumber> emergency_numbers(std::string_view region);

}  // namespace kiosk
