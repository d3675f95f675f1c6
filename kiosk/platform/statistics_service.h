// StatisticsService: gathers counts in memory and writes them beside the screen, at a fixed rhythm: once an hour since the start,
// whether somebody was here or not, and once at the end. What a power cut takes is at most the last hour; writing sooner, or when
// something happens, would leave the visit's time on the disk (CARE D1).
#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "app/numbers.h"
#include "base/clock.h"
#include "platform/statistics.h"

namespace kiosk {

class StatisticsService {
 public:
  // An empty path: nothing is counted, and there is no thread.
  explicit StatisticsService(const std::string& path, Millis rhythm = std::chrono::hours(1));
  ~StatisticsService();
  StatisticsService(const StatisticsService&) = delete;
  StatisticsService& operator=(const StatisticsService&) = delete;

  // Touches no disk. Of the main thread.
  void count(const effect::Count& one);
  // All that is known, what waits to be written too. Reads the disk: for a thread beside the screen.
  [[nodiscard]] Counts counts();
  // The same as staff see it.
  [[nodiscard]] Numbers numbers(const Date& today, const Library* library);
  // What the thread does each time; for tests too.
  void write();
  // "statistics.damaged" or "statistics.unwritable" since the start, or empty: for staff. Of any thread.
  [[nodiscard]] std::string fault();

 private:
  [[nodiscard]] Result<Counts> all();
  void loop(Millis rhythm);
  const bool on_;
  std::mutex disk_;  // held while the file is read or written; taken before the other
  StatisticsFile file_;
  std::mutex mutex_;
  Counts waiting_;
  std::string fault_;
  bool stopping_ = false;
  std::condition_variable stop_;
  std::thread thread_;
};

}  // namespace kiosk
