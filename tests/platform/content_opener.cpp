// What the kiosk shows of a store, as a library: the catalogue's cases 23, 59, 60 and 61 as a visitor meets them.
#include "platform/content_opener.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "app/update.h"
#include "bundle/secret_key.h"
#include "library/small_tree.h"
#include "platform/sync_service.h"
#include "publish/build_bundle.h"
#include "store/install.h"
#include "store/release.h"
#include "ui/pictures.h"

namespace kiosk::test {
namespace {

namespace fs = std::filesystem;

// A clinic's tree, its publisher, and a store that releases of it go into.
class Clinic {
 public:
  Clinic() {
    trust_.product = "kiosk";
    const std::string channel = tree.loaded().library->edition.channel;
    trust_.channel = channel;
    trust_.root.keys = trust_.release.keys = {key_.public_key()};
    fs::create_directories(store());
  }
  // Installs the tree as it is now, with its first topic called so.
  void publish(std::uint64_t sequence, const std::string& title) {
    tree.edit("en/topics.json", title_, title);
    title_ = title;
    const std::string file = dir_.string() + "/" + std::to_string(sequence) + ".kiosk";
    Findings findings;
    BuildOptions options;
    options.content = tree.root();
    options.out = file;
    options.sequence = sequence;
    const auto built = build_bundle(options, key_, findings);
    REQUIRE_MESSAGE(built, (built ? "" : built.error().message));
    auto source = open_bundle_file(file);
    REQUIRE(source);
    const auto bundle = verify(**source, trust_);
    REQUIRE(bundle);
    auto open = Store::open(ops_, store());
    REQUIRE(open);
    REQUIRE(install(*open, **source, *bundle, {}));
  }
  [[nodiscard]] std::string key_id() const { return to_string(key_.public_key().id); }
  [[nodiscard]] std::string store() const { return dir_.string() + "/store"; }
  // Where a file of a release lies.
  std::string object(const ReleaseNumber& number, const std::string& path) {
    const auto release = Release::open(ops_, store(), number);
    REQUIRE(release);
    const FileEntry* file = (*release)->find(path);
    REQUIRE(file != nullptr);
    return (*release)->file_of((*release)->object(*file));
  }
  // What the first topic is called in what is shown; "factory" and "nothing" where it is that.
  std::string shown(const std::string& factory = "/nonexistent") {
    complaints.clear();
    const ContentOpener opener(factory, [this](const std::string& what) { complaints.push_back(what); });
    const auto library = opener.store(store());
    if (!library) return "nothing";
    const std::string title = library->words(library->topics.front(), {"en"}).words.title;
    return library->files->release() ? title : "factory";
  }
  SmallTree tree;
  std::vector<std::string> complaints;

