// What staff see, as pictures.
#include <algorithm>

#include "screens/pictures.h"
#include "screens/staff_states.h"

using namespace kiosk;

TEST_CASE("pictures: the staff's screens") {
  Rig rig;
  const UpdateReview review = many_changes();
  const Form day{960, 540};
  const Form arabic{960, 540, TextSize::normal, Theme::contrast, {"ar"}};
  const Form upright{540, 960};
  State pin = *begin_at(rig.booted(day), route::StaffPin{});
  pin.settings.pin_hash = "$argon2id$";
  pin.entry.digits = "12";
  check_picture(rig, "staff-pin", pin, day);
  for (const auto& [form, suffix] : {std::pair{day, ""}, {arabic, "-arabic"}, {upright, "-portrait"}}) {
    check_picture(rig, std::string("staff-status") + suffix,
                  at_staff(rig, form, route::StaffStatus{}, with_pending("1-15"), nullptr), form);
    SyncNews stick = with_pending({});
    stick.inserted = true;
    State report = at_staff(rig, form, route::StaffUpdate{}, stick, nullptr);
    check_picture(rig, std::string("staff-report") + suffix, report, form);
    report.staff->report = StaffVisit::Approval::given;
    check_picture(rig, std::string("staff-report-written") + suffix, report, form);
    check_picture(rig, std::string("staff-update") + suffix,
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
    check_picture(rig, std::string("staff-update-stick-in") + suffix, printed, form);
    State low = at_staff(rig, form, route::StaffStatus{}, with_pending({}), nullptr);
    low.printer.condition = PrinterCondition::ready;
    low.printer.left = PaperLeft::low;
    // Noticed half an hour ago.
    low = update(std::move(low), event::Tick{low.now, low.wall}).state;
    for (ProblemSeen& seen : low.problems.seen) seen.at -= Millis{1'800'000};
    check_picture(rig, std::string("staff-paper-low") + suffix, low, form);
  }
  for (const auto& [form, suffix] : {std::pair{day, ""}, {arabic, "-arabic"}, {upright, "-portrait"}}) {
    for (const Route& route : settings_routes()) {
      State state = *begin_at(rig.booted(form), route);
      set_everything(state);
      std::string name = to_string(route);
      std::ranges::replace(name, '/', '-');
      check_picture(rig, name + suffix, state, form);
    }
    check_picture(rig, std::string("staff-ailing") + suffix, at_upkeep(rig, form, route::StaffStatus{}, ailing()),
                  form);
    check_picture(rig, std::string("staff-facts") + suffix, at_upkeep(rig, form, route::StaffFacts{}, ailing()), form);
  }
  State fresh = rig.booted(day);
  fresh.settings.invites_set_up = true;
  check_picture(rig, "set-up-note", fresh, day);
  check_picture(rig, "staff-well", at_upkeep(rig, day, route::StaffStatus{}, well()), day);
  State preview = rig.booted(day);
  preview.live = preview.library;
  preview.staff.emplace();
  preview.stick.news.pending = "1-15";
  preview.visit.trail = {route::Home{}};
  check_picture(rig, "staff-preview", preview, day);
}
