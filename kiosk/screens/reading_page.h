// What stands round running text on every page of an article or story: the eyebrow above, the pager below.
#pragma once
#include <string>
#include <string_view>

#include "screens/button_row.h"
#include "ui/frame.h"
#include "ui/widgets.h"

namespace kiosk {

// Above the heading: where we are, and, when the words are not in the visitor's language, that they are not.
struct ReadingHead {
  std::string_view icon = "book";
  Words eyebrow;
  Colour colour = Colour::primary;
  Words notice;  // empty: none
  float x = 0, y = 0, width = 0;
};
// Height with the gap to what follows; drawn or only measured.
[[nodiscard]] float head_height(Frame& frame, const ReadingHead& head);
void draw_head(Frame& frame, const ReadingHead& head);

// "This page is in English for now.", or nothing when the words are the visitor's.
[[nodiscard]] Words language_notice(Frame& frame, const LanguageTag& words_language);

// A heading on the side of its own language, in ink; height used.
float own_heading(Frame& frame, const Box& box, const Words& words, Type type, const std::string& id);

// The pager, and one more button beside it where both have room, above it where they have not. The same on all pages of
// an item, so that they do not jump; so it is worked out for the widest page numbers and the widest of `buttons`.
struct ReadingBar {
  Box pager;
  Box button;     // w 0: there is none
  float top = 0;  // of the highest of them: text ends a gap above
};
[[nodiscard]] ReadingBar reading_bar(Frame& frame, float x, float width, const Words& button, const Words& widest);
// The same for the end of an item, with a row of buttons; on lines of their own above the pager where they have no room.
[[nodiscard]] ReadingBar reading_bar(Frame& frame, float x, float width, const std::vector<RowButton>& buttons);
// The y of the lowest row of controls on any screen.
[[nodiscard]] float controls_y(const Frame& frame);
inline constexpr float kAboveControls = 24;

// Back where the visitor came from; home for one who came from nowhere.
void leave(Frame& frame);

[[nodiscard]] int clamp_page(int page, std::size_t pages);

}  // namespace kiosk
