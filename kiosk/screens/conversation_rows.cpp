#include "screens/conversation_rows.h"

#include <algorithm>

#include "app/conversation.h"
#include "library/language_name.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

// The end of a row is a target of its own: it says the words (DESIGN, statement row).
float speaker_side(const Frame& frame) { return std::max(100.0F, frame.target()); }

float statement_width(const Frame& frame, const Box& row) { return row.w - 30 - 56 - 28 - speaker_side(frame) - 8; }

void draw_row_speaker(Frame& frame, const StatementRow& row, const Box& box, const std::string& words) {
  const Utterance said{row.words.text, row.words.language, words, 0, row.words.text.size()};
  ControlSpec control{row.id + ".say", frame.say("conversation.say", {{"words", row.words.text}}), box};
  control.quiet = true;
  control.radius = frame.tokens.radius.row;
  const Press press = frame.begin(control);
  press_veil(frame, box, frame.tokens.radius.row, press.pressed);
  const bool speaking = frame.state.visit.speech.page == std::vector<Utterance>{said};
  frame.icon(speaking ? "pause" : "speaker", box.x + box.w / 2 - 4, box.y + box.h / 2, 40, Colour::primary);
  frame.end();
  if (press.activated) frame.emit(event::SayThis{said});
}

}  // namespace

std::string shown_statement_group(const Frame& frame) {
  const std::string& chosen = frame.state.visit.statement_group;
  return chosen.empty() ? frame.state.library->statement_groups.front().id : chosen;
}

std::vector<StatementRow> statement_rows(Frame& frame) {
  const Library& library = *frame.state.library;
  const std::string group = shown_statement_group(frame);
  std::vector<StatementRow> out;
  if (group == kListenerTab) {
    for (const std::string_view listener : kListeners) {
      const std::string id(listener);
      out.push_back({"conversation.for." + id, frame.say("conversation.for." + id), frame.state.visit.listener == id,
                     event::ChooseListener{id}});
    }
    return out;
  }
  if (group == kLanguageTab) {
    const LanguageTag clinic = clinic_language(frame.state);
    const LanguageTag own = card_language(frame.state);
    for (const LanguageTag& tag : card_languages(frame.state)) {
      const bool alone = tag == clinic;
      const Words name = language_name(tag);
      out.push_back({"conversation.language." + tag.value,
                     alone ? frame.say("conversation.language_alone", {{"language", name.text}}) : name,
                     tag == own || (alone && !is_card_language(frame.state, own)), event::ChooseCardLanguage{tag}});
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

float statement_height(Frame& frame, const std::vector<StatementRow>& rows, float width) {
  float height = std::max(100.0F, frame.target());
  // As it stands before it is touched and after, so that nothing moves.
  const float room = statement_width(frame, {0, 0, width, 0});
  for (const StatementRow& row : rows)
    for (const Type type : {Type::help, Type::row_title})
      height = std::max(height, frame.text_height(row.words, type, room) + 28);
  return height;
}

void draw_statement(Frame& frame, const StatementRow& row, const Box& box) {
  const float side = speaker_side(frame);
  const Box say{box.end() - side, box.y, side, box.h};
  ControlSpec control{row.id, row.words, box, {}, Role::checkbox};
  control.state.checked = row.on;
  control.radius = frame.tokens.radius.row;
  control.holes = {say};
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
  TextSpec words{row.on ? Type::row_title : Type::help, row.on ? Colour::on_primary_soft : Colour::ink};
  words.place = Place::middle;
  words.id = row.id + ".words";
  frame.text({tick.end() + 28, box.y, statement_width(frame, box), box.h}, row.words, words);
  frame.end();
  draw_row_speaker(frame, row, say, words.id);
  frame.on(before);
  if (press.activated) frame.emit(row.event);
}

}  // namespace kiosk
