// Plain words (CARE E4). Flags, never refusals: a writer may have a reason.
#include <algorithm>
#include <set>

#include "library/lint.h"
#include "library/plain_words.h"
#include "library/sentences.h"
#include "library/word_count.h"

namespace kiosk {
namespace {

constexpr int kMostWords = 20;
constexpr std::size_t kMostSentences = 3;

class StyleLint {
 public:
  StyleLint(const Draft& draft, Findings& findings) : draft_(draft), findings_(findings) {}

  void run() {
    for (const Topic& topic : draft_.library.topics) {
      each(topic, "topic", [&](const TopicWords& words) { texts({words.title, words.intro, words.note}); });
    }
    for (const Article& article : draft_.library.articles) {
      each(article, "article", [&](const ArticleWords& words) {
        texts({words.title, words.summary, words.note});
        prose(words.sections);
      });
    }
    for (const Story& story : draft_.library.stories) {
      each(story, "story", [&](const StoryWords& words) {
        texts({words.title, words.quote, words.who, words.label, words.read, words.note});
        prose(words.sections);
      });
    }
    for (const Tip& tip : draft_.library.tips) {
      each(tip, "tip", [&](const TipWords& words) { texts({words.title, words.body}); });
    }
    for (const BabyState& state : draft_.library.baby_states) {
      each(state, "state", [&](const BabyStateWords& words) {
        texts({words.title, words.summary});
        for (const std::vector<std::string>* list : {&words.signs, &words.helps}) {
          for (const std::string& line : *list) check(line, origin_->line);
        }
      });
    }
    for (const GrowthLine& line : draft_.library.growth) {
      each(line, "growth", [&](const GrowthWords& words) {
        texts({words.title, words.intro});
        for (const GrowthMoment& moment : words.moments) texts({moment.when, moment.title, moment.text.text});
      });
    }
    for (const Group& group : draft_.library.groups) {
      each(group, "group", [&](const GroupWords& words) {
        texts({words.name, words.summary, words.place, words.who, words.bring});
      });
    }
    for (const Contact& contact : draft_.library.contacts) {
      each(contact, "contact", [&](const ContactWords& words) { texts({words.name, words.summary, words.hours}); });
    }
    for (const Statement& statement : draft_.library.statements) {
      each(statement, "statement", [&](const StatementWords& words) { check_form(words.text, origin_->line); });
    }
    for (const StatementGroup& group : draft_.library.statement_groups)
      each(group, "group of statements", [&](const StatementWords& words) { texts({words.text}); });
    for (const Path& path : draft_.library.paths)
      each(path, "path", [&](const PathWords& words) { texts({words.title}); });
    // What is offered to be looked for is the kiosk's own word. What means the same, and what says danger, are visitors' words: they
    // have to stand there as people say them ("bad mother").
    for (const SearchTerm& term : draft_.library.search.often)
      each(term, "often", [&](const std::vector<std::string>& phrases) { texts({phrases.front()}); });
    for (const Picture& picture : draft_.library.pictures) {
      for (const auto& [tag, alt] : picture.alt) one("picture/" + picture.path, tag, alt);
    }
    for (const auto& [tag, labels] : draft_.library.labels) {
      for (const auto& [id, text] : labels) one("label/" + id + "/" + tag.value, tag, text);
    }
  }

 private:
  template <class Item, class Visit>
  void each(const Item& item, const std::string& kind, Visit visit) {
    for (const auto& [tag, words] : item.words) {
      origin_ = &origin_of(draft_, kind + "/" + item.id + "/" + tag.value);
      tag_ = tag;
      visit(words);
    }
  }

  void one(const std::string& key, const LanguageTag& tag, const std::string& text) {
    origin_ = &origin_of(draft_, key);
    tag_ = tag;
    check(text, origin_->line);
  }

  void texts(std::initializer_list<std::string_view> all) {
    for (const std::string_view text : all) check(text, origin_->line);
  }

  void prose(const std::vector<Section>& sections) {
    std::size_t index = 0;
    for (const Section& section : sections) {
      check(section.heading, origin_->line);
      for (const Block& block : section.blocks) {
        for (const Prose& prose : block.prose) {
          const int line = index < origin_->prose_lines.size() ? origin_->prose_lines[index] : origin_->line;
          ++index;
          check(prose.text, line);
        }
      }
    }
  }

  void flag(std::string code, int line, std::string what, std::string remedy) {
    findings_.push_back({Severity::warning, std::move(code), origin_->file, line, std::move(what), std::move(remedy)});
  }

  // What a visitor says themselves may say "should": its form alone.
  void check_form(std::string_view text, int line) {
    const std::string said = without_quotations(text);
    if (said.find('!') != std::string::npos || said.find("\uFF01") != std::string::npos) {
      flag("style.exclamation", line, "an exclamation mark: it sounds loud to somebody who is tired",
           "end with a full stop");
    }
    if (is_english(tag_)) check_sentences(text, line);
  }

  void check(std::string_view text, int line) {
    check_form(text, line);
    if (is_english(tag_)) check_words(without_quotations(text), line);
  }

  void check_sentences(std::string_view text, int line) {
    const std::vector<std::string> all = sentences(text, tag_);
    if (all.size() > kMostSentences) {
      flag("style.long_paragraph", line,
           "this paragraph has " + std::to_string(all.size()) + " sentences; " + std::to_string(kMostSentences) +
               " read well (CARE E4)",
           "make it two paragraphs");
    }
    for (const std::string& sentence : all) {
      const int count = count_words(sentence, tag_);
      if (count <= kMostWords) continue;
      flag("style.long_sentence", line,
           "the sentence " + quoted_beginning(sentence) + " has " + std::to_string(count) + " words; " +
               std::to_string(kMostWords) + " read well (CARE E4)",
           "make it two sentences");
    }
  }

  void check_words(const std::string& text, int line) {
    std::set<std::string_view> said;
    for (const std::string& sentence : sentences(text, tag_)) {
      for (const HardWord* hard : hard_words_in(latin_words(sentence))) {
        if (!said.insert(hard->phrase).second) continue;
        const std::string_view phrase = hard->phrase.substr(0, hard->phrase.find('*'));
        flag(std::string(hard->code), line, "\"" + std::string(phrase) + "\" " + std::string(hard->what),
             std::string(hard->remedy));
      }
    }
  }

  const Draft& draft_;
  Findings& findings_;
  const Origin* origin_ = nullptr;
  LanguageTag tag_;
};

}  // namespace

void lint_style(const Draft& draft, Findings& findings) { StyleLint(draft, findings).run(); }

}  // namespace kiosk
