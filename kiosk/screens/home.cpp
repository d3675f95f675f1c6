// Home: topics first, six a page, then the other ways in; two panels beside them (DESIGN sections 11 and 19).
#include <algorithm>
#include <cmath>
#include <vector>

#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

std::vector<TopicCardSpec> ways_in(Frame& frame) {
  std::vector<TopicCardSpec> cards;
  const Library& library = *frame.state.library;
  for (const Topic& topic : library.topics) {
    const auto found = library.words(topic, frame.language);
    TopicCardSpec card;
    card.id = "home.topic." + topic.id;
    card.title = {found.words.title, found.language};
    card.picture = topic.picture;
    card.tint = topic_tint(topic.tint);
    card.action = "topic/" + topic.id;
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

// My list, with how much is on it; quiet while it is empty (DESIGN section 19).
void draw_list_button(Frame& frame, const Box& box) {
  const std::size_t count = frame.state.visit.kept.size();
  ButtonSpec list{"home.list",
                  count == 0 ? frame.say("home.list") : frame.say("home.list_count", {{"n", std::to_string(count)}}),
                  box, "list"};
  list.kind = count == 0 ? ButtonKind::secondary : ButtonKind::soft;
  list.action = "take-home";
  if (button(frame, list)) frame.emit(event::Open{route::TakeHome{}});
}

void draw_panels(Frame& frame, const Box& box, bool side_by_side) {
  const float gap = 24;
  const float first = side_by_side ? (box.w - gap) / 2 : std::round((box.h - gap) * (frame.largest() ? 0.5F : 0.545F));
  ActionPanelSpec tips{"home.tips", "bulb", frame.say("home.tips"), frame.say("home.tips_help"), {}, true, "tips"};
  ActionPanelSpec people{"home.people", "people",  frame.say("home.people"), frame.say("home.people_help"), {},
                         false,         "contacts"};
  tips.box = side_by_side ? Box{box.x, box.y, first, box.h} : Box{box.x, box.y, box.w, first};
  people.box = side_by_side ? Box{box.x + first + gap, box.y, first, box.h}
                            : Box{box.x, box.y + first + gap, box.w, box.h - first - gap};
  if (action_panel(frame, tips)) frame.emit(event::Open{route::Tips{}});
  if (action_panel(frame, people)) frame.emit(event::Open{route::Contacts{}});
}

}  // namespace

void draw(const route::Home& route, Frame& frame) {
  const Box content = frame.content();
  const float column = frame.portrait ? content.w : 560.0F;
  float y = frame.portrait ? 64.0F : 72.0F;
  y += heading(frame, {content.x, y, column, 400}, frame.say("home.title"));
  if (frame.portrait || !frame.largest())
    y += 8 + frame.text({content.x, y + 8, column, 400}, frame.say("home.lead"), {Type::help, Colour::ink2});

  std::vector<TopicCardSpec> cards = ways_in(frame);
  const int columns = frame.portrait || frame.largest() ? 2 : 3;
  const int rows = frame.portrait && !frame.largest() ? 3 : 2;
  const int each = columns * rows;
  const int pages = std::max(1, (static_cast<int>(cards.size()) + each - 1) / each);
  const int page = std::clamp(route.page, 1, pages);
  const float side = frame.target();
  const Words more = frame.say("home.more");
  Box grid;
  if (frame.portrait) {
    const float panel = 168;
    float bottom = content.bottom();
    if (pages > 1) {
      bottom -= side;
      pager(frame, {{content.x, bottom, content.w, side}, page, pages, false, more});
      bottom -= 24;
    }
    draw_panels(frame, {content.x, bottom - panel, content.w, panel}, true);
    draw_list_button(frame, {content.x, y + 20, content.w, side});
    y += 20 + side;
    grid = {content.x, y + 24, content.w, bottom - panel - 24 - y - 24};
  } else {
    draw_list_button(frame, {content.x, y + 20, column, side});
    y += 20 + side;
    const float top = y + 24;
    draw_panels(frame, {content.x, top, column, content.bottom() - top}, false);
    grid = {672, 72, content.end() - 672, content.bottom() - 72};
    if (pages > 1) {
      grid.h -= side + 24;
    }
  }
  {
    const PageTurn turn(frame);
    draw_grid(frame, grid, std::move(cards), page, columns, rows);
  }
  if (!frame.portrait && pages > 1)
    pager(frame, {{grid.x, content.bottom() - side, grid.w, side}, page, pages, false, more});
}

}  // namespace kiosk
