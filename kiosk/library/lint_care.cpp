// What CARE asks of the words' form: the attract loop's length (C3), content notes (D4), care cards (D6), codes that phones can
// read.
#include <array>

#include "library/contact_code.h"
#include "library/conversation_text.h"
#include "library/group_times.h"
#include "library/lint.h"
#include "library/word_count.h"

namespace kiosk {
namespace {

constexpr int kMostAttractWords = 25;

void add(const Draft& draft, const std::string& key, Severity severity, std::string code, std::string what,
         std::string remedy, Findings& findings) {
  const Origin& origin = origin_of(draft, key);
  findings.push_back({severity, std::move(code), origin.file, origin.line, std::move(what), std::move(remedy)});
}

void check_attract(const Draft& draft, Findings& findings) {
  for (const Tip& tip : draft.library.tips) {
    for (const auto& [tag, words] : tip.words) {
      const int count = count_words(words.title + ". " + words.body, tag);
      if (count <= kMostAttractWords) continue;
      add(draft, "tip/" + tip.id + "/" + tag.value, Severity::error, "tip.too_long",
          "the tip \"" + tip.id + "\" has " + std::to_string(count) + " words; title and body together may have " +
              std::to_string(kMostAttractWords) + " (CARE C3)",
          "say it in fewer words", findings);
    }
  }
  for (const Story& story : draft.library.stories) {
    for (const auto& [tag, words] : story.words) {
      const int count = count_words(words.quote, tag);
      if (count <= kMostAttractWords) continue;
      add(draft, "story/" + story.id + "/" + tag.value, Severity::error, "story.long_quote",
          "the quote of \"" + story.id + "\" has " + std::to_string(count) + " words; the attract loop shows " +
              std::to_string(kMostAttractWords) + " (CARE C3)",
          "choose a shorter quote", findings);
    }
  }
}

template <class Item>
void check_note(const Draft& draft, const std::string& kind, const Item& item, Findings& findings) {
  if (!item.sensitive) return;
  for (const auto& [tag, words] : item.words) {
    if (!words.note.empty()) continue;
    add(draft, kind + "/" + item.id + "/" + tag.value, Severity::error, "note.missing",
        "the " + kind + " \"" + item.id + "\" is sensitive and has no content note (CARE D4)",
        "add \"note\": one plain sentence of what it holds", findings);
  }
}

template <class Words>
void check_cards(const Draft& draft, const std::string& key, const Words& words, Findings& findings) {
  static constexpr std::array<std::pair<BlockKind, std::string_view>, 3> kKinds{
      {{BlockKind::non_urgent_card, "non-urgent"},
       {BlockKind::urgent_card, "urgent"},
       {BlockKind::emergency_card, "emergency"}}};
  const Origin& origin = origin_of(draft, key);
  for (const auto& [kind, name] : kKinds) {
    int count = 0;
    std::size_t index = 0;
    for (const Section& section : words.sections) {
      for (const Block& block : section.blocks) {
        const int line = index < origin.prose_lines.size() ? origin.prose_lines[index] : origin.line;
        index += block.prose.size();
        if (block.kind != kind || ++count < 2) continue;
        findings.push_back({Severity::error, "card.repeated", origin.file, line,
                            "this page has more than one " + std::string(name) + " card (CARE D6)",
                            "put what it says into the first one"});
      }
    }
  }
}

// A code that is too long would be missing from the screen: said here, where somebody can shorten it.
void check_codes(const Draft& draft, Findings& findings) {
  for (const Contact& contact : draft.library.contacts) {
    for (const auto& [tag, words] : contact.words) {
      const std::size_t size = contact_code(contact, words).size();
      if (size <= kMostCodeBytes) continue;
      add(draft, "contact/" + contact.id + "/" + tag.value, Severity::error, "qr.too_long",
          "the code of the contact \"" + contact.id + "\" would have " + std::to_string(size) +
              " bytes; phones read at most " + std::to_string(kMostCodeBytes),
          "shorten its name, or its numbers", findings);
    }
  }
  for (const Group& group : draft.library.groups) {
    const auto meeting = next_meeting(group, group.starts.value_or(group.review.reviewed), 0);
    if (!meeting) continue;
    for (const auto& [tag, words] : group.words) {
      const std::size_t size = group_code(group, *meeting, group_title(draft.library, tag, group, words), "").size();
      if (size <= kMostCodeBytes) continue;
      add(draft, "group/" + group.id + "/" + tag.value, Severity::error, "qr.too_long",
          "the code of the group \"" + group.id + "\" would have " + std::to_string(size) +
              " bytes; phones read at most " + std::to_string(kMostCodeBytes),
          "shorten its name", findings);
    }
  }
}

// What stands on the conversation card, and what is put on the list, goes home in a code too: line by line, and a line that does
// not fit by itself is left out.
void check_lines_of_codes(const Draft& draft, Findings& findings) {
  const Library& library = draft.library;
  const LanguageTag& clinic = library.edition.default_language;
  const auto add_long = [&](const std::string& key, const std::string& what) {
    add(draft, key, Severity::error, "qr.too_long",
        what + " is too long for a code that phones can read (" + std::to_string(kMostCodeBytes) + " bytes)",
        "say it in fewer words", findings);
  };
  for (const Statement& statement : library.statements) {
    for (const auto& [tag, words] : statement.words) {
      const std::string code = conversation_code(conversation_text(library, {statement.id}, "", clinic, tag));
      if (code.find(words.text) == std::string::npos)
        add_long("statement/" + statement.id + "/" + tag.value, "the statement \"" + statement.id + "\"");
    }
  }
  const auto check_title = [&](ItemKind kind, const auto& item) {
    if (item.sensitive) return;
    for (const auto& [tag, words] : item.words) {
      const ItemRef ref{kind, item.id};
      if (list_code(library, {ref}, tag).held == 0)
        add_long(to_string(ref) + "/" + tag.value, "the title of " + to_string(ref));
    }
  };
  for (const Article& article : library.articles) check_title(ItemKind::article, article);
  for (const Story& story : library.stories) check_title(ItemKind::story, story);
}

}  // namespace

void lint_care(const Draft& draft, Findings& findings) {
  check_attract(draft, findings);
  for (const Topic& topic : draft.library.topics) check_note(draft, "topic", topic, findings);
  for (const Article& article : draft.library.articles) {
    check_note(draft, "article", article, findings);
    for (const auto& [tag, words] : article.words) {
      check_cards(draft, "article/" + article.id + "/" + tag.value, words, findings);
    }
  }
  for (const Story& story : draft.library.stories) {
    check_note(draft, "story", story, findings);
    for (const auto& [tag, words] : story.words)
      check_cards(draft, "story/" + story.id + "/" + tag.value, words, findings);
  }
  check_codes(draft, findings);
  check_lines_of_codes(draft, findings);
}

}  // namespace kiosk
