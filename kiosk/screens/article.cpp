// Article: one thought a page, its picture, "Try this today", and at its end what one might like next.
#include <algorithm>

#include "screens/article_plan.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

// At Largest the picture stands beside the lines, below the heading that takes the whole width. On the first page that is
// the title; the section's own heading may stand beside the picture.
Box picture_box(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes, const ArticlePage& page, bool first,
                float bottom) {
  if (frame.portrait || !frame.largest()) return boxes.picture;
  Box box = boxes.picture;
  const float text_y = boxes.head_y + head_height(frame, article_head(frame, plan, boxes, page)) +
                       article_heading(frame, plan, first, first ? FlowPage{} : page.text, boxes);
  box.y = std::max(box.y, text_y + 12);
  box.h = std::min(box.h, bottom - box.y);
  return box;
}

}  // namespace

void draw_article_text(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes, int page, float bottom,
                       int asked) {
  const ArticlePage& shown_page = plan.pages[static_cast<std::size_t>(page - 1)];
  const ReadingHead head = article_head(frame, plan, boxes, shown_page);
  draw_head(frame, head);
  float y = boxes.head_y + head_height(frame, head);
  y += article_heading(frame, plan, page == 1, shown_page.text, boxes, y);
  draw_blocks(frame, shown_page.text.blocks, boxes.x, y, bottom, article_column(plan, boxes), asked);
}

void draw_article_pager(Frame& frame, const ArticlePlan& plan, const ReadingBar& bar, int page) {
  if (pager(frame, {bar.pager, page, static_cast<int>(plan.pages.size()), true, {}})) leave(frame);
}

void draw(const route::Article& route, Frame& frame) {
  const Article* item = frame.state.library ? frame.state.library->article(route.id) : nullptr;
  if (item == nullptr) return;
  const ArticlePlan plan = plan_article(frame, *item, false);
  const int page = clamp_page(route.page, plan.pages.size());
  const ArticlePage& shown_page = plan.pages[static_cast<std::size_t>(page - 1)];
  const bool is_text = shown_page.part == ArticlePart::text;
  const ArticleBoxes boxes = is_text ? article_boxes(frame, false, page) : end_boxes(frame);
  const Words button_words = sources_label(frame, *item);
  // Where the end takes two pages its buttons stand on the second.
  const bool has_row = !is_text && shown_page.part != ArticlePart::related;
  const ReadingBar bar = has_row ? end_bar(frame, plan) : article_bar(frame, plan, boxes, button_words);
  const float bottom = bar.top - kAboveControls;

  if (is_text && boxes.picture.w > 0) {
    const Box box = picture_box(frame, plan, boxes, shown_page, page == 1, bottom);
    if (box.h > 120) frame.picture(box, item->picture, frame.tokens.radius.picture, {}, "article.picture");
  }
  {
    const PageTurn turning(frame);
    if (is_text || shown_page.part == ArticlePart::text_end) draw_article_text(frame, plan, boxes, page, bottom, 0);
    if (!is_text) draw_article_end(frame, plan, shown_page.part, bottom);
  }
  if (has_row) {
    draw_button_row(frame, end_buttons(frame, plan, page), bar.button);
  } else if (bar.button.w > 0) {
    ButtonSpec sources{"article.sources", button_words, bar.button, "list"};
    sources.kind = ButtonKind::accent_soft;
    sources.action = to_string(route::ArticleSources{route.id, page, 0});
    sources.quiet = true;
    if (button(frame, sources)) frame.emit(event::Open{route::ArticleSources{route.id, page, 0}});
  }
  draw_article_pager(frame, plan, bar, page);
}

}  // namespace kiosk
