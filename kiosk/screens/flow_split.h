// Splitting running text in two where a page ends. Bold ranges and reference marks go with their words.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "library/prose.h"

namespace kiosk {

// The text before byte `at` without its trailing space, and the text from there. A mark at `at` stands after the text
// before it and stays there.
[[nodiscard]] std::pair<Prose, Prose> split_prose(const Prose& prose, std::size_t at);

struct SplitBlock {
  Block head;
  Block tail;
};

// The longest beginning that fits, at the best kind of place that gives one; nothing where none does.
[[nodiscard]] std::optional<SplitBlock> split_block(
    const Block& block, const std::function<std::vector<std::vector<std::size_t>>(const Prose&)>& breaks,
    const std::function<bool(const Block&)>& fits);

}  // namespace kiosk
