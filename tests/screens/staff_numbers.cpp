// What was read, as bars: every state of it in every form, and what no bar may tell.
#include "app/numbers.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/update.h"
#include "screens/pictures.h"
#include "screens/rules.h"

using namespace kiosk;

namespace {

Numbers busy_weeks(const Library& library) {
  Numbers numbers;
  for (int i = 0; i < kNumbersWeeks; ++i)
    numbers.weeks.push_back({{2026, 9 + i / 4, 1 + 7 * (i % 4)},
                             i == 2 ? Figure{} : Figure{static_cast<std::uint64_t>(40 + 37 * i % 90), false},
                             i == 3 ? Figure{0, true} : Figure{static_cast<std::uint64_t>(5 + 3 * i), false}});
  for (std::size_t i = 0; i < 5; ++i) {
    std::string item = "article/";
    numbers.opened.push_back({item.append(library.articles[i].id), {80 - 15 * i, false}});
  }
  numbers.opened.push_back({"sensitive", {12, false}});
  numbers.opened.push_back({"tips", {7, false}});
  numbers.opened.push_back({std::string(kOtherItems), {21, false}});
  numbers.taken = {{"help", {9, false}}, {"conversation-card", {5, false}}, {std::string(kOtherItems), {6, false}}};
  numbers.listed = {2026, 10, 19};
  return numbers;
}

State at_numbers(const Rig& rig, const Form& form, std::optional<Numbers> numbers, int page = 1) {
  State state = *begin_at(rig.booted(form), route::StaffNumbers{page});
  if (numbers) state.staff->numbers = std::make_shared<const Numbers>(std::move(*numbers));
  return state;
}

std::vector<std::uint32_t> row_of(Rig& rig, const std::vector<std::uint32_t>& pixels, const std::string& id,
                                  const Form& form) {
  const Node* node = rig.view().tree().find(id);
  REQUIRE(node != nullptr);
  const auto begin = pixels.begin() + static_cast<std::ptrdiff_t>(node->rect.y + node->rect.h / 2) * form.width;
  return {begin, begin + form.width};
}

}  // namespace

TEST_CASE("what was read: every state, both ways up and in both directions (CARE A1, A4, A9, A10)") {
  Rig rig;
  for (const Form& form : all_forms()) {
    if (form.size != TextSize::normal) continue;
    Numbers off;
    off.source = Numbers::Source::off;
    Numbers unreadable;
    unreadable.source = Numbers::Source::unreadable;
    const Numbers busy = busy_weeks(*rig.library());
    Numbers untaken = busy;
    untaken.taken.clear();
    for (const auto& [numbers, page] : {std::pair<std::optional<Numbers>, int>{std::nullopt, 1},
                                        {off, 1},
                                        {unreadable, 1},
                                        {Numbers{}, 1},
                                        {busy, 1},
                                        {busy, 2},
                                        {busy, 3},
                                        {untaken, 3}}) {
      (void)rig.pixels(at_numbers(rig, form, numbers, page), form);
      const Tree& tree = rig.view().tree();
      for (const auto& check : {check_text_sizes, check_targets, check_lines, check_room})
        for (const std::string& complaint : check(tree, form))
          FAIL_CHECK(form.name() << " page " << page << ": " << complaint);
      for (const std::string& complaint : check_names(tree)) FAIL_CHECK(form.name() << ": " << complaint);
    }
  }
}

TEST_CASE("what was read: each bar has a name and a figure in words (CARE A2: nothing by colour alone)") {
  Rig rig;
  const Form form;
  (void)rig.pixels(at_numbers(rig, form, busy_weeks(*rig.library()), 2), form);
  const Tree& tree = rig.view().tree();
  const auto says = [&](const char* id, const std::string& words) {
    const Node* node = tree.find(id);
    REQUIRE_MESSAGE(node != nullptr, id);
    CHECK(node->label == words);
  };
  says("staff_numbers.opened.1.figure", "80");
  says("staff_numbers.opened.6", "Pages on hard subjects, together");
  says("staff_numbers.opened.6.figure", "12");
  says("staff_numbers.opened.7", "Tips for today");
  says("staff_numbers.opened.8", "All others together");
  // An author has taken the page away since.
  Numbers numbers = busy_weeks(*rig.library());
  numbers.opened = {{"article/no-such", {7, false}}};
  (void)rig.pixels(at_numbers(rig, form, numbers, 2), form);
  const Node* gone = rig.view().tree().find("staff_numbers.opened.1");
  REQUIRE(gone != nullptr);
  CHECK(gone->label == "All others together");
}

