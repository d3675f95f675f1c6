// The catalogue's cases 16 to 22: which release may follow which.
#include "store_fixture.h"

namespace kiosk::test {

TEST_CASE("catalogue 16, 17, 18: lower, the same, the same number with other bytes") {
  const TempDir dir;
  SystemFileOps ops;
  const Publisher publisher;
  CHECK(put_outcome(ops, dir.string(), release(publisher, 5)) == "good");
  CHECK(put_outcome(ops, dir.string(), release(publisher, 4)) == "release.lower");
  CHECK(current(dir.string()) == "1-5");
  FaultyOps counting;
  CHECK(put_outcome(counting, dir.string(), release(publisher, 5)) == "already");
  CHECK(counting.writes == 0);
  Publisher other = release(publisher, 5);
  other.objects[2] = "something else";
  CHECK(put_outcome(ops, dir.string(), other) == "release.other_bytes");
  CHECK(put_outcome(ops, dir.string(), release(publisher, 6)) == "good");
  CHECK(current(dir.string()) == "1-6");
}

TEST_CASE("catalogue 19: the last sequence there is, and a new epoch") {
  const TempDir dir;
  SystemFileOps ops;
  const Publisher publisher;
  CHECK(put_outcome(ops, dir.string(), release(publisher, UINT64_MAX)) == "good");
  CHECK(put_outcome(ops, dir.string(), release(publisher, 1)) == "release.lower");
  Publisher next = release(publisher, 1);
  next.number = {2, 1};
  next.trust.epoch = 2;
  CHECK(put_outcome(ops, dir.string(), next) == "good");
  CHECK(current(dir.string()) == "2-1");
}

TEST_CASE("catalogue 20: after going back, an old bundle is still refused") {
  const TempDir dir;
  SystemFileOps ops;
  const Publisher publisher;
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 5)) == "good");
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 7)) == "good");
  {
    auto store = Store::open(ops, dir.string());
    REQUIRE(store);
    CHECK(*roll_back(*store) == ReleaseNumber{1, 5});
  }
  CHECK(current(dir.string()) == "1-5");
  CHECK(put_outcome(ops, dir.string(), release(publisher, 6)) == "release.lower");
  CHECK(put_outcome(ops, dir.string(), release(publisher, 5)) == "release.lower");
  CHECK(put_outcome(ops, dir.string(), release(publisher, 7)) == "good");
  CHECK(current(dir.string()) == "1-7");
}

TEST_CASE("catalogue 21: the state deleted: the floor is what is there") {
  const TempDir dir;
  SystemFileOps ops;
  const Publisher publisher;
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 5)) == "good");
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 7)) == "good");
  std::filesystem::remove(dir.string() + "/state.json");
  CHECK(current(dir.string()) == "1-7");
  const auto store = Store::open(ops, dir.string());
  REQUIRE(store);
  CHECK(store->state().floor == ReleaseNumber{1, 7});
  CHECK(store->state().previous == ReleaseNumber{1, 5});
}

TEST_CASE("catalogue 22: a clock that is wrong installs all the same, and says so") {
  const Publisher publisher;
  for (const auto& [today, warned] : {std::pair{"1970-01-01T00:00:00Z", true},
                                      {"2099-01-01T00:00:00Z", true},
                                      {"2026-11-28T00:00:00Z", false},
                                      {"", false}}) {
    const TempDir dir;
    SystemFileOps ops;
    const auto done = put(ops, dir.string(), release(publisher, 5), {false, today, {}});
    REQUIRE(done);
    CHECK(done->warnings.empty() == !warned);
    CHECK(current(dir.string()) == "1-5");
  }
}

TEST_CASE(
    "catalogue 13: trust that failed stays untrusted after a restart, and what was good is kept without the stick") {
  const TempDir dir;
  const TempDir stick;
  SystemFileOps ops;
  const Publisher publisher;
  const SecretKey next_key = SecretKey::generate();
  Trust second = publisher.trust;
  second.version = 2;
  second.release.keys = {next_key.public_key()};
  const std::string path = stick.string() + "/trust-2.json";
  const std::string json = to_json(second);
  const auto bring = [&](const std::string& signatures) {
    std::ofstream(path, std::ios::binary) << json;
    std::ofstream(path + ".sigs", std::ios::binary) << signatures;
    auto store = Store::open(ops, dir.string());
    REQUIRE(store);
    const auto trust = store->trust_from(publisher.trust, stick.string());
    return trust ? std::to_string(trust->version) : trust.error().code;
  };
  const auto after_restart = [&] {
    auto store = Store::open(ops, dir.string());
    REQUIRE(store);
    return store->trust_from(publisher.trust, "")->version;
  };
  CHECK(bring(next_key.sign(bytes_of(json), "u", "t")) == "signature.unknown_key");
  CHECK(after_restart() == 1);
  CHECK(bring(publisher.key.sign(bytes_of(json), "u", "t")) == "2");
  CHECK(after_restart() == 2);
  // Rotted, it counts no more.
  std::ofstream(dir.string() + "/trust/trust-2.json", std::ios::app) << " ";
  CHECK(after_restart() == 1);
}

TEST_CASE("store: a release that waits for a yes is not shown, and the floor counts it") {
  const TempDir dir;
  SystemFileOps ops;
  const Publisher publisher;
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 5)) == "good");
  REQUIRE(put(ops, dir.string(), release(publisher, 6), {true, "", {}}));
  CHECK(current(dir.string()) == "1-5");
  CHECK(put_outcome(ops, dir.string(), release(publisher, 5)) == "release.lower");
}

TEST_CASE("catalogue 66: three starts that are never confirmed, and the release before is shown") {
  const TempDir dir;
  SystemFileOps ops;
  const Publisher publisher;
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 5)) == "good");
  {
    auto store = Store::open(ops, dir.string());
    REQUIRE(started(*store));
    REQUIRE(confirm(*store));
    CHECK(store->state().tries == 0);
  }
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 6)) == "good");
  auto store = Store::open(ops, dir.string());
  REQUIRE(store);
  for (int i = 0; i < 3; ++i) CHECK(started(*store)->value() == ReleaseNumber{1, 6});
  CHECK(started(*store)->value() == ReleaseNumber{1, 5});
  CHECK(store->state().floor == ReleaseNumber{1, 6});
  // And when that one fails too, the factory's content.
  for (int i = 0; i < 2; ++i) CHECK(started(*store)->value() == ReleaseNumber{1, 5});
  CHECK_FALSE(started(*store)->has_value());
}

}  // namespace kiosk::test
