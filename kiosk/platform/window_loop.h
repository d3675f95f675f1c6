// The loop of a kiosk with a window: sleeps until a touch, a deadline or a worker wakes it; draws nothing that has not changed.
#pragma once
#include "app/state.h"
#include "base/result.h"
#include "platform/content_opener.h"
#include "platform/content_watch.h"
#include "platform/options.h"
#include "platform/service_manager.h"
#include "platform/starts.h"
#include "platform/store_keeper.h"
#include "platform/window_display.h"
#include "text/text_engine.h"

namespace kiosk {

// Where the content came from, so that the loop can take what comes later. `keeper` and `link` are null where there is no store,
// `folder` where none is previewed.
struct ContentSource {
  const ContentOpener& opener;
  StoreKeeper* keeper = nullptr;
  SyncLink* link = nullptr;
  ContentWatch* folder = nullptr;
  Settings base{};    // what holds without what was set at the screen
  std::string saved;  // the file that that is in
  StartsKeeper* starts = nullptr;
  bool factory = false;       // the store was passed over
  std::string passed_over{};  // because of this release, "1-15"
  ServiceWishes service{};
};

// restart: staff asked for it; restart_now: and something hangs, so that nothing may be waited for.
enum class WindowEnd { closed, restart, restart_now };

// What a window needs. Opened before a start is counted: a display that is not there yet is no fault of the content.
struct OpenWindow {
  std::unique_ptr<WindowDisplay> display;
  std::unique_ptr<TextEngine> text;
};
// Errors "display.none", "display.failed", "fonts.none".
[[nodiscard]] Result<OpenWindow> open_window(const Options& options);

// Runs until the window is closed, a signal comes or staff want it anew. Error "display.failed".
[[nodiscard]] Result<WindowEnd> run_window(const Options& options, State state, const ContentSource& content,
                                           OpenWindow window);

}  // namespace kiosk
