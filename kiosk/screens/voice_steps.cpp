#include "screens/voice_steps.h"

#include <algorithm>

#include "ui/widgets.h"

namespace kiosk {

void draw_voice_steps(Frame& frame, const Box& row, const std::string& id) {
  const int step = frame.state.visit.voice_step;
  const float side = row.h;
  const Words value = frame.say(std::string("voice.step.").append(std::to_string(step)));
  float widest = 0;
  for (std::size_t i = 0; i < kVoiceSteps.size(); ++i)
    widest = std::max(widest,
                      frame.text_width(frame.say(std::string("voice.step.").append(std::to_string(i))), Type::label));
  const Box louder{row.end() - side, row.y, side, side};
  const Box said{louder.x - widest - 24, row.y, widest + 8, side};
  const Box quieter{said.x - 16 - side, row.y, side, side};
  TextSpec title{Type::label, Colour::ink, TextAlign::start, Place::middle};
  title.id = id + ".title";
  frame.text({row.x, row.y, quieter.x - 24 - row.x, row.h}, frame.say("voice.title"), title);
  // Both are always there: one that vanishes under a finger is pressed as what stands behind it.
  if (round_button(frame, id + ".quieter", quieter, "minus", frame.say("voice.quieter")))
    frame.emit(event::ChangeVolume{-1});
  TextSpec words{Type::label, Colour::ink, TextAlign::centre, Place::middle};
  words.id = id + ".value";
  frame.text(said, value, words);
  if (round_button(frame, id + ".louder", louder, "plus", frame.say("voice.louder")))
    frame.emit(event::ChangeVolume{1});
}

}  // namespace kiosk
