// Config: what the clinic has set, in kiosk.json. Every key may be left out. A mistake costs only the setting that it is in:
// it is named with line and remedy, and what stood there before counts, so that a typo never keeps a kiosk from starting.
// deploy/schemas/kiosk.json says the same for editors; deploy/README.md for people.
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "app/state.h"
#include "base/result.h"
#include "library/finding.h"
#include "platform/options.h"

namespace kiosk {

inline constexpr std::size_t kMaxConfigBytes = 1U << 20U;

// At most a little over kMaxConfigBytes of a plain file; nothing when it cannot be opened. A pipe or a device would hold the start up for
// ever: only plain files are read.
[[nodiscard]] std::optional<std::string> read_plain_file(const std::string& path);

struct LoadedConfig {
  Settings settings;  // all of them
  Settings base;      // without the file that the screen's settings are saved in
  Findings findings;  // file: the path as it was given
};

// `defaults` with what the file sets. Error "usage.unreadable": no such file, or it cannot be opened. A file that can be
// read but is no JSON gives the defaults and a finding.
[[nodiscard]] Result<LoadedConfig> load_config(const std::string& path, Settings defaults);

// Where an installed kiosk keeps it: what the package or the administrator wrote, and over it what was set on the screen.
struct ConfigPlaces {
  std::string administrator = "/etc/kiosk/kiosk.json";
  std::string saved = "/var/lib/kiosk/kiosk.json";
  std::string local = "/var/lib/kiosk/local.json";
};

// --config's file, and over it --config-saved's, when they are given. Else, with a display, those of `places` that exist; one that cannot be read is a
// finding. Headless without --config: the defaults, because a picture must not depend on the machine.
[[nodiscard]] Result<LoadedConfig> configured(const Options& options, Settings defaults,
                                              const ConfigPlaces& places = {});

}  // namespace kiosk
