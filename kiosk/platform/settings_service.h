// SettingsService: carries out what staff set: has it saved by kiosk-sync, hashes the PIN beside the screen. Main thread.
#pragma once
#include <functional>
#include <string>

#include "app/effect.h"
#include "app/event.h"
#include "platform/sync_link.h"
#include "ui/pictures.h"

namespace kiosk {

class SettingsService {
 public:
  struct Wiring {
    SyncLink* link = nullptr;                // null: nobody saves
    Settings base;                           // what holds without the saved file
    std::string saved;                       // the file that kiosk-sync writes; read so that what is in it stays
    std::function<void(Job)> run;            // on the worker
    std::function<void(const Event&)> feed;  // on the main thread
  };
  explicit SettingsService(Wiring wiring) : wiring_(std::move(wiring)) {}

  // Passes over the effects that are not its own.
  void carry_out(const Effect& effect);

 private:
  void save(const Settings& settings);
  void save_local(const LocalContacts& local);
  void nobody(SyncRequest::Kind kind);

  Wiring wiring_;
};

}  // namespace kiosk
