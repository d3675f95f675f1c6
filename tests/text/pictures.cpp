// Golden pictures: what paragraphs look like. The faint lines are the tops of the line boxes.
#include <string>
#include <vector>

#include "text/fixture.h"

namespace kiosk::text_test {
namespace {

constexpr int kMargin = 24;

void check_picture(const std::string& name, const Sheet& sheet) {
  const GoldenResult same =
      compare_golden("text/" + name, sheet.picture.pixels.data(), sheet.picture.width, sheet.picture.height);
  CHECK_MESSAGE(same.ok, same.message);
}

// A paragraph at reading size, and its first words in bold as a heading.
Sheet sheet_of(TextEngine& text, const TextInput& in, int width, const TextStyle& style = {}) {
  const TextBlock block = text.layout(in, style, width);
  Sheet sheet(width + 2 * kMargin, static_cast<int>(block.height) + 2 * kMargin);
  sheet.draw(text, block, kMargin, kMargin);
  return sheet;
}

}  // namespace

TEST_CASE("Picture: a paragraph in each script") {
  const auto text = engine();
  for (const Sample& sample : {kLatin, kArabic, kUrdu, kBengali, kGurmukhi, kGujarati, kThai, kChinese, kVietnamese}) {
    check_picture(sample.name, sheet_of(*text, input(sample), 620));
  }
}

TEST_CASE("Picture: bold Urdu opens its lines") {
  const auto text = engine();
  check_picture("urdu-bold", sheet_of(*text, input(kUrdu), 620, TextStyle{42, 60, true}));
}

TEST_CASE("Picture: scripts, directions and bold in one paragraph") {
  const auto text = engine();
  const std::string english = "Call 0300 330 0700. In Urdu: بچہ سو رہا ہے۔ In Bengali: শিশু ঘুমায়। 宝宝睡觉 (now).";
  const std::vector<TextRange> bold{{5, 18}};
  TextInput in{english, {"en"}};
  in.bold = bold;
  check_picture("mixed", sheet_of(*text, in, 620));
  const std::string arabic =
      "اتصلوا على \u20660300 330 0700\u2069 أو \u2066+44 (0) 1-833-852-6262\u2069 وقولوا Circle of Security "
      "(بالإنجليزية)، على بعد \u206630 cm\u2069.";
  check_picture("numbers-arabic", sheet_of(*text, {arabic, {"ar"}}, 620));
}

TEST_CASE("Picture: reference marks") {
  const auto text = engine();
  const std::string english =
      "One mother in three did not feel close at once. Fathers can feel this too. You are not alone.";
  const std::vector<SourceMark> marks{
      {english.find(" Fathers"), 1, "a"}, {english.find(" You"), 2, "b"}, {english.size(), 3, "c"}};
  TextInput in{english, {"en"}};
  in.marks = marks;
  check_picture("marks", sheet_of(*text, in, 620));
  const std::string arabic = "يشعر بالأمان. ثم ينام. لستم وحدكم في هذا.";
  const std::vector<SourceMark> after{{arabic.find(". ثم") + 1, 1, "a"}, {arabic.size(), 2, "b"}};
  TextInput other{arabic, {"ar"}};
  other.marks = after;
  check_picture("marks-arabic", sheet_of(*text, other, 400));
}

TEST_CASE("Picture: a box for what no font has") {
  const auto text = engine();
  check_picture("missing", sheet_of(*text, {"A bead \U0001F9FF, a private sign \uE123, and on.", {"en"}}, 420));
}

TEST_CASE("Picture: the three sizes") {
  const auto text = engine();
  const Sample sample{"sizes", "en", "Getting to know someone takes time."};
  Sheet sheet(760, 620);
  int top = kMargin;
  for (const TextStyle& style : kStyles) {
    const TextBlock block = text->layout(input(sample), style, 700);
    sheet.draw(*text, block, kMargin, top);
    top += static_cast<int>(block.height) + 12;
  }
  check_picture("sizes", sheet);
}

TEST_CASE("A picture that differs is seen, and one that is faintly off is not") {
  const GoldenPicture white{4, 2, std::vector<std::uint32_t>(8, 0xFFFFFF)};
  GoldenPicture other = white;
  CHECK(difference(white, other, 12).pixels == 0);
  other.pixels[3] = 0xFFF6FF;
  CHECK(difference(white, other, 12).pixels == 0);
  other.pixels[3] = 0xFFE0FF;
  CHECK(difference(white, other, 12).pixels == 1);
  CHECK(difference(white, other, 12).shown.pixels[3] == 0xD00000);
  const std::string path = KIOSK_BINARY_DIR "/picture-diffs/self/round-trip.png";
  REQUIRE(write_png(path, other));
  CHECK(read_png(path).pixels == other.pixels);
  CHECK(read_png("/nowhere.png").pixels.empty());
}

}  // namespace kiosk::text_test
