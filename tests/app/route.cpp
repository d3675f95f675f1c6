#include "app/route.h"

#include <doctest/doctest.h>

#include <random>

namespace kiosk::test {

namespace {

const std::string kLongId(64, 'a');

}  // namespace

TEST_CASE("INTERFACE: every route has its promised string, both ways") {
  const std::vector<std::pair<Route, std::string>> promised = {
      {route::Attract{1}, "attract/1"},
      {route::Attract{12}, "attract/12"},
      {route::Home{}, "home"},
      {route::Home{2}, "home/2"},
      {route::Topic{"sleep", 1}, "topic/sleep"},
      {route::Topic{"sleep", 2}, "topic/sleep/2"},
      {route::Article{"slow-love", 1}, "article/slow-love"},
      {route::Article{"slow-love", 3}, "article/slow-love/3"},
      {route::ArticleSources{"slow-love", 1, 0}, "article/slow-love/sources"},
      {route::Story{"amina", 1}, "story/amina"},
      {route::Story{"amina", 2}, "story/amina/2"},
      {route::Stories{}, "stories"},
      {route::Stories{4}, "stories/4"},
      {route::Tips{"", 1}, "tips"},
      {route::Tips{"hum", 1}, "tips/hum"},
      {route::BabyStates{}, "baby-states"},
      {route::BabyStates{"crying", 1}, "baby-states/crying"},
      {route::BabyStates{"crying", 2}, "baby-states/crying/2"},
      {route::GrowthList{}, "growth"},
      {route::GrowthList{2}, "growth/2"},
      {route::Growth{"closeness", 1}, "growth/closeness"},
      {route::Growth{"closeness", 4}, "growth/closeness/4"},
      {route::AboutFar{}, "about-this-far"},
      {route::Note{route::NoteKind::article, "a"}, "note/article/a"},
      {route::Note{route::NoteKind::story, "jo"}, "note/story/jo"},
      {route::Note{route::NoteKind::topic, "hard-days"}, "note/topic/hard-days"},
      {route::Contacts{}, "contacts"},
      {route::Contacts{3}, "contacts/3"},
      {route::Contact{"cry-sis"}, "contact/cry-sis"},
      {route::Contact{"large"}, "contact/large"},
      {route::ContactLarge{"cry-sis"}, "contact/cry-sis/large"},
      {route::Paths{}, "paths"},
      {route::Paths{2}, "paths/2"},
      {route::Groups{}, "groups"},
      {route::Groups{2}, "groups/2"},
      {route::Group{"circle", 1}, "group/circle"},
      {route::Group{"circle", 2}, "group/circle/2"},
      {route::TakeHome{}, "take-home"},
      {route::TakeHome{2}, "take-home/2"},
      {route::Printing{}, "printing"},
      {route::StaffSettings{}, "staff/settings"},
      {route::StaffSettings{SettingsPage::hours, 1}, "staff/settings/hours"},
      {route::StaffSettings{SettingsPage::printer, 2}, "staff/settings/printer/2"},
      {route::StaffSettings{SettingsPage::contact, 2}, "staff/settings/contact/2"},
      {route::SetUp{SettingsPage::languages, 1}, "setup/languages"},
      {route::SetUp{SettingsPage::clinic, 2}, "setup/clinic/2"},
      {route::SetUp{SettingsPage::check, 1}, "setup/check"},
      {route::SetUp{SettingsPage::clock, 1}, "setup/clock"},
      {route::Language{}, "language"},
      {route::Language{2}, "language/2"},
      {route::TextSize{}, "text-size"},
      {route::ReadAloud{}, "read-aloud"},
      {route::Help{}, "help"},
      {route::Cover{}, "cover"},
      {route::Idle{}, "idle"},
      {route::StaffPin{}, "staff/pin"},
      {route::StaffStatus{}, "staff/status"},
      {route::StaffUpdate{}, "staff/update"},
      {route::StaffUpdate{2}, "staff/update/2"},
      {route::StaffNumbers{}, "staff/numbers"},
      {route::StaffNumbers{2}, "staff/numbers/2"},
      {route::StaffFacts{}, "staff/facts"},
      {route::Fallback{}, "fallback"},
      {route::Article{"sources", 1}, "article/sources"},
      {route::ArticleSources{"sources", 1, 0}, "article/sources/sources"},
      {route::Tips{"2", 1}, "tips/2"},
      {route::Topic{kLongId, 9999}, "topic/" + kLongId + "/9999"},
  };
  for (const auto& [route, text] : promised) {
    CAPTURE(text);
    CHECK(to_string(route) == text);
    const std::optional<Route> parsed = parse_route(text);
    REQUIRE(parsed.has_value());
    CHECK(*parsed == route);
  }
}

TEST_CASE("INTERFACE: attract means attract/1, and page 1 may be written") {
  CHECK(parse_route("attract") == Route{route::Attract{1}});
  CHECK(parse_route("home/1") == Route{route::Home{1}});
  CHECK(parse_route("article/a/1") == Route{route::Article{"a", 1}});
}

TEST_CASE("What is no route is refused") {
  const std::vector<std::string> garbage = {"",
                                            "/",
                                            "//",
                                            "home/",
                                            "/home",
                                            "Home",
                                            "home ",
                                            " home",
                                            "home/0",
                                            "home/-1",
                                            "home/+1",
                                            "home/01",
                                            "home/1/2",
                                            "home/x",
                                            "home/99999",
                                            "home/99999999999999999999",
                                            "attract/0",
                                            "attract/",
                                            "attract/one",
                                            "attract/1/1",
                                            "topic",
                                            "topic/",
                                            "topic//2",
                                            "topic/UPPER",
                                            "topic/a_b",
                                            "topic/a/b",
                                            "topic/a/2/3",
                                            "topic/a/sources",
                                            "topic/../a",
                                            "topic/a%",
                                            "topic/\xC3\xA9",
                                            "topic/" + kLongId + "a",
                                            "article",
                                            "article/a/source",
                                            "article/a/sources/2",
                                            "article//sources",
                                            "story/a/",
                                            "stories/a",
                                            "tips/",
                                            "tips/a/2",
                                            "note",
                                            "note/article",
                                            "note/article/",
                                            "note/tip/a",
                                            "note/article/a/2",
                                            "note/a/article",
                                            "language/",
                                            "language/ar",
                                            "text-size/1",
                                            "read-aloud/a",
                                            "help/1",
                                            "cover/",
                                            "idle/1",
                                            "fallback/1",
                                            "nowhere",
                                            std::string("home\0", 5),
                                            "home\n",
                                            "contacts/x",
                                            "groups/x",
                                            "group",
                                            "group/a/b",
                                            "growth/a/b",
                                            "growth/a/1/2"};
  for (const std::string& text : garbage) {
    CAPTURE(text);
    CHECK_FALSE(parse_route(text).has_value());
  }
}

TEST_CASE("Whatever parses writes itself the same way again") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"home", "attract", "topic",    "article", "story", "stories", "tips",
                                           "note", "sources", "language", "help",    "/",     "/",       "/",
                                           "/",    "1",       "2",        "0",       "10",    "a",       "b-c",
                                           "A",    " ",       "-",        "99999"};
  int parsed = 0;
  for (int i = 0; i < 50'000; ++i) {
    std::string text = pieces[random() % 11];
    const auto length = random() % 6;
    for (std::size_t n = 0; n < length; ++n) text += pieces[random() % pieces.size()];
    const std::optional<Route> route = parse_route(text);
    if (!route) continue;
    ++parsed;
    CAPTURE(text);
    const std::string written = to_string(*route);
    const std::optional<Route> again = parse_route(written);
    REQUIRE(again.has_value());
    CHECK(*again == *route);
  }
  CHECK(parsed > 1'000);
}

