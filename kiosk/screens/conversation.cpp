// The conversation card: statements to touch, gently grouped, and the card beside them as it grows (mock-up conversation-card).
// Where words are large or hands reach low, the card is a step of its own.
#include <algorithm>
#include <cmath>
#include <functional>

#include "screens/button_row.h"
#include "screens/choice_tabs.h"
#include "screens/conversation_parts.h"
#include "screens/reading_page.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

constexpr float kStatementGap = 16;

struct StatementRow {
  std::string id;  // of the control
  Words words;
  bool on = false;
  Event event;
};

std::string shown_group(const Frame& frame) {
  const std::string& chosen = frame.state.visit.statement_group;
  return chosen.empty() ? frame.state.library->statement_groups.front().id : chosen;
}

std::vector<ListChoice> group_tabs(Frame& frame) {
  const Library& library = *frame.state.library;
  const std::string chosen = shown_group(frame);
  std::vector<ListChoice> out;
  for (const StatementGroup& group : library.statement_groups) {
    const auto found = library.words(group, frame.language);
    out.push_back({"conversation.group." + group.id,
                   {found.words.text, found.language},
                   group.id == chosen,
                   event::ChooseStatements{group.id},
                   group.id});
  }
  const std::string who(kListenerTab);
  out.push_back(
      {"conversation.group." + who, frame.say("conversation.who"), chosen == who, event::ChooseStatements{who}, who});
  return out;
}

std::vector<StatementRow> statement_rows(Frame& frame) {
  const Library& library = *frame.state.library;
  const std::string group = shown_group(frame);
  std::vector<StatementRow> out;
  if (group == kListenerTab) {
    for (const std::string_view listener : kListeners) {
      const std::string id(listener);
      out.push_back({"conversation.for." + id, frame.say("conversation.for." + id), frame.state.visit.listener == id,
                     event::ChooseListener{id}});
    }
    return out;
  }
  for (const Statement& statement : library.statements) {
    if (statement.group != group) continue;
    const auto found = library.words(statement, frame.language);
    out.push_back({"conversation.statement." + statement.id,
                   {found.words.text, found.language},
                   is_chosen(frame.state, statement.id),
                   event::ToggleStatement{statement.id}});
  }
  return out;
}

float statement_width(const Box& row) { return row.w - 30 - 56 - 28 - 30; }

float statement_height(Frame& frame, const std::vector<StatementRow>& rows, float width) {
  float height = std::max(100.0F, frame.target());
  for (const StatementRow& row : rows)
    height = std::max(height, frame.text_height(row.words, Type::row_title, statement_width({0, 0, width, 0})) + 28);
  return height;
}

void draw_statement(Frame& frame, const StatementRow& row, const Box& box) {
  ControlSpec control{row.id, row.words, box, {}, Role::checkbox};
  control.state.checked = row.on;
  control.radius = frame.tokens.radius.row;
  const Press press = frame.begin(control);
  const Colour fill = row.on ? Colour::primary_soft : Colour::surface;
  frame.fill(box, press.pressed ? pressed_fill(fill) : fill, frame.tokens.radius.row);
  frame.edge(box, row.on ? Colour::primary : Colour::line_strong,
             row.on ? frame.tokens.stroke.selected : frame.tokens.stroke.control, frame.tokens.radius.row);
  const Colour before = frame.background();
  frame.on(fill);
  const Box tick{box.x + 30, box.y + (box.h - 56) / 2, 56, 56};
  frame.fill(tick, row.on ? Colour::primary : Colour::surface, 16);
  if (row.on) frame.icon("check", tick.x + 28, tick.y + 28, 36, Colour::on_primary);
  else frame.edge(tick, Colour::line_strong, frame.tokens.stroke.selected, 16);
  TextSpec words{Type::row_title, row.on ? Colour::on_primary_soft : Colour::ink};
  words.place = Place::middle;
  frame.text({tick.end() + 28, box.y, statement_width(box), box.h}, row.words, words);
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(row.event);
}

