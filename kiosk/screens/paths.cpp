// Paths: for whom, and for how many minutes. Two groups of choices, as many to a page as have room; what is chosen counts at
// once, so that every way from here leads to the same home.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/paths.h"
#include "screens/button_row.h"
#include "screens/choice_tabs.h"
#include "screens/home_chooser.h"
#include "screens/reach_art.h"
#include "screens/reading_page.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

constexpr float kBelowTitle = 16;
constexpr float kBetweenGroups = 36;
constexpr float kMostGrowth = 0.25F;

std::vector<ListChoice> person_choices(Frame& frame) {
  const Library& library = *frame.state.library;
  const std::vector<std::string>& chosen = frame.state.visit.paths;
  std::vector<ListChoice> out;
  out.push_back({"paths.person.anyone", frame.say("paths.anyone"), chosen.empty(), event::ChoosePath{""}, "person"});
  for (const Path& path : library.paths) {
    const auto found = library.words(path, frame.language);
    out.push_back({"paths.person." + path.id,
                   {found.words.title, found.language},
                   std::ranges::find(chosen, path.id) != chosen.end(),
                   event::ChoosePath{path.id},
                   "person/" + path.id});
  }
  return out;
}

std::vector<ListChoice> time_choices(Frame& frame) {
  std::vector<ListChoice> out;
  for (const int minutes : kMinutes) {
    const std::string name = minutes == 0 ? "any" : std::to_string(minutes);
    out.push_back({"paths.minutes." + name, minutes == 0 ? frame.say("topic.any") : Words{name, frame.language},
                   frame.state.visit.minutes == minutes, event::ChooseMinutes{minutes}, "minutes/" + name});
  }
  return out;
}

// Tabs that stand together on a page: a line of people, or the minutes.
struct TabBlock {
  std::vector<ListChoice> choices;
  bool is_time = false;
  float height = 0;
};

struct PathsPlan {
  std::vector<TabBlock> blocks;
  int columns = 1;                              // of people
  std::vector<std::vector<std::size_t>> pages;  // indices into blocks
};

Words group_title(Frame& frame, bool is_time) { return frame.say(is_time ? "topic.minutes_question" : "paths.who"); }

float group_title_height(Frame& frame, bool is_time, float width) {
  return frame.text_height(group_title(frame, is_time), Type::label, width) + kBelowTitle;
}

// As many columns as leave every choice on one line, with the tick that it gets.
int person_columns(Frame& frame, const std::vector<ListChoice>& people, float width) {
  float widest = 0;
  for (const ListChoice& choice : people)
    widest = std::max(widest, frame.text_width(choice.label, Type::label) + 44 + 24);
  return std::max(1, static_cast<int>(std::floor((width + frame.gap()) / (widest + frame.gap()))));
}

// What a block takes below `before` on its page.
float step_of(Frame& frame, const TabBlock& block, const TabBlock* before, float width) {
  if (before != nullptr && before->is_time == block.is_time) return frame.gap() + block.height;
  return (before != nullptr ? kBetweenGroups : 0) + group_title_height(frame, block.is_time, width) + block.height;
}

