#include "platform/touch_filter.h"

#include <cmath>

namespace kiosk {
namespace {

PointerChange cancelled_at(float x, float y) {
  PointerChange change;
  change.x = x;
  change.y = y;
  change.cancelled = true;
  return change;
}

}  // namespace

bool TouchFilter::is_leaning(Monotonic now) const { return contact_ && now - contact_->resting_since >= kLeaning; }

int TouchFilter::swipe_of(const Contact& contact, Monotonic now) const {
  const double dx = contact.x - contact.start_x;
  const double dy = contact.y - contact.start_y;
  const bool is_swipe =
      now - contact.since <= kSwipeTime && std::abs(dx) >= kSwipeTravel * scale_ && std::abs(dx) >= 2 * std::abs(dy);
  if (!is_swipe) return 0;
  return dx < 0 ? -1 : 1;
}

std::optional<PointerChange> TouchFilter::feed(const RawTouch& touch) {
  // A panel's driver may send anything; a position that is no number is no position.
  if (!std::isfinite(touch.x) || !std::isfinite(touch.y)) return std::nullopt;
  if (touch.kind == RawTouch::down) {
    // The same finger twice: its lifting was lost on the way.
    if (contact_ && contact_->finger != touch.finger && !is_leaning(touch.at)) return std::nullopt;
    contact_ = Contact{touch.finger, touch.x, touch.y, touch.at, touch.x, touch.y, touch.at, touch.x, touch.y};
    return PointerChange{.down = true, .x = touch.x, .y = touch.y, .pressed_now = true};
  }
  if (!contact_ || contact_->finger != touch.finger) return std::nullopt;

  if (touch.kind == RawTouch::cancel) {
    const PointerChange change = cancelled_at(contact_->x, contact_->y);
    contact_.reset();
    return change;
  }
  contact_->x = touch.x;
  contact_->y = touch.y;
  if (touch.kind == RawTouch::move) {
    if (std::hypot(touch.x - contact_->rest_x, touch.y - contact_->rest_y) > kRest * scale_) {
      contact_->rest_x = touch.x;
      contact_->rest_y = touch.y;
      contact_->resting_since = touch.at;
    }
    return PointerChange{.down = true, .x = touch.x, .y = touch.y};
  }
  const int swipe = swipe_of(*contact_, touch.at);
  contact_.reset();
  if (swipe == 0) return PointerChange{.x = touch.x, .y = touch.y, .released_now = true};
  PointerChange change = cancelled_at(touch.x, touch.y);
  change.swipe = swipe;
  return change;
}

std::optional<PointerChange> TouchFilter::expire(Monotonic now) {
  if (!is_leaning(now)) return std::nullopt;
  const PointerChange change = cancelled_at(contact_->x, contact_->y);
  contact_.reset();
  return change;
}

std::optional<Monotonic> TouchFilter::deadline() const {
  if (!contact_) return std::nullopt;
  return contact_->resting_since + kLeaning;
}

}  // namespace kiosk
