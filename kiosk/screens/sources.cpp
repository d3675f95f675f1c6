// ArticleSources: where an article comes from, in a panel over its picture. The panel never covers the sentence that it
// supports: the text stays beside it where the glass is wide enough for both (DESIGN section 15).
// Sources that do not fit are turned by the panel's own buttons. `asked` says what is shown: 1 to n the source of that
// mark, drawn filled; above n the panel's own page asked - n.
#include <algorithm>
#include <cmath>
#include <vector>

#include "screens/article_plan.h"
#include "screens/screens.h"
#include "screens/source_rows.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

constexpr float kSourceSide = 48;

bool text_beside(const Frame& frame) { return !frame.portrait && frame.size == TextSize::normal; }

Box panel_box(const Frame& frame) {
  if (text_beside(frame)) return {frame.hand_at_start() ? 1064.0F : 32.0F, 64, 824, 824};
  return {32, 64, frame.geometry.width() - 64, frame.content().bottom() - 64};
}

int page_asked(const std::vector<std::vector<SourceRow>>& pages, int asked, int sources) {
  if (asked > sources) return clamp_page(asked - sources, pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const SourceRow& row : pages[i]) {
      if (asked > 0 && row.number == asked) return static_cast<int>(i) + 1;
    }
  }
  return 1;
}

// Round buttons at the panel's foot, and which of its pages this is.
void draw_turning(Frame& frame, const route::ArticleSources& route, const Box& foot, int page, int pages, int sources) {
  const auto turn = [&](int to) { frame.emit(event::Open{route::ArticleSources{route.id, route.page, sources + to}}); };
  const float side = frame.target();
  float x = foot.x;
  if (page > 1) {
    if (round_button(frame, "sources.previous", {x, foot.y, side, side}, "back", frame.say("pager.previous")))
      turn(page - 1);
    x += side + 20;
  }
  if (page < pages && round_button(frame, "sources.next", {x, foot.y, side, side}, "next", frame.say("pager.next")))
    turn(page + 1);
  const Words of = frame.say("pager.page", {{"n", std::to_string(page)}, {"total", std::to_string(pages)}});
  TextSpec spec{Type::caption, Colour::ink2, TextAlign::end, Place::middle};
  spec.quiet = true;
  spec.id = "sources.page";
  const float width = frame.text_width(of, Type::caption) + 4;
  frame.text({foot.end() - width, foot.y, width, side}, of, spec);
}

void draw_panel(Frame& frame, const ArticlePlan& plan, const route::ArticleSources& route) {
  const Box panel = panel_box(frame);
  frame.card(panel, Colour::surface, frame.tokens.radius.sheet, Elevation::sheet);
  frame.on(Colour::surface);
  const float side = frame.target();
  // With lower controls at the foot, else beside the heading.
  const bool at_foot = frame.reach_top() > 0;
  const Box close{panel.end() - kSourceSide - side, at_foot ? panel.bottom() - 32 - side : panel.y + 32, side, side};
  const Words title = frame.say("sources.title");
  const float title_width = (at_foot ? panel.end() - kSourceSide : close.x - 24) - panel.x - kSourceSide;
  TextSpec spec{Type::h2, Colour::ink};
  spec.role = Role::heading;
  spec.place = Place::middle;
  spec.id = "sources.heading";
  const float title_height = std::max(side, frame.text_height(title, Type::h2, title_width));
  frame.text({panel.x + kSourceSide, panel.y + 32, title_width, title_height}, title, spec);
  if (round_button(frame, "sources.close", close, "close", frame.say("sources.close"))) frame.emit(event::Back{});

  const float top = panel.y + 32 + title_height + 20;
  const Box body{panel.x + kSourceSide, top, panel.w - 2 * kSourceSide, panel.bottom() - 32 - top};
  const float foot = at_foot ? side + 20 : 0;
  const Reviewed about = reviewed_of(frame, plan.item, plan.words, plan.language);
  const auto pages =
      source_pages(source_rows(frame, plan.item.sources, about, body.w), body.h - foot, side + 20 - foot);
  const auto sources = static_cast<int>(plan.item.sources.size());
  const int page = page_asked(pages, route.asked, sources);
  float y = body.y;
  for (const SourceRow& row : pages[static_cast<std::size_t>(page - 1)]) {
    draw_source_row(frame, row, {body.x, y, body.w, row.height}, about, row.number == route.asked);
    y += row.height + kSourceGap;
  }
  const auto count = static_cast<int>(pages.size());
  const float turning = body.w - (at_foot ? side + 20 : 0);
  if (count > 1) draw_turning(frame, route, {body.x, body.bottom() - side, turning, side}, page, count, sources);
  frame.on(Colour::bg);
}

void draw_text_beside(Frame& frame, const ArticlePlan& plan, const route::ArticleSources& route) {
  const int page = clamp_page(route.page, plan.pages.size());
  const ArticlePart part = plan.pages[static_cast<std::size_t>(page - 1)].part;
  const ArticleBoxes boxes = article_boxes(frame, true, page);
  const Words words = frame.say("article.close_sources");
  const ReadingBar bar = article_bar(frame, plan, boxes, words);
  {
    const PageTurn turning(frame);
    const int marked = route.asked <= static_cast<int>(plan.item.sources.size()) ? route.asked : 0;
    const float bottom = bar.top - kAboveControls;
    if (part == ArticlePart::text || part == ArticlePart::text_end)
      draw_article_text(frame, plan, boxes, page, bottom, marked);
    else draw_head(frame, article_head(frame, plan, boxes, {part, {}}));
  }
  ButtonSpec close{"article.sources", words, bar.button, "close"};
  close.kind = ButtonKind::accent;
  close.action = "back";
  close.quiet = true;
  if (button(frame, close)) frame.emit(event::Back{});
  draw_article_pager(frame, plan, bar, page);
}

}  // namespace

void draw(const route::ArticleSources& route, Frame& frame) {
  const Article* item = frame.state.library ? frame.state.library->article(route.id) : nullptr;
  if (item == nullptr) return;
  const ArticlePlan plan = plan_article(frame, *item, true);
  draw_panel(frame, plan, route);
  if (text_beside(frame)) draw_text_beside(frame, plan, route);
}

}  // namespace kiosk