// `last`: how far down the minutes may reach, where the page has buttons below them.
PathsPlan plan_paths(Frame& frame, const Box& box, float last) {
  PathsPlan plan;
  const std::vector<ListChoice> people = person_choices(frame);
  plan.columns = std::min(frame.portrait ? 2 : 4, person_columns(frame, people, box.w));
  const auto each = static_cast<std::size_t>(plan.columns);
  for (std::size_t i = 0; i < people.size(); i += each) {
    const auto first = people.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = people.begin() + static_cast<std::ptrdiff_t>(std::min(people.size(), i + each));
    plan.blocks.push_back({{first, end}, false, frame.target()});
  }
  plan.blocks.push_back({time_choices(frame), true, frame.target()});
  float used = 0;
  for (std::size_t i = 0; i < plan.blocks.size(); ++i) {
    const TabBlock& block = plan.blocks[i];
    const bool fits =
        i > 0 && used + step_of(frame, block, &plan.blocks[i - 1], box.w) <= (block.is_time ? last - box.y : box.h);
    if (!fits) plan.pages.emplace_back();
    used = fits ? used + step_of(frame, block, &plan.blocks[i - 1], box.w) : step_of(frame, block, nullptr, box.w);
    plan.pages.back().push_back(i);
  }
  // What is left on a single page makes the tabs easier to hit.
  const auto lines = static_cast<float>(plan.blocks.size());
  const float spare = std::min((box.h - used) / lines, frame.target() * kMostGrowth);
  if (plan.pages.size() == 1) {
    for (TabBlock& block : plan.blocks) block.height += std::max(0.0F, spare);
  }
  return plan;
}

void draw_tabs(Frame& frame, const TabBlock& block, int columns, const Box& box) {
  const float w = (box.w - frame.gap() * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float x = box.x;
  for (const ListChoice& choice : block.choices) {
    if (tab(frame, choice.id, {x, box.y, w, block.height}, choice.label, choice.selected, choice.action))
      frame.emit(choice.event);
    x += w + frame.gap();
  }
}

void draw_blocks_of_page(Frame& frame, const PathsPlan& plan, const Box& box, int page) {
  float y = box.y;
  const TabBlock* before = nullptr;
  for (const std::size_t i : plan.pages[static_cast<std::size_t>(page - 1)]) {
    const TabBlock& block = plan.blocks[i];
    const float bottom = y + step_of(frame, block, before, box.w);
    if (before == nullptr || before->is_time != block.is_time) {
      const float title = group_title_height(frame, block.is_time, box.w);
      TextSpec spec{Type::label, Colour::ink};
      spec.role = Role::heading;
      spec.id = block.is_time ? "paths.minutes" : "paths.who";
      frame.text({box.x, bottom - block.height - title, box.w, title - kBelowTitle + 1},
                 group_title(frame, block.is_time), spec);
    }
    const Box at{box.x, bottom - block.height, box.w, block.height};
    draw_tabs(frame, block, block.is_time ? static_cast<int>(kMinutes.size()) : plan.columns, at);
    y = bottom;
    before = &block;
  }
}

RowButton show_button(const Words& words, bool primary) {
  RowButton made;
  made.spec.id = "paths.show";
  made.spec.label = words;
  made.spec.icon_after = "next";
  made.spec.kind = primary ? ButtonKind::primary : ButtonKind::soft;
  made.spec.action = "home";
  made.event = event::GoHome{};
  return made;
}

// With nothing chosen, and where nothing fits, there is everything.
std::vector<RowButton> paths_actions(Frame& frame, bool primary) {
  const int count = count_fitting(frame.state);
  std::vector<RowButton> out;
  if (!has_choice(frame.state.visit)) return {show_button(frame.say("paths.everything"), primary)};
  if (count > 0) {
    const Words words =
        count == 1 ? frame.say("paths.show_one") : frame.say("paths.show_many", {{"n", std::to_string(count)}});
    out.push_back(show_button(words, primary));
  }
  RowButton all = show_button(frame.say("paths.everything"), primary && count == 0);
  all.spec.id = "paths.everything";
  all.spec.icon_after = {};
  if (count > 0) all.spec.kind = ButtonKind::secondary;
  all.event = event::ClearPath{};
  out.push_back(std::move(all));
  return out;
}

// The row is as long whatever is chosen, so that nothing above it moves.
std::vector<RowButton> widest_actions(Frame& frame) {
  return {show_button(frame.say("paths.show_many", {{"n", "88"}}), true),
          show_button(frame.say("paths.everything"), true)};
}

// A single page needs no pager. Of several, the buttons stand beside it, or above it on the last.
void draw_paths_controls(Frame& frame, const ReadingBar& bar, int page, int pages) {
  const Box content = frame.content();
  const std::vector<RowButton> actions = paths_actions(frame, page == pages);
  const bool beside = bar.button.y >= bar.pager.y;
  if (pages == 1) {
    draw_button_row(frame, actions, {content.x, controls_y(frame), content.w, frame.target()});
    return;
  }
  const float width = button_row_width(frame, actions);
  // Beside the pager they end where the page ends, however few they are.
  if (beside) draw_button_row(frame, actions, {bar.button.end() - width, bar.button.y, width, bar.button.h});
  else if (page == pages) draw_button_row(frame, actions, bar.button);
  pager(frame, {bar.pager, page, pages, false, {}});
}

// Title and lead; where the choices may begin. Drawn, or only measured.
float lay_paths_head(Frame& frame, const Box& content, bool with_lead, bool draw) {
  const Words title = frame.say("paths.title");
  float y = content.y + frame.text_height(title, Type::heading, content.w);
  if (draw) heading(frame, {content.x, content.y, content.w, 400}, title);
  if (!with_lead) return y + 24;
  const Words lead = frame.say(nothing_fits(frame) ? "home.nothing_fits" : "paths.lead");
  // As high for both: what is chosen below does not move when it is chosen.
  const float height = std::max(frame.text_height(frame.say("home.nothing_fits"), Type::help, content.w),
                                frame.text_height(frame.say("paths.lead"), Type::help, content.w));
  TextSpec spec{Type::help, Colour::ink2};
  spec.id = "paths.lead";
  if (draw) frame.text({content.x, y + 8, content.w, height + 1}, lead, spec);
  return y + 8 + height + 32;
}

// With lower controls the first group's title may stand above what is reached.
float first_tab_y(Frame& frame, const Box& content, float below_head) {
  if (frame.reach_top() <= 0) return below_head;
  return std::max(below_head, frame.reach_top() - group_title_height(frame, false, content.w));
}

void draw_paths_art(Frame& frame, const Box& box) {
  std::vector<ItemRow> pictures;
  for (const Topic& topic : frame.state.library->topics) {
    pictures.emplace_back();
    pictures.back().row.picture = topic.picture;
  }
  draw_reach_art(frame, box, {}, pictures);
}

}  // namespace

