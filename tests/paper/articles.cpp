// An article on paper: all of it, and of a sensitive one nothing that can be seen from outside (CARE D4, E1).
#include <doctest/doctest.h>

#include "paper/desk.h"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("CARE D4: of a sensitive page, all about the topic lies in the middle third, and its code names nobody") {
  Desk desk;
  int checked = 0;
  for (const PaperKind paper : {PaperKind::a4, PaperKind::letter}) {
    for (const Article& article : desk.library->articles) {
      const Topic* topic = desk.library->topic(article.topic);
      if (!article.sensitive && !(topic != nullptr && topic->sensitive)) continue;
      ++checked;
      CAPTURE(article.id);
      const auto sheets = desk.lay(desk.order(What::article, article.id, "en"), paper);
      for (const PaperSheet& sheet : sheets) {
        const float third = sheet.form().height / 3;
        const std::string outside = all_words(sheet, -1, third) + all_words(sheet, 2 * third);
        const ArticleWords& words = article.words.at({"en"});
        CHECK(outside.find(words.title) == std::string::npos);
        for (const Section& section : words.sections) {
          if (!section.heading.empty()) CHECK(outside.find(section.heading) == std::string::npos);
          for (const Block& block : section.blocks)
            for (const Prose& prose : block.prose) CHECK(outside.find(prose.text) == std::string::npos);
        }
        for (const std::string& id : article.sources)
          CHECK(outside.find(desk.library->source(id)->title) == std::string::npos);
        CHECK(outside.find("A page for you to keep") != std::string::npos);
        for (const PaperCode& code : sheet.codes()) CHECK(code.payload.starts_with("tel:"));
      }
    }
  }
  CHECK(checked >= 4);
}

TEST_CASE("CARE E1: nothing of an article is lost, its sheets are numbered, and its state is said on the last") {
  Desk desk;
  bool many = false;
  for (const PaperKind paper : {PaperKind::a4, PaperKind::letter, PaperKind::roll80}) {
    for (const Article& article : desk.library->articles) {
      CAPTURE(article.id);
      const auto sheets = desk.lay(desk.order(What::article, article.id, "en"), paper);
      std::string all;
      for (const PaperSheet& sheet : sheets) all += all_words(sheet);
      for (const Section& section : article.words.at({"en"}).sections) {
        CHECK(all.find(section.heading) != std::string::npos);
        for (const Block& block : section.blocks)
          for (const Prose& prose : block.prose) CHECK(all.find(prose.text) != std::string::npos);
      }
      for (const std::string& id : article.sources)
        CHECK(all.find(desk.library->source(id)->title) != std::string::npos);
      CHECK(all_words(sheets.back()).find("Sample text, not yet checked by a clinician.") != std::string::npos);
      CHECK(all_words(sheets.back()).find("Last reviewed") != std::string::npos);
      if (sheets.size() < 2) continue;
      many = true;
      for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1) + " of " + std::to_string(sheets.size());
        CHECK(all_words(sheets[i]).find(number) != std::string::npos);
      }
    }
  }
  CHECK(many);
}
