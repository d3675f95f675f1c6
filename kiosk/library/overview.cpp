#include "library/overview.h"

#include <algorithm>

#include "library/lint.h"

namespace kiosk {
namespace {

void count_kinds(const Library& library, Overview& overview) {
  const auto add = [&](std::string one, std::string many, std::size_t number) {
    if (number > 0) overview.kinds.push_back({std::move(one), std::move(many), static_cast<int>(number)});
  };
  add("topic", "topics", library.topics.size());
  add("article", "articles", library.articles.size());
  add("story", "stories", library.stories.size());
  add("tip", "tips", library.tips.size());
  add("state of a baby", "states of a baby", library.baby_states.size());
  add("line of growth", "lines of growth", library.growth.size());
  add("group or course", "groups and courses", library.groups.size());
  add("path", "paths", library.paths.size());
  add("contact", "contacts", library.contacts.size());
  add("statement to show", "statements to show", library.statements.size());
  add("picture", "pictures", library.pictures.size());
}

Overview::Language count_language(const Library& library, const LanguageTag& tag) {
  Overview::Language language{tag};
  for_each_worded(library, [&](const std::string&, const auto& item) {
    ++language.all;
    const auto words = item.words.find(tag);
    if (words == item.words.end()) return;
    ++language.worded;
    if (!words->second.sign_off) ++language.to_sign;
  });
  return language;
}

void count_reviews(const Library& library, const Date& today, Overview& overview) {
  for_each_item_of(library, [&](const std::string& kind, const auto& item) {
    const Date& due = item.review.next_review;
    if (due < today) {
      ++overview.overdue;
      return;
    }
    if (overview.next_review && *overview.next_review < due) return;
    if (!overview.next_review || due < *overview.next_review) overview.due_next.clear();
    overview.next_review = due;
    overview.due_next.push_back(kind + "/" + item.id);
  });
}

}  // namespace

Overview overview_of(const Library& library, const Date& today) {
  Overview overview;
  count_kinds(library, overview);
  const Edition& edition = library.edition;
  overview.languages.push_back(count_language(library, edition.default_language));
  for (const LanguageTag& tag : edition.languages) {
    if (tag != edition.default_language) overview.languages.push_back(count_language(library, tag));
  }
  for (const Contact& contact : library.contacts) {
    if (is_unconfirmed(contact)) overview.to_dial.push_back(contact.id);
  }
  count_reviews(library, today, overview);
  return overview;
}

}  // namespace kiosk
