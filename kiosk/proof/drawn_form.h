// How somebody may stand before the screen: its shape, the text's size, the language, where hands reach, what the clinic has set.
#pragma once
#include <string>
#include <vector>

#include "app/state.h"
#include "library/check.h"

namespace kiosk {

// What of the layout other than size and language may differ. Colours move no words (tests/proof/themes.cpp holds them to that), and
// a smaller glass has the same layout at another scale: neither is drawn again.
enum class DrawnHand {
  usual,  // a printer is set: the buttons are as many as they can be
  low,    // lower controls, and the printer
  left    // the left hand, and no printer
};

struct DrawnForm {
  int width = 1920;
  int height = 1080;
  TextSize size = TextSize::normal;
  LanguageTag language;
  std::string region;
  DrawnHand hand = DrawnHand::usual;
};
[[nodiscard]] std::string name_of(const DrawnForm& form);  // "upright, lower controls, largest text, ar"

// Three text sizes, both orientations, every hand, every language; the regions by turns, so that each is drawn.
[[nodiscard]] std::vector<DrawnForm> forms_of(const Edition& edition);

// A visit that begins in this form.
[[nodiscard]] State booted_in(const Checked& checked, const DrawnForm& form);

}  // namespace kiosk
