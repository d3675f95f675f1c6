// Several hands at one pile: pieces of work that need nothing of each other, each taken by whichever hand is free.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>

#include "base/result.h"

namespace kiosk {

// What one thread works with; made, used and ended on that thread alone.
class Hand {
 public:
  virtual ~Hand() = default;
  [[nodiscard]] virtual Result<void> take(std::size_t piece) = 0;
  // After its last piece, unless something has failed at any hand.
  [[nodiscard]] virtual Result<void> end() { return {}; }
};

// How many are worth it on this machine for so many pieces: one a processor, few, one at least.
[[nodiscard]] std::size_t hands_for(std::size_t pieces);

// Gives out pieces 0 to `pieces` - 1, lowest first, to so many hands, one of them the calling thread's, and waits for all. After
// an error none is begun any more; of several errors that of the lowest piece is told. With one hand all of it is done in order
// on the calling thread.
[[nodiscard]] Result<void> share_out(std::size_t pieces, std::size_t hands,
                                     const std::function<std::unique_ptr<Hand>()>& make_hand);

}  // namespace kiosk
