// Drive: the kiosk's engine as the window loop wires it, on a clock that the bench turns by hand.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "platform/engine.h"
#include "platform/worker.h"

namespace kiosk::bench {

enum class Pictures_come { at_once, by_worker };

class Drive {
 public:
  // Exits with a message when there is no content, font or display: a bench has nobody to recover for.
  Drive(const std::string& content, Display& display, Pictures_come pictures);

  [[nodiscard]] Engine& engine() { return *engine_; }
  [[nodiscard]] View& view() { return view_; }
  [[nodiscard]] const State& booted() const { return booted_; }
  [[nodiscard]] const Tree& tree() const { return engine_->tree(); }
  // From the next go() on, effects come here.
  void carry_out(std::function<void(const Effect&)> with) { carry_out_ = std::move(with); }
  // The clinic has a printer, and it is ready.
  void set_printer(const PrinterSettings& printer);
  // Where a visitor would be after going to `route`; false when this content has it not.
  bool go(const Route& route);
  void pass(int ms);
  void show();
  // Until nothing moves and every picture has come.
  void settle();
  // A control by its id, or the first whose action begins so; nullptr when there is none.
  [[nodiscard]] const Node* control(std::string_view id_or_action) const;
  void down(const Node& node);
  void up();
  int pictures_late = 0;  // came after a frame that wanted them

 private:
  Display& display_;
  Worker worker_;
  View view_;
  State booted_;
  std::unique_ptr<Engine> engine_;
  std::function<void(const Effect&)> carry_out_;
  Pointer pointer_;
  Monotonic now_{1'000};
};

}  // namespace kiosk::bench
