// The clinic's own contacts, and "I dialled it" (CARE E2): on values.
#include "library/local_contacts.h"

#include <algorithm>

#include "app/places.h"
#include "app/staff_problems.h"
#include "library/availability.h"
#include "library/due.h"
#include "library/emergency.h"
#include "visitor.h"

namespace kiosk::test {
namespace {

Library with_a_contact() {
  Library library = small_library();
  Contact contact;
  contact.id = "listening-line";
  contact.numbers = {{NumberKind::call, "01632 960001", "01632960001", {}}};
  contact.source = "sample";
  contact.words[library.edition.default_language] = {"Listening line", "Talk to somebody.", "", {}};
  library.contacts.push_back(contact);
  return library;
}

Visitor at_contacts() {
  Settings settings = clinic_settings();
  settings.pin_hash = "$argon2id$a";
  Visitor v(shared(with_a_contact()), settings);
  v.send(event::Tick{v.state.now, WallTime{std::chrono::sys_days{std::chrono::year{2026} / 12 / 1}} + 10h});
  v.state = *begin_at(v.state, at("staff/settings/contacts"));
  return v;
}

const effect::SaveLocal* saved(const Visitor& v) {
  for (const Effect& effect : v.effects)
    if (const auto* found = std::get_if<effect::SaveLocal>(&effect)) return found;
  return nullptr;
}

void change_by(Visitor& v, const SettingChange& change) { v.send(event::ChangeSetting{change}); }

void type_all(Visitor& v, const std::string& text) {
  for (const char c : text) v.send(event::TypeText{std::string(1, c)});
}

// Through the page, as somebody types it.
Visitor with_own(const std::string& name, const std::string& number) {
  Visitor v = at_contacts();
  change_by(v, change::EditContact{});
  type_all(v, name);
  v.open("staff/settings/contact/2");
  type_all(v, number);
  change_by(v, change::KeepContact{});
  return v;
}

bool is_due(const State& state, std::string_view id) {
  return std::ranges::any_of(due_items(*state.library, today(state), state.settings.region),
                             [&](const DueItem& item) { return item.what == DueItem::What::dial && item.id == id; });
}

}  // namespace

TEST_CASE("contacts: who has dialled one says so, and it is not due any more (CARE E2)") {
  Visitor v = at_contacts();
  REQUIRE(is_due(v.state, "listening-line"));
  change_by(v, change::Dialled{"listening-line"});
  REQUIRE(saved(v));
  CHECK(saved(v)->local.dialled == std::vector<DialledContact>{{"listening-line", "01632960001", {2026, 12, 1}}});
  CHECK_FALSE(is_due(v.state, "listening-line"));
  CHECK(confirmed_on(*v.state.library->contact("listening-line")) == Date{2026, 12, 1});
  // The content that was signed says what it said.
  CHECK_FALSE(v.state.library->contact("listening-line")->checked_on);
}

TEST_CASE(
    "contacts: a number that is wrong is hidden from visitors at once, staff are told, and it can be taken back") {
  Visitor v = at_contacts();
  change_by(v, change::Dialled{"listening-line"});
  change_by(v, change::WrongNumber{"listening-line"});
  REQUIRE(saved(v));
  CHECK(saved(v)->local.wrong == std::vector<WrongContact>{{"listening-line", "01632960001", {2026, 12, 1}}});
  // The day on which it was tried stays, for who takes it back.
  CHECK(saved(v)->local.dialled.size() == 1);
  const auto offered = [&] {
    return offered_contact(v.state.library.get(), "listening-line", v.state.settings.region, today(v.state)) != nullptr;
  };
  CHECK_FALSE(offered());
  CHECK_FALSE(exists(v.state, route::Contact{"listening-line"}));
  const auto told = [&]() -> std::optional<StaffProblem> {
    for (const StaffProblem& one : staff_problems(v.state))
      if (one.what == StaffProblem::What::contacts_wrong) return one;
    return std::nullopt;
  };
  REQUIRE(told());
  CHECK(told()->names == std::vector<std::string>{"Listening line"});
  CHECK(told()->day == Date{2026, 12, 1});
  CHECK_FALSE(is_due(v.state, "listening-line"));
  // Nobody confirms what nobody sees.
  const auto before = v.state.settings.local.dialled;
  change_by(v, change::Dialled{"listening-line"});
  CHECK(v.state.settings.local.dialled == before);
  SUBCASE("by the same button, as it was") {
    change_by(v, change::WrongNumber{"listening-line"});
    CHECK_FALSE(is_due(v.state, "listening-line"));
  }
  SUBCASE("by content that brings another number") {
    v.send(event::LeaveStaff{});
    Library other = with_a_contact();
    other.contacts.back().numbers.front() = {NumberKind::call, "01632 960002", "01632960002", {}};
    v.send(event::LibraryLoaded{shared(std::move(other))});
    CHECK(is_due(v.state, "listening-line"));
  }
  CHECK(offered());
  CHECK_FALSE(told());
}

TEST_CASE("contacts: what a visitor had kept or looked at is gone when it is found wrong") {
  Visitor v = at_contacts();
  change_by(v, change::WrongNumber{"listening-line"});
  v.send(event::LeaveStaff{}).open("contact/listening-line");
  CHECK(v.screen() != "contact/listening-line");
  v.send(event::ToggleKept{{ItemKind::contact, "listening-line"}});
  CHECK(v.state.visit.kept.empty());
}

TEST_CASE("contacts: an emergency number is never hidden, whatever a file says") {
  Library library = with_a_contact();
  Contact urgent = library.contacts.back();
  urgent.id = "emergency-line";
  urgent.emergency = true;
  library.contacts.push_back(urgent);
  Contact listed = library.contacts.back();
  listed.id = "also-listed";
  listed.emergency = false;
  const std::string id(emergency_numbers("GB-ENG").back().id);
  listed.numbers = {{NumberKind::call, id, id, {}}};
  library.contacts.push_back(listed);
  Visitor v = at_contacts();
  v.send(event::LeaveStaff{}).send(event::LibraryLoaded{shared(std::move(library))});
  v.state = *begin_at(v.state, at("staff/settings/contacts"));
  for (const char* one : {"emergency-line", "also-listed"}) {
    change_by(v, change::WrongNumber{one});
    CHECK(v.state.settings.local.wrong.empty());
    v.state.settings.local.wrong.push_back({one, ways_of(*v.state.library->contact(one)), Date{2026, 12, 1}});
    v.state.library = with_local(v.state.library, v.state.settings.local, v.state.settings.time_zone);
    CHECK(offered_contact(v.state.library.get(), one, v.state.settings.region, today(v.state)) != nullptr);
    v.state.settings.local.wrong.clear();
  }
  CHECK(offered_emergency_numbers(v.state.library.get(), "GB-ENG", today(v.state)).size() ==
        emergency_numbers("GB-ENG").size());
}

TEST_CASE(
    "contacts: a number is found wrong by a doubtful clock too: it reaches a stranger whatever day it is (CARE E5)") {
  Visitor v = at_contacts();
  v.send(event::Tick{v.state.now, WallTime{}});
  REQUIRE(clock_is_doubtful(v.state));
  change_by(v, change::WrongNumber{"listening-line"});
  CHECK(v.state.settings.local.wrong.size() == 1);
  CHECK_FALSE(exists(v.state, route::Contact{"listening-line"}));
}

TEST_CASE("contacts: a touch too many is taken back by another on the same day") {
  Visitor v = at_contacts();
  change_by(v, change::Dialled{"listening-line"});
  change_by(v, change::Dialled{"listening-line"});
  CHECK(v.state.settings.local.empty());
  CHECK(is_due(v.state, "listening-line"));
  change_by(v, change::Dialled{"listening-line"});
  v.send(event::Tick{v.state.now, v.state.wall + 24h});
  change_by(v, change::Dialled{"listening-line"});
  REQUIRE(v.state.settings.local.dialled.size() == 1);
  CHECK(v.state.settings.local.dialled.front().day == Date{2026, 12, 2});
}

TEST_CASE("contacts: a second number that the content changes has not been tried either (CARE E2)") {
  Library two = with_a_contact();
  two.contacts.back().numbers.push_back({NumberKind::call, "01632 960003", "01632960003", {}});
  Visitor v = at_contacts();
  v.send(event::LeaveStaff{});
  v.send(event::LibraryLoaded{shared(Library(two))});
  v.state = *begin_at(v.state, at("staff/settings/contacts"));
  change_by(v, change::Dialled{"listening-line"});
  CHECK_FALSE(is_due(v.state, "listening-line"));
  two.contacts.back().numbers.back() = {NumberKind::call, "01632 960004", "01632960004", {}};
  v.send(event::LeaveStaff{});
  v.send(event::LibraryLoaded{shared(std::move(two))});
  CHECK(is_due(v.state, "listening-line"));
}

TEST_CASE("contacts: one with an address alone is confirmed by its address") {
  Contact web;
  web.url = "https://example.org/help";
  CHECK(number_to_dial(web) == web.url);
}

TEST_CASE("contacts: a number that the content changes has not been dialled (CARE E2)") {
  Visitor v = at_contacts();
  change_by(v, change::Dialled{"listening-line"});
  v.send(event::LeaveStaff{});
  Library other = with_a_contact();
  other.contacts.back().numbers.front() = {NumberKind::call, "01632 960002", "01632960002", {}};
  v.send(event::LibraryLoaded{shared(std::move(other))});
  CHECK(is_due(v.state, "listening-line"));
  v.send(event::LibraryLoaded{shared(with_a_contact())});
  CHECK_FALSE(is_due(v.state, "listening-line"));
}

TEST_CASE("contacts: by a doubtful clock nobody has dialled on any day (CARE E5)") {
  Visitor v = at_contacts();
  v.send(event::Tick{v.state.now, WallTime{}});
  change_by(v, change::Dialled{"listening-line"});
  CHECK_FALSE(saved(v));
  CHECK(v.state.settings.local.empty());
}

TEST_CASE("contacts: the clinic's own stands first, is marked, and is there after a reset and with other content") {
  Visitor v = with_own("Parents Room", "01632 960 123");
  REQUIRE(saved(v));
  CHECK(v.screen() == "staff/settings/contacts");
  const auto check_first = [&] {
    const Contact& own = v.state.library->contacts.front();
    CHECK(own.own);
    CHECK(own.numbers.front().display == "01632 960 123");
    CHECK(own.numbers.front().dial == "01632960123");
    CHECK(v.state.library->words(own, kEnglish).words.name == "Parents Room");
  };
  check_first();
  CHECK(is_due(v.state, "clinic-own-1"));
  change_by(v, change::Dialled{"clinic-own-1"});
  CHECK_FALSE(is_due(v.state, "clinic-own-1"));
  v.send(event::LeaveStaff{});
  check_first();
  v.send(event::LibraryLoaded{shared(with_a_contact())});
  check_first();
  v.open("contact/clinic-own-1");
  CHECK(v.screen() == "contact/clinic-own-1");
}

TEST_CASE("contacts: nothing is copied where nothing lies over it") {
  const auto library = shared(with_a_contact());
  CHECK(with_local(library, {}, "Etc/UTC") == library);
  const LocalContacts local{{{"clinic-own-1", "A", "01632 960 123"}}, {}};
  const auto over = with_local(library, local, "Etc/UTC");
  CHECK(over != library);
  CHECK(with_local(over, local, "Etc/UTC") == over);
  CHECK(with_local(over, {}, "Etc/UTC")->contacts.size() == library->contacts.size());
}

TEST_CASE("contacts: what cannot be dialled is not shown to anybody (CARE E2)") {
  for (const char* number : {"", "12", "+", "1234567890123456"}) {
    CAPTURE(std::string(number));
    CHECK(number_trouble(number) == NumberTrouble::not_a_number);
    Visitor v = with_own("A", number);
    CHECK_FALSE(saved(v));
    CHECK(v.state.setting.contact_trouble == SettingsVisit::ContactTrouble::not_a_number);
    CHECK(v.screen() == "staff/settings/contact/2");
  }
  CHECK(number_trouble("111") == NumberTrouble::none);
  CHECK(number_trouble("+44 1632 960123") == NumberTrouble::none);
  Visitor nameless = with_own("", "01632 960123");
  CHECK(nameless.state.setting.contact_trouble == SettingsVisit::ContactTrouble::no_name);
  CHECK(nameless.screen() == "staff/settings/contact");
}

TEST_CASE("contacts: a superseded number is refused however it is grouped (CARE E2)") {
  CHECK(number_trouble("0800 138 7777") == NumberTrouble::superseded);
  CHECK(number_trouble("08001387777") == NumberTrouble::superseded);
}

TEST_CASE("contacts: its own can be changed and removed and a changed number has not been dialled") {
  Visitor v = with_own("Parents Room", "01632 960123");
  change_by(v, change::Dialled{"clinic-own-1"});
  change_by(v, change::EditContact{"clinic-own-1"});
  CHECK(v.state.setting.contact->name == "Parents Room");
  v.open("staff/settings/contact/2");
  v.send(event::EraseLetter{});
  type_all(v, "4");
  change_by(v, change::KeepContact{});
  CHECK(v.state.library->contacts.front().numbers.front().dial == "01632960124");
  CHECK(is_due(v.state, "clinic-own-1"));
  change_by(v, change::EditContact{"clinic-own-1"});
  change_by(v, change::RemoveContact{});
  CHECK_FALSE(v.state.settings.local.empty());  // a second touch makes sure of it
  change_by(v, change::RemoveContact{});
  CHECK(v.state.settings.local.empty());
  CHECK(v.state.library->contact("clinic-own-1") == nullptr);
}

TEST_CASE("contacts: letters are no number, and both are bounded") {
  Visitor v = at_contacts();
  change_by(v, change::EditContact{});
  type_all(v, std::string(100, 'a'));
  CHECK(v.state.setting.contact->name.size() == kMostContactName);
  v.open("staff/settings/contact/2");
  type_all(v, "0a1b" + std::string(100, '2'));
  CHECK(v.state.setting.contact->number.size() == kMostContactNumber);
  CHECK(v.state.setting.contact->number.starts_with("0122"));
  for (int i = 0; i < 20; ++i) {
    v.state.setting.contact = LocalContact{"", "A", "01632 960123"};
    v.state = *begin_at(v.state, at("staff/settings/contact/2"));
    v.state.setting.contact = LocalContact{"", "A", "01632 960123"};
    change_by(v, change::KeepContact{});
  }
  CHECK(v.state.settings.local.own.size() == kMostOwnContacts);
}

}  // namespace kiosk::test
