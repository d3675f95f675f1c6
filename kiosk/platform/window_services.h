// WindowServices: what carries out the effects of a kiosk with a window: the voice, the printer, the search, kiosk-sync, what staff set,
// the statistics, and the worker that they share. Main thread; what takes long is done beside it, and what came of it is heard by
// poll().
#pragma once
#include <atomic>
#include <functional>

#include "app/effect.h"
#include "app/event.h"
#include "platform/espeak_voice.h"
#include "platform/options.h"
#include "platform/print_service.h"
#include "platform/search_service.h"
#include "platform/settings_service.h"
#include "platform/statistics_service.h"
#include "platform/sync_service.h"
#include "platform/worker.h"

namespace kiosk {

class WindowServices {
 public:
  struct Wiring {
    const Options& options;
    const ContentOpener& opener;
    SyncLink* link = nullptr;  // null: there is no store
    Settings base;             // as in SettingsService
    std::string saved;
    std::function<void()> wake;              // from another thread
    std::function<void(const Event&)> feed;  // on the main thread
  };
  WindowServices(Wiring wiring, const Settings& settings);
  WindowServices(const WindowServices&) = delete;
  WindowServices& operator=(const WindowServices&) = delete;

  // Passes over the effects that are not theirs.
  void carry_out(const Effect& effect, const State& state);

  // What has come since this was asked last; each was fed.
  struct Heard {
    bool worked = false;  // the worker has ended something
    bool answered = false;
    bool spoken = false;
    bool printed = false;
    bool synced = false;
    [[nodiscard]] bool any() const { return answered || spoken || printed || synced; }
  };
  [[nodiscard]] Heard poll();

  [[nodiscard]] Worker& worker() { return worker_; }
  [[nodiscard]] EspeakVoice& voice() { return voice_; }
  [[nodiscard]] StatisticsService& statistics() { return statistics_; }

 private:
  void look_for(const effect::Find& find);
  void print(const effect::Print& print, PaperKind paper);
  [[nodiscard]] bool hear_printer();

  std::function<void(const Event&)> feed_;
  bool answered_ = false;
  // Before the worker: what it does for them is done before they go.
  SearchService search_;
  StatisticsService statistics_;
  SyncService sync_;
  SettingsService settings_;
  std::atomic<int> newest_question_{0};
  Worker worker_;
  PrintService printing_;
  EspeakVoice voice_;
};

}  // namespace kiosk
