// The loop of a kiosk with a window: sleeps until a touch, a deadline or a worker wakes it; draws nothing that has not changed.
#pragma once
#include "app/state.h"
#include "base/result.h"
#include "platform/content_opener.h"
#include "platform/content_watch.h"
#include "platform/open_window.h"
#include "platform/options.h"
#include "platform/service_manager.h"
#include "platform/starts.h"
#include "platform/store_keeper.h"

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

// Runs until the window is closed, a signal comes or staff want it anew. Error "display.failed".
[[nodiscard]] Result<WindowEnd> run_window(const Options& options, State state, const ContentSource& content,
                                           OpenWindow window);

}  // namespace kiosk
