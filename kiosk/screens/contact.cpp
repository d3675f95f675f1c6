// One contact: the number large, when somebody answers, and three ways to take it along (mock-ups contact-detail).
#include <algorithm>

#include "library/contact_code.h"
#include "screens/button_row.h"
#include "screens/code_card.h"
#include "screens/contact_words.h"
#include "screens/reading_page.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

constexpr float kFactIcon = 36;

// The panel: the first way in large, or what to say at the desk where there is none.
struct Panel {
  WayToReach way;
  Type type = Type::number;
  float label = 0, line = 0;
  [[nodiscard]] float height() const { return 24 + label + line + 20; }
};

Panel plan_panel(Frame& frame, const std::vector<WayToReach>& ways, float width) {
  Panel panel;
  if (ways.empty()) panel.way = {frame.say("contact.desk_label"), frame.say("contact.desk_say"), {}};
  else panel.way = ways.front();
  const float inner = width - 88;
  if (ways.empty()) {
    panel.type = Type::h2;
  } else {
    for (const Type type : {Type::number, Type::display, Type::h2, Type::row_title}) {
      panel.type = type;
      if (frame.text_width(panel.way.display, type) <= inner) break;
    }
  }
  panel.label = frame.text_height(panel.way.label, Type::label, inner);
  panel.line = frame.text_height(panel.way.display, panel.type, inner);
  return panel;
}

void draw_panel(Frame& frame, const Panel& panel, const Box& box) {
  frame.fill(box, Colour::primary_soft, frame.tokens.radius.panel);
  if (frame.contrast)
    frame.edge(box, Colour::on_primary_soft, frame.tokens.stroke.high_contrast, frame.tokens.radius.panel);
  const Colour before = frame.background();
  frame.on(Colour::primary_soft);
  const float inner = box.w - 88;
  const float top = box.y + (box.h - panel.label - panel.line) / 2;
  TextSpec label{Type::label, Colour::on_primary_soft};
  label.id = "contact.way";
  frame.text({box.x + 44, top, inner, panel.label + 1}, panel.way.label, label);
  TextSpec number{panel.type, Colour::on_primary_soft};
  number.id = "contact.number";
  number.role = Role::heading;
  number.speech = panel.way.speech;
  frame.text({box.x + 44, top + panel.label, inner, panel.line + 1}, panel.way.display, number);
  frame.on(before);
}

// The other ways, one a line: what it is, then the number, bold, where it cannot be overlooked.
float way_height(Frame& frame, const WayToReach& way, float width) {
  const float label = frame.text_width(way.label, Type::help) + 16;
  const float number = frame.text_width(way.display, Type::row_title);
  const float line = std::max(frame.line_of(Type::help), frame.line_of(Type::row_title));
  return label + number <= width - kFactIcon - 22
             ? line
             : frame.text_height(way.label, Type::help, width - kFactIcon - 22) + frame.line_of(Type::row_title);
}

void draw_way(Frame& frame, const WayToReach& way, const std::string& id, const Box& box) {
  const float x = box.x + kFactIcon + 22;
  const float room = box.end() - x;
  const float help = frame.line_of(Type::help);
  const float bold = frame.line_of(Type::row_title);
  const float label = frame.text_width(way.label, Type::help) + 2;
  const float number = frame.text_width(way.display, Type::row_title) + 2;
  frame.icon("card", box.x + kFactIcon / 2, box.y + help / 2, kFactIcon, Colour::primary);
  TextSpec words{Type::help, Colour::ink};
  words.id = id + ".label";
  TextSpec digits{Type::row_title, Colour::ink};
  digits.id = id;
  digits.speech = way.speech;
  if (label + 14 + number <= room) {
    frame.text({x, box.y + (box.h - help) / 2, label, help + 1}, way.label, words);
    frame.text({x + label + 14, box.y + (box.h - bold) / 2, number, bold + 1}, way.display, digits);
  } else {
    const float height = frame.text_height(way.label, Type::help, room);
    frame.text({x, box.y, room, height + 1}, way.label, words);
    frame.text({x, box.y + height, room, bold + 1}, way.display, digits);
  }
}

struct Parts {
  const Contact& contact;
  Words name, summary;
  std::vector<WayToReach> ways;
  std::vector<ContactFact> facts;
  std::vector<RowButton> actions;
  CodeCard code;
};

Parts parts_of(Frame& frame, const Contact& contact) {
  const auto found = frame.state.library->words(contact, frame.language);
  Parts parts{contact,
              {found.words.name, found.language},
              {found.words.summary, found.language},
              ways_to_reach(*frame.state.library, frame.language, contact),
              contact_facts(frame, contact),
              {},
              {}};
  const bool few_words = frame.size != TextSize::normal;
  if (can_print(frame.state)) {
    RowButton print = print_button(frame, "contact.print", PrintOrder::What::contact, contact.id, few_words);
    print.spec.kind = ButtonKind::primary;
    parts.actions.push_back(std::move(print));
  }
  RowButton large;
  large.spec.id = "contact.large";
  large.spec.label = frame.say(few_words ? "contact.large_short" : "contact.large");
  large.spec.icon = "expand";
  large.spec.action = "contact/" + contact.id + "/large";
  large.spec.quiet = true;
  large.event = event::Open{route::ContactLarge{contact.id}};
  parts.actions.push_back(std::move(large));
  parts.actions.push_back(keep_button(frame, "contact.keep", {ItemKind::contact, contact.id}, few_words));
  const std::string payload = contact_code(contact, found.words);
  parts.code = {"contact.code", payload, frame.say(payload.empty() ? "code.no_title" : "code.title"),
                frame.say("code.help"), code_note(frame, payload)};
  // The desk is here: nothing to scan.
  if (parts.ways.empty()) parts.code.note = frame.say("contact.desk_note");
  if (parts.ways.empty()) parts.code.title = frame.say("contact.desk_title");
  return parts;
}

