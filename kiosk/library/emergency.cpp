#include "library/emergency.h"

#include <array>

namespace kiosk {

namespace {

constexpr EmergencyNumber k999{"999", "999", "tel:999", "help.plate.999", true};
constexpr EmergencyNumber k111{"111", "111", "tel:111", "help.plate.111", false};
constexpr EmergencyNumber kSamaritans{"116123", "116 123", "tel:116123", "help.plate.116123", false};

// NHS 111's mental-health option is England's alone.
constexpr std::array kEngland{k999, k111, kSamaritans};
constexpr std::array kRestOfUk{k999, kSamaritans};
constexpr std::array kUnitedStates{
    EmergencyNumber{"911", "911", "tel:911", "help.plate.911", true},
    EmergencyNumber{"988", "988", "tel:988", "help.plate.988", false},
    EmergencyNumber{"18338526262", "1-833-852-6262", "tel:+18338526262", "help.plate.18338526262", false}};

}  // namespace

std::span<const EmergencyNumber> emergency_numbers(std::string_view region) {
  if (region == "US") return kUnitedStates;
  if (region == "GB-SCT" || region == "GB-WLS" || region == "GB-NIR") return kRestOfUk;
  return kEngland;
}

}  // namespace kiosk
