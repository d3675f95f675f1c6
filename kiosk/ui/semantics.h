// The semantic tree: what is on the screen, in reading order, recorded by the widgets as they draw. The one tree serves
// keypad focus, speech, --describe (INTERFACE.md "Semantic tree") and the tests. What is not in it cannot be activated.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "ui/pixel_rect.h"

namespace kiosk {

// clang-format off
enum class Role {
  button, link, heading, text, image, tab, toggle, checkbox, key, textbox, progress, list, listitem, qr, dialog, alert
};
// clang-format on

struct NodeState {
  bool focused = false;
  bool selected = false;
  bool checked = false;
  bool disabled = false;
  bool pressed = false;
};

struct Node {
  std::string id;      // SCREEN.KIND.ID
  std::string parent;  // empty at the top
  Role role = Role::text;
  std::string label;
  PixelRect rect;      // window px
  std::string action;  // only on what can be activated
  NodeState state;
  bool clip = false;  // ink leaves its place
  bool broken =
      false;  // a word that is wider than its place was broken inside; for the check of content, not in --describe
  std::string speech;  // what is said instead of the label
  LanguageTag language;
  // Texts: nominal token size before the screen's scale and a font's size factor, the token's name, colours as drawn.
  int text_px = 0;
  std::string style;
  std::string colour;  // "#RRGGBB"
  std::string background;
  std::string payload;  // of a qr
  bool quiet = false;   // not read aloud with the page: the dock, the pager
};

struct Tree {
  std::string screen;
  LanguageTag language;
  bool right_to_left = false;
  int width = 0;  // window px
  int height = 0;
  std::vector<Node> nodes;

  [[nodiscard]] const Node* find(std::string_view id) const;
};

[[nodiscard]] std::string_view to_string(Role role);
// One JSON object, INTERFACE.md's form, one node a line.
[[nodiscard]] std::string describe(const Tree& tree);

}  // namespace kiosk
