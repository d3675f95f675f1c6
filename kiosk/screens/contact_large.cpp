// The number across the glass: to be read from a step away, written down, or shown at the desk by who cannot phone (CARE D8).
#include <algorithm>

#include "app/conversation.h"
#include "library/labels.h"
#include "screens/contact_words.h"
#include "screens/reading_page.h"
#include "screens/screens.h"

namespace kiosk {

void draw(const route::ContactLarge& route, Frame& frame) {
  const Contact* contact = shown_contact(frame, route.id);
  if (contact == nullptr) return;
  const auto found = frame.state.library->words(*contact, frame.language);
  const Words name{found.words.name, found.language};
  const std::vector<WayToReach> ways = ways_to_reach(*frame.state.library, frame.language, *contact);
  const Box content = frame.content();
  float y = content.y;
  // Of a sensitive service only the number is seen from across the room (CARE D4).
  if (!contact->sensitive)
    y += heading(frame, {content.x, y, content.w, frame.text_height(name, Type::heading, content.w) + 1}, name,
                 Type::heading, "contact.heading");
  else
    y += heading(frame, {content.x, y, content.w, 300}, frame.say("contact.large_title"), Type::heading,
                 "contact.heading");
  y += 20;
  // Who cannot phone shows this at the desk (CARE D8), in the clinic's language as well.
  std::vector<Words> desk{frame.say("contact.desk_phone"), frame.say("help.interpreter_body")};
  const LanguageTag clinic = clinic_language(frame.state);
  if (frame.language != clinic) desk.push_back(label(frame.state.library.get(), clinic, "contact.desk_phone"));
  const float circle = frame.largest() ? 0.0F : 112.0F;
  const float desk_x = content.x + 40 + (circle > 0 ? circle + 28 : 0);
  const float desk_width = content.end() - 40 - desk_x;
  float desk_height = 0;
  for (const Words& line : desk) desk_height += frame.text_height(line, Type::help, desk_width) + 8;
  const Box desk_box{content.x, content.bottom() - desk_height - 56, content.w, desk_height + 56};
  const Box plate{content.x, y, content.w, desk_box.y - 24 - y};

  frame.fill(plate, Colour::primary_soft, frame.tokens.radius.panel);
  if (frame.contrast)
    frame.edge(plate, Colour::on_primary_soft, frame.tokens.stroke.high_contrast, frame.tokens.radius.panel);
  const Colour before = frame.background();
  frame.on(Colour::primary_soft);
  const float inner = plate.w - 96;
  struct Line {
    Words words;
    Type type;
    std::string speech;
    std::string id;
    float height;
  };
  std::vector<Line> lines;
  float total = 0;
  const auto add = [&](const Words& words, Type type, const std::string& speech, const std::string& id) {
    const float height = frame.text_height(words, type, inner);
    if (total + height > plate.h - 32) return;
    lines.push_back({words, type, speech, id, height});
    total += height;
  };
  for (std::size_t i = 0; i < ways.size(); ++i) {
    Type type = Type::row_title;
    for (const Type wanted :
         {i == 0 ? Type::clock : Type::display, Type::plate, Type::number, Type::display, Type::h2}) {
      type = wanted;
      if (frame.text_width(ways[i].display, wanted) <= inner && frame.line_of(wanted) <= plate.h * 0.6F) break;
    }
    std::string id("contact.number");
    if (i > 0) id.append(1, '.').append(std::to_string(i + 1));
    add(ways[i].label, Type::label, {}, id + ".label");
    add(ways[i].display, type, ways[i].speech, id);
  }
  if (ways.empty()) add(frame.say("contact.desk_say"), Type::heading, {}, "contact.number");
  y = plate.y + (plate.h - total) / 2;
  for (const Line& line : lines) {
    TextSpec spec{line.type, Colour::on_primary_soft, TextAlign::centre};
    spec.id = line.id;
    spec.speech = line.speech;
    if (line.id == "contact.number") spec.role = Role::heading;
    frame.text({plate.x + 48, y, inner, line.height + 1}, line.words, spec);
    y += line.height;
  }
  frame.on(before);

  frame.card(desk_box, Colour::surface, frame.tokens.radius.card);
  frame.on(Colour::surface);
  if (circle > 0) {
    const float cy = desk_box.y + desk_box.h / 2;
    frame.fill({content.x + 40, cy - circle / 2, circle, circle}, Colour::accent_soft, circle / 2);
    frame.icon("people", content.x + 40 + circle / 2, cy, 56, Colour::accent);
  }
  y = desk_box.y + 28;
  for (std::size_t i = 0; i < desk.size(); ++i) {
    const float height = frame.text_height(desk[i], Type::help, desk_width);
    TextSpec spec{Type::help, Colour::ink};
    spec.id = "contact.desk." + std::to_string(i + 1);
    frame.text({desk_x, y, desk_width, height + 1}, desk[i], spec);
    y += height + 8;
  }
  frame.on(before);
}

}  // namespace kiosk
