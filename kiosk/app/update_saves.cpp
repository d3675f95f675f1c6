// What staff have set, until it is saved: it is there after a power cut, or they are told. And the restart, which waits for that.
#include <utility>

#include "app/update_parts.h"

namespace kiosk {

namespace {

using Saving = SettingsVisit::Saving;

}  // namespace

// Out, and not forgotten before it is answered well: what staff have set is there after a power cut, or they are told.
void ask_to_save(Updated& u, bool local) {
  Saves& saves = local ? u.state.saves_local : u.state.saves;
  ++saves.out;
  saves.owed = true;
  saves.again.reset();
  if (local) u.effects.emplace_back(effect::SaveLocal{u.state.settings.local});
  else u.effects.emplace_back(effect::SaveSettings{u.state.settings});
}

void save_settings(Updated& u) {
  SettingsVisit& visit = u.state.setting;
  if (!visit.save_due) return;
  visit.save_due.reset();
  visit.saving = Saving::asked;
  ask_to_save(u, std::exchange(visit.save_local, false));
}

void save_when_due(Updated& u) {
  for (const bool local : {false, true}) {
    const Saves& saves = local ? u.state.saves_local : u.state.saves;
    if (saves.again && u.state.now >= *saves.again) ask_to_save(u, local);
  }
  restart_when_saved(u);
  SettingsVisit& visit = u.state.setting;
  if (visit.sure != SettingsVisit::Sure::none && u.state.now >= visit.sure_until)
    visit.sure = SettingsVisit::Sure::none;
  if (u.state.setting.save_due && u.state.now >= *u.state.setting.save_due) save_settings(u);
}

void hear_saved(Updated& u, bool local, const SyncAnswer& answer) {
  Saves& saves = local ? u.state.saves_local : u.state.saves;
  SettingsVisit& visit = u.state.setting;
  if (saves.out == 0) return;
  --saves.out;
  if (!answer.ok()) {
    saves.again = u.state.now + kSaveAgain;
    visit.saving = Saving::failed;
    visit.trouble = answer.code;
  } else if (saves.out == 0) {
    // Of several the last has all of it.
    saves.owed = false;
    if (visit.saving == Saving::asked) visit.saving = Saving::saved;
  }
  restart_when_saved(u);
}

bool is_sure(State& state, SettingsVisit::Sure what) {
  SettingsVisit& visit = state.setting;
  const bool second = visit.sure == what && state.now < visit.sure_until;
  visit.sure = second ? SettingsVisit::Sure::none : what;
  visit.sure_until = state.now + kSureFor;
  return second;
}

void restart_kiosk(Updated& u) {
  if (!u.state.staff || u.state.live || !begin_action(u, Place::page)) return;
  if (!is_sure(u.state, SettingsVisit::Sure::restart)) return;
  save_settings(u);
  u.state.restart_by = u.state.now + kRestartWaits;
  restart_when_saved(u);
}

void give_saves_away(Updated& u) {
  u.state.restart_by.reset();  // who ends the program does not want it again
  save_settings(u);
  for (const bool local : {false, true})
    if ((local ? u.state.saves_local : u.state.saves).again) ask_to_save(u, local);
}

bool is_saving(const State& state) { return state.saves.out > 0 || state.saves_local.out > 0; }

void restart_when_saved(Updated& u) {
  State& state = u.state;
  if (!state.restart_by) return;
  if (is_saving(state) && state.now < *state.restart_by) return;
  state.restart_by.reset();
  u.effects.emplace_back(effect::Restart{});
}

}  // namespace kiosk
