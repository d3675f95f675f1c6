// Running text as the loader leaves it: plain UTF-8 without bidi controls of the author's, with left-to-right isolates
// around phone-like runs, times and lengths (INTERFACE.md), and with its bold ranges and reference marks beside it.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace kiosk {

struct TextRange {
  std::size_t begin = 0;  // bytes into the text
  std::size_t end = 0;
};

// `[^source-id]` in the Markdown. `number` is the 1-based place of the source in the item's `sources`.
struct SourceMark {
  std::size_t at = 0;  // byte offset: the mark stands after the text before it
  int number = 0;
  std::string source;
};

struct Prose {
  std::string text;
  std::vector<TextRange> bold;
  std::vector<SourceMark> marks;
};

enum class BlockKind { paragraph, bullet, numbered, try_card, non_urgent_card, urgent_card, emergency_card };

// A paragraph or list item holds one Prose; a card holds one or more. `number` counts numbered items from 1.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  int number = 0;
  std::vector<Prose> prose;
};

// `##` begins a section. The text before the first `##` is a section with an empty heading.
struct Section {
  std::string heading;
  std::vector<Block> blocks;
};

}  // namespace kiosk
