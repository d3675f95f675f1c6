// How a stick's turn ends: what the installer's last word means, and the report that the stick takes home.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "sync/stick_watcher.h"

namespace kiosk {

namespace {

// What reading a stick says when it has just been pulled out: a list that is empty, a file that ends.
constexpr std::array<std::string_view, 6> kMayBeGone{"bundle.none",   "bundle.missing",  "bundle.truncated",
                                                     "source.failed", "file.unreadable", "signature.missing"};
// Nothing more is asked of such a stick, and of none that cannot be read.
constexpr std::array<std::string_view, 6> kFailing{"source.failed", "bundle.missing",    "stick.stalled",
                                                   "stick.removed", "stick.file_system", "stick.mount"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& codes, const std::string& code) {
  return std::ranges::find(codes, code) != codes.end();
}

}  // namespace

// The store says so: this release came while the child was at work.
bool StickWatcher::has_committed() const {
  if (news_.release.empty()) return false;
  std::string now = store_.current;
  now.append("/").append(store_.pending);
  return now != at_->store_before && (store_.current == news_.release || store_.pending == news_.release);
}

void StickWatcher::install_ended(Monotonic now) {
  const ChildLine last = at_->last.value_or(ChildLine{});
  if (last.phase == "done" || has_committed()) {
    installed(now, last);
    return;
  }
  if (!news_.inserted) {
    refuse(now, "stick.removed");
    return;
  }
  const std::string code = last.phase == "failed" ? last.code : "sync.ended";
  if (code == "store.busy" && now < at_->since + kBusy) {
    at_->stage = Stage::queued;
    at_->next = now + kTryAgain;
  } else if (code == "store.no_room" && !at_->swept) {
    // What nothing refers to any more makes room; then once more.
    at_->swept = true;
    at_->stage = Stage::queued;
    at_->next = now;
    errands_.sweep();
  } else if (is_one_of(kMayBeGone, code)) {
    at_->stage = Stage::settling;
    at_->next = now + kSettle;
  } else {
    refuse(now, code, last.needed_mb);
  }
}

void StickWatcher::installed(Monotonic now, const ChildLine& line) {
  at_->good = true;
  news_.already = line.phase == "done" && line.already;
  // What the store says goes before: the line may be missing.
  news_.waiting = !news_.release.empty() && store_.pending == news_.release;
  news_.warnings = line.warnings;
  keep(news_.already ? "already" : news_.waiting ? "pending" : "installed", "");
  report_or_finish(now, true);
}

// No stick has gone: so it is as it was read.
void StickWatcher::settled(Monotonic now) {
  const ChildLine last = at_->last.value_or(ChildLine{});
  if (last.code == "bundle.none" && at_->reports) {
    // It was brought to fetch the report.
    at_->good = true;
    report_or_finish(now, true);
    return;
  }
  refuse(now, last.code, last.needed_mb);
}

void StickWatcher::refuse(Monotonic now, const std::string& code, std::uint64_t needed_mb) {
  at_->good = false;
  news_.code = code;
  news_.needed_mb = needed_mb;
  keep("refused", code);
  report_or_finish(now, !is_one_of(kFailing, code));
}

void StickWatcher::keep(const std::string& outcome, const std::string& code) {
  actions_.emplace_back(action::Keep{{news_.release, news_.title, {}, outcome, code}});
}

void StickWatcher::report_or_finish(Monotonic now, bool readable) {
  news_.seconds_left.reset();
  if (!at_->reports || !readable || !news_.inserted) {
    if (at_->reports && at_->good && !news_.inserted) news_.report = StickReport::failed;
    finish(now);
    return;
  }
  // A refusal says that the stick may be taken out: it is not said before the report is written.
  if (at_->good) {
    news_.phase = StickPhase::finishing;
    news_.done = news_.total;
  }
  at_->stage = Stage::asking;
  at_->next = now + kForReport;
}

void StickWatcher::write_report(Monotonic now, const std::string& screen) {
  at_->stage = Stage::writing;
  at_->child = ++last_child_;
  at_->heard = now;
  at_->last.reset();
  at_->killed = false;
  actions_.emplace_back(action::WriteReport{at_->child, at_->stick.name, at_->stick.folder, screen, report_for_ != 0});
}

// Staff's wish. What the stick brought is over by then: a report does not change what became of it.
void StickWatcher::ask_for_report(Monotonic now, ClientId client, const std::string& screen) {
  const auto refused = [&](const char* code, const char* message) {
    actions_.emplace_back(action::Answer{client, {code, message}});
  };
  if (!at_ || !news_.inserted) return refused("report.no_stick", "No stick is in.");
  // Nor while an installation that was given up may still commit: what it comes to would not be heard.
  if ((at_->stage != Stage::finished && at_->stage != Stage::asking) || !holding_.empty())
    return refused("request.busy", "The stick is being read. Ask again when that is done.");
  if (!at_->stick.problem.empty() || is_one_of(kFailing, news_.code))
    return refused("report.unwritable", "That stick cannot be read, so nothing is written to it.");
  report_for_ = client;
  // It has to stay in once more.
  news_.phase = StickPhase::finishing;
  write_report(now, screen);
}

void StickWatcher::report_ended(SyncAnswer answer) {
  if (report_for_ == 0) return;
  // A stick with nothing on it was brought for this.
  if (answer.ok() && news_.code == "bundle.none") at_->good = true;
  actions_.emplace_back(action::Answer{std::exchange(report_for_, 0), std::move(answer)});
}

void StickWatcher::finish(Monotonic now) {
  at_->stage = Stage::finished;
  finished_at_ = now;
  news_.seconds_left.reset();
  news_.phase = at_->good ? StickPhase::done : StickPhase::refused;
  if (at_->good) {
    news_.done = news_.total;
    news_.code.clear();
  }
}

}  // namespace kiosk
