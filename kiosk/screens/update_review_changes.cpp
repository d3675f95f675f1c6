#include <algorithm>
#include <string>
#include <vector>

#include "screens/staff_parts.h"
#include "screens/update_review_cards.h"

namespace kiosk {

namespace {

using Kind = DiffEntry::Kind;
using Change = DiffEntry::Change;
using Detail = ReviewLine::Detail;

const char* kind_label(Kind kind) {
  switch (kind) {
    case Kind::topic:
      return "staff.kind.topic";
    case Kind::article:
      return "staff.kind.article";
    case Kind::story:
      return "staff.kind.story";
    case Kind::tip:
      return "staff.kind.tip";
    case Kind::contact:
      return "staff.kind.contact";
    case Kind::baby_state:
      return "staff.kind.baby_state";
    case Kind::group:
      return "staff.kind.group";
    case Kind::growth:
      return "staff.kind.growth";
  }
  return "staff.kind.article";
}

struct Sign {
  std::string_view icon;
  Colour disc, ink;
  const char* label;
};
Sign sign_of(Change change) {
  switch (change) {
    case Change::added:
      return {"plus", Colour::ok_soft, Colour::ok, "staff.change.added"};
    case Change::changed:
      return {"swap", Colour::topic_lilac, Colour::ink, "staff.change.changed"};
    case Change::removed:
      return {"minus", Colour::warn_soft, Colour::warn, "staff.change.removed"};
  }
  return {"swap", Colour::topic_lilac, Colour::ink, "staff.change.changed"};
}

std::string detail_words(const Frame& frame, const ReviewLine& line) {
  const std::vector<LabelValue> values{{"was", line.was}, {"is", line.is}};
  const auto said = [&](const char* id) { return " " + frame.say(id, values).text; };
  switch (line.detail) {
    case Detail::none:
      return {};
    case Detail::title:
      return said("staff.detail.title");
    case Detail::words:
      return said("staff.detail.words");
    case Detail::minutes:
      return said("staff.detail.minutes");
    case Detail::draft:
      return said("staff.detail.draft");
    case Detail::number:
    case Detail::hours:
      if (line.was.empty() || line.is.empty()) return " " + (line.is.empty() ? line.was : line.is);
      return said(line.detail == Detail::number ? "staff.detail.number" : "staff.detail.hours");
  }
  return {};
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
  row.about = frame.say(sign_of(line.change).label, {{"kind", frame.say(kind_label(line.kind)).text}});
  row.about.text += detail_words(frame, line);
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
  float x = inner.x;
  if (last_page > 1) {
    if (page > 1 &&
        round_button(frame, "staff_update.previous", {x, bottom, 96, 96}, "back", frame.say("pager.previous")))
      frame.emit(event::TurnTo{page - 1});
    x += 96 + 17;
    if (page < last_page &&
        round_button(frame, "staff_update.next", {x, bottom, 96, 96}, "next", frame.say("pager.next")))
      frame.emit(event::TurnTo{page + 1});
  }
  TextSpec shown{Type::caption, Colour::ink2, TextAlign::end};
  shown.place = Place::middle;
  shown.id = "staff_update.shown";
  frame.text({inner.x, bottom, inner.w, 96},
             frame.say("staff.shown", {{"from", std::to_string(first + 1)},
                                       {"to", std::to_string(end)},
                                       {"of", std::to_string(review.lines.size())}}),
             shown);
  frame.on(Colour::bg);
}

}  // namespace kiosk
