// Home: topics first, six a page, then the other ways in; two panels beside them (DESIGN sections 11 and 19).
#include <algorithm>
#include <cmath>
#include <vector>

#include "app/paths.h"
#include "library/group_times.h"
#include "screens/home_chooser.h"
#include "screens/home_plan.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

// One that no topic and no baby state shows, so that no two cards look alike.
std::string picture_of_tips(const Library& library) {
  for (const Tip& tip : library.tips) {
    const auto same = [&](const auto& item) { return item.picture == tip.picture; };
    if (std::ranges::none_of(library.topics, same) && std::ranges::none_of(library.baby_states, same))
      return tip.picture;
  }
  return library.tips.front().picture;
}

std::vector<TopicCardSpec> ways_in(Frame& frame) {
  std::vector<TopicCardSpec> cards;
  const Library& library = *frame.state.library;
  const bool fitting = leaves_out_topics(frame);
  for (const Topic& topic : library.topics) {
    if (fitting && count_fitting(frame.state, topic) == 0) continue;
    const auto found = library.words(topic, frame.language);
    TopicCardSpec card;
    card.id = "home.topic." + topic.id;
    card.title = {found.words.title, found.language};
    card.picture = topic.picture;
    card.tint = topic_tint(topic.tint);
    card.action = "topic/" + topic.id;
    card.note = fitting_words(frame, topic);
    cards.push_back(std::move(card));
  }
  // Without statements the tips have the panel.
  if (!library.statements.empty() && !library.tips.empty()) {
    TopicCardSpec card;
    card.id = "home.tips";
    card.title = frame.say("home.tips");
    card.picture = picture_of_tips(library);
    card.tint = Colour::topic_rose;
    card.action = "tips";
    cards.push_back(std::move(card));
  }
  if (!library.baby_states.empty()) {
    const BabyState* first = library.baby_state(library.first_baby_state);
    TopicCardSpec card;
    card.id = "home.baby_states";
    card.title = frame.say("home.baby_states");
    card.picture = (first != nullptr ? *first : library.baby_states.front()).picture;
    card.tint = Colour::topic_honey;
    card.action = "baby-states";
    cards.push_back(std::move(card));
  }
  const auto open = std::ranges::find_if(library.stories, [](const Story& story) { return !story.sensitive; });
  if (open != library.stories.end()) {
    TopicCardSpec card;
    card.id = "home.stories";
    card.title = frame.say("home.stories");
    card.picture = open->picture;
    card.tint = Colour::topic_lilac;
    card.action = "stories";
    cards.push_back(std::move(card));
  }
  if (library.about_this_far) {
    TopicCardSpec card;
    card.id = "home.about_far";
    card.title = frame.say("home.about_far");
    card.picture = "media/eye-contact.svg";
    card.tint = Colour::topic_sage;
    card.action = "about-this-far";
    cards.push_back(std::move(card));
  }
  if (!library.growth.empty()) {
    TopicCardSpec card;
    card.id = "home.growth";
    card.title = frame.say("home.growth");
    card.picture = library.growth.front().picture;
    card.tint = Colour::topic_peach;
    card.action = "growth";
    cards.push_back(std::move(card));
  }
  const auto groups = offered_groups(library, frame.state.settings.region, today(frame.state));
  if (!groups.empty()) {
    TopicCardSpec card;
    card.id = "home.groups";
    card.title = frame.say("home.groups");
    card.picture = groups.front()->picture;
    card.tint = Colour::topic_sky;
    card.action = "groups";
    cards.push_back(std::move(card));
  }
  return cards;
}

void open_card(Frame& frame, const TopicCardSpec& card) {
  if (const auto route = parse_route(card.action)) frame.emit(event::Open{*route});
}

