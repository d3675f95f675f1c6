// What can be touched on the conversation card's screen: a statement, whom the card is for, or its second language. A row is ticked at
// its start, and says its words at its end (DESIGN, statement row).
#pragma once
#include <string>
#include <vector>

#include "ui/frame.h"

namespace kiosk {

struct StatementRow {
  std::string id;  // of the control
  Words words;
  bool on = false;
  Event event;
};

// The tab that is open: a group's id, kListenerTab or kLanguageTab.
[[nodiscard]] std::string shown_statement_group(const Frame& frame);
// Its rows.
[[nodiscard]] std::vector<StatementRow> statement_rows(Frame& frame);
// Of each, in design px: as high as the one with most words.
[[nodiscard]] float statement_height(Frame& frame, const std::vector<StatementRow>& rows, float width);
void draw_statement(Frame& frame, const StatementRow& row, const Box& box);

}  // namespace kiosk
