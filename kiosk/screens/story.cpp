// Story: one parent's story, told slowly beside its picture. Every page of it says that it is a composite.
#include <algorithm>
#include <optional>

#include "screens/flow_blocks.h"
#include "screens/path_step.h"
#include "screens/reading_page.h"
#include "screens/review_card.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

struct StoryBoxes {
  Box picture;
  float x = 0;
  float width = 0;
  float y = 0;
};

// The picture runs to the edge of the glass, behind the dock.
StoryBoxes story_boxes(const Frame& frame) {
  const Box glass = frame.geometry.glass();
  if (frame.portrait) {
    const float strip = frame.largest() ? 280.0F : 480.0F;
    return {{glass.x, glass.y, glass.w, strip - glass.y}, 48, 984, strip + 40};
  }
  const float x = frame.largest() ? 1440.0F : frame.size == TextSize::large ? 1256.0F : 1120.0F;
  const float width = frame.largest() ? 1240.0F : frame.size == TextSize::large ? 1080.0F : 944.0F;
  return {{x, glass.y, glass.end() - x, glass.h}, 96, width, frame.largest() ? 64.0F : 82.0F};
}

struct StoryPlan {
  const Story& item;
  const StoryWords& words;
  LanguageTag language;
  StoryBoxes boxes;
  ReadingHead head;
  TextColumn column;
  ReadingBar bar;
  std::vector<RowButton> end_buttons{};
  ReadingBar end_bar{};  // of the last page
  float label_height = 0;
  float text_y = 0;
  float bottom = 0;               // of the text
  std::vector<FlowPage> pages{};  // never empty
  bool review_below = false;      // below the last text; else on a page of its own
};

float title_height(Frame& frame, const StoryPlan& plan, const Section* section, bool first, bool opens) {
  float height = 0;
  if (first) height += frame.text_height({plan.words.title, plan.language}, Type::heading, plan.boxes.width) + 16;
  if (opens && section != nullptr && !section->heading.empty()) {
    height += frame.text_height({section->heading, plan.language}, Type::h2, plan.boxes.width) + 12;
  }
  return height;
}

Reviewed reviewed(const Frame& frame, const StoryPlan& plan) {
  return reviewed_of(frame, plan.item, plan.words, plan.language);
}

// Of the last page's text, above the label and the buttons.
float end_bottom(const StoryPlan& plan) { return plan.end_bar.top - kAboveControls - plan.label_height - 20; }

void add_pages(Frame& frame, StoryPlan& plan) {
  FlowMeasure measure = measure_blocks(frame, plan.column);
  measure.room = [&](int) { return plan.bottom - plan.text_y; };
  measure.heading = [&](const Section& section, bool opens, int page) {
    return title_height(frame, plan, &section, page == 1, opens);
  };
  plan.pages = flow(plan.words.sections, measure);
  if (!plan.pages.empty()) {
    const FlowPage& last = plan.pages.back();
    const Section& section = plan.words.sections[last.section];
    const float used =
        title_height(frame, plan, &section, plan.pages.size() == 1, last.opens) + stack_height(last.blocks, measure);
    plan.review_below = plan.text_y + used + 32 + review_card_height(frame, plan.boxes.width, reviewed(frame, plan)) <=
                        end_bottom(plan);
  }
  if (!plan.review_below) plan.pages.push_back({});
}

