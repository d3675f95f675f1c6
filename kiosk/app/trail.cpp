#include <utility>

#include "app/update_parts.h"

namespace kiosk {
namespace {

// More than anybody goes back; what is older is forgotten, but never where the trail begins.
constexpr std::size_t kLongestTrail = 64;

void push(Visit& visit, Route route) {
  std::vector<Route>& trail = visit.trail;
  trail.push_back(std::move(route));
  while (trail.size() > kLongestTrail) {
    trail.erase(trail.begin() + 1);
    // A panel does not outlive the page that it stands over, nor what was found the search.
    if (std::holds_alternative<route::ArticleSources>(trail[1]) ||
        std::holds_alternative<route::SearchResults>(trail[1]))
      trail.erase(trail.begin() + 1);
  }
}

// The article that a shown sources panel stands over.
route::Article* below_panel(Visit& visit) {
  std::vector<Route>& trail = visit.trail;
  const auto* panel = std::get_if<route::ArticleSources>(&trail.back());
  if (panel == nullptr || trail.size() < 2) return nullptr;
  auto* article = std::get_if<route::Article>(&trail[trail.size() - 2]);
  return article != nullptr && article->id == panel->id ? article : nullptr;
}

}  // namespace

void go_to(Visit& visit, Route route) {
  const auto* article = std::get_if<route::Article>(&route);
  const auto* panel = std::get_if<route::ArticleSources>(&visit.trail.back());
  // From the panel to its own page: that closes the panel.
  if (article != nullptr && panel != nullptr && below_panel(visit) != nullptr && panel->id == article->id) {
    visit.trail.pop_back();
  }
  if (same_place(visit.trail.back(), route)) {
    visit.trail.back() = std::move(route);
  } else {
    push(visit, std::move(route));
  }
}

void close_sheets(Visit& visit) {
  while (visit.trail.size() > 1 && is_sheet(visit.trail.back())) visit.trail.pop_back();
  visit.speech.asked_page.clear();
  visit.speech.asked_more = false;
}

bool turn_to(Visit& visit, int page) {
  Route& top = visit.trail.back();
  if (!page_of(top) || page < 1 || page > kLastPage) return false;
  if (route::Article* article = below_panel(visit)) article->page = page;
  top = at_page(std::move(top), page);
  // The mark that was asked for stands on the page that is left.
  if (auto* panel = std::get_if<route::ArticleSources>(&top)) panel->asked = 0;
  return true;
}

}  // namespace kiosk
