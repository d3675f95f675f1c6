// ObjectWriter: objects of a bundle into the store, each staged, written, compared, hashed, synced and closed before it is put in
// place under its hash. Many are on their way at once, so that the disk is asked once for all of them; none is put in place
// before it and its sum are sure. Of one thread; several of them may write into one store at once.
#pragma once
#include <functional>
#include <future>
#include <string>
#include <vector>

#include "bundle/object_reader.h"
#include "bundle/object_sum.h"
#include "store/reader.h"

namespace kiosk {

class ObjectWriter {
 public:
  // `writers`: how many share the files that may be open. Both references outlive this.
  ObjectWriter(const StoreReader& store, ObjectFolders& folders, std::size_t writers = 1);

  // Hears of every piece, in bytes; its error ends it.
  using Wrote = std::function<Result<void>(std::uint64_t)>;
  // One of the reader's objects. Errors: "object.damaged" (another sum than its
  // name), "store.failed" (the disk does not keep what it is given), those of BundleSource and FileOps. What is on its way is
  // then lost, and what is in place stays.
  [[nodiscard]] Result<void> add(ObjectReader& reader, std::size_t object, const Wrote& wrote);
  // All that is still on its way into its place.
  [[nodiscard]] Result<void> place_all();

 private:
  struct Staged {
    Open file;
    Hash256 hash;
  };
  [[nodiscard]] FileOps& ops() const { return store_.ops(); }
  [[nodiscard]] Result<Hash256> write(Handle file, ObjectReader& reader, std::size_t object, const Wrote& wrote);
  // What is staged goes to the disk, beside the next ones.
  [[nodiscard]] Result<void> begin_sync();
  // What went to the disk before is there now: into its place.
  [[nodiscard]] Result<void> end_sync();
  [[nodiscard]] Result<void> place(const Hash256& hash);

  const StoreReader& store_;
  ObjectFolders& folders_;
  std::size_t most_staged_;          // files
  std::uint64_t most_staged_bytes_;  // bytes
  std::optional<Open> staging_;
  std::vector<Staged> staged_, syncing_;
  std::uint64_t staged_bytes_ = 0;
  std::future<Result<void>> synced_;
  std::vector<std::uint8_t> back_ = std::vector<std::uint8_t>(PieceBuffers::kLargest);  // what the disk has of a piece
};

// The folders that these objects were put into are on the disk: also those that a run which was killed put there without.
[[nodiscard]] Result<void> sync_folders(FileOps& ops, ObjectFolders& folders, const std::vector<ObjectEntry>& objects);

}  // namespace kiosk
