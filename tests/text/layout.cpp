// Lines: where they break, how wide they are, how they stand.
#include <set>
#include <string>
#include <vector>

#include "text/fixture.h"

namespace kiosk::text_test {
namespace {

float sum_of_advances(const TextLine& line) {
  float sum = 0;
  for (const PlacedGlyph& glyph : line.glyphs) sum += glyph.advance;
  return sum;
}

void check_shape(const TextBlock& block) {
  REQUIRE(!block.lines.empty());
  float top = 0;
  float widest = 0;
  for (const TextLine& line : block.lines) {
    CHECK(line.top == top);
    CHECK(line.height == block.lines.front().height);
    CHECK(line.baseline - line.top == block.lines.front().baseline);
    CHECK(line.width == sum_of_advances(line));
    CHECK(line.begin <= line.end);
    top += line.height;
    widest = std::max(widest, line.width);
  }
  CHECK(block.height == top);
  CHECK(block.widest == widest);
}

}  // namespace

TEST_CASE("Every script: lines fit, advances add up, pitch is even, every glyph is a real one") {
  const auto text = engine();
  for (const Sample& sample : kEverySample) {
    const TextBlock block = text->layout(input(sample), TextStyle{}, 500);
    CAPTURE(std::string(sample.name));
    check_shape(block);
    CHECK(block.lines.size() > 2);
    CHECK(block.missing.empty());
    for (const TextLine& line : block.lines) {
      CHECK(line.width <= 500);
      for (const PlacedGlyph& glyph : line.glyphs) {
        CHECK_FALSE(glyph.missing);
        CHECK(glyph.glyph != 0);
      }
    }
  }
}

TEST_CASE("Every script: the lines together are the text, cut at Unicode's opportunities") {
  const auto text = engine();
  for (const Sample& sample : kEverySample) {
    CAPTURE(std::string(sample.name));
    const std::string words = sample.text;
    const std::set<std::size_t> allowed = boundaries(UBRK_LINE, sample.language, words);
    const TextBlock block = text->layout(input(sample), TextStyle{}, 560);  // wider than the longest word
    std::size_t end = 0;
    for (const TextLine& line : block.lines) {
      CHECK(words.find_first_not_of(' ', end) == line.begin);
      CHECK(allowed.count(line.begin) == 1);
      if (line.end > line.begin) CHECK(words[line.end - 1] != ' ');
      end = line.end;
    }
    CHECK(end == words.size());
  }
}

TEST_CASE("Thai breaks between words although it writes no spaces") {
  const auto text = engine();
  const std::string words = "พ่อแม่หลายคนคาดหวังว่าจะรู้สึกรักตั้งแต่วันแรก";
  const TextBlock block = text->layout({words, {"th"}}, TextStyle{}, 300);
  CHECK(block.lines.size() > 2);
  const std::set<std::size_t> known = boundaries(UBRK_WORD, "th", words);
  for (const TextLine& line : block.lines) CHECK(known.count(line.begin) == 1);
}

TEST_CASE("Conjuncts, ligatures and joined forms are shaped") {
  const auto text = engine();
  const auto glyphs = [&](const char* language, const char* words) {
    std::size_t seen = 0;
    const TextBlock block = text->layout_line({words, {language}}, TextStyle{});
    for (const PlacedGlyph& glyph : block.lines.front().glyphs) {
      if (glyph.advance > 0) ++seen;
    }
    return seen;
  };
  CHECK(glyphs("bn", "ক্ষ") == 1);   // three code points
  CHECK(glyphs("bn", "ন্ত্র") == 1);  // five
  CHECK(glyphs("pa", "ਪ੍ਰ") <= 2);   // the ra goes under the pa
  CHECK(glyphs("hi", "क्ष") == 1);
  CHECK(glyphs("ar", "لا") == 1);  // lam and alef are one shape
  CHECK(glyphs("ta", "கொ") == 3);  // one vowel sign stands on both sides
  // The same letter looks otherwise at the beginning, in the middle, at the end, and alone.
  const TextBlock joined = text->layout_line({"ههه ه", {"ar"}}, TextStyle{});
  std::set<std::uint32_t> shapes;
  for (const PlacedGlyph& glyph : joined.lines.front().glyphs) shapes.insert(glyph.glyph);
  CHECK(shapes.size() == 5);  // four forms and the space
}

TEST_CASE("A vowel sign that is written before its consonant is drawn before it") {
  const auto text = engine();
  const TextBlock block = text->layout_line({"কি", {"bn"}}, TextStyle{});
  const TextBlock consonant = text->layout_line({"ক", {"bn"}}, TextStyle{});
  REQUIRE(block.lines.front().glyphs.size() == 2);
  CHECK(block.lines.front().glyphs[1].glyph == consonant.lines.front().glyphs[0].glyph);
}

TEST_CASE("A word wider than the line breaks, between letters") {
  const auto text = engine();
  const std::string words = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
  const TextBlock block = text->layout({words, {"de"}}, TextStyle{}, 300);
  check_shape(block);
  CHECK(block.lines.size() > 3);
  std::string joined;
  for (const TextLine& line : block.lines) {
    CHECK(line.width <= 300);
    if (&line != &block.lines.back()) CHECK(line.width > 260);  // as much as fits
    joined += text_of(block, line);
  }
  CHECK(joined == words);
}

TEST_CASE("A word wider than the line never breaks inside a grapheme cluster") {
  const auto text = engine();
  const char* clusters[] = {"e\u0301",
                            "ক্ষি",
                            "ਸ੍ਰੀ",
                            "क्षि",
                            "น้ำ",
                            "👩\u200D👩\u200D👧",
                            "🇬🇧",
                            "\u1112\u1161\u11AB",
                            "گ\u064E\u0651",
                            "a\u0310\u0311\u0312"};
  const char* languages[] = {"en", "bn", "pa", "hi", "th", "en", "en", "en", "ur", "en"};
  for (std::size_t i = 0; i < std::size(clusters); ++i) {
    std::string words;
    for (int n = 0; n < 60; ++n) words += clusters[i];
    const std::set<std::size_t> known = boundaries(UBRK_CHARACTER, "en", words);
    for (const int width : {0, 1, 40, 97, 203}) {
      const TextBlock block = text->layout({words, {languages[i]}}, TextStyle{}, width);
      CAPTURE(words);
      CAPTURE(width);
      CHECK(block.lines.size() > 1);
      for (const TextLine& line : block.lines) CHECK(known.count(line.begin) == 1);
      CHECK(block.lines.back().end == words.size());
    }
  }
}

TEST_CASE("An Arabic word that is cut by the line's end keeps its joined letters") {
  const auto text = engine();
  const TextBlock whole = text->layout_line({"بببببببب", {"ar"}}, TextStyle{});
  const TextBlock cut = text->layout({"بببببببب", {"ar"}}, TextStyle{}, 70);
  REQUIRE(cut.lines.size() > 1);
  // Reading order is right to left: a line's last letter is its first glyph from the left.
  const std::uint32_t middle = whole.lines.front().glyphs[3].glyph;
  CHECK(cut.lines[0].glyphs.front().glyph == middle);
  CHECK(cut.lines[1].glyphs.back().glyph == middle);
}

TEST_CASE("Spaces at a break take no width, non-breaking spaces hold") {
  const auto text = engine();
  const TextStyle style;
  const float word = text->layout_line({"mother", {"en"}}, style).widest;
  const TextBlock block = text->layout({"mother      mother", {"en"}}, style, static_cast<int>(word) + 1);
  REQUIRE(block.lines.size() == 2);
  CHECK(block.lines[0].width == word);
  CHECK(block.lines[1].width == word);
  CHECK(block.lines[0].end == 6);
  CHECK(block.lines[1].begin == 12);

  const TextBlock held = text->layout({"20\u00A0cm of it, 20\u00A0cm of it", {"en"}}, style, 150);
  for (const TextLine& line : held.lines) {
    const std::string words = text_of(held, line);
    CHECK(words.find("20") == words.find("20\u00A0cm"));
  }
}

TEST_CASE("Line ends break hard, one line has none") {
  const auto text = engine();
  const TextStyle style;
  CHECK(text->layout({"one\ntwo", {"en"}}, style, 900).lines.size() == 2);
  CHECK(text->layout({"one\r\ntwo", {"en"}}, style, 900).lines.size() == 2);
  CHECK(text->layout({"one\n\ntwo", {"en"}}, style, 900).lines.size() == 3);
  CHECK(text->layout({"one\u2028two\u2029three", {"en"}}, style, 900).lines.size() == 3);
  CHECK(text->layout({"one\n", {"en"}}, style, 900).lines.size() == 1);
  CHECK(text->layout({"", {"en"}}, style, 900).lines.size() == 1);
  const TextBlock line = text->layout_line({"one\ntwo\n", {"en"}}, style);
  REQUIRE(line.lines.size() == 1);
  CHECK(line.lines.front().width == text->layout_line({"one two ", {"en"}}, style).lines.front().width);
}

TEST_CASE("Alignment follows the language's direction") {
  const auto text = engine();
  const auto left = [&](const char* language, const char* words, TextAlign align) {
    TextInput in{words, {language}};
    in.align = align;
    const TextBlock block = text->layout(in, TextStyle{}, 900);
    const TextLine& line = block.lines.front();
    if (line.left == 0) return std::string("left");
    if (line.left + line.width > 899 && line.left + line.width <= 900) return std::string("right");
    return std::abs(2 * line.left + line.width - 900) <= 2 ? std::string("middle") : std::string("nowhere");
  };
  CHECK(left("en", "Read aloud", TextAlign::start) == "left");
  CHECK(left("en", "Read aloud", TextAlign::centre) == "middle");
  CHECK(left("en", "Read aloud", TextAlign::end) == "right");
  CHECK(left("ar", "اقرأ", TextAlign::start) == "right");
  CHECK(left("ar", "اقرأ", TextAlign::centre) == "middle");
  CHECK(left("ar", "اقرأ", TextAlign::end) == "left");
  CHECK(left("ar", "English alone", TextAlign::start) == "right");
}

TEST_CASE("Baselines and line heights are DESIGN section 3's") {
  const auto text = engine();
  const TextStyle style{42, 60};
  // top + (line - (asc + |desc|)) / 2 + asc, with the table's 123 and 39 of Andika at 100 px
  const TextBlock english = text->layout({"Love grows", {"en"}}, style, 900);
  CHECK(english.lines.front().height == 60);
  CHECK(std::abs(english.lines.front().baseline - ((60 - 1.62 * 42) / 2 + 1.23 * 42)) <= 1);
  const TextBlock arabic = text->layout({"الحب ينمو", {"ar"}}, style, 900);
  CHECK(arabic.lines.front().height == 67);
  CHECK(std::abs(arabic.lines.front().baseline - ((67 - 2.11 * 42) / 2 + 1.38 * 42)) <= 1);
  const TextBlock bengali = text->layout({"ভালোবাসা", {"bn"}}, style, 900);
  CHECK(bengali.lines.front().height == 65);
  CHECK(std::abs(bengali.lines.front().baseline - ((65 - 1.32 * 43.68) / 2 + 0.92 * 43.68)) <= 1);
  CHECK(text->line_factor({"en"}) == 1.0);
  CHECK(text->line_factor({"bn"}) == 1.08);
  CHECK(text->line_factor({"ur"}) > 1.5);
  // One word of another font opens every line of its paragraph, none but its paragraph.
  const TextBlock mixed = text->layout({"Love grows. الحب. Love grows slowly, and that is fine.", {"en"}}, style, 300);
  for (const TextLine& line : mixed.lines) CHECK(line.height == 67);
}

TEST_CASE("Bold ranges are set in the bold face: wider, elsewhere the same") {
  const auto text = engine();
  const TextStyle style;
  const std::string words = "Danger now: call for help at once";
  const std::vector<TextRange> bold{{0, 11}};
  TextInput in{words, {"en"}};
  const float plain = text->layout_line(in, style).widest;
  in.bold = bold;
  const TextBlock part = text->layout_line(in, style);
  TextStyle heavy = style;
  heavy.bold = true;
  const float all = text->layout_line({words, {"en"}}, heavy).widest;
  CHECK(part.widest > plain + 4);
  CHECK(part.widest < all);
  std::set<std::uint32_t> inside, outside;
  for (const PlacedGlyph& glyph : part.lines.front().glyphs) (glyph.cluster < 11 ? inside : outside).insert(glyph.face);
  CHECK(inside.size() == 1);
  CHECK(outside.size() == 1);
  CHECK(inside != outside);
}

TEST_CASE("Spans: a highlight covers its words and no others, in both directions") {
  const auto text = engine();
  const TextStyle style;
  const TextBlock line = text->layout_line({"one two three", {"en"}}, style);
  const auto middle = line.spans(line.lines.front(), 4, 7);
  REQUIRE(middle.size() == 1);
  CHECK(middle.front().left == text->layout_line({"one ", {"en"}}, style).widest);
  CHECK(middle.front().right == text->layout_line({"one two", {"en"}}, style).widest);
  CHECK(line.spans(line.lines.front(), 5, 5).empty());
  const auto whole = line.spans(line.lines.front(), 0, 100);
  REQUIRE(whole.size() == 1);
  CHECK(whole.front().right == line.widest);

  // "A [rtl] B": the bytes of the first word and half of the Arabic are two stretches.
  const std::string words = "abc ابت def";
  const TextBlock mixed = text->layout_line({words, {"en"}}, style);
  CHECK(mixed.spans(mixed.lines.front(), 0, 6).size() == 2);
}

}  // namespace kiosk::text_test