void draw(const route::Paths& route, Frame& frame) {
  if (!frame.state.library || frame.state.library->paths.empty()) return;
  const Box content = frame.content();
  const ReadingBar bar = reading_bar(frame, content.x, content.w, widest_actions(frame));
  const float bottom = controls_y(frame) - kAboveControls;
  float y = 0;
  const auto plan_with = [&](bool lead) {
    y = first_tab_y(frame, content, lay_paths_head(frame, content, lead, false));
    const Box box{content.x, y, content.w, bottom - y};
    PathsPlan plan = plan_paths(frame, box, bottom);
    return plan.pages.size() == 1 ? plan : plan_paths(frame, box, bar.top - kAboveControls);
  };
  // The line below the title goes where that keeps both questions on one page.
  const bool lead = !(plan_with(true).pages.size() > 1 && plan_with(false).pages.size() == 1);
  const PathsPlan plan = plan_with(lead);
  const float below_head = lay_paths_head(frame, content, lead, true);
  draw_paths_art(frame, {content.x, below_head, content.w, y - 24 - below_head});
  const auto pages = static_cast<int>(plan.pages.size());
  const int page = clamp_page(route.page, plan.pages.size());
  {
    const PageTurn turning(frame);
    const std::size_t before = frame.events.size();
    draw_blocks_of_page(frame, plan, {content.x, y, content.w, 0}, page);
    // The next question, without another touch.
    if (frame.events.size() > before && page < pages) frame.emit(event::TurnTo{pages});
  }
  draw_paths_controls(frame, bar, page, pages);
}

}  // namespace kiosk
