#include "paper/paper_parts.h"

#include <algorithm>

#include "library/availability.h"
#include "library/contact_ways.h"
#include "library/group_words.h"

namespace kiosk {

PaperStyles styles_of(const PaperForm& form) {
  PaperStyles styles;
  if (!form.is_roll()) return styles;
  styles.h1 = {16, 22, true};
  styles.h2 = {14, 19, true};
  styles.body = {12, 16.5F, false};
  styles.bold = {12, 16.5F, true};
  styles.number = {26.5F, 34, true};
  return styles;
}

Words PaperWords::date(const Date& date, bool with_day) const {
  const Words month = say("date.month." + std::to_string(date.month));
  const std::string year = std::to_string(date.year);
  if (!with_day) return say("date.month_year", {{"month", month.text}, {"year", year}});
  return say("date.day_month_year", {{"day", std::to_string(date.day)}, {"month", month.text}, {"year", year}});
}

float draw_number(PaperSheet& sheet, float x, float y, float width, const Words& number, PaperStyle style,
                  TextAlign align) {
  while (style.pt > 12 && sheet.width_of(number, style) > width) {
    style.pt -= 0.5F;
    style.line_pt = style.pt * 1.3F;
  }
  return sheet.text(x, y, width, number, style, align);
}

float draw_emergency(PaperSheet& sheet, const PaperWords& words, float x, float y, float width,
                     const PaperStyles& styles) {
  sheet.rule(x, y, width);
  y += 3;
  const auto numbers = offered_emergency_numbers(&words.library, words.order.region, words.order.today);
  for (std::size_t i = 0; i < std::min<std::size_t>(numbers.size(), 2); ++i) {
    const Words title =
        words.say("paper.emergency", {{"title", words.say(std::string(numbers[i].label) + ".title").text}});
    const Words number = number_words(numbers[i].display);
    const float at = sheet.width_of(title, styles.bold) + 2;
    const float digits = sheet.width_of(number, styles.bold) + 1;
    if (at + digits <= width) {
      const float height = sheet.text(x, y, at, title, styles.bold);
      sheet.text(x + at, y, digits, number, styles.bold);
      y += height;
    } else {
      y += sheet.text(x, y, width, title, styles.bold);
      y += sheet.text(x, y, width, number, styles.bold);
    }
  }
  y += 2.5F;
  sheet.rule(x, y, width);
  return y + 3;
}

float draw_slip_fold(PaperSheet& sheet, const PaperWords& words, float y, const PaperStyles& styles) {
  y += 7;
  const Words fold = words.say("paper.fold_slip");
  const float width = sheet.form().width;
  const float wide = std::min(width, sheet.width_of(fold, styles.small) + 1);
  const float side = (width - wide) / 2;
  const float height = sheet.text(side, y, wide, fold, styles.small, TextAlign::centre);
  if (side > 6) {
    sheet.dashes(0, y + height / 2, side - 2);
    sheet.dashes(width - side + 2, y + height / 2, side - 2);
  }
  return y + height + 7;
}

float clear_of_folds(const PaperForm& form, float y, float height) {
  if (form.is_roll()) return y;
  for (const float fold : {form.height / 3, form.height * 2 / 3}) {
    if (y < fold + 1 && y + height > fold - 1) return fold + 4;
  }
  return y;
}

float draw_fold(PaperSheet& sheet, const PaperWords& words, float y, const PaperStyles& styles) {
  if (sheet.form().is_roll()) return draw_slip_fold(sheet, words, y, styles);
  sheet.fold_marks(sheet.form().height / 3);
  sheet.fold_marks(sheet.form().height * 2 / 3);
  return std::max(y + 10, sheet.form().height / 3 + 8);
}

float draw_closing(PaperSheet& sheet, const PaperWords& words, float x, float y, float width,
                   const PaperStyles& styles) {
  y += sheet.text(x, y, width, words.say("paper.closing"), styles.small);
  if (!sheet.form().is_roll()) y += sheet.text(x, y + 1, width, words.say("paper.fold_page"), styles.small) + 1;
  return y;
}

Words next_date(const PaperWords& words, const Group& group) {
  const auto meeting = meeting_seen(group, words.order.clock);
  if (!meeting) return words.say("groups.no_date");
  return words.say(meeting->first ? "groups.starts" : "groups.next", {{"date", words.date(meeting->day, true).text}});
}

float draw_code_beside(PaperSheet& sheet, float x, float y, float width, float side, const std::string& payload,
                       const Words& title, const Words& note, const PaperStyles& styles) {
  y = clear_of_folds(sheet.form(), y, sheet.code_side(side, payload));
  const float used = sheet.code(x, y, side, payload);
  if (used <= 0) return y;
  const float gap = 2;
  const float words_x = x + used + gap;
  const float room = width - used - gap;
  // Under the code where it leaves no line's length beside it.
  if (room < 24) {
    float below = y + used;
    below += sheet.text(x, below, width, title, styles.bold);
    below += sheet.text(x, below, width, note, styles.body);
    return below;
  }
  const float height = sheet.height_of(title, styles.bold, room) + sheet.height_of(note, styles.body, room);
  float at = y + std::max(0.0F, (used - height) / 2);
  at += sheet.text(words_x, at, room, title, styles.bold);
  at += sheet.text(words_x, at, room, note, styles.body);
  return std::max(y + used, at);
}

}  // namespace kiosk
