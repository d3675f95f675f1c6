// The staff's screens: at the usual size in both orientations and directions, in every state that they have.
#include <algorithm>

#include "app/staff_problems.h"
#include "screens/staff_states.h"

using namespace kiosk;

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
