// Everything that can be printed, on every paper, in English and Arabic: what is on it, how large, where, and that its codes
// are read again (DESIGN section 16; CARE A9, D4, D7, E1).
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "library/contact_code.h"
#include "paper/desk.h"
#include "publish/update_review.h"
#include "support/code_reader.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::string name_of(const PrintOrder& order, PaperKind paper) {
  return std::string(to_string(paper)) + " " + order.language.value + " " +
         std::to_string(static_cast<int>(order.what)) + " " + order.id;
}

bool overlap(const PaperBox& a, const PaperBox& b) {
  constexpr float kSlack = 0.4F;
  return a.x + kSlack < b.x + b.w && b.x + kSlack < a.x + a.w && a.y + kSlack < b.y + b.h && b.y + kSlack < a.y + a.h;
}

// Sizes, margins, overlaps of one sheet.
void check_sheet(const PaperSheet& sheet, bool folded) {
  const PaperForm& form = sheet.form();
  std::vector<PaperBox> boxes;
  for (const PaperText& text : sheet.texts()) {
    CAPTURE(text.words);
    CHECK(text.pt >= 11);
    CHECK(text.box.x >= form.margin - 0.5F);
    CHECK(text.box.x + text.box.w <= form.width - form.margin + 0.5F);
    CHECK(text.box.y >= form.top - 0.5F);
    if (!form.is_roll()) CHECK(text.box.y + text.box.h <= form.height - form.foot + 1);
    boxes.push_back(text.box);
  }
  for (const PaperCode& code : sheet.codes()) {
    CAPTURE(code.payload);
    const float module = static_cast<float>(code.dots) / form.dots_per_mm;
    CHECK(module >= 0.6F - 0.01F);
    CHECK(code.box.w - 8 * module >= 25);
    CHECK(code.box.x >= form.margin - 0.5F);
    CHECK(code.box.x + code.box.w <= form.width - form.margin + 0.5F);
    if (folded && !form.is_roll()) {
      for (const float fold : {form.height / 3, form.height * 2 / 3})
        CHECK_FALSE((code.box.y < fold && code.box.y + code.box.h > fold));
    }
    boxes.push_back(code.box);
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      if (overlap(boxes[i], boxes[j])) FAIL_CHECK("pieces " << i << " and " << j << " overlap: " << all_words(sheet));
    }
  }
}

void check_codes(PaperSheet& sheet) {
  std::multiset<std::string> meant;
  for (const PaperCode& code : sheet.codes()) meant.insert(code.payload);
  const Page page = sheet.take_page();
  CHECK(page.grey.size() == static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height));
  const std::vector<std::string> read = read_codes(page.grey, page.width, page.height);
  CHECK(std::multiset<std::string>(read.begin(), read.end()) == meant);
}

void check_all(PaperKind paper, const char* language) {
  Desk desk;
  int codes = 0;
  for (const PrintOrder& order : desk.everything(language)) {
    const std::string name = name_of(order, paper);
    CAPTURE(name);
    std::vector<PaperSheet> sheets = desk.lay(order, paper);
    for (PaperSheet& sheet : sheets) {
      const bool plain = order.what == What::article || order.what == What::story;
      check_sheet(sheet, !plain || sheet.texts().front().words == "A page for you to keep");
      codes += static_cast<int>(sheet.codes().size());
      check_codes(sheet);
    }
  }
  CHECK(codes > 40);
}

}  // namespace

TEST_CASE("paper: A4, English: sizes, margins, nothing overlaps, every code is read again") {
  check_all(PaperKind::a4, "en");
}
TEST_CASE("paper: A4, Arabic: sizes, margins, nothing overlaps, every code is read again") {
  check_all(PaperKind::a4, "ar");
}
TEST_CASE("paper: Letter, English: sizes, margins, nothing overlaps, every code is read again") {
  check_all(PaperKind::letter, "en");
}
TEST_CASE("paper: roll, English: sizes, margins, nothing overlaps, every code is read again") {
  check_all(PaperKind::roll80, "en");
}
TEST_CASE("paper: roll, Arabic: sizes, margins, nothing overlaps, every code is read again") {
  check_all(PaperKind::roll80, "ar");
}

