#include "platform/virtual_printer.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr Millis kAnswer{40};
constexpr Millis kSend{300};
constexpr Millis kStart{400};
constexpr Millis kPaper{2'500};
constexpr Millis kNobody{1'000};  // until nothing answering counts as offline

}  // namespace

void VirtualPrinter::become(const std::string& state) {
  condition_ = state == "ok"        ? PrinterCondition::ready
               : state == "offline" ? PrinterCondition::offline
                                    : PrinterCondition::paper_out;
  // A job in it stops or goes on with the paper.
  if (job_ != 0 && (phase_ == PrintPhase::printing || phase_ == PrintPhase::waiting)) next_at_ = now_ + kStart;
}

void VirtualPrinter::ask() { answer_at_ = now_ + kAnswer; }

void VirtualPrinter::print(int job) {
  job_ = job;
  phase_ = PrintPhase::sending;
  next_at_ = now_ + (condition_ == PrinterCondition::offline ? kNobody : kSend);
}

void VirtualPrinter::cancel() {
  job_ = 0;
  next_at_.reset();
}

std::optional<Monotonic> VirtualPrinter::deadline() const {
  if (next_at_ && answer_at_) return std::min(*next_at_, *answer_at_);
  return next_at_ ? next_at_ : answer_at_;
}

// One step of the job; nothing when it stays where it is.
std::optional<Event> VirtualPrinter::step() {
  const Monotonic at = *next_at_;
  next_at_.reset();
  const auto go = [&](PrintPhase phase, std::optional<Millis> until_next) {
    phase_ = phase;
    if (until_next) next_at_ = at + *until_next;
    return event::PrintIs{job_, phase, condition_};
  };
  if (condition_ == PrinterCondition::offline) {
    const Event failed = go(PrintPhase::failed, {});
    job_ = 0;
    return failed;
  }
  if (phase_ == PrintPhase::sending) return go(PrintPhase::sent, kStart);
  if (condition_ != PrinterCondition::ready)
    return phase_ == PrintPhase::waiting ? std::optional<Event>() : go(PrintPhase::waiting, {});
  if (phase_ == PrintPhase::sent || phase_ == PrintPhase::waiting) return go(PrintPhase::printing, kPaper);
  const Event out = go(PrintPhase::out, {});
  job_ = 0;
  return out;
}

Events VirtualPrinter::due(Monotonic now) {
  now_ = now;
  Events events;
  if (answer_at_ && *answer_at_ <= now) {
    answer_at_.reset();
    events.emplace_back(event::PrinterIs{condition_});
  }
  while (next_at_ && *next_at_ <= now) {
    if (std::optional<Event> event = step()) events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace kiosk
