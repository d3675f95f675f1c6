// Which bundle of a stick is taken, whatever else lies on it.
#include "store/pick_bundle.h"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "../bundle/fixture.h"
#include "store_fixture.h"

namespace kiosk::test {

namespace {

class StickOf {
 public:
  TempDir folder;
  void add(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder.path() / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string path(const std::string& name = {}) const {
    return name.empty() ? folder.string() : folder.string() + "/" + name;
  }
};

std::string picked(const StickOf& stick, const Trust& trust) {
  const auto found = pick_bundle(stick.path(), trust);
  return found ? to_string(found->bundle.manifest().number) + " " + std::to_string(found->others) : found.error().code;
}

}  // namespace

TEST_CASE("catalogue 36: what macOS leaves beside a bundle is none") {
  const Publisher publisher;
  const StickOf stick;
  stick.add("._x.kiosk", "junk");
  CHECK(picked(stick, publisher.trust) == "bundle.none");
  stick.add("x.kiosk", release(publisher, 5).bundle());
  CHECK(picked(stick, publisher.trust) == "1-5 0");
}

TEST_CASE("catalogue 37: of several bundles the newest that is good, and how many others there are") {
  const Publisher publisher;
  const Publisher stranger;
  const StickOf stick;
  stick.add("a.kiosk", release(publisher, 6).bundle());
  stick.add("b.kiosk", release(publisher, 5).bundle());
  stick.add("c.KIOSK", release(publisher, 4).bundle());
  stick.add("z.kiosk", release(stranger, 9).bundle());
  stick.add("y.kiosk", "half");
  CHECK(picked(stick, publisher.trust) == "1-6 2");
}

TEST_CASE("a folder, a pipe and a link that are called so are no bundles, neither waits nor is followed") {
  const Publisher publisher;
  const StickOf stick;
  const StickOf elsewhere;
  elsewhere.add("good.kiosk", release(publisher, 5).bundle());
  std::filesystem::create_directory(stick.path("folder.kiosk"));
  REQUIRE(::mkfifo(stick.path("pipe.kiosk").c_str(), 0600) == 0);
  REQUIRE(::symlink(elsewhere.path("good.kiosk").c_str(), stick.path("link.kiosk").c_str()) == 0);
  CHECK(picked(stick, publisher.trust) == "bundle.none");
}

TEST_CASE("names in every script, of 255 bytes and of bytes that are no text") {
  const Publisher publisher;
  const StickOf stick;
  stick.add(std::string(249, 'n') + ".kiosk", release(publisher, 5).bundle());
  stick.add("\xD9\x85\xD9\x84\xD9\x81.kiosk", release(publisher, 6).bundle());
  stick.add("\xE6\x96\x87\xE4\xBB\xB6.kiosk", release(publisher, 7).bundle());
  stick.add("\xFF\xFE.kiosk", "junk");
  stick.add(".kiosk", "junk");
  CHECK(picked(stick, publisher.trust) == "1-7 2");
}

TEST_CASE("of more bundles than anybody makes the last by name are looked at, numbers as numbers") {
  const StickOf stick;
  for (int i = 1; i <= 200; ++i) stick.add("kiosk-" + std::to_string(i) + ".kiosk", "");
  const auto names = bundle_names(stick.path());
  REQUIRE(names.has_value());
  REQUIRE(names->size() == kMostBundles);
  CHECK(names->front() == stick.path("kiosk-137.kiosk"));
  CHECK(names->back() == stick.path("kiosk-200.kiosk"));
}

TEST_CASE("a stick that has gone is no stick without a bundle") {
  const Publisher publisher;
  CHECK(pick_bundle("/nowhere/at/all", publisher.trust).error().code == "bundle.missing");
}

}  // namespace kiosk::test