TEST_CASE("paper: the dots of each kind of paper") {
  Desk desk;
  const auto page = [&](PaperKind paper) {
    return std::move(desk.lay(desk.order(What::contact, "samaritans", "en"), paper).front()).take_page();
  };
  const Page a4 = page(PaperKind::a4);
  CHECK(a4.width == 2480);
  CHECK(a4.height == 3508);
  CHECK(a4.dpi == 300);
  CHECK(page(PaperKind::letter).width == 2550);
  CHECK(page(PaperKind::letter).height == 3300);
  const Page roll = page(PaperKind::roll80);
  CHECK(roll.width == 576);
  CHECK(roll.dpi == 203);
  CHECK(roll.height > 800);
  CHECK(roll.height < 2000);
}

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

TEST_CASE("paper: a list says honestly what is not in its code, and goes on over a second sheet") {
  Desk desk;
  PrintOrder order = desk.order(What::list, "", "en");
  for (const Tip& tip : desk.library->tips)
    if (order.items.size() < 20) order.items.push_back({ItemKind::tip, tip.id});
  REQUIRE(order.items.size() >= 12);
  const ListCode code = list_code(*desk.library, order.items, {"en"});
  REQUIRE(code.left_out > 1);
  const auto sheets = desk.lay(order, PaperKind::a4);
  CHECK(sheets.size() > 1);
  std::string all;
  for (const PaperSheet& sheet : sheets) all += all_words(sheet);
  CHECK(all.find(std::to_string(code.left_out) + " things are not in the code.") != std::string::npos);
  CHECK(all.find("2 of " + std::to_string(sheets.size())) != std::string::npos);
  for (const ItemRef& item : order.items)
    CHECK(all.find(desk.library->tip(item.id)->words.at({"en"}).title) != std::string::npos);
}

TEST_CASE("paper: the list of an update holds its lines, every number to dial, and who signed it, on a few sheets") {
  Desk desk;
  UpdateReview review = review_update(Library{}, *desk.library, Date{2029, 1, 1}, "GB-ENG");
  review.release = "1-15";
  review.signers = {"EFC7AA783C3B9E71"};
  review.new_bytes = review.all_bytes = 182'000'000;
  review.files = 18;
  REQUIRE(review.lines.size() > 40);
  REQUIRE(review.due.size() > 10);
  for (const char* language : {"en", "ar"}) {
    for (const PaperKind paper : {PaperKind::a4, PaperKind::letter, PaperKind::roll80}) {
      PrintOrder order = desk.order(What::update, "1-15", language);
      CHECK_FALSE(lay_out(order, *desk.library, paper, *desk.engine));
      order.review = std::make_shared<const UpdateReview>(review);
      std::vector<PaperSheet> sheets = desk.lay(order, paper);
      CHECK((sheets.size() > 1) == (paper != PaperKind::roll80));
      std::string all;
      for (PaperSheet& sheet : sheets) {
        check_sheet(sheet, false);
        all += all_words(sheet);
      }
      // The screen has pages for all of them; a first content of hundreds would empty the printer's tray.
      CHECK(sheets.size() <= 9);
      for (std::size_t i = 0; i < std::min<std::size_t>(40, review.lines.size()); ++i)
        CHECK_MESSAGE(all.find(review.lines[i].title) != std::string::npos, review.lines[i].title);
      if (std::string(language) == "en" && review.lines.size() > 40)
        CHECK(all.find("and " + std::to_string(review.lines.size() - 40) + " more") != std::string::npos);
      for (const DueItem& due : review.due) {
        if (due.what != DueItem::What::dial) continue;
        CHECK_MESSAGE(all.find(due.title) != std::string::npos, due.title);
        CHECK_MESSAGE(all.find(due.number) != std::string::npos, due.number);
      }
      for (const std::string& one : {review.publisher, review.title, review.signers.front(), std::string("182")})
        CHECK_MESSAGE(all.find(one) != std::string::npos, one);
    }
  }
}

TEST_CASE("CARE D7: no date of printing and no name is on any paper: the same order gives the same dots") {
  Desk desk;
  const PrintOrder order = desk.list("en");
  const auto first = print_pages(order, *desk.library, PaperKind::roll80, *desk.engine);
  Desk other;
  const auto second = print_pages(order, *other.library, PaperKind::roll80, *other.engine);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->front().grey == second->front().grey);
}