// Rows of cards that fill `box`.
void draw_grid(Frame& frame, const Box& box, std::vector<TopicCardSpec> cards, int page, int columns, int rows) {
  const float gap = 24;
  const float w = (box.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float h = (box.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  const std::size_t each = static_cast<std::size_t>(columns * rows);
  const std::size_t first = static_cast<std::size_t>(page - 1) * each;
  for (std::size_t i = first; i < std::min(cards.size(), first + each); ++i) {
    const auto at = static_cast<int>(i - first);
    cards[i].box = {box.x + static_cast<float>(at % columns) * (w + gap),
                    box.y + static_cast<float>(at / columns) * (h + gap), w, h};
    if (topic_card(frame, cards[i])) open_card(frame, cards[i]);
  }
}

// Search, and My list with how much is on it, quiet while it is empty (DESIGN section 19).
void draw_tools(Frame& frame, const Box& box) {
  const float width = (box.w - frame.gap()) / 2;
  ButtonSpec search{"home.search", frame.say("home.search"), {box.x, box.y, width, box.h}, "search"};
  search.action = "search";
  if (button(frame, search)) frame.emit(event::Open{route::Search{}});
  const std::size_t count = frame.state.visit.kept.size();
  ButtonSpec list{"home.list",
                  count == 0 ? frame.say("home.list") : frame.say("home.list_count", {{"n", std::to_string(count)}}),
                  {box.end() - width, box.y, width, box.h},
                  "list"};
  list.kind = count == 0 ? ButtonKind::secondary : ButtonKind::soft;
  list.action = "take-home";
  if (button(frame, list)) frame.emit(event::Open{route::TakeHome{}});
}

void draw_panels(Frame& frame, const Box& box, bool side_by_side) {
  const float gap = 24;
  const float first = side_by_side ? (box.w - gap) / 2 : std::round((box.h - gap) * (frame.largest() ? 0.5F : 0.545F));
  const bool card = !frame.state.library->statements.empty();
  ActionPanelSpec tips{"home.tips", "bulb", frame.say("home.tips"), frame.say("home.tips_help"), {}, true, "tips"};
  if (card)
    tips = {"home.conversation", "card", frame.say("home.conversation"), frame.say("home.conversation_help"), {}, true,
            "conversation"};
  ActionPanelSpec people{"home.people", "people",  frame.say("home.people"), frame.say("home.people_help"), {},
                         false,         "contacts"};
  tips.box = side_by_side ? Box{box.x, box.y, first, box.h} : Box{box.x, box.y, box.w, first};
  people.box = side_by_side ? Box{box.x + first + gap, box.y, first, box.h}
                            : Box{box.x, box.y + first + gap, box.w, box.h - first - gap};
  if (action_panel(frame, tips)) frame.emit(event::Open{card ? Route(route::Conversation{}) : Route(route::Tips{})});
  if (action_panel(frame, people)) frame.emit(event::Open{route::Contacts{}});
}

void draw_art(Frame& frame, const HomePlan& plan, const std::vector<TopicCardSpec>& cards) {
  for (std::size_t i = 0; i < plan.art.size(); ++i) {
    // The pictures of the cards that come last: the first are shown as cards.
    const std::string& picture = cards[(cards.size() - 1 - i) % cards.size()].picture;
    frame.picture(plan.art[i], picture, plan.art_bleeds ? 0 : frame.tokens.radius.picture, {},
                  "home.art." + std::to_string(i + 1));
  }
}

}  // namespace

void draw(const route::Home& route, Frame& frame) {
  const Box content = frame.content();
  std::vector<TopicCardSpec> cards = ways_in(frame);
  if (cards.empty()) return;
  const auto plan_for = [&](float y, bool paged) { return plan_home(frame, y, paged); };
  const float column = plan_for(0, false).column;
  const Words title = frame.say("home.title");
  const Words lead = frame.say(nothing_fits(frame) ? "home.nothing_fits" : "home.lead");
  const bool with_lead = frame.portrait || !frame.largest() || nothing_fits(frame);
  const float top = frame.portrait ? 64.0F : 72.0F;
  const float title_height = frame.text_height(title, Type::heading, column);
  float y = top + title_height;
  if (with_lead) y += 8 + frame.text_height(lead, Type::help, column);
  HomePlan plan = plan_for(y, false);
  const auto count = static_cast<int>(cards.size());
  if (count > plan.columns * plan.rows || (has_chooser(frame) && plan.chooser.w <= 0)) plan = plan_for(y, true);
  const int each = plan.columns * plan.rows;
  const int pages = std::max(1, (count + each - 1) / each);
  const int page = std::clamp(route.page, 1, pages);

  if (plan.art_bleeds) draw_art(frame, plan, cards);
  heading(frame, {content.x, top, column, title_height + 1}, title);
  if (with_lead)
    frame.text({content.x, top + title_height + 8, column, y - top - title_height}, lead, {Type::help, Colour::ink2});
  if (!plan.art_bleeds) draw_art(frame, plan, cards);
  const auto draw_tools_and_panels = [&] {
    draw_tools(frame, plan.tools);
    if (plan.chooser.w > 0 && plan.chooser_whole) draw_chooser(frame, plan.chooser, true);
    draw_panels(frame, plan.panels, plan.panels_beside);
  };
  // In the order in which they are read: from the start, and from the top down.
  const bool grid_first = plan.tools.x >= plan.grid.x && plan.tools.y > plan.grid.y;
  if (!grid_first) draw_tools_and_panels();
  {
    const PageTurn turn(frame);
    draw_grid(frame, plan.grid, std::move(cards), page, plan.columns, plan.rows);
  }
  if (grid_first) draw_tools_and_panels();
  if (pages > 1) pager(frame, {plan.pager, page, pages, false, frame.say("home.more")});
  if (plan.chooser.w > 0 && !plan.chooser_whole) draw_chooser(frame, plan.chooser, false);
}

}  // namespace kiosk
