#include "screens/flow_split.h"

#include <algorithm>

namespace kiosk {

namespace {

// The last place up to which the beginning fits: beginnings only grow, so half of the places are ruled out at a time.
std::optional<std::size_t> last_that_fits(const std::vector<std::size_t>& offers,
                                          const std::function<bool(std::size_t)>& fits) {
  const auto first_that_does_not = std::partition_point(offers.begin(), offers.end(), fits);
  if (first_that_does_not == offers.begin()) return std::nullopt;
  return *std::prev(first_that_does_not);
}

Block with(const Block& like, std::vector<Prose> prose) { return {like.kind, like.number, std::move(prose)}; }

}  // namespace

std::pair<Prose, Prose> split_prose(const Prose& prose, std::size_t at) {
  at = std::min(at, prose.text.size());
  std::size_t end = at;
  while (end > 0 && prose.text[end - 1] == ' ') --end;
  Prose head{prose.text.substr(0, end), {}, {}};
  Prose tail{prose.text.substr(at), {}, {}};
  for (const TextRange& range : prose.bold) {
    if (range.begin < end) head.bold.push_back({range.begin, std::min(range.end, end)});
    if (range.end > at) tail.bold.push_back({std::max(range.begin, at) - at, range.end - at});
  }
  for (const SourceMark& mark : prose.marks) {
    if (mark.at <= at) head.marks.push_back({std::min(mark.at, end), mark.number, mark.source});
    else tail.marks.push_back({mark.at - at, mark.number, mark.source});
  }
  return {std::move(head), std::move(tail)};
}

std::optional<SplitBlock> split_block(const Block& block,
                                      const std::function<std::vector<std::vector<std::size_t>>(const Prose&)>& breaks,
                                      const std::function<bool(const Block&)>& fits) {
  if (block.prose.empty()) return std::nullopt;
  // Between its paragraphs first.
  for (std::size_t n = block.prose.size() - 1; n > 0; --n) {
    const auto middle = block.prose.begin() + static_cast<std::ptrdiff_t>(n);
    Block head = with(block, {block.prose.begin(), middle});
    if (fits(head)) return SplitBlock{std::move(head), with(block, {middle, block.prose.end()})};
  }
  const Prose& first = block.prose.front();
  const auto begins = [&](std::size_t at) { return fits(with(block, {split_prose(first, at).first})); };
  for (const std::vector<std::size_t>& offers : breaks(first)) {
    const std::optional<std::size_t> at = last_that_fits(offers, begins);
    if (!at) continue;
    auto [head, tail] = split_prose(first, *at);
    std::vector<Prose> rest{std::move(tail)};
    rest.insert(rest.end(), block.prose.begin() + 1, block.prose.end());
    return SplitBlock{with(block, {std::move(head)}), with(block, std::move(rest))};
  }
  return std::nullopt;
}

}  // namespace kiosk
