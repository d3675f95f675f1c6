// What staff decide about a release that waits in the store: it is shown, or it is forgotten. Each is one commit of the state,
// so that a power cut leaves the one or the other.
#pragma once
#include "base/result.h"
#include "store/store.h"

namespace kiosk {

// `release`, which is pending, becomes current. Its bytes are compared with their hashes first: it may have waited for weeks. Errors:
// "release.not_pending" (another is, or none), "release.withdrawn" (trust has moved on meanwhile), "release.damaged", those of FileOps.
[[nodiscard]] Result<void> approve(Store& store, const ReleaseNumber& release);
// `release`, which is pending, is forgotten; what is shown stays. The floor stays too: nothing older comes after it. Errors:
// "release.not_pending", those of FileOps.
[[nodiscard]] Result<void> cancel(Store& store, const ReleaseNumber& release);

}  // namespace kiosk
