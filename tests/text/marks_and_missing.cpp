// Reference marks in the line, and what no font has.
#include <set>
#include <string>
#include <vector>

#include "text/fixture.h"

namespace kiosk::text_test {
namespace {

std::vector<SourceMark> marks_after(const std::string& words, const std::vector<std::string>& places) {
  std::vector<SourceMark> marks;
  for (const std::string& place : places) {
    const std::size_t at = words.find(place);
    REQUIRE(at != std::string::npos);
    marks.push_back({at + place.size(), static_cast<int>(marks.size()) + 1, "source"});
  }
  return marks;
}

}  // namespace

TEST_CASE("A reference mark keeps its place in the line: 40 at 42 px, 6 before it, 2 after, on the baseline") {
  const auto text = engine();
  const std::string words = "They are held. They feel safe.";
  const auto marks = marks_after(words, {"held."});
  TextInput in{words, {"en"}};
  in.marks = marks;
  for (const int size : {42, 54, 68}) {
    const TextStyle style{size, size * 10 / 7};
    const float scale = static_cast<float>(size) / 42;
    const TextBlock block = text->layout_line(in, style);
    const TextLine& line = block.lines.front();
    REQUIRE(block.marks.size() == 1);
    const PlacedMark& mark = block.marks.front();
    const float before = text->layout_line({"They are held.", {"en"}}, style).widest;
    const float plain = text->layout_line({words, {"en"}}, style).widest;
    CHECK(mark.number == 1);
    CHECK(std::abs(mark.size - 40 * scale) < 0.05F);
    CHECK(std::abs(mark.x - (before + 6 * scale)) < 0.05F);
    CHECK(std::abs(mark.y + mark.size - line.baseline) < 0.05F);
    CHECK(std::abs(line.width - plain - 48 * scale) < 0.1F);
    float sum = 0;
    for (const PlacedGlyph& glyph : line.glyphs) sum += glyph.advance;
    CHECK(sum == line.width);
  }
}

TEST_CASE("A reference mark never begins a line, at any width") {
  const auto text = engine();
  for (const Sample& sample : {kLatin, kArabic, kUrdu, kThai, kChinese}) {
    const std::string words = sample.text;
    // After every space and every full stop in turn would be many: every tenth code point is as telling.
    std::vector<SourceMark> marks;
    int n = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const bool begins = (static_cast<unsigned char>(words[i]) & 0xC0) != 0x80;
      if (begins && ++n % 10 == 0) marks.push_back({i, static_cast<int>(marks.size()) + 1, "source"});
    }
    TextInput in = input(sample);
    in.marks = marks;
    for (int width = 200; width < 900; width += 23) {
      const TextBlock block = text->layout(in, TextStyle{}, width);
      CAPTURE(std::string(sample.name));
      CAPTURE(width);
      CHECK(block.marks.size() == marks.size());
      for (const TextLine& line : block.lines) {
        CHECK(line.width <= static_cast<float>(width));
        if (line.glyphs.empty()) continue;
        std::size_t first = line.glyphs.front().cluster;
        for (const PlacedGlyph& glyph : line.glyphs) first = std::min(first, glyph.cluster);
        for (const PlacedGlyph& glyph : line.glyphs) {
          // A mark stands at the byte after its text, which is the line's first byte only if it begins the line.
          if (glyph.face != kMarkFace) continue;
          CHECK(glyph.cluster != first);
        }
      }
      for (const PlacedMark& mark : block.marks) {
        CHECK(mark.x >= 0);
        CHECK(mark.x + mark.size <= static_cast<float>(width));
      }
    }
  }
}

TEST_CASE("In Arabic a mark stands to the left of the words it follows") {
  const auto text = engine();
  const std::string words = "يشعر بالأمان. ثم ينام.";
  const auto marks = marks_after(words, {"بالأمان."});
  TextInput in{words, {"ar"}};
  in.marks = marks;
  const TextBlock block = text->layout_line(in, TextStyle{});
  REQUIRE(block.marks.size() == 1);
  const PlacedMark& mark = block.marks.front();
  const auto before = block.spans(block.lines.front(), 0, marks.front().at);
  const auto after = block.spans(block.lines.front(), marks.front().at + 1, words.size());
  REQUIRE(before.size() == 1);
  REQUIRE(after.size() == 1);
  CHECK(std::abs(before.front().left - 6 - (mark.x + mark.size)) < 0.05F);
  CHECK(after.front().right <= mark.x);
}

