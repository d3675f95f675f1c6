// People who can help: by what is needed, with "Right now" beside them (mock-up contacts).
#include <algorithm>
#include <cmath>

#include "library/availability.h"
#include "screens/choice_tabs.h"
#include "screens/contact_rows.h"
#include "screens/contact_words.h"
#include "screens/reading_page.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

constexpr float kRowGap = 20;

std::vector<const Contact*> offered(const Frame& frame) {
  return offered_contacts(*frame.state.library, frame.state.settings.region, today(frame.state));
}

std::vector<const Contact*> filtered(const Frame& frame) {
  std::vector<const Contact*> out = offered(frame);
  std::erase_if(out, [&](const Contact* contact) { return !is_in_group(*contact, frame.state.visit.need); });
  return out;
}

std::vector<ListChoice> choices(Frame& frame) {
  std::vector<ListChoice> out;
  const std::vector<const Contact*> all = offered(frame);
  const std::string& chosen = frame.state.visit.need;
  out.push_back({"contacts.need.all", frame.say("contacts.need.all"), chosen.empty(), event::ChooseNeed{""}, "all"});
  for (const NeedGroup& group : need_groups()) {
    if (std::ranges::none_of(all, [&](const Contact* contact) { return is_in_group(*contact, group.id); })) continue;
    const std::string id(group.id);
    out.push_back({"contacts.need." + id, frame.say("contacts.need." + id), chosen == id, event::ChooseNeed{id}, id});
  }
  return out;
}

// ---- "Right now": where there is danger, and that the desk is near

struct NowHeights {
  float head = 0, words = 0, plate = 0, desk = 0;
  std::size_t plates = 0;
  bool in_line = false;  // the plates stand side by side
  [[nodiscard]] float above_plates() const { return 36 + head + 12 + (words > 0 ? words + 24 : 12); }
  [[nodiscard]] float total() const {
    const auto n = static_cast<float>(in_line ? 1 : plates);
    return 36 + head + (words > 0 ? 12 + words : 0) + 24 + n * plate + (n - 1) * 17 + (desk > 0 ? 20 + desk : 0) + 28;
  }
};

std::vector<EmergencyNumber> now_numbers(const Frame& frame) {
  std::vector<EmergencyNumber> numbers =
      offered_emergency_numbers(frame.state.library.get(), frame.state.settings.region, today(frame.state));
  if (numbers.size() > 2) numbers.resize(2);  // the rest stand in the list and on urgent help
  return numbers;
}

NowHeights now_heights(Frame& frame, float width, float room = 1e6F) {
  NowHeights heights;
  const float inner = width - 80;
  heights.head = frame.text_height(frame.say("contacts.now"), Type::h2, inner - 64);
  heights.words = frame.text_height(frame.say("contacts.now_words"), Type::help, inner);
  heights.plates = now_numbers(frame).size();
  heights.in_line = width > (frame.largest() ? 1200.0F : 900.0F);
  heights.plate = std::max(124.0F, frame.line_of(Type::row_title) * 2 + 20);
  heights.desk = frame.text_height(frame.say("contacts.now_desk"), Type::caption, inner - 56);
  // The desk stands on urgent help too, one touch further; the numbers do not give way.
  if (heights.total() > room) heights.desk = 0;
  if (heights.total() > room) heights.words = 0;
  return heights;
}

void draw_plate(Frame& frame, const EmergencyNumber& number, const Box& box) {
  const std::string id = "contacts.now." + std::string(number.id);
  ControlSpec control{id, frame.say(std::string(number.label) + ".title"), box, "help"};
  control.radius = frame.tokens.radius.row;
  const Press press = frame.begin(control);
  const Colour fill = number.danger ? Colour::urgent : Colour::surface;
  const Colour ink = number.danger ? Colour::on_urgent : Colour::urgent;
  frame.fill(box, press.pressed ? pressed_fill(fill) : fill, frame.tokens.radius.row);
  if (!number.danger) frame.edge(box, Colour::urgent, frame.tokens.stroke.selected, frame.tokens.radius.row);
  const Colour before = frame.background();
  frame.on(fill);
  const Words digits = number_words(number.display);
  const Type type = frame.text_width(digits, Type::heading) > box.w * 0.5F ? Type::row_title : Type::heading;
  const float width = frame.text_width(digits, type) + 2;
  const float line = frame.line_of(type);
  TextSpec large{type, ink};
  large.speech = spelled_number(number.display);
  large.id = id + ".number";
  frame.text({box.x + 32, box.y + (box.h - line) / 2, width, line + 1}, digits, large);
  const float x = box.x + 32 + width + 28;
  TextSpec words{Type::row_title, ink};
  words.place = Place::middle;
  words.id = id + ".words";
  frame.text({x, box.y, box.end() - 24 - x, box.h}, frame.say(std::string(number.label) + ".title"), words);
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(event::OpenHelp{});
}

