// The list to take home: one rule a thing, numbers large, one code with what fits (paper/a4-take-home).
#include <algorithm>
#include <functional>

#include "library/availability.h"
#include "library/contact_code.h"
#include "library/contact_ways.h"
#include "library/group_words.h"
#include "paper/paper_parts.h"
#include "paper/print_pages.h"

namespace kiosk {

namespace {

struct Entry {
  Words title;
  Words line;
  std::vector<Words> more{};  // below it: the next date, the place
  std::vector<WayToReach> ways{};
  bool sensitive = false;
};

template <class Item>
void fill(Entry& entry, const PaperWords& words, const Item* item) {
  if (item == nullptr) return;
  const auto found = words.library.words(*item, words.order.language);
  entry.title = {found.words.title, found.language};
}

// Nothing for what is not there any more.
Entry entry_of(const PaperWords& words, const ItemRef& item) {
  const Library& library = words.library;
  Entry entry;
  switch (item.kind) {
    case ItemKind::article:
      fill(entry, words, library.article(item.id));
      entry.line = words.say("paper.where");
      break;
    case ItemKind::story:
      fill(entry, words, library.story(item.id));
      entry.line = words.say("paper.where");
      break;
    case ItemKind::tip:
      fill(entry, words, library.tip(item.id));
      if (const Tip* tip = library.tip(item.id)) {
        const auto found = library.words(*tip, words.order.language);
        entry.line = {found.words.body, found.language};
      }
      break;
    case ItemKind::contact:
      if (const Contact* contact = offered_contact(&library, item.id, words.order.region, words.order.today)) {
        const auto found = library.words(*contact, words.order.language);
        entry.title = {found.words.name, found.language};
        entry.line = {found.words.hours, found.language};
        entry.ways = ways_to_reach(library, words.order.language, *contact);
        entry.sensitive = contact->sensitive;
        if (contact->numbers.empty()) entry.line = {found.words.summary, found.language};
      }
      break;
    case ItemKind::group:
      if (const Group* group = offered_group(&library, item.id, words.order.region, words.order.today)) {
        const auto found = library.words(*group, words.order.language);
        entry.title = {group_title(library, found.language, *group, found.words), found.language};
        entry.line = group_hours(library, words.order.language, *group);
        entry.more = {next_date(words, *group), {found.words.place, found.language}};
        if (const Contact* contact = offered_contact(&library, group->contact, words.order.region, words.order.today))
          entry.ways = ways_to_reach(library, words.order.language, *contact);
      }
      break;
  }
  return entry;
}

// Draws an entry, or only measures it: the same code, so that both agree.
class EntryLayout {
 public:
  EntryLayout(PaperSheet& sheet, const PaperStyles& styles) : sheet_(sheet), styles_(styles) {}

  float lay(const Entry& entry, float x, float y, float width, bool draw) {
    draw_ = draw;
    const float top = y;
    const bool roll = sheet_.form().is_roll();
    y += 2.5F;
    // On a sheet the first number stands at the end of the title's line; on a slip below it.
    const bool has_number = !entry.ways.empty() && !entry.ways.front().speech.empty();
    const float beside = has_number ? sheet_.width_of(entry.ways.front().display, styles_.number) + 1 : 0;
    const bool at_end = !roll && has_number && beside < width * 0.55F;
    const float room = at_end ? width - beside - 6 : width;
    float words = 0;
    words += text(x, y + (at_end ? 2.0F : 0.0F), room, entry.title, styles_.bold);
    if (at_end) words += 2;
    words += text(x, y + words, room, entry.line, styles_.body);
    for (const Words& line : entry.more) words += text(x, y + words, room, line, styles_.body);
    float number = 0;
    if (at_end) {
      if (draw_) sheet_.text(x + width - beside, y, beside, entry.ways.front().display, styles_.number, TextAlign::end);
      number = sheet_.height_of(entry.ways.front().display, styles_.number, beside);
      if (const Words& label = entry.ways.front().label; entry.ways.size() > 1 || label.text.size() > 12)
        words += text(x, y + words, room, label, styles_.body);
    }
    y += std::max(words, number);
    for (std::size_t i = at_end ? 1 : 0; i < entry.ways.size(); ++i) {
      const WayToReach& way = entry.ways[i];
      // "Phone" needs no saying where it is the only way.
      if (entry.ways.size() > 1 || way.label.text.size() > 14) y += text(x, y, width, way.label, styles_.body);
      const PaperStyle& style = way.speech.empty() ? styles_.bold : roll ? styles_.number : styles_.h2;
      y += draw_ ? draw_number(sheet_, x, y, width, way.display, style) : sheet_.height_of(way.display, style, width);
    }
    return y + 2.5F - top;
  }

