// The kiosk's command line (INTERFACE.md "kiosk").
#pragma once
#include <optional>
#include <string>

#include "app/preferences.h"
#include "app/route.h"
#include "base/clock.h"
#include "base/printing.h"
#include "platform/sync_link.h"

namespace kiosk {

struct Options {
  std::string content;
  std::string store;
  std::string config;
  std::string
      config_saved;    // where kiosk-sync saves what is set at the screen; empty: where it does on an installed kiosk
  std::string local;   // the clinic's own contacts, as kiosk-sync saves them; empty: as for config_saved
  std::string tries;   // where it is kept how often the PIN was wrong; empty: nowhere
  std::string starts;  // where it is kept which starts were bad; empty: nowhere
  SyncPlaces sync;     // where kiosk-sync says how it stands, and where it is asked
  int width = 1920;
  int height = 1080;
  bool window = false;  // --window was given
  bool fullscreen = false;
  std::string display = "window";
  std::optional<LanguageTag> language;
  std::optional<TextSize> text_size;
  std::optional<Theme> theme;
  bool reduced_motion = false;
  std::optional<WallTime> clock;
  std::optional<Route> screen;
  std::string screenshot;
  std::string describe;
  std::string paper;
  std::optional<PaperKind> paper_size;
  std::string replay;
  std::string trace;
  std::string frames;
  std::string statistics;  // empty: nothing is counted
  bool list_screens = false;

  [[nodiscard]] bool headless() const {
    return !screenshot.empty() || !describe.empty() || !replay.empty() || !paper.empty() || list_screens;
  }
};

struct Parsed {
  Options options;
  std::optional<int> exit_code;  // set: nothing more to do (--help, --version, wrong usage, which is 2)
};

[[nodiscard]] Parsed parse_options(int argc, char** argv);

}  // namespace kiosk