TEST_CASE("The same place is the same but for its page, slide or asked source") {
  CHECK(same_place(route::Article{"a", 1}, route::Article{"a", 7}));
  CHECK(same_place(route::Home{1}, route::Home{2}));
  CHECK(same_place(route::Attract{1}, route::Attract{3}));
  CHECK(same_place(route::ArticleSources{"a", 1, 2}, route::ArticleSources{"a", 2, 0}));
  CHECK(same_place(route::Tips{"hum", 1}, route::Tips{"hum", 2}));
  CHECK_FALSE(same_place(route::Tips{"", 1}, route::Tips{"hum", 1}));
  CHECK_FALSE(same_place(route::Article{"a", 1}, route::Article{"b", 1}));
  CHECK_FALSE(same_place(route::Article{"a", 1}, route::ArticleSources{"a", 1, 0}));
  CHECK_FALSE(same_place(route::Article{"a", 1}, route::Story{"a", 1}));
  CHECK_FALSE(same_place(route::Note{route::NoteKind::article, "a"}, route::Note{route::NoteKind::story, "a"}));
}

TEST_CASE("Pages are kept within what a route can say") {
  CHECK(at_page(route::Story{"a", 1}, 5) == Route{route::Story{"a", 5}});
  CHECK(at_page(route::Story{"a", 4}, -2) == Route{route::Story{"a", 1}});
  CHECK(page_of(at_page(route::Home{}, 2'000'000'000)) == kLastPage);
  CHECK(at_page(route::Attract{3}, 1) == Route{route::Attract{3}});
  CHECK(at_page(route::Help{}, 3) == Route{route::Help{}});
  CHECK(page_of(route::ArticleSources{"a", 2, 1}) == 2);
  CHECK_FALSE(page_of(route::Help{}).has_value());
  CHECK_FALSE(page_of(route::Attract{2}).has_value());
}

TEST_CASE("Only the text size and the question before reading aloud are sheets") {
  CHECK(is_sheet(route::TextSize{}));
  CHECK(is_sheet(route::ReadAloud{}));
  CHECK_FALSE(is_sheet(route::Language{}));
  CHECK_FALSE(is_sheet(route::ArticleSources{}));
  CHECK_FALSE(is_sheet(route::Idle{}));
  CHECK_FALSE(is_sheet(route::Help{}));
}

}  // namespace kiosk::test
