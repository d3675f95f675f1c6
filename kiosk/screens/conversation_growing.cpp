// The conversation card beside the statements, as it grows, and what can be done with it.
#include <algorithm>

#include "app/conversation.h"
#include "library/language_name.h"
#include "screens/conversation_parts.h"

namespace kiosk {

namespace {

// So many statements come before the card's own heading, where there is not room for both.
constexpr std::size_t kShownFirst = 3;

Words more_statements(Frame& frame, std::size_t left) {
  if (left == 1) return frame.say("conversation.more_one");
  return frame.say("conversation.more_many", {{"n", std::to_string(left)}});
}

// Which languages it is in; touched, it leads to their tab. Width 0: there is one language, or no room beside the title.
ButtonSpec languages_button(Frame& frame, const Box& line) {
  ButtonSpec spec{"conversation.card.languages", {}, {}};
  const LanguageTag clinic = clinic_language(frame.state);
  const LanguageTag own = card_language(frame.state);
  const std::string first = language_name(clinic).text;
  const bool both = own != clinic && is_card_language(frame.state, own);
  spec.label = both ? frame.say("conversation.language_both", {{"clinic", first}, {"own", language_name(own).text}})
                    : Words{first, clinic};
  spec.icon = "globe";
  spec.kind = ButtonKind::accent_soft;
  const float wide = button_width(frame, spec.label, true, 28);
  const float title = frame.text_width(frame.say("conversation.card"), Type::row_title);
  if (card_languages(frame.state).size() > 1 && title + 24 + wide <= line.w)
    spec.box = {line.end() - wide, line.y, wide, line.h};
  return spec;
}

}  // namespace

void draw_growing_card(Frame& frame, const Box& box) {
  frame.card(box, Colour::surface, frame.tokens.radius.card);
  const Colour before = frame.background();
  frame.on(Colour::surface);
  const float x = box.x + 48;
  const float width = box.w - 96;
  const ButtonSpec languages = languages_button(frame, {x, box.y + 24, width, frame.target()});
  const bool has_languages = languages.box.w > 0;
  float y = box.y + (has_languages ? 24 : 36);
  const float lock = frame.text_height(frame.say("conversation.cleared"), Type::caption, width - 52);
  const float bottom = box.bottom() - 32 - lock;
  const ConversationText text = card_text(frame);
  // Where there is little room, what was touched comes first.
  float heading = 16;
  for (const SaidTwice& said : text.heading) heading += said_height(frame, said, Type::help, Type::help, width) + 6;
  const float title = (has_languages ? frame.target() : frame.line_of(Type::row_title)) + 40;
  float least = text.statements.size() > kShownFirst ? frame.line_of(Type::help) + 12 : 0;
  for (std::size_t i = 0; i < std::min(kShownFirst, text.statements.size()); ++i)
    least += said_height(frame, text.statements[i], Type::row_title, Type::help, width) + 20;
  const bool with_title = y + title + least <= bottom;
  const bool with_heading = y + (with_title ? title : 0) + heading + least <= bottom;
  if (with_title) {
    TextSpec name{Type::row_title, Colour::ink};
    name.place = has_languages ? Place::middle : Place::top;
    frame.text({x, y, width, has_languages ? frame.target() : 200}, frame.say("conversation.card"), name);
    if (has_languages && button(frame, languages)) frame.emit(event::ChooseStatements{std::string(kLanguageTab)});
    for (float at = x; at < x + width; at += 24) frame.fill({at, y + title - 24, 12, 3}, Colour::line_strong);
    y += title;
  }
  if (text.statements.empty()) {
    TextSpec empty{Type::help, Colour::ink2};
    empty.id = "conversation.empty";
    frame.text({x, y, width, bottom - y}, frame.say("conversation.empty"), empty);
  } else {
    for (std::size_t i = 0; with_heading && i < text.heading.size(); ++i)
      y += draw_said(frame, text.heading[i], Type::help, Type::help, {x, y, width, 0},
                     "conversation.card.heading." + std::to_string(i + 1), Colour::ink2) +
           6;
    if (with_heading) y += 16;
    for (std::size_t i = 0; i < text.statements.size(); ++i) {
      const float height = said_height(frame, text.statements[i], Type::row_title, Type::help, width);
      const bool last = i + 1 == text.statements.size();
      if (y + height + (last ? 0 : 12 + frame.line_of(Type::help)) > bottom) {
        frame.text({x, y, width, bottom - y}, more_statements(frame, text.statements.size() - i),
                   {Type::help, Colour::ink2});
        break;
      }
      draw_said(frame, text.statements[i], Type::row_title, Type::help, {x, y, width, 0},
                "conversation.card.statement." + std::to_string(i + 1), Colour::ink);
      y += height + 20;
    }
  }
  y = box.bottom() - 24 - lock;
  frame.icon("lock", x + 18, y + frame.line_of(Type::caption) / 2, 34, Colour::primary);
  TextSpec cleared{Type::caption, Colour::ink2};
  cleared.id = "conversation.cleared";
  frame.text({x + 52, y, width - 52, lock + 1}, frame.say("conversation.cleared"), cleared);
  frame.on(before);
}

std::vector<RowButton> card_actions(Frame& frame) {
  std::vector<RowButton> out;
  if (can_print(frame.state)) {
    RowButton print =
        print_button(frame, "conversation.print", PrintOrder::What::conversation, frame.state.visit.listener);
    print.spec.label = frame.say("conversation.print");
    print.spec.kind = ButtonKind::primary;
    out.push_back(std::move(print));
  }
  RowButton show;
  show.spec.id = "conversation.show";
  show.spec.label = frame.say("conversation.show");
  show.spec.icon = "expand";
  show.spec.kind = ButtonKind::secondary;
  show.spec.action = "conversation-card";
  show.event = event::Open{route::ConversationCard{}};
  out.push_back(std::move(show));
  return out;
}

void draw_card_actions(Frame& frame, std::vector<RowButton> buttons, const Box& box) {
  const float gap = 24;
  const float each = (box.w - gap * static_cast<float>(buttons.size() - 1)) / static_cast<float>(buttons.size());
  const bool fit = std::ranges::all_of(
      buttons, [&](const RowButton& one) { return button_width(frame, one.spec.label, true, 24) <= each; });
  if (!fit) return draw_button_row(frame, std::move(buttons), box);
  float x = box.x;
  for (RowButton& one : buttons) {
    one.spec.box = {x, box.y, each, frame.target()};
    if (button(frame, one.spec)) frame.emit(one.event);
    x += each + gap;
  }
}

}  // namespace kiosk
