// A folder and all below it, watched while an author saves: real folders, real saves, and a wait on what the system tells.
#include "base/tree_watch.h"

#include <doctest/doctest.h>
#include <poll.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

// The system tells at once; the bound is for a machine that is busy.
bool told(TreeWatch& watch) {
  pollfd one{watch.fd(), POLLIN, 0};
  if (::poll(&one, 1, 60'000) != 1) return false;
  return watch.changed();
}
bool quiet(TreeWatch& watch) {
  pollfd one{watch.fd(), POLLIN, 0};
  return ::poll(&one, 1, 0) == 0 || !watch.changed();
}

struct Tree {
  TempDir dir;
  fs::path root = dir.path() / "content";
  Tree() {
    fs::create_directories(root / "en" / "articles");
    write(root / "topics.json", "{}");
    write(root / "en" / "articles" / "sleep.md", "words");
  }
};

}  // namespace

TEST_CASE("tree watch: a file that is written, renamed into place, taken away, at the top and below") {
  const Tree tree;
  TreeWatch watch(tree.root.string());
  REQUIRE(watch.watching());
  CHECK(quiet(watch));
  const fs::path article = tree.root / "en" / "articles" / "sleep.md";
  write(article, "other words");
  CHECK(told(watch));
  CHECK(quiet(watch));
  // As vim and many others save: beside it, then over it.
  write(tree.dir.path() / "beside", "words again");
  fs::rename(tree.dir.path() / "beside", article);
  CHECK(told(watch));
  fs::remove(article);
  CHECK(told(watch));
  write(tree.root / "tips.json", "{}");
  CHECK(told(watch));
  CHECK(quiet(watch));
}

TEST_CASE("tree watch: reading is no news, nor what editors and version control keep for themselves") {
  const Tree tree;
  fs::create_directories(tree.root / ".git");
  TreeWatch watch(tree.root.string());
  std::string words;
  std::ifstream(tree.root / "en" / "articles" / "sleep.md") >> words;
  CHECK(words == "words");
  write(tree.root / ".git" / "index", "x");
  write(tree.root / "en" / "articles" / ".sleep.md.swp", "x");
  write(tree.root / "en" / "articles" / "sleep.md~", "x");
  fs::remove(tree.root / "en" / "articles" / "sleep.md~");
  CHECK(quiet(watch));
  write(tree.root / "en" / "articles" / "sleep.md", "x");
  CHECK(told(watch));
}

TEST_CASE("tree watch: folders that come later are watched, with all that was put into them meanwhile") {
  const Tree tree;
  TreeWatch watch(tree.root.string());
  fs::create_directories(tree.root / "pl" / "articles");
  CHECK(told(watch));
  write(tree.root / "pl" / "articles" / "sleep.md", "słowa");
  CHECK(told(watch));
  fs::rename(tree.root / "pl", tree.root / "ro");
  CHECK(told(watch));
  write(tree.root / "ro" / "articles" / "sleep.md", "cuvinte");
  CHECK(told(watch));
  // Where it went it is nobody's business.
  fs::rename(tree.root / "ro", tree.dir.path() / "ro");
  CHECK(told(watch));
  write(tree.dir.path() / "ro" / "articles" / "sleep.md", "x");
  CHECK(quiet(watch));
}

TEST_CASE("tree watch: a folder that goes is told, and found when it is back") {
  const Tree tree;
  TreeWatch watch(tree.root.string());
  fs::rename(tree.root, tree.dir.path() / "elsewhere");
  CHECK(told(watch));
  CHECK_FALSE(watch.watching());
  CHECK(watch.fd() == -1);
  CHECK_FALSE(watch.found_anew());
  write(tree.dir.path() / "elsewhere" / "tips.json", "{}");
  fs::rename(tree.dir.path() / "elsewhere", tree.root);
  CHECK(watch.found_anew());
  CHECK_FALSE(watch.found_anew());
  write(tree.root / "en" / "articles" / "sleep.md", "x");
  CHECK(told(watch));
  fs::remove_all(tree.root);
  CHECK(told(watch));
  CHECK_FALSE(watch.watching());
}

TEST_CASE("tree watch: a folder that is not there yet") {
  const TempDir dir;
  TreeWatch watch((dir.path() / "later").string());
  CHECK_FALSE(watch.watching());
  CHECK_FALSE(watch.changed());
  fs::create_directories(dir.path() / "later");
  CHECK(watch.found_anew());
}

TEST_CASE("tree watch: more happens than the system keeps for it, and that is told too") {
  const Tree tree;
  TreeWatch watch(tree.root.string());
  std::ifstream limit("/proc/sys/fs/inotify/max_queued_events");
  int most = 16'384;
  limit >> most;
  const fs::path file = tree.root / "topics.json";
  const fs::path other = tree.root / "other.json";
  // Two kinds by turns, which the system does not put together.
  for (int i = 0; i < most + 10; i += 2) {
    fs::rename(file, other);
    fs::rename(other, file);
  }
  CHECK(told(watch));
  CHECK(quiet(watch));
  write(file, "x");
  CHECK(told(watch));
}

}  // namespace kiosk::test
