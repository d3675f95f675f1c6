// Text that nobody would write: it is laid out and drawn all the same, inside its width, without a fault.
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "text/fixture.h"

namespace kiosk::text_test {
namespace {

// Lines fit unless they show nothing that could be cut: one grapheme cluster, perhaps with a mark on it.
void check_sane(TextEngine& text, const TextBlock& block, int width) {
  REQUIRE(!block.lines.empty());
  const std::set<std::size_t> clusters = boundaries(UBRK_CHARACTER, "en", block.text);
  std::size_t end = 0;
  for (const TextLine& line : block.lines) {
    REQUIRE(line.begin >= end);
    REQUIRE(line.end >= line.begin);
    REQUIRE(line.end <= block.text.size());
    end = line.end;
    float sum = 0;
    std::set<std::size_t> shown;
    for (const PlacedGlyph& glyph : line.glyphs) {
      sum += glyph.advance;
      if (glyph.advance > 0 && glyph.face != kMarkFace) shown.insert(*std::prev(clusters.upper_bound(glyph.cluster)));
    }
    CHECK(sum == line.width);
    if (line.width > static_cast<float>(std::max(width, 0))) CHECK(shown.size() == 1);
    const TextEngine::DrawnLine& drawn = text.drawn(block, line);
    CHECK(drawn.coverage.pixels.size() ==
          static_cast<std::size_t>(drawn.coverage.width) * static_cast<std::size_t>(drawn.coverage.height));
  }
  text.trim(1 << 20);
}

std::string utf8(char32_t c) {
  std::string out;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
  return out;
}

constexpr const char* kLanguages[] = {"en", "ar", "ur", "bn", "pa", "th", "zh-Hans", "", "x", "en-GB-oed-and-more"};

}  // namespace

TEST_CASE("Invalid UTF-8 becomes U+FFFD and harms nothing") {
  const auto text = engine();
  for (const std::string& bytes : {std::string("\xFF"), std::string("a\xC3"), std::string("\xE0\xA4"),
                                   std::string("\xC0\x80"), std::string("\xED\xA0\x80 lone surrogate \xED\xBF\xBF"),
                                   std::string("\xF4\x90\x80\x80"), std::string("a\0b", 3), std::string(300, '\x80')}) {
    const TextBlock block = text->layout({bytes, {"en"}}, TextStyle{}, 300);
    check_sane(*text, block, 300);
    CHECK(block.text == bytes);
  }
  const TextBlock broken = text->layout_line({"a\xFF z", {"en"}}, TextStyle{});
  const TextBlock replaced = text->layout_line({"a\uFFFD z", {"en"}}, TextStyle{});
  CHECK(broken.lines.front().width == replaced.lines.front().width);
}

TEST_CASE("Random bytes") {
  const auto text = engine();
  std::mt19937 random(20260101);
  for (int round = 0; round < 150; ++round) {
    std::string bytes(random() % 400, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() & 0xFF);
    const int width = static_cast<int>(random() % 900);
    const char* language = kLanguages[random() % std::size(kLanguages)];
    check_sane(*text, text->layout({bytes, {language}}, TextStyle{}, width), width);
    (void)text->layout_line({bytes, {language}}, TextStyle{});
  }
}

TEST_CASE("Random code points of every script, with marks and bold anywhere") {
  const auto text = engine();
  std::mt19937 random(7);
  const char32_t starts[] = {0x20,   0x41,   0x300,  0x5D0,   0x600,   0x64B,   0x900,  0x980,  0xA00,  0xA80,
                             0xB80,  0xE00,  0x1100, 0x1200,  0x2000,  0x2028,  0x2060, 0x202A, 0x3040, 0x4E00,
                             0xAC00, 0xFE00, 0xE000, 0x1F468, 0x1F1E6, 0xE0100, 0x0A,   0x1C,   0x85,   0xFFF9};
  for (int round = 0; round < 250; ++round) {
    std::string words;
    const std::size_t length = 1 + random() % 160;
    for (std::size_t i = 0; i < length; ++i)
      words += utf8(starts[random() % std::size(starts)] + static_cast<char32_t>(random() % 48));
    std::vector<SourceMark> marks;
    std::vector<TextRange> bold;
    for (std::size_t i = random() % 4; i > 0; --i) {
      // Beyond the end and inside a character too: offsets are data.
      marks.push_back({random() % (words.size() + 20), static_cast<int>(i), "source"});
      const std::size_t begin = random() % words.size();
      bold.push_back({begin, begin + random() % 40});
    }
    TextInput in{words, {kLanguages[random() % std::size(kLanguages)]}};
    in.marks = marks;
    in.bold = bold;
    in.align = static_cast<TextAlign>(random() % 3);
    const int width = static_cast<int>(random() % 700);
    const TextBlock block = text->layout(in, TextStyle{}, width);
    check_sane(*text, block, width);
    CHECK(block.marks.size() == marks.size());
    for (const TextLine& line : block.lines) (void)block.spans(line, random() % words.size(), random() % words.size());
  }
}

TEST_CASE("Deep embeddings, and controls without partners") {
  const auto text = engine();
  std::string deep;
  for (int i = 0; i < 400; ++i) deep += i % 2 == 0 ? "\u202B\u0628" : "\u2066a";
  for (int i = 0; i < 300; ++i) deep += i % 3 == 0 ? "\u202C(" : "\u2069]";
  for (const char* language : {"en", "ar"}) check_sane(*text, text->layout({deep, {language}}, TextStyle{}, 400), 400);
}

TEST_CASE("100 kB without a space, of letters, of Arabic, of combining marks, of spaces") {
  const auto text = engine();
  std::string arabic, marks = "a", boxes;
  while (arabic.size() < 100000) arabic += "ببنهجمس";
  while (marks.size() < 20000) marks += "\u0301\u0323";
  while (boxes.size() < 20000) boxes += "\U0001F9FF";
  for (const std::string& words :
       {std::string(100000, 'm'), arabic, marks, boxes, std::string(100000, ' '), std::string(20000, '\n')}) {
    const TextBlock block = text->layout({words, {"en"}}, TextStyle{}, 600);
    check_sane(*text, block, 600);
  }
  const TextBlock line = text->layout_line({std::string(100000, 'm'), {"en"}}, TextStyle{});
  CHECK(line.lines.size() == 1);
  CHECK(text->drawn(line, line.lines.front()).coverage.width <= 16384);
}

TEST_CASE("Sizes and widths at the edges") {
  const auto text = engine();
  for (const TextStyle style : {TextStyle{1, 1}, TextStyle{8, 4}, TextStyle{400, 600}, TextStyle{42, 0}}) {
    for (const int width : {-5, 0, 1, 30000}) {
      const TextBlock block = text->layout(input(kBengali), style, width);
      check_sane(*text, block, width);
    }
  }
}

}  // namespace kiosk::text_test