StoryPlan plan_story(Frame& frame, const Story& item) {
  const auto found = frame.state.library->words(item, frame.language);
  StoryPlan plan{item, found.words, found.language, story_boxes(frame), {}, {}, {}};
  plan.head.icon = "book";
  plan.head.eyebrow = frame.say("story.eyebrow", {{"person", found.words.person}});
  plan.head.colour = Colour::accent;
  plan.head.notice = language_notice(frame, found.language);
  plan.head.x = plan.boxes.x;
  plan.head.y = plan.boxes.y;
  plan.head.width = plan.boxes.width;
  plan.column = {found.language, Type::story, plan.boxes.width, plan.boxes.width};
  plan.bar = reading_bar(frame, plan.boxes.x, plan.boxes.width, {}, {});
  plan.end_buttons.push_back(keep_button(frame, "story.keep", {ItemKind::story, item.id}, true));
  if (can_print(frame.state))
    plan.end_buttons.push_back(print_button(frame, "story.print", PrintOrder::What::story, item.id, true));
  if (std::optional<ItemRow> next = next_row(frame, {ItemKind::story, item.id}))
    plan.end_buttons.push_back(next_button(*next));
  plan.end_bar = reading_bar(frame, plan.boxes.x, plan.boxes.width, plan.end_buttons);
  plan.label_height = frame.text_height({found.words.label, found.language}, Type::caption, plan.boxes.width);
  plan.text_y = plan.boxes.y + head_height(frame, plan.head) + 8;
  plan.bottom = plan.bar.top - kAboveControls - plan.label_height - 20;
  add_pages(frame, plan);
  return plan;
}

void draw_page(Frame& frame, const StoryPlan& plan, int page) {
  const auto last = page == static_cast<int>(plan.pages.size());
  const FlowPage& shown_page = plan.pages[static_cast<std::size_t>(page - 1)];
  const StoryBoxes& boxes = plan.boxes;
  const float review = review_card_height(frame, boxes.width, reviewed(frame, plan));
  if (last && !plan.review_below) {
    draw_review_page(frame, {boxes.x, boxes.y, boxes.width, plan.end_bar.top - kAboveControls - boxes.y},
                     reviewed(frame, plan));
    return;
  }
  draw_head(frame, plan.head);
  const Section& section = plan.words.sections[shown_page.section];
  float y = plan.text_y;
  if (page == 1) {
    const Words title{plan.words.title, plan.language};
    y += own_heading(frame, {boxes.x, y, boxes.width, title_height(frame, plan, nullptr, true, false)}, title,
                     Type::heading, "story.heading") +
         16;
  }
  if (shown_page.opens && !section.heading.empty()) {
    const Words words{section.heading, plan.language};
    y += own_heading(frame, {boxes.x, y, boxes.width, frame.text_height(words, Type::h2, boxes.width) + 1}, words,
                     Type::h2, "story.section") +
         12;
  }
  const float bottom = last ? end_bottom(plan) - review - 32 : plan.bottom;
  draw_blocks(frame, shown_page.blocks, boxes.x, y, bottom, plan.column);
  if (last) draw_review_card(frame, {boxes.x, end_bottom(plan) - review, boxes.width, review}, reviewed(frame, plan));
}

void draw_label(Frame& frame, const StoryPlan& plan, const ReadingBar& bar) {
  TextSpec spec{Type::caption, Colour::ink2};
  spec.id = "story.label";
  spec.own_side = true;
  const float y = bar.top - kAboveControls - plan.label_height;
  frame.text({plan.boxes.x, y, plan.boxes.width, plan.label_height + 1}, {plan.words.label, plan.language}, spec);
}

}  // namespace

void draw(const route::Story& route, Frame& frame) {
  const Story* item = frame.state.library ? frame.state.library->story(route.id) : nullptr;
  if (item == nullptr) return;
  frame.ground(Colour::topic_lilac);
  const StoryPlan plan = plan_story(frame, *item);
  const int page = clamp_page(route.page, plan.pages.size());
  frame.picture(plan.boxes.picture, item->picture, 0, {}, "story.picture");
  {
    const PageTurn turning(frame);
    draw_page(frame, plan, page);
  }
  const bool last = page == static_cast<int>(plan.pages.size());
  const ReadingBar& bar = last ? plan.end_bar : plan.bar;
  if (plan.review_below || !last) draw_label(frame, plan, bar);
  if (last) draw_button_row(frame, plan.end_buttons, bar.button);
  if (pager(frame, {bar.pager, page, static_cast<int>(plan.pages.size()), true, {}})) leave(frame);
}

}  // namespace kiosk
