// What the screen reads of a store that somebody else writes: the catalogue's cases 24, 36, 37, 60, 62, 65.
#include "store/pick_bundle.h"
#include "store/release.h"
#include "store/repair.h"
#include "store_fixture.h"

namespace kiosk::test {

namespace {

std::string object_path(const std::string& folder, const std::string& bytes) {
  const std::string name = to_hex(blake2b_256(bytes_of(bytes)));
  return folder + "/objects/" + name.substr(0, 2) + "/" + name;
}

// Everything of what a kiosk that starts now shows; the release's number when all of it is that release's.
std::string shown_by(const std::string& folder, const Publisher& publisher) {
  SystemFileOps ops;
  const auto reader = StoreReader::open(ops, folder);
  if (!reader) return reader.error().code;
  const auto state = reader->read_state();
  if (!state) return state.error().code;
  for (const ReleaseNumber& number : to_show(*state)) {
    const auto opened = Release::open(ops, folder, number);
    if (!opened) continue;
    const Publisher wanted = release(publisher, number.sequence);
    for (std::size_t i = 0; i < wanted.paths.size(); ++i) {
      const FileEntry* file = (*opened)->find(wanted.paths[i]);
      if (file == nullptr) return "no " + wanted.paths[i];
      const auto bytes = (*opened)->read(*file);
      if (!bytes) return bytes.error().code;
      if (*bytes != wanted.objects[i]) return "mixed";
    }
    return to_string(number);
  }
  return "factory";
}

// A store that shows release 5.
struct WithRelease5 {
  TempDir dir{};
  Publisher publisher{};
  WithRelease5() {
    SystemFileOps ops;
    REQUIRE(put_outcome(ops, dir.string(), release(publisher, 5)) == "good");
  }
};

void write_bundle(const Publisher& publisher, const std::string& path) {
  std::ofstream(path, std::ios::binary) << publisher.bundle();
}

}  // namespace

TEST_CASE("catalogue 65: who reads throughout an installation sees one release whole, at every moment") {
  const WithRelease5 kept;
  const TempDir& dir = kept.dir;
  const Publisher& publisher = kept.publisher;
  SystemFileOps disk;
  FaultyOps ops;
  int seen_old = 0;
  int looks = 0;
  ops.before = [&](FaultyOps::Call, int) -> Result<void> {
    const std::string shown = shown_by(dir.string(), publisher);
    CHECK((shown == "1-5" || shown == "1-6"));
    seen_old += shown == "1-5" ? 1 : 0;
    ++looks;
    return {};
  };
  CHECK(put_outcome(ops, dir.string(), release(publisher, 6)) == "good");
  CHECK(shown_by(dir.string(), publisher) == "1-6");
  CHECK(looks > 60);
  CHECK(seen_old > 50);
}

TEST_CASE("store: a file that is replaced while it is read is the old one whole or the new one whole") {
  const TempDir dir;
  SystemFileOps disk;
  for (const std::size_t new_size : {std::size_t{3}, std::size_t{900}}) {
    const std::string old_text(500, 'o');
    std::ofstream(dir.string() + "/file") << old_text;
    FaultyOps ops;
    ops.before = [&](FaultyOps::Call call, int) -> Result<void> {
      if (call != FaultyOps::Call::look) return {};
      // Between opening it and asking for its size.
      std::ofstream(dir.string() + "/new") << std::string(new_size, 'n');
      std::filesystem::rename(dir.string() + "/new", dir.string() + "/file");
      return {};
    };
    const auto root = ops.open_root(dir.string());
    REQUIRE(root);
    CHECK(read_whole(ops, *root, "file", 1000).value() == old_text);
    CHECK(read_whole(disk, *root, "file", 1000).value() == std::string(new_size, 'n'));
    CHECK(read_whole(disk, *root, "file", 2).error().code == "store.too_large");
  }
}

TEST_CASE("store: what is shown is not swept, whatever is installed meanwhile") {
  const WithRelease5 kept;
  const TempDir& dir = kept.dir;
  const Publisher& publisher = kept.publisher;
  SystemFileOps ops;
  auto shown = Release::open(ops, dir.string(), {1, 5});
  REQUIRE(shown);
  for (const std::uint64_t sequence : {6U, 7U, 8U})
    REQUIRE(put_outcome(ops, dir.string(), release(publisher, sequence)) == "good");
  auto store = Store::open(ops, dir.string());
  REQUIRE(store);
  CHECK(*store->collect() == 2);  // release 6 and its one object
  const FileEntry* own = (*shown)->find("media/empty.txt");
  REQUIRE(own != nullptr);
  CHECK((*shown)->read(*own).value() == "only in 5");
  shown->reset();
  CHECK(*store->collect() == 2);  // release 5 and its one object
  CHECK(Release::open(ops, dir.string(), {1, 5}).error().code == "release.missing");
}

TEST_CASE("store: a release's bytes are compared before anybody sees them, and its files are found by path alone") {
  const WithRelease5 kept;
  const TempDir& dir = kept.dir;
  SystemFileOps ops;
  const auto shown = Release::open(ops, dir.string(), {1, 5});
  REQUIRE(shown);
  CHECK((*shown)->below("en") == std::vector<std::string_view>{"en/articles/rest.md"});
  CHECK((*shown)->below("en/art").empty());
  CHECK((*shown)->find("en") == nullptr);
  CHECK((*shown)->find("../lock") == nullptr);
  const FileEntry* file = (*shown)->find("en/articles/rest.md");
  REQUIRE(file != nullptr);
  CHECK((*shown)->begin_of(*file, 4).value() == "xxxx");
  std::fstream(object_path(dir.string(), std::string(3000, 'x')), std::ios::in | std::ios::out | std::ios::binary)
      << "y";
  CHECK((*shown)->read(*file).error().code == "release.damaged");
  std::filesystem::resize_file(object_path(dir.string(), std::string(3000, 'x')), 10);
  CHECK((*shown)->read(*file).error().code == "release.damaged");
  CHECK(Release::open(ops, dir.string(), {1, 5}).error().code == "release.damaged");
  CHECK(Release::open(ops, dir.string(), {1, 4}).error().code == "release.missing");
}

TEST_CASE("store: which keys signed a release is told from the signatures that were checked, and from nothing else") {
  SystemFileOps ops;
  const TempDir dir;
  const std::string folder = dir.string();
  const Publisher first;
  REQUIRE(put_outcome(ops, folder, release(first, 5)) == "good");
  const auto reader = StoreReader::open(ops, folder);
  REQUIRE(reader);
  const std::vector<std::string> signers{to_string(first.key.public_key().id)};
  CHECK(reader->signers({1, 5}) == signers);
  CHECK(reader->signers({1, 6}).empty());
  // A release that was put there by an older program, or what is no list of keys, names nobody.
  const std::string file = folder + "/releases/1-5/signers";
  for (const char* text : {"", "EFC7AA783C3B9E71\n", "EFC7AA783C3B9E71", "EFC7AA783C3B9E7\n", "<b>EFC7AA783C3B9\n",
                           "efc7aa783c3b9e71\n", "EFC7AA783C3B9E71\nthe right sender\n"}) {
    CAPTURE(std::string(text));
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
    CHECK(reader->signers({1, 5}).empty());
  }
  std::filesystem::remove(file);
  CHECK(reader->signers({1, 5}).empty());
}

TEST_CASE("catalogue 60: current damaged: the one before, both damaged: the factory's") {
  const WithRelease5 kept;
  const TempDir& dir = kept.dir;
  const Publisher& publisher = kept.publisher;
  SystemFileOps ops;
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 6)) == "good");
  CHECK(shown_by(dir.string(), publisher) == "1-6");
  std::filesystem::remove(object_path(dir.string(), "only in 6"));
  CHECK(shown_by(dir.string(), publisher) == "1-5");
  std::filesystem::remove(object_path(dir.string(), "only in 5"));
  CHECK(shown_by(dir.string(), publisher) == "factory");
}

