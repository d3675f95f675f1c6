// My list: keeping, taking off, taking back; it ends with the visit (CARE C2).
#include "visitor.h"

namespace kiosk::test {

namespace {

const ItemRef kArticle{ItemKind::article, "slow-love"};
const ItemRef kTip{ItemKind::tip, "hum"};
const ItemRef kContact{ItemKind::contact, "listeners"};

Visitor with_three() {
  Visitor v;
  v.open("article/slow-love")
      .send(event::ToggleKept{kArticle})
      .send(event::ToggleKept{kTip})
      .send(event::ToggleKept{kContact});
  return v;
}

}  // namespace

TEST_CASE("anything can be kept, once, and kept again takes it off") {
  Visitor v = with_three();
  CHECK(v.state.visit.kept == std::vector{kArticle, kTip, kContact});
  CHECK(is_kept(v.state, kTip));
  v.send(event::ToggleKept{kTip});
  CHECK(v.state.visit.kept == std::vector{kArticle, kContact});
  CHECK_FALSE(v.state.visit.removed.has_value());
}

TEST_CASE("what is not there, or is for another region, is not kept, nor more than the list holds") {
  Visitor v;
  v.open("home");
  v.send(event::ToggleKept{{ItemKind::article, "none"}}).send(event::ToggleKept{{ItemKind::contact, "scots"}});
  CHECK(v.state.visit.kept.empty());
  Library library = small_library();
  for (int i = 0; i < 40; ++i) library.tips.push_back(small::tip("tip-" + std::to_string(i), "closeness", 2, 2));
  Visitor keen(shared(std::move(library)));
  keen.open("home");
  for (int i = 0; i < 40; ++i) keen.send(event::ToggleKept{{ItemKind::tip, "tip-" + std::to_string(i)}});
  CHECK(keen.state.visit.kept.size() == kMostKept);
}

TEST_CASE("taken off by its row it comes back to its old place, for five seconds") {
  Visitor v = with_three();
  v.open("take-home").send(event::RemoveKept{kTip});
  CHECK(v.state.visit.kept == std::vector{kArticle, kContact});
  v.wait(4'999ms).send(event::UndoRemove{});
  CHECK(v.state.visit.kept == std::vector{kArticle, kTip, kContact});
  v.send(event::RemoveKept{kTip}).wait(5s);
  CHECK_FALSE(v.state.visit.removed.has_value());
  v.send(event::UndoRemove{});
  CHECK(v.state.visit.kept == std::vector{kArticle, kContact});
}

TEST_CASE("CARE C2, D2: the list is gone after a reset, after Hide, and never stays under the cover") {
  Visitor v = with_three();
  v.send(event::Hide{});
  CHECK(v.state.visit.kept.empty());
  Visitor idle = with_three();
  idle.wait(300s);
  CHECK(idle.screen().starts_with("attract/"));
  CHECK(idle.state.visit.kept.empty());
  CHECK(is_fresh(idle.state));
}

TEST_CASE("a list with something on it is a visit: the attract loop would not wait for the warning otherwise") {
  Visitor v = with_three();
  v.send(event::GoHome{});
  CHECK_FALSE(is_fresh(v.state));
}

}  // namespace kiosk::test
