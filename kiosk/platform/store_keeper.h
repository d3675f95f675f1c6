// StoreKeeper: the kiosk's side of a store that it may not write. Says by kiosk-sync what becomes of a release (it begins to be
// shown; it has been drawn), and notices when another is current. A thread that sleeps until either happens.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "bundle/manifest.h"

namespace kiosk {

class StoreKeeper {
 public:
  // `program`: kiosk-sync; empty: the one beside this program, or in PATH.
  explicit StoreKeeper(std::string store, std::string program = {});
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
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk
