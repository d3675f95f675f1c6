// Asks before the loudspeaker speaks (CARE B5), and how loud (CARE B3).
#include "screens/screens.h"
#include "screens/voice_steps.h"
#include "ui/widgets.h"

namespace kiosk {

void draw(const route::ReadAloud&, Frame& frame) {
  const float side = frame.target() + 16;
  const float width = frame.geometry.width() - 64;
  const float inner = width - 112;
  const Words title = frame.say("read_aloud.title");
  const Words body = frame.say(shows_sensitive(frame.state) ? "read_aloud.sensitive" : "read_aloud.body");
  const float text =
      frame.text_height(title, Type::h2, inner - 120) + 12 + frame.text_height(body, Type::help, inner - 120);
  const bool stacked = frame.portrait;
  const float buttons = stacked ? 2 * side + 17 : side;
  const float volume = frame.target();
  const float height = 48 + text + 24 + volume + 32 + buttons + 48;
  const Box box{32, frame.dock().y - 24 - height, width, height};
  const Sheet sheet(frame, box, true);
  frame.screen = "read_aloud";
  const float x = box.x + 56;
  float y = box.y + 48;
  frame.fill({x, y, 96, 96}, Colour::primary_soft, 48);
  frame.icon("speaker", x + 48, y + 48, 52, Colour::on_primary_soft);
  y += heading(frame, {x + 120, y, inner - 120, text}, title, Type::h2) + 12;
  y += frame.text({x + 120, y, inner - 120, text}, body, {Type::help, Colour::ink}) + 24;
  draw_voice_steps(frame, {x, y, inner, volume}, "read_aloud.voice");
  y += volume + 32;
  const float w = stacked ? inner : (inner - 24) / 2;
  ButtonSpec start{"read_aloud.start", frame.say("read_aloud.start"), {x, y, w, side}, "speaker"};
  start.kind = ButtonKind::primary;
  ButtonSpec cancel{"read_aloud.cancel", frame.say("read_aloud.cancel"),
                    stacked ? Box{x, y + side + 17, w, side} : Box{x + w + 24, y, w, side}};
  if (button(frame, start)) frame.emit(event::AgreeToSpeech{});
  if (button(frame, cancel)) frame.emit(event::Back{});
}

}  // namespace kiosk
