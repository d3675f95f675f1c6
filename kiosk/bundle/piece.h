// Bytes that were read, and the memory that they lie in. It goes round: who has done with a piece gives its memory back for the
// next, so that nothing is cleared and asked of the system again for every read.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "bundle/digest.h"

namespace kiosk {

struct Piece {
  std::shared_ptr<const void> owner;
  Bytes bytes;  // of the owner's
};

// What a piece is read into.
struct PieceRoom {
  std::shared_ptr<const void> owner;
  std::span<std::uint8_t> bytes;  // of the owner's; what is in them is undefined
  [[nodiscard]] Piece piece(Bytes part) const { return {owner, part}; }
};

// One thread takes; pieces may end on any, also after this is gone. How many are on their way is for their user to bound.
class PieceBuffers {
 public:
  // So large that a disk or a stick is not asked too often, so small that a processor's own memory holds it.
  static constexpr std::size_t kLargest = std::size_t{256} << 10U;

  // `count` bytes, kLargest at most. Small ones lie side by side and share an owner.
  [[nodiscard]] PieceRoom take(std::size_t count);

 private:
  struct Free;
  std::shared_ptr<Free> free_;
  std::shared_ptr<std::uint8_t> current_;
  std::size_t used_ = kLargest;  // of the current one
};

}  // namespace kiosk
