#include "platform/frame_log.h"

#include <ctime>

namespace kiosk {

FrameLog::FrameLog(const std::string& file) {
  if (!file.empty()) out_.open(file, std::ios::trunc);
}

void FrameLog::add(Monotonic now, std::string_view cause) {
  if (!out_.is_open()) return;
  out_ << "{\"t_ms\":" << now.count() << ",\"cpu_ms\":" << static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC
       << ",\"cause\":\"" << cause << "\"}" << std::endl;
}

}  // namespace kiosk
