// How far the copying to a stick is, for whoever waits.
#pragma once
#include <unistd.h>

#include <iostream>
#include <string>
#include <string_view>

#include "bundle/flat_json.h"
#include "publish/stick_copy.h"

namespace kiosk {

// A line that is written over at a terminal, else a line a phase; with --json a line a percent.
class ProgressLine {
 public:
  explicit ProgressLine(bool json) : json_(json), terminal_(::isatty(STDERR_FILENO) != 0) {}

  void say(const StickProgress& at) {
    const std::uint64_t percent = at.total == 0 ? 100 : at.done * 100 / at.total;
    const bool begins = at.phase != phase_;
    if (!begins && percent == percent_) return;
    phase_ = at.phase;
    percent_ = percent;
    if (json_) {
      std::cout << "{\"phase\": " << json_quoted(at.phase) << ", \"done\": " << at.done << ", \"total\": " << at.total
                << "}\n"
                << std::flush;
    } else if (terminal_) {
      std::cerr << "\r\x1b[K" << words() << ", " << percent << " %" << std::flush;
    } else if (begins) {
      std::cerr << words() << '\n';
    }
  }
  void end() const {
    if (!json_ && terminal_) std::cerr << "\r\x1b[K" << std::flush;
  }

 private:
  [[nodiscard]] std::string_view words() const {
    if (phase_ == "checking") return "Checking the bundle";
    if (phase_ == "copying") return "Copying it to the stick";
    if (phase_ == "reading back") return "Reading it back from the stick";
    return "Making sure that the stick has written everything down";
  }
  bool json_, terminal_;
  std::string phase_;
  std::uint64_t percent_ = 0;
};

}  // namespace kiosk
