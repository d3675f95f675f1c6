// A group's or course's slip: when, where, for whom, whom to ask, and no date that may be wrong (CARE D4, E1, E5).
#include <doctest/doctest.h>

#include "paper/desk.h"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE(
    "paper: a group's slip says when, where and for whom, whom to ask, that it is a sample, and when it was looked "
    "at") {
  Desk desk;
  for (const PaperKind paper : {PaperKind::a4, PaperKind::letter, PaperKind::roll80}) {
    for (const char* language : {"en", "ar"}) {
      for (const Group* group : offered_groups(*desk.library, "GB-ENG", kToday)) {
        CAPTURE(group->id);
        const auto sheets = desk.lay(desk.order(What::group, group->id, language), paper);
        CHECK(sheets.size() == 1);
        const std::string all = all_words(sheets.front());
        const GroupWords& words = desk.library->words(*group, {language}).words;
        for (const std::string& text : {words.name, words.summary, words.place, words.who, words.bring})
          CHECK_MESSAGE(all.find(text) != std::string::npos, text);
        if (std::string(language) == "ar") continue;
        CHECK(sheets.front().texts().front().words == "Sample entry: your clinic puts its own groups here.");
        CHECK(all.find(group->starts ? "Starts on " : "Next: ") != std::string::npos);
        CHECK(all.find(group->from + " to " + group->to) != std::string::npos);
        CHECK(all.find("Last reviewed 16 November 2026") != std::string::npos);
        CHECK(all.find("999") != std::string::npos);
        const Contact* contact = desk.library->contact(group->contact);
        REQUIRE(contact != nullptr);
        CHECK(all.find(contact->words.at({"en"}).name) != std::string::npos);
        REQUIRE(sheets.front().codes().size() == 1);
        CHECK(sheets.front().codes().front().payload.starts_with("BEGIN:VEVENT\r\nSUMMARY:Sample: "));
      }
    }
  }
}

TEST_CASE("paper: whom to ask stands with the number, of a sensitive service the number alone (CARE D4)") {
  Desk desk;
  auto changed = std::make_shared<Library>(*desk.library);
  for (Group& group : changed->groups)
    group.contact = group.kind == GroupKind::course ? "domestic-abuse-helpline" : "cry-sis";
  desk.library = changed;
  for (const Group* group : offered_groups(*changed, "GB-ENG", kToday)) {
    const Contact* contact = changed->contact(group->contact);
    for (const PrintOrder& order : {desk.order(What::group, group->id, "en"), [&] {
                                      PrintOrder list = desk.order(What::list, "", "en");
                                      list.items = {{ItemKind::group, group->id}};
                                      return list;
                                    }()}) {
      const std::string all = all_words(desk.lay(order, PaperKind::roll80).front());
      CHECK(all.find(contact->numbers.front().display) != std::string::npos);
      if (contact->sensitive) CHECK(all.find(contact->words.at({"en"}).name) == std::string::npos);
    }
  }
}

TEST_CASE(
    "CARE E1, E5: a course that is over is on no paper, and with a doubtful clock no date is, be it in words or in a "
    "code") {
  Desk desk;
  PrintOrder order = desk.order(What::group, "baby-massage", "en");
  REQUIRE(desk.library->group("baby-massage")->starts);
  PrintOrder list = desk.order(What::list, "", "en");
  list.items = {{ItemKind::group, "baby-massage"}};
  CHECK(all_words(desk.lay(list, PaperKind::a4).front()).find("Starts on 13 January 2027") != std::string::npos);
  for (PrintOrder* one : {&order, &list}) {
    one->clock.reset();
    const auto sheets = desk.lay(*one, PaperKind::roll80);
    CHECK(all_words(sheets.front()).find("January") == std::string::npos);
    CHECK(all_words(sheets.front()).find("Ask at the desk when it is next.") != std::string::npos);
    for (const PaperCode& code : sheets.front().codes()) CHECK_FALSE(code.payload.starts_with("BEGIN:VEVENT"));
    one->today = {2027, 6, 1};
    CHECK_FALSE(lay_out(*one, *desk.library, PaperKind::a4, *desk.engine));
  }
}

TEST_CASE("CARE E5: words and code of a group's paper say the same date or none, also by a clock years ahead") {
  Desk desk;
  for (const Group& group : desk.library->groups) {
    CAPTURE(group.id);
    for (const PaperKind paper : {PaperKind::a4, PaperKind::letter, PaperKind::roll80}) {
      // The day is as the state tells it then: it goes with the clock that runs ahead.
      for (const Date& today : {kToday, Date{2066, 11, 27}}) {
        PrintOrder order = desk.order(What::group, group.id, "en");
        order.today = today;
        order.clock.reset();
        const auto sheets = lay_out(order, *desk.library, paper, *desk.engine);
        if (!sheets) continue;  // a course that is over by then
        CHECK(all_words(sheets->front()).find("Ask at the desk when it is next.") != std::string::npos);
        CHECK(sheets->front().codes().empty());
      }
    }
  }
}
