// FrameLog: a window's --frames: a line of JSON for each frame that was shown, there as soon as the frame is, for whoever measures or
// waits for it.
#pragma once
#include <fstream>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace kiosk {

class FrameLog {
 public:
  // `file` empty: nothing is written. A file that cannot be written is no error: the kiosk goes on without.
  explicit FrameLog(const std::string& file);

  // `cause`: what it was drawn for, a word without quotes. Notes also the processor's time that this process has used.
  void add(Monotonic now, std::string_view cause);

 private:
  std::ofstream out_;
};

}  // namespace kiosk
