// The slip of one contact, and urgent help's numbers (paper/slip-contact): what a parent leaves with. On a sheet it is the
// same, larger, with the sheet's fold marks.
#include <algorithm>

#include "library/availability.h"
#include "library/contact_code.h"
#include "library/contact_ways.h"
#include "library/group_times.h"
#include "library/local_contacts.h"
#include "paper/group_slip.h"
#include "paper/paper_parts.h"
#include "paper/print_pages.h"

namespace kiosk {

namespace {

constexpr float kCodeSide = 36;  // mm, with its quiet zone

std::string_view code_note(const std::string& payload) {
  if (payload.starts_with("tel:")) return "code.tel";
  if (payload.starts_with("sms:")) return "code.sms";
  if (payload.starts_with("http")) return "code.web";
  return "code.card";
}

void lay_contact(PaperSheet& sheet, const PaperWords& words, const Contact& contact) {
  const PaperForm& form = sheet.form();
  const PaperStyles styles = styles_of(form);
  const auto found = words.library.words(contact, words.order.language);
  const float x = form.margin;
  const float width = form.text_width();
  const Words name{found.words.name, found.language};
  const std::vector<WayToReach> ways = ways_to_reach(words.library, words.order.language, contact);
  float y = form.top;
  // A sensitive service stands under a neutral heading; its name comes below the fold (CARE D4).
  y += sheet.text(x, y, width, contact.sensitive ? words.say("list.slip_title") : name, styles.h1);
  if (!contact.sensitive)
    y += sheet.text(x, y + 0.5F, width, {found.words.summary, found.language}, styles.body) + 0.5F;
  y += 3;
  for (const WayToReach& way : ways) {
    const bool large = !way.speech.empty();
    y += sheet.text(x, y, width, way.label, styles.body);
    y += draw_number(sheet, x, y, width, way.display, large ? styles.number : styles.h2);
    y += 1.5F;
  }
  if (ways.empty()) y += sheet.text(x, y, width, words.say("contact.desk_say"), styles.h2) + 2;
  if (!found.words.hours.empty() && !contact.numbers.empty())
    y += sheet.text(x, y, width, {found.words.hours, found.language}, styles.body);
  if (const auto checked = confirmed_on(contact)) {
    const Words day = words.date(*checked, true);
    y += sheet.text(x, y, width, words.say("contact.checked", {{"date", day.text}}), styles.body);
  }
  y = draw_fold(sheet, words, y, styles);
  if (contact.sensitive) {
    y += sheet.text(x, y, width, name, styles.bold);
    y += sheet.text(x, y, width, {found.words.summary, found.language}, styles.body) + 3;
  }
  const std::string payload = contact_code(contact, found.words);
  if (!payload.empty()) {
    y = draw_code_beside(sheet, x, y, width, kCodeSide, payload, words.say("paper.scan"), words.say(code_note(payload)),
                         styles) +
        3;
  }
  y = draw_emergency(sheet, words, x, y, width, styles);
  draw_closing(sheet, words, x, y, width, styles);
}

void lay_help(PaperSheet& sheet, const PaperWords& words) {
  const PaperForm& form = sheet.form();
  const PaperStyles styles = styles_of(form);
  const float x = form.margin;
  const float width = form.text_width();
  float y = form.top;
  y += sheet.text(x, y, width, words.say("list.slip_title"), styles.h1) + 3;
  for (const EmergencyNumber& number :
       offered_emergency_numbers(&words.library, words.order.region, words.order.today)) {
    const std::string payload(number.payload);
    const float side = sheet.code_side(26, payload);
    y = clear_of_folds(form, y, side + 2);
    sheet.rule(x, y, width);
    y += 2;
    const float room = width - side - 2;
    const float code_y = y;
    y += draw_number(sheet, x, y + 1, room, number_words(number.display), styles.number) + 1;
    const std::string id(number.label);
    y += sheet.text(x, y, room, words.say(id + ".title"), styles.bold);
    y += sheet.text(x, y, room, words.say(id + ".body"), styles.body);
    sheet.code(x + width - side, code_y, 26, payload);
    y = std::max(y, code_y + side) + 2;
  }
  sheet.rule(x, y, width);
  y += 4;
  if (!form.is_roll()) {
    sheet.fold_marks(form.height / 3);
    sheet.fold_marks(form.height * 2 / 3);
  }
  y += sheet.text(x, y, width, words.say("help.desk_title"), styles.bold);
  y += sheet.text(x, y, width, words.say("help.desk_body"), styles.body) + 3;
  draw_closing(sheet, words, x, y, width, styles);
}

}  // namespace

Result<std::vector<PaperSheet>> lay_out_slip(const PrintOrder& order, const Library& library, const PaperForm& form,
                                             TextEngine& engine) {
  const PaperWords words{library, order};
  std::vector<PaperSheet> sheets;
  PaperSheet sheet(form, is_right_to_left(order.language), engine);
  if (order.what == PrintOrder::What::help) {
    lay_help(sheet, words);
  } else if (order.what == PrintOrder::What::group) {
    const Group* group = offered_group(&library, order.id, order.region, order.today);
    if (group == nullptr) return fail("paper.nothing", "this group is not there, or it is over");
    lay_group(sheet, words, *group);
  } else {
    const Contact* contact = offered_contact(&library, order.id, order.region, order.today);
    if (contact == nullptr) return fail("paper.nothing", "this contact is not there, or its date has passed");
    lay_contact(sheet, words, *contact);
  }
  sheets.push_back(std::move(sheet));
  return sheets;
}

}  // namespace kiosk
