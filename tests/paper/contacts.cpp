// A contact's slip: its number, what it says of a sensitive service, and none of one that has expired (CARE D4, E1).
#include <doctest/doctest.h>

#include <algorithm>

#include "paper/desk.h"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("paper: a contact's slip has its number on one line, large, and the emergency numbers") {
  Desk desk;
  for (const PaperKind paper : {PaperKind::a4, PaperKind::roll80}) {
    for (const Contact* contact : offered_contacts(*desk.library, "GB-ENG", kToday)) {
      if (contact->numbers.empty()) continue;
      CAPTURE(contact->id);
      const auto sheets = desk.lay(desk.order(What::contact, contact->id, "en"), paper);
      const auto& texts = sheets.front().texts();
      const auto number = std::ranges::find(texts, contact->numbers.front().display, &PaperText::words);
      REQUIRE(number != texts.end());
      CHECK(number->pt >= 20);
      CHECK(number->bold);
      CHECK(number->box.h < number->pt);  // mm: one line
      CHECK(all_words(sheets.front()).find("999") != std::string::npos);
    }
  }
}

TEST_CASE("CARE D4: a sensitive contact has a neutral heading, and above the fold of its slip nothing names it") {
  Desk desk;
  int checked = 0;
  for (const Contact& contact : desk.library->contacts) {
    if (!contact.sensitive || contact.numbers.empty()) continue;
    ++checked;
    CAPTURE(contact.id);
    const std::string region = contact.regions.front();
    const auto sheets = desk.lay(desk.order(What::contact, contact.id, "en", region.c_str()), PaperKind::roll80);
    const auto& texts = sheets.front().texts();
    CHECK(texts.front().words == "For you to keep");
    const auto fold = std::ranges::find(texts, "fold here, print inside", &PaperText::words);
    REQUIRE(fold != texts.end());
    const std::string above = all_words(sheets.front(), -1, fold->box.y);
    CHECK(above.find(contact.words.at({"en"}).name) == std::string::npos);
    CHECK(above.find(contact.words.at({"en"}).summary) == std::string::npos);
    for (const PaperCode& code : sheets.front().codes())
      CHECK((code.payload.starts_with("tel:") || code.payload.starts_with("sms:")));
  }
  CHECK(checked >= 3);
}

TEST_CASE("CARE E1: what has expired is on no paper: not as a slip, not on a list, not among urgent help's numbers") {
  Desk desk;
  auto changed = std::make_shared<Library>(*desk.library);
  for (Contact& contact : changed->contacts)
    if (contact.id == "samaritans") contact.expires_on = Date{2026, 11, 26};
  desk.library = changed;
  CHECK_FALSE(lay_out(desk.order(What::contact, "samaritans", "en"), *changed, PaperKind::a4, *desk.engine));
  PrintOrder list = desk.order(What::list, "", "en");
  list.items = {{ItemKind::contact, "samaritans"}};
  CHECK_FALSE(lay_out(list, *changed, PaperKind::a4, *desk.engine));
  list.items.push_back({ItemKind::contact, "cry-sis"});
  for (const PrintOrder& order : {list, desk.order(What::help, "", "en")}) {
    const auto sheets = desk.lay(order, PaperKind::a4);
    CHECK(all_words(sheets.front()).find("116 123") == std::string::npos);
    for (const PaperCode& code : sheets.front().codes()) CHECK(code.payload.find("116") == std::string::npos);
  }
}
