#include "sync/stick_watcher.h"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

std::string release_state(const StoreSeen& store) {
  std::string out = store.current;
  return out.append("/").append(store.pending);
}

void earliest(std::optional<Monotonic>& to, const std::optional<Monotonic>& other) {
  if (other && (!to || *other < *to)) to = other;
}

}  // namespace

void StickWatcher::stick_in(Monotonic now, const Stick& stick, bool wait_for_approval) {
  if (waiting_.size() < kMostWaiting) waiting_.push_back({stick, wait_for_approval});
  begin_next(now);
}

void StickWatcher::stick_out(Monotonic now, StickId stick) {
  std::erase_if(waiting_, [&](const Waiting& one) { return one.stick.id == stick; });
  if (!at_ || at_->stick.id != stick || !news_.inserted) return;
  news_.inserted = false;
  out_at_ = now;
  switch (at_->stage) {
    case Stage::queued:
    case Stage::settling:
      refuse(now, "stick.removed");
      break;
    case Stage::installing:
      // What it says last decides: it may have committed already. While it commits it needs no stick.
      if (!at_->last || at_->last->phase != "committing") {
        kill_work();
        at_->next = now + kSettle;
      }
      break;
    case Stage::writing:
      kill_work();
      news_.report = StickReport::failed;
      report_ended({"stick.removed", "The stick was taken out before the report was on it."});
      finish(now);
      break;
    case Stage::asking:
      news_.report = StickReport::failed;
      finish(now);
      break;
    case Stage::finished:
      break;
  }
  begin_next(now);
}

void StickWatcher::said(Monotonic now, ChildId child, const ChildLine& line) {
  if (errands_.said(child, line) || !at_ || at_->child != child) return;
  at_->heard = now;
  at_->last = line;
  at_->reports = at_->reports || line.reports;
  if (at_->stage != Stage::installing) return;
  if (!line.release.empty()) news_.release = line.release;
  if (!line.title.empty()) news_.title = line.title;
  news_.others = std::max(news_.others, line.others);
  if (line.phase == "failed" || line.phase == "done" || at_->killed) return;
  news_.total = std::max(news_.total, line.total);
  // The last byte is the commit's.
  if (news_.total > 0) news_.done = std::max(news_.done, std::min(line.done, news_.total - 1));
  if (line.phase == "copying" || line.phase == "committing") {
    news_.phase = StickPhase::copying;
    at_->time_left.at(now, news_.done, news_.total);
    news_.seconds_left = at_->time_left.seconds();
  }
}

void StickWatcher::ended(Monotonic now, ChildId child) {
  if (errands_.ended(child, actions_)) {
    begin_next(now);
    return;
  }
  const bool was_install = holding_.erase(child) > 0;
  if (at_ && at_->child == child) {
    if (at_->stage == Stage::installing) {
      install_ended(now);
    } else if (at_->stage == Stage::writing) {
      const bool written = at_->last && at_->last->phase == "done" && !at_->killed;
      news_.report = written ? StickReport::written : StickReport::failed;
      const ChildLine last = at_->last.value_or(ChildLine{});
      report_ended(written                  ? SyncAnswer{}
                   : last.phase == "failed" ? SyncAnswer{last.code, last.message}
                                            : SyncAnswer{"sync.ended", "It ended before the report was on the stick."});
      finish(now);
    } else if (at_->stage == Stage::finished && was_install && !at_->good && has_committed()) {
      // It was given up, and had committed all the same.
      news_.code.clear();
      installed(now, at_->last.value_or(ChildLine{}));
    }
  }
  begin_next(now);
}

void StickWatcher::store_seen(const StoreSeen& store) { store_ = store; }

void StickWatcher::asked(Monotonic now, ClientId client, const SyncRequest& request) {
  if (request.kind == SyncRequest::Kind::write_report) {
    ask_for_report(now, client, request.body);
  } else if (!errands_.ask(client, request, actions_)) {
    if (request.kind == SyncRequest::Kind::report && at_ && at_->stage == Stage::asking) {
      actions_.emplace_back(action::Answer{client, {}});
      write_report(now, request.body);
    } else {
      actions_.emplace_back(action::Answer{client, {"request.not_wanted", "No stick asks for a report now."}});
    }
  }
  begin_next(now);
}

void StickWatcher::tick(Monotonic now) {
  errands_.tick(now, actions_);
  if (at_) tick_work(now);
  // Its news are over.
  if (at_ && at_->stage == Stage::finished && out_at_ && now >= *out_at_ + kForgotten) {
    const std::uint64_t serial = news_.serial;
    news_ = SyncNews{};
    news_.serial = serial;
    at_.reset();
    out_at_.reset();
  }
  begin_next(now);
}

