// The staff's screens: at the usual size in both orientations and directions, in every state that they have.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/staff_problems.h"
#include "app/update.h"
#include "library/availability.h"
#include "library/local_contacts.h"
#include "publish/update_review.h"
#include "screens/rules.h"
#include "support/golden.h"

using namespace kiosk;

namespace {

UpdateReview many_changes() {
  UpdateReview review;
  review.release = "1-15";
  review.before = "1-14";
  for (int i = 0; i < 12; ++i) {
    ReviewLine line;
    line.kind = static_cast<DiffEntry::Kind>(i % 8);
    line.change = static_cast<DiffEntry::Change>(i / 4);
    line.title = i == 5 ? "A title that goes on for longer than any title of a page would ever go on in one line"
                        : "When your baby cries";
    line.language = LanguageTag{"en"};
    line.detail = static_cast<ReviewLine::Detail>(i % 7);
    line.was = "0300 330 0700";
    line.is = "0345 000 0001";
    review.lines.push_back(line);
  }
  review.added = review.changed = review.removed = 4;
  for (int i = 0; i < 9; ++i)
    review.due.push_back({static_cast<DueItem::What>(i % 3), "contact", "samaritans", "Samaritans, by day and by night",
                          Date{2026, 10, 1}});
  review.title = "Waiting-room pages for new parents";
  review.publisher = "The kiosk’s makers";
  review.signers = {"EFC7AA783C3B9E71", "0123456789ABCDEF"};
  review.languages = {LanguageTag{"en"}, LanguageTag{"ar"}};
  review.files = 18;
  review.new_bytes = 46'000'000;
  review.all_bytes = 182'000'000;
  return review;
}

SyncNews with_pending(const std::string& pending) {
  SyncNews news;
  news.serial = 1;
  news.phase = StickPhase::done;
  news.current = "1-14";
  news.pending = pending;
  return news;
}

State at_staff(const Rig& rig, const Form& form, const Route& route, const SyncNews& news, const UpdateReview* review) {
  State state = update(*begin_at(rig.booted(form), route), event::SyncSays{news}).state;
  state.settings.pin_hash = "$argon2id$";  // somebody has set it up
  if (review != nullptr)
    state =
        update(std::move(state), event::UpdateReviewed{review->release, std::make_shared<UpdateReview>(*review)}).state;
  return state;
}

// All rules but the dock's and the pager's hand, which CARE A8 exempts these screens from.
void check_staff(Rig& rig, const State& state, const Form& form, const std::string& name) {
  (void)rig.pixels(state, form);
  const Tree& tree = rig.view().tree();
  for (const auto& check : {check_text_sizes, check_targets, check_lines, check_room})
    for (const std::string& complaint : check(tree, form)) FAIL_CHECK(form.name() << " " << name << ": " << complaint);
  for (const std::string& complaint : check_names(tree)) FAIL_CHECK(form.name() << " " << name << ": " << complaint);
  for (const Node& node : tree.nodes) CHECK_MESSAGE(!node.id.starts_with("dock."), name << " has " << node.id);
}

std::vector<Route> settings_routes() {
  std::vector<Route> out{route::StaffSettings{}};
  for (const SettingsPage page : kSetUpSteps) out.emplace_back(route::SetUp{page});
  out.emplace_back(route::SetUp{SettingsPage::clock});
  out.emplace_back(route::StaffSettings{SettingsPage::contacts});
  for (const int part : {1, 2}) out.emplace_back(route::StaffSettings{SettingsPage::contact, part});
  for (const SettingsPage page : {SettingsPage::sound, SettingsPage::hours, SettingsPage::clock})
    out.emplace_back(route::StaffSettings{page});
  return out;
}

// A kiosk in the middle of things, with long names.
void set_everything(State& state) {
  state.settings.clinic_name = "Harbour Road Community Health Centre and";
  state.settings.hours.emplace();
  for (std::size_t day = 0; day < 6; ++day) state.settings.hours->days[day] = DaySpan{};
  state.settings.set_up = {SettingsPage::languages, SettingsPage::clinic};
  state.settings.printer.address = "ipp://192.0.2.7:631/ipp/print";
  state.printer.condition = PrinterCondition::offline;
  state.setting.search = SettingsVisit::Search::over;
  for (const char* name :
       {"Desk", "A printer with a name that goes on for longer than a row", "Office, first floor", "Back room"})
    state.setting.printers.push_back({name, std::string("queue-").append(name), true, false});
  state.setting.saving = SettingsVisit::Saving::failed;
  state.setting.trouble = "config.unwritable";
  state.setting.pin = "12";
  state.setting.pin_trouble = SettingsVisit::PinTrouble::differs;
  state.setting.contact =
      LocalContact{"clinic-own-1", "Parents room, every Tuesday and", "01632 960 123", LocalContact::Days::weekdays};
  state.setting.contact_trouble = SettingsVisit::ContactTrouble::superseded;
  state.settings.local.own = {
      {"clinic-own-1", "Parents room, every Tuesday and", "01632 960 123", LocalContact::Days::weekdays}};
  // Somebody has found the first of the content's wrong.
  for (const Contact& contact : state.library->contacts) {
    if (contact.emergency || is_emergency(contact, state.settings.region) || number_to_dial(contact).empty()) continue;
    state.settings.local.wrong = {{contact.id, ways_of(contact), {2026, 11, 20}}};
    break;
  }
  state.library = with_local(state.library, state.settings.local, state.settings.time_zone);
  state.setting.clock = WallTime{} + std::chrono::hours(24 * 365 * 56);
}

// Everything at once that can be wrong with the kiosk itself.
Upkeep ailing() {
  Upkeep upkeep;
  upkeep.last_end = LastEnd::did_not_answer;
  upkeep.store_passed_over = true;
  for (const char* code : {"worker.hung", "sound.blocked", "speech.missing", "statistics.unwritable", "new.kind"})
    upkeep.faults.push_back({code, 2, {2026, 11, 20}, {2026, 11, 21}});
  upkeep.vitals = Vitals{"1.2.3", 12, 500'000, 180, 84, 120, 3};
  return upkeep;
}

Upkeep well() {
  Upkeep upkeep;
  upkeep.last_end = LastEnd::clean_stop;
  upkeep.vitals = Vitals{"1.2.3", 3, 45'000, 24, {}, 12'000, 61};
  return upkeep;
}

State at_upkeep(const Rig& rig, const Form& form, const Route& route, Upkeep upkeep) {
  State state = at_staff(rig, form, route, with_pending({}), nullptr);
  upkeep.started = state.wall;
  const Vitals vitals = upkeep.vitals.value_or(Vitals{});
  state.upkeep = std::move(upkeep);
  // What is wrong is noticed with the next thing that happens.
  return update(std::move(state), event::VitalsAre{vitals}).state;
}

}  // namespace

TEST_CASE("staff screens: every state, both ways up and in both directions (CARE A1, A4, A9, A10)") {
  Rig rig;
  const UpdateReview review = many_changes();
  for (const Form& form : all_forms()) {
    if (form.size != TextSize::normal) continue;
    State pin = *begin_at(rig.booted(form), route::StaffPin{});
    check_staff(rig, pin, form, "pin, none set");
    pin.settings.pin_hash = "$argon2id$";
    check_staff(rig, pin, form, "pin");
    pin.entry.digits = "12";
    pin.entry.wrong = true;
    check_staff(rig, pin, form, "pin, wrong");
    pin.pin.until = pin.now + Millis{60'000};
    check_staff(rig, pin, form, "pin, waits");
    check_staff(rig, at_staff(rig, form, route::StaffStatus{}, with_pending({}), nullptr), form, "status");
    State late = at_staff(rig, form, route::StaffStatus{}, with_pending("1-15"), nullptr);
    late.wall = WallTime{};
    late.printer.condition = PrinterCondition::paper_out;
    for (int page = 1; page <= 3; ++page) {
      late.visit.trail = {route::StaffStatus{page}};
      check_staff(rig, late, form, "status, much to do");
    }
    check_staff(rig, at_staff(rig, form, route::StaffUpdate{}, with_pending({}), nullptr), form, "nothing waits");
    check_staff(rig, at_staff(rig, form, route::StaffUpdate{}, with_pending("1-15"), nullptr), form, "reading");
    SyncNews copying = with_pending({});
    copying.phase = StickPhase::copying;
    copying.inserted = true;
    copying.total = 100;
    copying.done = 64;
    check_staff(rig, at_staff(rig, form, route::StaffUpdate{}, copying, nullptr), form, "copying");
    copying.phase = StickPhase::refused;
    copying.code = "signature.unknown_key";
    check_staff(rig, at_staff(rig, form, route::StaffUpdate{}, copying, nullptr), form, "refused");
    CHECK(rig.view().tree().find("staff_update.write_report") != nullptr);
    for (const auto report :
         {StaffVisit::Approval::asked, StaffVisit::Approval::given, StaffVisit::Approval::refused}) {
      for (const char* trouble :
           {"report.read_only", "report.no_room", "stick.removed", "stick.stalled", "sync.absent"}) {
        State told = at_staff(rig, form, route::StaffUpdate{}, copying, nullptr);
        told.staff->report = report;
        told.staff->report_trouble = trouble;
        check_staff(rig, told, form, std::string("report, ").append(trouble));
        told.visit.trail = {route::StaffFacts{}};
        check_staff(rig, told, form, std::string("facts, report, ").append(trouble));
        CHECK((rig.view().tree().find("staff_facts.write_report") != nullptr) ==
              (report == StaffVisit::Approval::refused));
        if (report != StaffVisit::Approval::refused) break;
      }
    }
    State shown = at_staff(rig, form, route::StaffUpdate{}, with_pending("1-15"), &review);
    for (int page = 1; page <= 4; ++page) {
      shown.visit.trail = {route::StaffUpdate{page}};
      check_staff(rig, shown, form, "review");
    }
    shown.printer.condition = PrinterCondition::ready;
    shown.stick.news.inserted = true;
    shown.visit.printing.job = 1;
    shown.visit.printing.order.what = PrintOrder::What::update;
    for (const auto& [phase, trouble, words] :
         {std::tuple{PrintPhase::printing, PrinterCondition::ready, "staff.list_printing"},
          {PrintPhase::waiting, PrinterCondition::paper_out, "settings.printer_is.paper_out"},
          {PrintPhase::failed, PrinterCondition::offline, "settings.printer_is.offline"},
          {PrintPhase::out, PrinterCondition::ready, "staff.list_printed"}}) {
      shown.visit.printing.phase = phase;
      shown.visit.printing.trouble = trouble;
      check_staff(rig, shown, form, "review, its list");
      const Tree& tree = rig.view().tree();
      const bool comes = phase == PrintPhase::printing || phase == PrintPhase::waiting;
      CHECK((tree.find("staff_update.print_stop") != nullptr) == comes);
      CHECK((tree.find("staff_update.print") != nullptr) == !comes);
      CHECK(tree.find("staff_update.write_report") != nullptr);
      CHECK(tree.find("staff_update.publisher") != nullptr);
      REQUIRE(tree.find("staff_update.keys") != nullptr);
      const Node& keys = *tree.find("staff_update.keys");
      for (const char* key : {"EFC7AA783C3B9E71", "0123456789ABCDEF"}) CHECK(keys.label.find(key) != std::string::npos);
      // It stays on its card, which ends above the buttons.
      REQUIRE(tree.find("staff_update.approve") != nullptr);
      CHECK_MESSAGE(keys.rect.y + keys.rect.h + 24 < tree.find("staff_update.approve")->rect.y, form.name());
      const std::string said = label(rig.library().get(), form.language, words).text;
      CHECK_MESSAGE(std::ranges::any_of(tree.nodes, [&](const Node& node) { return node.label == said; }),
                    form.name() << " says not: " << said);
    }
    shown.visit.printing = {};
    for (const auto approval :
         {StaffVisit::Approval::asked, StaffVisit::Approval::given, StaffVisit::Approval::refused}) {
      shown.staff->approval = approval;
      shown.staff->trouble = "release.damaged";
      check_staff(rig, shown, form, "review, approved");
    }
  }
}

TEST_CASE(
    "settings screens: every page, as steps and as settings, both ways up and in both directions (CARE A1, A4, A9, "
    "A10)") {
  Rig rig;
  for (const Form& form : all_forms()) {
    if (form.size != TextSize::normal) continue;
    for (const Route& route : settings_routes()) {
      State state = *begin_at(rig.booted(form), route);
      check_staff(rig, state, form, to_string(route));
      set_everything(state);
      check_staff(rig, state, form, to_string(route) + ", set");
    }
  }
}

TEST_CASE("settings screens: nothing says how many digits of a new PIN were typed") {
  Rig rig;
  const Form form;
  State state = *begin_at(rig.booted(form), route::SetUp{SettingsPage::pin});
  state.setting.pin = "1";
  const auto one = rig.pixels(state, form);
  state.setting.pin = "1234567";
  CHECK(rig.pixels(state, form) == one);
}

TEST_CASE("the screen out of its hours: black, and one thing to touch") {
  Rig rig;
  const Form form;
  State state = rig.booted(form);
  state.settings.hours.emplace();
  REQUIRE(is_dark(state));
  const auto& pixels = rig.pixels(state, form);
  CHECK(std::ranges::all_of(pixels, [](std::uint32_t pixel) { return (pixel & 0xFFFFFFU) == 0; }));
  REQUIRE(rig.view().tree().nodes.size() == 1);
  CHECK(rig.view().tree().nodes.front().id == "asleep.wake");
}

TEST_CASE("brightness: the same picture with less light") {
  Rig rig;
  const Form form;
  State state = *begin_at(rig.booted(form), route::Home{});
  const auto bright = rig.pixels(state, form);
  state.settings.brightness = 50;
  const auto& dim = rig.pixels(state, form);
  for (std::size_t i = 0; i < bright.size(); i += 997)
    for (const unsigned shift : {0U, 8U, 16U}) {
      const auto full = static_cast<int>(bright[i] >> shift & 0xFFU);
      const auto half = static_cast<int>(dim[i] >> shift & 0xFFU);
      REQUIRE(std::abs(half - full / 2) <= 2);
    }
}

TEST_CASE("staff screens: what is wrong with the kiosk itself, and its facts, in every form (CARE A1, A4, A9, A10)") {
  Rig rig;
  for (const Form& form : all_forms()) {
    if (form.size != TextSize::normal) continue;
    for (int page = 1; page <= 8; ++page)
      check_staff(rig, at_upkeep(rig, form, route::StaffStatus{page}, ailing()), form, "status, ailing");
    int with_vitals = 0;
    for (int page = 1; page <= 3 && with_vitals == 0; ++page) {
      check_staff(rig, at_upkeep(rig, form, route::StaffStatus{page}, well()), form, "status, well");
      if (rig.view().tree().find("staff_status.vitals.heat.value") != nullptr) with_vitals = page;
    }
    CHECK(with_vitals > 0);
    check_staff(rig, at_upkeep(rig, form, route::StaffFacts{}, ailing()), form, "facts");
    const Node* code = rig.view().tree().find("staff_facts.code");
    REQUIRE(code != nullptr);
    CHECK(code->payload.find("worker.hung 2") != std::string::npos);
  }
}

TEST_CASE("staff screens: nothing on the pad says how many digits were typed") {
  Rig rig;
  const Form form;
  State state = *begin_at(rig.booted(form), route::StaffPin{});
  state.settings.pin_hash = "$argon2id$";
  state.entry.digits = "1";
  const auto one = rig.pixels(state, form);
  state.entry.digits = "1234567";
  CHECK(rig.pixels(state, form) == one);
  state.entry.digits.clear();
  CHECK(rig.pixels(state, form) != one);
}

TEST_CASE("status upright: three things that need somebody stand on one page, each in its whole words (CARE A10)") {
  Rig rig;
  for (const char* language : {"en", "ar"}) {
    Form upright{1080, 1920};
    upright.language = {language};
    State state = at_staff(rig, upright, route::StaffStatus{}, with_pending({}), nullptr);
    state.printer.condition = PrinterCondition::ready;
    state.printer.left = PaperLeft::low;
    state = update(std::move(state), event::Tick{state.now, state.wall}).state;
    const std::size_t count = staff_problems(state).size();
    REQUIRE(count == 3);
    check_staff(rig, state, upright, "three problems");
    CHECK_MESSAGE(rig.view().tree().find("staff_status.problem.3") != nullptr, language);
    CHECK(rig.view().tree().find("pager.next") == nullptr);
  }
}

TEST_CASE("pictures: the staff's screens") {
  Rig rig;
  const UpdateReview review = many_changes();
  const auto check_picture = [&](const std::string& name, const State& state, const Form& form) {
    const auto& pixels = rig.pixels(state, form);
    const GoldenResult same = compare_golden("screens/" + name, pixels.data(), form.width, form.height);
    CHECK_MESSAGE(same.ok, same.message);
  };
  const Form day{960, 540};
  const Form arabic{960, 540, TextSize::normal, Theme::contrast, {"ar"}};
  const Form upright{540, 960};
  State pin = *begin_at(rig.booted(day), route::StaffPin{});
  pin.settings.pin_hash = "$argon2id$";
  pin.entry.digits = "12";
  check_picture("staff-pin", pin, day);
  for (const auto& [form, suffix] : {std::pair{day, ""}, {arabic, "-arabic"}, {upright, "-portrait"}}) {
    check_picture(std::string("staff-status") + suffix,
                  at_staff(rig, form, route::StaffStatus{}, with_pending("1-15"), nullptr), form);
    SyncNews stick = with_pending({});
    stick.inserted = true;
    State report = at_staff(rig, form, route::StaffUpdate{}, stick, nullptr);
    check_picture(std::string("staff-report") + suffix, report, form);
    report.staff->report = StaffVisit::Approval::given;
    check_picture(std::string("staff-report-written") + suffix, report, form);
    check_picture(std::string("staff-update") + suffix,
                  at_staff(rig, form, route::StaffUpdate{}, with_pending("1-15"), &review), form);
    // The stick that brought it is still in, and the list has come out.
    SyncNews brought = with_pending("1-15");
    brought.inserted = true;
    State printed = at_staff(rig, form, route::StaffUpdate{}, brought, &review);
    printed.settings.printer.address = "ipp://192.0.2.7:631/ipp/print";
    printed.printer.condition = PrinterCondition::ready;
    printed.visit.printing.job = 1;
    printed.visit.printing.phase = PrintPhase::out;
    printed.visit.printing.order.what = PrintOrder::What::update;
    check_picture(std::string("staff-update-stick-in") + suffix, printed, form);
    State low = at_staff(rig, form, route::StaffStatus{}, with_pending({}), nullptr);
    low.printer.condition = PrinterCondition::ready;
    low.printer.left = PaperLeft::low;
    check_picture(std::string("staff-paper-low") + suffix, low, form);
  }
  for (const auto& [form, suffix] : {std::pair{day, ""}, {arabic, "-arabic"}, {upright, "-portrait"}}) {
    for (const Route& route : settings_routes()) {
      State state = *begin_at(rig.booted(form), route);
      set_everything(state);
      std::string name = to_string(route);
      std::ranges::replace(name, '/', '-');
      check_picture(name + suffix, state, form);
    }
    check_picture(std::string("staff-ailing") + suffix, at_upkeep(rig, form, route::StaffStatus{}, ailing()), form);
    check_picture(std::string("staff-facts") + suffix, at_upkeep(rig, form, route::StaffFacts{}, ailing()), form);
  }
  State fresh = rig.booted(day);
  fresh.settings.invites_set_up = true;
  check_picture("set-up-note", fresh, day);
  check_picture("staff-well", at_upkeep(rig, day, route::StaffStatus{}, well()), day);
  State preview = rig.booted(day);
  preview.live = preview.library;
  preview.staff.emplace();
  preview.stick.news.pending = "1-15";
  preview.visit.trail = {route::Home{}};
  check_picture("staff-preview", preview, day);
}
