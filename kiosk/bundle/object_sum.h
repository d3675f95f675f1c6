// ObjectSum: the sum of an object that comes in pieces. That of a large one is made on a thread of its own, beside who reads
// and writes it; a small one's costs less than asking another thread.
#pragma once
#include <cstdint>
#include <memory>

#include "bundle/digest.h"
#include "bundle/piece.h"

namespace kiosk {

class ObjectSum {
 public:
  explicit ObjectSum(std::uint64_t size);  // bytes that are to come; a hint
  ~ObjectSum();
  ObjectSum(const ObjectSum&) = delete;
  ObjectSum& operator=(const ObjectSum&) = delete;

  // The next bytes. Waits while too many wait to be summed.
  void add(Piece piece);
  // Of all that was added. Once.
  [[nodiscard]] Hash256 finish();

 private:
  class Beside;
  Blake2b256 sum_;
  std::unique_ptr<Beside> beside_;
};

}  // namespace kiosk
