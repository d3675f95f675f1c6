// Every screen of the content that ships, every page, in all forms, against CARE.md.
#include <doctest/doctest.h>

#include "screens/rules.h"

using namespace kiosk;

namespace {

// `about`: only places whose name begins so; empty: all.
void check_whole_form(const Form& form, const std::string& about = {}) {
  Rig rig;
  const Tree home = rig.draw(route::Home{}, form);
  REQUIRE(home.screen == "home");
  int screens = 0;
  for (const Route& route : rig.routes(form)) {
    const std::string name = to_string(route);
    if (!name.starts_with(about)) continue;
    const Tree& tree = rig.draw(route, form);
    CAPTURE(name);
    CHECK(tree.screen == name);
    CHECK(tree.nodes.size() > 1);
    ++screens;
    const Complaints all = check_all(tree, form, home);
    for (const std::string& complaint : all) FAIL_CHECK(form.name() << " " << name << ": " << complaint);
  }
  CHECK(screens > (about.empty() ? 100 : 3));
}

}  // namespace

TEST_CASE("A1 A4 A8 A9 A10: every screen, landscape, English, Normal") {
  check_whole_form({1920, 1080, TextSize::normal, Theme::day, {"en"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, landscape, English, Large") {
  check_whole_form({1920, 1080, TextSize::large, Theme::day, {"en"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, landscape, English, Largest") {
  check_whole_form({1920, 1080, TextSize::largest, Theme::day, {"en"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, landscape, Arabic, Normal") {
  check_whole_form({1920, 1080, TextSize::normal, Theme::day, {"ar"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, landscape, Arabic, Large") {
  check_whole_form({1920, 1080, TextSize::large, Theme::day, {"ar"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, landscape, Arabic, Largest") {
  check_whole_form({1920, 1080, TextSize::largest, Theme::day, {"ar"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, portrait, English, Normal") {
  check_whole_form({1080, 1920, TextSize::normal, Theme::day, {"en"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, portrait, English, Large") {
  check_whole_form({1080, 1920, TextSize::large, Theme::day, {"en"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, portrait, English, Largest") {
  check_whole_form({1080, 1920, TextSize::largest, Theme::day, {"en"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, portrait, Arabic, Normal") {
  check_whole_form({1080, 1920, TextSize::normal, Theme::day, {"ar"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, portrait, Arabic, Large") {
  check_whole_form({1080, 1920, TextSize::large, Theme::day, {"ar"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10: every screen, portrait, Arabic, Largest") {
  check_whole_form({1080, 1920, TextSize::largest, Theme::day, {"ar"}, "GB-ENG"});
}
TEST_CASE("A1 A4 A8 A9 A10, DESIGN 2: every screen with lower controls, landscape") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest})
    check_whole_form({1920, 1080, size, Theme::day, {"en"}, "GB-ENG", true});
}
TEST_CASE("A1 A4 A8 A9 A10, DESIGN 2: every screen with lower controls, portrait") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest})
    check_whole_form({1080, 1920, size, Theme::day, {"en"}, "GB-ENG", true});
}
TEST_CASE("A1 A4 A8 A9 A10, DESIGN 2: every screen with lower controls, for the left hand") {
  check_whole_form({1920, 1080, TextSize::normal, Theme::day, {"en"}, "GB-ENG", true, true});
  check_whole_form({1920, 1080, TextSize::large, Theme::day, {"en"}, "GB-ENG", false, true});
  check_whole_form({1920, 1080, TextSize::largest, Theme::day, {"en"}, "GB-ENG", false, true});
  check_whole_form({1080, 1920, TextSize::normal, Theme::day, {"en"}, "GB-ENG", false, true});
  check_whole_form({1920, 1080, TextSize::normal, Theme::day, {"ar"}, "GB-ENG", true, true});
}
TEST_CASE("A1 A4 A8 A9 A10: contacts and urgent help of the other regions, every size and orientation") {
  for (Form form : all_forms()) {
    for (const char* region : {"US", "GB-SCT"}) {
      form.region = region;
      check_whole_form(form, "contact");
    }
  }
}
