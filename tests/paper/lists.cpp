// Lists on paper: the one that a visitor takes home, and the one of an update, for staff.
#include <doctest/doctest.h>

#include <algorithm>

#include "library/contact_code.h"
#include "paper/desk.h"
#include "paper/sheet_rules.h"
#include "publish/update_review.h"

using namespace kiosk;
using namespace kiosk::test;

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
