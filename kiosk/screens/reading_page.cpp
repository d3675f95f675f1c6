#include "screens/reading_page.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kBesideGap = 24;
constexpr float kButtonPadding = 32;

float eyebrow_height(Frame& frame, const ReadingHead& head) {
  const float side = frame.largest() ? 44.0F : 34.0F;
  return std::max(frame.line_of(Type::caption), frame.text_height(head.eyebrow, Type::dock, head.width - side - 14));
}

float eyebrow_width(Frame& frame, const ReadingHead& head) {
  return (frame.largest() ? 44.0F : 34.0F) + 14 + frame.text_width(head.eyebrow, Type::dock) + 2;
}

// The notice may stand at the end of the eyebrow's own line.
bool notice_beside(Frame& frame, const ReadingHead& head) {
  return eyebrow_width(frame, head) + 40 + frame.text_width(head.notice, Type::caption) <= head.width;
}

// The least that a pager needs: Previous, Next or Done, "88 of 88".
float pager_width(Frame& frame) {
  const float next = std::max(button_width(frame, frame.say("pager.next"), true, 56),
                              button_width(frame, frame.say("pager.done"), true, 56));
  const float numbers = frame.text_width(frame.say("pager.page", {{"n", "88"}, {"total", "88"}}), Type::caption) + 4;
  return frame.target() + 20 + next + 24 + numbers;
}

}  // namespace

float head_height(Frame& frame, const ReadingHead& head) {
  float height = eyebrow_height(frame, head) + 12;
  if (!head.notice.text.empty() && !notice_beside(frame, head))
    height += frame.text_height(head.notice, Type::caption, head.width) + 6;
  return height;
}

void draw_head(Frame& frame, const ReadingHead& head) {
  float y = head.y + eyebrow(frame, head.x, head.y, head.width, head.icon, head.eyebrow, head.colour);
  if (head.notice.text.empty()) return;
  TextSpec spec{Type::caption, Colour::ink2};
  spec.id = frame.screen + ".notice";
  float x = head.x;
  float width = head.width;
  if (notice_beside(frame, head)) {
    width = frame.text_width(head.notice, Type::caption) + 2;
    x = head.x + head.width - width;
    y = head.y;
  } else {
    y += 4;
  }
  frame.text({x, y, width, frame.text_height(head.notice, Type::caption, width) + 1}, head.notice, spec);
}

Words language_notice(Frame& frame, const LanguageTag& words_language) {
  if (words_language == frame.language || words_language.value != "en") return {};
  return frame.say("sources.english");
}

float own_heading(Frame& frame, const Box& box, const Words& words, Type type, const std::string& id) {
  TextSpec spec{type, Colour::ink};
  spec.role = Role::heading;
  spec.id = id;
  spec.own_side = true;
  return frame.text(box, words, spec);
}

float controls_y(const Frame& frame) { return frame.content().bottom() - (frame.portrait ? 120.0F : frame.target()); }

ReadingBar reading_bar(Frame& frame, float x, float width, const Words& button_words, const Words& widest) {
  const float side = frame.target();
  const float y = controls_y(frame);
  ReadingBar bar{{x, y, width, side}, {}, y};
  if (button_words.text.empty()) return bar;
  const float most = std::max(button_width(frame, button_words, true, kButtonPadding),
                              button_width(frame, widest, true, kButtonPadding));
  const float button = std::min(width, button_width(frame, button_words, true, kButtonPadding));
  if (pager_width(frame) + kBesideGap + most <= width) {
    bar.button = {x + width - button, y, button, side};
    bar.pager.w = width - button - kBesideGap;
    return bar;
  }
  bar.top = y - side - 20;
  bar.button = {x, bar.top, button, side};
  return bar;
}

ReadingBar reading_bar(Frame& frame, float x, float width, const std::vector<RowButton>& buttons) {
  const float side = frame.target();
  const float y = controls_y(frame);
  ReadingBar bar{{x, y, width, side}, {}, y};
  if (buttons.empty()) return bar;
  const float natural = button_row_width(frame, buttons);
  if (pager_width(frame) + 2 * kBesideGap + natural <= width) {
    bar.button = {x + width - natural, y, natural, side};
    bar.pager.w = width - natural - 2 * kBesideGap;
    return bar;
  }
  const float height = button_row_height(frame, buttons, width);
  bar.top = y - height - 20;
  bar.button = {x, bar.top, width, height};
  return bar;
}

void leave(Frame& frame) {
  if (can_go_back(frame.state)) frame.emit(event::Back{});
  else frame.emit(event::GoHome{});
}

int clamp_page(int page, std::size_t pages) { return std::clamp(page, 1, std::max(1, static_cast<int>(pages))); }

}  // namespace kiosk