// ---- the card as it grows

Words more_statements(Frame& frame, std::size_t left) {
  if (left == 1) return frame.say("conversation.more_one");
  return frame.say("conversation.more_many", {{"n", std::to_string(left)}});
}

void draw_growing(Frame& frame, const Box& box) {
  frame.card(box, Colour::surface, frame.tokens.radius.card);
  const Colour before = frame.background();
  frame.on(Colour::surface);
  const float x = box.x + 48;
  const float width = box.w - 96;
  float y = box.y + 36;
  const float lock = frame.text_height(frame.say("conversation.cleared"), Type::caption, width - 52);
  const float bottom = box.bottom() - 32 - lock;
  const ConversationText text = card_text(frame);
  // Where there is little room, what was touched comes first.
  float heading = 16;
  for (const SaidTwice& said : text.heading) heading += said_height(frame, said, Type::help, Type::help, width) + 6;
  const float title = frame.line_of(Type::row_title) + 40;
  const float least = text.statements.empty()
                          ? 0
                          : said_height(frame, text.statements.front(), Type::row_title, Type::help, width) + 20 +
                                (text.statements.size() > 1 ? frame.line_of(Type::help) : 0);
  const bool with_title = y + title + least <= bottom;
  const bool with_heading = y + (with_title ? title : 0) + heading + least <= bottom;
  if (with_title) {
    frame.text({x, y, width, 200}, frame.say("conversation.card"), {Type::row_title, Colour::ink});
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

// The step to the card, where it has no room beside the rows.
RowButton to_card(Frame& frame) {
  RowButton made = card_actions(frame).back();
  made.spec.label = frame.say("conversation.card_count", {{"n", std::to_string(frame.state.visit.statements.size())}});
  made.spec.icon = "card";
  made.spec.kind = ButtonKind::primary;
  return made;
}

// Rows from `box`'s top, and the pager at the bottom of the screen where they do not fit. `before`: pages of something else
// come first. `bar`: the step to the card stands beside the pager.
void draw_statements(Frame& frame, const Box& box, int wanted, bool bar, int before,
                     const std::function<void()>& draw_before) {
  const std::vector<StatementRow> rows = statement_rows(frame);
  const float height = statement_height(frame, rows, box.w);
  const auto fit = [&](float room) {
    return static_cast<std::size_t>(std::max(1.0F, std::floor((room + kStatementGap) / (height + kStatementGap))));
  };
  const float above = controls_y(frame) - kAboveControls - box.y;
  std::size_t each = fit(bar ? above : box.h);
  const bool paged = before > 0 || rows.size() > each;
  if (paged) each = fit(above);
  const auto first_pages = static_cast<std::size_t>(before);
  const std::size_t pages = first_pages + std::max<std::size_t>(1, (rows.size() + each - 1) / each);
  const int page = clamp_page(wanted, pages);
  {
    const PageTurn turning(frame);
    if (page <= before) {
      draw_before();
    } else {
      const std::size_t first = static_cast<std::size_t>(page - 1 - before) * each;
      Box row{box.x, box.y, box.w, height};
      for (std::size_t i = first; i < std::min(rows.size(), first + each); ++i) {
        draw_statement(frame, rows[i], row);
        row.y += height + kStatementGap;
      }
    }
  }
  Box at{box.x, controls_y(frame), box.w, frame.target()};
  if (bar && !frame.state.visit.statements.empty()) {
    RowButton card = to_card(frame);
    const float width = button_width(frame, card.spec.label, true, 40);
    card.spec.box = {at.end() - width, at.y, width, at.h};
    if (button(frame, card.spec)) frame.emit(card.event);
    at.w -= width + 32;
  }
  if (paged) pager(frame, {at, page, static_cast<int>(pages), false, {}});
}

// What nobody clinical has checked says so, and so does a draft translation (CARE E3).
RowMark mark_of(Frame& frame) {
  const Library& library = *frame.state.library;
  RowMark mark = RowMark::none;
  for (const Statement& statement : library.statements) {
    const auto found = library.words(statement, frame.language);
    if (found.words.sign_off) continue;
    mark = found.language == library.edition.default_language ? RowMark::unchecked : RowMark::draft;
  }
  return mark;
}

}  // namespace

void draw(const route::Conversation& route, Frame& frame) {
  if (!frame.state.library || frame.state.library->statements.empty()) return;
  const Box content = frame.content();
  const bool beside = !frame.portrait && frame.size == TextSize::normal && frame.reach_top() <= 0;
  const float width = beside ? 1020.0F : content.w;
  const float x = content.x;
  const bool full = frame.state.visit.statements.size() >= kMostStatements;
  float y = content.y;
  const Words title = frame.say("conversation.title");
  const RowMark mark = mark_of(frame);
  const bool with_lead = !frame.largest() || frame.portrait || full;
  const Words lead_words = frame.say(full ? "conversation.full" : "conversation.lead");
  // At the end of the last line before the tabs, or on a line of its own (CARE E3).
  const float last = with_lead ? frame.text_width(lead_words, Type::help) : frame.text_width(title, Type::heading);
  const bool mark_beside = last + 40 + chip_width(frame, mark) <= width;
  const float title_y = y;
  y += heading(frame, {x, y, width, 400}, title);
  float mark_y = title_y + frame.line_of(Type::heading) / 2;
  if (with_lead) {
    TextSpec lead{Type::help, Colour::ink2};
    lead.id = "conversation.lead";
    mark_y = y + 4 + frame.line_of(Type::help) / 2;
    y += 4 + frame.text({x, y + 4, width, 300}, lead_words, lead);
  }
  if (mark != RowMark::none && !mark_beside) {
    mark_y = y + 36;
    y += 64;
  }
  if (mark != RowMark::none) chip(frame, x + width, mark_y, mark);
  y += 16;
  const bool safety = needs_safety(frame.state);
  if (!beside) {
    if (safety) {
      const float height = safety_height(frame, width);
      draw_safety(frame, {x, y, width, height}, "conversation.safe");
      y += height + 20;
    }
    y = std::max(y, frame.reach_top());
  }
  const std::vector<ListChoice> tabs = group_tabs(frame);
  const float tabs_height = choice_tabs_height(frame, tabs, width);
  // Where hands reach low and words are large there is no room for both: the tabs are a page before the rows, and lead on.
  const float below = controls_y(frame) - kAboveControls - (y + tabs_height + 16);
  const bool tabs_first = !beside && below < statement_height(frame, statement_rows(frame), width);
  const auto draw_tabs = [&](bool lead_on) {
    const std::size_t before = frame.events.size();
    draw_choice_tabs(frame, tabs, {x, y, width, tabs_height});
    if (lead_on && frame.events.size() > before) frame.emit(event::TurnTo{2});
  };
  const float rows_y = tabs_first ? y : y + tabs_height + 16;
  if (!tabs_first) draw_tabs(false);
  draw_statements(frame, {x, rows_y, width, content.bottom() - rows_y}, route.page, !beside, tabs_first ? 1 : 0,
                  [&] { draw_tabs(true); });
  if (!beside) return;
  const float card_x = content.x + width + 64;
  const float card_width = content.end() - card_x;
  const bool chosen = !frame.state.visit.statements.empty();
  std::vector<RowButton> buttons;
  if (chosen) buttons = card_actions(frame);
  const float actions = chosen ? button_row_height(frame, buttons, card_width) + 24 : 0;
  const float help = safety ? safety_height(frame, card_width) + 24 : 0;
  draw_growing(frame, {card_x, content.y, card_width, content.h - actions - help});
  if (safety)
    draw_safety(frame, {card_x, content.bottom() - actions - help + 24, card_width, help - 24}, "conversation.safe");
  if (chosen) draw_button_row(frame, std::move(buttons), {card_x, content.bottom() - actions + 24, card_width, 0});
}

}  // namespace kiosk
