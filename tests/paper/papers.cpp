// Everything that can be printed, on every paper, in English and Arabic: how large, where, that its codes are read again, and that its
// dots are its order's alone (DESIGN section 16; CARE A9, D7).
#include <doctest/doctest.h>

#include <set>

#include "paper/desk.h"
#include "paper/sheet_rules.h"
#include "support/code_reader.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::string name_of(const PrintOrder& order, PaperKind paper) {
  return std::string(to_string(paper)) + " " + order.language.value + " " +
         std::to_string(static_cast<int>(order.what)) + " " + order.id;
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