void StickWatcher::tick_work(Monotonic now) {
  switch (at_->stage) {
    case Stage::installing:
      if (at_->killed && !news_.inserted && now >= at_->next) {
        refuse(now, "stick.removed");
      } else if (!at_->killed && work_deadline() && now >= *work_deadline()) {
        const bool committing = at_->last && at_->last->phase == "committing";
        kill_work();
        refuse(now, committing ? "store.failed" : "stick.stalled");
      }
      break;
    case Stage::settling:
      if (now >= at_->next) settled(now);
      break;
    case Stage::asking:
      if (now >= at_->next) write_report(now, "null");
      break;
    case Stage::writing:
      if (now >= *work_deadline()) {
        kill_work();
        news_.report = StickReport::failed;
        report_ended({"stick.stalled", "Nothing came of the stick any more."});
        finish(now);
      }
      break;
    case Stage::queued:
    case Stage::finished:
      break;
  }
}

std::optional<Monotonic> StickWatcher::work_deadline() const {
  switch (at_->stage) {
    case Stage::installing:
      if (at_->killed) return at_->next;
      return at_->heard + (at_->last && at_->last->phase == "committing" ? kStallOfStore : stall_);
    case Stage::writing:
      return at_->heard + stall_;
    case Stage::settling:
    case Stage::asking:
      return at_->next;
    case Stage::queued:
      // Else the end of what holds the store wakes it.
      if (errands_.running() || !holding_.empty()) return std::nullopt;
      return at_->next;
    case Stage::finished:
      break;
  }
  return std::nullopt;
}

std::optional<Monotonic> StickWatcher::deadline() const {
  std::optional<Monotonic> next = errands_.deadline();
  if (at_) earliest(next, work_deadline());
  if (at_ && at_->stage == Stage::finished) {
    if (out_at_) earliest(next, *out_at_ + kForgotten);
    else if (!waiting_.empty() && finished_at_ && holding_.empty() && !errands_.running())
      earliest(next, *finished_at_ + kForTheNext);
  }
  return next;
}

SyncNews StickWatcher::news() const {
  SyncNews out = news_;
  out.current = store_.current;
  out.previous = store_.previous;
  out.pending = store_.pending;
  out.report_wanted = at_ && at_->stage == Stage::asking;
  if (out.phase == StickPhase::none) out.code = store_.code;
  // A refusal whose report is still being written is not said yet.
  if (out.phase != StickPhase::none && out.phase != StickPhase::refused) {
    out.code.clear();
    out.needed_mb = 0;
  }
  return out;
}

// What can be begun now is begun: what the screen asks for, a stick that waits, the stick whose turn it is.
void StickWatcher::begin_next(Monotonic now) {
  const bool free = holding_.empty() && !errands_.running();
  if (free && errands_.waiting()) errands_.start_next(now, ++last_child_, actions_);
  const bool over =
      !at_ || (at_->stage == Stage::finished && (!news_.inserted || now >= finished_at_.value_or(now) + kForTheNext));
  if (over && !waiting_.empty() && holding_.empty()) start_work(now);
  if (!at_ || at_->stage != Stage::queued || now < at_->next || errands_.running() || !holding_.empty()) return;
  at_->stage = Stage::installing;
  at_->child = ++last_child_;
  at_->heard = now;
  at_->last.reset();
  at_->killed = false;
  at_->store_before = release_state(store_);
  holding_.insert(at_->child);
  actions_.emplace_back(action::StartInstall{at_->child, at_->stick.folder, at_->wait_for_approval});
}

void StickWatcher::start_work(Monotonic now) {
  Waiting next = std::move(waiting_.front());
  waiting_.pop_front();
  const std::uint64_t serial = news_.serial + 1;
  news_ = SyncNews{};
  news_.serial = serial;
  news_.phase = StickPhase::reading;
  news_.inserted = true;
  at_.emplace();
  at_->stick = std::move(next.stick);
  at_->wait_for_approval = next.wait_for_approval;
  at_->since = at_->heard = at_->next = now;
  out_at_.reset();
  finished_at_.reset();
  if (!at_->stick.problem.empty()) refuse(now, at_->stick.problem);
}

void StickWatcher::kill_work() {
  at_->killed = true;
  actions_.emplace_back(action::Kill{at_->child});
}

}  // namespace kiosk
