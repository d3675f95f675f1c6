// The conversation card: statements to touch, gently grouped, and the card beside them as it grows (mock-up conversation-card).
// Where words are large or hands reach low, the card is a step of its own.
#include <algorithm>
#include <cmath>

#include "app/conversation.h"
#include "screens/button_row.h"
#include "screens/choice_tabs.h"
#include "screens/conversation_parts.h"
#include "screens/conversation_rows.h"
#include "screens/reading_page.h"
#include "screens/screens.h"

namespace kiosk {

namespace {

constexpr float kStatementGap = 16;

std::vector<ListChoice> group_tabs(Frame& frame) {
  const Library& library = *frame.state.library;
  const std::string chosen = shown_statement_group(frame);
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
  out.push_back({"conversation.who", frame.say("conversation.who"), chosen == who, event::ChooseStatements{who}, who});
  if (card_languages(frame.state).size() > 1) {
    const std::string languages(kLanguageTab);
    out.push_back({"conversation.languages", frame.say("conversation.languages"), chosen == languages,
                   event::ChooseStatements{languages}, languages});
  }
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

// Rows from `box`'s top to its bottom; the pager at the bottom of the screen where they do not fit. `before`: pages of something
// else come first.
struct StatementPages {
  float height = 0;  // of a row
  std::size_t each = 1;
  int before = 0;
  int count = 1;
};

StatementPages plan_statements(Frame& frame, const std::vector<StatementRow>& rows, const Box& box, float above_pager,
                               int before) {
  StatementPages pages;
  pages.height = statement_height(frame, rows, box.w);
  pages.before = before;
  const auto fit = [&](float room) {
    return static_cast<std::size_t>(
        std::max(1.0F, std::floor((room + kStatementGap) / (pages.height + kStatementGap))));
  };
  pages.each = fit(box.h);
  if (before > 0 || rows.size() > pages.each) pages.each = fit(above_pager - box.y);
  pages.count = before + static_cast<int>(std::max<std::size_t>(1, (rows.size() + pages.each - 1) / pages.each));
  return pages;
}

void draw_statements(Frame& frame, const std::vector<StatementRow>& rows, const StatementPages& pages, const Box& box,
                     int page) {
  const std::size_t first = static_cast<std::size_t>(page - 1 - pages.before) * pages.each;
  Box row{box.x, box.y, box.w, pages.height};
  for (std::size_t i = first; i < std::min(rows.size(), first + pages.each); ++i) {
    draw_statement(frame, rows[i], row);
    row.y += pages.height + kStatementGap;
  }
}

void draw_statement_pager(Frame& frame, Box at, int page, int count) {
  if (count > 1) pager(frame, {at, page, count, false, {}});
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

struct ConversationHead {
  Box lead;
  float bottom = 0;  // where the tabs may begin
};

// Heading and mark; the lead is drawn by who knows what it says, in the same room whatever that is, so that nothing moves under a
// finger.
ConversationHead draw_conversation_head(Frame& frame, float x, float y, float width) {
  const RowMark mark = mark_of(frame);
  float lead_width = 0;
  float lead_height = 0;
  for (const char* id : {"conversation.lead", "conversation.full", "conversation.lead_tabs"}) {
    lead_width = std::max(lead_width, frame.text_width(frame.say(id), Type::help));
    lead_height = std::max(lead_height, frame.text_height(frame.say(id), Type::help, width));
  }
  // At the end of the lead, or on a line of its own (CARE E3).
  const bool mark_beside = lead_width + 40 + chip_width(frame, mark) <= width;
  y += heading(frame, {x, y, width, 400}, frame.say("conversation.title")) + 4;
  ConversationHead head{{x, y, width, lead_height + 1}, y + lead_height + 16};
  float mark_y = y + frame.line_of(Type::help) / 2;
  if (mark != RowMark::none && !mark_beside) {
    mark_y = y + lead_height + 36;
    head.bottom += 64;
  }
  if (mark != RowMark::none) chip(frame, x + width, mark_y, mark);
  return head;
}

// `tabs_alone`: there is no sentence to touch on this page.
void draw_lead(Frame& frame, const Box& box, bool tabs_alone) {
  const bool full = frame.state.visit.statements.size() >= kMostStatements;
  TextSpec lead{Type::help, Colour::ink2};
  lead.id = "conversation.lead";
  frame.text(box,
             frame.say(full         ? "conversation.full"
                       : tabs_alone ? "conversation.lead_tabs"
                                    : "conversation.lead"),
             lead);
}

// Statements and card beside each other.
void draw_beside(Frame& frame, const Box& content, int wanted) {
  const Box column{content.x, content.y, 1020, content.h};
  const std::vector<ListChoice> tabs = group_tabs(frame);
  const ConversationHead head = draw_conversation_head(frame, column.x, column.y, column.w);
  draw_lead(frame, head.lead, false);
  float y = head.bottom;
  const float tabs_height = choice_tabs_height(frame, tabs, column.w);
  draw_choice_tabs(frame, tabs, {column.x, y, column.w, tabs_height});
  y += tabs_height + 16;
  const std::vector<StatementRow> rows = statement_rows(frame);
  const Box box{column.x, y, column.w, column.bottom() - y};
  const StatementPages pages = plan_statements(frame, rows, box, controls_y(frame) - kAboveControls, 0);
  const int page = clamp_page(wanted, static_cast<std::size_t>(pages.count));
  {
    const PageTurn turning(frame);
    draw_statements(frame, rows, pages, box, page);
  }
  draw_statement_pager(frame, {box.x, controls_y(frame), box.w, frame.target()}, page, pages.count);

  const float x = column.end() + 64;
  const float width = content.end() - x;
  std::vector<RowButton> buttons;
  if (!frame.state.visit.statements.empty()) buttons = card_actions(frame);
  const float actions = buttons.empty() ? 0 : button_row_height(frame, buttons, width) + 24;
  const float help = needs_safety(frame.state) ? safety_height(frame, width) + 24 : 0;
  draw_growing_card(frame, {x, content.y, width, content.h - actions - help});
  if (help > 0) draw_safety(frame, {x, content.bottom() - actions - help + 24, width, help - 24}, "conversation.safe");
  if (!buttons.empty()) draw_card_actions(frame, std::move(buttons), {x, content.bottom() - actions + 24, width, 0});
}

// The card is a step of its own. With the largest words the tabs are a page before the rows, and lead on to them.
void draw_in_steps(Frame& frame, const Box& content, int wanted) {
  const float width = content.w;
  const bool safety = needs_safety(frame.state);
  const ConversationHead head = draw_conversation_head(frame, content.x, content.y, width);
  float y = head.bottom;
  const float help = safety_height(frame, width);
  const bool low = frame.reach_top() > 0;
  // With lower controls it is words alone, above the reach; else it stands under the rows, where its room is kept free, so that
  // the row that was touched stays where it is.
  const Box low_help{content.x, y, width, help};
  if (low) y = std::max(y + (safety ? help + 20 : 0), frame.reach_top());
  const float above_pager = controls_y(frame) - kAboveControls;
  const float bottom = low ? above_pager : above_pager - help - 20;
  const std::vector<ListChoice> tabs = group_tabs(frame);
  const std::vector<StatementRow> rows = statement_rows(frame);
  const float tabs_height = choice_tabs_height(frame, tabs, width);
  const float row = statement_height(frame, rows, width);
  const bool tabs_first = bottom - (y + tabs_height + 16) < (low ? 1.0F : 2.0F) * row + kStatementGap;
  const Box tabs_box{content.x, y, width, tabs_height};
  // Tabs with long words may need more than a page of their own.
  const std::size_t tabs_each =
      tabs_first ? std::max<std::size_t>(1, choice_tabs_in(frame, tabs, width, bottom - y)) : tabs.size();
  const int tab_pages = tabs_first ? static_cast<int>((tabs.size() + tabs_each - 1) / tabs_each) : 0;
  draw_lead(frame, head.lead, wanted <= tab_pages);
  if (low && safety) draw_safety(frame, low_help, "conversation.safe");
  if (!tabs_first) {
    draw_choice_tabs(frame, tabs, tabs_box);
    y += tabs_height + 16;
  }
  const Box box{content.x, y, width, bottom - y};
  const StatementPages pages = plan_statements(frame, rows, box, bottom, tab_pages);
  const int page = clamp_page(wanted, static_cast<std::size_t>(pages.count));
  {
    const PageTurn turning(frame);
    if (page > pages.before) {
      draw_statements(frame, rows, pages, box, page);
    } else {
      const std::size_t before = frame.events.size();
      const auto first = tabs.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(page - 1) * tabs_each);
      const auto last = std::min(tabs.end() - first, static_cast<std::ptrdiff_t>(tabs_each));
      draw_choice_tabs(frame, {first, first + last}, tabs_box);
      if (frame.events.size() > before) frame.emit(event::TurnTo{tab_pages + 1});
    }
  }
  if (!low && safety) draw_safety(frame, {content.x, above_pager - help, width, help}, "conversation.safe");
  Box at{content.x, controls_y(frame), width, frame.target()};
  if (!frame.state.visit.statements.empty()) {
    RowButton card = to_card(frame);
    const float wide = button_width(frame, card.spec.label, true, 40);
    card.spec.box = {at.end() - wide, at.y, wide, at.h};
    at.w -= wide + 32;
    draw_statement_pager(frame, at, page, pages.count);
    if (button(frame, card.spec)) frame.emit(card.event);
  } else {
    draw_statement_pager(frame, at, page, pages.count);
  }
}

}  // namespace

void draw(const route::Conversation& route, Frame& frame) {
  if (!frame.state.library || frame.state.library->statements.empty()) return;
  const bool beside = !frame.portrait && frame.size == TextSize::normal && frame.reach_top() <= 0;
  if (beside) draw_beside(frame, frame.content(), route.page);
  else draw_in_steps(frame, frame.content(), route.page);
}

}  // namespace kiosk