TEST_CASE("catalogue 62: a store that cannot be written: it says so, nothing changes, and it is read as before") {
  const WithRelease5 kept;
  const TempDir& dir = kept.dir;
  const Publisher& publisher = kept.publisher;
  SystemFileOps disk;
  FaultyOps ops;
  ops.before = [](FaultyOps::Call call, int) -> Result<void> {
    const bool writes = call == FaultyOps::Call::create || call == FaultyOps::Call::write ||
                        call == FaultyOps::Call::rename || call == FaultyOps::Call::remove ||
                        call == FaultyOps::Call::allocate || call == FaultyOps::Call::folder;
    return writes ? fail("store.read_only", "EROFS") : Result<void>();
  };
  CHECK(put_outcome(ops, dir.string(), release(publisher, 6)) == "store.read_only");
  CHECK(shown_by(dir.string(), publisher) == "1-5");
}

TEST_CASE("catalogue 24: what was withdrawn is not installed, not gone back to, and not fallen back to") {
  const WithRelease5 kept;
  const TempDir& dir = kept.dir;
  const Publisher& publisher = kept.publisher;
  SystemFileOps ops;
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 8)) == "good");
  Trust trust = publisher.trust;
  trust.minimum = 7;
  auto store = Store::open(ops, dir.string());
  REQUIRE(store);
  REQUIRE(store->trust_from(trust, ""));
  CHECK(store->state().minimum == ReleaseNumber{1, 7});
  CHECK(roll_back(*store).error().code == "release.withdrawn");
  CHECK(store->state().current == ReleaseNumber{1, 8});
  for (int i = 0; i < 3; ++i) CHECK(started(*store)->value() == ReleaseNumber{1, 8});
  CHECK_FALSE(started(*store)->has_value());  // the factory's, not release 5
  // It never sinks.
  REQUIRE(store->trust_from(publisher.trust, ""));
  CHECK(store->state().minimum == ReleaseNumber{1, 7});
}