TEST_CASE("What no font has is drawn as a box, and reported once") {
  const auto text = engine();
  const TextStyle style;
  for (const char32_t point : {U'\U0001F9FF', U'\uE123', U'\U000F1234', U'\u0378'}) CHECK_FALSE(text->covers(point));
  const std::string words = "bead \U0001F9FF and \uE123 and \U0001F9FF";
  const TextBlock block = text->layout_line({words, {"en"}}, style);
  CHECK(block.missing == std::vector<std::uint32_t>{0x1F9FF, 0xE123});
  int boxes = 0;
  for (const PlacedGlyph& glyph : block.lines.front().glyphs) {
    if (!glyph.missing) continue;
    ++boxes;
    CHECK(glyph.glyph == 0);
    CHECK(glyph.advance > 0.6F * 42);
  }
  CHECK(boxes == 3);

  // The box itself: an outline about 0.6 em wide with nothing in it.
  const TextBlock alone = text->layout_line({"\uE123", {"en"}}, style);
  const Coverage& mask = text->drawn(alone, alone.lines.front()).coverage;
  const auto at = [&](int x, int y) {
    return mask
        .pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width) + static_cast<std::size_t>(x)];
  };
  CHECK(std::abs(mask.width - 25) <= 2);
  CHECK(at(mask.width / 2, mask.height / 2) == 0);
  int edge = 0;
  for (int y = 0; y < mask.height; ++y) edge += at(1, y) == 255 || at(2, y) == 255 ? 1 : 0;
  CHECK(edge > 25);
}

TEST_CASE("A box takes its place in right-to-left text as well") {
  const auto text = engine();
  const TextBlock block = text->layout_line({"حب \uE123 حب", {"ar"}}, TextStyle{});
  CHECK(block.missing == std::vector<std::uint32_t>{0xE123});
  CHECK(block.lines.front().ink.right - block.lines.front().ink.left > 60);
}

TEST_CASE("What is never drawn is not missing") {
  const auto text = engine();
  for (const char32_t point : {U'\u2066', U'\u2069', U'\u200B', U'\u200D', U'\u00AD', U'\uFE0F', U'\n', U'\t',
                               U'\u2003', U'\u202F', U'\u2011', U'\u1E0D', U'A', U'ش', U'ক', U'ਕ', U'中', U'ก', U'☀'}) {
    CAPTURE(static_cast<std::uint32_t>(point));
    CHECK(text->covers(point));
  }
}

TEST_CASE("Fallback: each script in its own face, digits of Arabic text in the Latin one") {
  const auto text = engine();
  const auto face_at = [&](const char* language, const std::string& words, const std::string& part) {
    const TextBlock block = text->layout_line({words, {language}}, TextStyle{});
    for (const PlacedGlyph& glyph : block.lines.front().glyphs) {
      if (glyph.cluster == words.find(part)) return glyph.face;
    }
    return 9999U;
  };
  const std::uint32_t andika = face_at("en", "a", "a");
  const std::uint32_t arabic = face_at("ar", "ب", "ب");
  const std::uint32_t nastaliq = face_at("ur", "ب", "ب");
  CHECK(andika != arabic);
  CHECK(arabic != nastaliq);
  CHECK(face_at("en", "love ب love", "ب") == arabic);
  CHECK(face_at("ar", "ب love ب", "love") == andika);
  CHECK(face_at("ur", "ب love ب", "love") == andika);
  CHECK(face_at("ar", "ب 0300 330 0700 ب", "0300") == andika);
  CHECK(face_at("ar", "ب \u2066+44 (0) 1\u2069 ب", "+44") == face_at("ar", "ب \u2066+44 (0) 1\u2069 ب", "(0)"));
  CHECK(face_at("ar", "ب ٣ ب", "٣") == arabic);
  CHECK(face_at("ar", "ب، ب", "،") == arabic);
  CHECK(face_at("ks", "ب", "ب") == nastaliq);
  CHECK(face_at("zh-Hans", "中", "中") == face_at("en", "中", "中"));
  CHECK(face_at("xx-unknown", "a", "a") == andika);
}

}  // namespace kiosk::text_test
