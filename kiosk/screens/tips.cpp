// Tips: one small thing today, another one, or one of all (DESIGN section 15). At Largest, one tip a page.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

#include "screens/button_row.h"
#include "screens/choice_tabs.h"
#include "screens/item_rows.h"
#include "screens/reach_art.h"
#include "screens/reading_page.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

constexpr float kTipGap = 17;
constexpr float kPadding = 44;

// What may be met without a note: as in the attract loop (CARE D4).
std::vector<const Tip*> open_tips(const Library& library) {
  std::vector<const Tip*> tips;
  for (const Tip& tip : library.tips) {
    const Topic* topic = library.topic(tip.topic);
    if (!tip.sensitive && (topic == nullptr || !topic->sensitive)) tips.push_back(&tip);
  }
  return tips;
}

// The same all day, another the next.
const Tip* todays(const std::vector<const Tip*>& tips, WallTime wall) {
  if (tips.empty()) return nullptr;
  const auto day = std::chrono::floor<std::chrono::days>(wall).time_since_epoch().count();
  const auto count = static_cast<std::int64_t>(tips.size());
  return tips[static_cast<std::size_t>(((day % count) + count) % count)];
}

struct TipsBoxes {
  Box card;
  bool picture_beside = false;  // at Largest in landscape
  Box list;                     // w 0: there are no rows
};

TipsBoxes tips_boxes(const Frame& frame) {
  const Box content = frame.content();
  // With lower controls large words leave no room for rows below the moments.
  const bool alone = frame.largest() || (frame.reach_top() > 0 && !frame.portrait && frame.size == TextSize::large);
  if (alone) return {content, !frame.portrait, {}};
  if (!frame.portrait) {
    const bool rows_first = frame.hand_at_start();
    return {{rows_first ? 1096.0F : 64.0F, 64, 760, 824},
            false,
            {rows_first ? 64.0F : 872.0F, 64, 984, controls_y(frame) - kAboveControls - 64}};
  }
  float card = frame.size == TextSize::large ? 760.0F : 720.0F;
  if (frame.reach_top() > 0) card = std::max(card, frame.reach_top() + frame.target() + 36 + 4 - content.y);
  const float y = content.y + card + 32;
  return {{content.x, content.y, content.w, card},
          false,
          {content.x, y, content.w, controls_y(frame) - kAboveControls - y}};
}

// All, and each moment that has a tip, in the order in which they first come.
std::vector<ListChoice> moment_choices(Frame& frame, const std::vector<const Tip*>& tips) {
  std::vector<ListChoice> choices;
  const auto add = [&](const std::string& moment, const Words& label, const std::string& name) {
    choices.push_back({"tips.moment." + name, label, frame.state.visit.moment == moment, event::ChooseMoment{moment},
                       "moment/" + name});
  };
  add("", frame.say("tips.all"), "all");
  for (const char* moment : {"awake", "feeding", "night", "crying", "outside", "for-you"}) {
    if (std::ranges::any_of(tips, [&](const Tip* tip) { return tip->moment == moment; }))
      add(moment, frame.say(std::string("tips.moment.") + moment), moment);
  }
  return choices;
}

std::vector<ItemRow> tip_rows(Frame& frame, const std::vector<const Tip*>& tips, const Tip& chosen, int page) {
  std::vector<ItemRow> rows;
  const std::string& moment = frame.state.visit.moment;
  for (const Tip* tip : tips) {
    if (!moment.empty() && tip->moment != moment) continue;
    std::optional<ItemRow> row = item_row(frame, {ItemKind::tip, tip->id});
    if (!row) continue;
    row->row.kind = frame.say("tips.moment." + tip->moment);
    row->row.selected = tip == &chosen;
    row->opens = event::Open{route::Tips{tip->id, page}};
    rows.push_back(std::move(*row));
  }
  return rows;
}

struct RowsLayout {
  std::vector<ListChoice> moments;
  float tabs = 0;    // top of the moments' tabs
  float top = 0;     // below the list's heading and the tabs
  float height = 0;  // of a row
  std::size_t each = 1;
};

