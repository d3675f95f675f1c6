// Chooses where lines end: as many clusters as fit, ending at a soft opportunity when there is one.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "text/paragraph.h"
#include "text/shape.h"

namespace kiosk {

class LineBreaker {
 public:
  // `advances` holds a cluster's width at its first unit, 0 elsewhere. All spans must outlive this.
  LineBreaker(const Paragraph& paragraph, std::span<const std::uint8_t> boundaries, std::span<const Units64> advances);

  // The boundary that ends the line beginning at `begin`; always moves on.
  [[nodiscard]] std::size_t end_of_line(std::size_t begin, Units64 width) const;
  // The next shorter choice, for a line that came out wider than its parts promised; none when one cluster is left.
  [[nodiscard]] std::optional<std::size_t> shorter(std::size_t begin, std::size_t end) const;
  // `end` without the spaces, line ends and unseen characters before it.
  [[nodiscard]] std::size_t trimmed(std::size_t begin, std::size_t end) const;

 private:
  [[nodiscard]] std::int64_t measure(std::size_t begin, std::size_t end) const { return upto_[end] - upto_[begin]; }

  const Paragraph& paragraph_;
  std::span<const std::uint8_t> boundaries_;
  std::vector<std::int64_t> upto_;  // sum of advances before a unit
};

}  // namespace kiosk
