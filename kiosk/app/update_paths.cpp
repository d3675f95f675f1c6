// For whom, and for how long: a choice that ends with the visit (CARE C2, D1).
#include <algorithm>

#include "app/paths.h"
#include "app/update_parts.h"

namespace kiosk {

void choose_path(Updated& u, const std::string& id) {
  const Library* library = u.state.library.get();
  if (!id.empty() && (library == nullptr || library->path(id) == nullptr)) return;
  if (!begin_action(u, Place::page)) return;
  stop_speaking(u);
  std::vector<std::string>& paths = u.state.visit.paths;
  if (id.empty()) paths.clear();
  else if (std::erase(paths, id) == 0) paths.push_back(id);
}

void clear_path(Updated& u) {
  if (!begin_action(u, Place::page)) return;
  stop_speaking(u);
  Visit& visit = u.state.visit;
  visit.paths.clear();
  visit.minutes = 0;
  // Everything stands on home, from its first page.
  go_home(u, 1);
}

void note_reading(State& state) {
  ItemRef item;
  if (const auto* article = std::get_if<route::Article>(&shown(state))) item = {ItemKind::article, article->id};
  else if (const auto* panel = std::get_if<route::ArticleSources>(&shown(state))) item = {ItemKind::article, panel->id};
  else if (const auto* story = std::get_if<route::Story>(&shown(state))) item = {ItemKind::story, story->id};
  else return;
  std::vector<ItemRef>& read = state.visit.read;
  if (std::ranges::find(read, item) == read.end()) read.push_back(std::move(item));
}

}  // namespace kiosk
