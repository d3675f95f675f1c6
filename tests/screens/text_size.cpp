// "Make it comfortable": all of it is there in every form, also where controls stand lower.
#include <doctest/doctest.h>

#include "app/update.h"
#include "screens/pictures.h"
#include "screens/rules.h"

using namespace kiosk;

namespace {

State at_text_size(const Rig& rig, const Form& form) {
  State state = *begin_at(rig.booted(form), route::TextSize{});
  state.visit.preferences.lower_controls = form.low;
  return state;
}

}  // namespace

TEST_CASE(
    "text size: the voice's steps stand there in every size and direction, with lower controls too (CARE B3, A8)") {
  Rig rig;
  for (const auto& [width, height] : {std::pair{1920, 1080}, {1080, 1920}}) {
    for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest}) {
      for (const char* language : {"en", "ar"}) {
        for (const bool low : {false, true}) {
          Form form{width, height, size, Theme::day, {language}};
          form.low = low;
          CAPTURE(form.name());
          CAPTURE(low);
          (void)rig.pixels(at_text_size(rig, form), form);
          const Tree& tree = rig.view().tree();
          for (const char* id : {"text_size.voice.quieter", "text_size.voice.louder", "text_size.voice.value",
                                 "text_size.normal", "text_size.contrast", "text_size.read_pages"})
            CHECK_MESSAGE(tree.find(id) != nullptr, id);
          for (const auto& check : {check_text_sizes, check_targets, check_lines, check_room, check_reach})
            for (const std::string& complaint : check(tree, form)) FAIL_CHECK(form.name() << ": " << complaint);
        }
      }
    }
  }
}

TEST_CASE("pictures: text size with lower controls") {
  Rig rig;
  const auto check_form = [&](const std::string& name, Form form) {
    form.low = true;
    check_picture(rig, name, at_text_size(rig, form), form);
  };
  check_form("text-size-low", {960, 540});
  check_form("text-size-low-largest", {960, 540, TextSize::largest});
  check_form("text-size-low-arabic", {960, 540, TextSize::large, Theme::contrast, {"ar"}});
  check_form("text-size-low-portrait", {540, 960});
  check_form("text-size-low-portrait-largest", {540, 960, TextSize::largest, Theme::evening});
}
