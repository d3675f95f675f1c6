// Numbers inside right-to-left text: a phone number that reads wrongly on a kiosk is a wrong phone number.
#include <string>
#include <vector>

#include "text/fixture.h"

namespace kiosk::text_test {
namespace {

constexpr const char* kIsolate = "\u2066";
constexpr const char* kPop = "\u2069";

struct Sentence {
  std::string text;
  std::size_t begin = 0, end = 0;  // the number's bytes
};

Sentence sentence(const std::string& before, const std::string& number, const std::string& after, bool isolated) {
  Sentence made{before, 0, 0};
  if (isolated) made.text += kIsolate;
  made.begin = made.text.size();
  made.text += number;
  made.end = made.text.size();
  if (isolated) made.text += kPop;
  made.text += after;
  return made;
}

// The characters of the number as they stand in a line, left to right.
std::string seen(const Sentence& made, const TextLine& line) {
  std::string out;
  for (const PlacedGlyph& glyph : line.glyphs) {
    if (glyph.cluster >= made.begin && glyph.cluster < made.end) out += made.text[glyph.cluster];
  }
  return out;
}

struct Words {
  const char* language;
  const char* before;
  const char* after;
};
constexpr Words kWords[] = {{"ar", "يمكنكم الاتصال على الرقم ", " في أي وقت من اليوم."},
                            {"ur", "آپ اس نمبر پر فون کر سکتے ہیں ", " کسی بھی وقت، دن ہو یا رات۔"}};
constexpr const char* kNumbers[] = {"0300 330 0700", "+44 (0) 1-833-852-6262"};

}  // namespace

TEST_CASE("A phone number in an isolate reads left to right inside Arabic and Urdu") {
  const auto text = engine();
  for (const Words& words : kWords) {
    for (const char* number : kNumbers) {
      CAPTURE(words.language);
      CAPTURE(number);
      const Sentence made = sentence(words.before, number, words.after, true);
      const TextBlock block = text->layout_line({made.text, {words.language}}, TextStyle{});
      CHECK(block.right_to_left);
      CHECK(seen(made, block.lines.front()) == number);
      // Its words stand to the right of it and to the left of it, so the sentence itself runs right to left.
      const auto before = block.spans(block.lines.front(), 0, 8);
      const auto after = block.spans(block.lines.front(), made.text.size() - 4, made.text.size());
      const auto digits = block.spans(block.lines.front(), made.begin, made.end);
      REQUIRE(before.size() == 1);
      REQUIRE(after.size() == 1);
      REQUIRE(digits.size() == 1);
      CHECK(before.front().left >= digits.front().right);
      CHECK(after.front().right <= digits.front().left);
    }
  }
}

TEST_CASE("A phone number in an isolate reads left to right on both sides of a line break") {
  const auto text = engine();
  for (const Words& words : kWords) {
    for (const std::string number : kNumbers) {
      CAPTURE(words.language);
      CAPTURE(number);
      const Sentence made = sentence(words.before, number, words.after, true);
      int broken = 0;
      for (int width = 260; width < 900; width += 7) {
        const TextBlock block = text->layout({made.text, {words.language}}, TextStyle{}, width);
        std::vector<std::string> parts;
        for (const TextLine& line : block.lines) {
          const std::string part = seen(made, line);
          if (!part.empty()) parts.push_back(part);
        }
        if (parts.size() < 2) continue;
        ++broken;
        std::size_t at = 0;
        for (const std::string& part : parts) {
          CAPTURE(part);
          at = number.find_first_not_of(' ', at);
          CHECK(number.compare(at, part.size(), part) == 0);
          at += part.size();
        }
        CHECK(at == number.size());
      }
      CHECK(broken > 0);
    }
  }
}

TEST_CASE("Without isolates plain bidi turns the number round: why the loader puts them in") {
  const auto text = engine();
  for (const Words& words : kWords) {
    const Sentence made = sentence(words.before, "0300 330 0700", words.after, false);
    const TextBlock block = text->layout_line({made.text, {words.language}}, TextStyle{});
    CHECK(seen(made, block.lines.front()) == "0700 330 0300");
  }
}

TEST_CASE("Isolates and other unseen characters have no width and no box") {
  const auto text = engine();
  const TextStyle style;
  const TextBlock plain = text->layout_line({"0300 330", {"en"}}, style);
  const TextBlock wrapped =
      text->layout_line({"\u2066\u206803\u200D00\u2069 \u200B\u20603\uFE0F30\u2069\u200E\u061C", {"en"}}, style);
  CHECK(wrapped.lines.front().width == plain.lines.front().width);
  CHECK(wrapped.missing.empty());
  CHECK(text->drawn(plain, plain.lines.front()).coverage.pixels ==
        text->drawn(wrapped, wrapped.lines.front()).coverage.pixels);
}

TEST_CASE("English inside Arabic keeps its order, and its brackets face the right way") {
  const auto text = engine();
  const std::string words = "اقرأوا Circle of Security (Bowlby) هنا";
  const TextBlock block = text->layout_line({words, {"ar"}}, TextStyle{});
  std::string latin;
  for (const PlacedGlyph& glyph : block.lines.front().glyphs) {
    const char c = words[glyph.cluster];
    if (c > ' ') latin += c;
  }
  // The closing bracket belongs to the Arabic around it by the rules: a bracket pair takes the direction inside it only
  // when that matches the sentence or what stands before it, as here.
  CHECK(latin == "CircleofSecurity(Bowlby)");
}

}  // namespace kiosk::text_test
