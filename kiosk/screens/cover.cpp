// The cover: a lake and a clock, no dock, no clue (CARE D2). The same in every theme; any touch starts fresh.
#include <algorithm>

#include "screens/screens.h"
#include "ui/local_time.h"
#include "ui/widgets.h"

namespace kiosk {

void draw(const route::Cover&, Frame& frame) {
  const Box glass = frame.geometry.glass();
  // In the very first frame the picture may not be decoded yet: sky over land already covers everything.
  const Box land{glass.x, glass.y + glass.h * 0.6F, glass.w, glass.h * 0.4F};
  frame.canvas.fill(frame.geometry.to_window(glass), 0, frame.tokens.colour(Theme::day, Colour::topic_sky));
  frame.canvas.fill(frame.geometry.to_window(land), 0, frame.tokens.colour(Theme::day, Colour::topic_sage));
  frame.picture(glass, "builtin:cover-lake", 0, {false, false, false, false});
  const float width = frame.geometry.width();
  const float top = frame.portrait ? 240.0F : 104.0F;
  const LocalTime now = local_time(frame.state.wall, frame.state.settings.time_zone, frame.language);
  TextSpec clock{Type::clock, Colour::cover_ink, TextAlign::centre};
  clock.id = "cover.clock";
  frame.on(Colour::white);
  frame.text({0, top, width, 221}, {now.clock, LanguageTag{"en"}}, clock);
  TextSpec date{Type::clock_date, Colour::cover_ink, TextAlign::centre};
  date.id = "cover.date";
  frame.text({0, top + 221, width, 80}, {now.date, frame.language}, date);
  const Words words = frame.say("cover.start");
  const float pill = frame.text_width(words, Type::row_title) + 2 * 64;
  const Box box{(width - pill) / 2, frame.portrait ? 1560.0F : 868.0F, pill, std::max(112.0F, frame.target())};
  ControlSpec control{"cover.start", words, box};
  const Press press = frame.begin(control);
  frame.fill(box, Colour::white, box.h / 2, 0.94F);
  press_veil(frame, box, box.h / 2, press.pressed);
  TextSpec text{Type::row_title, Colour::cover_ink, TextAlign::centre, Place::middle};
  frame.text(box.inset(20), words, text);
  frame.end();
  if (press.activated) frame.emit(event::StartFresh{});
}

}  // namespace kiosk
