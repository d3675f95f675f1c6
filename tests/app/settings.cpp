// What staff set: on values, with the clock told.
#include <algorithm>

#include "staff_desk.h"

namespace kiosk::test {

TEST_CASE("settings: a PIN that is still being hashed is set, also when the page was left") {
  Visitor v = at_settings("staff/settings/pin");
  for (int i = 0; i < 2; ++i) {
    type_digits(v, "1357");
    v.send(event::TryPin{});
  }
  const auto* hash = find_effect<effect::HashPin>(v);
  REQUIRE(hash);
  const int job = hash->job;
  v.send(event::LeaveStaff{});
  v.send(event::PinHashed{job, "$argon2id$new"});
  CHECK(v.state.settings.pin_hash == "$argon2id$new");
  CHECK(find_effect<effect::SaveSettings>(v));
}

TEST_CASE("settings: another printer while a test is on its way: the next test is printed") {
  Visitor v = at_settings("staff/settings/printer");
  v.send(event::PrintTest{});
  change_by(v, change::Paper{PaperKind::letter});
  v.send(event::PrintTest{});
  CHECK(find_effect<effect::Print>(v));
}

TEST_CASE("settings: hiding a language leaves what visits begin in") {
  Settings settings = clinic_settings();
  settings.pin_hash = "$argon2id$a";
  settings.preferences.language = LanguageTag{"ar"};
  Visitor v(shared(small_library()), settings);
  v.state = *begin_at(v.state, at("staff/settings/languages"));
  REQUIRE(offered_languages(v.state).size() >= 2);
  change_by(v, change::ShowLanguage{kEnglish, false});
  CHECK(v.state.settings.preferences.language == LanguageTag{"ar"});
}

TEST_CASE("settings: nothing is set by who has not come in, nor on a page that is none of settings") {
  Visitor v(shared(small_library()), clinic_settings());
  change_by(v, change::Region{"US"});
  CHECK(v.state.settings.region == "GB-ENG");
  Visitor inside = at_settings("staff/status");
  change_by(inside, change::Region{"US"});
  CHECK(inside.state.settings.region == "GB-ENG");
}

TEST_CASE("settings: brightness never goes below what can be read, the voice never to silence") {
  Visitor v = at_settings("staff/settings/sound");
  for (int i = 0; i < 20; ++i) change_by(change_by(v, change::Brightness{-10}), change::Sound{-10});
  CHECK(v.state.settings.brightness == kLeastBrightness);
  CHECK(v.state.settings.sound == kLeastSound);
  REQUIRE(find_effect<effect::UseSound>(v));
  CHECK(find_effect<effect::UseSound>(v)->percent == kLeastSound);
}

TEST_CASE("settings: one language stays, and the first is what visits begin in") {
  Visitor v = at_settings("staff/settings/languages");
  const std::vector<LanguageTag> all = offered_languages(v.state);
  REQUIRE(all.size() >= 2);
  change_by(v, change::RaiseLanguage{all[1]});
  CHECK(v.state.settings.languages.front() == all[1]);
  CHECK(v.state.settings.preferences.language == all[1]);
  for (const LanguageTag& tag : all) change_by(v, change::ShowLanguage{tag, false});
  CHECK(v.state.settings.languages.size() == 1);
  v.send(event::LeaveStaff{});
  CHECK(v.state.visit.preferences.language == v.state.settings.languages.front());
}

TEST_CASE("settings: staff read their own language, visitors theirs") {
  Visitor v = at_settings("staff/settings/languages");
  const LanguageTag visitors = v.state.settings.preferences.language;
  change_by(v, change::StaffLanguage{LanguageTag{"ar"}});
  CHECK(v.state.visit.preferences.language == LanguageTag{"ar"});
  v.send(event::LeaveStaff{});
  CHECK(v.state.visit.preferences.language == visitors);
  v.send(event::HoldCorner{true});
  v.wait(kCornerHold);
  CHECK(v.screen() == "staff/pin");
  CHECK(v.state.visit.preferences.language == LanguageTag{"ar"});
}

TEST_CASE("settings: a place brings its time zone and in the United States the clinic says which") {
  Visitor v = at_settings("staff/settings/clinic");
  change_by(v, change::Region{"US"});
  CHECK(v.state.settings.time_zone == "America/New_York");
  change_by(v, change::TimeZone{"Pacific/Honolulu"});
  change_by(v, change::Region{"US"});
  CHECK(v.state.settings.time_zone == "Pacific/Honolulu");
  change_by(v, change::Region{"GB-NIR"});
  CHECK(v.state.settings.time_zone == "Europe/London");
}

TEST_CASE("settings: a name is typed by letters, erased by letters, and bounded") {
  Visitor v = at_settings("staff/settings/clinic");
  for (const char* letter : {"é", "a", " ", " ", "b"}) v.send(event::TypeText{letter});
  CHECK(v.state.settings.clinic_name == "éa B");
  for (int i = 0; i < 3; ++i) v.send(event::EraseLetter{});
  CHECK(v.state.settings.clinic_name == "é");
  v.send(event::EraseLetter{});
  CHECK(v.state.settings.clinic_name.empty());
  for (int i = 0; i < 100; ++i) v.send(event::TypeText{"é"});
  CHECK(v.state.settings.clinic_name.size() == 2 * kMostClinicName);
  v.send(event::ClearWords{});
  CHECK(v.state.settings.clinic_name.empty());
  CHECK(v.state.visit.search.words.empty());
}

TEST_CASE("settings: a PIN is typed twice and two that differ set none") {
  Visitor v = at_settings("staff/settings/pin");
  type_digits(v, "123");
  v.send(event::TryPin{});
  CHECK(v.state.setting.pin_trouble == SettingsVisit::PinTrouble::short_one);
  type_digits(v, "4");
  v.send(event::TryPin{});
  CHECK(v.state.setting.repeats);
  type_digits(v, "1243");
  v.send(event::TryPin{});
  CHECK(v.state.setting.pin_trouble == SettingsVisit::PinTrouble::differs);
  CHECK_FALSE(find_effect<effect::HashPin>(v));
  CHECK(v.state.setting.pin.empty());
  CHECK(v.state.settings.pin_hash == "$argon2id$a");
  // An answer that nobody waits for changes nothing.
  v.send(event::PinHashed{99, "$argon2id$evil"});
  CHECK(v.state.settings.pin_hash == "$argon2id$a");
}

TEST_CASE("settings: another printer is used at once, and asked how it is") {
  Visitor v = at_settings("staff/settings/printer");
  v.send(event::FindPrinters{});
  REQUIRE(find_effect<effect::FindPrinters>(v));
  v.send(event::PrintersFound{{{"Desk", "desk", true, false}, {"Receipts", "file:///dev/usb/lp0", false, true}}});
  CHECK(v.state.setting.printers.size() == 2);
  change_by(v, change::Printer{"file:///dev/usb/lp0", false, true});
  CHECK(find_effect<effect::UsePrinter>(v));
  CHECK(find_effect<effect::AskPrinter>(v));
  CHECK(v.state.printer.paper == PaperKind::roll80);
  change_by(v, change::Paper{PaperKind::a4});
  CHECK(v.state.settings.printer.paper == PaperKind::roll80);
  change_by(v, change::Printer{"desk", true, false});
  CHECK(v.state.settings.printer.paper == PaperKind::a4);
  change_by(v, change::Printer{});
  CHECK(v.state.printer.condition == PrinterCondition::none);
  CHECK_FALSE(can_print(v.state));
}

TEST_CASE("settings: a test slip is printed without leaving the page, and counts as nobody's (CARE D1)") {
  Visitor v = at_settings("staff/settings/printer");
  v.send(event::PrintTest{});
  const auto* print = find_effect<effect::Print>(v);
  REQUIRE(print);
  CHECK(print->order.what == PrintOrder::What::test);
  CHECK(v.screen() == "staff/settings/printer");
  const int job = print->job;
  v.send(event::PrintIs{job, PrintPhase::out, PrinterCondition::ready});
  CHECK(v.state.setting.tested);
  CHECK(v.counted.empty());
}

TEST_CASE("settings: the hours of one day are copied to the week or to its working days") {
  Visitor v = at_settings("staff/settings/hours");
  CHECK_FALSE(v.state.settings.hours);
  change_by(v, change::DayFrom{15});
  CHECK_FALSE(v.state.settings.hours);
  change_by(v, change::AlwaysOn{false});
  REQUIRE(v.state.settings.hours);
  change_by(change_by(v, change::DayFrom{-30}), change::DayTo{8 * 60});
  CHECK(v.state.settings.hours->days[0] == DaySpan{6 * 60 + 30, 3 * 60});
  change_by(v, change::SameDays{true});
  CHECK(v.state.settings.hours->days[4] == v.state.settings.hours->days[0]);
  CHECK_FALSE(v.state.settings.hours->days[5]);
  change_by(v, change::SameDays{false});
  CHECK(v.state.settings.hours->days[6] == v.state.settings.hours->days[0]);
  change_by(change_by(v, change::Day{6}), change::DayOff{true});
  CHECK_FALSE(v.state.settings.hours->days[6]);
  change_by(v, change::AlwaysOn{true});
  CHECK_FALSE(v.state.settings.hours);
}

TEST_CASE("settings: the clock is asked for in UTC, from what it shows at the clinic (CARE E5)") {
  Visitor v = at_settings("staff/settings/clock");
  v.state.settings.time_zone = "Europe/London";
  v.send(event::SetClock{});
  CHECK_FALSE(find_effect<effect::AskSync>(v));  // nothing was chosen
  v.state.wall =
      WallTime{std::chrono::sys_days{std::chrono::year{2026} / 7 / 31}} + std::chrono::hours(9) + Millis{30'500};
  change_by(v, change::ClockMinutes{7});
  change_by(v, change::ClockMonth{-1});
  v.send(event::SetClock{});
  const auto* asked = find_effect<effect::AskSync>(v);
  REQUIRE(asked);
  CHECK(asked->request.kind == SyncRequest::Kind::set_clock);
  // 10:00 in London's summer, seven minutes on, on the last day of June.
  CHECK(asked->request.body == "2026-06-30T09:07:00Z");
  v.send(event::SyncAnswered{asked->request, {}});
  CHECK(v.state.setting.clock_set == SettingsVisit::Clock::set);
}

TEST_CASE("staff: back to the release before at one touch, and what came of it") {
  Visitor v = at_settings("staff/update");
  SyncNews news;
  news.serial = 1;
  news.current = "1-15";
  v.send(event::SyncSays{news});
  v.send(event::UndoUpdate{});
  CHECK_FALSE(find_effect<effect::AskSync>(v));  // there is none before
  news.previous = "1-14";
  v.send(event::SyncSays{news});
  v.send(event::UndoUpdate{});
  const auto* asked = find_effect<effect::AskSync>(v);
  REQUIRE(asked);
  CHECK(asked->request.kind == SyncRequest::Kind::undo);
  const SyncRequest request = asked->request;
  v.send(event::UndoUpdate{});
  CHECK_FALSE(find_effect<effect::AskSync>(v));
  v.send(event::SyncAnswered{request, {"store.busy", "x"}});
  CHECK(v.state.staff->undo == StaffVisit::Approval::refused);
}

TEST_CASE("settings: the voice is heard as loud as it is set, and no visit waits for its end (CARE B3)") {
  Visitor v = at_settings("staff/settings/sound");
  v.send(event::HearVoice{{"So loud.", kEnglish, {}, 0, 0}});
  const auto* speak = find_effect<effect::Speak>(v);
  REQUIRE(speak);
  CHECK(speak->page.size() == 1);
  CHECK(speak->percent == v.state.settings.sound);
  const int job = speak->job;
  CHECK(v.state.visit.speech.phase == Speech::Phase::silent);
  v.send(event::SentenceBegan{job, 0}).send(event::SpeechEnded{job});
  CHECK(v.state.visit.speech == Speech{});
  Visitor visitor(shared(small_library()), clinic_settings());
  visitor.send(event::HearVoice{{"So loud.", kEnglish, {}, 0, 0}});
  CHECK(visitor.done().empty());
}

}  // namespace kiosk::test
