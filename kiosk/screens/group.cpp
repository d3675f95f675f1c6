// One group or course: what it is, when, where, for whom, and a calendar entry to scan (DESIGN section 11's contact-detail).
// What has no room beside the code stands on the next page.
#include <algorithm>
#include <functional>
#include <vector>

#include "screens/button_row.h"
#include "screens/code_card.h"
#include "screens/contact_words.h"
#include "screens/group_words.h"
#include "screens/reading_page.h"
#include "screens/review_card.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

constexpr float kGroupIcon = 36;
constexpr float kGroupIndent = kGroupIcon + 22;
constexpr float kGroupGap = 20;

// One thing after the other in the column: how high, and how it is drawn.
struct GroupPart {
  float height = 0;
  std::function<void(const Box& box)> draw;
};

struct GroupFact {
  std::string_view icon;
  std::string id;
  Words name;
  std::vector<Words> lines;
};

std::vector<GroupFact> facts_of(Frame& frame, const Group& group, const GroupWords& words, const LanguageTag& tag) {
  std::vector<GroupFact> facts{
      {"clock", "group.when", frame.say("group.when"), {group_hours(frame, group), group_date(frame, group)}},
      {"home", "group.where", frame.say("group.where"), {{words.place, tag}}},
      {"people", "group.who", frame.say("group.who"), {{words.who, tag}}}};
  if (!words.bring.empty()) facts.push_back({"list", "group.bring", frame.say("group.bring"), {{words.bring, tag}}});
  return facts;
}

GroupPart fact_part(Frame& frame, const GroupFact& fact, float width) {
  const float room = width - kGroupIndent;
  float height = frame.text_height(fact.name, Type::caption, room);
  for (const Words& line : fact.lines) height += frame.text_height(line, Type::help, room);
  return {height, [&frame, fact, room](const Box& box) {
            const float x = box.x + kGroupIndent;
            const float name = frame.text_height(fact.name, Type::caption, room);
            frame.icon(fact.icon, box.x + kGroupIcon / 2, box.y + name / 2 + 2, kGroupIcon, Colour::primary);
            frame.text({x, box.y, room, name + 1}, fact.name, {Type::caption, Colour::ink2});
            float y = box.y + name;
            for (std::size_t i = 0; i < fact.lines.size(); ++i) {
              TextSpec spec{Type::help, Colour::ink};
              spec.id = fact.id;
              if (i > 0) spec.id.append(".").append(std::to_string(i + 1));
              const float line = frame.text_height(fact.lines[i], Type::help, room);
              frame.text({x, y, room, line + 1}, fact.lines[i], spec);
              y += line;
            }
          }};
}

std::vector<GroupPart> parts_of_group(Frame& frame, const Group& group, float width) {
  const auto found = frame.state.library->words(group, frame.language);
  std::vector<GroupPart> parts;
  const Words summary{found.words.summary, found.language};
  parts.push_back({frame.text_height(summary, Type::help, width), [&frame, summary, width](const Box& box) {
                     TextSpec spec{Type::help, Colour::ink};
                     spec.id = "group.summary";
                     frame.text({box.x, box.y, width, box.h + 1}, summary, spec);
                   }});
  for (const GroupFact& fact : facts_of(frame, group, found.words, found.language))
    parts.push_back(fact_part(frame, fact, width));
  // A group is no clinical text with sources of its own: who has told of it stands with the publisher.
  Reviewed about{group.review, found.words.sign_off.has_value(),
                 found.language != frame.state.library->edition.default_language && !found.words.sign_off, false,
                 frame.state.library->edition.default_language};
  parts.push_back({reviewed_height(frame, width, about), [&frame, about](const Box& box) {
                     draw_reviewed(frame, {box.x, box.y, box.w, box.h + 1}, about);
                   }});
  return parts;
}

// Which parts stand on which page: as many as fit, in their order.
std::vector<std::vector<std::size_t>> part_pages(const std::vector<GroupPart>& parts, float room) {
  std::vector<std::vector<std::size_t>> pages(1);
  float used = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const float needed = parts[i].height + (pages.back().empty() ? 0 : kGroupGap);
    if (!pages.back().empty() && used + needed > room) {
      pages.emplace_back();
      used = parts[i].height;
    } else {
      used += needed;
    }
    pages.back().push_back(i);
  }
  return pages;
}

CodeCard code_of_group(Frame& frame, const Group& group) {
  const std::string payload = group_payload(frame, group);
  const bool none = payload.empty();
  return {"group.code", payload, frame.say(none ? "group.no_code" : "group.code"), frame.say("code.help"),
          frame.say(none ? "group.no_code_note" : "group.code_note")};
}

