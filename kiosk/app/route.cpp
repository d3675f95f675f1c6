#include "app/route.h"

#include <algorithm>

namespace kiosk {
namespace {

std::string join(std::string_view kind, std::string_view id) {
  std::string text(kind);
  text += '/';
  text += id;
  return text;
}

std::string paged(std::string place, int page) {
  if (page > 1) {
    place += '/';
    place += std::to_string(page);
  }
  return place;
}

std::string_view kind_name(route::NoteKind kind) {
  switch (kind) {
    case route::NoteKind::article:
      return "article";
    case route::NoteKind::story:
      return "story";
    case route::NoteKind::topic:
      return "topic";
  }
  return "article";
}

struct ToString {
  std::string operator()(const route::Attract& r) const { return join("attract", std::to_string(r.slide)); }
  std::string operator()(const route::Home& r) const { return paged("home", r.page); }
  std::string operator()(const route::Topic& r) const { return paged(join("topic", r.id), r.page); }
  std::string operator()(const route::Article& r) const { return paged(join("article", r.id), r.page); }
  std::string operator()(const route::ArticleSources& r) const { return join(join("article", r.id), "sources"); }
  std::string operator()(const route::Story& r) const { return paged(join("story", r.id), r.page); }
  std::string operator()(const route::Stories& r) const { return paged("stories", r.page); }
  std::string operator()(const route::Tips& r) const { return r.id.empty() ? "tips" : join("tips", r.id); }
  std::string operator()(const route::BabyStates& r) const {
    return r.id.empty() ? "baby-states" : paged(join("baby-states", r.id), r.page);
  }
  std::string operator()(const route::GrowthList& r) const { return paged("growth", r.page); }
  std::string operator()(const route::Growth& r) const { return paged(join("growth", r.id), r.page); }
  std::string operator()(const route::AboutFar&) const { return "about-this-far"; }
  std::string operator()(const route::Note& r) const { return join(join("note", kind_name(r.kind)), r.id); }
  std::string operator()(const route::Contacts& r) const { return paged("contacts", r.page); }
  std::string operator()(const route::Contact& r) const { return join("contact", r.id); }
  std::string operator()(const route::ContactLarge& r) const { return join(join("contact", r.id), "large"); }
  std::string operator()(const route::Groups& r) const { return paged("groups", r.page); }
  std::string operator()(const route::Group& r) const { return paged(join("group", r.id), r.page); }
  std::string operator()(const route::Conversation& r) const { return paged("conversation", r.page); }
  std::string operator()(const route::ConversationCard& r) const { return paged("conversation-card", r.page); }
  std::string operator()(const route::Search& r) const { return paged("search", r.page); }
  std::string operator()(const route::SearchResults& r) const { return paged("search-results", r.page); }
  std::string operator()(const route::Paths& r) const { return paged("paths", r.page); }
  std::string operator()(const route::TakeHome& r) const { return paged("take-home", r.page); }
  std::string operator()(const route::Printing&) const { return "printing"; }
  std::string operator()(const route::Language& r) const { return paged("language", r.page); }
  std::string operator()(const route::TextSize&) const { return "text-size"; }
  std::string operator()(const route::ReadAloud&) const { return "read-aloud"; }
  std::string operator()(const route::Help&) const { return "help"; }
  std::string operator()(const route::Cover&) const { return "cover"; }
  std::string operator()(const route::Idle&) const { return "idle"; }
  std::string operator()(const route::StaffPin&) const { return "staff/pin"; }
  std::string operator()(const route::StaffStatus& r) const { return paged("staff/status", r.page); }
  std::string operator()(const route::StaffUpdate& r) const { return paged("staff/update", r.page); }
  std::string operator()(const route::StaffSettings& r) const {
    if (r.page == SettingsPage::menu) return "staff/settings";
    return paged(join("staff/settings", to_string(r.page)), r.part);
  }
  std::string operator()(const route::SetUp& r) const { return paged(join("setup", to_string(r.page)), r.part); }
  std::string operator()(const route::StaffNumbers& r) const { return paged("staff/numbers", r.page); }
  std::string operator()(const route::StaffFacts&) const { return "staff/facts"; }
  std::string operator()(const route::Fallback&) const { return "fallback"; }
};

struct PageOf {
  std::optional<int> operator()(const route::Attract&) const { return std::nullopt; }
  std::optional<int> operator()(const route::Home& r) const { return r.page; }
  std::optional<int> operator()(const route::Topic& r) const { return r.page; }
  std::optional<int> operator()(const route::Article& r) const { return r.page; }
  std::optional<int> operator()(const route::ArticleSources& r) const { return r.page; }
  std::optional<int> operator()(const route::Story& r) const { return r.page; }
  std::optional<int> operator()(const route::Stories& r) const { return r.page; }
  std::optional<int> operator()(const route::Tips& r) const { return r.page; }
  std::optional<int> operator()(const route::BabyStates& r) const { return r.page; }
  std::optional<int> operator()(const route::GrowthList& r) const { return r.page; }
  std::optional<int> operator()(const route::Growth& r) const { return r.page; }
  std::optional<int> operator()(const route::AboutFar&) const { return std::nullopt; }
  std::optional<int> operator()(const route::Note&) const { return std::nullopt; }
  std::optional<int> operator()(const route::Contacts& r) const { return r.page; }
  std::optional<int> operator()(const route::Contact&) const { return std::nullopt; }
  std::optional<int> operator()(const route::ContactLarge&) const { return std::nullopt; }
  std::optional<int> operator()(const route::Groups& r) const { return r.page; }
  std::optional<int> operator()(const route::Group& r) const { return r.page; }
  std::optional<int> operator()(const route::Conversation& r) const { return r.page; }
  std::optional<int> operator()(const route::ConversationCard& r) const { return r.page; }
  std::optional<int> operator()(const route::Search& r) const { return r.page; }
  std::optional<int> operator()(const route::SearchResults& r) const { return r.page; }
  std::optional<int> operator()(const route::Paths& r) const { return r.page; }
  std::optional<int> operator()(const route::TakeHome& r) const { return r.page; }
  std::optional<int> operator()(const route::Printing&) const { return std::nullopt; }
  std::optional<int> operator()(const route::Language& r) const { return r.page; }
  std::optional<int> operator()(const route::TextSize&) const { return std::nullopt; }
  std::optional<int> operator()(const route::ReadAloud&) const { return std::nullopt; }
  std::optional<int> operator()(const route::Help&) const { return std::nullopt; }
  std::optional<int> operator()(const route::Cover&) const { return std::nullopt; }
  std::optional<int> operator()(const route::Idle&) const { return std::nullopt; }
  std::optional<int> operator()(const route::StaffPin&) const { return std::nullopt; }
  std::optional<int> operator()(const route::StaffStatus& r) const { return r.page; }
  std::optional<int> operator()(const route::StaffUpdate& r) const { return r.page; }
  std::optional<int> operator()(const route::StaffSettings& r) const {
    return r.page == SettingsPage::menu ? std::nullopt : std::optional<int>(r.part);
  }
  std::optional<int> operator()(const route::SetUp& r) const { return r.part; }
  std::optional<int> operator()(const route::StaffNumbers& r) const { return r.page; }
  std::optional<int> operator()(const route::StaffFacts&) const { return std::nullopt; }
  std::optional<int> operator()(const route::Fallback&) const { return std::nullopt; }
};

struct SetPage {
  int page;
  void operator()(route::Attract&) const {}
  void operator()(route::Home& r) const { r.page = page; }
  void operator()(route::Topic& r) const { r.page = page; }
  void operator()(route::Article& r) const { r.page = page; }
  void operator()(route::ArticleSources& r) const { r.page = page; }
  void operator()(route::Story& r) const { r.page = page; }
  void operator()(route::Stories& r) const { r.page = page; }
  void operator()(route::Tips& r) const { r.page = page; }
  void operator()(route::BabyStates& r) const { r.page = page; }
  void operator()(route::GrowthList& r) const { r.page = page; }
  void operator()(route::Growth& r) const { r.page = page; }
  void operator()(route::AboutFar&) const {}
  void operator()(route::Note&) const {}
  void operator()(route::Contacts& r) const { r.page = page; }
  void operator()(route::Contact&) const {}
  void operator()(route::ContactLarge&) const {}
  void operator()(route::Groups& r) const { r.page = page; }
  void operator()(route::Group& r) const { r.page = page; }
  void operator()(route::Conversation& r) const { r.page = page; }
  void operator()(route::ConversationCard& r) const { r.page = page; }
  void operator()(route::Search& r) const { r.page = page; }
  void operator()(route::SearchResults& r) const { r.page = page; }
  void operator()(route::Paths& r) const { r.page = page; }
  void operator()(route::TakeHome& r) const { r.page = page; }
  void operator()(route::Printing&) const {}
  void operator()(route::Language& r) const { r.page = page; }
  void operator()(route::TextSize&) const {}
  void operator()(route::ReadAloud&) const {}
  void operator()(route::Help&) const {}
  void operator()(route::Cover&) const {}
  void operator()(route::Idle&) const {}
  void operator()(route::StaffPin&) const {}
  void operator()(route::StaffStatus& r) const { r.page = page; }
  void operator()(route::StaffUpdate& r) const { r.page = page; }
  void operator()(route::StaffSettings& r) const { r.part = r.page == SettingsPage::menu ? 1 : page; }
  void operator()(route::SetUp& r) const { r.part = page; }
  void operator()(route::StaffNumbers& r) const { r.page = page; }
  void operator()(route::StaffFacts&) const {}
  void operator()(route::Fallback&) const {}
};

// What is left of a route when only the place counts.
Route bare(const Route& route) {
  Route place = at_page(route, 1);
  if (auto* attract = std::get_if<route::Attract>(&place)) attract->slide = 1;
  if (auto* sources = std::get_if<route::ArticleSources>(&place)) sources->asked = 0;
  // Looking from one state to the next is one visit to them: Back leads out.
  if (auto* states = std::get_if<route::BabyStates>(&place)) states->id.clear();
  return place;
}

}  // namespace

std::string to_string(const Route& route) { return std::visit(ToString{}, route); }

std::optional<int> page_of(const Route& route) { return std::visit(PageOf{}, route); }

Route at_page(Route route, int page) {
  std::visit(SetPage{std::clamp(page, 1, kLastPage)}, route);
  return route;
}

bool same_place(const Route& a, const Route& b) { return a.index() == b.index() && bare(a) == bare(b); }

bool is_staff(const Route& route) {
  return std::holds_alternative<route::StaffPin>(route) || std::holds_alternative<route::StaffStatus>(route) ||
         std::holds_alternative<route::StaffUpdate>(route) || std::holds_alternative<route::StaffSettings>(route) ||
         std::holds_alternative<route::SetUp>(route) || std::holds_alternative<route::StaffNumbers>(route) ||
         std::holds_alternative<route::StaffFacts>(route);
}

bool is_sheet(const Route& route) {
  return std::holds_alternative<route::TextSize>(route) || std::holds_alternative<route::ReadAloud>(route) ||
         std::holds_alternative<route::Printing>(route);
}

}  // namespace kiosk
