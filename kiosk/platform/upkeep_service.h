// UpkeepService: keeps the kiosk up. Tells the service manager that the loop turns, judges this start, watches over the threads beside the
// screen, and finds out how the machine is. Main thread; what takes long is given to the worker.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "app/effect.h"
#include "app/event.h"
#include "app/state.h"
#include "platform/espeak_voice.h"
#include "platform/service_manager.h"
#include "platform/starts.h"
#include "platform/statistics_service.h"
#include "platform/worker.h"

namespace kiosk {

class UpkeepService {
 public:
  struct Wiring {
    ServiceWishes service;
    StartsKeeper* starts = nullptr;  // null: nothing is kept
    bool factory = false;            // the store was passed over
    std::string store;               // whose disk it is about; empty: the root
    Worker& worker;
    EspeakVoice& voice;
    StatisticsService& statistics;
    std::function<void(const Event&)> feed;
    std::function<void()> jobs_lost;  // what a job that was left behind would have brought does not come any more
    std::function<void()> try_store;  // reads the store again, as if it had changed
  };
  explicit UpkeepService(Wiring wiring, Monotonic now);
  UpkeepService(const UpkeepService&) = delete;
  UpkeepService& operator=(const UpkeepService&) = delete;

  // The first frame is on the glass.
  void stands(const State& state);
  // The loop has turned; `whole`: the screen stands with all its pictures. True when the screen may look different now.
  [[nodiscard]] bool turned(Monotonic now, const State& state, bool whole);
  // When turned() is next to be called, though nothing else happens; nothing: never.
  [[nodiscard]] std::optional<Monotonic> due() const;
  void frame_took(Millis time);
  // Passes over the effects that are not its own.
  void carry_out(const Effect& effect);
  // Nobody is left to do what is done beside the screen: to be started anew once no visitor is there.
  [[nodiscard]] bool lost() const { return lost_; }
  // The loop is over. True: somebody who hangs still uses what would be taken down now; the program has to end at once.
  [[nodiscard]] bool end();

 private:
  void notice(const std::string& code);
  void ask_vitals();
  void tell_manager(const State& state);
  void look_after_starts(Monotonic now, const State& state, bool whole);

  Wiring wiring_;
  ServiceManager manager_;
  Monotonic began_;
  Millis worst_frame_{0};
  std::optional<Monotonic> whole_since_;
  bool stood_ = false;
  std::optional<Monotonic> factory_until_;
  std::string statistics_fault_, sound_problem_;
  bool fed_ = false;
  bool lost_ = false;
  std::string told_release_;  // to the service manager
};

}  // namespace kiosk
