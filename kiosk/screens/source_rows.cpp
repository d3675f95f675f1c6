#include "screens/source_rows.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr float kCircle = 56;
constexpr float kWordsFrom = 24 + kCircle + 24;

std::string who_and_when(const Source& source) {
  std::string words = source.authors.empty() ? source.where : source.authors;
  if (!source.year.empty()) words += (words.empty() ? "" : ", ") + source.year;
  return words;
}

void draw_source(Frame& frame, const SourceRow& row, const Box& box, bool asked) {
  const Colour ground = asked ? Colour::accent_soft : Colour::surface;
  frame.fill(box, ground, frame.tokens.radius.row);
  frame.edge(box, asked ? Colour::accent : Colour::line, frame.contrast ? frame.tokens.stroke.control : 2,
             frame.tokens.radius.row);
  const Colour before = frame.background();
  const Box circle{box.x + 24, box.y + (box.h - kCircle) / 2, kCircle, kCircle};
  frame.fill(circle, asked ? Colour::accent : Colour::accent_soft, kCircle / 2);
  frame.edge(circle, Colour::accent, 2, kCircle / 2);
  frame.on(asked ? Colour::accent : Colour::accent_soft);
  TextSpec number{Type::mark, asked ? Colour::surface : Colour::accent, TextAlign::centre, Place::middle};
  frame.text(circle, {std::to_string(row.number), frame.language}, number);
  frame.on(ground);
  const float x = box.x + kWordsFrom;
  const float width = box.w - kWordsFrom - 24;
  const float title = frame.text_height(row.title, Type::label, width);
  const float from = frame.text_height(row.from, Type::caption, width);
  const float y = box.y + (box.h - title - from) / 2;
  TextSpec spec{Type::label, Colour::ink};
  spec.own_side = true;
  frame.text({x, y, width, title + 1}, row.title, spec);
  spec.type = Type::caption;
  spec.colour = Colour::ink2;
  frame.text({x, y + title, width, from + 1}, row.from, spec);
  frame.on(before);
}

}  // namespace

std::vector<SourceRow> source_rows(Frame& frame, const std::vector<std::string>& sources, const Reviewed& about,
                                   float width) {
  const Library& library = *frame.state.library;
  std::vector<SourceRow> rows;
  for (const std::string& id : sources) {
    const Source* source = library.source(id);
    if (source == nullptr) continue;
    SourceRow row;
    row.number = static_cast<int>(rows.size()) + 1;
    row.title = {source->title, library.edition.default_language};
    row.from = {who_and_when(*source), library.edition.default_language};
    const float room = width - kWordsFrom - 24;
    row.height = std::max(kCircle, frame.text_height(row.title, Type::label, room) +
                                       frame.text_height(row.from, Type::caption, room)) +
                 32;
    rows.push_back(std::move(row));
  }
  SourceRow review;
  review.height = 16 + reviewed_height(frame, width, about);
  rows.push_back(std::move(review));
  return rows;
}

std::vector<std::vector<SourceRow>> source_pages(const std::vector<SourceRow>& rows, float room, float turning) {
  float all = 0;
  for (const SourceRow& row : rows) all += row.height + kSourceGap;
  const float each = all - kSourceGap <= room ? room : room - turning;
  std::vector<std::vector<SourceRow>> pages;
  float used = 0;
  for (const SourceRow& row : rows) {
    if (pages.empty() || (used + row.height > each && !pages.back().empty())) {
      pages.emplace_back();
      used = 0;
    }
    pages.back().push_back(row);
    used += row.height + kSourceGap;
  }
  return pages;
}

void draw_source_row(Frame& frame, const SourceRow& row, const Box& box, const Reviewed& about, bool asked) {
  if (row.number > 0) draw_source(frame, row, box, asked);
  else draw_reviewed(frame, {box.x, box.y + 16, box.w, box.h - 16}, about);
}

}  // namespace kiosk
