#include "screens/article_plan.h"

#include <algorithm>
#include <utility>

#include "screens/path_step.h"

namespace kiosk {

namespace {

ArticleBoxes landscape_boxes(const Frame& frame, bool beside_panel) {
  if (frame.largest()) {
    // The picture stands beside the lines; heading and pager take the whole width.
    const float whole = frame.content().w;
    return {{1370, 244, 486, 480}, 64, whole, frame.measure(), whole, frame.measure(), 64};
  }
  if (frame.hand_at_start()) {
    if (frame.size == TextSize::large) return {{1296, 64, 560, 824}, 64, 1168, frame.measure(), 1168, 1168, 72};
    return {beside_panel ? Box{} : Box{1120, 64, 736, 824}, 64, 960, frame.measure(), 960, 960, 72};
  }
  if (frame.size == TextSize::large) return {{64, 64, 560, 824}, 688, 1168, frame.measure(), 1168, 1168, 72};
  // The column is as wide beside the panel as beside the picture: both turn the same pages.
  if (beside_panel) return {{}, 896, 960, frame.measure(), 960, 960, 72};
  return {{64, 64, 736, 824}, 880, 960, frame.measure(), 960, 960, 72};
}

ArticleBoxes portrait_boxes(const Frame& frame, int page) {
  float picture = 560;
  if (frame.size == TextSize::large) picture = page == 1 ? 400.0F : 280.0F;
  if (frame.largest()) picture = page == 1 ? 280.0F : 0.0F;
  const Box content = frame.content();
  ArticleBoxes boxes{{}, content.x, content.w, content.w, content.w, content.w, content.y};
  if (picture > 0) {
    boxes.picture = {content.x, content.y, content.w, picture};
    boxes.head_y = boxes.picture.bottom() + 40;
  }
  return boxes;
}

// Down to where text may reach.
float text_bottom(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes) {
  return article_bar(frame, plan, boxes, sources_label(frame, plan.item)).top - kAboveControls;
}

// The same beside the related items, above the last page's buttons.
float end_room(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes, const ArticlePage& page) {
  return end_bar(frame, plan).top - kAboveControls - boxes.head_y -
         head_height(frame, article_head(frame, plan, boxes, page));
}

float room_in(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes, const ArticlePage& page) {
  return text_bottom(frame, plan, boxes) - boxes.head_y - head_height(frame, article_head(frame, plan, boxes, page));
}

// The same whatever the eyebrow says: the highest counts.
float least_room(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes) {
  float room = room_in(frame, plan, boxes, {ArticlePart::text, {0, true, {}}});
  for (std::size_t i = 0; i < plan.words.sections.size(); ++i) {
    room = std::min(room, room_in(frame, plan, boxes, {ArticlePart::text, {i, false, {}}}));
  }
  return room;
}

std::vector<ArticlePage> text_pages(Frame& frame, const ArticlePlan& plan) {
  const TextColumn column = article_column(plan, article_boxes(frame, plan.beside_panel, 2));
  FlowMeasure measure = measure_blocks(frame, column);
  measure.room = [&](int page) { return least_room(frame, plan, article_boxes(frame, plan.beside_panel, page)); };
  measure.heading = [&](const Section& section, bool opens, int page) {
    const ArticleBoxes boxes = article_boxes(frame, plan.beside_panel, page);
    const auto index = static_cast<std::size_t>(&section - plan.words.sections.data());
    return article_heading(frame, plan, page == 1, {index, opens, {}}, boxes);
  };
  std::vector<ArticlePage> pages;
  for (FlowPage& page : flow(plan.words.sections, measure)) pages.push_back({ArticlePart::text, std::move(page)});
  return pages;
}

// The last text goes beside the related items: all of the last page where it fits there, else as many of its blocks as do.
void end_beside_text(Frame& frame, ArticlePlan& plan) {
  const ArticleBoxes boxes = end_boxes(frame);
  const TextColumn column = article_column(plan, boxes);
  const FlowMeasure measure = measure_blocks(frame, column);
  ArticlePage& last = plan.pages.back();
  const std::vector<Block>& blocks = last.text.blocks;
  const bool first = plan.pages.size() == 1;
  const float heading = article_heading(frame, plan, first, last.text, boxes);
  if (heading + stack_height(blocks, measure) <= end_room(frame, plan, boxes, last)) {
    last.part = ArticlePart::text_end;
    return;
  }
  ArticlePage tail{ArticlePart::text_end, {last.text.section, false, {}}};
  const float room = end_room(frame, plan, boxes, tail);
  for (std::size_t from = 1; from < blocks.size(); ++from) {
    if (stack_height(std::span(blocks).subspan(from), measure) > room) continue;
    const auto middle = blocks.begin() + static_cast<std::ptrdiff_t>(from);
    tail.text.blocks.assign(middle, blocks.end());
    last.text.blocks.erase(middle, last.text.blocks.end());
    plan.pages.push_back(std::move(tail));
    return;
  }
  plan.pages.push_back({ArticlePart::end, {}});
}

void add_end(Frame& frame, ArticlePlan& plan) {
  if (!plan.pages.empty() && end_fits(frame, plan, true)) {
    end_beside_text(frame, plan);
  } else if (end_fits(frame, plan, false)) {
    plan.pages.push_back({ArticlePart::end, {}});
  } else {
    plan.pages.push_back({ArticlePart::related, {}});
    plan.pages.push_back({ArticlePart::review, {}});
  }
}

std::vector<ItemRow> related_rows(Frame& frame, const Article& item) {
  std::vector<ItemRow> rows;
  // On a path the next step comes first, and is not offered twice.
  if (std::optional<ItemRow> next = next_row(frame, {ItemKind::article, item.id})) rows.push_back(std::move(*next));
  for (const ItemRef& ref : item.related) {
    std::optional<ItemRow> row = rows.size() < 2 ? item_row(frame, ref) : std::nullopt;
    if (row && (rows.empty() || rows.front().row.action != row->row.action)) rows.push_back(std::move(*row));
  }
  // The last row is always a person: whoever has read to the end may need one more than another page.
  rows.push_back(people_row(frame));
  return rows;
}

}  // namespace

ArticlePlan plan_article(Frame& frame, const Article& item, bool beside_panel) {
  const Library& library = *frame.state.library;
  const auto found = library.words(item, frame.language);
  ArticlePlan plan{item, found.words, found.language, "book", {}, related_rows(frame, item), {}, beside_panel};
  if (const Topic* topic = library.topic(item.topic)) {
    const auto title = library.words(*topic, frame.language);
    plan.topic_icon = topic->icon;
    plan.topic_title = {title.words.title, title.language};
  }
  plan.pages = text_pages(frame, plan);
  add_end(frame, plan);
  return plan;
}

ArticleBoxes article_boxes(const Frame& frame, bool beside_panel, int page) {
  return frame.portrait ? portrait_boxes(frame, page) : landscape_boxes(frame, beside_panel);
}

TextColumn article_column(const ArticlePlan& plan, const ArticleBoxes& boxes) {
  return {plan.language, Type::reading, boxes.lines, boxes.cards};
}

ReadingHead article_head(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes, const ArticlePage& page) {
  ReadingHead head;
  head.icon = plan.topic_icon;
  head.eyebrow = plan.topic_title;
  // Where a section goes on, its heading says so.
  const bool is_text = page.part == ArticlePart::text || page.part == ArticlePart::text_end;
  if (is_text && !page.text.opens && page.text.section < plan.words.sections.size()) {
    const std::string& section = plan.words.sections[page.text.section].heading;
    if (!section.empty()) head.eyebrow = {section, plan.language};
  }
  if (page.part != ArticlePart::related && page.part != ArticlePart::review)
    head.notice = language_notice(frame, plan.language);
  head.x = boxes.x;
  head.y = boxes.head_y;
  head.width = std::min(boxes.width, boxes.lines + 30);
  return head;
}

Words sources_label(Frame& frame, const Article& item) {
  if (item.sources.empty()) return {};
  return frame.say("article.sources", {{"n", std::to_string(item.sources.size())}});
}

ReadingBar article_bar(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes, const Words& button) {
  return reading_bar(frame, boxes.x, boxes.width, button,
                     plan.item.sources.empty() ? Words{} : frame.say("article.close_sources"));
}

float article_heading(Frame& frame, const ArticlePlan& plan, bool first, const FlowPage& page,
                      const ArticleBoxes& boxes, std::optional<float> y) {
  // Words that keep to the other side keep above their text, too.
  const bool turned = is_right_to_left(plan.language) != frame.rtl;
  const float width = turned ? boxes.lines : boxes.heading;
  float used = 0;
  const auto line = [&](const std::string& text, Type type, float gap, const std::string& id) {
    if (text.empty()) return;
    const Words words{text, plan.language};
    const float height = frame.text_height(words, type, width);
    if (y) own_heading(frame, {boxes.x, *y + used, width, height + 1}, words, type, id);
    used += height + gap;
  };
  if (first) line(plan.words.title, Type::heading, 16, frame.screen + ".heading");
  if (page.opens) {
    const std::string& heading = plan.words.sections[page.section].heading;
    line(heading, first ? Type::h2 : Type::heading, first ? 8 : 16, frame.screen + (first ? ".section" : ".heading"));
  }
  return used;
}

}  // namespace kiosk
