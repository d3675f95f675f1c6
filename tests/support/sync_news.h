// What kiosk-sync says when a stick has brought something.
#pragma once
#include <string>

#include "base/sync_news.h"

namespace kiosk::test {

// One release is shown, another waits for staff's yes; nothing waits where it is empty.
inline SyncNews after_a_stick(const std::string& current, const std::string& pending) {
  SyncNews news;
  news.serial = 1;
  news.phase = StickPhase::done;
  news.current = current;
  news.pending = pending;
  return news;
}

}  // namespace kiosk::test
