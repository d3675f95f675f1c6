#include "paper/group_slip.h"

#include <algorithm>

#include "library/availability.h"
#include "library/contact_ways.h"
#include "library/group_words.h"

namespace kiosk {
namespace {

constexpr float kGroupCode = 44;  // mm, with its quiet zone: a calendar entry holds more than a number
constexpr float kBetweenFacts = 1.5F;
constexpr float kGroupColumn = 54;
constexpr float kBesideCode = 6;

class GroupSlip {
 public:
  GroupSlip(PaperSheet& sheet, const PaperWords& words, const Group& group)
      : sheet_(sheet),
        words_(words),
        group_(group),
        styles_(styles_of(sheet.form())),
        width_(sheet.form().text_width()),
        y_(sheet.form().top) {}

  void lay() {
    const auto found = words_.library.words(group_, words_.order.language);
    // First of all: nobody shall go where nobody is.
    if (group_.sample) line(words_.say("group.sample"), styles_.bold, 2);
    line({found.words.name, found.language}, styles_.h1, 0.5F);
    line({found.words.summary, found.language}, styles_.body, 3);
    const float top = y_;
    const std::string payload = group_payload(words_.library, words_.order.language, group_, words_.order.clock);
    // Folded, the lower part covers the upper: without a code what is above would be the longer one.
    const bool folds_early = sheet_.form().is_roll() && payload.empty();
    // On a sheet the code stands beside what is said: below it the emergency numbers would leave the page.
    if (!sheet_.form().is_roll()) width_ -= kGroupColumn + kBesideCode;
    fact("group.when", {group_hours(words_.library, words_.order.language, group_), next_date(words_, group_)});
    fact("group.where", {{found.words.place, found.language}});
    if (folds_early) y_ = draw_slip_fold(sheet_, words_, y_, styles_);
    fact("group.who", {{found.words.who, found.language}});
    if (!found.words.bring.empty()) fact("group.bring", {{found.words.bring, found.language}});
    how_to_join();
    if (sheet_.form().is_roll()) {
      if (!folds_early) y_ = draw_slip_fold(sheet_, words_, y_, styles_);
      if (!payload.empty()) y_ = code(x(), y_, width_, payload) + 3;
    } else {
      const float said = y_;
      if (!payload.empty()) y_ = std::max(y_, code(x() + width_ + kBesideCode, top, kGroupColumn, payload));
      width_ = sheet_.form().text_width();
      y_ = std::max(said, y_) + 6;
      for (const float third : {1.0F, 2.0F}) sheet_.fold_marks(sheet_.form().height * third / 3);
    }
    reviewed(found.words.sign_off.has_value(), found.language);
    y_ = draw_emergency(sheet_, words_, x(), y_, width_, styles_);
    draw_closing(sheet_, words_, x(), y_, width_, styles_);
  }

 private:
  [[nodiscard]] float x() const { return sheet_.form().margin; }
  float code(float at_x, float at_y, float width, const std::string& payload) {
    return draw_code_beside(sheet_, at_x, at_y, width, kGroupCode, payload, words_.say("group.code"),
                            words_.say("group.code_note"), styles_);
  }

  void line(const Words& words, const PaperStyle& style, float gap) {
    y_ += sheet_.text(x(), y_, width_, words, style) + gap;
  }

  // What it is in small letters, then what it says. What is most looked for, the time, is bold.
  void fact(std::string_view name, const std::vector<Words>& lines) {
    line(words_.say(name), styles_.small, 0);
    for (const Words& one : lines) line(one, name == "group.when" ? styles_.bold : styles_.body, 0);
    y_ += kBetweenFacts;
  }

  // Whom to ask: of a sensitive service the number alone (CARE D4).
  void how_to_join() {
    const Contact* contact = offered_contact(&words_.library, group_.contact, words_.order.region, words_.order.today);
    if (contact == nullptr) return;
    const auto found = words_.library.words(*contact, words_.order.language);
    line(words_.say("group.ask"), styles_.small, 0);
    if (!contact->sensitive) line({found.words.name, found.language}, styles_.bold, 0);
    for (const WayToReach& way : ways_to_reach(words_.library, words_.order.language, *contact)) {
      line(way.label, styles_.body, 0);
      y_ += draw_number(sheet_, x(), y_, width_, way.display, way.speech.empty() ? styles_.h2 : styles_.number) + 1.5F;
    }
  }

  // CARE E1, E3.
  void reviewed(bool signed_off, const LanguageTag& language) {
    const Review& review = group_.review;
    line(words_.say("paper.dates", {{"published", words_.date(review.published, true).text},
                                    {"reviewed", words_.date(review.reviewed, true).text},
                                    {"next", words_.date(review.next_review, false).text}}),
         styles_.small, 1.5F);
    const bool draft = !signed_off && language != words_.library.edition.default_language;
    if (!signed_off) line(words_.say(draft ? "sources.draft" : "sources.unchecked"), styles_.small_bold, 1.5F);
    y_ += 2;
  }

  PaperSheet& sheet_;
  const PaperWords& words_;
  const Group& group_;
  const PaperStyles styles_;
  float width_;
  float y_;
};

}  // namespace

void lay_group(PaperSheet& sheet, const PaperWords& words, const Group& group) { GroupSlip(sheet, words, group).lay(); }

}  // namespace kiosk
