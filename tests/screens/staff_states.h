// States that staff's screens can be in, and the rules that hold on them.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "app/update.h"
#include "library/availability.h"
#include "library/local_contacts.h"
#include "publish/update_review.h"
#include "screens/rules.h"
#include "support/sync_news.h"

namespace kiosk {

inline UpdateReview many_changes() {
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

inline SyncNews with_pending(const std::string& pending) { return test::after_a_stick("1-14", pending); }

inline State at_staff(const Rig& rig, const Form& form, const Route& route, const SyncNews& news,
                      const UpdateReview* review) {
  State state = update(*begin_at(rig.booted(form), route), event::SyncSays{news}).state;
  state.settings.pin_hash = "$argon2id$";  // somebody has set it up
  if (review != nullptr)
    state =
        update(std::move(state), event::UpdateReviewed{review->release, std::make_shared<UpdateReview>(*review)}).state;
  return state;
}

// All rules but the dock's and the pager's hand, which CARE A8 exempts these screens from.
inline void check_staff(Rig& rig, const State& state, const Form& form, const std::string& name) {
  (void)rig.pixels(state, form);
  const Tree& tree = rig.view().tree();
  for (const auto& check : {check_text_sizes, check_targets, check_lines, check_room})
    for (const std::string& complaint : check(tree, form)) FAIL_CHECK(form.name() << " " << name << ": " << complaint);
  for (const std::string& complaint : check_names(tree)) FAIL_CHECK(form.name() << " " << name << ": " << complaint);
  for (const Node& node : tree.nodes) CHECK_MESSAGE(!node.id.starts_with("dock."), name << " has " << node.id);
}

inline std::vector<Route> settings_routes() {
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
inline void set_everything(State& state) {
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
inline Upkeep ailing() {
  Upkeep upkeep;
  upkeep.last_end = LastEnd::did_not_answer;
  upkeep.store_passed_over = true;
  for (const char* code : {"worker.hung", "sound.blocked", "speech.missing", "statistics.unwritable", "new.kind"})
    upkeep.faults.push_back({code, 2, {2026, 11, 20}, {2026, 11, 21}});
  upkeep.vitals = Vitals{"1.2.3", 12, 500'000, 180, 84, 120, 3};
  return upkeep;
}

inline Upkeep well() {
  Upkeep upkeep;
  upkeep.last_end = LastEnd::clean_stop;
  upkeep.vitals = Vitals{"1.2.3", 3, 45'000, 24, {}, 12'000, 61};
  return upkeep;
}

inline State at_upkeep(const Rig& rig, const Form& form, const Route& route, Upkeep upkeep) {
  State state = at_staff(rig, form, route, with_pending({}), nullptr);
  upkeep.started = state.wall;
  const Vitals vitals = upkeep.vitals.value_or(Vitals{});
  state.upkeep = std::move(upkeep);
  // What is wrong is noticed with the next thing that happens.
  return update(std::move(state), event::VitalsAre{vitals}).state;
}

}  // namespace kiosk