 private:
  TempDir dir_;
  SecretKey key_ = SecretKey::generate();
  Trust trust_;
  SystemFileOps ops_;
  std::string title_ = "Getting closer";
};

void spoil(const std::string& path) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(40);
  const int byte = file.get();
  file.seekp(40);
  file.put(static_cast<char>(byte ^ 1));
  REQUIRE(file.good());
}

TEST_CASE("a store shows what its folder would: every item, every word, every picture") {
  Clinic clinic;
  clinic.publish(1, "The first");
  const ContentOpener opener("/nonexistent", [](const std::string&) {});
  const auto from_store = opener.store(clinic.store());
  const auto from_folder = opener.folder(clinic.tree.root()).value();
  REQUIRE(from_store);
  CHECK(from_store->topics.size() == from_folder->topics.size());
  CHECK(from_store->articles.size() == from_folder->articles.size());
  CHECK(from_store->stories.size() == from_folder->stories.size());
  CHECK(from_store->tips.size() == from_folder->tips.size());
  CHECK(from_store->contacts.size() == from_folder->contacts.size());
  CHECK(from_store->sources.size() == from_folder->sources.size());
  CHECK(from_store->edition.languages == from_folder->edition.languages);
  REQUIRE(from_store->pictures.size() == from_folder->pictures.size());
  for (std::size_t i = 0; i < from_folder->pictures.size(); ++i)
    CHECK(from_store->pictures[i].path == from_folder->pictures[i].path);
  CHECK(from_store->files->release() == ReleaseNumber{1, 1});
  CHECK(opener.releases(clinic.store(), Moment::start) == std::vector{ReleaseNumber{1, 1}});
  CHECK(opener.any(clinic.store())->files->release() == ReleaseNumber{1, 1});
  CHECK_FALSE(opener.any(clinic.tree.root())->files->release().has_value());
}

TEST_CASE("catalogue 59, 60: a byte that changed, a part that is gone: the release before, the factory's, nothing") {
  Clinic clinic;
  clinic.publish(1, "The first");
  clinic.publish(2, "The second");
  CHECK(clinic.shown() == "The second");
  CHECK(clinic.complaints.empty());
  // A bit of a contact's file would still be JSON, with another number.
  const std::string contacts = clinic.object({1, 2}, "en/topics.json");
  spoil(contacts);
  CHECK(clinic.shown() == "The first");
  REQUIRE(clinic.complaints.size() == 1);
  CHECK(clinic.complaints[0].find("release 1-2 is damaged") != std::string::npos);
  fs::remove(contacts);
  CHECK(clinic.shown() == "The first");
  fs::remove(clinic.object({1, 1}, "en/topics.json"));
  CHECK(clinic.shown(clinic.tree.root()) == "factory");
  CHECK(clinic.shown() == "nothing");
}

TEST_CASE("catalogue 61: without a state that can be read the newest whole release is shown, and nothing is written") {
  Clinic clinic;
  clinic.publish(1, "The first");
  clinic.publish(2, "The second");
  std::ofstream(clinic.store() + "/state.json", std::ios::trunc) << "garbage";
  CHECK(clinic.shown() == "The second");
  CHECK(clinic.complaints.size() == 1);
  fs::remove(clinic.store() + "/state.json");
  CHECK(clinic.shown() == "The second");
  CHECK_FALSE(fs::exists(clinic.store() + "/state.json"));
}

TEST_CASE("catalogue 66: what was started three times without a confirmation is not shown a fourth time") {
  Clinic clinic;
  clinic.publish(1, "The first");
  clinic.publish(2, "The second");
  SystemFileOps ops;
  auto store = Store::open(ops, clinic.store());
  REQUIRE(store);
  for (int i = 0; i < 3; ++i) {
    CHECK(clinic.shown() == "The second");
    REQUIRE(started(*store));
  }
  CHECK(clinic.shown() == "The first");
  // The kiosk whose own start was the third goes on with what it shows.
  const ContentOpener opener("/nonexistent", [](const std::string&) {});
  CHECK(opener.releases(clinic.store(), Moment::running).front() == ReleaseNumber{1, 2});
}

TEST_CASE("a store without anything in it, and none at all: the factory's content") {
  Clinic clinic;
  CHECK(clinic.shown(clinic.tree.root()) == "factory");
  CHECK(clinic.complaints.empty());
  fs::remove_all(clinic.store());
  CHECK(clinic.shown(clinic.tree.root()) == "factory");
  CHECK(clinic.complaints.size() == 1);
}

TEST_CASE("catalogue 23: long past its review date a release is still shown") {
  Clinic clinic;
  clinic.publish(1, "The first");
  const ContentOpener opener("/nonexistent", [](const std::string&) {});
  const auto wall = std::chrono::sys_days(std::chrono::year{2060} / 1 / 1);
  State state = boot(opener.store(clinic.store()), {}, {}, WallTime(wall.time_since_epoch()));
  state = update(std::move(state), event::Tick{Monotonic(1000), WallTime(wall.time_since_epoch())}).state;
  REQUIRE(state.library);
  CHECK_FALSE(std::holds_alternative<route::Fallback>(shown(state)));
  CHECK(begin_at(state, route::Topic{state.library->topics.front().id, 1}));
}

TEST_CASE("a review of what waits in the store names its publisher, the key that signed it, and how much it is") {
  Clinic clinic;
  clinic.publish(5, "The first");
  clinic.publish(6, "The second");
  const ContentOpener opener("/nonexistent", [](const std::string&) {});
  const auto before = opener.best_of(clinic.store(), {{1, 5}});
  const auto review = review_release(opener, clinic.store(), {"1-6", before, kToday, "GB-ENG"});
  REQUIRE(review);
  CHECK(review->release == "1-6");
  CHECK(review->before == "1-5");
  CHECK(review->publisher == clinic.tree.loaded().library->edition.publisher);
  CHECK(review->signers == std::vector<std::string>{clinic.key_id()});
  CHECK(review->changed == 1);
  CHECK(review->files > 0);
  CHECK(review->new_bytes > 0);
  CHECK(review->all_bytes > review->new_bytes);
  CHECK_FALSE(review_release(opener, clinic.store(), {"1-7", before, kToday, "GB-ENG"}));
}

TEST_CASE("a picture whose bytes changed is not shown, its page is") {
  Clinic clinic;
  clinic.publish(1, "The first");
  const ContentOpener opener("/nonexistent", [](const std::string&) {});
  const auto library = opener.store(clinic.store());
  REQUIRE(library);
  REQUIRE_FALSE(library->pictures.empty());
  const auto at = library->files->locate(library->pictures.front().path);
  PictureKey key;
  key.path = at.file;
  key.hash = at.hash;
  key.width = key.height = 64;
  const auto drawn = [&] {
    Pictures pictures([](const Job& job) { job()(); }, [] {});
    return pictures.get(key) != nullptr;
  };
  CHECK(drawn());
  spoil(at.file);
  CHECK_FALSE(drawn());
  CHECK(clinic.shown() == "The first");
}

}  // namespace
}  // namespace kiosk::test
