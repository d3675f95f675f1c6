// StickWatcher: what becomes of a stick, as a function of what happened. No files, no processes, no clock: events go in with the time,
// actions come out, and how it stands is a value (SyncNews). One stick at a time; others wait for their turn. One process at a time
// holds the store.
//
//   in -> queued -> installing -> [settling] -> [asking -> writing] -> finished [-> writing -> finished]
//
// The last is staff's: they may have the report written to a stick that is in and done with.
//
// A stick that goes is told by its device, not by what reading it says: an empty folder may be a stick that was just pulled out, so
// that what could be that is believed only when no stick has gone a moment later (settling). Whoever is still read when its stick goes is
// ended, unless all of it is here and it is only made sure of.
#pragma once
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/sync_news.h"
#include "sync/child_line.h"
#include "sync/errands.h"
#include "sync/time_left.h"
#include "sync/watch_values.h"

namespace kiosk {

class StickWatcher {
 public:
  static constexpr Monotonic kStall{60'000};          // of the stick: nothing came of it
  static constexpr Monotonic kStallOfStore{300'000};  // while it is made sure of on the kiosk's own disk
  static constexpr Monotonic kSettle{2'000};
  static constexpr Monotonic kForReport{10'000};  // that the kiosk has to hand over its part
  static constexpr Monotonic kBusy{60'000};       // that another may hold the store
  static constexpr Monotonic kTryAgain{1'000};
  static constexpr Monotonic kForTheNext{10'000};  // how long a finished stick's news stand before one that waits
  static constexpr Monotonic kForgotten{60'000};   // after it was taken out
  static constexpr std::size_t kMostWaiting = 16;

  // `serial`: that of the last news before this program began. `stall`: how long nothing may come of a stick.
  explicit StickWatcher(std::uint64_t serial, Monotonic stall = kStall) : stall_(stall) { news_.serial = serial; }

  void stick_in(Monotonic now, const Stick& stick, bool wait_for_approval);
  void stick_out(Monotonic now, StickId stick);
  void said(Monotonic now, ChildId child, const ChildLine& line);
  // The process is gone, by itself or killed; the store has been looked at since (store_seen()).
  void ended(Monotonic now, ChildId child);
  void store_seen(const StoreSeen& store);
  void asked(Monotonic now, ClientId client,
             const SyncRequest& request);  // all but save_config, save_local and set_clock
  void tick(Monotonic now);

  [[nodiscard]] SyncNews news() const;
  [[nodiscard]] std::optional<Monotonic> deadline() const;  // when tick() will do something
  [[nodiscard]] std::vector<WatchAction> take_actions() { return std::exchange(actions_, {}); }

 private:
  enum class Stage { queued, installing, settling, asking, writing, finished };
  struct Waiting {
    Stick stick;
    bool wait_for_approval = false;
  };
  struct AtWork {
    Stick stick;
    bool wait_for_approval = false;
    Stage stage = Stage::queued;
    ChildId child = 0;         // the last that was started for it
    Monotonic since{};         // it was begun
    Monotonic heard{};         // something came of it
    Monotonic next{};          // queued: not before; settling, asking: until
    std::string store_before;  // as it stood when the child began
    std::optional<ChildLine> last{};
    bool killed = false;
    bool reports = false;
    bool swept = false;  // there was no room, and what nothing refers to was removed
    bool good = false;   // the outcome
    TimeLeft time_left{};
  };

  void begin_next(Monotonic now);
  void start_work(Monotonic now);
  void install_ended(Monotonic now);
  void installed(Monotonic now, const ChildLine& line);
  void refuse(Monotonic now, const std::string& code, std::uint64_t needed_mb = 0);
  void settled(Monotonic now);
  void report_or_finish(Monotonic now, bool readable);
  void write_report(Monotonic now, const std::string& screen);
  void ask_for_report(Monotonic now, ClientId client, const std::string& screen);
  void report_ended(SyncAnswer answer);
  void finish(Monotonic now);
  void keep(const std::string& outcome, const std::string& code);
  [[nodiscard]] bool has_committed() const;
  [[nodiscard]] std::optional<Monotonic> work_deadline() const;
  void tick_work(Monotonic now);
  void kill_work();

  Monotonic stall_;
  SyncNews news_;
  StoreSeen store_;
  std::deque<Waiting> waiting_;
  std::optional<AtWork> at_;
  std::optional<Monotonic> finished_at_, out_at_;
  Errands errands_;
  ClientId report_for_ = 0;    // staff, who wait for the report to be on the stick; 0: nobody does
  std::set<ChildId> holding_;  // installations that are not known to have ended: each may hold the store
  ChildId last_child_ = 0;
  std::vector<WatchAction> actions_;
};

}  // namespace kiosk
