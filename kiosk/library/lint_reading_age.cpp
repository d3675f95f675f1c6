// Reading age (CARE E4): flagged above 11, refused above 14 unless the text says why. English alone: the formula counts
// English syllables. Tips, a baby's states and their like are too short for an average: all of a file are taken together.
#include <algorithm>
#include <cstdio>

#include "library/lint.h"
#include "library/reading_age.h"
#include "library/sentences.h"

namespace kiosk {
namespace {

constexpr std::size_t kWorst = 3;

std::string with_one_decimal(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.1f", value);
  return buffer;
}

// A text as it grows: its sum, and each sentence with its own age.
class ReadText {
 public:
  explicit ReadText(LanguageTag tag) : tag_(std::move(tag)) {}

  void add(std::string_view text) {
    for (const std::string& sentence : sentences(text, tag_)) {
      const Readability one = readability(sentence);
      if (one.sentences == 0) continue;
      sum_ += one;
      all_.emplace_back(one.age(), sentence);
    }
  }
  void add(const std::vector<Section>& sections) {
    for (const Section& section : sections) {
      for (const Block& block : section.blocks) {
        for (const Prose& prose : block.prose) add(prose.text);
      }
    }
  }
  [[nodiscard]] const Readability& sum() const { return sum_; }
  // The hardest first: the whole sentence, for who has to mend it.
  [[nodiscard]] std::string worst() const {
    auto sorted = all_;
    std::ranges::stable_sort(sorted, std::greater<>(), &std::pair<double, std::string>::first);
    std::string text;
    for (std::size_t i = 0; i < std::min(kWorst, sorted.size()); ++i) {
      text += (i == 0 ? "" : "; ") + ("\"" + sorted[i].second) + "\" (" + with_one_decimal(sorted[i].first) + ")";
    }
    return text;
  }

 private:
  LanguageTag tag_;
  Readability sum_;
  std::vector<std::pair<double, std::string>> all_;
};

void judge(const ReadText& text, const Origin& origin, const std::string& what, const std::string& waiver,
           Findings& findings) {
  const double age = text.sum().age();
  if (text.sum().words < kFewestWords || age <= kEasyAge) return;
  const bool refused = age > kHardestAge && waiver.empty();
  findings.push_back(
      {refused ? Severity::error : Severity::warning, "style.reading_age", origin.file, origin.line,
       what + " needs a reading age of " + with_one_decimal(age) +
           " (Flesch-Kincaid; CARE E4 asks for 9 to 11). Its hardest sentences: " + text.worst(),
       refused ? std::string("write shorter sentences and shorter words, or say why not in \"reading_age_waiver\"")
               : std::string("write shorter sentences and shorter words")});
}

template <class Items>
void judge_pages(const Draft& draft, const std::string& kind, const Items& items, Findings& findings) {
  for (const auto& item : items) {
    for (const auto& [tag, words] : item.words) {
      if (!is_english(tag)) continue;
      ReadText text(tag);
      text.add(words.sections);
      judge(text, origin_of(draft, kind + "/" + item.id + "/" + tag.value), "the " + kind + " \"" + item.id + "\"",
            words.reading_age_waiver, findings);
    }
  }
}

// `read(words, text)` adds the words of one item.
template <class Items, class Read>
void judge_together(const Draft& draft, const std::string& kind, const Items& items, const std::string& what, Read read,
                    Findings& findings) {
  for (const LanguageTag& tag : draft.library.edition.languages) {
    if (!is_english(tag)) continue;
    ReadText text(tag);
    const Origin* origin = nullptr;
    for (const auto& item : items) {
      const auto words = item.words.find(tag);
      if (words == item.words.end()) continue;
      read(words->second, text);
      if (origin == nullptr) origin = &origin_of(draft, kind + "/" + item.id + "/" + tag.value);
    }
    if (origin != nullptr) judge(text, {origin->file, 0, 0, {}}, what, {}, findings);
  }
}

}  // namespace

void lint_reading_age(const Draft& draft, Findings& findings) {
  const Library& library = draft.library;
  judge_pages(draft, "article", library.articles, findings);
  judge_pages(draft, "story", library.stories, findings);
  judge_together(
      draft, "tip", library.tips, "all tips together",
      [](const TipWords& words, ReadText& text) {
        text.add(words.title);
        text.add(words.body);
      },
      findings);
  judge_together(
      draft, "state", library.baby_states, "all states of a baby together",
      [](const BabyStateWords& words, ReadText& text) {
        text.add(words.summary);
        for (const std::string& sign : words.signs) text.add(sign);
        for (const std::string& help : words.helps) text.add(help);
      },
      findings);
  judge_together(
      draft, "topic", library.topics, "all topics together",
      [](const TopicWords& words, ReadText& text) {
        text.add(words.intro);
        text.add(words.note);
      },
      findings);
  judge_together(
      draft, "growth", library.growth, "all lines of growth together",
      [](const GrowthWords& words, ReadText& text) {
        text.add(words.intro);
        for (const GrowthMoment& moment : words.moments) text.add(moment.text.text);
      },
      findings);
  judge_together(
      draft, "group", library.groups, "all groups and courses together",
      [](const GroupWords& words, ReadText& text) {
        text.add(words.summary);
        text.add(words.who);
        text.add(words.bring);
      },
      findings);
  judge_together(
      draft, "contact", library.contacts, "all contacts together",
      [](const ContactWords& words, ReadText& text) { text.add(words.summary); }, findings);
  judge_together(
      draft, "statement", library.statements, "all statements together",
      [](const StatementWords& words, ReadText& text) { text.add(words.text); }, findings);
}

}  // namespace kiosk
