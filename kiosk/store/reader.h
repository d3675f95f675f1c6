// StoreReader: a store as it lies there, for who only looks. Takes no lock, writes nothing: every change of the store is a
// rename, so that what is read is whole, the old or the new.
#pragma once
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "bundle/manifest.h"
#include "store/folder.h"
#include "store/state.h"

namespace kiosk {

// What is heard of looking through objects, one call at a time, from the threads that look.
struct LookNews {
  std::function<void(std::size_t object, bool there)> seen{};
  std::function<void()> reads{};  // on and on while a large one is read
};

class StoreReader {
 public:
  // `path` is not looked into yet. Errors: "store.missing" and those of FileOps.
  [[nodiscard]] static Result<StoreReader> open(FileOps& ops, const std::string& path);

  // What state.json says. Errors: "store.missing" (none), "state.damaged", those of FileOps.
  [[nodiscard]] Result<StoreState> read_state() const;
  // What a state would say that is made anew: the newest release that is whole is shown; the floor is the newest that was ever
  // put there, whole or not.
  [[nodiscard]] Result<StoreState> rebuilt_state() const;

  [[nodiscard]] Result<std::vector<ReleaseNumber>> releases() const;  // lowest first
  // Errors: "release.missing", those of FileOps.
  [[nodiscard]] Result<std::string> manifest_of(const ReleaseNumber& number) const;
  // The manifest, if it can be read and is that release's. Errors: "release.missing", "release.damaged".
  [[nodiscard]] Result<Manifest> manifest(const ReleaseNumber& number) const;
  // The keys whose signatures of this release were good when it was installed, as minisign shows them ("EFC7AA783C3B9E71"). Empty: that
  // was not kept, or cannot be read.
  [[nodiscard]] std::vector<std::string> signers(const ReleaseNumber& number) const;
  // All objects of a release are there, at their size; with `hashes` their bytes too. Errors as of manifest().
  [[nodiscard]] Result<Manifest> check_release(const ReleaseNumber& number, bool hashes) const;
  // Which objects are not there whole, with the bytes of their name; one that cannot be read is none. As places in `objects`,
  // rising. Errors: of folders that cannot be opened.
  [[nodiscard]] Result<std::vector<std::size_t>> missing(const std::vector<ObjectEntry>& objects,
                                                         const LookNews& news = {}) const;

  [[nodiscard]] FileOps& ops() const { return *ops_; }
  [[nodiscard]] Handle root() const { return root_.handle(); }

 protected:
  StoreReader(FileOps& ops, Open root) : ops_(&ops), root_(std::move(root)) {}

 private:
  FileOps* ops_;
  Open root_;
};

// The folders of objects, each opened once: objects/ab. A handle lives as long as this does. Of many threads.
class ObjectFolders {
 public:
  ObjectFolders(FileOps& ops, Handle root) : ops_(ops), root_(root) {}
  // `make`: one that is not there is made. Error "store.missing" otherwise.
  [[nodiscard]] Result<Handle> folder(const Hash256& hash, bool make);
  [[nodiscard]] Result<Handle> all();  // objects/ itself

 private:
  [[nodiscard]] Result<Handle> opened_all();
  FileOps& ops_;
  Handle root_;
  std::mutex mutex_;
  std::optional<Open> objects_;
  std::vector<std::optional<Open>> folders_ = std::vector<std::optional<Open>>(256);
};

}  // namespace kiosk
