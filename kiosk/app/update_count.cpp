// What is counted: how many visits opened something, and how many took it home on paper. Nothing of who, when, in which order or
// what else (CARE D1): once for each item and visit, and what tells that is forgotten with the visit. Whatever is sensitive
// (CARE D4) counts under one name, so that a small clinic's numbers do not say what somebody in it was looking for.
#include "app/places.h"
#include "app/update_parts.h"

namespace kiosk {
namespace {

constexpr std::string_view kSensitive = "sensitive";

std::string item_of(std::string_view kind, const std::string& id) {
  std::string out(kind);
  return out.append("/").append(id);
}

// Empty: of no interest. Lists, what was looked for and the screens of the kiosk itself are not counted.
struct ItemOf {
  using Item = std::string;
  Item operator()(const route::Attract&) const { return {}; }
  Item operator()(const route::Home&) const { return {}; }
  Item operator()(const route::Topic& r) const { return item_of("topic", r.id); }
  Item operator()(const route::Article& r) const { return item_of("article", r.id); }
  Item operator()(const route::ArticleSources&) const { return {}; }
  Item operator()(const route::Story& r) const { return item_of("story", r.id); }
  Item operator()(const route::Stories&) const { return {}; }
  Item operator()(const route::Tips& r) const { return r.id.empty() ? "tips" : item_of("tip", r.id); }
  Item operator()(const route::BabyStates&) const { return "baby-states"; }
  Item operator()(const route::GrowthList&) const { return {}; }
  Item operator()(const route::Growth& r) const { return item_of("growth", r.id); }
  Item operator()(const route::AboutFar&) const { return {}; }
  Item operator()(const route::Note&) const { return {}; }
  Item operator()(const route::Contacts&) const { return {}; }
  Item operator()(const route::Contact& r) const { return item_of("contact", r.id); }
  Item operator()(const route::ContactLarge& r) const { return item_of("contact", r.id); }
  Item operator()(const route::Groups&) const { return {}; }
  Item operator()(const route::Group& r) const { return item_of("group", r.id); }
  Item operator()(const route::Conversation&) const { return {}; }
  Item operator()(const route::ConversationCard&) const { return "conversation-card"; }
  Item operator()(const route::Search&) const { return {}; }
  Item operator()(const route::SearchResults&) const { return {}; }
  Item operator()(const route::Paths&) const { return {}; }
  Item operator()(const route::TakeHome&) const { return {}; }
  Item operator()(const route::Printing&) const { return {}; }
  Item operator()(const route::Language&) const { return {}; }
  Item operator()(const route::TextSize&) const { return {}; }
  Item operator()(const route::ReadAloud&) const { return {}; }
  Item operator()(const route::Help&) const { return "help"; }
  Item operator()(const route::Cover&) const { return {}; }
  Item operator()(const route::Idle&) const { return {}; }
  Item operator()(const route::StaffPin&) const { return {}; }
  Item operator()(const route::StaffStatus&) const { return {}; }
  Item operator()(const route::StaffUpdate&) const { return {}; }
  Item operator()(const route::StaffSettings&) const { return {}; }
  Item operator()(const route::SetUp&) const { return {}; }
  Item operator()(const route::StaffNumbers&) const { return {}; }
  Item operator()(const route::StaffFacts&) const { return {}; }
  Item operator()(const route::Fallback&) const { return {}; }
};

void count(Updated& u, std::string item, effect::Count::Kind kind) {
  // What staff look at before visitors do is nobody's visit.
  if (u.state.live) return;
  // CARE E5: nothing is counted on a day that is none.
  if (clock_runs_ahead(u.state)) return;
  std::string once = kind == effect::Count::Kind::taken ? "taken " : "";
  if (!u.state.visit.counted.insert(once.append(item)).second) return;
  u.effects.emplace_back(effect::Count{std::move(item), kind, today(u.state)});
}

void count_taken(Updated& u, const Route& route) {
  const bool sensitive = is_sensitive(u.state.library.get(), route);
  count(u, sensitive ? std::string(kSensitive) : std::visit(ItemOf{}, route), effect::Count::Kind::taken);
}

Route route_of(const ItemRef& item) {
  switch (item.kind) {
    case ItemKind::article:
      return route::Article{item.id};
    case ItemKind::story:
      return route::Story{item.id};
    case ItemKind::tip:
      return route::Tips{item.id};
    case ItemKind::contact:
      return route::Contact{item.id};
    case ItemKind::group:
      return route::Group{item.id};
  }
  return route::Home{};
}

}  // namespace

void count_opened(Updated& u, const Route& before) {
  const Route& now = shown(u.state);
  if (same_place(before, now)) return;
  // Who went back to the pictures of the waiting room has left; nobody can tell by this who comes next.
  if (std::holds_alternative<route::Attract>(now)) u.state.visit.counted.clear();
  std::string item = std::visit(ItemOf{}, now);
  if (item.empty()) return;
  if (is_sensitive(u.state.library.get(), now)) item = kSensitive;
  count(u, std::move(item), effect::Count::Kind::opened);
}

void count_printed(Updated& u) {
  const PrintOrder order = u.state.visit.printing.order;
  switch (order.what) {
    case PrintOrder::What::contact:
      return count_taken(u, route::Contact{order.id});
    case PrintOrder::What::group:
      return count_taken(u, route::Group{order.id});
    case PrintOrder::What::article:
      return count_taken(u, route::Article{order.id});
    case PrintOrder::What::story:
      return count_taken(u, route::Story{order.id});
    case PrintOrder::What::list:
      for (const ItemRef& item : order.items) count_taken(u, route_of(item));
      return;
    case PrintOrder::What::help:
      return count_taken(u, route::Help{});
    case PrintOrder::What::test:
    case PrintOrder::What::update:
      return;
    case PrintOrder::What::conversation:
      return count_taken(u, route::ConversationCard{});
  }
}

}  // namespace kiosk
