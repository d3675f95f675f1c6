#include "platform/statistics_service.h"

#include <utility>

#include "platform/log.h"

namespace kiosk {

namespace {

// While the file cannot be written: some days of a busy waiting room. Then what is new is dropped.
constexpr std::size_t kMostWaiting = 20'000;

}  // namespace

StatisticsService::StatisticsService(const std::string& path, Millis rhythm) : on_(!path.empty()), file_(path) {
  if (on_) thread_ = std::thread([this, rhythm] { loop(rhythm); });
}

StatisticsService::~StatisticsService() {
  if (!on_) return;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  stop_.notify_all();
  thread_.join();
  write();
}

void StatisticsService::count(const effect::Count& one) {
  if (!on_) return;
  const std::lock_guard lock(mutex_);
  CountKey key{one.day, one.item, one.kind};
  if (waiting_.size() < kMostWaiting || waiting_.contains(key)) ++waiting_[std::move(key)];
}

Result<Counts> StatisticsService::all() {
  const std::lock_guard disk(disk_);
  auto kept = file_.read();
  if (!kept) return kept;
  const std::lock_guard lock(mutex_);
  for (const auto& [key, count] : waiting_) (*kept)[key] += count;
  return kept;
}

Counts StatisticsService::counts() {
  if (!on_) return {};
  auto known = all();
  if (known) return std::move(*known);
  const std::lock_guard lock(mutex_);
  return waiting_;
}

Numbers StatisticsService::numbers(const Date& today, const Library* library) {
  Numbers out;
  out.source = Numbers::Source::off;
  if (!on_) return out;
  const auto known = all();
  if (known) return numbers_of(*known, today, library);
  out.source = Numbers::Source::unreadable;
  return out;
}

void StatisticsService::write() {
  if (!on_) return;
  const std::lock_guard disk(disk_);
  Counts batch;
  {
    const std::lock_guard lock(mutex_);
    batch = std::exchange(waiting_, {});
  }
  const int aside = file_.set_aside();
  const auto written = file_.add(batch);
  const std::lock_guard lock(mutex_);
  if (file_.set_aside() != aside) {
    fault_ = "statistics.damaged";
    log(LogLevel::warning, "statistics", {"statistics.damaged", "The file was set aside and begun anew."});
  }
  if (written) return;
  // Said once: it would be the same each hour.
  if (fault_ != written.error().code) log(LogLevel::warning, "statistics", written.error());
  fault_ = written.error().code;
  for (auto& [key, count] : batch) waiting_[key] += count;
}

std::string StatisticsService::fault() {
  const std::lock_guard lock(mutex_);
  return fault_;
}

void StatisticsService::loop(Millis rhythm) {
  std::unique_lock lock(mutex_);
  while (!stop_.wait_for(lock, rhythm, [this] { return stopping_; })) {
    lock.unlock();
    write();
    lock.lock();
  }
}

}  // namespace kiosk
