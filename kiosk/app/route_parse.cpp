#include <algorithm>
#include <vector>

#include "app/route.h"

namespace kiosk {
namespace {

using Parts = std::vector<std::string_view>;

// No route has more than four parts; a fifth is kept so that the length tells.
Parts split(std::string_view text) {
  Parts parts;
  while (parts.size() < 5) {
    const std::size_t slash = text.find('/');
    parts.push_back(text.substr(0, slash));
    if (slash == std::string_view::npos) break;
    text.remove_prefix(slash + 1);
  }
  return parts;
}

// Content ids are [a-z0-9-]{1,64}.
bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// 1 to kLastPage, without leading zeros.
std::optional<int> parse_page(std::string_view text) {
  if (text.empty() || text.size() > 4 || text.front() == '0') return std::nullopt;
  int page = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    page = page * 10 + (c - '0');
  }
  return page;
}

// KIND or KIND/PAGE.
template <class R>
std::optional<Route> parse_paged(const Parts& parts) {
  if (parts.size() == 1) return R{};
  if (parts.size() != 2) return std::nullopt;
  const std::optional<int> page = parse_page(parts[1]);
  if (!page) return std::nullopt;
  return R{*page};
}

// KIND/ID or KIND/ID/PAGE.
template <class R>
std::optional<Route> parse_item(const Parts& parts) {
  if (parts.size() < 2 || parts.size() > 3 || !is_id(parts[1])) return std::nullopt;
  R route;
  route.id = parts[1];
  if (parts.size() == 3) {
    const std::optional<int> page = parse_page(parts[2]);
    if (!page) return std::nullopt;
    route.page = *page;
  }
  return route;
}

std::optional<Route> parse_article(const Parts& parts) {
  if (parts.size() == 3 && parts[2] == "sources" && is_id(parts[1])) {
    route::ArticleSources sources;
    sources.id = parts[1];
    return sources;
  }
  return parse_item<route::Article>(parts);
}

std::optional<Route> parse_contact(const Parts& parts) {
  if (parts.size() < 2 || !is_id(parts[1])) return std::nullopt;
  if (parts.size() == 2) return route::Contact{std::string(parts[1])};
  if (parts.size() == 3 && parts[2] == "large") return route::ContactLarge{std::string(parts[1])};
  return std::nullopt;
}

std::optional<Route> parse_tips(const Parts& parts) {
  route::Tips tips;
  if (parts.size() == 1) return tips;
  if (parts.size() != 2 || !is_id(parts[1])) return std::nullopt;
  tips.id = parts[1];
  return tips;
}

std::optional<Route> parse_baby_states(const Parts& parts) {
  if (parts.size() == 1) return route::BabyStates{};
  return parse_item<route::BabyStates>(parts);
}

// growth, growth/PAGE or growth/ID, growth/ID/PAGE.
std::optional<Route> parse_growth(const Parts& parts) {
  if (const auto list = parse_paged<route::GrowthList>(parts)) return list;
  return parse_item<route::Growth>(parts);
}

std::optional<Route> parse_note(const Parts& parts) {
  if (parts.size() != 3 || !is_id(parts[2])) return std::nullopt;
  route::Note note;
  note.id = parts[2];
  if (parts[1] == "article") {
    note.kind = route::NoteKind::article;
  } else if (parts[1] == "story") {
    note.kind = route::NoteKind::story;
  } else if (parts[1] == "topic") {
    note.kind = route::NoteKind::topic;
  } else {
    return std::nullopt;
  }
  return note;
}

template <class R>
std::optional<Route> parse_plain(const Parts& parts) {
  if (parts.size() != 1) return std::nullopt;
  return R{};
}

// "PAGE" and "PAGE/PART" behind "setup" or "staff/settings".
template <class R>
std::optional<Route> parse_settings(const Parts& parts) {
  R route;
  if (parts.size() == 1) return route;
  const auto page = parse_settings_page(parts[1]);
  if (!page || *page == SettingsPage::menu || parts.size() > 3) return std::nullopt;
  if (std::is_same_v<R, route::SetUp> && !is_of_set_up(*page)) return std::nullopt;
  if (std::is_same_v<R, route::StaffSettings> && *page == SettingsPage::check) return std::nullopt;
  route.page = *page;
  if (parts.size() == 2) return route;
  const auto part = parse_page(parts[2]);
  if (!part) return std::nullopt;
  route.part = *part;
  return route;
}

std::optional<Route> parse_staff(const Parts& parts) {
  if (parts.size() == 1) return route::StaffStatus{};
  const Parts rest(parts.begin() + 1, parts.end());
  if (parts[1] == "pin") return parse_plain<route::StaffPin>(rest);
  if (parts[1] == "status") return parse_paged<route::StaffStatus>(rest);
  if (parts[1] == "update") return parse_paged<route::StaffUpdate>(rest);
  if (parts[1] == "settings") return parse_settings<route::StaffSettings>(rest);
  if (parts[1] == "numbers") return parse_paged<route::StaffNumbers>(rest);
  if (parts[1] == "facts") return parse_plain<route::StaffFacts>(rest);
  return std::nullopt;
}

struct Kind {
  std::string_view name;
  std::optional<Route> (*parse)(const Parts&);
};

constexpr Kind kKinds[] = {
    {"attract", parse_paged<route::Attract>},
    {"home", parse_paged<route::Home>},
    {"topic", parse_item<route::Topic>},
    {"article", parse_article},
    {"story", parse_item<route::Story>},
    {"stories", parse_paged<route::Stories>},
    {"tips", parse_tips},
    {"baby-states", parse_baby_states},
    {"growth", parse_growth},
    {"about-this-far", parse_plain<route::AboutFar>},
    {"note", parse_note},
    {"contacts", parse_paged<route::Contacts>},
    {"contact", parse_contact},
    {"groups", parse_paged<route::Groups>},
    {"group", parse_item<route::Group>},
    {"conversation", parse_paged<route::Conversation>},
    {"conversation-card", parse_paged<route::ConversationCard>},
    {"search", parse_paged<route::Search>},
    {"search-results", parse_paged<route::SearchResults>},
    {"paths", parse_paged<route::Paths>},
    {"take-home", parse_paged<route::TakeHome>},
    {"printing", parse_plain<route::Printing>},
    {"language", parse_paged<route::Language>},
    {"text-size", parse_plain<route::TextSize>},
    {"read-aloud", parse_plain<route::ReadAloud>},
    {"help", parse_plain<route::Help>},
    {"cover", parse_plain<route::Cover>},
    {"idle", parse_plain<route::Idle>},
    {"staff", parse_staff},
    {"setup", parse_settings<route::SetUp>},
    {"fallback", parse_plain<route::Fallback>},
};

}  // namespace

std::optional<Route> parse_route(std::string_view text) {
  const Parts parts = split(text);
  for (const Kind& kind : kKinds) {
    if (kind.name == parts.front()) return kind.parse(parts);
  }
  return std::nullopt;
}

}  // namespace kiosk
