// Sums of objects that come in pieces, small ones and those that are large enough for a thread of their own.
#include "bundle/object_sum.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace kiosk::test {

TEST_CASE("bundle: an object's sum is that of its bytes in whatever pieces they come") {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{70'000}, std::size_t{4} << 20U,
                                 (std::size_t{4} << 20U) + 1, std::size_t{12'345'678}}) {
    std::vector<std::uint8_t> bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(i * i + i / 251);
    PieceBuffers buffers;
    ObjectSum sum(size);
    for (std::size_t at = 0, step = 1; at < size; step = step * 7 % 200'003 + 1) {
      const PieceRoom room = buffers.take(std::min({step, size - at, PieceBuffers::kLargest}));
      std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), room.bytes.size(), room.bytes.begin());
      sum.add(room.piece(room.bytes));
      at += room.bytes.size();
    }
    CHECK_MESSAGE(sum.finish() == blake2b_256(bytes), size);
  }
}

TEST_CASE("bundle: a large object that ends early leaves nothing behind") {
  // The stick was pulled: what was begun is given up without its sum.
  PieceBuffers buffers;
  ObjectSum sum(std::uint64_t{1} << 30U);
  for (int i = 0; i < 20; ++i) {
    const PieceRoom room = buffers.take(PieceBuffers::kLargest);
    std::ranges::fill(room.bytes, std::uint8_t{1});
    sum.add(room.piece(room.bytes));
  }
}

}  // namespace kiosk::test