// Everything but the code and the actions, within `box`. What has no room goes in this order: when it was checked, the
// summary, the hours. Numbers never do.
void draw_words(Frame& frame, Parts& parts, const Box& box) {
  const float bottom = box.bottom();
  const Panel panel = plan_panel(frame, parts.ways, box.w);
  const float fact_room = box.w - kFactIcon - 22;
  const float head = std::max(44.0F, frame.line_of(Type::dock)) + 6;
  const float name = frame.text_height(parts.name, Type::heading, box.w);
  const Type summary_type = frame.size == TextSize::normal ? Type::reading : Type::help;
  float summary = parts.summary.text.empty() ? 0 : frame.text_height(parts.summary, summary_type, box.w) + 8;
  float ways = 0;
  for (std::size_t i = 1; i < parts.ways.size(); ++i) ways += way_height(frame, parts.ways[i], box.w) + 12;
  const auto facts = [&] {
    float height = 0;
    for (const ContactFact& fact : parts.facts) height += frame.text_height(fact.words, Type::help, fact_room) + 12;
    return height;
  };
  const auto needed = [&] {
    const float lines = ways + facts();
    return head + name + summary + 20 + panel.height() + (lines > 0 ? 24 + lines - 12 : 0);
  };
  if (box.y + needed() > bottom)
    std::erase_if(parts.facts, [](const auto& fact) { return fact.id == "contact.checked"; });
  if (box.y + needed() > bottom) summary = 0;
  while (box.y + needed() > bottom && !parts.facts.empty()) parts.facts.pop_back();

  float y = box.y + eyebrow(frame, box.x, box.y, box.w, "people", frame.say("home.people"));
  y = box.y + head;
  // On the layout's side in every language: name and number belong together.
  heading(frame, {box.x, y, box.w, name + 1}, parts.name, Type::heading, "contact.heading");
  y += name;
  if (summary > 0) {
    TextSpec spec{summary_type, Colour::ink};
    spec.id = "contact.summary";
    frame.text({box.x, y + 8, box.w, summary}, parts.summary, spec);
    y += summary;
  }
  y += 20;
  // A roomy panel where there is room (212 in the drawing).
  const float spare = std::max(0.0F, bottom - box.y - needed());
  const float height = std::min(panel.height() + spare, std::max(panel.height(), 212.0F));
  draw_panel(frame, panel, {box.x, y, box.w, height});
  y += height + 24;
  for (std::size_t i = 1; i < parts.ways.size(); ++i) {
    const float line = way_height(frame, parts.ways[i], box.w);
    draw_way(frame, parts.ways[i], "contact.number." + std::to_string(i + 1), {box.x, y, box.w, line});
    y += line + 12;
  }
  for (const ContactFact& fact : parts.facts) {
    const float line = frame.text_height(fact.words, Type::help, fact_room);
    frame.icon(fact.icon, box.x + kFactIcon / 2, y + frame.line_of(Type::help) / 2, kFactIcon, Colour::primary);
    TextSpec spec{Type::help, Colour::ink};
    spec.id = fact.id;
    frame.text({box.x + kFactIcon + 22, y, fact_room, line + 1}, fact.words, spec);
    y += line + 12;
  }
}

}  // namespace

void draw(const route::Contact& route, Frame& frame) {
  const Contact* contact = shown_contact(frame, route.id);
  if (contact == nullptr) return;
  Parts parts = parts_of(frame, *contact);
  const Box content = frame.content();
  // An upright glass: words, code, actions, one below the other; else the code stands beside them.
  const float code = frame.portrait ? (frame.largest()                 ? 420.0F
                                       : frame.size == TextSize::large ? 540.0F
                                                                       : 652.0F)
                                    : (frame.largest()                 ? 560.0F
                                       : frame.size == TextSize::large ? 640.0F
                                                                       : 760.0F);
  const float width = frame.portrait ? content.w : content.w - code - 72;
  const float actions = button_row_height(frame, parts.actions, width);
  const float bottom = content.bottom() - actions - kAboveControls;
  if (frame.portrait) {
    draw_words(frame, parts, {content.x, content.y, width, bottom - code - 24 - content.y});
    draw_code_card(frame, {content.x, bottom - code, width, code}, parts.code);
  } else {
    draw_words(frame, parts, {content.x, content.y, width, bottom - content.y});
  }
  draw_button_row(frame, parts.actions, {content.x, content.bottom() - actions, width, actions});
  if (!frame.portrait) draw_code_card(frame, {content.end() - code, content.y, code, content.h}, parts.code);
}

}  // namespace kiosk
