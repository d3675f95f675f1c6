#include "screens/conversation_parts.h"

#include <algorithm>

#include "app/conversation.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

constexpr float kSafetyInset = 28;

float safety_button_width(Frame& frame) { return button_width(frame, frame.say("conversation.safe_button"), true, 36); }

bool safety_has_button(const Frame& frame) { return frame.reach_top() <= 0; }

// Words beside the button where both have room, else above it.
bool safety_in_line(Frame& frame, float width) {
  return width - 2 * kSafetyInset - safety_button_width(frame) - 24 >= 420;
}

}  // namespace

ConversationText card_text(const Frame& frame) {
  const Visit& visit = frame.state.visit;
  return conversation_text(*frame.state.library, visit.statements, visit.listener, clinic_language(frame.state),
                           card_language(frame.state));
}

float said_height(Frame& frame, const SaidTwice& said, Type first, Type second, float width) {
  float height = frame.text_height(said.clinic, first, width);
  if (!said.own.text.empty()) height += 4 + frame.text_height(said.own, second, width);
  return height;
}

float draw_said(Frame& frame, const SaidTwice& said, Type first, Type second, const Box& box, const std::string& id,
                Colour colour) {
  TextSpec spec{first, colour};
  spec.own_side = true;  // each line by its own direction
  spec.id = id;
  const float height = frame.text_height(said.clinic, first, box.w);
  frame.text({box.x, box.y, box.w, height + 1}, said.clinic, spec);
  if (said.own.text.empty()) return height;
  spec.type = second;
  spec.id = id + ".own";
  const float own = frame.text_height(said.own, second, box.w);
  frame.text({box.x, box.y + height + 4, box.w, own + 1}, said.own, spec);
  return height + 4 + own;
}

float safety_height(Frame& frame, float width) {
  const bool in_line = safety_in_line(frame, width);
  const bool has_button = safety_has_button(frame);
  const float room = width - 2 * kSafetyInset - (in_line && has_button ? safety_button_width(frame) + 24 : 0);
  const float words = frame.text_height(frame.say("conversation.safe"), Type::help, room);
  if (!has_button) return 2 * 20 + words;
  return 2 * 20 + (in_line ? std::max(words, frame.target()) : words + 16 + frame.target());
}

void draw_safety(Frame& frame, const Box& box, const std::string& id) {
  frame.fill(box, Colour::urgent_soft, frame.tokens.radius.card);
  if (frame.contrast)
    frame.edge(box, Colour::on_urgent_soft, frame.tokens.stroke.high_contrast, frame.tokens.radius.card);
  const Colour before = frame.background();
  frame.on(Colour::urgent_soft);
  const bool in_line = safety_in_line(frame, box.w);
  const float side = frame.target();
  const float wide = safety_button_width(frame);
  const bool has_button = safety_has_button(frame);
  const float room = box.w - 2 * kSafetyInset - (in_line && has_button ? wide + 24 : 0);
  const float words = frame.text_height(frame.say("conversation.safe"), Type::help, room);
  TextSpec spec{Type::help, Colour::on_urgent_soft};
  spec.id = id;
  frame.text({box.x + kSafetyInset, in_line ? box.y + (box.h - words) / 2 : box.y + 20, room, words + 1},
             frame.say("conversation.safe"), spec);
  frame.on(before);
  if (!has_button) return;
  frame.on(Colour::urgent_soft);
  ButtonSpec help{id + ".help", frame.say("conversation.safe_button"), {}};
  help.icon = "help";
  help.action = "help";
  help.box = {box.end() - kSafetyInset - wide, in_line ? box.y + (box.h - side) / 2 : box.bottom() - 20 - side, wide,
              side};
  if (button(frame, help)) frame.emit(event::OpenHelp{});
  frame.on(before);
}

}  // namespace kiosk
