// Why the check draws no other colours: they move no words.
#include "library/small_tree.h"
#include "platform/places.h"
#include "proof/drawn_form.h"
#include "screens/screens.h"
#include "ui/view.h"

namespace kiosk::test {
namespace {

// Every text and control of every page, with its place.
std::vector<std::string> places_of(View& view, const State& booted) {
  std::vector<std::string> out;
  draw_pages(view, booted, [&](const Route& route) {
    for (const Node& node : view.tree().nodes) {
      const PixelRect& at = node.rect;
      std::string line = to_string(route);
      for (const int value : {at.x, at.y, at.w, at.h}) line.append(" ").append(std::to_string(value));
      // The button that changes the colours says which comes next.
      out.push_back(line.append(" ").append(node.id));
    }
  });
  return out;
}

TEST_CASE("A10: contrast and the evening's colours move no word of any screen") {
  const auto checked = check_tree(KIOSK_SOURCE_DIR "/content", {});
  REQUIRE(checked);
  auto text = TextEngine::open();
  REQUIRE(text);
  View view(
      std::move(*text), [](const Job&) {}, [] {});
  view.settle(true);
  view.draw_unseen(true);
  for (const bool upright : {false, true}) {
    DrawnForm form{upright ? 1080 : 1920, upright ? 1920 : 1080, TextSize::large, {"ar"}, "GB-ENG", DrawnHand::low};
    view.resize(form.width, form.height);
    State day = booted_in(*checked, form);
    const auto wanted = places_of(view, day);
    for (const Theme theme : {Theme::contrast, Theme::evening}) {
      State other = day;
      other.visit.preferences.theme = theme;
      CHECK(places_of(view, other) == wanted);
    }
  }
}

}  // namespace
}  // namespace kiosk::test
