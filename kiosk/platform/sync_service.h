// SyncService: what staff's screens and sticks want done: hears kiosk-sync and asks it, reads what waits for approval, checks the
// PIN, hands over the report. Main thread; what takes long is given to the worker.
#pragma once
#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "app/effect.h"
#include "app/event.h"
#include "app/state.h"
#include "platform/content_opener.h"
#include "platform/statistics_service.h"
#include "platform/sync_link.h"
#include "ui/pictures.h"

namespace kiosk {

class SyncService {
 public:
  using Feed = std::function<void(const Event&)>;
  struct Wiring {
    SyncLink* link = nullptr;  // null: there is no store, and nobody to hear or ask
    const ContentOpener& opener;
    std::string store;
    std::string tries;  // where it is kept how often the PIN was wrong; empty: nowhere
    StatisticsService& statistics;
    std::function<void()> wake;    // from another thread
    std::function<void(Job)> run;  // on the worker
    Feed feed;                     // on the main thread
  };
  explicit SyncService(Wiring wiring);
  ~SyncService();
  SyncService(const SyncService&) = delete;
  SyncService& operator=(const SyncService&) = delete;

  // What kiosk-sync has said since, and what was found out since. True when there was something.
  [[nodiscard]] bool poll();
  // Passes over the effects that are not its own.
  void carry_out(const Effect& effect, const State& state);

 private:
  void answer(Event event);
  void review(const effect::ReviewUpdate& wanted);
  // Nobody is there to ask.
  void nobody(const SyncRequest& request);
  void open_pending(const std::string& release);
  void send_report(const State& state, bool for_staff);

  Wiring wiring_;
  Monotonic since_;
  std::shared_ptr<std::atomic<int>> newest_tries_ = std::make_shared<std::atomic<int>>(0);
  bool answered_ = false;
};

// How often the PIN was wrong in a row before this start; 0 where nothing is kept.
[[nodiscard]] int kept_tries(const std::string& file);

// The staff's side of a pending release, for the worker. Null: it cannot be read.
[[nodiscard]] std::shared_ptr<const UpdateReview> review_release(const ContentOpener& opener, const std::string& store,
                                                                 const effect::ReviewUpdate& wanted);

}  // namespace kiosk
