// Flow: an item's running text, laid on pages. Deterministic: the same sections and measures give the same pages.
// A section begins a page. A block stands whole on a page where it can; only one that is higher than a page is split, at
// sentence ends. Nothing is cut, shrunk or scrolled (DESIGN section 11).
#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "library/prose.h"

namespace kiosk {

// One page: what it shows of one section.
struct FlowPage {
  std::size_t section = 0;
  bool opens = false;         // the section begins here; false: it goes on
  std::vector<Block> blocks;  // empty only where a section is a heading alone
};

// What things measure, in design px.
struct FlowMeasure {
  // What a page (from 1) has for its heading and its blocks.
  std::function<float(int page)> room;
  // The heading of a page, with the gap below it.
  std::function<float(const Section& section, bool opens, int page)> heading;
  std::function<float(const Block& block)> block;
  std::function<float(const Block& above, const Block& below)> gap;
  // Where a text may be split, best places first: see flow_split.h.
  std::function<std::vector<std::vector<std::size_t>>(const Prose& prose)> breaks;
};

[[nodiscard]] std::vector<FlowPage> flow(const std::vector<Section>& sections, const FlowMeasure& measure);

// Blocks one below the other, with their gaps.
[[nodiscard]] float stack_height(std::span<const Block> blocks, const FlowMeasure& measure);

[[nodiscard]] bool is_card(const Block& block);

}  // namespace kiosk
