// ObjectWriter: objects of a bundle into the store, each staged, written, compared, hashed, synced and closed before it is put in
// place under its hash. Many are on their way at once, so that the disk is asked once for all of them; none is put in place
// before it and its sum are sure.
#pragma once
#include <functional>
#include <future>
#include <set>
#include <string>
#include <vector>

#include "bundle/hash_workers.h"
#include "bundle/object_reader.h"
#include "store/reader.h"

namespace kiosk {

class ObjectWriter {
 public:
  explicit ObjectWriter(const StoreReader& store);

  // One of the reader's objects. `wrote` hears of every piece, in bytes. Errors: "object.damaged" (another sum than its
  // name), "store.failed" (the disk does not keep what it is given), those of BundleSource and FileOps. What is on its way is
  // then lost, and what is in place stays.
  [[nodiscard]] Result<void> add(ObjectReader& reader, std::size_t object,
                                 const std::function<void(std::uint64_t)>& wrote);
  // All that is still on its way into its place, and then the folders: of these objects too, which a run that was killed may have put in place without.
  [[nodiscard]] Result<void> finish(const std::vector<ObjectEntry>& objects);

 private:
  struct Staged {
    Open file;
    ObjectEntry object;
    HashWorkers::Ticket ticket;
  };
  [[nodiscard]] FileOps& ops() const { return store_.ops(); }
  [[nodiscard]] Result<void> write(Handle file, ObjectReader& reader, std::size_t object, HashWorkers::Ticket ticket,
                                   const std::function<void(std::uint64_t)>& wrote);
  // What is staged goes to the disk, beside the next ones.
  [[nodiscard]] Result<void> begin_sync();
  // What went to the disk before is there now: into its place.
  [[nodiscard]] Result<void> end_sync();
  [[nodiscard]] Result<void> place(const ObjectEntry& object);

  const StoreReader& store_;
  ObjectFolders folders_;
  std::size_t most_staged_;  // files
  std::optional<Open> staging_;
  std::vector<Staged> staged_, syncing_;
  std::uint64_t staged_bytes_ = 0;
  std::future<Result<void>> synced_;
  std::vector<std::uint8_t> back_ = std::vector<std::uint8_t>(PieceBuffers::kLargest);  // what the disk has of a piece
  HashWorkers workers_;
};

}  // namespace kiosk
