// ObjectReader: the bytes of a bundle's objects, out of its source. Small objects that lie side by side are read with one
// question: each question to a stick takes its time.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/result.h"
#include "bundle/bundle_source.h"
#include "bundle/manifest.h"
#include "bundle/piece.h"

namespace kiosk {

using TakePiece = std::function<Result<void>(Piece)>;

[[nodiscard]] tl::unexpected<Error> damaged_object();

// `which` of these objects in lots of neighbours: so many bytes that asking for the next lot costs little, so few that several
// hands have about as much to do.
[[nodiscard]] std::vector<std::span<const std::size_t>> lots_of(std::span<const ObjectEntry> objects,
                                                                std::span<const std::size_t> which);

class ObjectReader {
 public:
  // `places`: of the objects' tar headers. `wanted`: which of them will be read, rising; what lies between is not read. All three
  // outlive this.
  ObjectReader(BundleSource& source, std::span<const ObjectEntry> objects, std::span<const std::uint64_t> places,
               std::span<const std::size_t> wanted = {});

  // Others from now on, rising too.
  void want(std::span<const std::size_t> wanted) { wanted_ = wanted; }

  [[nodiscard]] const ObjectEntry& object(std::size_t object) const { return objects_[object]; }
  // A wanted object's bytes to `take`, which may fail: an object of the right size at its place, whose sum nobody has looked at.
  // An object without bytes has no piece. In rising order, though some may be left out. Errors: "object.damaged", those of BundleSource.
  [[nodiscard]] Result<void> read(std::size_t object, const TakePiece& take);

 private:
  [[nodiscard]] std::uint64_t end_of(std::size_t object) const;
  // Reads a run that begins with this object and goes on as long as the next wanted ones lie beside it and have room.
  [[nodiscard]] Result<void> read_run(std::size_t object);
  [[nodiscard]] Result<void> read_large(std::size_t object, const TakePiece& take);

  BundleSource& source_;
  std::span<const ObjectEntry> objects_;
  std::span<const std::uint64_t> places_;
  std::span<const std::size_t> wanted_;  // from the next one on
  PieceBuffers buffers_;
  PieceRoom run_{};
  std::uint64_t run_at_ = 0;
};

}  // namespace kiosk
