// How far the print has come; and the code instead, calmly, where the printer cannot (mock-ups printing, print-paper-out).
#include <algorithm>
#include <array>

#include "library/availability.h"
#include "library/contact_code.h"
#include "library/conversation_text.h"
#include "library/group_words.h"
#include "screens/button_row.h"
#include "screens/code_card.h"
#include "screens/contact_words.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

// The printer as a picture of shapes: paper slides out the further it is.
void draw_printer(Frame& frame, const Box& box, PrintPhase phase) {
  frame.fill(box, Colour::topic_lilac, frame.tokens.radius.panel);
  if (frame.contrast) frame.edge(box, Colour::line, frame.tokens.stroke.high_contrast, frame.tokens.radius.panel);
  const float s = std::min(box.w / 620.0F, box.h / 600.0F);
  const float cx = box.x + box.w / 2;
  const float top = box.y + box.h * 0.16F;
  const float disc = 480 * s;
  frame.fill({cx - disc / 2, box.y + box.h * 0.55F - disc / 2, disc, disc}, Colour::surface, disc / 2, 0.55F);
  const float out = phase == PrintPhase::out ? 1.0F : phase == PrintPhase::printing ? 0.7F : 0.15F;
  const float paper = 300 * s * out;
  frame.fill({cx - 220 * s, top, 440 * s, 150 * s}, Colour::accent, 36 * s);
  frame.fill({cx - 170 * s, top + 108 * s, 340 * s, 20 * s}, Colour::ink, 10 * s);
  frame.fill({cx + 145 * s, top + 34 * s, 26 * s, 26 * s}, Colour::ok_soft, 13 * s);
  const Box sheet{cx - 124 * s, top + 118 * s, 248 * s, paper};
  frame.fill(sheet, Colour::white, 4);
  frame.edge(sheet, Colour::line, 2, 4);
  for (int i = 0; i < 3; ++i) {
    const float y = sheet.y + (48 + 40 * static_cast<float>(i)) * s;
    if (y + 12 * s > sheet.bottom() - 8) break;
    frame.fill({sheet.x + 28 * s, y, (i == 1 ? 190.0F : 150.0F) * s, 12 * s}, Colour::ink, 6 * s);
  }
}

// Done, now or still to come: a tick, a ring, an empty ring; the words' weight says it too (CARE A3).
void draw_step(Frame& frame, const std::string& id, const Box& box, const Words& words, int state) {
  const float d = 52;
  const Box dot{box.x, box.y + (box.h - d) / 2, d, d};
  if (state > 0) {
    frame.fill(dot, Colour::ok, d / 2);
    frame.icon("check", dot.x + d / 2, dot.y + d / 2, 32, Colour::surface);
  } else {
    frame.edge(dot, state == 0 ? Colour::primary : Colour::line_strong, state == 0 ? 6 : 3, d / 2);
    if (state == 0) frame.fill(dot.inset(15), Colour::primary, (d - 30) / 2);
  }
  TextSpec spec{state < 0 ? Type::help : Type::row_title, state < 0 ? Colour::ink2 : Colour::ink};
  spec.place = Place::middle;
  spec.id = id;
  frame.text({box.x + d + 24, box.y, box.w - d - 24, box.h}, words, spec);
}

struct SheetBoxes {
  Box sheet;
  Box art;
  Box words;
};

SheetBoxes sheet_boxes(const Frame& frame) {
  SheetBoxes boxes;
  const float bottom = frame.dock().y - 24;
  if (frame.portrait) {
    const float top = frame.largest() ? 120.0F : frame.size == TextSize::large ? 240.0F : 360.0F;
    boxes.sheet = {32, top, frame.geometry.width() - 64, bottom - top};
    const float art = frame.largest() ? 440.0F : 560.0F;
    boxes.art = {boxes.sheet.x + 48, boxes.sheet.y + 48, boxes.sheet.w - 96, art};
    boxes.words = {boxes.art.x, boxes.art.bottom() + 40, boxes.art.w,
                   boxes.sheet.bottom() - 48 - boxes.art.bottom() - 40};
    return boxes;
  }
  const float top = frame.largest() ? 64.0F : frame.size == TextSize::large ? 120.0F : 208.0F;
  boxes.sheet = {32, top, frame.geometry.width() - 64, bottom - top};
  const float side = std::min(620.0F, boxes.sheet.h - 112);
  boxes.art = {boxes.sheet.x + 56, boxes.sheet.y + 56, frame.largest() ? std::min(side, 480.0F) : side,
               boxes.sheet.h - 112};
  const float x = boxes.art.end() + 72;
  boxes.words = {x, boxes.art.y, boxes.sheet.end() - 56 - x, boxes.art.h};
  return boxes;
}

