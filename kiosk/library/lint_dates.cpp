// Dates that no calendar of a clinic has (CARE E1): far years, a sign-off before the text, an end before the beginning.
#include <cctype>

#include "library/lint.h"

namespace kiosk {
namespace {

constexpr int kFirstYear = 2000;
constexpr int kYearsAhead = 10;
// PIF TICK: health information is looked at again after three years at the latest.
constexpr int kYearsBetweenReviews = 3;

bool is_year(const std::string& year) {
  if (year.size() != 4) return false;
  for (const char c : year) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return false;
  }
  return true;
}

class DateLint {
 public:
  DateLint(const Draft& draft, const LintOptions& options, Findings& findings)
      : draft_(draft), today_(options.today), findings_(findings) {}

  void run() {
    check_edition();
    for_each_item_of(draft_.library, [&](const std::string& kind, const auto& item) {
      const std::string key = kind + "/" + item.id;
      check_range(key, "published", item.review.published);
      check_range(key, "reviewed", item.review.reviewed);
      check_range(key, "next_review", item.review.next_review);
      Date latest = item.review.reviewed;
      latest.year += kYearsBetweenReviews;
      if (latest < item.review.next_review) {
        add(key, Severity::warning, "review.far",
            "the next review of " + key + " is more than " + std::to_string(kYearsBetweenReviews) +
                " years after the last",
            "have it looked at sooner, and set \"next_review\"");
      }
      for (const auto& [tag, words] : item.words)
        check_sign_off(key + "/" + tag.value, item.review.published, words.sign_off);
    });
    for (const Contact& contact : draft_.library.contacts) check_contact(contact);
    for (const Source& source : draft_.library.sources) check_source(source);
  }

 private:
  void add(const std::string& key, Severity severity, std::string code, std::string what, std::string remedy) {
    static const Origin kBundle{"bundle.json", 0, 0, {}};
    const Origin& origin = key == "bundle.json" ? kBundle : origin_of(draft_, key);
    findings_.push_back({severity, std::move(code), origin.file, origin.line, std::move(what), std::move(remedy)});
  }

  void check_range(const std::string& key, const std::string& field, const Date& date) {
    if (date.year >= kFirstYear && date.year <= today_.year + kYearsAhead) return;
    add(key, Severity::error, "date.out_of_range",
        "\"" + field + "\" of " + key + " is " + to_string(date) + ", which can hardly be meant (CARE E1)",
        "mend the year");
  }

  void check_edition() {
    const Edition& edition = draft_.library.edition;
    if (edition.review_by == Date{}) return;
    check_range("bundle.json", "review_by", edition.review_by);
    if (const auto created = parse_date(std::string_view(edition.created).substr(0, 10));
        created && edition.review_by < *created) {
      add("bundle.json", Severity::error, "review.impossible", "\"review_by\" is before \"created\" (CARE E1)",
          "mend \"review_by\" or \"created\"");
    }
  }

  void check_sign_off(const std::string& key, const Date& published, const std::optional<SignOff>& sign_off) {
    if (!sign_off) return;
    if (sign_off->date > today_) {
      add(key, Severity::error, "review.impossible",
          "the sign-off of " + key + " is of " + to_string(sign_off->date) + ", which is after " + to_string(today_),
          "write the day on which it was signed, or \"created\" in bundle.json");
    } else if (sign_off->date < published) {
      add(key, Severity::error, "review.impossible", "the sign-off of " + key + " is older than the text (CARE E3)",
          "have the text signed off as it is now");
    }
  }

  void check_contact(const Contact& contact) {
    const std::string key = "contact/" + contact.id;
    if (contact.checked_on) check_range(key, "checked_on", *contact.checked_on);
    if (contact.expires_on) check_range(key, "expires_on", *contact.expires_on);
    if (contact.checked_on && contact.expires_on && *contact.expires_on < *contact.checked_on) {
      add(key, Severity::error, "review.impossible", key + " ends before the day on which it was checked",
          "mend \"expires_on\" or \"checked_on\"");
    }
  }

  void check_source(const Source& source) {
    if (source.year.empty()) return;
    const bool possible = is_year(source.year) && source.year >= "1900" && source.year <= std::to_string(today_.year);
    if (possible) return;
    add("source/" + source.id, Severity::warning, "source.bad_year",
        "the year of the source \"" + source.id + "\" is \"" + source.year + "\"",
        "write the year with four digits, or leave it empty where the source names none");
  }

  const Draft& draft_;
  const Date today_;
  Findings& findings_;
};

}  // namespace

void lint_dates(const Draft& draft, const LintOptions& options, Findings& findings) {
  DateLint(draft, options, findings).run();
}

}  // namespace kiosk
