#include "platform/settings_service.h"

#include <memory>
#include <utility>

#include "base/pin.h"
#include "platform/config.h"
#include "platform/settings_json.h"

namespace kiosk {

void SettingsService::save(const Settings& settings) {
  SyncRequest request{SyncRequest::Kind::save_config, {}, {}};
  if (wiring_.link == nullptr) {
    wiring_.feed(event::SyncAnswered{request, {"sync.absent", "Nobody is there to save it."}});
    return;
  }
  // Beside the screen, one after the other: each is made from what the one before has left.
  wiring_.run([this, settings, request]() mutable -> Completion {
    const auto before = read_plain_file(wiring_.saved);
    request.body = settings_json(before.value_or(std::string()), wiring_.base, settings);
    wiring_.link->ask(request);
    return [] {};
  });
}

void SettingsService::carry_out(const Effect& effect) {
  if (const auto* wanted = std::get_if<effect::SaveSettings>(&effect)) save(wanted->settings);
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