std::string_view slip_or_page(const Frame& frame) {
  return frame.state.printer.paper == PaperKind::roll80 ? "slip" : "page";
}

// ---- on its way

void draw_progress(Frame& frame, const SheetBoxes& boxes, const Printing& printing) {
  const bool out = printing.phase == PrintPhase::out;
  const std::string kind(slip_or_page(frame));
  draw_printer(frame, boxes.art, printing.phase);
  const Box& box = boxes.words;
  std::vector<RowButton> actions;
  if (out) {
    actions.push_back(
        row_button(frame, "printing.done", "print.done", "check", event::ClosePrint{}, ButtonKind::primary));
  } else {
    actions.push_back(
        row_button(frame, "printing.stop", "print.stop", "close", event::StopPrint{}, ButtonKind::secondary));
    actions.push_back(
        row_button(frame, "printing.close", "print.go_on", "return", event::ClosePrint{}, ButtonKind::quiet));
  }
  const float buttons = button_row_height(frame, actions, box.w);
  float y = box.y;
  y += heading(frame, {box.x, y, box.w, 400}, frame.say((out ? "print.step_take_" : "print.title_") + kind),
               Type::heading, "printing.heading") +
       8;
  const float step = std::max(76.0F, frame.line_of(Type::row_title) + 16);
  const Words words = frame.say("print.words_" + kind);
  const float height = frame.text_height(words, Type::help, box.w);
  if (y + height + 16 + 3 * step + 24 + buttons <= box.bottom()) {
    TextSpec spec{Type::help, Colour::ink};
    spec.id = "printing.words";
    frame.text({box.x, y, box.w, height + 1}, words, spec);
    y += height + 16;
  }
  const int at = out ? 3 : printing.phase == PrintPhase::printing ? 1 : printing.phase == PrintPhase::sent ? 1 : 0;
  const std::array<Words, 3> steps{frame.say("print.step_sent"), frame.say("print.step_printing"),
                                   frame.say("print.step_take_" + kind)};
  for (int i = 0; i < 3; ++i) {
    draw_step(frame, "printing.step." + std::to_string(i + 1), {box.x, y, box.w, step},
              steps[static_cast<std::size_t>(i)],
              i < at    ? 1
              : i == at ? 0
                        : -1);
    y += step;
  }
  draw_button_row(frame, actions, {box.x, std::min(box.bottom() - buttons, y + 32), box.w, buttons});
}

// ---- it cannot: the code, the number

struct Instead {
  std::string payload;
  Words number;
  std::string speech;
  Words name;
};

Instead instead_of(Frame& frame, const PrintOrder& order) {
  const Library& library = *frame.state.library;
  const auto emergency = [&] {
    const auto numbers = offered_emergency_numbers(&library, order.region, order.today);
    return numbers.front();
  };
  switch (order.what) {
    case PrintOrder::What::contact:
      if (const Contact* contact = offered_contact(&library, order.id, order.region, order.today)) {
        const auto found = library.words(*contact, frame.language);
        const std::vector<WayToReach> ways = ways_to_reach(*frame.state.library, frame.language, *contact);
        Instead made{contact_code(*contact, found.words), {}, {}, {found.words.name, found.language}};
        if (!ways.empty()) {
          made.number = ways.front().display;
          made.speech = ways.front().speech;
        }
        return made;
      }
      break;
    case PrintOrder::What::group:
      if (const Group* group = offered_group(&library, order.id, order.region, order.today))
        return {group_payload(library, frame.language, *group, order.clock), {}, {}, {}};
      break;
    case PrintOrder::What::list:
      return {list_code(library, order.items, frame.language).payload, {}, {}, {}};
    case PrintOrder::What::conversation:
      return {conversation_code(
                  conversation_text(library, order.statements, order.id, order.clinic_language, order.language)),
              {},
              {},
              {}};
    case PrintOrder::What::test:
    case PrintOrder::What::update:
      break;
    case PrintOrder::What::help: {
      const EmergencyNumber number = emergency();
      return {std::string(number.payload), number_words(number.display), spelled_number(number.display),
              frame.say(std::string(number.label) + ".title")};
    }
    case PrintOrder::What::article:
    case PrintOrder::What::story:
      break;
  }
  return {};
}