void draw_now(Frame& frame, const Box& box) {
  const NowHeights heights = now_heights(frame, box.w, box.h);
  frame.fill(box, Colour::urgent_soft, frame.tokens.radius.panel);
  if (frame.contrast)
    frame.edge(box, Colour::on_urgent_soft, frame.tokens.stroke.high_contrast, frame.tokens.radius.panel);
  const Colour before = frame.background();
  frame.on(Colour::urgent_soft);
  const float x = box.x + 40;
  const float inner = box.w - 80;
  float y = box.y + 36;
  frame.icon("help", x + 22, y + heights.head / 2, 44, Colour::on_urgent_soft);
  TextSpec head{Type::h2, Colour::on_urgent_soft};
  head.role = Role::heading;
  head.id = "contacts.now";
  frame.text({x + 64, y, inner - 64, heights.head + 1}, frame.say("contacts.now"), head);
  y += heights.head + 12;
  if (heights.words > 0)
    frame.text({x, y, inner, heights.words + 1}, frame.say("contacts.now_words"), {Type::help, Colour::ink});
  y += heights.words > 0 ? heights.words + 24 : 12;
  const auto n = static_cast<float>(heights.in_line ? heights.plates : 1);
  Box plate{x, y, (inner - 24 * (n - 1)) / n, heights.plate};
  for (const EmergencyNumber& number : now_numbers(frame)) {
    draw_plate(frame, number, plate);
    if (heights.in_line) plate.x += plate.w + 24;
    else plate.y += heights.plate + 17;
  }
  y = (heights.in_line ? plate.y + heights.plate + 17 : plate.y) + 3;
  frame.on(before);
  if (heights.desk <= 0) return;
  frame.on(Colour::urgent_soft);
  frame.icon("people", x + 18, y + frame.line_of(Type::caption) / 2, 36, Colour::on_urgent_soft);
  frame.text({x + 56, y, inner - 56, heights.desk + 1}, frame.say("contacts.now_desk"), {Type::caption, Colour::ink});
  frame.on(before);
}

// ---- the list

struct Rows {
  float height = 0;
  std::size_t each = 1;
  int columns = 1;
};
constexpr float kColumnGap = 24;

// With lower controls a wide glass has two columns: half its height is not for touching.
float row_width(const Rows& rows, const Box& box) {
  return (box.w - kColumnGap * static_cast<float>(rows.columns - 1)) / static_cast<float>(rows.columns);
}

Rows lay_rows(Frame& frame, const std::vector<const Contact*>& contacts, const Box& box) {
  Rows rows;
  rows.columns = frame.reach_top() > 0 && !frame.portrait && !frame.largest() ? 2 : 1;
  rows.height = frame.largest() ? 200.0F : 128.0F;
  for (const Contact* contact : contacts)
    rows.height = std::max(rows.height, contact_row_height(frame, *contact, row_width(rows, box)));
  rows.each = static_cast<std::size_t>(std::max(1.0F, std::floor((box.h + kRowGap) / (rows.height + kRowGap)))) *
              static_cast<std::size_t>(rows.columns);
  return rows;
}

struct ListPages {
  Rows rows;
  Box box;  // of the rows
  int pages = 1;
};

// As many rows as fit without a pager, else above it. `before`: pages of something else come first.
ListPages plan_list(Frame& frame, const std::vector<const Contact*>& contacts, const Box& box, int before) {
  ListPages list{lay_rows(frame, contacts, box), box, 1};
  if (before > 0 || contacts.size() > list.rows.each) {
    list.box.h = controls_y(frame) - kAboveControls - box.y;
    list.rows = lay_rows(frame, contacts, list.box);
  }
  const std::size_t each = list.rows.each;
  list.pages = before + static_cast<int>(std::max<std::size_t>(1, (contacts.size() + each - 1) / each));
  return list;
}

void draw_list_page(Frame& frame, const std::vector<const Contact*>& contacts, const ListPages& list, int index) {
  const Box& box = list.box;
  if (contacts.empty()) {
    TextSpec none{Type::help, Colour::ink2};
    none.id = "contacts.none";
    frame.text(box, frame.say("contacts.none"), none);
    return;
  }
  const std::size_t first = static_cast<std::size_t>(index) * list.rows.each;
  // A full page shares out what is left; rows that stand alone keep their height.
  const auto columns = static_cast<std::size_t>(list.rows.columns);
  const auto n = static_cast<float>(list.rows.each / columns);
  const float height = std::min(list.rows.height + 24, (box.h - (n - 1) * kRowGap) / n);
  Box row{box.x, box.y, row_width(list.rows, box), std::max(list.rows.height, height)};
  for (std::size_t i = first; i < std::min(contacts.size(), first + list.rows.each); ++i) {
    draw_contact_row(frame, *contacts[i], row);
    const bool line_is_full = (i - first + 1) % columns == 0;
    row.x = line_is_full ? box.x : row.x + row.w + kColumnGap;
    if (line_is_full) row.y += row.h + kRowGap;
  }
}

