// Sticks: which are in, where they can be read, and which have gone. Whoever makes one of these never reads from a stick: that may
// hang for ever.
#pragma once
#include <poll.h>

#include <optional>
#include <vector>

#include "base/clock.h"
#include "sync/watch_values.h"

namespace kiosk {

struct StickEvent {
  bool in = true;
  Stick stick;  // gone: only its id counts
};

class Sticks {
 public:
  virtual ~Sticks() = default;
  // What to wait for before look() is called again.
  [[nodiscard]] virtual std::vector<pollfd> waits() const = 0;
  // When to look even if nothing is heard.
  [[nodiscard]] virtual std::optional<Monotonic> deadline() const { return std::nullopt; }
  // What has happened since; never waits. The first call tells of those that are in already.
  [[nodiscard]] virtual std::vector<StickEvent> look(Monotonic now) = 0;
};

}  // namespace kiosk
