// The store: releases that were installed whole, and which of them is shown. One process at a time writes it (the lock); others
// read it at any moment, for every change is a rename.
//
//   objects/ab/<hash>   releases/<epoch>-<sequence>/{manifest.json,signatures}   trust/   state.json   staging/   lock
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
#include "store/state.h"

namespace kiosk {

class Store {
 public:
  // To write: makes what is missing, takes the lock, recovers from whatever a run before has left. Errors: "store.busy", those
  // of FileOps.
  [[nodiscard]] static Result<Store> open(FileOps& ops, const std::string& path);

  [[nodiscard]] const StoreState& state() const { return state_; }
  // What recovery found, for staff: "state.rebuilt" and the like.
  [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

  // state.new, fsync, rename, fsync of the folder: only then it is so.
  [[nodiscard]] Result<void> commit(const StoreState& next);

  // All objects of a release are there, at their size; with `hashes` their bytes too. Errors: "release.missing",
  // "release.damaged".
  [[nodiscard]] Result<Manifest> check_release(const ReleaseNumber& number, bool hashes) const;
  [[nodiscard]] Result<std::string> manifest_of(const ReleaseNumber& number) const;
  [[nodiscard]] Result<std::vector<ReleaseNumber>> releases() const;

  // Whether an object is there, whole, with the bytes of its name.
  [[nodiscard]] Result<bool> has_object(const ObjectEntry& object) const;

  // What neither current, previous nor pending refers to. Returns how many files went.
  [[nodiscard]] Result<std::size_t> collect();

  // The newest trust that was verified here, from `first` on. Each step is kept before the next is looked at.
  [[nodiscard]] Result<Trust> trust_from(Trust first, const std::string& folder_with_newer);

  [[nodiscard]] FileOps& ops() const { return *ops_; }
  [[nodiscard]] Handle root() const { return root_.handle(); }

 private:
  Store(FileOps& ops, Open root, Open lock) : ops_(&ops), root_(std::move(root)), lock_(std::move(lock)) {}
  [[nodiscard]] Result<void> recover();
  [[nodiscard]] Result<StoreState> rebuild();

  FileOps* ops_;
  Open root_;
  Open lock_;
  StoreState state_;
  std::vector<std::string> warnings_;
};

}  // namespace kiosk