void draw_pager(Frame& frame, const Box& box, int page, int pages) {
  if (pages > 1) pager(frame, {{box.x, controls_y(frame), box.w, frame.target()}, page, pages, false, {}});
}

// "Right now" and the needs beside or above the list, on every page.
void draw_list(Frame& frame, const Box& box, int wanted) {
  const std::vector<const Contact*> contacts = filtered(frame);
  const ListPages list = plan_list(frame, contacts, box, 0);
  const int page = clamp_page(wanted, static_cast<std::size_t>(list.pages));
  {
    const PageTurn turning(frame);
    draw_list_page(frame, contacts, list, page - 1);
  }
  draw_pager(frame, box, page, list.pages);
}

// In the largest words, and with lower controls, they have a page of their own before it; a need that is chosen there leads to
// its list.
void draw_in_turn(Frame& frame, Box box, int wanted, const std::vector<ListChoice>& needs) {
  const std::vector<const Contact*> contacts = filtered(frame);
  const float reach = std::max(box.y, frame.reach_top());
  const ListPages list = plan_list(frame, contacts, {box.x, reach, box.w, box.bottom() - reach}, 1);
  // Only its plates are touched: its words may stand above.
  const float tabs = choice_tabs_height(frame, needs, box.w);
  const auto top = [&](float room) {
    return std::max(box.y, frame.reach_top() - now_heights(frame, box.w, room).above_plates());
  };
  const auto room_from = [&](float y) { return list.box.bottom() - y - tabs - 24; };
  box.y = top(room_from(top(1e6F)));
  // The numbers come before the reach.
  const float needed = now_heights(frame, box.w, room_from(box.y)).total();
  box.y -= std::max(0.0F, needed - room_from(box.y));
  const int page = clamp_page(wanted, static_cast<std::size_t>(list.pages));
  {
    const PageTurn turning(frame);
    if (page > 1) {
      draw_list_page(frame, contacts, list, page - 2);
    } else {
      const float room = room_from(box.y);
      const float height = std::min(room, now_heights(frame, box.w, room).total());
      draw_now(frame, {box.x, box.y, box.w, height});
      const std::size_t before = frame.events.size();
      draw_choice_tabs(frame, needs, {box.x, box.y + height + 24, box.w, tabs});
      if (frame.events.size() > before) frame.emit(event::TurnTo{2});
    }
  }
  draw_pager(frame, box, page, list.pages);
}

}  // namespace

void draw(const route::Contacts& route, Frame& frame) {
  if (!frame.state.library) return;
  const Box content = frame.content();
  const std::vector<ListChoice> needs = choices(frame);
  const Words title = frame.say("home.people");
  const Words lead = frame.say("contacts.lead");
  constexpr float kStart = 560;
  const float now_height = now_heights(frame, kStart).total();
  const float title_height = frame.text_height(title, Type::heading, kStart);
  const float lead_height = frame.text_height(lead, Type::help, kStart);
  float beside_top = content.y + title_height + 6 + lead_height + 20;
  const bool beside = !frame.portrait && !frame.largest() && frame.reach_top() <= 0 &&
                      content.y + title_height + 20 + now_height <= content.bottom();
  if (beside) {
    const bool with_lead = beside_top + now_height <= content.bottom();
    if (!with_lead) beside_top = content.y + title_height + 20;
    const bool list_first = frame.hand_at_start();
    const float start = list_first ? content.end() - kStart : content.x;
    heading(frame, {start, content.y, kStart, title_height + 1}, title);
    if (with_lead)
      frame.text({start, content.y + title_height + 6, kStart, lead_height + 1}, lead, {Type::help, Colour::ink2});
    draw_now(frame, {start, content.bottom() - std::max(now_height, 0.0F), kStart, now_height});
    const float width = content.w - kStart - 32;
    const float x = list_first ? content.x : content.x + kStart + 32;
    const float tabs = choice_tabs_height(frame, needs, width);
    draw_choice_tabs(frame, needs, {x, content.y, width, tabs});
    const float y = content.y + tabs + 24;
    draw_list(frame, {x, y, width, content.bottom() - y}, route.page);
    return;
  }
  float y = content.y;
  y += heading(frame, {content.x, y, content.w, 400}, title);
  if (!frame.largest()) y += 4 + frame.text({content.x, y + 4, content.w, 400}, lead, {Type::help, Colour::ink2});
  y += 20;
  if (frame.portrait && !frame.largest() && frame.reach_top() <= 0) {
    const float height = now_heights(frame, content.w).total();
    draw_now(frame, {content.x, y, content.w, height});
    y += height + 24;
  }
  const Box rest{content.x, y, content.w, content.bottom() - y};
  if (frame.largest() || frame.reach_top() > 0) {
    draw_in_turn(frame, rest, route.page, needs);
    return;
  }
  const float tabs = choice_tabs_height(frame, needs, content.w);
  draw_choice_tabs(frame, needs, {content.x, y, content.w, tabs});
  y += tabs + 24;
  draw_list(frame, {content.x, y, content.w, content.bottom() - y}, route.page);
}

}  // namespace kiosk
