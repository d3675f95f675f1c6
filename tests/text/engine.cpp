// The engine around layout: fonts that are missing, fonts that are not opened, lines that are drawn once.
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "text/boundaries.h"
#include "text/fixture.h"
#include "text/font_set.h"
#include "text/layout.h"

namespace kiosk::text_test {
namespace {

std::string fonts_file() {
  std::ifstream file(KIOSK_SOURCE_DIR "/fonts/fonts.json");
  return {std::istreambuf_iterator<char>(file), {}};
}

FontSet installed() {
  auto stack = read_font_stack(fonts_file());
  REQUIRE(stack);
  return FontSet(std::move(*stack));
}

}  // namespace

TEST_CASE("A family that is not installed is named with its package, and the rest goes on") {
  auto json = nlohmann::json::parse(fonts_file());
  for (auto& font : json["fonts"]) {
    if (font["family"] == "Noto Nastaliq Urdu") font["regular"] = "/nowhere/NotoNastaliqUrdu-Regular.ttf";
    if (font["family"] == "Andika") font["bold"] = "/nowhere/Andika-Bold.ttf";
  }
  auto opened = TextEngine::open(json.dump());
  REQUIRE(opened);
  TextEngine& text = **opened;
  REQUIRE(text.problems().size() == 2);
  CHECK(text.problems()[0] == "Andika Bold is missing: apt install fonts-sil-andika");
  CHECK(text.problems()[1] == "Noto Nastaliq Urdu is missing: apt install fonts-noto-core");
  const TextBlock urdu = text.layout(input(kUrdu), TextStyle{}, 600);
  CHECK(urdu.missing.empty());
  CHECK(urdu.right_to_left);
  TextStyle bold;
  bold.bold = true;
  CHECK(text.layout_line(input(kLatin), bold).missing.empty());
}

TEST_CASE("No font at all, or a file that is no font list, is an error that says what to do") {
  auto json = nlohmann::json::parse(fonts_file());
  for (auto& font : json["fonts"]) font["regular"] = "/nowhere/at-all.ttf";
  const auto none = TextEngine::open(json.dump());
  REQUIRE_FALSE(none);
  CHECK(none.error().code == "fonts.none");
  CHECK(none.error().message.find("apt install fonts-sil-andika fonts-noto-core fonts-noto-cjk") != std::string::npos);
  for (const char* broken : {"", "[]", "{\"fonts\": 3}", "{\"fonts\": [{\"family\": \"A\"}]}", "\xFF\xFE"}) {
    const auto refused = TextEngine::open(broken);
    REQUIRE_FALSE(refused);
    CHECK((refused.error().code == "fonts.format" || refused.error().code == "fonts.none"));
  }
}

TEST_CASE("A file that is no font does not stop the engine") {
  nlohmann::json json;
  json["fonts"] = {{{"family", "Not a font"}, {"regular", KIOSK_SOURCE_DIR "/fonts/fonts.json"}, {"package", "none"}}};
  auto opened = TextEngine::open(json.dump());
  REQUIRE(opened);
  const TextBlock block = (*opened)->layout({"abc", {"en"}}, TextStyle{}, 400);
  CHECK(block.missing.size() == 3);
  CHECK((*opened)->drawn(block, block.lines.front()).coverage.width > 0);
}

TEST_CASE("A Latin paragraph opens Andika alone: the first frame waits for no other font") {
  FontSet fonts = installed();
  Boundaries boundaries;
  const std::string words =
      "Many parents expect a rush of love “on day one”. It’s fine – really… 20 °C, café, naïve, €3.";
  const TextBlock block = lay_out({words, {"en"}}, TextStyle{}, 500, fonts, boundaries);
  CHECK(block.missing.empty());
  std::set<std::string> opened;
  for (std::uint32_t face = 0; face < fonts.face_count(); ++face) {
    if (fonts.face(face).opened()) opened.insert(fonts.family_of(face).name);
  }
  CHECK(opened == std::set<std::string>{"Andika"});
}

TEST_CASE("Ascent and descent are those of DESIGN section 3's table, within 1 at 100 px") {
  struct Row {
    const char* family;
    double ascent, descent;
  };
  FontSet fonts = installed();
  for (const Row& row :
       {Row{"Andika", 123, 39}, Row{"Noto Sans", 107, 29}, Row{"Noto Sans Arabic", 138, 73},
        Row{"Noto Nastaliq Urdu", 191, 59}, Row{"Noto Sans Bengali", 92, 40}, Row{"Noto Sans Gurmukhi", 90, 40}}) {
    bool found = false;
    for (std::uint32_t face = 0; face < fonts.face_count(); ++face) {
      if (fonts.family_of(face).name != row.family) continue;
      found = true;
      CAPTURE(std::string(row.family));
      CHECK(std::abs(fonts.face(face).metrics().ascent * 100 - row.ascent) < 1);
      CHECK(std::abs(fonts.face(face).metrics().descent * 100 - row.descent) < 1);
    }
    CHECK(found);
  }
}

TEST_CASE("fonts.json: every entry says where it is, from which package and under which licence") {
  const auto json = nlohmann::json::parse(fonts_file());
  std::set<std::string> families;
  for (const auto& font : json["fonts"]) {
    CAPTURE(font.dump());
    CHECK(families.insert(font.at("family").get<std::string>()).second);
    CHECK(font.at("licence").get<std::string>().substr(0, 7) == "OFL-1.1");
    CHECK_FALSE(font.at("package").get<std::string>().empty());
    CHECK_FALSE(font.at("scripts").empty());
    CHECK(font.at("line").get<double>() >= 1.0);
  }
  for (const char* wanted : {"Andika", "Noto Sans", "Noto Sans Arabic", "Noto Nastaliq Urdu", "Noto Sans CJK SC"}) {
    CHECK(families.count(wanted) == 1);
  }
}

TEST_CASE("A line is drawn once: the same words give the same mask and the same id, wherever they stand") {
  const auto text = engine();
  const TextStyle style;
  const TextBlock one = text->layout(input(kLatin), style, 900);
  TextInput centred = input(kLatin);
  centred.align = TextAlign::centre;
  const TextBlock two = text->layout(centred, style, 900);
  const auto& first = text->drawn(one, one.lines[0]);
  const auto& again = text->drawn(two, two.lines[0]);
  CHECK(&first == &again);
  CHECK(first.coverage.id != 0);
  CHECK(first.coverage.id != text->drawn(one, one.lines[1]).coverage.id);

  const std::vector<std::uint8_t> before = first.coverage.pixels;
  const std::uint64_t id = first.coverage.id;
  text->trim(0);
  const auto& redrawn = text->drawn(one, one.lines[0]);
  CHECK(redrawn.coverage.pixels == before);
  CHECK(redrawn.coverage.id != id);

  TextStyle larger = style;
  larger.size_px = 43;
  const TextBlock three = text->layout(input(kLatin), larger, 900);
  CHECK(text->drawn(three, three.lines[0]).coverage.pixels != before);
}

TEST_CASE("Two engines draw the same pixels") {
  const auto one = engine();
  const auto two = engine();
  for (const Sample& sample : kEverySample) {
    // The second has already worked on something else: nothing may linger.
    (void)two->layout(input(kUrdu), TextStyle{55, 70, true}, 300);
    const TextBlock a = one->layout(input(sample), TextStyle{}, 600);
    const TextBlock b = two->layout(input(sample), TextStyle{}, 600);
    REQUIRE(a.lines.size() == b.lines.size());
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
      CHECK(one->drawn(a, a.lines[i]).coverage.pixels == two->drawn(b, b.lines[i]).coverage.pixels);
    }
  }
}

