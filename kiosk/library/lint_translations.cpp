// A translation that has less than its original: parts, cards, source marks, entries of a list. What is not translated at all
// is lint_sign_offs()'s to say.
#include <algorithm>
#include <array>
#include <set>

#include "library/lint.h"

namespace kiosk {
namespace {

struct Cards {
  BlockKind kind;
  std::string_view name;
};
constexpr std::array<Cards, 4> kCards{{{BlockKind::try_card, "try"},
                                       {BlockKind::non_urgent_card, "non-urgent"},
                                       {BlockKind::urgent_card, "urgent"},
                                       {BlockKind::emergency_card, "emergency"}}};

std::ptrdiff_t count_cards(const std::vector<Section>& sections, BlockKind kind) {
  std::ptrdiff_t count = 0;
  for (const Section& section : sections) count += std::ranges::count(section.blocks, kind, &Block::kind);
  return count;
}

std::set<std::string> cited(const std::vector<Section>& sections) {
  std::set<std::string> sources;
  for (const Section& section : sections) {
    for (const Block& block : section.blocks) {
      for (const Prose& prose : block.prose) {
        for (const SourceMark& mark : prose.marks) sources.insert(mark.source);
      }
    }
  }
  return sources;
}

class TranslationLint {
 public:
  TranslationLint(const Draft& draft, Findings& findings) : draft_(draft), findings_(findings) {}

  void run() {
    const Library& library = draft_.library;
    pages("article", library.articles);
    pages("story", library.stories);
    for (const BabyState& state : library.baby_states) {
      each("state/" + state.id, state, [&](const BabyStateWords& original, const BabyStateWords& words) {
        lists("signs", original.signs, words.signs);
        lists("helps", original.helps, words.helps);
      });
    }
    // A list's words stand in one file: whoever begins it means to translate it.
    list("topic", "topics", library.topics);
    list("tip", "tips", library.tips);
    list("state", "states of a baby", library.baby_states);
    list("contact", "contacts", library.contacts);
    list("group of statements", "groups of statements", library.statement_groups);
    list("statement", "statements", library.statements);
  }

 private:
  template <class Item, class Compare>
  void each(const std::string& key, const Item& item, Compare compare) {
    const auto original = item.words.find(draft_.library.edition.default_language);
    if (original == item.words.end()) return;
    for (const auto& [tag, words] : item.words) {
      if (tag == original->first) continue;
      origin_ = &origin_of(draft_, key + "/" + tag.value);
      compare(original->second, words);
    }
  }

  void add(const std::string& what, std::string remedy) {
    findings_.push_back(
        {Severity::warning, "translation.part_missing", origin_->file, origin_->line, what, std::move(remedy)});
  }

  template <class Items>
  void pages(const std::string& kind, const Items& items) {
    for (const auto& item : items) {
      each(kind + "/" + item.id, item,
           [&](const auto& original, const auto& words) { sections(original.sections, words.sections); });
    }
  }

  void sections(const std::vector<Section>& original, const std::vector<Section>& words) {
    if (words.size() < original.size()) {
      add("this translation has " + std::to_string(words.size()) + " of " + std::to_string(original.size()) + " parts",
          "translate the others too: each begins with ##");
    }
    for (const Cards& card : kCards) {
      if (count_cards(words, card.kind) >= count_cards(original, card.kind)) continue;
      add("this translation lacks the card [!" + std::string(card.name) + "]", "translate it too");
    }
    const std::set<std::string> there = cited(words);
    for (const std::string& source : cited(original)) {
      if (!there.contains(source))
        add("this translation does not cite [^" + source + "]", "put the mark behind the sentence that it stands for");
    }
  }

  void lists(const std::string& name, const std::vector<std::string>& original, const std::vector<std::string>& words) {
    if (words.size() < original.size()) {
      add("\"" + name + "\" has " + std::to_string(words.size()) + " of " + std::to_string(original.size()) + " lines",
          "translate the others too");
    }
  }

  template <class Items>
  void list(const std::string& kind, const std::string& many, const Items& items) {
    for (const LanguageTag& tag : draft_.library.edition.languages) {
      if (tag == draft_.library.edition.default_language) continue;
      std::vector<std::string> missing;
      const Origin* begun = nullptr;
      for (const auto& item : items) {
        if (item.words.contains(tag)) begun = &origin_of(draft_, kind + "/" + item.id + "/" + tag.value);
        else missing.push_back(item.id);
      }
      if (begun == nullptr || missing.empty()) continue;
      const Origin file{begun->file, 0, 0, {}};
      origin_ = &file;
      add(std::to_string(missing.size()) + " of " + std::to_string(items.size()) + " " + many +
              " have no words here, \"" + missing.front() + "\" among them",
          "translate them too, or none of this file");
    }
  }

  const Draft& draft_;
  Findings& findings_;
  const Origin* origin_ = nullptr;
};

}  // namespace

void lint_translations(const Draft& draft, Findings& findings) { TranslationLint(draft, findings).run(); }

}  // namespace kiosk
