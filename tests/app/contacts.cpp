// People who can help: by region and by date, however wrong the clock (CARE E1, E5), and how long they stay (C1).
#include "library/availability.h"
#include "library/opening.h"
#include "visitor.h"

namespace kiosk::test {

namespace {

WallTime wall(int year, unsigned month, unsigned day, int hour = 12, int minute = 0) {
  const std::chrono::sys_days date{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
  return std::chrono::time_point_cast<Millis>(date) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

// Listeners may be shown until the last day of 2026; all was reviewed in November.
std::shared_ptr<const Library> expiring() {
  Library library = small_library();
  library.contacts[0].expires_on = Date{2026, 12, 31};
  for (Article& article : library.articles) article.review.reviewed = {2026, 11, 20};
  return shared(std::move(library));
}

Visitor at_time(WallTime time, std::shared_ptr<const Library> library = expiring()) {
  Visitor v(std::move(library), with_printer());
  v.send(event::Tick{v.state.now, time});
  return v;
}

}  // namespace

TEST_CASE("CARE E1: a contact past its date opens nowhere, and its last day is the day itself") {
  Visitor v = at_time(wall(2026, 12, 31, 23));
  v.open("contact/listeners");
  CHECK(v.screen() == "contact/listeners");
  Visitor late = at_time(wall(2027, 1, 1));
  late.open("contact/listeners");
  CHECK(late.screen() == "attract/1");
  CHECK_FALSE(begin_at(late.state, at("contact/listeners")).has_value());
  CHECK_FALSE(begin_at(late.state, at("contact/listeners/large")).has_value());
}

TEST_CASE("CARE E1: a contact that expires while it is read gives way to the list, and leaves My list") {
  Visitor v = at_time(wall(2026, 12, 31, 23, 59));
  v.open("contacts").open("contact/listeners").send(event::ToggleKept{{ItemKind::contact, "listeners"}});
  v.open("contact/listeners/large");
  REQUIRE(v.state.visit.kept.size() == 1);
  v.send(event::Tick{v.state.now + 60s, wall(2027, 1, 1, 0, 0)});
  CHECK(v.trail() == Names{"home", "contacts"});
  CHECK(v.state.visit.kept.empty());
}

TEST_CASE("CARE E5: a clock that lost itself does not bring back what has expired") {
  Library library = small_library();
  library.contacts[0].expires_on = Date{2026, 6, 1};
  for (Article& article : library.articles) article.review.reviewed = {2026, 11, 20};
  const auto shared_library = shared(std::move(library));
  for (const WallTime lost : {wall(1970, 1, 1), wall(2026, 1, 1), wall(2026, 11, 19)}) {
    Visitor v = at_time(lost, shared_library);
    CHECK(clock_is_doubtful(v.state));
    CHECK(today(v.state) == Date{2026, 11, 20});
    v.open("contact/listeners");
    CHECK(v.screen() == "attract/1");
    v.open("contact/shelter");
    CHECK(v.screen() == "contact/shelter");
  }
  CHECK_FALSE(clock_is_doubtful(at_time(wall(2026, 11, 20), shared_library).state));
}

TEST_CASE("CARE E5: what was reviewed later is remembered when older content comes") {
  Visitor v = at_time(wall(2026, 11, 20));
  v.send(event::LibraryLoaded{shared(small_library())});
  CHECK(v.state.newest_review == Date{2026, 11, 20});
  v.send(event::Tick{v.state.now, wall(2026, 11, 18)});
  CHECK(clock_is_doubtful(v.state));
}

TEST_CASE("a contact of another region is not there") {
  Visitor v = at_time(wall(2026, 12, 1));
  v.open("contact/scots");
  CHECK(v.screen() == "attract/1");
  Settings scotland = with_printer();
  scotland.region = "GB-SCT";
  Visitor other(expiring(), scotland);
  other.open("contact/scots");
  CHECK(other.screen() == "contact/scots");
}

TEST_CASE("an emergency number never expires, and any other is withheld from urgent help with its contact") {
  Library library = small_library();
  Contact samaritans = small::contact("samaritans", false);
  samaritans.numbers = {{NumberKind::call, "116 123", "116123", ""}};
  samaritans.expires_on = Date{2026, 6, 1};
  Contact emergency = small::contact("emergency", false);
  emergency.numbers = {{NumberKind::call, "999", "999", ""}};
  emergency.emergency = true;
  emergency.expires_on = Date{2026, 6, 1};
  library.contacts = {samaritans, emergency};
  const auto ids = [&](const Date& day) {
    std::vector<std::string> out;
    for (const EmergencyNumber& number : offered_emergency_numbers(&library, "GB-ENG", day))
      out.emplace_back(number.id);
    return out;
  };
  CHECK(ids({2026, 6, 1}) == std::vector<std::string>{"999", "111", "116123"});
  CHECK(ids({2026, 6, 2}) == std::vector<std::string>{"999", "111"});
  CHECK(offered_emergency_numbers(nullptr, "GB-ENG", {2026, 6, 2}).size() == 3);
  CHECK_FALSE(has_expired(emergency, {2030, 1, 1}));
}

TEST_CASE("CARE C1: contacts wait two minutes, a sensitive one 45 seconds") {
  Visitor v = at_time(wall(2026, 12, 1));
  v.open("contacts").wait(119s);
  CHECK(v.screen() == "contacts");
  v.wait(1s);
  CHECK(v.screen() == "idle");
  v.send(event::StillHere{}).open("contact/listeners").wait(119s);
  CHECK(v.screen() == "contact/listeners");
  v.wait(1s);
  CHECK(v.screen() == "idle");
  v.send(event::StillHere{}).open("contact/shelter").wait(44s);
  CHECK(v.screen() == "contact/shelter");
  v.wait(1s);
  CHECK(v.screen() == "idle");
}

TEST_CASE("a sensitive contact opens at once: who looks for help is not held up by a note") {
  Visitor v = at_time(wall(2026, 12, 1));
  v.open("contact/shelter");
  CHECK(v.screen() == "contact/shelter");
  CHECK(shows_sensitive(v.state));
}

TEST_CASE("CARE C2: the chosen need is forgotten with the visit") {
  Visitor v = at_time(wall(2026, 12, 1));
  v.open("contacts/2").send(event::ChooseNeed{"home"});
  CHECK(v.state.visit.need == "home");
  CHECK(v.screen() == "contacts");
  v.send(event::Hide{});
  CHECK(v.state.visit.need.empty());
}

}  // namespace kiosk::test