RowsLayout rows_layout(Frame& frame, const Box& list, const std::vector<ItemRow>& rows,
                       std::vector<ListChoice> moments) {
  RowsLayout layout;
  layout.moments = std::move(moments);
  layout.tabs =
      std::max(frame.reach_top(), list.y + frame.text_height(frame.say("tips.choose"), Type::h2, list.w) + 16);
  layout.top = layout.tabs + choice_tabs_height(frame, layout.moments, list.w) + 20;
  const float room = list.bottom() - layout.top;
  const auto fit = [&](float height) { return std::max(1.0F, std::floor((room + kTipGap) / (height + kTipGap))); };
  layout.height = row_height(frame, rows, list.w, 144);
  float each = fit(layout.height);
  // A little lower, where that saves turning pages.
  if (const float more = fit(row_height(frame, rows, list.w, 120)); more > each) {
    each = more;
    layout.height = std::floor((room + kTipGap) / more - kTipGap);
  }
  layout.each = static_cast<std::size_t>(each);
  return layout;
}

void draw_rows_page(Frame& frame, const Box& list, const RowsLayout& layout, const std::vector<ItemRow>& rows,
                    int wanted) {
  TextSpec spec{Type::h2, Colour::ink};
  spec.role = Role::heading;
  spec.id = "tips.choose";
  const float heading = frame.text_height(frame.say("tips.choose"), Type::h2, list.w);
  const float above = layout.tabs - 16 - heading;
  if (!frame.portrait && !rows.empty())
    draw_reach_art(frame, {list.x, list.y, list.w, above - 20 - list.y}, rows.front().row.picture, rows);
  frame.text({list.x, above, list.w, heading + 1}, frame.say("tips.choose"), spec);
  draw_choice_tabs(frame, layout.moments, {list.x, layout.tabs, list.w, layout.top - layout.tabs});
  const std::size_t pages = std::max<std::size_t>(1, (rows.size() + layout.each - 1) / layout.each);
  const int page = clamp_page(wanted, pages);
  {
    const PageTurn turning(frame);
    const std::size_t first = static_cast<std::size_t>(page - 1) * layout.each;
    const auto shown_rows = std::span(rows).subspan(std::min(first, rows.size()));
    draw_rows(frame, shown_rows.first(std::min(layout.each, shown_rows.size())),
              {list.x, layout.top, list.w, layout.height}, layout.height + kTipGap);
  }
  if (pages > 1)
    pager(frame, {{list.x, controls_y(frame), list.w, frame.target()}, page, static_cast<int>(pages), false, {}});
}

// The next tip of the moment, on the page of rows on which it stands.
route::Tips next_tip(std::vector<const Tip*> tips, const std::string& moment, const Tip& chosen, std::size_t each) {
  if (!moment.empty()) std::erase_if(tips, [&](const Tip* tip) { return tip->moment != moment; });
  if (tips.empty()) return {chosen.id, 1};
  const auto at = std::ranges::find(tips, &chosen);
  const std::size_t next = at == tips.end() ? 0 : (static_cast<std::size_t>(at - tips.begin()) + 1) % tips.size();
  return {tips[next]->id, static_cast<int>(next / each) + 1};
}

struct TipCard {
  const Tip& tip;
  Words title;
  Words body;
  std::optional<RowMark> mark;
  route::Tips next{};  // where "Another one" leads
};

TipCard tip_card(const Frame& frame, const Tip& tip) {
  const Library& library = *frame.state.library;
  const auto found = library.words(tip, frame.language);
  TipCard card{tip, {found.words.title, found.language}, {found.words.body, found.language}, {}};
  if (!found.words.sign_off)
    card.mark = found.language == library.edition.default_language ? RowMark::unchecked : RowMark::draft;
  return card;
}

float mark_width(Frame& frame, RowMark mark) {
  return 80 + frame.text_width(frame.say(mark == RowMark::draft ? "mark.draft" : "mark.unchecked"), Type::caption);
}

struct CardHeights {
  float head = 0, title = 0, body = 0, foot = 0;
  bool mark_beside = true;
  [[nodiscard]] float all() const { return head + title + 12 + body + 28 + foot; }
};

ReadingHead tip_head(Frame& frame, const TipCard& card, float x, float y, float width) {
  ReadingHead head;
  head.icon = "sun";
  head.eyebrow = frame.say("tips.title");
  head.notice = language_notice(frame, card.title.language);
  head.x = x;
  head.y = y;
  head.width = width;
  return head;
}

std::vector<RowButton> card_buttons(Frame& frame, const TipCard& card) {
  RowButton next;
  next.spec.id = "tips.another";
  next.spec.label = frame.say("tips.another");
  next.spec.icon = "refresh";
  next.spec.kind = ButtonKind::primary;
  next.event = event::Open{card.next};
  return {next, keep_button(frame, "tips.keep", {ItemKind::tip, card.tip.id}, true)};
}

