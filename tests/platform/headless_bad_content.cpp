// Content that is broken in every way a stick can break it: the kiosk shows what is left of it, or its fallback, and ends
// with 0; standard error names what is wrong.
#include <nlohmann/json.hpp>

#include "platform/program.h"

namespace kiosk::test {
namespace {

namespace fs = std::filesystem;

class BrokenTree {
 public:
  BrokenTree() { fs::copy(KIOSK_SOURCE_DIR "/tests/inputs/other-content", root_, fs::copy_options::recursive); }

  [[nodiscard]] std::string path(const std::string& file) const { return (root_ / file).string(); }
  void write(const std::string& file, const std::string& bytes) const {
    std::ofstream(path(file), std::ios::binary) << bytes;
  }
  void append(const std::string& file, const std::string& bytes) const { write(file, bytes_of(path(file)) + bytes); }
  // In every file of the tree.
  void replace_all(const std::string& from, const std::string& to) const {
    for (const auto& entry : fs::recursive_directory_iterator(root_)) {
      if (!entry.is_regular_file()) continue;
      std::string text = bytes_of(entry.path().string());
      for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
      std::ofstream(entry.path(), std::ios::binary) << text;
    }
  }
  [[nodiscard]] Ran describe(const std::string& screen = "") const {
    return run_kiosk("--content " + root_.string() + " --describe -" + (screen.empty() ? "" : " --screen " + screen));
  }

 private:
  TempDir dir_;
  fs::path root_ = dir_.path() / "tree";
};

// What is shown, "" when it did not end well.
std::string screen_of(const Ran& ran) {
  const auto tree = nlohmann::json::parse(ran.out, nullptr, false);
  return ran.exit == 0 && tree.is_object() ? tree.value("screen", "") : "";
}

bool names_help(const Ran& ran) { return ran.out.find("dock.help") != std::string::npos; }

TEST_CASE("bad input: an empty folder gives the fallback, and says why") {
  const TempDir dir;
  const Ran ran = run_kiosk("--content " + dir.string() + " --describe -");
  CHECK(screen_of(ran) == "fallback");
  CHECK(names_help(ran));
  CHECK(!ran.err.empty());
}

TEST_CASE("bad input: no content at all gives the fallback, from which help opens with its numbers") {
  const TempDir dir;
  std::ofstream(dir.string() + "/s.jsonl") << "{\"expect\":{\"screen\":\"fallback\"}}\n{\"tap\":\"dock.help\"}\n{"
                                              "\"expect\":{\"screen\":\"help\",\"label\":\"999\"}}\n"
                                              "{\"tap\":\"dock.back\"}\n{\"expect\":{\"screen\":\"fallback\"}}\n";
  const Ran ran = run_kiosk("--content " + dir.string() + " --replay " + dir.string() + "/s.jsonl");
  CHECK_MESSAGE(ran.exit == 0, ran.err);
}

TEST_CASE("bad input: half a tree shows what is left of it") {
  const BrokenTree tree;
  fs::remove(tree.path("en/articles/first-days.md"));
  fs::remove(tree.path("contacts.json"));
  const Ran ran = tree.describe("home");
  CHECK(screen_of(ran) == "home");
  CHECK(ran.err.find("first-days") != std::string::npos);
  CHECK(screen_of(tree.describe("story/sam")) == "story/sam");
  CHECK(tree.describe("article/first-days").exit == 2);
}

TEST_CASE("bad input: half a tree without topics gives the fallback") {
  const BrokenTree tree;
  fs::remove(tree.path("topics.json"));
  fs::remove_all(tree.path("en/articles"));
  fs::remove_all(tree.path("en/stories"));
  const Ran ran = tree.describe();
  CHECK(screen_of(ran) == "fallback");
  CHECK(names_help(ran));
}

TEST_CASE("bad input: no JSON in any of the files") {
  for (const char* file : {"bundle.json", "topics.json", "tips.json", "contacts.json", "sources.json",
                           "media/media.json", "en/topics.json", "en/tips.json", "en/contacts.json"}) {
    CAPTURE(file);
    const BrokenTree tree;
    tree.write(file, std::string("{\"\0\xFF[", 5));
    const Ran ran = tree.describe();
    CHECK(screen_of(ran) != "");
    CHECK(names_help(ran));
    CHECK(ran.err.find(file) != std::string::npos);
  }
}

TEST_CASE("bad input: a picture of 200 MB is not read") {
  const BrokenTree tree;
  fs::resize_file(tree.path("media/hello.svg"), 200U << 20U);  // sparse: takes no room
  const Ran ran = tree.describe("home");
  CHECK(screen_of(ran) == "home");
  CHECK(ran.err.find("200 MB") != std::string::npos);
  std::ofstream(tree.path("s.jsonl")) << "{\"wait_ms\":1}\n";
  const Ran replay = run_kiosk("--content " + tree.path("") + " --replay " + tree.path("s.jsonl") + " --trace " +
                               tree.path("t.jsonl"));
  REQUIRE(replay.exit == 0);
  const std::string trace = bytes_of(tree.path("t.jsonl"));
  const auto last = nlohmann::json::parse(trace.substr(trace.rfind('\n', trace.size() - 2) + 1));
  // Far under it: were it read, this could not be.
  CHECK(last.at("peak_rss_kb").get<long>() < 180'000);
}

TEST_CASE("bad input: a picture that lies about its size, or holds nothing, leaves its place and no more") {
  const std::string huge("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\1\x86\xA0\0\1\x86\xA0\x08\2\0\0\0\0\0\0\0", 33);
  const std::string short_one("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\2\0\0\0\0\0\0\0", 33);
  for (const std::string& picture : {huge, short_one, std::string(), std::string("no picture")}) {
    const BrokenTree tree;
    fs::remove(tree.path("media/hello.svg"));
    tree.replace_all("hello.svg", "hello.png");
    tree.write("media/hello.png", picture);
    for (const char* screen : {"attract/1", "home", "topic/getting-closer", "story/sam"}) {
      CAPTURE(screen);
      const Ran ran = run_kiosk("--content " + tree.path("") + " --screen " + screen + " --describe - --screenshot " +
                                tree.path("x.png"));
      CHECK(screen_of(ran) == screen);
      CHECK(bytes_of(tree.path("x.png")).starts_with("\x89PNG"));
    }
  }
}

TEST_CASE("bad input: bytes that are no UTF-8 in an article do not reach the screen") {
  const BrokenTree tree;
  tree.append("en/articles/first-days.md", "\n## Broken \xC3\x28 \xF0\x9F\n\nWords \xFF\xFE and more.\n");
  const Ran ran = tree.describe("home");
  CHECK(screen_of(ran) == "home");
  CHECK(ran.err.find("first-days.md") != std::string::npos);
  CHECK(ran.out.find('\xFF') == std::string::npos);
}

TEST_CASE("bad input: a folder in place of a file, and a link that leads out or in circles") {
  const BrokenTree tree;
  fs::remove(tree.path("tips.json"));
  fs::create_directory(tree.path("tips.json"));
  fs::remove(tree.path("media/hello.svg"));
  fs::create_symlink("hello.svg", tree.path("media/hello.svg"));
  fs::remove(tree.path("en/stories/sam.md"));
  fs::create_symlink("/etc/passwd", tree.path("en/stories/sam.md"));
  const Ran ran = tree.describe("home");
  CHECK(screen_of(ran) == "home");
  CHECK(ran.out.find("root:") == std::string::npos);
}

}  // namespace
}  // namespace kiosk::test
