// StickWatcher on a clock that stands still until it is told otherwise, and around it a store and an installer that do what a test says.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "sync/stick_watcher.h"

namespace kiosk::test {

using namespace std::chrono_literals;

// The watcher, and around it a store and an installer that do what a test says.
class Bench {
 public:
  Bench() { watcher.store_seen(store); }

  StickWatcher watcher{0};
  StoreSeen store{"1-14", "1-13", "", ""};
  Monotonic now{1000};
  std::vector<WatchAction> seen;  // all actions so far
  bool staff = false;

  StickId in(const std::string& problem = {}) {
    const StickId id = ++last_;
    watcher.stick_in(now, {id, "sd" + std::to_string(id), "/sticks/" + std::to_string(id), problem}, staff);
    take();
    return id;
  }
  void out(StickId id) {
    watcher.stick_out(now, id);
    take();
  }
  void say(ChildLine line) {
    watcher.said(now, install, line);
    take();
  }
  void reading(bool reports = false) {
    ChildLine line;
    line.phase = "reading";
    line.reports = reports;
    say(line);
  }
  void found(const char* release = "1-15", std::uint64_t others = 0) {
    ChildLine line;
    line.phase = "found";
    line.release = release;
    line.title = "Title";
    line.others = others;
    say(line);
  }
  void copy(std::uint64_t done, std::uint64_t total, const char* phase = "copying") {
    ChildLine line;
    line.phase = phase;
    line.done = done;
    line.total = total;
    say(line);
  }
  // The installer's last words, and its end.
  void end_well(bool already = false, bool waits = false) {
    ChildLine line;
    line.phase = "done";
    line.release = "1-15";
    line.already = already;
    line.waiting = waits;
    if (!already) commit(waits);
    say(line);
    end(install);
  }
  void end_badly(const char* code, std::uint64_t needed_mb = 0) {
    ChildLine line;
    line.phase = "failed";
    line.code = code;
    line.needed_mb = needed_mb;
    say(line);
    end(install);
  }
  void commit(bool waits = false) {
    store = waits ? StoreSeen{"1-14", "1-13", "1-15", ""} : StoreSeen{"1-15", "1-14", "", ""};
  }
  void end(ChildId child) {
    watcher.store_seen(store);
    watcher.ended(now, child);
    take();
  }
  void ask(SyncRequest::Kind kind, const char* release = "", const char* body = "", ClientId client = 7) {
    watcher.asked(now, client, {kind, release, body});
    take();
  }
  // Time passes as the loop lets it: to each moment at which something is due.
  void pass(Monotonic time) {
    const Monotonic until = now + time;
    for (auto next = watcher.deadline(); next && *next <= until; next = watcher.deadline()) {
      now = std::max(now, *next);
      watcher.tick(now);
      take();
      REQUIRE(++turns_ < 10'000);
    }
    now = until;
  }

  [[nodiscard]] SyncNews news() const { return watcher.news(); }
  template <class Action>
  [[nodiscard]] std::vector<Action> all() const {
    std::vector<Action> out;
    for (const WatchAction& one : seen) {
      if (const auto* const found = std::get_if<Action>(&one)) out.push_back(*found);
    }
    return out;
  }
  [[nodiscard]] std::string answer() const {
    const auto answers = all<action::Answer>();
    if (answers.empty()) return "none";
    return answers.back().answer.ok() ? "good" : answers.back().answer.code;
  }
  [[nodiscard]] std::string receipt() const {
    const auto kept = all<action::Keep>();
    if (kept.empty()) return "none";
    std::string text = kept.back().receipt.outcome;
    return text.append(" ").append(kept.back().receipt.code);
  }

  ChildId install = 0, errand = 0, report = 0;

 private:
  void take() {
    for (WatchAction& one : watcher.take_actions()) {
      if (const auto* const started = std::get_if<action::StartInstall>(&one)) install = started->child;
      if (const auto* const started = std::get_if<action::StartErrand>(&one)) errand = started->child;
      if (const auto* const started = std::get_if<action::WriteReport>(&one)) report = started->child;
      seen.push_back(std::move(one));
    }
  }
  StickId last_ = 0;
  int turns_ = 0;
};

inline void check_over(const Bench& bench, StickPhase phase, const std::string& code) {
  CHECK(to_string(bench.news().phase) == to_string(phase));
  CHECK(bench.news().code == code);
  CHECK_FALSE(bench.news().report_wanted);
  CHECK_FALSE(bench.news().seconds_left.has_value());
}

}  // namespace kiosk::test
