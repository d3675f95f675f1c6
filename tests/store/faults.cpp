// The catalogue's cases 50 to 54, 58 to 64, 69 and 71: whatever fails, and wherever it stops, the store shows the old release whole
// or the new one whole.
#include <set>

#include "store_fixture.h"

namespace kiosk::test {

namespace {

using Call = FaultyOps::Call;

struct Before {
  TempDir dir;
  Publisher publisher;
  std::string store, tried;
  Before() {
    store = dir.string() + "/store";
    tried = dir.string() + "/tried";
    std::filesystem::create_directory(store);
    SystemFileOps ops;
    REQUIRE(put_outcome(ops, store, release(publisher, 5)) == "good");
  }
  [[nodiscard]] Publisher next() const { return release(publisher, 6); }
  // A fresh copy of the store that holds release 5.
  const std::string& fresh() {
    copy_store(store, tried);
    return tried;
  }
};

int calls_of_an_install(Before& before) {
  FaultyOps counting;
  REQUIRE(put_outcome(counting, before.fresh(), before.next()) == "good");
  return counting.calls;
}

}  // namespace

TEST_CASE(
    "catalogue 50, 53: the Nth call fails, for all N and with every error: the old release or the new one, and then it "
    "works") {
  Before before;
  const int calls = calls_of_an_install(before);
  REQUIRE(calls > 60);
  SystemFileOps disk;
  for (const char* code : {"store.no_room", "store.failed", "store.read_only"}) {
    for (int n = 1; n <= calls; ++n) {
      FaultyOps ops;
      Call failed = Call::look;
      ops.before = [&](Call call, int number) -> Result<void> {
        if (number != n) return {};
        failed = call;
        return fail(code, "a fault");
      };
      const std::string result = put_outcome(ops, before.fresh(), before.next());
      const std::string shown = current(before.tried);
      CAPTURE(n);
      CAPTURE(result);
      // A folder that was only looked into may close as it likes, and an object that cannot be read is brought again.
      const bool harmless = failed == Call::close || failed == Call::read || failed == Call::open;
      if (result == "good" || result == "already") REQUIRE((harmless && shown == "1-6"));
      else REQUIRE((shown == "1-5" || shown == "1-6"));
      REQUIRE(put_outcome(disk, before.tried, before.next()) != "release.other_bytes");
      REQUIRE(current(before.tried) == "1-6");
    }
  }
}

TEST_CASE("catalogue 54: everything stops at any call: the old release or the new one, and then it works") {
  Before before;
  const int calls = calls_of_an_install(before);
  SystemFileOps disk;
  int old_ones = 0;
  for (int n = 1; n <= calls; ++n) {
    FaultyOps ops;
    ops.before = [n](Call, int number) -> Result<void> {
      if (number >= n) return fail("store.failed", "the power is gone");
      return {};
    };
    (void)put_outcome(ops, before.fresh(), before.next());
    const std::string shown = current(before.tried);
    CAPTURE(n);
    REQUIRE((shown == "1-5" || shown == "1-6"));
    old_ones += shown == "1-5" ? 1 : 0;
    const std::string again = put_outcome(disk, before.tried, before.next());
    REQUIRE((again == "good" || again == "already"));
    REQUIRE(current(before.tried) == "1-6");
  }
  CHECK(old_ones > calls / 2);
}

TEST_CASE("store: what a killed run had put in place, its folder is synced before the commit") {
  Before before;
  // Killed right after its last object was put in place: no folder was synced.
  FaultyOps killed;
  int placed = 0;
  killed.before = [&](Call call, int) -> Result<void> {
    if (placed == 1) return fail("store.failed", "killed");
    placed += call == Call::rename ? 1 : 0;
    return {};
  };
  REQUIRE(put_outcome(killed, before.fresh(), before.next()) == "store.failed");
  REQUIRE(placed == 1);
  FaultyOps ops;
  int syncs = 0;
  int renames = 0;
  int syncs_before_commit = 0;
  ops.before = [&](Call call, int) -> Result<void> {
    syncs += call == Call::sync ? 1 : 0;
    if (call == Call::rename && ++renames == 1) syncs_before_commit = syncs;
    return {};
  };
  const auto done = put(ops, before.tried, before.next());
  REQUIRE(done);
  CHECK(done->copied_bytes == 0);
  std::set<std::string> folders;
  for (const std::string& object : before.next().objects)
    folders.insert(to_hex(blake2b_256(bytes_of(object))).substr(0, 2));
  // Those, the one above them, and the release's three files and folder.
  CHECK(syncs_before_commit == static_cast<int>(folders.size()) + 5);
}

TEST_CASE("store: mending the release that is shown never takes its manifest away") {
  Before before;
  const std::string name = to_hex(blake2b_256(bytes_of(release(before.publisher, 5).objects[1])));
  FaultyOps counting;
  const auto broken = [&] { std::filesystem::remove(before.fresh() + "/objects/" + name.substr(0, 2) + "/" + name); };
  broken();
  REQUIRE(put_outcome(counting, before.tried, release(before.publisher, 5)) == "good");
  for (int n = 1; n <= counting.calls; ++n) {
    broken();
    FaultyOps ops;
    ops.before = [n](Call, int number) -> Result<void> {
      if (number >= n) return fail("store.failed", "the power is gone");
      return {};
    };
    (void)put_outcome(ops, before.tried, release(before.publisher, 5));
    REQUIRE(std::filesystem::exists(before.tried + "/releases/1-5/manifest.json"));
  }
}

TEST_CASE("catalogue 51, 52: a full disk is refused before anything is written, with the megabytes that are needed") {
  Before before;
  for (const Room room : {Room{1000, 1'000'000, 4096}, Room{std::uint64_t{1} << 40U, 10, 4096}}) {
    FaultyOps ops;
    ops.free = room;
    auto store = Store::open(ops, before.fresh());
    REQUIRE(store);
    const int writes = ops.writes;
    MemorySource source(before.next().bundle());
    const auto bundle = verify(source, before.publisher.trust);
    const auto done = install(*store, source, *bundle, {});
    REQUIRE_FALSE(done);
    CHECK(done.error().code == "store.no_room");
    CHECK(done.error().message.find(room.bytes == 1000 ? "MB are needed" : "needed") != std::string::npos);
    CHECK(ops.writes == writes);
  }
  CHECK(current(before.tried) == "1-5");
}

TEST_CASE("catalogue 58: an object that rotted is not reused") {
  Before before;
  const std::string name = to_hex(blake2b_256(bytes_of(before.next().objects[1])));
  const std::string path = before.fresh() + "/objects/" + name.substr(0, 2) + "/" + name;
  std::fstream(path, std::ios::in | std::ios::out | std::ios::binary) << "y";
  SystemFileOps ops;
  CHECK(current(before.tried) == "release.damaged");
  CHECK(put_outcome(ops, before.tried, before.next()) == "good");
  CHECK(current(before.tried) == "1-6");
}

TEST_CASE("catalogue 59: an object of the current release is gone: the same bundle mends it") {
  Before before;
  const std::string name = to_hex(blake2b_256(bytes_of(release(before.publisher, 5).objects[1])));
  std::filesystem::remove(before.fresh() + "/objects/" + name.substr(0, 2) + "/" + name);
  CHECK(current(before.tried) == "release.damaged");
  SystemFileOps ops;
  CHECK(put_outcome(ops, before.tried, release(before.publisher, 5)) == "good");
  CHECK(current(before.tried) == "1-5");
}

TEST_CASE("catalogue 61: a state that is empty or garbage is made anew") {
  Before before;
  SystemFileOps ops;
  for (const std::string& text : {std::string(), std::string("{}"), std::string("garbage"), std::string(5000, 'x')}) {
    const std::string state = before.fresh() + "/state.json";
    std::ofstream(state, std::ios::trunc) << text;
    const std::string shown = current(before.tried);
    CAPTURE(text.substr(0, 20));
    CHECK(shown == "1-5");
    CHECK(put_outcome(ops, before.tried, release(before.publisher, 4)) == "release.lower");
  }
  // One bit, and it is not believed.
  const std::string good = [&] {
    std::ifstream in(before.store + "/state.json");
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  for (std::size_t i = 0; i < good.size(); i += 3) {
    std::string changed = good;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    const auto read = parse_state(changed);
    CHECK((!read || *read == *parse_state(good)));
  }
}

TEST_CASE("catalogue 63: two installers: the second is told that the first is there") {
  Before before;
  SystemFileOps ops;
  const auto first = Store::open(ops, before.fresh());
  REQUIRE(first);
  const auto second = Store::open(ops, before.tried);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == "store.busy");
}

TEST_CASE("catalogue 64: a state that cannot be read sweeps nothing") {
  Before before;
  std::filesystem::create_directories(before.fresh() + "/staging/left");
  FaultyOps ops;
  ops.before = [](Call call, int) -> Result<void> {
    if (call == Call::read) return fail("store.failed", "EIO");
    return {};
  };
  CHECK_FALSE(Store::open(ops, before.tried));
  CHECK(std::filesystem::exists(before.tried + "/staging/left"));
  CHECK(ops.writes == 0);
}

TEST_CASE("catalogue 69: what is here already is not copied again") {
  Before before;
  SystemFileOps ops;
  const auto done = put(ops, before.fresh(), before.next());
  REQUIRE(done);
  CHECK(done->copied_bytes == std::string("only in 6").size());
  CHECK(done->reused_bytes == 3012);
}

TEST_CASE("catalogue 71: progress only rises, and is whole only after the commit") {
  Before before;
  FaultyOps ops;
  std::uint64_t last = 0;
  int renames_at_the_end = 0;
  int renames = 0;
  ops.before = [&](Call call, int) {
    renames += call == Call::rename ? 1 : 0;
    return Result<void>();
  };
  InstallOptions options;
  options.progress = [&](const InstallProgress& at) {
    CHECK(at.done >= last);
    CHECK((at.done == at.total) == (at.phase == "done"));
    if (at.phase == "done") renames_at_the_end = renames;
    last = at.done;
  };
  REQUIRE(put(ops, before.fresh(), before.next(), options));
  CHECK(renames_at_the_end == renames);
  CHECK(renames >= 3);
}

TEST_CASE("store: collecting leaves what is shown and what was, and nothing else") {
  Before before;
  SystemFileOps ops;
  for (const std::uint64_t sequence : {6U, 7U})
    REQUIRE(put_outcome(ops, before.store, release(before.publisher, sequence)) == "good");
  auto store = Store::open(ops, before.store);
  REQUIRE(store);
  const auto gone = store->collect();
  REQUIRE(gone);
  CHECK(*gone == 2);  // release 5 and its one object
  CHECK(store->check_release({1, 7}, true));
  CHECK(store->check_release({1, 6}, true));
  CHECK_FALSE(store->check_release({1, 5}, false));
  CHECK(*store->collect() == 0);
}

}  // namespace kiosk::test
