// Overview: what a content tree holds and what is still to be done with it, for who answers for it and reads no code.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "library/library.h"

namespace kiosk {

struct Overview {
  struct Kind {
    std::string one;   // "article"
    std::string many;  // "articles"
    int number = 0;
  };
  struct Language {
    LanguageTag tag;
    int worded = 0;   // items that have words in it
    int all = 0;      // items that there are
    int to_sign = 0;  // of those with words: not signed off by a clinician (CARE E3)
  };
  std::vector<Kind> kinds;            // that there are any of
  std::vector<Language> languages;    // the default first
  std::vector<std::string> to_dial;   // ids of contacts that nobody has confirmed (CARE E2)
  int overdue = 0;                    // items whose review is past (CARE E1)
  std::optional<Date> next_review;    // the next that is due
  std::vector<std::string> due_next;  // "article/ID": what is due on that day
};

[[nodiscard]] Overview overview_of(const Library& library, const Date& today);

}  // namespace kiosk
