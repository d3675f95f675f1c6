#include "publish/update_review.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "library/library.h"

namespace kiosk {

namespace {

using Kind = DiffEntry::Kind;
using Change = DiffEntry::Change;
using Detail = ReviewLine::Detail;

std::string digits_of(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
  return out;
}

std::string numbers_of(const Contact& contact) {
  std::string out;
  for (const ContactNumber& number : contact.numbers) {
    out.append(out.empty() ? "" : ", ").append(number.display);
    // What a telephone is told by the code may be another number than the one that is read.
    if (digits_of(number.display) != digits_of(number.dial)) out.append(" (").append(number.dial).append(")");
  }
  return out;
}

const std::string& hours_of(const Library& library, const Contact& contact) {
  return library.words(contact, library.edition.default_language).words.hours;
}

template <class Item>
const std::string& title_of(const Library& library, const Item& item) {
  const auto& words = library.words(item, library.edition.default_language).words;
  if constexpr (requires { words.title; }) return words.title;
  else return words.name;
}

void say(ReviewLine& line, Detail detail, std::string was, std::string is) {
  line.detail = detail;
  line.was = std::move(was);
  line.is = std::move(is);
}

// What a reader of the old edition would notice first.
struct Noticed {
  const Library& before;
  const Library& after;
  ReviewLine& line;

  void contact(const Contact& was, const Contact& is) const {
    if (numbers_of(was) != numbers_of(is)) say(line, Detail::number, numbers_of(was), numbers_of(is));
    else if (hours_of(before, was) != hours_of(after, is))
      say(line, Detail::hours, hours_of(before, was), hours_of(after, is));
    else title(was, is);
  }
  template <class Item>
  void running_text(const Item& was, const Item& is) const {
    if (title(was, is)) return;
    const int words_before = before.words(was, before.edition.default_language).words.word_count;
    const int words_after = after.words(is, after.edition.default_language).words.word_count;
    if (words_before != words_after)
      say(line, Detail::words, std::to_string(words_before), std::to_string(words_after));
  }
  template <class Item>
  bool title(const Item& was, const Item& is) const {
    if (title_of(before, was) == title_of(after, is)) return false;
    say(line, Detail::title, title_of(before, was), {});
    return true;
  }
};

template <class Item>
void minutes(const Library& library, const Item* item, ReviewLine& line) {
  if (item == nullptr) return;
  const auto& words = library.words(*item, library.edition.default_language).words;
  if (!words.sign_off) line.detail = Detail::draft;
  else say(line, Detail::minutes, {}, std::to_string(minutes_to_read(words.word_count)));
}

template <class Item>
void title_changed(const Noticed& noticed, const Item* was, const Item* is) {
  if (was != nullptr && is != nullptr) (void)noticed.title(*was, *is);
}

void detail_of(const Library& before, const Library& after, const std::string& id, ReviewLine& line) {
  const Noticed noticed{before, after, line};
  if (line.change == Change::added) {
    if (line.kind == Kind::article) minutes(after, after.article(id), line);
    if (line.kind == Kind::story) minutes(after, after.story(id), line);
    if (line.kind == Kind::contact) say(line, Detail::number, {}, numbers_of(*after.contact(id)));
    return;
  }
  if (line.change == Change::removed) {
    if (line.kind == Kind::contact) say(line, Detail::number, numbers_of(*before.contact(id)), {});
    return;
  }
  switch (line.kind) {
    case Kind::contact:
      return noticed.contact(*before.contact(id), *after.contact(id));
    case Kind::article:
      return noticed.running_text(*before.article(id), *after.article(id));
    case Kind::story:
      return noticed.running_text(*before.story(id), *after.story(id));
    case Kind::topic:
      return title_changed(noticed, before.topic(id), after.topic(id));
    case Kind::tip:
      return title_changed(noticed, before.tip(id), after.tip(id));
    case Kind::baby_state:
      return title_changed(noticed, before.baby_state(id), after.baby_state(id));
    case Kind::group:
      return title_changed(noticed, before.group(id), after.group(id));
    case Kind::growth:
      return title_changed(noticed, before.growth_line(id), after.growth_line(id));
  }
}

std::vector<LanguageTag> without(const std::vector<LanguageTag>& these, const std::vector<LanguageTag>& those) {
  std::vector<LanguageTag> out;
  std::ranges::copy_if(these, std::back_inserter(out),
                       [&](const LanguageTag& one) { return std::ranges::find(those, one) == those.end(); });
  return out;
}

}  // namespace

UpdateReview review_update(const Library& shown, const Library& pending, const Date& today, std::string_view region) {
  UpdateReview out;
  out.title = pending.edition.title;
  out.publisher = pending.edition.publisher;
  out.languages = pending.edition.languages;
  out.new_languages = without(pending.edition.languages, shown.edition.languages);
  out.lost_languages = without(shown.edition.languages, pending.edition.languages);
  Diff changes = diff(shown, pending);
  // Contacts first: a wrong number hurts most.
  std::ranges::stable_sort(
      changes, {}, [](const DiffEntry& one) { return std::tuple(one.kind != Kind::contact, one.change, one.kind); });
  for (const DiffEntry& entry : changes) {
    const Library& of = entry.change == Change::removed ? shown : pending;
    ReviewLine line{entry.kind, entry.change, entry.title, of.edition.default_language, Detail::none, {}, {}};
    detail_of(shown, pending, entry.id, line);
    out.lines.push_back(std::move(line));
    ++(entry.change == Change::added ? out.added : entry.change == Change::changed ? out.changed : out.removed);
  }
  out.due = due_items(pending, today, region);
  return out;
}

}  // namespace kiosk