TEST_CASE("catalogue 24: a release below the minimum is refused from a stick") {
  const TempDir dir;
  const Publisher publisher;
  SystemFileOps ops;
  {
    auto store = Store::open(ops, dir.string());
    REQUIRE(store);
    Trust trust = publisher.trust;
    trust.minimum = 7;
    REQUIRE(store->trust_from(trust, ""));
  }
  CHECK(put_outcome(ops, dir.string(), release(publisher, 6)) == "release.withdrawn");
  CHECK(put_outcome(ops, dir.string(), release(publisher, 7)) == "good");
}

TEST_CASE("catalogue 36, 37: of several bundles the newest that may be believed, what macOS leaves is not looked at") {
  const TempDir stick;
  const Publisher publisher;
  const Publisher stranger;
  write_bundle(release(publisher, 5), stick.string() + "/z-old.kiosk");
  write_bundle(release(publisher, 6), stick.string() + "/new.kiosk");
  write_bundle(release(stranger, 9), stick.string() + "/newer-by-nobody.kiosk");
  std::ofstream(stick.string() + "/._new.kiosk") << "Mac OS X";
  std::ofstream(stick.string() + "/half.kiosk") << release(publisher, 7).bundle().substr(0, 3000);
  std::filesystem::create_directory(stick.string() + "/folder.kiosk");
  const auto picked = pick_bundle(stick.string(), publisher.trust);
  REQUIRE(picked);
  CHECK(picked->bundle.manifest().number == ReleaseNumber{1, 6});
  CHECK(picked->others == 1);
  const TempDir litter;
  std::ofstream(litter.string() + "/._new.kiosk") << "Mac OS X";
  CHECK(pick_bundle(litter.string(), publisher.trust).error().code == "bundle.none");
}

TEST_CASE("store: parts that are gone, damaged or unreadable are mended from a stick, whoever signed what is on it") {
  const WithRelease5 kept;
  const TempDir& dir = kept.dir;
  const Publisher& publisher = kept.publisher;
  const TempDir stick;
  SystemFileOps ops;
  REQUIRE(put_outcome(ops, dir.string(), release(publisher, 6)) == "good");
  std::fstream(object_path(dir.string(), std::string(3000, 'x')), std::ios::in | std::ios::out | std::ios::binary)
      << "y";
  std::filesystem::remove(object_path(dir.string(), "only in 5"));
  auto store = Store::open(ops, dir.string());
  REQUIRE(store);
  CHECK(repair(*store, stick.string()).error().code == "bundle.none");
  write_bundle(release(publisher, 4), stick.string() + "/old.kiosk");
  std::ofstream(stick.string() + "/no.kiosk") << "no bundle";
  auto mended = repair(*store, stick.string());
  REQUIRE(mended);
  CHECK(mended->mended == 1);
  CHECK(mended->lost == 1);
  CHECK(store->check_release({1, 6}, true));
  write_bundle(release(Publisher(), 5), stick.string() + "/other.kiosk");
  mended = repair(*store, stick.string());
  REQUIRE(mended);
  CHECK(mended->mended == 1);
  CHECK(mended->lost == 0);
  CHECK(store->check_release({1, 5}, true));
  CHECK(repair(*store, stick.string())->mended == 0);
}

TEST_CASE("store: an object that the disk cannot read any more is brought again") {
  const WithRelease5 kept;
  const TempDir& dir = kept.dir;
  const Publisher& publisher = kept.publisher;
  SystemFileOps disk;
  FaultyOps ops;
  int reads = 0;
  ops.before = [&](FaultyOps::Call call, int) -> Result<void> {
    // The first is the state.
    if (call == FaultyOps::Call::read && ++reads == 2) return fail("store.failed", "EIO");
    return {};
  };
  const auto done = put(ops, dir.string(), release(publisher, 6));
  REQUIRE(done);
  CHECK(done->reused_bytes + done->copied_bytes == 3021);
  CHECK(done->copied_bytes > 9);
  CHECK(current(dir.string()) == "1-6");
}

}  // namespace kiosk::test
