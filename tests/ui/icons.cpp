#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include "ui/pictures.h"

namespace kiosk::test {
namespace {

std::vector<std::uint8_t> values(const Texture& texture) {
  const auto* from = static_cast<const std::uint8_t*>(texture.pixels);
  return {from, from + texture.width * texture.height};
}

}  // namespace

TEST_CASE("icons: every file of kiosk/ui/icons is there, as a mask with ink, inside its edges") {
  Icons icons;
  std::set<std::uint64_t> ids;
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(KIOSK_SOURCE_DIR "/kiosk/ui/icons")) {
    if (entry.path().extension() != ".svg") {
      continue;
    }
    ++count;
    const Texture* icon = icons.get(entry.path().stem().string(), 48, false);
    INFO(entry.path().stem().string());
    REQUIRE(icon != nullptr);
    REQUIRE(icon->format == Texture::Format::coverage);
    REQUIRE(icon->width == 48);
    REQUIRE(icon->height == 48);
    const std::vector<std::uint8_t> ink = values(*icon);
    CHECK(std::count(ink.begin(), ink.end(), 255) > 20);
    CHECK(std::count(ink.begin(), ink.end(), 0) > 48 * 48 / 3);
    CHECK(ink.front() == 0);
    CHECK(ink.back() == 0);
    CHECK(ids.insert(icon->id).second);
  }
  CHECK(count >= 40);
}

TEST_CASE("icons: mirrored is the same ink the other way round, asked for again, the same texture") {
  Icons icons;
  const Texture* plain = icons.get("back", 37, false);
  const Texture* mirrored = icons.get("back", 37, true);
  CHECK(plain != mirrored);
  CHECK(plain->id != mirrored->id);
  CHECK(icons.get("back", 37, false) == plain);
  std::vector<std::uint8_t> wanted = values(*plain);
  CHECK(wanted != values(*mirrored));  // an arrow has a side
  for (int y = 0; y < 37; ++y) {
    std::reverse(wanted.begin() + y * 37, wanted.begin() + (y + 1) * 37);
  }
  CHECK(wanted == values(*mirrored));
}

TEST_CASE("icons: no size, no ink") {
  Icons icons;
  CHECK(icons.get("back", 0, false)->pixels == nullptr);
  CHECK(icons.get("back", -4, false)->pixels == nullptr);
}

}  // namespace kiosk::test
