#include "bundle/piece.h"

#include <cassert>
#include <mutex>
#include <utility>
#include <vector>

namespace kiosk {

struct PieceBuffers::Free {
  std::mutex mutex;
  std::vector<std::unique_ptr<std::uint8_t[]>>
      buffers;  // NOLINT(modernize-avoid-c-arrays): of a size known at run time
};

PieceRoom PieceBuffers::take(std::size_t count) {
  assert(count <= kLargest);
  if (count > kLargest - used_) {
    current_.reset();  // if it is nobody's any more, it is the next one
    if (!free_) free_ = std::make_shared<Free>();
    std::unique_ptr<std::uint8_t[]> buffer;  // NOLINT(modernize-avoid-c-arrays)
    {
      const std::lock_guard lock(free_->mutex);
      if (!free_->buffers.empty()) {
        buffer = std::move(free_->buffers.back());
        free_->buffers.pop_back();
      }
    }
    if (!buffer) buffer = std::make_unique_for_overwrite<std::uint8_t[]>(kLargest);  // NOLINT(modernize-avoid-c-arrays)
    current_ = std::shared_ptr<std::uint8_t>(buffer.release(), [free = free_](std::uint8_t* done) {
      std::unique_ptr<std::uint8_t[]> back(done);  // NOLINT(modernize-avoid-c-arrays)
      const std::lock_guard lock(free->mutex);
      free->buffers.push_back(std::move(back));
    });
    used_ = 0;
  }
  const std::span<std::uint8_t> bytes(current_.get() + used_, count);
  used_ += count;
  return {current_, bytes};
}

}  // namespace kiosk
