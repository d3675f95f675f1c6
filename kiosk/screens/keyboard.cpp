#include "screens/keyboard.h"

#include <algorithm>

#include "screens/key.h"

namespace kiosk {

namespace {

constexpr float kRowGap = 18;
// Where things stand on a keyboard, from its left edge whatever the language's direction.
struct Keys {
  Frame& frame;
  Box box;
  float wide;  // of a key
  [[nodiscard]] Box at(float left, int row, float width) const {
    const float x = frame.rtl ? box.end() - left - width : box.x + left;
    const float height = (box.h - 3 * kRowGap) / 4;
    return {x, box.y + static_cast<float>(row) * (height + kRowGap), width, height};
  }
  [[nodiscard]] float step() const { return wide + frame.gap(); }
};

void letter_key(const Keys& keys, const KeyLayout& layout, std::string_view letter, const Box& box) {
  const std::string text(letter);
  if (key(keys.frame, {"search.key." + text, {text, layout.language}, box, {}, false, true}))
    keys.frame.emit(event::TypeText{text});
}

void draw_letters(const Keys& keys, const KeyLayout& layout) {
  Frame& frame = keys.frame;
  for (int row = 0; row < 3; ++row) {
    const auto& letters = layout.rows[static_cast<std::size_t>(row)];
    const auto count = static_cast<float>(letters.size());
    // Nine keys stand half a key in, and the row with Erase begins where the one above does.
    const bool short_rows = layout.rows[1].size() < 10;
    const float left = row > 0 && short_rows ? keys.step() / 2 : 0;
    for (std::size_t i = 0; i < letters.size(); ++i)
      letter_key(keys, layout, letters[i], keys.at(left + static_cast<float>(i) * keys.step(), row, keys.wide));
    if (row < 2) continue;
    const float erase = std::max(left + count * keys.step(), keys.box.w - 3 * keys.step());
    KeySpec spec{"search.erase", frame.say("search.erase"), keys.at(erase, row, keys.box.w - erase), "erase", true,
                 false};
    if (key(frame, spec)) frame.emit(event::EraseLetter{});
  }
}

void draw_bottom(const Keys& keys, const std::vector<KeyLayout>& layouts, std::size_t current) {
  Frame& frame = keys.frame;
  const KeyLayout& layout = layouts[current];
  const KeyLayout& next = layouts[(current + 1) % layouts.size()];
  const float gap = frame.gap();
  const float letters = 193 * keys.box.w / kKeyboardWidth;
  const float clear = 298 * keys.box.w / kKeyboardWidth;
  KeySpec other{"search.letters",
                {std::string(next.sample), next.language},
                keys.at(0, 3, letters),
                "globe",
                true,
                false,
                frame.say("search.letters").text};
  if (key(frame, other)) frame.emit(event::ChooseKeys{std::string(next.id)});
  float left = letters + gap;
  for (const std::string_view letter : layout.beside_space) {
    letter_key(keys, layout, letter, keys.at(left, 3, keys.wide));
    left += keys.step();
  }
  const float space = keys.box.w - clear - gap - left;
  if (key(frame, {"search.space", frame.say("search.space"), keys.at(left, 3, space)}))
    frame.emit(event::TypeText{" "});
  if (key(frame, {"search.clear", frame.say("search.clear"), keys.at(keys.box.w - clear, 3, clear), "close", true}))
    frame.emit(event::ClearWords{});
}

}  // namespace

void draw_keyboard(Frame& frame, const Box& box, const std::string& wanted, bool names) {
  const std::vector<KeyLayout> layouts = key_layouts(frame.language, names);
  const auto found = std::ranges::find(layouts, wanted, &KeyLayout::id);
  const auto current = found == layouts.end() ? std::size_t{0} : static_cast<std::size_t>(found - layouts.begin());
  const Keys keys{frame, box, (box.w - 9 * frame.gap()) / 10};
  draw_letters(keys, layouts[current]);
  draw_bottom(keys, layouts, current);
}

}  // namespace kiosk
