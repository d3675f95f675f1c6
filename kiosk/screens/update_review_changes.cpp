#include <algorithm>
#include <string>
#include <vector>

#include "publish/update_words.h"
#include "screens/staff_parts.h"
#include "screens/update_review_cards.h"

namespace kiosk {

namespace {

using Change = DiffEntry::Change;

struct Sign {
  std::string_view icon;
  Colour disc, ink;
};
Sign sign_of(Change change) {
  switch (change) {
    case Change::added:
      return {"plus", Colour::ok_soft, Colour::ok};
    case Change::changed:
      return {"swap", Colour::topic_lilac, Colour::ink};
    case Change::removed:
      return {"minus", Colour::warn_soft, Colour::warn};
  }
  return {"swap", Colour::topic_lilac, Colour::ink};
}

struct Row {
  Words title, about;
  float title_height = 0, height = 0;
};

constexpr float kSign = 56;
constexpr float kSignGap = 22;

// As high as its words, and what keeps them off the rules between the rows, in any script.
Row row_of(Frame& frame, const ReviewLine& line, float width) {
  Row row;
  row.title = {line.title, line.language};
  row.about = change_words(frame.state.library.get(), frame.language, line);
  const float words = width - kSign - kSignGap;
  row.title_height = frame.text_height(row.title, Type::row_title, words);
  row.height = row.title_height + frame.text_height(row.about, Type::caption, words) + 14;
  return row;
}

void draw_line(Frame& frame, const Box& box, const Row& row, Change change, std::size_t index) {
  const Sign sign = sign_of(change);
  staff_disc(frame, box.x, box.y + box.h / 2, kSign, sign.icon, sign.disc, sign.ink);
  const std::string id = std::string("staff_update.line.").append(std::to_string(index + 1));
  const Box words{box.x + kSign + kSignGap, box.y + 4, box.w - kSign - kSignGap, box.h};
  staff_line(frame, words, row.title, Type::row_title, Colour::ink, id);
  staff_line(frame, {words.x, words.y + row.title_height, words.w, 0}, row.about, Type::caption, Colour::ink2,
             std::string(id).append(".about"));
}

// Where each page of rows begins, and the end: as many on each as it has room for, one at least.
std::vector<std::size_t> page_starts(const std::vector<Row>& rows, float room) {
  std::vector<std::size_t> starts{0};
  float used = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > starts.back() && used + rows[i].height > room) {
      starts.push_back(i);
      used = 0;
    }
    used += rows[i].height;
  }
  starts.push_back(rows.size());
  return starts;
}

// All of it on paper, until it is approved: then there is nothing left to go through, but one that comes can still be stopped.
// Where the room beside it begins.
float print_list(Frame& frame, const Box& box) {
  // Not before the printer has it: a finger that comes down twice has asked once.
  const Printing& job = frame.state.visit.printing;
  const bool comes = job.job != 0 && (job.phase == PrintPhase::sent || job.phase == PrintPhase::printing ||
                                      job.phase == PrintPhase::waiting);
  const bool given = frame.state.staff && frame.state.staff->approval == StaffVisit::Approval::given;
  if (!comes && (!can_print(frame.state) || given)) return box.x;
  const std::vector<RowButton> print{comes ? row_button(frame, "staff_update.print_stop", "print.stop", "close",
                                                        event::StopPrint{}, ButtonKind::secondary)
                                           : row_button(frame, "staff_update.print", "staff.print_list", "print",
                                                        event::PrintChanges{}, ButtonKind::secondary)};
  const float wide = button_row_width(frame, print);
  draw_button_row(frame, print, {box.x, box.y, wide, box.h});
  return box.x + wide + 17;
}

}  // namespace

void draw_changes(Frame& frame, const Box& box, const UpdateReview& review, int wanted) {
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const Box inner = box.inset(28);
  if (review.lines.empty()) {
    staff_line(frame, {inner.x, inner.y, inner.w, 0},
               review.files == 0 ? frame.say("staff.update_same")
                                 : frame.say("staff.update_other", {{"n", std::to_string(review.files)}}),
               Type::help, Colour::ink, "staff_update.same");
    (void)print_list(frame, {inner.x, inner.bottom() - 96 + 8, inner.w, 96});
    frame.on(Colour::bg);
    return;
  }
  std::vector<Row> rows;
  for (const ReviewLine& line : review.lines) rows.push_back(row_of(frame, line, inner.w));
  const std::vector<std::size_t> starts = page_starts(rows, inner.h - 100);
  const int last_page = static_cast<int>(starts.size()) - 1;
  const int page = std::clamp(wanted, 1, last_page);
  const std::size_t first = starts[static_cast<std::size_t>(page - 1)];
  const std::size_t end = starts[static_cast<std::size_t>(page)];
  float y = inner.y - 6;
  for (std::size_t i = first; i < end; ++i) {
    if (i > first) frame.fill({inner.x, y - 1, inner.w, 2}, Colour::line);
    draw_line(frame, {inner.x, y, inner.w, rows[i].height}, rows[i], review.lines[i].change, i);
    y += rows[i].height;
  }
  const float bottom = inner.bottom() - 96 + 8;
  // The list on paper at the start, its pages at the end: which of them is between the two that turn them.
  const float start = print_list(frame, {inner.x, bottom, inner.w, 96});
  const Words words = frame.say(
      "staff.shown",
      {{"from", std::to_string(first + 1)}, {"to", std::to_string(end)}, {"of", std::to_string(review.lines.size())}});
  const bool turns = last_page > 1;
  const float wide = frame.text_width(words, Type::caption) + 2;
  const float after = turns ? 96 + 17 : 0.0F;
  const Box said{std::max(inner.end() - after - wide, start), bottom, std::min(wide, inner.end() - after - start), 96};
  TextSpec shown{Type::caption, Colour::ink2, TextAlign::end, Place::middle};
  shown.id = "staff_update.shown";
  frame.text(said, words, shown);
  if (page > 1 && round_button(frame, "staff_update.previous", {said.x - 17 - 96, bottom, 96, 96}, "back",
                               frame.say("pager.previous")))
    frame.emit(event::TurnTo{page - 1});
  if (page < last_page &&
      round_button(frame, "staff_update.next", {inner.end() - 96, bottom, 96, 96}, "next", frame.say("pager.next")))
    frame.emit(event::TurnTo{page + 1});
  frame.on(Colour::bg);
}

}  // namespace kiosk
