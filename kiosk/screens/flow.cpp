#include "screens/flow.h"

#include <cassert>
#include <deque>
#include <utility>

#include "screens/flow_split.h"

namespace kiosk {

namespace {

class Flow {
 public:
  explicit Flow(const FlowMeasure& measure) : measure_(measure) {}

  void add(const Section& section, std::size_t index) {
    open_page(section, index, true);
    std::deque<Block> rest(section.blocks.begin(), section.blocks.end());
    while (!rest.empty()) {
      const float height = measure_.block(rest.front());
      if (fits(rest.front(), height)) {
        put(std::move(rest.front()), height);
        rest.pop_front();
      } else if (!page().blocks.empty()) {
        turn(section, index, rest.front(), height);
      } else {
        split(section, index, rest);
      }
    }
  }
  [[nodiscard]] std::vector<FlowPage> take() { return std::move(pages_); }

 private:
  [[nodiscard]] FlowPage& page() { return pages_.back(); }
  [[nodiscard]] int number() const { return static_cast<int>(pages_.size()); }

  void open_page(const Section& section, std::size_t index, bool opens) {
    pages_.push_back({index, opens, {}});
    used_ = measure_.heading(section, opens, number());
  }

  [[nodiscard]] float gap_before(const Block& block) {
    return page().blocks.empty() ? 0.0F : measure_.gap(page().blocks.back(), block);
  }

  [[nodiscard]] bool fits(const Block& block, float height) {
    return used_ + gap_before(block) + height <= measure_.room(number());
  }

  void put(Block block, float height) {
    used_ += gap_before(block) + height;
    page().blocks.push_back(std::move(block));
  }

  void turn(const Section& section, std::size_t index, const Block& next, float height) {
    // A card alone on a page has lost what it speaks of: the paragraph before it goes with it where both have room.
    Block carried;
    const bool can_carry = is_card(next) && page().blocks.size() > 1 && !is_card(page().blocks.back());
    if (can_carry) carried = page().blocks.back();
    open_page(section, index, false);
    if (!can_carry) return;
    const float carried_height = measure_.block(carried);
    if (used_ + carried_height + measure_.gap(carried, next) + height > measure_.room(number())) return;
    pages_[pages_.size() - 2].blocks.pop_back();
    put(std::move(carried), carried_height);
  }

  // The page is empty and the block is still too high.
  void split(const Section& section, std::size_t index, std::deque<Block>& rest) {
    const float room = measure_.room(number()) - used_;
    const auto part_fits = [&](const Block& part) { return measure_.block(part) <= room; };
    std::optional<SplitBlock> parts = split_block(rest.front(), measure_.breaks, part_fits);
    if (!parts) {
      // Not a word fits: that is a page without room, which no layout makes. The text stays whole and shows itself.
      put(std::move(rest.front()), room);
      rest.pop_front();
      return;
    }
    put(std::move(parts->head), room);
    rest.front() = std::move(parts->tail);
    open_page(section, index, false);
  }

  const FlowMeasure& measure_;
  std::vector<FlowPage> pages_;
  float used_ = 0;
};

}  // namespace

bool is_card(const Block& block) {
  switch (block.kind) {
    case BlockKind::paragraph:
    case BlockKind::bullet:
    case BlockKind::numbered:
      return false;
    case BlockKind::try_card:
    case BlockKind::non_urgent_card:
    case BlockKind::urgent_card:
    case BlockKind::emergency_card:
      return true;
  }
  return false;
}

std::vector<FlowPage> flow(const std::vector<Section>& sections, const FlowMeasure& measure) {
  Flow pages(measure);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].blocks.empty() && sections[i].heading.empty()) continue;
    pages.add(sections[i], i);
  }
  return pages.take();
}

float stack_height(std::span<const Block> blocks, const FlowMeasure& measure) {
  float height = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (i > 0) height += measure.gap(blocks[i - 1], blocks[i]);
    height += measure.block(blocks[i]);
  }
  return height;
}

}  // namespace kiosk
