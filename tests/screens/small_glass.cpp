// Glass that is no design size: a small or a very large window still shows every screen whole (the sizes of CARE A1 and
// A4 are for the screens that a clinic hangs up, and are not asked of these).
#include <doctest/doctest.h>

#include "screens/rules.h"

using namespace kiosk;

namespace {

void check_glass(int width, int height, TextSize size, const char* language) {
  Rig rig;
  const Form form{width, height, size, Theme::day, {language}};
  int screens = 0;
  for (const Route& route : rig.routes(form)) {
    const std::string name = to_string(route);
    const Tree& tree = rig.draw(route, form);
    ++screens;
    CHECK_MESSAGE(tree.screen == name, name << " is not drawn");
    for (const std::string& complaint : check_room(tree, form))
      FAIL_CHECK(form.name() << " " << name << ": " << complaint);
  }
  CHECK(screens > 100);
}

}  // namespace

TEST_CASE("A10: every screen at 640x480") { check_glass(640, 480, TextSize::normal, "en"); }
TEST_CASE("A10: every screen at 640x480, Arabic, Largest") { check_glass(640, 480, TextSize::largest, "ar"); }
TEST_CASE("A10: every screen at 3840x2160") { check_glass(3840, 2160, TextSize::normal, "en"); }
TEST_CASE("A10: every screen at 480x640, Large") { check_glass(480, 640, TextSize::large, "en"); }
TEST_CASE("every kind of screen has its pixels, from 320x320 to 3840x2160") {
  Rig rig;
  const std::vector<Route> kinds{
      route::Attract{},      route::Home{}, route::Topic{"tired"}, route::Article{"six-states"},
      route::Story{"amara"}, route::Tips{}, route::Help{},         route::Cover{},
      route::TextSize{}};
  for (const auto& [width, height] : {std::pair{320, 320}, {640, 480}, {3840, 2160}, {320, 2000}, {2000, 320}}) {
    for (const Route& route : kinds) {
      CAPTURE(width);
      CAPTURE(height);
      const std::string name = to_string(route);
      CAPTURE(name);
      const auto& pixels = rig.pixels(route, {width, height});
      REQUIRE(pixels.size() == static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
      const bool plain = std::ranges::all_of(pixels, [&](std::uint32_t pixel) { return pixel == pixels.front(); });
      CHECK_FALSE(plain);
    }
  }
}