TEST_CASE("CARE D1: bars of a few are equally short, and shorter than that of the least number that is told") {
  Rig rig;
  const Form form;
  Numbers numbers;
  numbers.weeks = {{{2026, 11, 9}, {1000, false}, {}}};
  numbers.listed = {2026, 10, 19};
  numbers.opened = {
      {"help", {1000, false}}, {"tips", {5, false}}, {"baby-states", {0, true}}, {"sensitive", {0, true}}};
  const auto pixels = rig.pixels(at_numbers(rig, form, numbers, 2), form);
  const auto bar = [&](const char* id) {
    const auto row = row_of(rig, pixels, id, form);
    const Node* name = rig.view().tree().find(id);
    const Node* figure = rig.view().tree().find(std::string(id) + ".figure");
    REQUIRE(figure != nullptr);
    const auto ground = row[static_cast<std::size_t>(figure->rect.x - 4)];
    // From the end of the name's place to the figure.
    std::size_t count = 0;
    for (int x = name->rect.x + name->rect.w; x < figure->rect.x - 4; ++x)
      count += row[static_cast<std::size_t>(x)] != ground ? 1U : 0U;
    return count;
  };
  CHECK(bar("staff_numbers.opened.3") == bar("staff_numbers.opened.4"));
  CHECK(bar("staff_numbers.opened.3") > 0);
  CHECK(bar("staff_numbers.opened.2") > bar("staff_numbers.opened.3"));
  CHECK(bar("staff_numbers.opened.1") > 10 * bar("staff_numbers.opened.2"));
}

TEST_CASE("what was read: bars grow from the start edge, at the right in Arabic") {
  Rig rig;
  for (const char* language : {"en", "ar"}) {
    Form form;
    form.language = {language};
    (void)rig.pixels(at_numbers(rig, form, busy_weeks(*rig.library()), 3), form);
    const Node* name = rig.view().tree().find("staff_numbers.taken.1");
    const Node* longer = rig.view().tree().find("staff_numbers.taken.1.figure");
    const Node* shorter = rig.view().tree().find("staff_numbers.taken.2.figure");
    REQUIRE(name != nullptr);
    REQUIRE(longer != nullptr);
    REQUIRE(shorter != nullptr);
    const bool mirrored = std::string(language) == "ar";
    CHECK((longer->rect.x < name->rect.x) == mirrored);
    CHECK((longer->rect.x < shorter->rect.x) == mirrored);
  }
}

TEST_CASE("pictures: what was read") {
  Rig rig;
  const Numbers busy = busy_weeks(*rig.library());
  const Form day{960, 540};
  const Form arabic{960, 540, TextSize::normal, Theme::contrast, {"ar"}};
  const Form upright{540, 960};
  const Form evening{960, 540, TextSize::normal, Theme::evening};
  check_picture(rig, "staff-numbers", at_numbers(rig, day, busy), day);
  check_picture(rig, "staff-numbers-opened", at_numbers(rig, day, busy, 2), day);
  check_picture(rig, "staff-numbers-arabic", at_numbers(rig, arabic, busy, 2), arabic);
  check_picture(rig, "staff-numbers-portrait", at_numbers(rig, upright, busy), upright);
  check_picture(rig, "staff-numbers-evening", at_numbers(rig, evening, busy, 3), evening);
  check_picture(rig, "staff-numbers-nothing", at_numbers(rig, day, Numbers{}), day);
}
