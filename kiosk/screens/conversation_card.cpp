// The card across the glass, for who works here: what they read first, and beneath what the visitor touched. Printed from here, or
// taken along as a code.
#include <algorithm>

#include "screens/button_row.h"
#include "screens/code_card.h"
#include "screens/conversation_parts.h"
#include "screens/reading_page.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

struct CardPage {
  std::size_t first = 0, end = 0;
};

// Statements that fit under each other, page by page.
std::vector<CardPage> card_pages(Frame& frame, const ConversationText& text, Type first, Type second, float width,
                                 float room) {
  std::vector<CardPage> out;
  CardPage page;
  float used = 0;
  for (std::size_t i = 0; i < text.statements.size(); ++i) {
    const float height = said_height(frame, text.statements[i], first, second, width) + 24;
    if (used > 0 && used + height > room) {
      out.push_back(page);
      page = {i, i};
      used = 0;
    }
    used += height;
    page.end = i + 1;
  }
  out.push_back(page);
  return out;
}

}  // namespace

void draw(const route::ConversationCard& route, Frame& frame) {
  if (!frame.state.library || frame.state.library->statements.empty()) return;
  const Box content = frame.content();
  const ConversationText text = card_text(frame);
  const bool safety = needs_safety(frame.state);
  // The code gives way to the words where they are large.
  const bool with_code = !text.statements.empty() && !frame.largest() && frame.reach_top() <= 0 && !frame.portrait;
  const float code = with_code ? 460.0F : 0.0F;
  const float width = content.w - (with_code ? code + 48 : 0);
  const bool prints = can_print(frame.state) && !text.statements.empty();
  float y = content.y;
  const Type head = Type::h2;
  for (std::size_t i = 0; i < text.heading.size(); ++i) {
    TextSpec spec{head, Colour::ink2};
    spec.id = "conversation_card.heading." + std::to_string(i + 1);
    if (i == 0) spec.role = Role::heading;
    y += frame.text({content.x, y, width, 400}, text.heading[i].clinic, spec);
    if (text.heading[i].own.text.empty() || frame.largest()) continue;
    y += frame.text({content.x, y, width, 400}, text.heading[i].own, {Type::help, Colour::ink2});
  }
  y += 20;
  if (safety) {
    const float height = safety_height(frame, width);
    draw_safety(frame, {content.x, y, width, height}, "conversation_card.safe");
    y += height + 20;
  }
  if (text.statements.empty()) {
    TextSpec empty{Type::reading, Colour::ink};
    empty.id = "conversation_card.empty";
    frame.text({content.x, y, std::min(width, frame.measure()), content.bottom() - y}, frame.say("conversation.empty"),
               empty);
    return;
  }
  const Type first = frame.largest() ? Type::row_title : Type::h2;
  const Type second = Type::help;
  Box card{content.x, y, width, content.bottom() - y};
  const float inner = card.w - 96;
  // What stands below it: Print where the code is not, and the pager.
  std::vector<CardPage> pages = card_pages(frame, text, first, second, inner, card.h - 56);
  if (pages.size() > 1 || (prints && !with_code)) {
    card.h = controls_y(frame) - kAboveControls - y;
    pages = card_pages(frame, text, first, second, inner, card.h - 56);
  }
  const int page = clamp_page(route.page, pages.size());
  {
    const PageTurn turning(frame);
    frame.card(card, Colour::surface, frame.tokens.radius.card);
    const Colour before = frame.background();
    frame.on(Colour::surface);
    float at = card.y + 36;
    const CardPage& shown = pages[static_cast<std::size_t>(page - 1)];
    for (std::size_t i = shown.first; i < shown.end; ++i)
      at += draw_said(frame, text.statements[i], first, second, {card.x + 48, at, inner, 0},
                      "conversation_card.statement." + std::to_string(i + 1), Colour::ink) +
            24;
    frame.on(before);
  }
  Box bar{content.x, controls_y(frame), width, frame.target()};
  if (prints) {
    RowButton print =
        print_button(frame, "conversation_card.print", PrintOrder::What::conversation, frame.state.visit.listener);
    print.spec.label = frame.say("conversation.print");
    print.spec.kind = ButtonKind::primary;
    if (with_code) {
      print.spec.box = {content.end() - code, bar.y, code, bar.h};
    } else {
      const float wide = button_width(frame, print.spec.label, true, 40);
      print.spec.box = {bar.end() - wide, bar.y, wide, bar.h};
      bar.w -= wide + 32;
    }
    if (pages.size() > 1) pager(frame, {bar, page, static_cast<int>(pages.size()), false, {}});
    if (button(frame, print.spec)) frame.emit(print.event);
  } else if (pages.size() > 1) {
    pager(frame, {bar, page, static_cast<int>(pages.size()), false, {}});
  }
  if (with_code)
    draw_code_card(frame, {content.end() - code, content.y, code, (prints ? bar.y - 24 : content.bottom()) - content.y},
                   {"conversation_card.code", conversation_code(text), frame.say("conversation.scan"),
                    frame.say("code.help"), frame.say("conversation.scan_note")});
}

}  // namespace kiosk
