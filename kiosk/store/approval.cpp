#include "store/approval.h"

namespace kiosk {

namespace {

Result<void> is_pending(const Store& store, const ReleaseNumber& release) {
  if (store.state().pending == release) return {};
  return fail("release.not_pending", "Release " + to_string(release) +
                                         " does not wait for anybody's approval. Look again at what is waiting.");
}

}  // namespace

Result<void> approve(Store& store, const ReleaseNumber& release) {
  if (auto waits = is_pending(store, release); !waits) return waits;
  if (release < store.state().minimum)
    return fail("release.withdrawn",
                "Release " + to_string(release) + " was withdrawn by its publisher. Get the newest one from them.");
  if (const auto whole = store.check_release(release, true); !whole) return tl::unexpected(whole.error());
  StoreState next = store.state();
  if (next.current != release) next.previous = next.current;
  next.current = release;
  next.pending.reset();
  next.tries = 0;
  return store.commit(next);
}

Result<void> cancel(Store& store, const ReleaseNumber& release) {
  if (auto waits = is_pending(store, release); !waits) return waits;
  StoreState next = store.state();
  next.pending.reset();
  return store.commit(next);
}

}  // namespace kiosk
