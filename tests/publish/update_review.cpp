// What staff are shown before an update goes live.
#include "publish/update_review.h"

#include <algorithm>
#include <utility>

#include "library/small_tree.h"
#include "publish/update_words.h"

namespace kiosk::test {
namespace {

using Kind = DiffEntry::Kind;
using Change = DiffEntry::Change;
using Detail = ReviewLine::Detail;

const ReviewLine* line_of(const UpdateReview& review, Kind kind, Change change) {
  const auto found = std::ranges::find_if(
      review.lines, [&](const ReviewLine& line) { return line.kind == kind && line.change == change; });
  return found == review.lines.end() ? nullptr : &*found;
}

TEST_CASE("update review: nothing differs, and what is due is told all the same (CARE E1, E2)") {
  const SmallTree tree;
  const auto library = tree.loaded().library;
  const UpdateReview same = review_update(*library, *library, kToday, "GB-ENG");
  CHECK(same.lines.empty());
  CHECK(same.due.empty());
  CHECK(same.publisher == library->edition.publisher);
  CHECK_FALSE(same.publisher.empty());
  CHECK(same.signers.empty());  // no library knows them
  const UpdateReview late = review_update(*library, *library, Date{2099, 1, 1}, "GB-ENG");
  REQUIRE(late.due.size() > 1);
  CHECK(late.due.front().what == DueItem::What::review);
  CHECK(std::ranges::is_sorted(late.due.begin(), late.due.end(), {}, &DueItem::day));
}

TEST_CASE("update review: what is due is one list for all who ask, of this region, what nobody dialled last") {
  const SmallTree tree;
  tree.edit("contacts.json", "\"emergency\": true", "\"expires_on\": \"2026-02-01\"");
  const auto library = tree.loaded().library;
  const auto due = due_items(*library, Date{2099, 1, 1}, "GB-ENG");
  CHECK(std::ranges::count(due, DueItem::What::expired, &DueItem::what) == 1);
  CHECK(std::ranges::count(due, DueItem::What::review, &DueItem::what) > 1);
  CHECK(std::ranges::count(due_items(*library, kToday, "US"), std::string("contact"), &DueItem::kind) == 0);
  const auto now = due_items(*library, Date{2026, 1, 15}, "GB-ENG");
  REQUIRE(now.size() == 1);
  CHECK(now[0].what == DueItem::What::dial);
  CHECK_FALSE(now[0].number.empty());
}

TEST_CASE(
    "update review: a number that changed says what it was and is, a page how much, what is new that nobody signed "
    "it") {
  const SmallTree before;
  const SmallTree after;
  after.edit("contacts.json", "\"display\": \"999\", \"dial\": \"999\"",
             "\"display\": \"0300 123\", \"dial\": \"0300123\"");
  after.append("en/articles/first-days.md", "\nA walk may help.\n");
  after.write("en/articles/second-days.md", before.read("en/articles/first-days.md"));
  after.remove("en/stories/sam.md");
  const UpdateReview review = review_update(*before.loaded().library, *after.loaded().library, kToday, "GB-ENG");
  const ReviewLine* contact = line_of(review, Kind::contact, Change::changed);
  REQUIRE(contact != nullptr);
  CHECK(contact->detail == Detail::number);
  CHECK(contact->was.find("999") != std::string::npos);
  CHECK(contact->is.find("0300 123") != std::string::npos);
  const ReviewLine* changed = line_of(review, Kind::article, Change::changed);
  REQUIRE(changed != nullptr);
  CHECK(changed->detail == Detail::words);
  CHECK(std::stoi(changed->is) == std::stoi(changed->was) + 4);
  const ReviewLine* added = line_of(review, Kind::article, Change::added);
  REQUIRE(added != nullptr);
  CHECK(added->detail == Detail::draft);
  CHECK(line_of(review, Kind::story, Change::removed) != nullptr);
  CHECK(review.added == 1);
  CHECK(review.removed == 1);
  CHECK(review.added + review.changed + review.removed == review.lines.size());
  // Contacts first: a wrong number hurts most.
  CHECK(std::ranges::is_sorted(
      review.lines, {}, [](const ReviewLine& line) { return std::pair(line.kind != Kind::contact, line.change); }));
}

TEST_CASE("update review: in Arabic a number keeps its order, new or gone or to be dialled, and so do two keys") {
  const LanguageTag arabic{"ar"};
  const std::string kept =
      "\u2066"
      "0800 448 0737"
      "\u2069";
  ReviewLine line;
  line.kind = Kind::contact;
  line.detail = Detail::number;
  line.change = Change::added;
  line.is = "0800 448 0737";
  CHECK(change_words(nullptr, arabic, line).text.find(kept) != std::string::npos);
  line.change = Change::removed;
  std::swap(line.was, line.is);
  CHECK(change_words(nullptr, arabic, line).text.find(kept) != std::string::npos);
  DueItem due;
  due.what = DueItem::What::dial;
  due.number = "0800 448 0737";
  CHECK(due_words(nullptr, arabic, due).text.find(kept) != std::string::npos);
  UpdateReview review;
  review.signers = {"EFC7AA783C3B9E71", "0123456789ABCDEF"};
  CHECK(signer_words(nullptr, arabic, review).text.find("EFC7AA783C3B9E71\u060C ") != std::string::npos);
}

}  // namespace
}  // namespace kiosk::test
