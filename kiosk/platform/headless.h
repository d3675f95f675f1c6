// What the kiosk does without a display: --screenshot, --describe, --list-screens, --replay. Same input, same output.
#pragma once
#include <string>

#include "app/state.h"
#include "base/result.h"
#include "platform/content_opener.h"
#include "platform/options.h"

namespace kiosk {

// Does what the options ask. Error "usage.screen": this content has no such screen; others as their makers say.
[[nodiscard]] Result<void> run_headless(const Options& options, State state, const ContentOpener& opener);

// Exit code of an error (INTERFACE.md): 1 refused, 2 usage or unreadable, 3 display or storage.
[[nodiscard]] int exit_code(const Error& error);

}  // namespace kiosk
