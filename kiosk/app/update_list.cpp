// My list: what the visitor wants to take home. It ends with the visit (CARE C2).
#include <algorithm>

#include "app/places.h"
#include "app/update_parts.h"
#include "library/availability.h"
#include "library/group_times.h"

namespace kiosk {

namespace {

bool can_be_kept(const State& state, const ItemRef& item) {
  const Library* library = state.library.get();
  if (library == nullptr) return false;
  switch (item.kind) {
    case ItemKind::article:
      return library->article(item.id) != nullptr;
    case ItemKind::story:
      return library->story(item.id) != nullptr;
    case ItemKind::tip:
      return library->tip(item.id) != nullptr;
    case ItemKind::contact:
      return offered_contact(library, item.id, state.settings.region, today(state)) != nullptr;
    case ItemKind::group:
      return offered_group(library, item.id, state.settings.region, today(state)) != nullptr;
  }
  return false;
}

}  // namespace

void toggle_kept(Updated& u, const ItemRef& item) {
  if (!begin_action(u, Place::page)) return;
  stop_speaking(u);
  Visit& visit = u.state.visit;
  visit.removed.reset();
  if (std::erase(visit.kept, item) > 0) return;
  if (visit.kept.size() < kMostKept && can_be_kept(u.state, item)) visit.kept.push_back(item);
}

void remove_kept(Updated& u, const ItemRef& item) {
  if (!begin_action(u, Place::page)) return;
  stop_speaking(u);
  Visit& visit = u.state.visit;
  const auto at = std::ranges::find(visit.kept, item);
  if (at == visit.kept.end()) return;
  visit.removed = {item, static_cast<std::size_t>(at - visit.kept.begin()), u.state.now};
  visit.kept.erase(at);
}

void undo_remove(Updated& u) {
  if (!begin_action(u, Place::page)) return;
  stop_speaking(u);
  Visit& visit = u.state.visit;
  if (!visit.removed) return;
  const std::size_t index = std::min(visit.removed->index, visit.kept.size());
  if (can_be_kept(u.state, visit.removed->item))
    visit.kept.insert(visit.kept.begin() + static_cast<std::ptrdiff_t>(index), visit.removed->item);
  visit.removed.reset();
}

void drop_expired(State& state) {
  Visit& visit = state.visit;
  if (visit.removed && state.now - visit.removed->at >= state.settings.timeouts.undo) visit.removed.reset();
  const auto is_gone = [&](const ItemRef& item) {
    const bool may_go = item.kind == ItemKind::contact || item.kind == ItemKind::group;
    return may_go && !can_be_kept(state, item);
  };
  std::erase_if(visit.kept, is_gone);
  if (visit.removed && is_gone(visit.removed->item)) visit.removed.reset();
  const auto leads_nowhere = [&](const Route& route) {
    const auto* contact = std::get_if<route::Contact>(&route);
    const auto* large = std::get_if<route::ContactLarge>(&route);
    if (contact == nullptr && large == nullptr) return false;
    return is_gone({ItemKind::contact, contact != nullptr ? contact->id : large->id});
  };
  // What stands over it (a sheet, the warning) stays; the place below becomes the list that it came from.
  for (Route& route : visit.trail) {
    if (leads_nowhere(route)) route = route::Contacts{};
    if (std::holds_alternative<route::Group>(route) && !exists(state, route)) route = route::Groups{};
    if (std::holds_alternative<route::Groups>(route) && !exists(state, route)) route = route::Home{};
  }
  const auto twice = std::ranges::unique(visit.trail, same_place);
  visit.trail.erase(twice.begin(), twice.end());
}

bool is_kept(const State& state, const ItemRef& item) {
  return std::ranges::find(state.visit.kept, item) != state.visit.kept.end();
}

}  // namespace kiosk
