// Installing from a file onto the disk itself: several hands copy side by side, and nothing of it shows.
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "store_fixture.h"

namespace kiosk::test {

namespace {

// Hundreds of small ones, and some so large that a sum has a thread of its own.
Publisher with_many(const Publisher& first, std::uint64_t sequence) {
  Publisher made = release(first, sequence);
  for (std::size_t i = 0; i < 400; ++i) {
    made.objects.push_back(std::string(200 + 37 * i, static_cast<char>('a' + i % 26)) + std::to_string(i));
    made.paths.push_back("media/" + std::to_string(i) + ".txt");
  }
  for (const std::size_t size : {std::size_t{5'000'000}, std::size_t{300'000}, std::size_t{4'500'000}}) {
    made.objects.push_back(std::string(size, 'z'));
    made.paths.push_back("media/large-" + std::to_string(size) + ".txt");
  }
  return made;
}

std::string write_bundle(const TempDir& dir, const std::string& bytes) {
  std::string path = dir.string() + "/pages.kiosk";
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

Result<Installed> put_file(FileOps& ops, const std::string& folder, const std::string& file, const Publisher& publisher,
                           const InstallOptions& options = {}) {
  auto store = Store::open(ops, folder);
  if (!store) return tl::unexpected(store.error());
  const auto source = open_bundle_file(file);
  if (!source) return tl::unexpected(source.error());
  CHECK((*source)->reads_beside());
  const auto bundle = verify(**source, publisher.trust);
  if (!bundle) return tl::unexpected(bundle.error());
  return install(*store, **source, *bundle, options);
}
Result<Installed> put_file(const std::string& folder, const std::string& file, const Publisher& publisher,
                           const InstallOptions& options) {
  SystemFileOps ops;
  return put_file(ops, folder, file, publisher, options);
}

}  // namespace

TEST_CASE(
    "catalogue 71, 69: with several hands progress only rises, ends with the commit, and a delta brings one object") {
  const TempDir dir, store;
  const Publisher first;
  std::uint64_t before = 0;
  std::vector<std::string> phases;
  InstallOptions options;
  // From whichever hand, but never from two at once.
  std::mutex alone;
  options.progress = [&](const InstallProgress& at) {
    const std::unique_lock lock(alone, std::try_to_lock);
    CHECK(lock.owns_lock());
    CHECK(at.done >= before);
    CHECK((at.done == at.total) == (at.phase == "done"));
    before = at.done;
    if (phases.empty() || phases.back() != at.phase) phases.emplace_back(at.phase);
  };
  const Publisher many = with_many(first, 6);
  const auto done = put_file(store.string(), write_bundle(dir, many.bundle()), many, options);
  REQUIRE(done);
  CHECK(current(store.string()) == "1-6");
  CHECK(phases == std::vector<std::string>{"checking", "copying", "committing", "done"});

  const Publisher next = with_many(first, 7);
  // While a large one is looked through that is here already, there are signs of life.
  std::size_t checking = 0;
  options.progress = [&](const InstallProgress& at) { checking += at.phase == "checking" ? 1U : 0U; };
  const auto delta = put_file(store.string(), write_bundle(dir, next.bundle()), next, options);
  REQUIRE(delta);
  CHECK(delta->copied_bytes == std::string("only in 7").size());
  CHECK(delta->reused_bytes > 9'000'000);
  CHECK(checking > next.objects.size() + 30);
  CHECK(current(store.string()) == "1-7");
}

TEST_CASE(
    "catalogue 15, 39: with several hands one damaged object stops all of it, and the store shows what it showed") {
  const TempDir dir, store;
  const Publisher first;
  const Publisher good = with_many(first, 6);
  REQUIRE(put_file(store.string(), write_bundle(dir, good.bundle()), good, {}));
  Publisher other = with_many(first, 7);
  for (std::string& object : other.objects) object += " anew";
  const std::string whole = other.bundle();
  for (const char* spoiled : {"only in 7 anew", "17 anew", "399 anew", "zzz anew"}) {
    std::string bytes = whole;
    const std::size_t at = bytes.rfind(spoiled);
    REQUIRE(at != std::string::npos);
    bytes[at] ^= 1;
    const auto done = put_file(store.string(), write_bundle(dir, bytes), other, {});
    REQUIRE_FALSE(done);
    CHECK(done.error().code == "object.damaged");
    CHECK(current(store.string()) == "1-6");
  }
  REQUIRE(put_file(store.string(), write_bundle(dir, whole), other, {}));
  CHECK(current(store.string()) == "1-7");
}

TEST_CASE("catalogue 58: with several hands every object that has rotted is brought again, and only those") {
  const TempDir dir, store;
  const Publisher first;
  const Publisher good = with_many(first, 6);
  REQUIRE(put_file(store.string(), write_bundle(dir, good.bundle()), good, {}));
  std::uint64_t spoiled = 0;
  int seen = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(store.string() + "/objects")) {
    if (!entry.is_regular_file() || ++seen % 7 != 0) continue;
    std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(entry.file_size() / 2));
    file.put('#');
    spoiled += entry.file_size();
  }
  const Publisher next = with_many(first, 7);
  const auto done = put_file(store.string(), write_bundle(dir, next.bundle()), next, {});
  REQUIRE(done);
  CHECK(spoiled > 0);
  CHECK(done->copied_bytes <= spoiled + std::string("only in 7").size());
  CHECK(done->copied_bytes + 100 >= spoiled);
  CHECK(current(store.string()) == "1-7");
}

TEST_CASE("store: two hands copy at the same time") {
  const TempDir dir, store;
  const Publisher first;
  const Publisher many = with_many(first, 6);
  FaultyOps ops;
  ops.most_hands = 4;
  // The first that creates a file waits until another does; one that is alone waits for nothing and is found.
  std::mutex mutex;
  std::condition_variable changed;
  std::set<std::thread::id> hands;
  ops.between = [&](FaultyOps::Call call) {
    if (call != FaultyOps::Call::create) return;
    std::unique_lock lock(mutex);
    hands.insert(std::this_thread::get_id());
    changed.notify_all();
    if (hands.size() == 1) changed.wait_for(lock, std::chrono::seconds(20), [&] { return hands.size() > 1; });
  };
  REQUIRE(put_file(ops, store.string(), write_bundle(dir, many.bundle()), many));
  CHECK(hands.size() == 2);  // each asks for files and threads of its own: never more
  CHECK(current(store.string()) == "1-6");
}

TEST_CASE("catalogue 50, 53: with several hands whatever fails is told, and the store shows what it showed") {
  const TempDir dir, start;
  const Publisher first;
  const Publisher good = release(first, 5);
  REQUIRE(put_file(start.string(), write_bundle(dir, good.bundle()), good, {}));
  const Publisher many = with_many(first, 6);
  const std::string file = write_bundle(dir, many.bundle());
  for (const auto call : {FaultyOps::Call::sync, FaultyOps::Call::write, FaultyOps::Call::rename}) {
    for (const int fails : {1, 2, 3, 57, 150, 300, 390}) {
      const TempDir store;
      copy_store(start.string(), store.string());
      FaultyOps ops;
      ops.most_hands = 2;
      int count = 0;
      // From then on always, as a disk that has gone.
      ops.before = [&](FaultyOps::Call one, int) {
        if (one != call || ++count < fails) return Result<void>();
        return Result<void>(fail("store.failed", "gone"));
      };
      const auto done = put_file(ops, store.string(), file, many);
      REQUIRE_FALSE(done);
      CHECK(done.error().code == "store.failed");
      CHECK(current(store.string()) == "1-5");
    }
  }
}

}  // namespace kiosk::test
