// StoreKeeper: the kiosk's side of a store that it may not write. Says by kiosk-sync what becomes of a release (it begins to be
// shown; it has been drawn), and notices when another is current. A thread that sleeps until either happens. Where the service
// runs it is asked; where it does not, as beside a desktop, its program is started for each.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bundle/manifest.h"
#include "platform/sync_link.h"

namespace kiosk {

class StoreKeeper {
 public:
  // `program`: kiosk-sync; empty: the one beside this program, or in PATH. `link`, if any, outlives this.
  explicit StoreKeeper(std::string store, std::string program = {}, SyncLink* link = nullptr);
  ~StoreKeeper();  // what was said already is still said; what waits behind it is not
  StoreKeeper(const StoreKeeper&) = delete;
  StoreKeeper& operator=(const StoreKeeper&) = delete;

  // One after the other, in this order; comes back at once.
  void started();
  void confirm(const ReleaseNumber& release);

  // `wake` is called from another thread when changed() will be true. Empty: nobody is to be called any more.
  void listen(std::function<void()> wake);
  // The store's state was replaced since this was asked last.
  [[nodiscard]] bool changed();

 private:
  void say(SyncRequest request, std::vector<std::string> words);

  struct Impl;
  std::unique_ptr<Impl> impl_;
  SyncLink* link_;
};

}  // namespace kiosk
