// The store: releases that were installed whole, and which of them is shown. One process at a time writes it (the lock); others
// read it at any moment, for every change is a rename.
//
//   objects/ab/<hash>   releases/<epoch>-<sequence>/{manifest.json,signatures,signers}   trust/   state.json   staging/   lock
//
// No name that a bundle supplies ever reaches the file system: objects are called by their hash, releases by their number.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "bundle/trust.h"
#include "bundle/verify.h"
#include "store/folder.h"
#include "store/reader.h"
#include "store/state.h"

namespace kiosk {

enum class WhenBusy { give_up, wait };

class Store : public StoreReader {
 public:
  // To write: makes what is missing, takes the lock, recovers from whatever a run before has left. Errors: "store.busy", those
  // of FileOps.
  [[nodiscard]] static Result<Store> open(FileOps& ops, const std::string& path,
                                          WhenBusy when_busy = WhenBusy::give_up);

  [[nodiscard]] const StoreState& state() const { return state_; }
  // What recovery found, for staff: "state.rebuilt" and the like.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

  // state.new, fsync, rename, fsync of the folder: only then it is so.
  [[nodiscard]] Result<void> commit(const StoreState& next);

  // What neither current, previous nor pending refers to; a release that somebody is showing (Release) stays with all its
  // objects. Returns how many files went.
  [[nodiscard]] Result<std::size_t> collect();

  // The newest trust that was verified here, from `first` on. Each step is kept before the next is looked at, and the lowest
  // release that it still allows is kept with the state.
  [[nodiscard]] Result<Trust> trust_from(Trust first, const std::string& folder_with_newer);

 private:
  Store(StoreReader reader, Open lock) : StoreReader(std::move(reader)), lock_(std::move(lock)) {}
  [[nodiscard]] Result<void> recover();
  [[nodiscard]] Result<Trust> kept_trust(Trust first) const;

  Open lock_;
  StoreState state_;
  std::vector<std::string> warnings_;
};

}  // namespace kiosk
