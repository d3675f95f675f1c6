#include "base/clock_text.h"

namespace kiosk {

std::string clock_text(int minutes) {
  std::string out;
  for (const int value : {minutes / 60, minutes % 60}) {
    if (!out.empty()) out += ':';
    out += static_cast<char>('0' + value / 10);
    out += static_cast<char>('0' + value % 10);
  }
  return out;
}

}  // namespace kiosk
