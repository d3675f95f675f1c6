// VirtualPrinter: a printer on the virtual clock of a replay. Nothing comes out; everything takes about as long as it would.
#pragma once
#include <optional>
#include <string>

#include "app/event.h"

namespace kiosk {

class VirtualPrinter {
 public:
  // The address of Settings::printer that stands for it: what a headless kiosk has when none is set.
  static constexpr const char* kAddress = "virtual:";

  // Replay's {"printer": ...}: ok, paper_out, offline. A job that waits for paper goes on when it is ok again.
  void become(const std::string& state);
  void ask();
  void print(int job);
  void cancel();
  // What has happened until `now`, in order; call after time has passed.
  [[nodiscard]] Events due(Monotonic now);
  [[nodiscard]] std::optional<Monotonic> deadline() const;
  // The time of the next call.
  void at(Monotonic now) { now_ = now; }

 private:
  [[nodiscard]] std::optional<Event> step();
  PrinterCondition condition_ = PrinterCondition::ready;
  int job_ = 0;  // 0: none
  PrintPhase phase_ = PrintPhase::out;
  std::optional<Monotonic> next_at_;    // of the job
  std::optional<Monotonic> answer_at_;  // to ask()
  Monotonic now_{};
};

}  // namespace kiosk
