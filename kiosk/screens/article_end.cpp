// How an article ends: what one might like next, and who wrote and reviewed it (CARE E1, E3).
#include <algorithm>
#include <cmath>

#include "screens/article_plan.h"
#include "screens/reach_art.h"
#include "screens/review_card.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

constexpr float kEndGap = 17;

// Mock-up article-end: text at the start, these at the end.
constexpr Box kEndColumn{912, 64, 944, 824};

bool has_end_column(const Frame& frame) {
  return !frame.portrait && frame.size == TextSize::normal && frame.reach_top() <= 0;
}

// With lower controls a wide glass has the rows two abreast.
int row_columns(const Frame& frame) { return frame.reach_top() > 0 && !frame.portrait && !frame.largest() ? 2 : 1; }
float column_width(const Frame& frame, float width) {
  const auto n = static_cast<float>(row_columns(frame));
  return (width - kEndGap * (n - 1)) / n;
}

Reviewed reviewed(const Frame& frame, const ArticlePlan& plan) {
  return reviewed_of(frame, plan.item, plan.words, plan.language);
}

float title_height(Frame& frame, float width) {
  return frame.text_height(frame.say("article.next_heading"), Type::h2, width) + 12;
}

float rows_height(Frame& frame, const ArticlePlan& plan, float width, float least) {
  const int columns = row_columns(frame);
  const auto n = static_cast<float>((static_cast<int>(plan.related.size()) + columns - 1) / columns);
  return n * row_height(frame, plan.related, column_width(frame, width), least) + (n - 1) * kEndGap;
}

// Heading, rows; height used.
float draw_related(Frame& frame, const ArticlePlan& plan, const Box& box, float least) {
  TextSpec spec{Type::h2, Colour::ink};
  spec.role = Role::heading;
  spec.id = frame.screen + ".next";
  const float top = title_height(frame, box.w);
  frame.text({box.x, box.y, box.w, top}, frame.say("article.next_heading"), spec);
  const int columns = row_columns(frame);
  const float width = column_width(frame, box.w);
  const float height = row_height(frame, plan.related, width, least);
  // Titles too long for all: as many rows as have room. The items stay within reach through their topic.
  const auto room = static_cast<std::size_t>(std::max(1.0F, std::floor((box.h - top + kEndGap) / (height + kEndGap))));
  const std::size_t count = std::min(plan.related.size(), room * static_cast<std::size_t>(columns));
  const std::size_t lines = (count + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
  for (std::size_t line = 0; line < lines; ++line) {
    for (std::size_t column = 0; column < static_cast<std::size_t>(columns); ++column) {
      const std::size_t i = line * static_cast<std::size_t>(columns) + column;
      if (i >= count) break;
      draw_rows(frame, std::span(plan.related).subspan(i, 1),
                {box.x + static_cast<float>(column) * (width + kEndGap),
                 box.y + top + static_cast<float>(line) * (height + kEndGap), width, height},
                0);
    }
  }
  return top + static_cast<float>(lines) * (height + kEndGap) - kEndGap;
}

// The lowest y that things above the pager reach to.
float bottom_of(Frame& frame, const ArticlePlan& plan) { return end_bar(frame, plan).top - kAboveControls; }

// Where rows with their heading begin: the heading may stand above what is reached.
float rows_top(Frame& frame, float width) {
  return std::max(frame.content().y, frame.reach_top() - title_height(frame, width));
}

struct TwoColumns {
  Box rows;
  Box review;
};
TwoColumns two_columns(const Frame& frame, float bottom) {
  const Box content = frame.content();
  return {{content.x, content.y, 1000, bottom - content.y},
          {content.x + 1040, content.y, content.w - 1040, bottom - content.y}};
}

}  // namespace

ArticleBoxes end_boxes(const Frame& frame) {
  if (has_end_column(frame)) return {{}, 64, 776, 760, 776, 776, 72};
  const Box content = frame.content();
  return {{}, content.x, content.w, content.w, content.w, content.w, content.y};
}

