// What staff decide about a release that waits: shown, or forgotten; whole, or not at all.
#include "store/approval.h"

#include <fstream>

#include "model_disk.h"
#include "store_fixture.h"

namespace kiosk::test {

namespace {

InstallOptions waits() {
  InstallOptions options;
  options.wait_for_approval = true;
  return options;
}

std::string outcome_of(const Result<void>& done) { return done ? "good" : done.error().code; }

// A store that shows release 5, and release 6 waits in it.
struct Waits {
  Publisher publisher;
  TempDir folder;
  SystemFileOps ops;
  Waits() {
    REQUIRE(put_outcome(ops, folder.string(), release(publisher, 5)) == "good");
    REQUIRE(put(ops, folder.string(), release(publisher, 6), waits()).has_value());
    REQUIRE(current(folder.string()) == "1-5");
  }
  [[nodiscard]] Store open() { return std::move(*Store::open(ops, folder.string())); }
};

}  // namespace

TEST_CASE("approve: what waits is shown, and what was shown can be gone back to") {
  Waits here;
  Store store = here.open();
  CHECK(outcome_of(approve(store, {1, 7})) == "release.not_pending");
  CHECK(outcome_of(approve(store, {1, 5})) == "release.not_pending");
  CHECK(outcome_of(approve(store, {1, 6})) == "good");
  CHECK(store.state().current == ReleaseNumber{1, 6});
  CHECK(store.state().previous == ReleaseNumber{1, 5});
  CHECK_FALSE(store.state().pending.has_value());
  CHECK(outcome_of(approve(store, {1, 6})) == "release.not_pending");
}

TEST_CASE("cancel: what waits is forgotten, what is shown stays, and nothing older comes after it") {
  Waits here;
  {
    Store store = here.open();
    CHECK(outcome_of(cancel(store, {1, 5})) == "release.not_pending");
    CHECK(outcome_of(cancel(store, {1, 6})) == "good");
    CHECK_FALSE(store.state().pending.has_value());
    CHECK(store.state().floor == ReleaseNumber{1, 6});
  }
  CHECK(current(here.folder.string()) == "1-5");
  CHECK(put_outcome(here.ops, here.folder.string(), release(here.publisher, 5)) == "release.lower");
  // The same stick once more brings it back.
  CHECK(put(here.ops, here.folder.string(), release(here.publisher, 6), waits()).has_value());
  CHECK(outcome_of([&] {
          Store store = here.open();
          return approve(store, {1, 6});
        }()) == "good");
}

TEST_CASE("approve: what has rotted while it waited is not shown") {
  Waits here;
  const std::string only = to_hex(blake2b_256(bytes_of(std::string_view("only in 6"))));
  std::ofstream(here.folder.string() + "/objects/" + only.substr(0, 2) + "/" + only) << "only in 7";
  Store store = here.open();
  CHECK(outcome_of(approve(store, {1, 6})) == "release.damaged");
  CHECK(store.state().current == ReleaseNumber{1, 5});
}

TEST_CASE("approve: what was withdrawn while it waited is not shown") {
  Waits here;
  Store store = here.open();
  StoreState next = store.state();
  next.minimum = {1, 7};
  REQUIRE(store.commit(next).has_value());
  CHECK(outcome_of(approve(store, {1, 6})) == "release.withdrawn");
  CHECK(store.state().current == ReleaseNumber{1, 5});
}

TEST_CASE("catalogue 56: the power goes at any moment of an approval or a cancellation: the one or the other, whole") {
  for (const bool approves : {true, false}) {
    const Publisher publisher;
    ModelDisk disk;
    REQUIRE(put_outcome(disk, "", release(publisher, 5)) == "good");
    REQUIRE(put(disk, "", release(publisher, 6), waits()).has_value());
    disk.settle();
    {
      auto store = Store::open(disk, "");
      REQUIRE(store.has_value());
      REQUIRE(outcome_of(approves ? approve(*store, {1, 6}) : cancel(*store, {1, 6})) == "good");
    }
    int olds = 0;
    int news = 0;
    for (int time = 0; time <= disk.calls(); ++time) {
      const auto unsure = disk.unsure(time);
      REQUIRE(unsure.size() < 10);
      for (unsigned bits = 0; bits < 1U << unsure.size(); ++bits) {
        std::set<std::size_t> kept;
        for (std::size_t i = 0; i < unsure.size(); ++i) {
          if ((bits >> i & 1U) != 0) kept.insert(unsure[i]);
        }
        ModelDisk left = disk.cut(time, kept);
        const auto store = Store::open(left, "");
        REQUIRE(store.has_value());
        CHECK(store->warnings().empty());
        const StoreState& state = store->state();
        const bool is_old = state.current == ReleaseNumber{1, 5} && state.pending == ReleaseNumber{1, 6};
        const bool is_new = approves ? state.current == ReleaseNumber{1, 6} && !state.pending
                                     : state.current == ReleaseNumber{1, 5} && !state.pending;
        CHECK((is_old || is_new));
        if (time == disk.calls()) CHECK(is_new);
        olds += is_old ? 1 : 0;
        news += is_new ? 1 : 0;
      }
    }
    CHECK(olds > 0);
    CHECK(news > 0);
  }
}

}  // namespace kiosk::test
