// What ships, and orders for all of it, for the tests of paper.
#pragma once
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "library/availability.h"
#include "library/group_times.h"
#include "library/load.h"
#include "paper/print_pages.h"

namespace kiosk::test {

using What = PrintOrder::What;

inline constexpr Date kToday{2026, 11, 27};
// 08:00 of that day, a Friday.
inline constexpr WallTime kMorning{Millis{1'795'766'400'000}};

struct Desk {
  std::shared_ptr<const Library> library = load(KIOSK_SOURCE_DIR "/content")->library;
  std::unique_ptr<TextEngine> engine = std::move(*TextEngine::open());

  [[nodiscard]] PrintOrder order(What what, const std::string& id, const char* language,
                                 const char* region = "GB-ENG") const {
    PrintOrder made{what, id, {}, {language}, region, kToday};
    if (what == What::group || what == What::list) made.clock = kMorning;
    return made;
  }
  std::vector<PaperSheet> lay(const PrintOrder& order, PaperKind paper) {
    auto sheets = lay_out(order, *library, paper, *engine);
    REQUIRE_MESSAGE(sheets, (sheets ? "" : sheets.error().message));
    REQUIRE_FALSE(sheets->empty());
    return std::move(*sheets);
  }
  [[nodiscard]] PrintOrder list(const char* language) const {
    PrintOrder made = order(What::list, "", language);
    for (const Contact* contact : offered_contacts(*library, "GB-ENG", kToday))
      if (made.items.size() < 6) made.items.push_back({ItemKind::contact, contact->id});
    for (const Group& group : library->groups)
      if (made.items.size() < 8) made.items.push_back({ItemKind::group, group.id});
    made.items.push_back({ItemKind::article, library->articles.front().id});
    made.items.push_back({ItemKind::story, library->stories.front().id});
    made.items.push_back({ItemKind::tip, library->tips.front().id});
    return made;
  }
  [[nodiscard]] std::vector<PrintOrder> everything(const char* language) const {
    std::vector<PrintOrder> all;
    for (const char* region : {"GB-ENG", "US"}) {
      for (const Contact* contact : offered_contacts(*library, region, kToday))
        all.push_back(order(What::contact, contact->id, language, region));
      for (const Group* group : offered_groups(*library, region, kToday))
        all.push_back(order(What::group, group->id, language, region));
      all.push_back(order(What::help, "", language, region));
    }
    for (const Article& article : library->articles) all.push_back(order(What::article, article.id, language));
    for (const Story& story : library->stories) all.push_back(order(What::story, story.id, language));
    all.push_back(list(language));
    for (const std::size_t count : {1U, 3U, 8U}) all.push_back(card(language, count));
    return all;
  }
  // As many statements, the longest first: what takes most room.
  [[nodiscard]] PrintOrder card(const char* language, std::size_t count) const {
    PrintOrder made = order(What::conversation, "health-visitor", language);
    made.clinic_language = {"en"};
    std::vector<const Statement*> statements;
    for (const Statement& statement : library->statements) statements.push_back(&statement);
    std::ranges::stable_sort(statements, std::ranges::greater(),
                             [](const Statement* one) { return one->words.at(LanguageTag{"en"}).text.size(); });
    for (std::size_t i = 0; i < count; ++i) made.statements.push_back(statements[i]->id);
    return made;
  }
};

inline std::string all_words(const PaperSheet& sheet, float from = -1e9F, float to = 1e9F) {
  std::string out;
  for (const PaperText& text : sheet.texts()) {
    if (text.box.y + text.box.h > from && text.box.y < to) out += text.words + "\n";
  }
  return out;
}

}  // namespace kiosk::test
