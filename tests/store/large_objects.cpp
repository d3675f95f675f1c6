// Objects of one piece and of several, and many of them: several hands write and hash them.
#include "store_fixture.h"

namespace kiosk::test {

namespace {

Publisher with_large_objects(const Publisher& first) {
  Publisher made = release(first, 6);
  made.objects.clear();
  made.paths.clear();
  for (std::size_t i = 0; i < 24; ++i) {
    // Around the size from which others hash, around a piece, and several pieces.
    static constexpr std::size_t kSizes[] = {65'535, 65'536, 65'537, 1'048'063, 1'048'064, 3'200'000, 100'000, 300};
    made.objects.push_back(std::string(kSizes[i % 8], static_cast<char>('a' + i)));
    made.paths.push_back("media/" + std::to_string(i) + ".txt");
  }
  return made;
}

}  // namespace

TEST_CASE("store: large objects are there whole, and one that is damaged is told by its sum alone") {
  const TempDir dir;
  const Publisher publisher;
  const Publisher large = with_large_objects(publisher);
  SystemFileOps ops;
  CHECK(put_outcome(ops, dir.string(), large) == "good");
  CHECK(current(dir.string()) == "1-6");
  for (const std::size_t spoiled : {std::size_t{5}, std::size_t{0}, std::size_t{23}}) {
    const TempDir other;
    std::string bytes = large.bundle();
    const std::size_t at = bytes.find(std::string(100, static_cast<char>('a' + spoiled)));
    bytes[at + 99] = '#';
    auto store = Store::open(ops, other.string());
    REQUIRE(store);
    MemorySource source(bytes);
    const auto bundle = verify(source, publisher.trust);
    REQUIRE(bundle);
    const auto done = install(*store, source, *bundle, {});
    REQUIRE_FALSE(done);
    CHECK(done.error().code == "object.damaged");
    CHECK_FALSE(store->state().current);
  }
}

TEST_CASE("store: no more files are open at once than may be") {
  const TempDir dir;
  Publisher many = release(Publisher(), 6);
  many.objects.clear();
  many.paths.clear();
  for (int i = 0; i < 700; ++i) {
    many.objects.push_back("small " + std::to_string(i));
    many.paths.push_back("media/" + std::to_string(i) + ".txt");
  }
  const auto most_open = [&](std::size_t allowed) {
    FaultyOps ops;
    ops.open_at_most = allowed;
    const std::string store = dir.string() + "/" + std::to_string(allowed);
    std::filesystem::create_directory(store);
    CHECK(put_outcome(ops, store, many) == "good");
    CHECK(current(store) == "1-6");
    return ops.most_at_once;
  };
  CHECK(most_open(0) < 300);
  CHECK(most_open(400) < 400);
  CHECK(most_open(1024) < 1024);
  CHECK(most_open(4096) > 700);
}

}  // namespace kiosk::test
