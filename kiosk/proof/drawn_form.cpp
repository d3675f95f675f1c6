#include "proof/drawn_form.h"

#include <array>

#include "app/update.h"

namespace kiosk {
namespace {

constexpr std::array kSizes{TextSize::normal, TextSize::large, TextSize::largest};
constexpr std::array kHands{DrawnHand::usual, DrawnHand::low, DrawnHand::left};

// 2026-11-20: any weekday's noon does; contacts say "open now" or not, which are about equally long.
constexpr WallTime kNoon{Millis{1'795'168'800'000}};

}  // namespace

std::string name_of(const DrawnForm& form) {
  std::string name = form.height > form.width ? "upright" : "across";
  if (form.hand == DrawnHand::low) name += ", lower controls";
  if (form.hand == DrawnHand::left) name += ", left hand";
  name += form.size == TextSize::normal  ? ", normal text"
          : form.size == TextSize::large ? ", large text"
                                         : ", largest text";
  return name + ", " + form.language.value;
}

std::vector<DrawnForm> forms_of(const Edition& edition) {
  std::vector<DrawnForm> forms;
  std::size_t turn = 0;
  for (const LanguageTag& language : edition.languages) {
    for (const DrawnHand hand : kHands) {
      for (const bool upright : {false, true}) {
        for (const TextSize size : kSizes) {
          const std::string region = edition.regions.empty() ? "" : edition.regions[turn++ % edition.regions.size()];
          forms.push_back({upright ? 1080 : 1920, upright ? 1920 : 1080, size, language, region, hand});
        }
      }
    }
  }
  return forms;
}

State booted_in(const Checked& checked, const DrawnForm& form) {
  Settings settings;
  settings.preferences.language = form.language;
  settings.preferences.text_size = form.size;
  settings.preferences.lower_controls = form.hand == DrawnHand::low;
  settings.preferences.left_hand = form.hand == DrawnHand::left;
  settings.region = form.region;
  if (form.hand != DrawnHand::left) settings.printer.address = "ipp://printer";
  return boot(checked.library, settings, Monotonic(0), kNoon);
}

}  // namespace kiosk
