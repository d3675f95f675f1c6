// What the screen asks to have done with the store, one after the other. Each needs the store's lock; while an installation
// holds it they wait.
#pragma once
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "sync/child_line.h"
#include "sync/watch_values.h"

namespace kiosk {

class Errands {
 public:
  static constexpr std::size_t kMost = 16;
  static constexpr Monotonic kLongest{900'000};  // comparing a large release with its hashes takes its time

  // True: this is for the store, and it is taken or answered. False: it is for somebody else.
  bool ask(ClientId client, const SyncRequest& request, std::vector<WatchAction>& out);
  // Without anybody who asked.
  void sweep() { waiting_.push_front({0, "collect", {}}); }

  [[nodiscard]] bool running() const { return running_.has_value(); }
  [[nodiscard]] bool waiting() const { return !waiting_.empty(); }
  void start_next(Monotonic now, ChildId child, std::vector<WatchAction>& out);
  // True: the child was one of these.
  bool said(ChildId child, const ChildLine& line);
  bool ended(ChildId child, std::vector<WatchAction>& out);
  void tick(Monotonic now, std::vector<WatchAction>& out);
  [[nodiscard]] std::optional<Monotonic> deadline() const;

 private:
  struct Errand {
    ClientId client = 0;
    std::string command, release;
  };
  struct Running {
    Errand errand;
    ChildId child = 0;
    Monotonic until{};
    bool killed = false;
    std::optional<ChildLine> last{};
  };
  std::deque<Errand> waiting_;
  std::optional<Running> running_;
};

}  // namespace kiosk
