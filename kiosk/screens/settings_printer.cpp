// Which printer, what paper, and a slip to see that it prints.
#include <algorithm>

#include "screens/settings_parts.h"

namespace kiosk {

namespace {

std::string printer_name(const State& state) {
  for (const FoundPrinter& found : state.setting.printers)
    if (found.address == state.settings.printer.address) return found.name;
  return state.settings.printer.address;
}

// The one that is set, "none", and those that were found beside it.
std::vector<ChoiceRow> printer_rows(Frame& frame) {
  const State& state = frame.state;
  const PrinterSettings& set = state.settings.printer;
  std::vector<ChoiceRow> rows;
  rows.push_back({"printer.none", frame.say("settings.no_printer"), frame.say("settings.no_printer_note"),
                  set.address.empty(), event::ChangeSetting{change::Printer{}}});
  if (!set.address.empty())
    rows.push_back(
        {"printer.set", frame.say("settings.plain", {{"words", printer_name(state)}}),
         frame.say(set.language == PrinterSettings::Language::escpos ? "settings.receipts" : "settings.pages"), true,
         event::ChangeSetting{
             change::Printer{set.address, set.is_queue, set.language == PrinterSettings::Language::escpos}}});
  int number = 0;
  for (const FoundPrinter& found : state.setting.printers) {
    ++number;
    if (found.address == set.address) continue;
    rows.push_back({std::string("printer.found.").append(std::to_string(number)),
                    frame.say("settings.plain", {{"words", found.name}}),
                    frame.say(found.escpos ? "settings.receipts" : "settings.pages"), false,
                    event::ChangeSetting{change::Printer{found.address, found.is_queue, found.escpos}}});
  }
  return rows;
}

void draw_printers(Frame& frame, const SettingsFrame& page, const Box& box) {
  using Search = SettingsVisit::Search;
  const Search search = frame.state.setting.search;
  float bottom = box.bottom() - 96;
  const std::vector<RowButton> look{
      row_button(frame, "printer.find", "settings.find", "search", event::FindPrinters{},
                 frame.state.settings.printer.address.empty() ? ButtonKind::primary : ButtonKind::secondary)};
  const float wide = button_row_width(frame, look);
  draw_button_row(frame, look, {box.x, bottom, wide, 96});
  const std::vector<ChoiceRow> rows = printer_rows(frame);
  constexpr float kRow = 132;
  const int fit = std::max(1, static_cast<int>((bottom - 24 - box.y + frame.gap()) / (kRow + frame.gap())));
  const int pages = (static_cast<int>(rows.size()) + fit - 1) / fit;
  const int part = std::clamp(page.part, 1, std::max(1, pages));
  if (pages > 1) {
    // As many more as there are: the others stand behind this one.
    ButtonSpec more;
    more.id = "printer.more";
    more.label = frame.say("settings.more_printers");
    more.box = {box.x + wide + 17, bottom, std::min(box.w - wide - 17, button_width(frame, more.label, false)), 96};
    if (button(frame, more)) frame.emit(event::Open{settings_route(page, part % pages + 1)});
  } else if (search != Search::none) {
    TextSpec said{Type::caption, Colour::ink2, TextAlign::start, Place::middle};
    said.id = "printer.search";
    const bool none = frame.state.setting.printers.empty();
    frame.text({box.x + wide + 24, bottom, box.w - wide - 24, 96},
               frame.say(search == Search::running ? "settings.searching"
                         : none                    ? "settings.found_none"
                                                   : "settings.found"),
               said);
  }
  const auto first = rows.begin() + (part - 1) * fit;
  const auto last = rows.begin() + std::min(static_cast<int>(rows.size()), part * fit);
  choice_rows(frame, {box.x, box.y, box.w, bottom - 24 - box.y}, {first, last}, kRow);
}

// When paper came out last. Nobody keeps that over a start.
Words last_slip(Frame& frame) {
  const State& state = frame.state;
  if (!state.printer.last_out) return frame.say("settings.last_slip_none");
  if (clock_is_doubtful(state)) return frame.say("settings.last_slip_unknown");
  return when_words(frame, "settings.last_slip", *state.printer.last_out);
}

// What became of the test; nothing before it was asked for.
Words outcome(Frame& frame) {
  const State& state = frame.state;
  const Printing& test = state.visit.printing;
  if (state.settings.printer.address.empty()) return frame.say("settings.test_none");
  if (state.setting.tested) return frame.say("settings.test_out");
  if (test.job == 0 || test.order.what != PrintOrder::What::test) {
    Words words = frame.say(std::string("settings.printer_is.").append(to_string(state.printer.condition)));
    const PrinterCondition now = state.printer.condition;
    // Of one that has just said that it is out, or says nothing at all, there is no more to tell.
    if (now == PrinterCondition::ready || now == PrinterCondition::trouble)
      words.text.append(" ").append(
          frame.say(std::string("settings.paper_left.").append(to_string(state.printer.left))).text);
    words.text.append(" ").append(last_slip(frame).text);
    return words;
  }
  if (test.phase == PrintPhase::failed || test.phase == PrintPhase::waiting)
    return frame.say(std::string("settings.printer_is.").append(to_string(test.trouble)));
  return frame.say("settings.testing");
}

}  // namespace

void draw_printer_page(Frame& frame, const SettingsFrame& page, const Box& body) {
  const auto [left, right] = two_cards(frame, body, 0.55F);
  draw_printers(frame, page, settings_card(frame, left, frame.say("settings.which_printer"), "printer.which"));
  const Box inside = settings_card(frame, right, frame.say("settings.paper"), "printer.paper");
  const PrinterSettings& set = frame.state.settings.printer;
  const bool receipts = set.language == PrinterSettings::Language::escpos;
  const auto row = [&](const char* id, const char* words, PaperKind paper) {
    return ChoiceRow{id, frame.say(words), {}, set.paper == paper, event::ChangeSetting{change::Paper{paper}}};
  };
  std::vector<ChoiceRow> rows;
  if (receipts) rows.push_back(row("printer.paper.roll80", "settings.roll80", PaperKind::roll80));
  else
    rows = {row("printer.paper.a4", "settings.a4", PaperKind::a4),
            row("printer.paper.letter", "settings.letter", PaperKind::letter)};
  float top = inside.y;
  if (frame.portrait) {
    const float wide = (inside.w - frame.gap()) / 2;
    for (std::size_t i = 0; i < rows.size(); ++i)
      choice_row(frame, {inside.x + static_cast<float>(i) * (wide + frame.gap()), top, wide, kChoiceRow}, rows[i]);
    top += kChoiceRow + 20;
  } else {
    choice_rows(frame, {inside.x, top, inside.w, 2 * kChoiceRow + 17}, rows);
    top += 2 * kChoiceRow + 17 + 20;
  }
  const float bottom = inside.bottom() - 96;
  TextSpec words{Type::caption, Colour::ink2};
  words.id = "printer.outcome";
  frame.text({inside.x, top, inside.w, bottom - 12 - top}, outcome(frame), words);
  if (!set.address.empty()) {
    const std::vector<RowButton> test{
        row_button(frame, "printer.test", "settings.test", "print", event::PrintTest{}, ButtonKind::secondary)};
    draw_button_row(frame, test, {inside.x, bottom, inside.w, 96});
  }
  frame.on(Colour::bg);
}

}  // namespace kiosk