std::string_view trouble_title(PrinterCondition condition) {
  switch (condition) {
    case PrinterCondition::paper_out:
      return "print.paper_out";
    case PrinterCondition::cover_open:
      return "print.cover_open";
    case PrinterCondition::none:
    case PrinterCondition::unknown:
    case PrinterCondition::ready:
    case PrinterCondition::offline:
    case PrinterCondition::trouble:
      break;
  }
  return "print.resting";
}

void draw_trouble(Frame& frame, const SheetBoxes& boxes, const Printing& printing) {
  const Instead instead = instead_of(frame, printing.order);
  const bool code = !instead.payload.empty();
  const Box box = code ? boxes.words : Box{boxes.art.x, boxes.words.y, boxes.words.end() - boxes.art.x, boxes.words.h};
  if (code) {
    const float side = std::min(boxes.art.w, boxes.art.h);
    const Box panel{boxes.art.x + (boxes.art.w - side) / 2, boxes.art.y, side, side};
    frame.fill(panel, Colour::white, frame.tokens.radius.panel);
    frame.edge(panel, Colour::line, 3, frame.tokens.radius.panel);
    qr_panel(frame, "printing.code", panel.inset(12), instead.payload, frame.say("code.title"), 0);
  }
  const std::vector<RowButton> actions{
      row_button(frame, "printing.done", "print.done", "check", event::ClosePrint{}, ButtonKind::primary),
      row_button(frame, "printing.again", "print.again", "refresh", event::PrintAgain{}, ButtonKind::secondary)};
  const float buttons = button_row_height(frame, actions, box.w);
  float y = box.y;
  y += heading(frame, {box.x, y, box.w, 400}, frame.say(trouble_title(printing.trouble)), Type::heading,
               "printing.heading") +
       8;
  const bool has_number = !instead.number.text.empty();
  const Words words = frame.say(code && has_number ? "print.instead_number"
                                : code             ? "print.instead"
                                                   : "print.instead_desk");
  TextSpec spec{Type::help, Colour::ink};
  spec.id = "printing.words";
  y += frame.text({box.x, y, box.w, box.h}, words, spec) + 16;
  const float bottom = box.bottom() - buttons - 24;
  if (has_number) {
    Type type = Type::row_title;
    for (const Type wanted : {Type::number, Type::display, Type::h2}) {
      if (frame.text_width(instead.number, wanted) > box.w || y + frame.line_of(wanted) > bottom) continue;
      type = wanted;
      break;
    }
    TextSpec number{type, Colour::ink};
    number.id = "printing.number";
    number.speech = instead.speech;
    y += frame.text({box.x, y, box.w, frame.line_of(type) + 1}, instead.number, number);
    // The name beside a number is what a neighbour must not read (CARE D4).
    const Contact* contact = frame.state.library->contact(printing.order.id);
    const bool private_name =
        printing.order.what == PrintOrder::What::contact && contact != nullptr && contact->sensitive;
    const float height = frame.text_height(instead.name, Type::help, box.w);
    if (!private_name && !instead.name.text.empty() && y + height <= bottom) {
      TextSpec name{Type::help, Colour::ink2};
      name.id = "printing.name";
      frame.text({box.x, y, box.w, height + 1}, instead.name, name);
    }
  }
  draw_button_row(frame, actions, {box.x, box.bottom() - buttons, box.w, buttons});
}

}  // namespace

void draw(const route::Printing&, Frame& frame) {
  if (!frame.state.library) return;
  const SheetBoxes boxes = sheet_boxes(frame);
  const Sheet sheet(frame, boxes.sheet, true);
  frame.screen = "printing";
  const Printing& printing = frame.state.visit.printing;
  const bool trouble = printing.phase == PrintPhase::waiting || printing.phase == PrintPhase::failed ||
                       printing.phase == PrintPhase::stopped;
  if (trouble) draw_trouble(frame, boxes, printing);
  else draw_progress(frame, boxes, printing);
}

}  // namespace kiosk
