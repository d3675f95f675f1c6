// Dates and sources (CARE E1, E2), sign-offs and what is not translated (E3).
#include <map>

#include "library/blocked_numbers.h"
#include "library/group_times.h"
#include "library/lint.h"

namespace kiosk {
namespace {

class ReviewLint {
 public:
  ReviewLint(const Draft& draft, const LintOptions& options, Findings& findings)
      : draft_(draft), options_(options), findings_(findings) {}

  void run() {
    const Edition& edition = draft_.library.edition;
    if (edition.review_by != Date{} && edition.review_by < options_.today) {
      add("bundle", Severity::warning, "review.overdue",
          "this edition was to be reviewed by " + to_string(edition.review_by),
          "review the content and make a new edition");
    }
    for_each_item_of(draft_.library, [&](const std::string& kind, const auto& item) {
      check_dates(kind + "/" + item.id, item.review);
      if (item.sources.empty() && kind != "story") {
        add(kind + "/" + item.id, Severity::warning, "review.no_source",
            kind + "/" + item.id + " names no source (CARE E1)", "say in \"sources\" where its facts come from");
      }
    });
    for (const Contact& contact : draft_.library.contacts) check_contact(contact);
    for (const Group& group : draft_.library.groups) check_group(group);
  }

 private:
  void add(const std::string& key, Severity severity, std::string code, std::string what, std::string remedy) {
    const Origin bundle{"bundle.json", 0, 0, {}};
    const Origin& origin = key == "bundle" ? bundle : origin_of(draft_, key);
    findings_.push_back({severity, std::move(code), origin.file, origin.line, std::move(what), std::move(remedy)});
  }

  void check_dates(const std::string& key, const Review& review) {
    if (review.reviewed < review.published) {
      add(key, Severity::error, "review.impossible", key + " was reviewed before it was published (CARE E1)",
          "mend \"published\" or \"reviewed\"");
    }
    if (review.next_review <= review.reviewed) {
      add(key, Severity::error, "review.impossible",
          "the next review of " + key + " is not after its last one (CARE E1)", "mend \"next_review\"");
    } else if (review.next_review < options_.today) {
      add(key, Severity::warning, "review.overdue",
          key + " was to be reviewed by " + to_string(review.next_review) + " (CARE E1)",
          "have it reviewed, then set \"reviewed\" and \"next_review\"");
    }
    if (review.reviewed > options_.today) {
      add(key, Severity::error, "review.impossible",
          key + " was reviewed on " + to_string(review.reviewed) + ", which is after " + to_string(options_.today),
          "mend \"reviewed\", or \"created\" in bundle.json");
    }
  }

  void check_contact(const Contact& contact) {
    const std::string key = "contact/" + contact.id;
    if (contact.checked_on && *contact.checked_on > options_.today) {
      add(key, Severity::error, "review.impossible", key + " was checked after " + to_string(options_.today),
          "write the date of the source in \"checked_on\", never a later one");
    }
    if (contact.emergency) return;
    if (is_unconfirmed(contact)) {
      add(key, options_.strict ? Severity::error : Severity::warning, "contact.unconfirmed",
          "nobody has confirmed " + key + " (CARE E2)",
          contact.numbers.empty() ? "open its address, then write the day in \"checked_on\""
                                  : "call the service, then write the day in \"checked_on\"");
    }
    for (const ContactNumber& number : contact.numbers) {
      if (!is_example_number(number.dial)) continue;
      add(key, options_.strict ? Severity::error : Severity::warning, "contact.example_number",
          key + " names " + number.dial + ", which is kept for examples and rings nowhere (CARE E2)",
          "write the service's own number, in \"display\" and in \"dial\"");
    }
    if (contact.expires_on && *contact.expires_on < options_.today) {
      add(key, Severity::warning, "contact.expired",
          key + " ended on " + to_string(*contact.expires_on) + " and is not shown any more",
          "find out whether it goes on, or take it out");
    }
  }

  void check_group(const Group& group) {
    const std::string key = "group/" + group.id;
    check_dates(key, group.review);
    if (group.sample) {
      add(key, options_.strict ? Severity::error : Severity::warning, "group.sample",
          key + " is a sample, which says so on the screen", "put a group of the clinic's own in its place");
    }
    if (has_ended(group, options_.today)) {
      add(key, Severity::warning, "group.ended", key + " is over and is not shown any more",
          "write when it begins again, or take it out");
    }
  }

  const Draft& draft_;
  const LintOptions& options_;
  Findings& findings_;
};

// Words that nobody has signed are counted by file: a tips file of thirty tips is one piece of work, not thirty.
struct Signed {
  int line = 0;
  int all = 0;
  int missing = 0;
};

void name_untranslated(const Draft& draft, Findings& findings) {
  const Edition& edition = draft.library.edition;
  for (const LanguageTag& tag : edition.languages) {
    if (tag == edition.default_language) continue;
    int all = 0;
    int missing = 0;
    for_each_worded(draft.library, [&](const std::string&, const auto& item) {
      ++all;
      if (!item.words.contains(tag)) ++missing;
    });
    if (missing == 0) continue;
    findings.push_back({Severity::note, "translation.missing", "bundle.json", 0,
                        std::to_string(missing) + " of " + std::to_string(all) + " items have no words in " +
                            tag.value + "; they are shown in " + edition.default_language.value,
                        "add their words below " + tag.value + "/ when they are translated"});
  }
}

}  // namespace

bool is_unconfirmed(const Contact& contact) {
  return !contact.emergency && !contact.desk && !contact.checked_on && !contact.dialled_on;
}

void lint_reviews(const Draft& draft, const LintOptions& options, Findings& findings) {
  ReviewLint(draft, options, findings).run();
}

void lint_sign_offs(const Draft& draft, const LintOptions& options, Findings& findings) {
  std::map<std::string, Signed> files;
  for_each_worded(draft.library, [&](const std::string& kind, const auto& item) {
    for (const auto& [tag, words] : item.words) {
      const Origin& origin = origin_of(draft, kind + "/" + item.id + "/" + tag.value);
      Signed& file = files[origin.file];
      ++file.all;
      if (words.sign_off) continue;
      if (file.missing++ == 0) file.line = origin.sign_off_line;
    }
  });
  for (const auto& [name, file] : files) {
    if (file.missing == 0) continue;
    const std::string how_many =
        file.all == 1 ? std::string("this text is")
                      : std::to_string(file.missing) + " of " + std::to_string(file.all) + " texts here are";
    findings.push_back({options.strict ? Severity::error : Severity::warning, "sign_off.missing", name, file.line,
                        how_many + " not signed off by a clinician (CARE E3); the kiosk says so on the screen",
                        "let a clinician check it, then write \"sign_off\": {\"role\", \"organisation\", \"date\"}"});
  }
  name_untranslated(draft, findings);
}

}  // namespace kiosk
