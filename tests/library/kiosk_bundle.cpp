// INTERFACE: kiosk-bundle's commands and exit codes, as a publisher's script meets them.
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "library/small_tree.h"

namespace kiosk::test {
namespace {

struct Ran {
  int exit = -1;
  std::string out;
  std::string err;
};

Ran run_program(const std::string& program, const std::string& arguments) {
  const TempDir dir;
  const std::string out = (dir.path() / "out").string();
  const std::string err = (dir.path() / "err").string();
  const std::string command = program + " " + arguments + " >" + out + " 2>" + err;
  const int status = std::system(command.c_str());  // NOLINT(cert-env33-c): the arguments are the test's own
  const auto bytes = [](const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes(out), bytes(err)};
}

Ran run(const std::string& arguments) {
  return run_program(std::string(KIOSK_BINARY_DIR) + "/kiosk-bundle", arguments);
}

TEST_CASE("INTERFACE: new writes a tree that check accepts, and never into a folder that holds something") {
  const TempDir dir;
  const std::string tree = dir.string() + "/tree";
  CHECK(run("new " + tree).exit == 0);
  CHECK(std::filesystem::exists(tree + "/README.md"));
  CHECK(run("check " + tree).exit == 0);
  const Ran again = run("new " + tree);
  CHECK(again.exit == 2);
  CHECK(again.err.find("new.not_empty") != std::string::npos);
  std::filesystem::create_directory(dir.path() / "empty");
  CHECK(run("new " + dir.string() + "/empty").exit == 0);
}

TEST_CASE("INTERFACE: check calls nothing good when what draws is missing, and still says what reading finds") {
  const SmallTree tree;
  const TempDir alone;
  std::filesystem::copy(std::string(KIOSK_BINARY_DIR) + "/kiosk-bundle", alone.path());
  const auto check = [&] { return run_program(alone.string() + "/kiosk-bundle", "check " + tree.root()); };
  const Ran good = check();
  CHECK(good.exit == 1);
  CHECK(good.err.find("check.no_proof") != std::string::npos);
  tree.edit("tips.json", "\"awake\"", "\"bored\"");
  CHECK(check().err.find("content.bad_choice") != std::string::npos);
}

TEST_CASE("INTERFACE: check refuses with 1, for people on standard error, for machines as one object") {
  const SmallTree tree;
  tree.edit("tips.json", "\"awake\"", "\"bored\"");
  const Ran people = run("check " + tree.root());
  CHECK(people.exit == 1);
  CHECK(people.out.empty());
  CHECK(people.err.find("tips.json:6: error content.bad_choice: ") != std::string::npos);
  CHECK(people.err.find("this content is refused") != std::string::npos);
  const Ran machines = run("check --json " + tree.root());
  CHECK(machines.exit == 1);
  CHECK(machines.err.empty());
  const auto json = nlohmann::json::parse(machines.out);
  CHECK(json["summary"]["errors"].get<int>() >= 1);
  for (const char* key : {"severity", "code", "file", "line", "what", "why", "remedy"}) {
    CHECK(json["findings"][0].contains(key));
  }
  CHECK(json["summary"]["items"]["articles"] == 1);
  CHECK(json["summary"]["languages"][0]["tag"] == "en");
}

TEST_CASE("INTERFACE: --strict refuses drafts, --date says from when reviews are overdue") {
  const SmallTree tree;
  CHECK(run("check " + tree.root()).exit == 0);
  CHECK(run("check --strict " + tree.root()).exit == 1);
  CHECK(run("check --date 2030-01-01 " + tree.root()).err.find("review.overdue") != std::string::npos);
}

TEST_CASE("INTERFACE: wrong usage and paths that cannot be read are 2") {
  const TempDir dir;
  for (const std::string& arguments : {std::string(), std::string("--bogus"), std::string("check"), std::string("new"),
                                       std::string("check --date soon ") + dir.string(),
                                       "check " + dir.string() + "/none", std::string("check a b")}) {
    CAPTURE(arguments);
    const Ran ran = run(arguments);
    CHECK(ran.exit == 2);
    CHECK(!ran.err.empty());
  }
  CHECK(run("--help").exit == 0);
}

TEST_CASE("a tree with nothing to show is refused") {
  const TempDir dir;
  const Ran ran = run("check " + dir.string());
  CHECK(ran.exit == 1);
  CHECK(ran.err.find("content.empty") != std::string::npos);
}

}  // namespace
}  // namespace kiosk::test
