// What `kiosk-bundle new` gives to somebody who has never made pages: it passes the check, and nothing in it passes for real.
#include "library/tree_template.h"

#include <regex>
#include <set>

#include "library/blocked_numbers.h"
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

struct NewTree {
  TempDir dir;
  NewTree() { REQUIRE(write_template(dir.string(), kToday)); }
  [[nodiscard]] std::string read(const std::string& file) const {
    std::ifstream in(dir.path() / file, std::ios::binary);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
  }
};

}  // namespace

TEST_CASE("new: one topic, article, story and tip, a contact beside the emergency number, and nothing to mend") {
  const NewTree tree;
  const auto loaded = load(tree.dir.string());
  REQUIRE(loaded);
  const Library& library = *loaded->library;
  CHECK(library.topics.size() == 1);
  CHECK(library.articles.size() == 1);
  CHECK(library.stories.size() == 1);
  CHECK(library.tips.size() == 1);
  REQUIRE(library.contacts.size() == 2);
  const auto findings = check(tree.dir.string(), {});
  REQUIRE(findings);
  // What is left is for people: to sign, to dial, to put a number in the example's place.
  for (const Finding& finding : *findings) {
    CHECK_MESSAGE((finding.code == "sign_off.missing" || finding.code == "contact.unconfirmed" ||
                   finding.code == "contact.example_number"),
                  listed({finding}));
  }
}

TEST_CASE("CARE E2, E3: what is new is signed by nobody, confirmed by nobody, and its number rings nowhere") {
  const NewTree tree;
  const auto loaded = load(tree.dir.string());
  REQUIRE(loaded);
  for (const Contact& contact : loaded->library->contacts) {
    CHECK_FALSE(contact.checked_on);
    if (contact.emergency) continue;
    for (const ContactNumber& number : contact.numbers) CHECK(is_example_number(number.dial));
  }
  int unsigned_files = 0;
  for (const TemplateFile& file : template_files()) {
    if (file.path == "README.md") continue;
    const std::string text(file.text);
    static const std::regex kSignOff("\"sign_off\": *([^\n,]*)");
    for (std::sregex_iterator at(text.begin(), text.end(), kSignOff), end; at != end; ++at, ++unsigned_files)
      CHECK_MESSAGE((*at)[1] == "null", file.path);
  }
  CHECK(unsigned_files == 5);
  const auto strict = check(tree.dir.string(), {true, std::nullopt});
  REQUIRE(strict);
  for (const char* code : {"sign_off.missing", "contact.unconfirmed", "contact.example_number"})
    CHECK_MESSAGE(find(*strict, code)->severity == Severity::error, code);
}

TEST_CASE("new: the guide has its ten steps, in order, and names no file that is not there") {
  const NewTree tree;
  const std::string guide = tree.read("README.md");
  std::size_t at = 0;
  for (int step = 1; step <= 10; ++step) {
    const std::size_t found = guide.find("\n**" + std::to_string(step) + ". ");
    REQUIRE_MESSAGE(found != std::string::npos, step);
    CHECK(found >= at);
    at = found;
  }
  CHECK(guide.find("\n**11. ") == std::string::npos);
  // What is named as a file or folder of the tree.
  static const std::regex kNamed("`((?:en|media)/[a-z/.-]*|[a-z]+\\.json)`");
  std::set<std::string> named;
  for (std::sregex_iterator it(guide.begin(), guide.end(), kNamed), end; it != end; ++it) named.insert((*it)[1]);
  CHECK(named.size() > 8);
  for (const std::string& name : named) {
    if (name == "media.json") continue;
    CHECK_MESSAGE(std::filesystem::exists(tree.dir.path() / name), name);
  }
}

TEST_CASE("new: never into a folder that holds something, and it says what to do") {
  const NewTree tree;
  const std::string before = tree.read("topics.json");
  const auto again = write_template(tree.dir.string(), kToday);
  REQUIRE_FALSE(again);
  CHECK(again.error().code == "new.not_empty");
  CHECK(again.error().message.find("Name a new folder") != std::string::npos);
  CHECK(tree.read("topics.json") == before);
}

}  // namespace kiosk::test
