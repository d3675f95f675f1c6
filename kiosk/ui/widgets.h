// The house vocabulary: what screens are put together from (DESIGN sections 7 and 14). Each draws itself, records its node
// and says whether the visitor has just acted on it. Sizes in design px; a widget that says "natural" measures its words.
#pragma once
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace kiosk {

enum class ButtonKind { primary, secondary, soft, accent, accent_soft, quiet };

struct ButtonSpec {
  std::string id;
  Words label;
  Box box;
  std::string_view icon{};        // before the words
  std::string_view icon_after{};  // after them (Next)
  ButtonKind kind = ButtonKind::secondary;
  std::string action{};
  bool selected = false;
  bool quiet = false;
  Type type = Type::label;
};
[[nodiscard]] bool button(Frame& frame, const ButtonSpec& spec);
// The width that a button's words and icons want, with its paddings.
[[nodiscard]] float button_width(Frame& frame, const Words& label, bool icon, float padding = 44);
// An icon in a circle; its label is in the tree and is spoken.
[[nodiscard]] bool round_button(Frame& frame, const std::string& id, const Box& box, std::string_view icon,
                                const Words& label, ButtonKind kind = ButtonKind::secondary,
                                const std::string& action = {});

// A heading; height used.
float heading(Frame& frame, const Box& box, const Words& words, Type type = Type::heading, const std::string& id = {});
// Icon and bold words above a heading; in `colour`.
float eyebrow(Frame& frame, float x, float y, float width, std::string_view icon, const Words& words,
              Colour colour = Colour::primary);

// What a fill becomes while a finger is on it.
[[nodiscard]] Colour pressed_fill(Colour idle);
// 8 % ink over a box that is pressed, for what has no pressed colour of its own.
void press_veil(Frame& frame, const Box& box, float radius, bool pressed);

// Picture over a tinted label: the whole card is the target.
struct TopicCardSpec {
  std::string id;
  Words title;
  std::string picture;
  Colour tint = Colour::topic_peach;
  Box box;
  std::string action{};
  Words note{};  // a line below the title
};
[[nodiscard]] bool topic_card(Frame& frame, const TopicCardSpec& spec);

// Icon in a circle, title, one line of help.
struct ActionPanelSpec {
  std::string id;
  std::string_view icon;
  Words title;
  Words help;
  Box box;
  bool primary = false;
  std::string action{};
};
[[nodiscard]] bool action_panel(Frame& frame, const ActionPanelSpec& spec);

enum class RowMark { none, fresh, note, unchecked, draft, kept, sample };
struct ListRowSpec {
  std::string id;
  std::string_view icon;
  Words kind;  // "Article, 4 minutes"
  Words title;
  std::string picture{};
  RowMark mark = RowMark::none;
  Box box;
  std::string action{};
  bool selected = false;
  bool leads = false;  // the one step that the others stand beside; looks as a selected one, and is none
};
[[nodiscard]] bool list_row(Frame& frame, const ListRowSpec& spec);
// The least height in which such a row shows all its words.
[[nodiscard]] float list_row_height(Frame& frame, const ListRowSpec& spec, float width);
// Icon + word in a pill that is no target. Width used; `end` is the edge it is laid against.
float chip(Frame& frame, float end, float cy, RowMark mark);
[[nodiscard]] float chip_width(Frame& frame, RowMark mark);
// The same without its pill, on a line of `height` with other words.
void plain_mark(Frame& frame, RowMark mark, float x, float y, float height);
[[nodiscard]] float plain_mark_width(Frame& frame, RowMark mark);

[[nodiscard]] bool tab(Frame& frame, const std::string& id, const Box& box, const Words& label, bool selected,
                       const std::string& action = {});

// Previous (round), Next or Done, dots and "2 of 4". Turns pages by itself; true when Done was pressed.
struct PagerSpec {
  Box box;  // as wide as the column it serves
  int page = 1;
  int pages = 1;
  bool done = true;  // the last page has "Done"; false: nothing in its place
  Words next{};      // instead of "Next"
};
bool pager(Frame& frame, const PagerSpec& spec);
void dots(Frame& frame, float x, float cy, int count, int selected, bool from_end);

// "Try this today" and the care cards: icon, fixed heading, words. Height that it needs at this width.
[[nodiscard]] float card_height(Frame& frame, const Block& block, const LanguageTag& tag, float width);
void care_card(Frame& frame, const Box& box, const Block& block, const LanguageTag& tag);

// Published, last reviewed, next review, and the notice until somebody signed (CARE E1, E3). Height used.
[[nodiscard]] float review_height(Frame& frame, float width, const Review& review, bool signed_off, bool draft);
float review_block(Frame& frame, const Box& box, const Review& review, bool signed_off, bool draft);
[[nodiscard]] Words date_words(Frame& frame, const Date& date, bool with_day);
float notice(Frame& frame, const Box& box, const Words& words);

// A switch row: the row is the target. `leads`: the switch stands before its words, so that of several in a row each has its own.
[[nodiscard]] bool toggle_row(Frame& frame, const std::string& id, const Box& box, const Words& label, bool on,
                              bool leads = false);

// The five helpers, at the same place on every screen (CARE A8).
void draw_dock(Frame& frame);

// A sheet over the screen below it, with its scrim; rises 240 ms.
class Sheet {
 public:
  Sheet(Frame& frame, const Box& box, bool scrim);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

 private:
  Frame& frame_;
};

// A page's own movement while it is turned (DESIGN section 6): everything drawn in its life is shifted and faded.
class PageTurn {
 public:
  explicit PageTurn(Frame& frame);
  ~PageTurn();
  PageTurn(const PageTurn&) = delete;
  PageTurn& operator=(const PageTurn&) = delete;

 private:
  Frame& frame_;
};

// White panel with a QR code of whole-px modules, at least 10 design px each where it fits; the node has the payload.
void qr_panel(Frame& frame, const std::string& id, const Box& box, const std::string& payload, const Words& label,
              float radius);

}  // namespace kiosk