std::vector<RowButton> group_buttons(Frame& frame, const Group& group) {
  std::vector<RowButton> buttons;
  if (can_print(frame.state)) {
    RowButton print = print_button(frame, "group.print", PrintOrder::What::group, group.id, true);
    print.spec.kind = ButtonKind::primary;
    buttons.push_back(std::move(print));
  }
  buttons.push_back(keep_button(frame, "group.keep", {ItemKind::group, group.id}, true));
  if (shown_contact(frame, group.contact) == nullptr) return buttons;
  RowButton ask;
  ask.spec.id = "group.ask";
  ask.spec.label = frame.say("group.ask");
  ask.spec.icon = "people";
  ask.spec.action = "contact/" + group.contact;
  ask.spec.quiet = true;
  ask.event = event::Open{route::Contact{group.contact}};
  buttons.push_back(std::move(ask));
  return buttons;
}

// Eyebrow, name, and, of a sample, that it is one. Height used.
float draw_group_head(Frame& frame, const Group& group, const Box& box) {
  const auto found = frame.state.library->words(group, frame.language);
  const bool course = group.kind == GroupKind::course;
  eyebrow(frame, box.x, box.y, box.w, course ? "book" : "people", frame.say(course ? "kind.course" : "kind.group"));
  float y = box.y + std::max(44.0F, frame.line_of(Type::dock)) + 6;
  const Words name{found.words.name, found.language};
  const float height = frame.text_height(name, Type::heading, box.w);
  heading(frame, {box.x, y, box.w, height + 1}, name, Type::heading, "group.heading");
  y += height + 8;
  if (group.sample) y += notice(frame, {box.x, y + 8, box.w, 0}, frame.say("group.sample")) + 8 + 4;
  return y + 16 - box.y;
}

float group_head_height(Frame& frame, const Group& group, float width) {
  const auto found = frame.state.library->words(group, frame.language);
  const float name = frame.text_height({found.words.name, found.language}, Type::heading, width);
  const float sample =
      group.sample ? std::max(76.0F, frame.text_height(frame.say("group.sample"), Type::caption, width - 112) + 32) + 12
                   : 0;
  return std::max(44.0F, frame.line_of(Type::dock)) + 6 + name + 8 + sample + 16;
}

// The side of the code's card: as of a contact's, where the words leave it.
float code_side(const Frame& frame) {
  if (frame.portrait) return frame.largest() ? 420.0F : frame.size == TextSize::large ? 560.0F : 652.0F;
  return frame.largest() ? 620.0F : frame.size == TextSize::large ? 680.0F : 760.0F;
}

}  // namespace

void draw(const route::Group& route, Frame& frame) {
  const Group* group = shown_group_entry(frame, route.id);
  if (group == nullptr) return;
  const Box content = frame.content();
  const float side = code_side(frame);
  const float width = frame.portrait ? content.w : content.w - side - 72;
  // Pages are turned at the left with the left hand: in a right-to-left language that is where the layout ends.
  const bool words_last = !frame.portrait && frame.rtl && frame.state.visit.preferences.left_hand;
  const float x = words_last ? content.end() - width : content.x;
  const std::vector<RowButton> buttons = group_buttons(frame, *group);
  const float head = group_head_height(frame, *group, width);
  const std::vector<GroupPart> parts = parts_of_group(frame, *group, width);
  const float below = frame.portrait ? side + 24 : 0;
  const auto room_above = [&](const ReadingBar& at) { return at.top - kAboveControls - below - content.y - head; };
  // The largest words leave no room for buttons and pager on every page: then the buttons stand on the last one.
  ReadingBar bar = reading_bar(frame, x, width, buttons);
  float tallest = 0;
  for (const GroupPart& part : parts) tallest = std::max(tallest, part.height);
  const bool at_end = tallest > room_above(bar);
  if (at_end) bar = reading_bar(frame, x, width, std::vector<RowButton>{});
  const float code_bottom = bar.top - kAboveControls;
  auto pages = part_pages(parts, room_above(bar));
  const float row = button_row_height(frame, buttons, width);
  if (at_end) {
    float used = row + 24;
    for (const std::size_t i : pages.back()) used += parts[i].height + kGroupGap;
    if (used > room_above(bar)) pages.emplace_back();
  }
  const int page = clamp_page(route.page, pages.size());
  const bool with_buttons = !at_end || page == static_cast<int>(pages.size());
  draw_group_head(frame, *group, {x, content.y, width, 0});
  {
    const PageTurn turning(frame);
    float y = content.y + head;
    for (const std::size_t i : pages[static_cast<std::size_t>(page - 1)]) {
      parts[i].draw({x, y, width, parts[i].height});
      y += parts[i].height + kGroupGap;
    }
  }
  // Upright they stand below the code, where hands reach.
  const float card_bottom = at_end && with_buttons ? code_bottom - row - 24 : code_bottom;
  const CodeCard code = code_of_group(frame, *group);
  if (frame.portrait) draw_code_card(frame, {content.x, card_bottom - side, width, side}, code);
  if (with_buttons) draw_button_row(frame, buttons, at_end ? Box{x, code_bottom - row, width, row} : bar.button);
  if (pages.size() > 1 && pager(frame, {bar.pager, page, static_cast<int>(pages.size()), true, {}})) leave(frame);
  if (!frame.portrait)
    draw_code_card(frame, {words_last ? content.x : content.end() - side, content.y, side, content.h}, code);
}

}  // namespace kiosk