CardHeights card_heights(Frame& frame, const TipCard& card, float width) {
  CardHeights heights;
  heights.head = head_height(frame, tip_head(frame, card, 0, 0, width));
  heights.title = frame.text_height(card.title, Type::h2, width);
  heights.body = frame.text_height(card.body, Type::help, width);
  const std::vector<RowButton> buttons = card_buttons(frame, card);
  heights.foot = button_row_height(frame, buttons, width);
  if (card.mark) {
    heights.mark_beside = button_row_width(frame, buttons) + 24 + mark_width(frame, *card.mark) <= width;
    if (!heights.mark_beside) heights.foot += std::max(48.0F, frame.line_of(Type::caption) + 10) + 20;
  }
  return heights;
}

// Words from the top of `box`, the buttons on its bottom.
void draw_card_words(Frame& frame, const TipCard& card, const CardHeights& heights, const Box& box) {
  draw_head(frame, tip_head(frame, card, box.x, box.y, box.w));
  float y = box.y + heights.head;
  own_heading(frame, {box.x, y, box.w, heights.title + 1}, card.title, Type::h2, "tips.heading");
  y += heights.title + 12;
  TextSpec spec{Type::help, Colour::ink};
  spec.own_side = true;
  frame.text({box.x, y, box.w, heights.body + 1}, card.body, spec);
  const std::vector<RowButton> buttons = card_buttons(frame, card);
  const float row = button_row_height(frame, buttons, box.w);
  draw_button_row(frame, buttons, {box.x, box.bottom() - row, box.w, row});
  if (!card.mark) return;
  const float width = mark_width(frame, *card.mark);
  const float above = std::max(48.0F, frame.line_of(Type::caption) + 10) / 2 + 20;
  if (heights.mark_beside) chip(frame, box.end(), box.bottom() - row + frame.target() / 2, *card.mark);
  else chip(frame, box.x + width, box.bottom() - row - above, *card.mark);
}

void draw_card(Frame& frame, const TipsBoxes& boxes, const Tip& tip, const route::Tips& next) {
  const Box& box = boxes.card;
  const float radius = frame.tokens.radius.picture;
  frame.card(box, Colour::surface, radius);
  TipCard card = tip_card(frame, tip);
  card.next = next;
  Box words = box.inset(kPadding);
  words.h = box.h - 2 * 36;
  words.y = box.y + 36;
  if (boxes.picture_beside) {
    const float width = std::round(box.w * 0.36F);
    frame.picture({box.x, box.y, width, box.h}, tip.picture, radius, {true, false, true, false}, "tips.picture");
    words.x = box.x + width + kPadding;
    words.w = box.end() - kPadding - words.x;
  }
  const CardHeights heights = card_heights(frame, card, words.w);
  if (!boxes.picture_beside) {
    const float most = frame.portrait && frame.largest() ? 560.0F : 400.0F;
    const float room = std::min(most, words.bottom() - heights.all() - 28 - box.y);
    if (room >= 120) {
      frame.picture({box.x, box.y, box.w, room}, tip.picture, radius, {true, true, false, false}, "tips.picture");
      words.y = box.y + room + 28;
      words.h = box.bottom() - 36 - words.y;
    }
  }
  const Colour before = frame.background();
  frame.on(Colour::surface);
  draw_card_words(frame, card, heights, words);
  frame.on(before);
}

}  // namespace

void draw(const route::Tips& route, Frame& frame) {
  if (!frame.state.library) return;
  const std::vector<const Tip*> tips = open_tips(*frame.state.library);
  const Tip* chosen = route.id.empty() ? todays(tips, frame.state.wall) : frame.state.library->tip(route.id);
  if (chosen == nullptr) return;
  const TipsBoxes boxes = tips_boxes(frame);
  const std::vector<ItemRow> rows =
      boxes.list.w > 0 ? tip_rows(frame, tips, *chosen, route.page) : std::vector<ItemRow>{};
  const RowsLayout layout =
      boxes.list.w > 0 ? rows_layout(frame, boxes.list, rows, moment_choices(frame, tips)) : RowsLayout{};
  draw_card(frame, boxes, *chosen,
            tips.empty() ? route : next_tip(tips, frame.state.visit.moment, *chosen, layout.each));
  if (boxes.list.w > 0) draw_rows_page(frame, boxes.list, layout, rows, route.page);
}

}  // namespace kiosk
