// Replay: drives an Engine by script on a virtual clock (INTERFACE.md --replay). The same script gives the same trace.
#pragma once
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "platform/content_opener.h"
#include "platform/engine.h"
#include "platform/memory_display.h"
#include "platform/replay_script.h"
#include "platform/search_service.h"
#include "platform/virtual_printer.h"
#include "platform/virtual_sync.h"
#include "platform/virtual_voice.h"

namespace kiosk {

struct ReplayOptions {
  WallTime start{};                // the virtual clock's wall time at 0 ms
  bool every_frame = false;        // draws all frames of what moves, 60 a second, instead of the last one alone
  std::ostream* trace = nullptr;   // JSON lines
  std::ostream* frames = nullptr;  // JSON lines
  std::function<std::shared_ptr<const Library>(const std::string& folder)> load;  // for {"store":…}
  std::function<Result<Preview>(const std::string& folder)> preview;              // for {"content":…}
  std::function<Result<void>(const effect::Print&)> print;  // what a printer would get, at the moment that it would
};

class Replay {
 public:
  Replay(State state, View& view, MemoryDisplay& display, ReplayOptions options);
  // Error "replay.failed" with the line: an id that is not there, an expectation that does not hold.
  [[nodiscard]] Result<void> run(const std::vector<ReplayStep>& steps);
  [[nodiscard]] const Engine& engine() const { return engine_; }

 private:
  Result<void> carry_out(const ReplayStep& step);
  Result<void> pass_until(Monotonic until);
  Result<void> now_is(Monotonic now);
  Result<void> show(std::string_view cause);
  Result<void> touch(const RawTouch& touch);
  Result<void> tap(float x, float y);
  Result<void> expect(int line, const step::Expect& expected);
  Result<void> key(int line, const std::string& name);
  [[nodiscard]] event::NumbersRead numbers(const Date& today, const Library* library) const;
  void note(const Event& event, const Effects& effects);

  MemoryDisplay& display_;
  ReplayOptions options_;
  VirtualVoice voice_;
  VirtualPrinter printer_;
  SearchService search_;
  VirtualSync sync_;
  std::optional<Vitals> vitals_;
  std::optional<Counts> counts_;  // nothing: none are kept
  Result<void> printed_{};        // the first failure of options_.print
  TouchFilter touches_;
  WakingTouch waking_;
  View& view_;
  Engine engine_;
  Monotonic now_{};
  WallTime wall_offset_{};  // wall time at virtual 0
};

}  // namespace kiosk
