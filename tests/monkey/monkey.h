// Monkey: somebody who touches, strokes, presses keys, waits and leaves at random, in front of the whole kiosk but its loop and
// its window. After each step the promises that hold on every screen are checked.
#pragma once
#include <memory>
#include <random>
#include <set>
#include <string>

#include "platform/engine.h"
#include "platform/memory_display.h"
#include "platform/search_service.h"
#include "support/rig.h"

namespace kiosk {

class ScreenMonkey {
 public:
  ScreenMonkey(Rig& rig, const Form& form, unsigned seed);

  // One step; what does not hold after it, empty when all does.
  [[nodiscard]] std::string step();
  // Of the last step: where it was and what was done.
  [[nodiscard]] const std::string& done() const { return done_; }
  // Every route's kind that was shown.
  [[nodiscard]] const std::set<std::string>& seen() const { return seen_; }
  [[nodiscard]] int visits() const { return visits_; }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  void touch();
  void wait();
  void outside();
  void carry_out(const Effect& effect);
  [[nodiscard]] std::string show();
  [[nodiscard]] std::string broken_tree() const;
  [[nodiscard]] std::string broken_reset(const State& before) const;
  [[nodiscard]] State fresh() const;

  Rig& rig_;
  Form form_;
  std::mt19937 random_;
  MemoryDisplay display_;
  std::unique_ptr<Engine> engine_;
  Monotonic now_{0};
  WallTime wall_;
  Pointer pointer_;
  std::string done_;
  std::set<std::string> seen_;
  int visits_ = 0;
  int speaks_ = 0;  // job of the voice; 0: silent
  int prints_ = 0;
  SearchService search_;
};

}  // namespace kiosk
