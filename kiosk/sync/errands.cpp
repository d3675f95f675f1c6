#include "sync/errands.h"

#include <utility>

#include "store/state.h"

namespace kiosk {

namespace {

// The command of kiosk-sync that does it; empty: none does.
std::string errand_command(SyncRequest::Kind kind) {
  using Kind = SyncRequest::Kind;
  switch (kind) {
    case Kind::started:
      return "started";
    case Kind::confirm:
      return "confirm";
    case Kind::approve:
      return "approve";
    case Kind::cancel:
      return "cancel";
    case Kind::undo:
      return "rollback";
    case Kind::save_config:
    case Kind::save_local:
    case Kind::set_clock:
    case Kind::report:
    case Kind::write_report:
      break;
  }
  return {};
}

bool names_a_release(SyncRequest::Kind kind) {
  return kind == SyncRequest::Kind::confirm || kind == SyncRequest::Kind::approve || kind == SyncRequest::Kind::cancel;
}

}  // namespace

bool Errands::ask(ClientId client, const SyncRequest& request, std::vector<WatchAction>& out) {
  std::string command = errand_command(request.kind);
  if (command.empty()) return false;
  const auto answer = [&](const char* code, const char* message) {
    out.emplace_back(action::Answer{client, {code, message}});
    return true;
  };
  if (names_a_release(request.kind) && !parse_release(request.release))
    return answer("request.malformed", "A release is called by epoch and sequence, such as 1-12.");
  if (waiting_.size() >= kMost) return answer("request.busy", "Too much is asked at once. Ask again in a moment.");
  waiting_.push_back({client, std::move(command), names_a_release(request.kind) ? request.release : std::string()});
  return true;
}

void Errands::start_next(Monotonic now, ChildId child, std::vector<WatchAction>& out) {
  running_ = Running{std::move(waiting_.front()), child, now + kLongest};
  waiting_.pop_front();
  out.emplace_back(action::StartErrand{child, running_->errand.command, running_->errand.release});
}

bool Errands::said(ChildId child, const ChildLine& line) {
  if (!running_ || running_->child != child) return false;
  running_->last = line;
  return true;
}

bool Errands::ended(ChildId child, std::vector<WatchAction>& out) {
  if (!running_ || running_->child != child) return false;
  SyncAnswer answer;
  if (running_->last && running_->last->phase == "failed") answer = {running_->last->code, running_->last->message};
  else if (running_->killed) answer = {"store.busy", "The store was held by another for too long. Ask again later."};
  else if (!running_->last)
    answer = {"sync.ended", "It ended before it was done. Ask again; if that does not help, restart."};
  if (running_->errand.client != 0) out.emplace_back(action::Answer{running_->errand.client, std::move(answer)});
  running_.reset();
  return true;
}

void Errands::tick(Monotonic now, std::vector<WatchAction>& out) {
  if (!running_ || running_->killed || now < running_->until) return;
  running_->killed = true;
  out.emplace_back(action::Kill{running_->child});
}

std::optional<Monotonic> Errands::deadline() const {
  if (!running_ || running_->killed) return std::nullopt;
  return running_->until;
}

}  // namespace kiosk