TEST_CASE("The cache stays within its bytes when trimmed, and drops what was used longest ago") {
  const auto text = engine();
  const TextStyle style;
  const TextBlock block = text->layout(input(kLatin), style, 300);
  REQUIRE(block.lines.size() > 4);
  std::vector<std::uint64_t> ids;
  for (const TextLine& line : block.lines) ids.push_back(text->drawn(block, line).coverage.id);
  const std::size_t full = text->cached_bytes();
  std::size_t masks = 0;
  for (const TextLine& line : block.lines) masks += text->drawn(block, line).coverage.pixels.size();
  CHECK(full >= masks);
  text->trim(full);
  CHECK(text->cached_bytes() == full);
  (void)text->drawn(block, block.lines[0]);  // the oldest becomes the newest
  text->trim(full / 2);
  CHECK(text->cached_bytes() <= full / 2);
  CHECK(text->cached_bytes() > 0);
  CHECK(text->drawn(block, block.lines[0]).coverage.id == ids[0]);
  CHECK(text->drawn(block, block.lines[1]).coverage.id != ids[1]);
  text->trim(0);
  CHECK(text->cached_bytes() == 0);
}

TEST_CASE("Pixel ids never repeat") {
  const std::uint64_t first = next_pixels_id();
  CHECK(first != 0);
  CHECK(next_pixels_id() > first);
}

}  // namespace kiosk::text_test