 private:
  float text(float x, float y, float width, const Words& words, const PaperStyle& style) {
    if (words.text.empty()) return 0;
    return draw_ ? sheet_.text(x, y, width, words, style) : sheet_.height_of(words, style, width);
  }
  PaperSheet& sheet_;
  const PaperStyles& styles_;
  bool draw_ = true;
};

Words left_out(const PaperWords& words, const ListCode& code) {
  if (code.left_out == 0) return words.say("code.words");
  if (code.left_out == 1) return words.say("paper.left_one");
  return words.say("paper.left_many", {{"n", std::to_string(code.left_out)}});
}

}  // namespace

Result<std::vector<PaperSheet>> lay_out_list(const PrintOrder& order, const Library& library, const PaperForm& form,
                                             TextEngine& engine) {
  const PaperWords words{library, order};
  std::vector<Entry> entries;
  std::vector<ItemRef> present;
  for (const ItemRef& item : order.items) {
    Entry entry = entry_of(words, item);
    if (entry.title.text.empty()) continue;
    entries.push_back(std::move(entry));
    present.push_back(item);
  }
  if (entries.empty()) return fail("paper.nothing", "there is nothing on the list");
  const ListCode code = list_code(library, present, order.language);
  const PaperStyles styles = styles_of(form);
  const bool mirrored = is_right_to_left(order.language);
  const float x = form.margin;
  const float width = form.text_width();
  const float foot = 36;  // the emergency numbers and how to fold, on every sheet

  std::vector<PaperSheet> sheets;
  float y = 0;
  float bottom = 1e9F;
  const auto begin = [&] {
    sheets.emplace_back(form, mirrored, engine);
    PaperSheet& sheet = sheets.back();
    y = form.top;
    y += sheet.text(x, y, width, words.say("list.slip_title"), styles.h1);
    if (!form.is_roll()) {
      y += sheet.text(x, y + 1, width, words.say("paper.list_lead"), styles.body) + 1;
      sheet.fold_marks(form.height / 3);
      sheet.fold_marks(form.height * 2 / 3);
      bottom = form.height - form.foot - foot - 4;
    }
    y += 3;
    form.is_roll() ? sheet.dashes(x, y, width) : sheet.rule(x, y, width);
  };
  begin();
  for (const Entry& entry : entries) {
    if (y + EntryLayout(sheets.back(), styles).lay(entry, x, y, width, false) > bottom) begin();
    y += EntryLayout(sheets.back(), styles).lay(entry, x, y, width, true);
    form.is_roll() ? sheets.back().dashes(x, y, width) : sheets.back().rule(x, y, width);
  }
  const float side = form.is_roll() ? 44.0F : 52.0F;
  if (code.held > 0) {
    const float code_side = sheets.back().code_side(side, code.payload);
    if (clear_of_folds(form, y + 5, code_side) + code_side > bottom) begin();
    y = draw_code_beside(sheets.back(), x, y + 5, width, side, code.payload, words.say("paper.all_scan"),
                         left_out(words, code), styles) +
        4;
  } else {
    y += 4;
  }
  if (!form.is_roll()) {
    // Three lines to write on, where there is room.
    if (y + 12 + 3 * 11 <= bottom) {
      y += sheets.back().text(x, y + 4, width, words.say("paper.ask"), styles.h2) + 4;
      for (int i = 0; i < 3; ++i) sheets.back().rule(x, y += 11, width);
    }
  }
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    PaperSheet& sheet = sheets[i];
    const float at = form.is_roll() ? y + 1 : form.height - form.foot - foot;
    float below = draw_emergency(sheet, words, x, at, width, styles);
    const float number_width = sheets.size() > 1 ? 20.0F : 0.0F;
    below += sheet.text(x, below, width - number_width, words.say(form.is_roll() ? "paper.closing" : "paper.fold_page"),
                        styles.small);
    if (sheets.size() > 1) {
      const Words page =
          words.say("pager.page", {{"n", std::to_string(i + 1)}, {"total", std::to_string(sheets.size())}});
      const float line = sheet.height_of(page, styles.small, number_width);
      sheet.text(x + width - number_width, below - line, number_width, page, styles.small, TextAlign::end);
    }
  }
  return sheets;
}

}  // namespace kiosk
