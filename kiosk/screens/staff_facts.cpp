// What an engineer wants to know, as a code for a phone and as the same words beside it.
#include <algorithm>

#include "app/staff_facts.h"
#include "screens/code_card.h"
#include "screens/screens.h"
#include "screens/staff_parts.h"

namespace kiosk {

void draw(const route::StaffFacts& /*route*/, Frame& frame) {
  const Box body = staff_page(frame, StaffPlace::status);
  float y = body.y;
  y += heading(frame, {body.x, y, body.w, 90}, frame.say("staff.facts_title"), Type::h1, "staff_facts.heading");
  y += staff_line(frame, {body.x, y, body.w, 0}, frame.say("staff.facts_help"), Type::help, Colour::ink2,
                  "staff_facts.help") +
       24;
  std::vector<RowButton> buttons{row_button(frame, "staff_facts.back", "staff.facts_back", "return",
                                            event::Open{route::StaffStatus{}}, ButtonKind::secondary)};
  if (auto report = report_button(frame, "staff_facts.write_report")) buttons.push_back(std::move(*report));
  const float below = button_row_height(frame, buttons, body.w);
  const Box row{body.x, body.bottom() - below, body.w, below};
  draw_button_row(frame, buttons, row);
  // Beside them what became of it; without a stick nothing is said here, it is on the page of updates.
  if (frame.state.staff && frame.state.staff->report != StaffVisit::Approval::none) {
    const float used = button_row_width(frame, buttons) + 32;
    TextSpec said{Type::caption, Colour::ink, TextAlign::start, Place::middle};
    said.id = "staff_facts.report";
    if (used < body.w / 2) frame.text({row.x + used, row.y, row.w - used, row.h}, report_words(frame), said);
  }
  const std::string facts = staff_facts(frame.state);
  const float height = row.y - 24 - y;
  const float side = frame.portrait ? body.w : std::min(height, body.w / 2);
  const Box code{body.x, y, side, frame.portrait ? std::min(side, height - 640) : height};
  frame.card(code, Colour::surface, 36);
  const float panel = std::min(code.w, code.h) - 24;
  qr_panel(frame, "staff_facts.code", {code.x + (code.w - panel) / 2, code.y + (code.h - panel) / 2, panel, panel},
           facts, frame.say("staff.facts_title"), 28);
  // The same words, for who has no phone at hand: left to right as codes are.
  Box words = frame.portrait ? Box{body.x, code.bottom() + 24, body.w, row.y - 24 - code.bottom() - 24}
                             : Box{code.end() + 24, y, body.end() - code.end() - 24, height};
  frame.card(words, Colour::surface, 36);
  frame.on(Colour::surface);
  float at = words.y + 28;
  int number = 0;
  for (std::size_t begin = 0; begin < facts.size();) {
    const std::size_t end = std::min(facts.find('\n', begin), facts.size());
    const Words line{facts.substr(begin, end - begin), LanguageTag{"en"}};
    begin = end + 1;
    const float used = frame.text_height(line, Type::caption, words.w - 56);
    if (at + used > words.bottom() - 12) break;
    std::string id = "staff_facts.line.";
    staff_line(frame, {words.x + 28, at, words.w - 56, 0}, line, Type::caption, Colour::ink,
               id.append(std::to_string(++number)));
    at += used;
  }
  frame.on(Colour::bg);
}

}  // namespace kiosk
