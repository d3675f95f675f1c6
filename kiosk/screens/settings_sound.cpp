// How bright the screen is, and how loud the voice.
#include <algorithm>

#include "screens/settings_parts.h"

namespace kiosk {

namespace {

void draw_percent(Frame& frame, const Box& box, const char* id, int percent, const Event& less, const Event& more,
                  const Words& note) {
  constexpr float kBar = 28;
  float y = box.y;
  y += staff_line(frame, {box.x, y, box.w, 0}, note, Type::caption, Colour::ink2, std::string(id).append(".note")) + 24;
  // A bar beside the number: the number says it all to who does not see the bar.
  frame.fill({box.x, y, box.w, kBar}, Colour::sunken, kBar / 2);
  frame.fill({box.x, y, box.w * static_cast<float>(percent) / 100, kBar}, Colour::primary, kBar / 2);
  y += kBar + 32;
  StepperSpec spec;
  spec.id = id;
  spec.value = frame.say("settings.percent", {{"n", std::to_string(percent)}});
  spec.less = less;
  spec.more = more;
  spec.less_speech = frame.say("settings.less").text;
  spec.more_speech = frame.say("settings.more").text;
  const float wide = std::min(box.w, 520.0F);
  stepper(frame, {box.x + (box.w - wide) / 2, y, wide, 96}, spec);
}

}  // namespace

void draw_sound_page(Frame& frame, const Box& body) {
  const float most = frame.portrait ? 1000.0F : 520.0F;
  const auto [left, right] = two_cards(frame, {body.x, body.y, body.w, std::min(body.h, most)}, 0.5F);
  const Settings& set = frame.state.settings;
  draw_percent(frame, settings_card(frame, left, frame.say("settings.brightness"), "sound.brightness_title"),
               "sound.brightness", set.brightness, event::ChangeSetting{change::Brightness{-10}},
               event::ChangeSetting{change::Brightness{10}}, frame.say("settings.brightness_note"));
  draw_percent(frame, settings_card(frame, right, frame.say("settings.volume"), "sound.volume_title"), "sound.volume",
               set.sound, event::ChangeSetting{change::Sound{-10}}, event::ChangeSetting{change::Sound{10}},
               frame.say("settings.volume_note"));
  const Words sample = frame.say("settings.hear_words");
  const std::vector<RowButton> hear{row_button(frame, "sound.hear", "settings.hear", "speaker",
                                               event::HearVoice{{sample.text, sample.language, {}, 0, 0}},
                                               ButtonKind::secondary)};
  const float wide = button_row_width(frame, hear);
  draw_button_row(frame, hear, {right.x + (right.w - wide) / 2, right.bottom() - 96 - 28, wide, 96});
  frame.on(Colour::bg);
}

}  // namespace kiosk
