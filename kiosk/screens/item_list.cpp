#include "screens/item_list.h"

#include <algorithm>
#include <cmath>

#include "screens/reach_art.h"
#include "screens/reading_page.h"

namespace kiosk {

namespace {

constexpr float kItemGap = 20;

// What stands above the choices, and the choices. Heights by width; 0 for what is not there.
struct Words4 {
  float title = 0, intro = 0, question = 0, choices = 0;
  [[nodiscard]] float top() const { return title + (intro > 0 ? 12 + intro : 0); }
  [[nodiscard]] float asked() const { return (question > 0 ? question + 16 : 0) + choices; }
};
Words4 measure(Frame& frame, const ItemList& list, float width) {
  Words4 heights;
  heights.title = frame.text_height(list.title, Type::heading, width);
  if (!list.intro.text.empty()) heights.intro = frame.text_height(list.intro, Type::help, width);
  if (!list.question.text.empty()) heights.question = frame.text_height(list.question, Type::label, width);
  heights.choices = choice_tabs_height(frame, list.choices, width);
  return heights;
}

void draw_top(Frame& frame, const ItemList& list, const Words4& heights, const Box& box) {
  own_heading(frame, {box.x, box.y, box.w, heights.title + 1}, list.title, Type::heading, frame.screen + ".heading");
  if (heights.intro <= 0) return;
  TextSpec spec{Type::help, Colour::ink2};
  spec.own_side = true;
  frame.text({box.x, box.y + heights.title + 12, box.w, heights.intro + 1}, list.intro, spec);
}

void draw_asked(Frame& frame, const ItemList& list, const Words4& heights, const Box& box) {
  float y = box.y;
  if (heights.question > 0) {
    frame.text({box.x, y, box.w, heights.question + 1}, list.question, {Type::label, Colour::ink});
    y += heights.question + 16;
  }
  draw_choice_tabs(frame, list.choices, {box.x, y, box.w, heights.choices});
}

// `box` ends above the pager.
void draw_rows_and_pager(Frame& frame, const ItemList& list, const Box& box) {
  float y = box.y;
  if (!list.notice.text.empty()) {
    const float height = frame.text_height(list.notice, Type::help, box.w);
    frame.text({box.x, y, box.w, height + 1}, list.notice, {Type::help, Colour::ink2});
    y += height + 16;
  }
  const float height = row_height(frame, list.rows, box.w, usual_row(frame));
  const auto each =
      static_cast<std::size_t>(std::max(1.0F, std::floor((box.bottom() - y + kItemGap) / (height + kItemGap))));
  const std::size_t pages = std::max<std::size_t>(1, (list.rows.size() + each - 1) / each);
  const int page = clamp_page(list.page, pages);
  const std::size_t first = static_cast<std::size_t>(page - 1) * each;
  {
    const PageTurn turning(frame);
    const auto shown_rows = std::span(list.rows).subspan(std::min(first, list.rows.size()));
    draw_rows(frame, shown_rows.first(std::min(each, shown_rows.size())), {box.x, y, box.w, height}, height + kItemGap);
  }
  if (pages > 1)
    pager(frame, {{box.x, controls_y(frame), box.w, frame.target()}, page, static_cast<int>(pages), false, {}});
}

void draw_landscape(Frame& frame, const ItemList& list) {
  const Box content = frame.content();
  // Wide enough at Large for the choices to stand on one line.
  const float width = frame.largest() ? 576.0F : frame.size == TextSize::large ? 560.0F : 520.0F;
  const float between = frame.size == TextSize::normal ? 72.0F : 40.0F;
  const float rows_width = content.w - width - between;
  const bool rows_first = frame.hand_at_start();
  const Box left{rows_first ? content.end() - width : content.x, content.y, width, content.h};
  Words4 heights = measure(frame, list, left.w);
  const float room = left.h - heights.asked() - 24;
  if (heights.top() > room) heights.intro = 0;  // at Largest the help line goes before anything that can be touched
  const float picture = std::min(300.0F, room - heights.top() - 40);
  float y = left.y;
  if (!list.picture.empty() && picture >= 140 && !frame.largest() && frame.reach_top() <= 0) {
    frame.picture({left.x, y, left.w, picture}, list.picture, frame.tokens.radius.picture, {},
                  frame.screen + ".picture");
    y += picture + 40;
  }
  draw_top(frame, list, heights, {left.x, y, left.w, 0});
  draw_asked(frame, list, heights, {left.x, left.bottom() - heights.asked(), left.w, 0});
  const float top = std::max(content.y, frame.reach_top());
  const Box rows{rows_first ? content.x : left.end() + between, top, rows_width,
                 controls_y(frame) - kAboveControls - top};
  draw_reach_art(frame, {rows.x, content.y, rows.w, reach_art_bottom(frame) - content.y}, list.picture, list.rows);
  draw_rows_and_pager(frame, list, rows);
}

void draw_portrait(Frame& frame, const ItemList& list) {
  const Box content = frame.content();
  const Words4 heights = measure(frame, list, content.w);
  float y = content.y;
  float picture = frame.largest() ? 0.0F : frame.size == TextSize::large ? 200.0F : 300.0F;
  if (frame.reach_top() > 0) picture = std::max(0.0F, frame.reach_top() - content.y - heights.top() - 20 - 24);
  if (!list.picture.empty() && picture > 0) {
    frame.picture({content.x, y, content.w, picture}, list.picture, frame.tokens.radius.picture, {},
                  frame.screen + ".picture");
    y += picture + 24;
  }
  draw_top(frame, list, heights, {content.x, y, content.w, 0});
  y = std::max(y + heights.top() + 20, frame.reach_top());
  draw_asked(frame, list, heights, {content.x, y, content.w, 0});
  if (heights.asked() > 0) y += heights.asked() + 24;
  draw_rows_and_pager(frame, list, {content.x, y, content.w, controls_y(frame) - kAboveControls - y});
}

}  // namespace

void draw_item_list(Frame& frame, const ItemList& list) {
  if (frame.portrait) draw_portrait(frame, list);
  else draw_landscape(frame, list);
}

}  // namespace kiosk
