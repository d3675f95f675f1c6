// Several hands at one pile: pieces of work that need nothing of each other, each taken by whichever hand is free.
#pragma once
#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>

#include "base/result.h"

namespace kiosk {

// What one thread works with; made, used and ended on that thread alone.
class Hand {
 public:
  Hand() = default;
  virtual ~Hand() = default;
  Hand(const Hand&) = delete;
  Hand& operator=(const Hand&) = delete;
  [[nodiscard]] virtual Result<void> take(std::size_t piece) = 0;
  // After its last piece, unless something has failed at any hand.
  [[nodiscard]] virtual Result<void> end() { return {}; }

 protected:
  // For who is long at one piece: "hand.stopped" once something has failed at any hand. take() may answer with it; it is not told.
  [[nodiscard]] Result<void> go_on() const;

 private:
  friend class Pile;
  const std::atomic<bool>* failed_ = nullptr;
};

// How many are worth it on this machine for so many pieces: one a processor, few, one at least.
[[nodiscard]] std::size_t hands_for(std::size_t pieces);

// Gives out pieces 0 to `pieces` - 1, lowest first, to so many hands, one of them the calling thread's, and waits for all. After
// an error none is begun any more; of several errors that of the lowest piece is told. What a hand throws is thrown again here,
// when all have ended. With one hand all of it is done in order on the calling thread.
[[nodiscard]] Result<void> share_out(std::size_t pieces, std::size_t hands,
                                     const std::function<std::unique_ptr<Hand>()>& make_hand);

}  // namespace kiosk