std::vector<RowButton> end_buttons(Frame& frame, const ArticlePlan& plan, int page) {
  std::vector<RowButton> buttons;
  buttons.push_back(keep_button(frame, "article.keep", {ItemKind::article, plan.item.id}, true));
  if (can_print(frame.state))
    buttons.push_back(print_button(frame, "article.print", PrintOrder::What::article, plan.item.id, true));
  if (const Words words = sources_label(frame, plan.item); !words.text.empty()) {
    RowButton sources;
    sources.spec.id = "article.sources";
    sources.spec.label = words;
    sources.spec.icon = "list";
    sources.spec.kind = ButtonKind::accent_soft;
    sources.spec.action = to_string(route::ArticleSources{plan.item.id, page, 0});
    sources.spec.quiet = true;
    sources.event = event::Open{route::ArticleSources{plan.item.id, page, 0}};
    buttons.push_back(std::move(sources));
  }
  return buttons;
}

ReadingBar end_bar(Frame& frame, const ArticlePlan& plan) {
  const ArticleBoxes boxes = end_boxes(frame);
  return reading_bar(frame, boxes.x, boxes.width, end_buttons(frame, plan, 1));
}

bool end_fits(Frame& frame, const ArticlePlan& plan, bool with_text) {
  if (has_end_column(frame)) {
    const float rows = title_height(frame, kEndColumn.w) + rows_height(frame, plan, kEndColumn.w, 144);
    return rows + 20 + review_card_height(frame, kEndColumn.w, reviewed(frame, plan)) <= kEndColumn.h;
  }
  if (with_text) return false;
  const float bottom = bottom_of(frame, plan);
  const Box content = frame.content();
  // Half the height for the rows: the review has a page of its own.
  if (frame.reach_top() > 0) return false;
  if (frame.portrait) {
    const float rows = title_height(frame, content.w) + rows_height(frame, plan, content.w, usual_row(frame));
    return content.y + rows + 40 + review_card_height(frame, content.w, reviewed(frame, plan)) <= bottom;
  }
  const TwoColumns columns = two_columns(frame, bottom);
  return title_height(frame, columns.rows.w) + rows_height(frame, plan, columns.rows.w, 144) <= columns.rows.h &&
         review_card_height(frame, columns.review.w, reviewed(frame, plan)) <= columns.review.h;
}

void draw_article_end(Frame& frame, const ArticlePlan& plan, ArticlePart part, float bottom) {
  const Box content = frame.content();
  const Box whole{content.x, content.y, content.w, bottom - content.y};
  const Reviewed about = reviewed(frame, plan);
  if (has_end_column(frame) && (part == ArticlePart::text_end || part == ArticlePart::end)) {
    if (part == ArticlePart::end)
      frame.picture({64, 64, 776, bottom - 64}, plan.item.picture, frame.tokens.radius.picture, {}, "article.picture");
    const float used = draw_related(frame, plan, kEndColumn, 144);
    const float height = review_card_height(frame, kEndColumn.w, about);
    draw_review_card(frame, {kEndColumn.x, kEndColumn.y + used + 20, kEndColumn.w, height}, about);
    return;
  }
  switch (part) {
    case ArticlePart::text:
    case ArticlePart::text_end:
      return;
    case ArticlePart::end: {
      if (frame.portrait) {
        const float used = draw_related(frame, plan, whole, usual_row(frame));
        draw_review_card(frame, {whole.x, whole.y + used + 40, whole.w, review_card_height(frame, whole.w, about)},
                         about);
        return;
      }
      const TwoColumns columns = two_columns(frame, bottom);
      draw_related(frame, plan, columns.rows, 144);
      draw_review_card(
          frame,
          {columns.review.x, columns.review.y, columns.review.w, review_card_height(frame, columns.review.w, about)},
          about);
      return;
    }
    case ArticlePart::related: {
      if (frame.reach_top() > 0) {
        const float top = rows_top(frame, whole.w);
        draw_reach_art(frame, {whole.x, whole.y, whole.w, top - 24 - whole.y}, plan.item.picture, plan.related);
        draw_related(frame, plan, {whole.x, top, whole.w, bottom - top}, frame.largest() ? 144.0F : 128.0F);
        return;
      }
      const float room = (whole.h - title_height(frame, whole.w) - 2 * kEndGap) / 3;
      draw_related(frame, plan, whole, std::min(usual_row(frame), room));
      return;
    }
    case ArticlePart::review:
      draw_review_page(frame, whole, about);
      return;
  }
}

}  // namespace kiosk
