#include "platform/places.h"

#include "app/update.h"
#include "library/availability.h"
#include "library/group_times.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

constexpr int kMostPages = 99;

std::vector<Route> places(const State& state) {
  std::vector<Route> out;
  if (state.library) {
    const Library& library = *state.library;
    for (int i = 1; i <= slide_count(state) && !library.attract.empty(); ++i) out.push_back(route::Attract{i});
    out.push_back(route::Home{});
    for (const Topic& topic : library.topics) out.push_back(route::Topic{topic.id, 1});
    for (const Article& article : library.articles) {
      out.push_back(route::Article{article.id, 1});
      if (!article.sources.empty()) out.push_back(route::ArticleSources{article.id, 1, 0});
    }
    for (const Story& story : library.stories) out.push_back(route::Story{story.id, 1});
    if (!library.stories.empty()) out.push_back(route::Stories{});
    if (!library.tips.empty()) out.push_back(route::Tips{});
    for (const Tip& tip : library.tips) out.push_back(route::Tips{tip.id, 1});
    if (!library.baby_states.empty()) out.push_back(route::BabyStates{});
    for (const BabyState& baby : library.baby_states) out.push_back(route::BabyStates{baby.id, 1});
    if (!library.growth.empty()) out.push_back(route::GrowthList{});
    for (const GrowthLine& line : library.growth) out.push_back(route::Growth{line.id, 1});
    if (library.about_this_far) out.push_back(route::AboutFar{});
    out.push_back(route::Contacts{});
    for (const Contact* contact : offered_contacts(library, state.settings.region, today(state))) {
      out.push_back(route::Contact{contact->id});
      out.push_back(route::ContactLarge{contact->id});
    }
    const auto groups = offered_groups(library, state.settings.region, today(state));
    if (!groups.empty()) out.push_back(route::Groups{});
    for (const Group* group : groups) out.push_back(route::Group{group->id, 1});
    if (!library.statements.empty()) {
      out.push_back(route::Conversation{});
      out.push_back(route::ConversationCard{});
    }
    out.push_back(route::Search{});
    if (!library.paths.empty()) out.push_back(route::Paths{});
    out.push_back(route::TakeHome{});
    out.push_back(route::Printing{});
    for (const Topic& topic : library.topics) {
      if (topic.sensitive) out.push_back(route::Note{route::NoteKind::topic, topic.id});
    }
    for (const Article& article : library.articles) {
      if (article.sensitive) out.push_back(route::Note{route::NoteKind::article, article.id});
    }
    for (const Story& story : library.stories) {
      if (story.sensitive) out.push_back(route::Note{route::NoteKind::story, story.id});
    }
  }
  const std::vector<Route> always{route::Language{}, route::TextSize{}, route::ReadAloud{}, route::Help{},
                                  route::Cover{},    route::Idle{},     route::Fallback{}};
  out.insert(out.end(), always.begin(), always.end());
  return out;
}

}  // namespace

void draw_pages(View& view, const State& booted, const std::function<void(const Route&)>& visit) {
  for (const Route& place : places(booted)) {
    for (int page = 1; page <= kMostPages; ++page) {
      const Route route = at_page(place, page);
      const auto state = begin_at(booted, route);
      if (!state) break;
      (void)view.draw(*state, {}, draw_screen);
      visit(route);
      const bool more = view.tree().find("pager.next") != nullptr;
      view.trim();
      if (!more || to_string(at_page(place, page + 1)) == to_string(route)) break;
    }
  }
}

std::vector<Route> all_pages(View& view, const State& booted) {
  std::vector<Route> out;
  for (const Route& place : places(booted)) {
    for (int page = 1; page <= kMostPages; ++page) {
      const Route route = at_page(place, page);
      const auto state = begin_at(booted, route);
      if (!state) break;
      out.push_back(route);
      // Where the string form holds no page there is no more to name.
      if (to_string(at_page(place, page + 1)) == to_string(route)) break;
      (void)view.draw(*state, {}, draw_screen);
      const bool more = view.tree().find("pager.next") != nullptr;
      view.trim();
      if (!more) break;
    }
  }
  return out;
}

Result<State> begin_at_screen(State booted, const Route& screen) {
  auto begun = begin_at(std::move(booted), screen);
  if (!begun)
    return fail("usage.screen",
                "this content has no screen \"" + to_string(screen) + "\"; --list-screens names all of them");
  return std::move(*begun);
}

}  // namespace kiosk
