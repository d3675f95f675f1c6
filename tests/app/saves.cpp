// What staff have set, until it is saved: on values, with the clock told.
#include <algorithm>

#include "app/staff_problems.h"
#include "staff_desk.h"

namespace kiosk::test {

TEST_CASE("settings: several touches are saved once, and a refusal is said") {
  Visitor v = at_settings("staff/settings/sound");
  int saves = 0;
  for (int i = 0; i < 5; ++i) {
    change_by(v, change::Brightness{-10});
    saves += find_effect<effect::SaveSettings>(v) != nullptr ? 1 : 0;
  }
  CHECK(saves == 0);
  v.wait(kSaveAfter);
  REQUIRE(find_effect<effect::SaveSettings>(v));
  CHECK(find_effect<effect::SaveSettings>(v)->settings.brightness == 50);
  v.send(event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {"config.unwritable", "x"}});
  CHECK(v.state.setting.saving == SettingsVisit::Saving::failed);
  CHECK(v.state.setting.trouble == "config.unwritable");
}

TEST_CASE("settings: what was refused is asked for again, also when whoever set it has left, and staff are told") {
  Visitor v = at_settings("staff/settings/sound");
  change_by(v, change::Brightness{-10});
  v.send(event::LeaveStaff{});
  REQUIRE(find_effect<effect::SaveSettings>(v));
  v.send(event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {"sync.absent", "x"}});
  const auto told = [&] {
    return std::ranges::any_of(staff_problems(v.state),
                               [](const StaffProblem& one) { return one.what == StaffProblem::What::not_saved; });
  };
  CHECK(told());
  v.wait(kSaveAgain);
  REQUIRE(find_effect<effect::SaveSettings>(v));
  CHECK(find_effect<effect::SaveSettings>(v)->settings.brightness == 90);
  v.send(event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {}});
  CHECK_FALSE(told());
  CHECK_FALSE(v.state.saves.owed);
}

TEST_CASE("settings: of two that are out the first answer says nothing of the second") {
  Visitor v = at_settings("staff/settings/sound");
  for (int i = 0; i < 2; ++i) {
    change_by(v, change::Brightness{-10});
    v.wait(kSaveAfter);
  }
  CHECK(v.state.saves.out == 2);
  v.send(event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {}});
  CHECK(v.state.setting.saving == SettingsVisit::Saving::asked);
  v.send(event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {"store.full", "x"}});
  CHECK(v.state.setting.saving == SettingsVisit::Saving::failed);
}

TEST_CASE("staff: restarting saves first, and is nothing that a visitor can do") {
  Visitor v = at_settings("staff/settings/sound");
  change_by(v, change::Brightness{-10});
  v.send(event::Restart{});
  CHECK(v.done().empty());
  v.wait(kSureFor);  // the first touch is forgotten, and what was set is saved by itself
  v.send(event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {}});
  change_by(v, change::Brightness{-10});
  v.send(event::Restart{});
  CHECK(v.done().empty());
  v.send(event::Restart{});
  CHECK(v.done() == Names{"save_settings"});
  v.send(event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {}});
  CHECK(v.done() == Names{"restart"});
  // Nobody answers: it is not waited for long.
  change_by(v, change::Brightness{-10});
  v.send(event::Restart{}).send(event::Restart{});
  CHECK(v.done() == Names{"save_settings"});
  v.wait(kRestartWaits);
  CHECK(v.done() == Names{"restart"});
  Visitor visitor(shared(small_library()), clinic_settings());
  visitor.send(event::Restart{}).send(event::Restart{});
  CHECK(visitor.done().empty());
}

TEST_CASE("the program is told to end: what was set a moment ago is given away, and nothing else is done") {
  Visitor v = at_settings("staff/settings/sound");
  change_by(v, change::Brightness{-10});
  CHECK_FALSE(is_saving(v.state));
  v.send(event::Ending{});
  REQUIRE(v.done() == Names{"save_settings"});
  CHECK(find_effect<effect::SaveSettings>(v)->settings.brightness == 90);
  CHECK(is_saving(v.state));
  v.send(event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {}});
  CHECK_FALSE(is_saving(v.state));
  v.send(event::Ending{});
  CHECK(v.done().empty());
  // What was refused is asked for once more, not half a minute later: there is none.
  change_by(v, change::Brightness{-10});
  v.wait(kSaveAfter);
  v.send(event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {"config.unwritable", "x"}});
  CHECK_FALSE(is_saving(v.state));
  v.send(event::Ending{});
  CHECK(v.done() == Names{"save_settings"});
  Visitor visitor(shared(small_library()), clinic_settings());
  visitor.send(event::TouchAnywhere{}).send(event::Ending{});
  CHECK(visitor.done().empty());
  CHECK_FALSE(is_saving(visitor.state));
}

}  // namespace kiosk::test
