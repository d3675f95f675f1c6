// What the kiosk says of its store by another program, and what it notices.
#include "platform/store_keeper.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "platform/bell.h"
#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

// Stands for kiosk-sync: writes down what it was told, and replaces the state, as that does.
class Scribe {
 public:
  Scribe() {
    std::filesystem::create_directories(store());
    std::ofstream(program()) << "#!/bin/sh\necho \"$@\" >> " << dir_.string() << "/said\n"
                             << "echo x > " << store() << "/state.new\n"
                             << "mv " << store() << "/state.new " << store() << "/state.json\n";
    REQUIRE(::chmod(program().c_str(), 0755) == 0);
  }
  [[nodiscard]] std::string store() const { return dir_.string() + "/store"; }
  [[nodiscard]] std::string program() const { return dir_.string() + "/scribe"; }
  [[nodiscard]] std::vector<std::string> said() const {
    std::ifstream in(dir_.string() + "/said");
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
  }

 private:
  TempDir dir_;
};

TEST_CASE("what is said of a release is said one after the other, and a state that was replaced is noticed") {
  const Scribe scribe;
  Bell bell;
  StoreKeeper keeper(scribe.store(), scribe.program());
  keeper.listen([&] { bell.ring(); });
  keeper.started();
  keeper.confirm({1, 12});
  bell.wait_for(2);
  CHECK(keeper.changed());
  CHECK_FALSE(keeper.changed());
  CHECK(scribe.said() == std::vector<std::string>{"started --store " + scribe.store() + " --patient",
                                                  "confirm --store " + scribe.store() + " --patient --release 1-12"});
  keeper.listen({});
}

TEST_CASE("a store whose folder is made after the screen began is noticed") {
  const TempDir dir;
  Bell bell;
  StoreKeeper keeper(dir.string() + "/later", "/nonexistent/kiosk-sync");
  keeper.listen([&] { bell.ring(); });
  std::filesystem::create_directories(dir.string() + "/later");
  std::ofstream(dir.string() + "/later/state.new") << "x";
  std::filesystem::rename(dir.string() + "/later/state.new", dir.string() + "/later/state.json");
  bell.wait_for(1);
  CHECK(keeper.changed());
  keeper.listen({});
}

TEST_CASE("other files of a store are nobody's business, and a program that is not there holds nothing up") {
  const Scribe scribe;
  {
    Bell bell;
    StoreKeeper keeper(scribe.store(), "/nonexistent/kiosk-sync");
    keeper.started();
    keeper.confirm({1, 1});
    keeper.listen([&] { bell.ring(); });
    std::ofstream(scribe.store() + "/other.new") << "x";
    std::filesystem::rename(scribe.store() + "/other.new", scribe.store() + "/other");
    CHECK_FALSE(keeper.changed());
    std::ofstream(scribe.store() + "/state.new") << "x";
    std::filesystem::rename(scribe.store() + "/state.new", scribe.store() + "/state.json");
    bell.wait_for(1);
    CHECK(keeper.changed());
    keeper.listen({});
  }
  CHECK(scribe.said().empty());
  const StoreKeeper without_store("/nonexistent", scribe.program());
}

}  // namespace
}  // namespace kiosk::test
