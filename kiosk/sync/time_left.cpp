#include "sync/time_left.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr Monotonic kBeforeAnything{3000};
constexpr Monotonic kBetweenLooks{500};
constexpr double kWeightOfNew = 0.1;

}  // namespace

void TimeLeft::at(Monotonic now, std::uint64_t done, std::uint64_t total) {
  if (!first_) {
    first_ = last_ = Mark{now, done};
    return;
  }
  if (now - last_->at < kBetweenLooks || done < last_->done || total == 0) return;
  const double span = static_cast<double>((now - last_->at).count());
  const double rate = static_cast<double>(done - last_->done) / span;
  const double since = static_cast<double>((now - first_->at).count());
  // All of it at first; later the newest counts for more, for a stick grows slow when its own memory is full.
  const double mean = static_cast<double>(done - first_->done) / since;
  rate_ = now - first_->at < kBeforeAnything ? mean : rate_ + kWeightOfNew * (rate - rate_);
  last_ = Mark{now, done};
  if (now - first_->at < kBeforeAnything || rate_ <= 0) return;
  const auto left =
      static_cast<std::uint64_t>(std::ceil(static_cast<double>(total - std::min(done, total)) / rate_ / 1000));
  if (shown_) {
    const auto passed = static_cast<std::uint64_t>((now - shown_at_).count() / 1000);
    const std::uint64_t expected = *shown_ > passed ? *shown_ - passed : 1;
    const bool too_low = left > expected + expected / 3 + 3;
    if (!too_low && left >= expected) {
      if (passed > 0) {
        shown_ = expected;
        shown_at_ += Monotonic{static_cast<std::int64_t>(passed) * 1000};
      }
      return;
    }
  }
  shown_ = left;
  shown_at_ = now;
}

}  // namespace kiosk
