// The first set-up, step by step, and what staff do on the pages of settings beside changing them.
#include <algorithm>
#include <array>
#include <chrono>

#include "app/update_parts.h"
#include "base/clock_text.h"
#include "base/pin.h"
#include "library/opening.h"

namespace kiosk {
namespace {

using Pin = SettingsVisit::PinTrouble;

void done_with(Updated& u, SettingsPage page) {
  State& state = u.state;
  std::vector<SettingsPage>& done = state.settings.set_up;
  if (std::ranges::find(done, page) == done.end()) {
    done.push_back(page);
    state.setting.save_due = state.now;
  }
  // A place that stood there and was not touched has its zone too.
  if (page == SettingsPage::clinic && state.settings.time_zone == "Etc/UTC") {
    state.settings.time_zone = zone_of(state.settings.region, {});
    state.setting.save_due = state.now;
  }
  // Who goes on from it has held a card against the glass.
  if (page == SettingsPage::screen && !state.settings.measured) {
    state.settings.measured = true;
    state.setting.save_due = state.now;
  }
}

void forget_pin(SettingsVisit& visit) {
  visit.pin.clear();
  visit.pin_again.clear();
  visit.repeats = false;
  visit.pin_job = 0;
}

// "2026-11-29T10:12:00Z"
std::string iso(WallTime wall) {
  const auto midnight = std::chrono::floor<std::chrono::days>(wall);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(wall - midnight).count();
  return to_string(local_date(wall, "Etc/UTC")) + "T" + clock_text(static_cast<int>(minutes)) + ":00Z";
}

bool on_page(const State& state, SettingsPage page) { return shown_settings(state) == page; }

}  // namespace

std::optional<SettingsPage> next_step(const State& state) {
  for (const SettingsPage step : kSetUpSteps)
    if (std::ranges::find(state.settings.set_up, step) == state.settings.set_up.end()) return step;
  return std::nullopt;
}

bool is_clock_confirmed(const State& state) {
  const std::vector<SettingsPage>& done = state.settings.set_up;
  return !clock_is_doubtful(state) && !clock_runs_ahead(state) &&
         std::ranges::find(done, SettingsPage::clock) != done.end();
}

bool is_new(const State& state) { return state.settings.pin_hash.empty() && !state.settings.pin_unknown; }

std::optional<SettingsPage> shown_settings(const State& state) {
  if (!state.staff) return std::nullopt;
  if (const auto* step = std::get_if<route::SetUp>(&shown(state))) return step->page;
  if (const auto* page = std::get_if<route::StaffSettings>(&shown(state))) return page->page;
  return std::nullopt;
}

int shown_minute(const State& state) {
  const auto page = shown_settings(state);
  const bool status = std::holds_alternative<route::StaffStatus>(shown(state));
  const bool tells = page == SettingsPage::clock || page == SettingsPage::menu || page == SettingsPage::check;
  if (!status && !tells) return -1;
  return local_minute(state.wall, state.settings.time_zone);
}

void step_on(Updated& u) {
  State& state = u.state;
  const auto* shown_step = std::get_if<route::SetUp>(&shown(state));
  if (!state.staff || shown_step == nullptr || !begin_action(u, Place::page)) return;
  const SettingsPage page = shown_step->page;
  if (page == SettingsPage::pin && state.settings.pin_hash.empty()) {
    if (state.setting.pin_job == 0) state.setting.pin_trouble = Pin::short_one;
    return;
  }
  // Nobody finds right what is in doubt, nor what they have turned and not set.
  if (page == SettingsPage::clock && (clock_is_doubtful(state) || clock_runs_ahead(state) || state.setting.clock))
    return;
  done_with(u, page);
  forget_pin(state.setting);
  save_settings(u);
  if (page == SettingsPage::clock) return open_staff(u, route::SetUp{SettingsPage::check});
  if (page == SettingsPage::check) {
    open_staff(u, route::StaffStatus{});
    return;
  }
  state.visit.trail = {route::SetUp{kSetUpSteps[static_cast<std::size_t>(*step_of(page) + 1)]}};
}

void step_back(Updated& u) {
  State& state = u.state;
  const auto* shown_step = std::get_if<route::SetUp>(&shown(state));
  if (!state.staff || shown_step == nullptr || !begin_action(u, Place::page)) return;
  if (shown_step->page == SettingsPage::clock) return open_staff(u, route::SetUp{SettingsPage::check});
  const int step = step_of(shown_step->page).value_or(0);
  forget_pin(state.setting);
  save_settings(u);
  if (step > 0) state.visit.trail = {route::SetUp{kSetUpSteps[static_cast<std::size_t>(step - 1)]}};
}

bool type_new_pin(Updated& u, char digit) {
  if (!on_page(u.state, SettingsPage::pin)) return false;
  if (!begin_action(u, Place::page)) return true;
  SettingsVisit& visit = u.state.setting;
  std::string& to = visit.repeats ? visit.pin_again : visit.pin;
  if (visit.pin_job != 0 || digit < '0' || digit > '9') return true;
  visit.pin_trouble = Pin::none;
  visit.pin_set = false;
  if (to.size() < kMostPinDigits) to += digit;
  return true;
}

bool erase_new_pin(Updated& u) {
  if (!on_page(u.state, SettingsPage::pin)) return false;
  if (begin_action(u, Place::page) && u.state.setting.pin_job == 0) forget_pin(u.state.setting);
  return true;
}

bool try_new_pin(Updated& u) {
  if (!on_page(u.state, SettingsPage::pin)) return false;
  SettingsVisit& visit = u.state.setting;
  if (!begin_action(u, Place::page) || visit.pin_job != 0) return true;
  if (!visit.repeats) {
    if (is_pin(visit.pin)) visit.repeats = true;
    else visit.pin_trouble = Pin::short_one;
    return true;
  }
  if (visit.pin != visit.pin_again) {
    forget_pin(visit);
    visit.pin_trouble = Pin::differs;
    return true;
  }
  const std::string pin = visit.pin;
  forget_pin(visit);
  visit.pin_job = u.state.new_pin_job = ++u.state.pin_jobs;
  u.effects.emplace_back(effect::HashPin{visit.pin_job, pin});
  return true;
}

void hear_new_pin(Updated& u, const event::PinHashed& e) {
  SettingsVisit& visit = u.state.setting;
  // Whoever has left the page meanwhile has set it all the same.
  if (e.job == 0 || e.job != u.state.new_pin_job) return;
  u.state.new_pin_job = 0;
  visit.pin_job = 0;
  if (e.hash.empty()) {
    visit.pin_trouble = Pin::failed;
    return;
  }
  visit.pin_set = true;
  u.state.settings.pin_hash = e.hash;
  visit.save_due = u.state.now;
  save_settings(u);
}

void hear_voice(Updated& u, const event::HearVoice& e) {
  if (!on_page(u.state, SettingsPage::sound) || !begin_action(u, Place::page)) return;
  // A job that no visit waits for.
  u.effects.emplace_back(effect::Speak{++u.state.speech_jobs, {e.sample}, u.state.settings.sound});
}

void find_printers(Updated& u) {
  SettingsVisit& visit = u.state.setting;
  if (!on_page(u.state, SettingsPage::printer) || !begin_action(u, Place::page)) return;
  if (visit.search == SettingsVisit::Search::running) return;
  visit.search = SettingsVisit::Search::running;
  u.effects.emplace_back(effect::FindPrinters{});
}

void hear_printers(Updated& u, const event::PrintersFound& e) {
  SettingsVisit& visit = u.state.setting;
  if (visit.search != SettingsVisit::Search::running) return;
  visit.search = SettingsVisit::Search::over;
  visit.printers = e.printers;
}

void set_clock(Updated& u) {
  State& state = u.state;
  if (!on_page(state, SettingsPage::clock) || !begin_action(u, Place::page)) return;
  SettingsVisit& visit = state.setting;
  if (!visit.clock || visit.clock_set == SettingsVisit::Clock::asked) return;
  visit.clock_set = SettingsVisit::Clock::asked;
  visit.clock_wanted = moment_of(*visit.clock, state.settings.time_zone);
  visit.clock_wanted_at = state.now;
  u.effects.emplace_back(effect::AskSync{{SyncRequest::Kind::set_clock, {}, iso(*visit.clock_wanted)}});
}

// kiosk-sync only leaves the wish; root sets it a moment later, or does not.
void look_at_clock(Updated& u) {
  SettingsVisit& visit = u.state.setting;
  if (!visit.clock_wanted) return;
  const auto off = u.state.wall - (*visit.clock_wanted + (u.state.now - visit.clock_wanted_at));
  if (std::chrono::abs(off) > kClockIsSet) return;
  visit.clock_wanted.reset();
  done_with(u, SettingsPage::clock);
  save_settings(u);
}

void hear_clock(Updated& u, const SyncAnswer& answer) {
  SettingsVisit& visit = u.state.setting;
  if (visit.clock_set != SettingsVisit::Clock::asked) return;
  visit.clock_set = answer.ok() ? SettingsVisit::Clock::set : SettingsVisit::Clock::refused;
  visit.trouble = answer.code;
  if (answer.ok()) visit.clock.reset();
  else visit.clock_wanted.reset();
}

}  // namespace kiosk
