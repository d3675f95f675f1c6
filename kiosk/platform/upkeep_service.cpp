#include "platform/upkeep_service.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "platform/log.h"
#include "platform/machine.h"
#include "platform/system_clock.h"

namespace kiosk {

UpkeepService::UpkeepService(Wiring wiring, Monotonic now)
    : wiring_(std::move(wiring)), manager_(wiring_.service.socket, wiring_.service.watchdog), began_(now) {
  if (wiring_.factory) factory_until_ = now + kFactoryFor;
}

namespace {

std::string status_of(const std::string& release, bool passed_over) {
  if (!release.empty()) return std::string("Shows release ").append(release).append(".");
  return passed_over ? "Shows pages that are not from the store: it was passed over after bad starts."
                     : "Shows pages that are not from the store.";
}

}  // namespace

void UpkeepService::stands(const State& state) {
  told_release_ = release_of(visitors_library(state));
  manager_.ready(status_of(told_release_, wiring_.factory));
}

void UpkeepService::tell_manager(const State& state) {
  told_release_ = release_of(visitors_library(state));
  manager_.status(status_of(told_release_, wiring_.factory));
}

void UpkeepService::notice(const std::string& code) {
  log(LogLevel::error, code);
  wiring_.feed(event::FaultNoticed{code});
  fed_ = true;
}

void UpkeepService::look_after_starts(Monotonic now, const State& state, bool whole) {
  if (wiring_.starts == nullptr || !wiring_.starts->on()) return;
  if (factory_until_) {
    // An update has come in the meantime, or it is time to look again.
    if (!release_of(visitors_library(state)).empty() || now >= *factory_until_) {
      const bool look = now >= *factory_until_;
      factory_until_.reset();
      // What is there may be no better: then it is looked at again.
      if (look) factory_until_ = now + kFactoryFor;
      stood_ = false;
      whole_since_.reset();
      wiring_.worker.run([starts = wiring_.starts]() -> Completion {
        starts->store_tried_again();
        return {};
      });
      if (look) wiring_.try_store();
    }
  }
  if (stood_) return;
  if (!whole_since_ && whole) whole_since_ = now;
  if (!whole_since_ || now - *whole_since_ < kStoodAfter) return;
  stood_ = true;
  wiring_.worker.run([starts = wiring_.starts]() -> Completion {
    starts->stood();
    return {};
  });
}

bool UpkeepService::turned(Monotonic now, const State& state, bool whole) {
  manager_.turned(now);
  look_after_starts(now, state, whole);
  if (const std::string code = wiring_.worker.look(); !code.empty()) {
    notice(code);
    if (code == "worker.hung") wiring_.jobs_lost();
    lost_ = lost_ || code == "worker.lost";
  }
  if (release_of(visitors_library(state)) != told_release_) tell_manager(state);
  if (const std::string code = wiring_.voice.look(); !code.empty()) notice(code);
  const std::string problem = wiring_.voice.problem().code;
  // A kiosk without a loudspeaker is one that was made so.
  if (std::exchange(sound_problem_, problem) != problem && !problem.empty() && problem != "sound.none" &&
      problem != "sound.blocked")
    notice(problem);
  const std::string fault = wiring_.statistics.fault();
  if (std::exchange(statistics_fault_, fault) != fault && !fault.empty()) notice(fault);
  return std::exchange(fed_, false);
}

std::optional<Monotonic> UpkeepService::due() const {
  std::optional<Monotonic> next = manager_.due();
  const auto sooner = [&](std::optional<Monotonic> at) {
    if (at && (!next || *at < *next)) next = at;
  };
  sooner(wiring_.worker.due());
  sooner(wiring_.voice.due());
  if (wiring_.starts == nullptr || !wiring_.starts->on()) return next;
  sooner(factory_until_);
  if (whole_since_ && !stood_) sooner(*whole_since_ + kStoodAfter);
  return next;
}

void UpkeepService::frame_took(Millis time) { worst_frame_ = std::max(worst_frame_, time); }

void UpkeepService::ask_vitals() {
  Vitals vitals;
  vitals.version = KIOSK_VERSION;
  vitals.worst_frame_ms = static_cast<std::uint64_t>(worst_frame_.count());
  wiring_.worker.run([this, vitals, store = wiring_.store.empty() ? std::string("/") : wiring_.store,
                      began = began_]() mutable -> Completion {
    const Monotonic now = SystemClock().monotonic();
    vitals.days_up =
        static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::hours>(now - began).count() / 24);
    vitals.memory_kb = peak_memory_kb();
    vitals.celsius = hottest_celsius();
    vitals.disk_free_mb = disk_free_mb(store);
    vitals.disk_free_percent = disk_free_percent(store);
    return [this, vitals] {
      wiring_.feed(event::VitalsAre{vitals});
      fed_ = true;
    };
  });
}

void UpkeepService::carry_out(const Effect& effect) {
  if (std::holds_alternative<effect::AskVitals>(effect)) ask_vitals();
}

bool UpkeepService::end() {
  manager_.stopping();
  if (wiring_.starts != nullptr) wiring_.starts->stopped();
  if (!wiring_.worker.hangs() && !wiring_.voice.hangs()) return false;
  wiring_.statistics.write();
  return true;
}

}  // namespace kiosk
