// Route: where the visitor is, as a value. The string forms are promised (they are --screen, and "screen" in tree and
// trace).
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "app/settings_page.h"
#include "library/items.h"

namespace kiosk {
namespace route {

// attract/N, 1-based
struct Attract {
  int slide = 1;
  friend bool operator==(const Attract&, const Attract&) = default;
};
// home, home/PAGE
struct Home {
  int page = 1;
  friend bool operator==(const Home&, const Home&) = default;
};
// topic/ID, topic/ID/PAGE
struct Topic {
  std::string id;
  int page = 1;
  friend bool operator==(const Topic&, const Topic&) = default;
};
// article/ID, article/ID/PAGE
struct Article {
  std::string id;
  int page = 1;
  friend bool operator==(const Article&, const Article&) = default;
};
// article/ID/sources: the panel over the page it was opened from. `asked` is the mark that was touched, 0 for none.
struct ArticleSources {
  std::string id;
  int page = 1;
  int asked = 0;
  friend bool operator==(const ArticleSources&, const ArticleSources&) = default;
};
// story/ID, story/ID/PAGE
struct Story {
  std::string id;
  int page = 1;
  friend bool operator==(const Story&, const Story&) = default;
};
// stories, stories/PAGE
struct Stories {
  int page = 1;
  friend bool operator==(const Stories&, const Stories&) = default;
};
// tips, tips/ID ("" is today's)
struct Tips {
  std::string id;
  int page = 1;
  friend bool operator==(const Tips&, const Tips&) = default;
};

// baby-states, baby-states/ID, baby-states/ID/PAGE: the states of a newborn ("" is what it opens with)
struct BabyStates {
  std::string id;
  int page = 1;
  friend bool operator==(const BabyStates&, const BabyStates&) = default;
};
// growth, growth/PAGE: what grows over weeks; growth/ID, growth/ID/PAGE: one of it, a page for each moment on its line, then
// where it comes from
struct GrowthList {
  int page = 1;
  friend bool operator==(const GrowthList&, const GrowthList&) = default;
};
struct Growth {
  std::string id;
  int page = 1;
  friend bool operator==(const Growth&, const Growth&) = default;
};
// about-this-far: 30 cm at its true size
struct AboutFar {
  friend bool operator==(const AboutFar&, const AboutFar&) = default;
};

enum class NoteKind { article, story, topic };
// note/article/ID ...: the content note (CARE D4)
struct Note {
  NoteKind kind = NoteKind::article;
  std::string id;
  friend bool operator==(const Note&, const Note&) = default;
};

// contacts, contacts/PAGE: those of Visit::need
struct Contacts {
  int page = 1;
  friend bool operator==(const Contacts&, const Contacts&) = default;
};
// contact/ID
struct Contact {
  std::string id;
  friend bool operator==(const Contact&, const Contact&) = default;
};
// contact/ID/large: the number, to be read from a step away or shown at the desk
struct ContactLarge {
  std::string id;
  friend bool operator==(const ContactLarge&, const ContactLarge&) = default;
};
// groups, groups/PAGE: groups and courses near here; group/ID, group/ID/PAGE
struct Groups {
  int page = 1;
  friend bool operator==(const Groups&, const Groups&) = default;
};
struct Group {
  std::string id;
  int page = 1;
  friend bool operator==(const Group&, const Group&) = default;
};
// conversation, conversation/PAGE; conversation-card, conversation-card/PAGE
// The card that starts a conversation: statements to touch, and the card itself, shown large.
struct Conversation {
  int page = 1;
  friend bool operator==(const Conversation&, const Conversation&) = default;
};
struct ConversationCard {
  int page = 1;
  friend bool operator==(const ConversationCard&, const ConversationCard&) = default;
};
// search, search/PAGE: what is looked for, with what was found beside it where there is room
struct Search {
  int page = 1;
  friend bool operator==(const Search&, const Search&) = default;
};
// search-results, search-results/PAGE: what was found, as a step of its own where there is no room beside the keys
struct SearchResults {
  int page = 1;
  friend bool operator==(const SearchResults&, const SearchResults&) = default;
};
// paths, paths/PAGE: for whom, and for how many minutes
struct Paths {
  int page = 1;
  friend bool operator==(const Paths&, const Paths&) = default;
};
// take-home, take-home/PAGE: the visitor's list
struct TakeHome {
  int page = 1;
  friend bool operator==(const TakeHome&, const TakeHome&) = default;
};
// printing: a sheet that says how far the print has come, over the screen that asked for it
struct Printing {
  friend bool operator==(const Printing&, const Printing&) = default;
};

// language, language/PAGE
struct Language {
  int page = 1;
  friend bool operator==(const Language&, const Language&) = default;
};
// text-size: a sheet over the screen below it in the trail
struct TextSize {
  friend bool operator==(const TextSize&, const TextSize&) = default;
};
// read-aloud: asks before the loudspeaker speaks (CARE B5)
struct ReadAloud {
  friend bool operator==(const ReadAloud&, const ReadAloud&) = default;
};
// help
struct Help {
  friend bool operator==(const Help&, const Help&) = default;
};
// cover
struct Cover {
  friend bool operator==(const Cover&, const Cover&) = default;
};
// idle: the warning
struct Idle {
  friend bool operator==(const Idle&, const Idle&) = default;
};
// staff/pin: the door, opened by a corner that is held for three seconds
struct StaffPin {
  friend bool operator==(const StaffPin&, const StaffPin&) = default;
};
// staff, staff/status: how the kiosk is
struct StaffStatus {
  int page = 1;
  friend bool operator==(const StaffStatus&, const StaffStatus&) = default;
};
// staff/update, staff/update/PAGE: what waits for staff's yes
struct StaffUpdate {
  int page = 1;
  friend bool operator==(const StaffUpdate&, const StaffUpdate&) = default;
};
// staff/settings: what can be set; staff/settings/PAGE, staff/settings/PAGE/PART
struct StaffSettings {
  SettingsPage page = SettingsPage::menu;
  int part = 1;
  friend bool operator==(const StaffSettings&, const StaffSettings&) = default;
};
// setup, setup/STEP, setup/STEP/PART: the first set-up; setup is its first step
struct SetUp {
  SettingsPage page = SettingsPage::languages;
  int part = 1;
  friend bool operator==(const SetUp&, const SetUp&) = default;
};
// staff/numbers, staff/numbers/PAGE: what parents opened, what they took home
struct StaffNumbers {
  int page = 1;
  friend bool operator==(const StaffNumbers&, const StaffNumbers&) = default;
};
// staff/facts: what an engineer wants to know, as a code
struct StaffFacts {
  friend bool operator==(const StaffFacts&, const StaffFacts&) = default;
};
// fallback: there is no content
struct Fallback {
  friend bool operator==(const Fallback&, const Fallback&) = default;
};

}  // namespace route

using Route =
    std::variant<route::Attract, route::Home, route::Topic, route::Article, route::ArticleSources, route::Story,
                 route::Stories, route::Tips, route::BabyStates, route::GrowthList, route::Growth, route::AboutFar,
                 route::Note, route::Contacts, route::Contact, route::ContactLarge, route::Groups, route::Group,
                 route::Conversation, route::ConversationCard, route::Search, route::SearchResults, route::Paths,
                 route::TakeHome, route::Printing, route::Language, route::TextSize, route::ReadAloud, route::Help,
                 route::Cover, route::Idle, route::StaffPin, route::StaffStatus, route::StaffUpdate,
                 route::StaffSettings, route::SetUp, route::StaffNumbers, route::StaffFacts, route::Fallback>;

[[nodiscard]] std::string to_string(const Route& route);
// Nothing for a string that is no route; says nothing about whether the content has the id.
[[nodiscard]] std::optional<Route> parse_route(std::string_view text);
// The same place: equal but for the page, the slide, the state of a baby and the source asked for (none of which adds to the trail).
[[nodiscard]] bool same_place(const Route& a, const Route& b);
// The page that a pager turns, 1-based; nothing for a place without pages. Where the string form has no page (tips,
// article/ID/sources) it is lost in it.
[[nodiscard]] std::optional<int> page_of(const Route& route);
// The same place at another page, kept within 1 to kLastPage; places without pages come back as they are.
[[nodiscard]] Route at_page(Route route, int page);
inline constexpr int kLastPage = 9999;
// The staff's own screens, which no visitor's way leads to.
[[nodiscard]] bool is_staff(const Route& route);
// Sheets are drawn over the screen below them, whose dock stays live.
[[nodiscard]] bool is_sheet(const Route& route);

}  // namespace kiosk
