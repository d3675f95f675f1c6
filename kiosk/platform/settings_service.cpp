#include "platform/settings_service.h"

#include <memory>
#include <utility>

#include "base/pin.h"
#include "platform/config.h"
#include "platform/local_file.h"
#include "platform/settings_json.h"

namespace kiosk {

void SettingsService::nobody(SyncRequest::Kind kind) {
  wiring_.run([this, kind]() -> Completion {
    return [this, kind] {
      wiring_.feed(event::SyncAnswered{{kind, {}, {}}, {"sync.absent", "Nobody is there to save it."}});
    };
  });
}

void SettingsService::save_local(const LocalContacts& local) {
  if (wiring_.link == nullptr) return nobody(SyncRequest::Kind::save_local);
  wiring_.link->ask({SyncRequest::Kind::save_local, {}, local_json(local)});
}

void SettingsService::save(const Settings& settings) {
  SyncRequest request{SyncRequest::Kind::save_config, {}, {}};
  if (wiring_.link == nullptr) return nobody(request.kind);
  // Beside the screen, one after the other: each is made from what the one before has left.
  wiring_.run([this, settings, request]() mutable -> Completion {
    const auto before = read_plain_file(wiring_.saved);
    request.body = settings_json(before.value_or(std::string()), wiring_.base, settings);
    // Asked for by the completion: what is left behind while it hangs must not come back with older settings.
    return [this, request] { wiring_.link->ask(request); };
  });
}

void SettingsService::carry_out(const Effect& effect) {
  if (const auto* wanted = std::get_if<effect::SaveSettings>(&effect)) save(wanted->settings);
  if (const auto* wanted = std::get_if<effect::SaveLocal>(&effect)) save_local(wanted->local);
  if (const auto* wanted = std::get_if<effect::HashPin>(&effect)) {
    wiring_.run([this, pin = *wanted]() -> Completion {
      auto hash = hash_pin(pin.pin);
      return [this, job = pin.job, made = hash ? std::move(*hash) : std::string()] {
        wiring_.feed(event::PinHashed{job, made});
      };
    });
  }
}

}  // namespace kiosk
