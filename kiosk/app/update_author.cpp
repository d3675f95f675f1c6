// A folder that is previewed, and whoever writes in it: what is saved is shown at once, where they are.
#include <algorithm>
#include <array>
#include <string_view>

#include "app/author.h"
#include "app/places.h"
#include "app/update_parts.h"

namespace kiosk {
namespace {

// A mistake costs nothing that another item needs to stand: what is missing is left out, wherever a visit has it.
template <class T, class Gone>
void leave_out(std::vector<T>& list, const Gone& gone) {
  list.erase(std::remove_if(list.begin(), list.end(), gone), list.end());
}

// The slide that was looked at, wherever it stands now.
Route same_slide(const Library* before, const Library& now, const route::Attract& at) {
  if (before == nullptr || at.slide < 1 || at.slide > static_cast<int>(before->attract.size())) return route::Attract{};
  const AttractSlide& was = before->attract[static_cast<std::size_t>(at.slide - 1)];
  const auto found = std::ranges::find_if(
      now.attract, [&](const AttractSlide& slide) { return slide.kind == was.kind && slide.id == was.id; });
  if (found == now.attract.end()) return route::Attract{};
  return route::Attract{static_cast<int>(found - now.attract.begin()) + 1};
}

bool can_stay(const State& state, const Route& route) {
  // Both hold words and things of the pages before.
  if (std::holds_alternative<route::Printing>(route) || std::holds_alternative<route::ReadAloud>(route)) return false;
  if (!exists(state, route)) return false;
  return !is_sensitive(state.library.get(), route) || opens_at_once(route) ||
         note_before(state.library.get(), route).has_value();
}

// The places that are there still, in their order: what is shown is the same, or the nearest below it.
void keep_places(State& state, const Library* before) {
  std::vector<Route>& trail = state.visit.trail;
  for (Route& route : trail) {
    if (const auto* attract = std::get_if<route::Attract>(&route)) route = same_slide(before, *state.library, *attract);
    if (const auto* note = std::get_if<route::Note>(&route);
        note != nullptr && !is_sensitive(state.library.get(), route))
      route = behind(*note);
    // What has become sensitive stands behind its note (CARE D4).
    if (!exists(state, route) || !is_sensitive(state.library.get(), route) || opens_at_once(route)) continue;
    const auto before_it = note_before(state.library.get(), route);
    if (before_it && !state.visit.opened_notes.contains(to_string(Route{*before_it}))) route = *before_it;
  }
  if (std::holds_alternative<route::Fallback>(trail.front()))
    trail.front() = trail.size() == 1 ? Route{route::Attract{}} : Route{route::Home{}};
  leave_out(trail, [&](const Route& route) { return !can_stay(state, route); });
  trail.erase(std::unique(trail.begin(), trail.end(), same_place), trail.end());
  // A sheet stands over a page.
  if (trail.empty() || is_sheet(trail.front())) trail.insert(trail.begin(), route::Home{});
}

void keep_choices(State& state) {
  Visit& visit = state.visit;
  const Library& library = *state.library;
  const auto has = [&](const ItemRef& item) {
    switch (item.kind) {
      case ItemKind::article:
        return library.article(item.id) != nullptr;
      case ItemKind::story:
        return library.story(item.id) != nullptr;
      case ItemKind::tip:
        return library.tip(item.id) != nullptr;
      case ItemKind::contact:
        return library.contact(item.id) != nullptr;
      case ItemKind::group:
        return library.group(item.id) != nullptr;
    }
    return false;
  };
  leave_out(visit.kept, [&](const ItemRef& item) { return !has(item); });
  if (visit.removed && !has(visit.removed->item)) visit.removed.reset();
  leave_out(visit.statements, [&](const std::string& id) { return library.statement(id) == nullptr; });
  const bool group_there = visit.statement_group == kListenerTab ||
                           std::ranges::find(library.statement_groups, visit.statement_group, &StatementGroup::id) !=
                               library.statement_groups.end();
  if (!group_there) visit.statement_group.clear();
  std::erase_if(visit.paths, [&](const std::string& id) { return library.path(id) == nullptr; });
  const auto offered = offered_languages(state);
  if (std::ranges::find(offered, visit.preferences.language) == offered.end())
    visit.preferences.language = state.settings.preferences.language;
  // What was found stands in the pages before.
  visit.search.found.reset();
  visit.search.job = 0;
  if (is_enough(visit.search.words)) visit.search.due = state.now + state.settings.timeouts.typing;
  visit.printing = {};
  visit.speech.asked_page.clear();
  visit.speech.asked_more = false;
}

// What waits for people: to be signed, to be dialled, to be put in a sample's place. The check says it; it is no slip of the pen.
bool waits_for_somebody(const Finding& finding) {
  constexpr std::array<std::string_view, 4> kWaiting{"sign_off.missing", "contact.unconfirmed",
                                                     "contact.example_number", "group.sample"};
  return std::ranges::find(kWaiting, finding.code) != kWaiting.end();
}

}  // namespace

ContentProblems problems_of(const Findings& findings, const Library* library) {
  ContentProblems out;
  if (!is_usable(library)) out.folder = ContentProblems::Folder::unusable;
  const auto take = [&](auto belongs) {
    for (const Finding& finding : findings) {
      if (waits_for_somebody(finding) || !belongs(finding)) continue;
      if (out.first.size() < kMostProblems)
        out.first.push_back({finding.severity, finding.file, finding.line, finding.what, finding.remedy});
      ++(finding.severity == Severity::error ? out.errors : out.warnings);
    }
  };
  // An id that is missing is most often what an error elsewhere has cost: that one is to be seen first.
  const auto follows = [](const Finding& finding) { return finding.code == "content.unknown_id"; };
  take([&](const Finding& finding) { return finding.severity == Severity::error && !follows(finding); });
  take([&](const Finding& finding) { return finding.severity == Severity::error && follows(finding); });
  take([](const Finding& finding) { return finding.severity == Severity::warning; });
  return out;
}

ContentProblems problems_of(const std::string& folder, const Error& gone) {
  ContentProblems out;
  out.folder = ContentProblems::Folder::gone;
  out.errors = 1;
  out.first.push_back({Severity::error, folder, 0, gone.message, {}});
  return out;
}

bool shows_problems(const State& state) {
  return state.author && !state.author->closed && !state.author->problems.first.empty() &&
         !shows<route::Cover>(state) && !shows<route::Idle>(state) && !shows<route::Help>(state) && !shows_staff(state);
}

void hear_problems(Updated& u, const event::ContentChecked& e) {
  State& state = u.state;
  if (!state.author) state.author.emplace();
  state.author->problems = e.problems;
  state.author->at = 0;
  state.author->closed = false;
}

void next_problem(Updated& u) {
  if (!shows_problems(u.state) || !begin_action(u, Place::dock)) return;
  Author& author = *u.state.author;
  author.at = (author.at + 1) % author.problems.first.size();
}

void close_problems(Updated& u) {
  if (!shows_problems(u.state) || !begin_action(u, Place::dock)) return;
  u.state.author->closed = true;
}

void leave_author(State& state) {
  if (!state.author || is_fresh(state)) return;
  leave_warning(state);
  state.author->left = std::make_shared<const Visit>(state.visit);
}

void take_saved(Updated& u, std::shared_ptr<const Library> library) {
  State& state = u.state;
  const std::shared_ptr<const Library> before = std::exchange(state.library, std::move(library));
  state.next_library.reset();
  state.newest_review = std::max(state.newest_review, state.library->newest_review());
  stop_speaking(u);
  u.effects.emplace_back(effect::CancelPrints{});
  if (shows<route::Idle>(state)) leave_warning(state);
  const auto left = std::exchange(state.author->left, nullptr);
  if (left && is_fresh(state)) state.visit = *left;
  // What was found goes before the page that shows it.
  keep_choices(state);
  keep_places(state, before.get());
  note_presence(state);
  u.effects.emplace_back(effect::RepaintAll{});
}

}  // namespace kiosk
