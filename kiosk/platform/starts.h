// Starts: how often the kiosk was started of late and did not stand, and how the last run ended. After five bad starts within ten minutes
// the store is passed over for an hour, or until it holds something else: a kiosk that shows the factory's pages helps more than one
// that dies over and over.
#pragma once
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/upkeep.h"
#include "base/clock.h"

namespace kiosk {

// By both clocks: within one boot of the machine the second cannot jump; over boots there is only the first.
struct StartMoment {
  WallTime wall{};
  std::string boot;     // the machine's boot, as the kernel names it
  Millis since_boot{};  // sleep included
  friend bool operator==(const StartMoment&, const StartMoment&) = default;
};
[[nodiscard]] StartMoment start_moment_now();

inline constexpr std::size_t kBadStarts = 5;
inline constexpr Millis kBadStartsWithin{600'000};
inline constexpr Millis kFactoryFor{3'600'000};
inline constexpr Millis kStoodAfter{60'000};  // on the glass, with its pictures

struct Starts {
  std::vector<StartMoment> bad;              // those that never stood; the newest last
  std::optional<StartMoment> running;        // began then, and did not say that it ends
  std::optional<StartMoment> factory_since;  // the store is passed over since
  std::string factory_instead_of;            // what was current in it
  bool known = false;                        // there was a run before this one
  friend bool operator==(const Starts&, const Starts&) = default;
};

struct BegunStart {
  Starts starts;
  LastEnd last_end = LastEnd::unknown;
  bool factory = false;  // the store is to be passed over
};
// The kiosk starts. `ended`: what the service said of the run before ("watchdog", "signal", ...), or empty; `release`: what is current
// in the store, or empty.
[[nodiscard]] BegunStart begin_start(Starts before, const StartMoment& now, std::string_view ended,
                                     const std::string& release);
// It has stood for a minute: this start was none of the bad ones.
[[nodiscard]] Starts start_stood(Starts starts);
// It ends because it was told to.
[[nodiscard]] Starts start_stopped(Starts starts);
// The store is shown again.
[[nodiscard]] Starts store_tried_again(Starts starts);

// As kept in a file: replaced whole or not at all. What cannot be read is as if there were none.
[[nodiscard]] std::string starts_text(const Starts& starts);
[[nodiscard]] Starts parse_starts(std::string_view text);

// The file, and in FILE.ended what the service says of a run that ended. Synced: for the start, the end, and a thread beside the screen.
// Safe on any thread.
class StartsKeeper {
 public:
  // An empty path: nothing is kept, and nothing is ever bad.
  explicit StartsKeeper(std::string path) : path_(std::move(path)) {}
  // Once, before anything of the content is read.
  [[nodiscard]] BegunStart begin(const std::string& release);
  void stood();
  void stopped();
  void store_tried_again();
  [[nodiscard]] bool on() const { return !path_.empty(); }

 private:
  void keep(Starts (*change)(Starts));
  void write();
  std::string path_;
  std::mutex mutex_;  // of what follows
  Starts starts_;
};

}  // namespace kiosk
