#include "app/paths.h"

#include <algorithm>

#include "app/places.h"

namespace kiosk {
namespace {

bool contains(const std::vector<ItemRef>& items, const ItemRef& item) {
  return std::ranges::find(items, item) != items.end();
}

template <class Item>
bool is_written_for(const Path& path, const Item* item) {
  return item != nullptr && std::ranges::any_of(path.audience, [&](const std::string& audience) {
           return std::ranges::find(item->audience, audience) != item->audience.end();
         });
}

bool is_on(const Library& library, const Path& path, const ItemRef& item) {
  if (contains(path.items, item)) return true;
  if (item.kind == ItemKind::article) return is_written_for(path, library.article(item.id));
  return item.kind == ItemKind::story && is_written_for(path, library.story(item.id));
}

template <class Item>
int minutes_of_text(const State& state, const Item* item) {
  if (item == nullptr) return 1;
  return minutes_to_read(state.library->words(*item, state.visit.preferences.language).words.word_count);
}

// The first of each, then the second of each: nobody's things wait for the end of another's.
std::vector<ItemRef> in_turns(const std::vector<const Path*>& paths) {
  std::vector<ItemRef> out;
  std::size_t most = 0;
  for (const Path* path : paths) most = std::max(most, path->items.size());
  for (std::size_t i = 0; i < most; ++i) {
    for (const Path* path : paths) {
      if (i < path->items.size() && !contains(out, path->items[i])) out.push_back(path->items[i]);
    }
  }
  return out;
}

// What comes first, before the order of the topics.
std::vector<ItemRef> first_items(const State& state) {
  const std::vector<const Path*> paths = chosen_paths(state);
  if (!paths.empty()) return in_turns(paths);
  const TimePath* time = state.library->time_path(state.visit.minutes);
  return time != nullptr ? time->items : std::vector<ItemRef>{};
}

// Articles and stories end in a way on; a tip is a page of its own kind.
std::optional<Route> place_of(const ItemRef& item) {
  if (item.kind == ItemKind::article) return route::Article{item.id};
  if (item.kind == ItemKind::story) return route::Story{item.id};
  return std::nullopt;
}

}  // namespace

bool has_choice(const Visit& visit) { return !visit.paths.empty() || visit.minutes > 0; }

std::vector<const Path*> chosen_paths(const State& state) {
  std::vector<const Path*> out;
  if (state.library == nullptr) return out;
  for (const std::string& id : state.visit.paths) {
    if (const Path* path = state.library->path(id)) out.push_back(path);
  }
  return out;
}

int minutes_of(const State& state, const ItemRef& item) {
  if (state.library == nullptr) return 1;
  if (item.kind == ItemKind::article) return minutes_of_text(state, state.library->article(item.id));
  if (item.kind == ItemKind::story) return minutes_of_text(state, state.library->story(item.id));
  return 1;
}

bool is_for_visitor(const State& state, const ItemRef& item) {
  const std::vector<const Path*> paths = chosen_paths(state);
  return paths.empty() ||
         std::ranges::any_of(paths, [&](const Path* path) { return is_on(*state.library, *path, item); });
}

bool fits_visitor(const State& state, const ItemRef& item) {
  if (!is_for_visitor(state, item)) return false;
  return state.visit.minutes <= 0 || minutes_of(state, item) <= state.visit.minutes;
}

int count_fitting(const State& state, const Topic& topic) {
  return static_cast<int>(
      std::ranges::count_if(topic.items, [&](const ItemRef& item) { return fits_visitor(state, item); }));
}

int count_fitting(const State& state) {
  if (state.library == nullptr) return 0;
  std::vector<ItemRef> seen;
  for (const Topic& topic : state.library->topics) {
    for (const ItemRef& item : topic.items) {
      if (fits_visitor(state, item) && !contains(seen, item)) seen.push_back(item);
    }
  }
  return static_cast<int>(seen.size());
}

std::vector<ItemRef> ordered_items(const State& state, const Topic& topic) {
  std::vector<ItemRef> items = topic.items;
  const std::vector<const Path*> paths = chosen_paths(state);
  if (paths.empty()) return items;
  const std::vector<ItemRef> first = in_turns(paths);
  const auto rank = [&](const ItemRef& item) {
    const auto named = std::ranges::find(first, item);
    if (named != first.end()) return named - first.begin();
    const auto last = static_cast<std::ptrdiff_t>(first.size());
    return is_for_visitor(state, item) ? last : last + 1;
  };
  std::ranges::stable_sort(items, {}, rank);
  return items;
}

std::optional<ItemRef> next_on_path(const State& state, const ItemRef& item) {
  if (state.library == nullptr || !has_choice(state.visit)) return std::nullopt;
  const auto comes_next = [&](const ItemRef& next) {
    const std::optional<Route> place = place_of(next);
    return place && next != item && fits_visitor(state, next) && !contains(state.visit.read, next) &&
           !is_sensitive(state.library.get(), *place);
  };
  const auto first_of = [&](const std::vector<ItemRef>& items) -> std::optional<ItemRef> {
    const auto found = std::ranges::find_if(items, comes_next);
    return found != items.end() ? std::optional(*found) : std::nullopt;
  };
  if (const auto next = first_of(first_items(state))) return next;
  for (const Topic& topic : state.library->topics) {
    if (const auto next = first_of(topic.items)) return next;
  }
  return std::nullopt;
}

}  // namespace kiosk
