// "Are you still there?": covers what stood on the screen, extends without limit (CARE C1).
#include <algorithm>

#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

void draw(const route::Idle&, Frame& frame) {
  const Box content = frame.content();
  const Box card =
      frame.portrait ? Box{content.x, content.y, content.w, content.h} : Box{240, 72, 1440, content.bottom() - 72 - 24};
  frame.card(card, Colour::surface, frame.tokens.radius.panel);
  frame.on(Colour::surface);
  const int seconds = std::max(warning_seconds(frame.state), 0);
  const float ring = 348;
  const float column = frame.portrait ? card.w - 112 : 840.0F;
  const Words title = frame.say("idle.title");
  const Words body = frame.say("idle.body");
  const float text =
      frame.text_height(title, Type::heading, column) + 12 + frame.text_height(body, Type::reading, column);
  const float stay = std::max(128.0F, frame.target());
  const float done = std::max(104.0F, frame.target());
  const float buttons = 40 + stay + 24 + done;
  const float total = (frame.portrait ? ring + 48 : 0) + text + buttons;
  float y = card.y + std::max(24.0F, (card.h - total) / 2);
  const float cx = frame.portrait ? card.x + card.w / 2 : card.x + 92 + ring / 2;
  const float cy = frame.portrait ? y + ring / 2 : card.y + card.h / 2;
  const PixelRect centre = frame.geometry.to_window({cx, cy, 0, 0});
  const float r = static_cast<float>(frame.geometry.px(ring)) / 2;
  const auto width = static_cast<float>(frame.geometry.px(28));
  frame.canvas.arc(static_cast<float>(centre.x), static_cast<float>(centre.y), r, width, 1, frame.rgb(Colour::sunken));
  const auto whole = static_cast<float>(frame.state.settings.timeouts.warning.count()) / 1000.0F;
  const float part = static_cast<float>(seconds) / std::max(whole, 1.0F);
  frame.canvas.arc(static_cast<float>(centre.x), static_cast<float>(centre.y), r, width, part,
                   frame.rgb(Colour::primary));
  TextSpec number{Type::seconds, Colour::ink, TextAlign::centre};
  number.id = "idle.seconds";
  frame.text({cx - ring / 2, cy - 84, ring, 117}, {std::to_string(seconds), LanguageTag{"en"}}, number);
  TextSpec unit{Type::caption, Colour::ink2, TextAlign::centre};
  unit.id = "idle.unit";
  frame.text({cx - ring / 2 + 30, cy + 34, ring - 60, frame.line_of(Type::caption) + 1},
             frame.say(seconds == 1 ? "idle.second" : "idle.seconds"), unit);

  const float x = frame.portrait ? card.x + 56 : card.end() - 88 - column;
  if (frame.portrait) y += ring + 48;
  y += heading(frame, {x, y, column, text}, title) + 12;
  TextSpec lead{Type::reading};
  lead.id = "idle.body";
  y += frame.text({x, y, column, text}, body, lead) + 40;
  ButtonSpec here{"idle.stay", frame.say("idle.stay"), {x, y, column, stay}, "check"};
  here.kind = ButtonKind::primary;
  here.type = Type::row_title;
  if (button(frame, here)) frame.emit(event::StillHere{});
  y += stay + 24;
  ButtonSpec fresh{"idle.done", frame.say("idle.done"), {x, y, column, done}, "refresh"};
  if (button(frame, fresh)) frame.emit(event::StartFresh{});
  frame.on(Colour::bg);
}

}  // namespace kiosk
