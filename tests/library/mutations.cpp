// Whatever becomes of the bytes: load() and check() give an answer, and every finding has its words.
#include <cstdint>
#include <random>

#include "library/small_tree.h"

namespace kiosk::test {
namespace {

std::vector<std::string> files_of(const SmallTree& tree) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(tree.root()))
    if (entry.is_regular_file()) files.push_back(std::filesystem::relative(entry.path(), tree.root()).string());
  std::ranges::sort(files);
  REQUIRE(std::filesystem::exists(tree.path(files.front())));
  return files;
}

// One of the ways in which files go wrong: bytes flipped, cut, repeated, swapped for another kind of value.
std::string mutated(std::string bytes, std::mt19937& random) {
  const auto below = [&](std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(random() % n); };
  static const char* const kPieces[] = {"null",   "[]",         "{}",   "\"\"", "-1", "1e308",  "\xFF", "\0x",
                                        "[[[[[[", "\"a\":",     "\n> ", "\n- ", "**", "[^",     "](",   "<b",
                                        "\u202E", "9999999999", "{",    "}",    ",",  "\\ud800"};
  switch (random() % 6) {
    case 0:
      if (!bytes.empty()) bytes[below(bytes.size())] = static_cast<char>(static_cast<unsigned char>(random()));
      break;
    case 1:
      bytes.resize(below(bytes.size()));
      break;
    case 2:
      bytes.insert(below(bytes.size()), kPieces[random() % std::size(kPieces)]);
      break;
    case 3: {
      const std::size_t at = below(bytes.size());
      bytes.insert(below(bytes.size()), bytes.substr(at, below(200)));
      break;
    }
    case 4:
      bytes.erase(below(bytes.size()), below(40));
      break;
    default: {
      const std::size_t at = bytes.find_first_of("0123456789\"[{tn", below(bytes.size()));
      if (at != std::string::npos) bytes.replace(at, 1 + below(8), kPieces[random() % std::size(kPieces)]);
    }
  }
  return bytes;
}

// Nothing in a library points nowhere.
void check_whole(const Library& library) {
  const LanguageTag tag = library.edition.default_language;
  for (const Topic& topic : library.topics) {
    CHECK(topic.words.contains(tag));
    CHECK(!topic.items.empty());
    for (const ItemRef& ref : topic.items) {
      CHECK((library.article(ref.id) != nullptr || library.story(ref.id) != nullptr || library.tip(ref.id) != nullptr));
    }
  }
  for (const Article& article : library.articles) {
    CHECK(article.words.contains(tag));
    CHECK(library.topic(article.topic) != nullptr);
    CHECK((article.picture.empty() || library.picture(article.picture) != nullptr));
    for (const std::string& source : article.sources) CHECK(library.source(source) != nullptr);
  }
  for (const Tip& tip : library.tips) CHECK(tip.words.contains(tag));
  for (const Contact& contact : library.contacts) CHECK(contact.words.contains(tag));
}

TEST_CASE("600 mutations of a small tree") {
  const SmallTree tree;
  const std::vector<std::string> files = files_of(tree);
  std::mt19937 random(20260301);
  int shown = 0;
  for (int i = 0; i < 600; ++i) {
    CAPTURE(i);
    const std::string& file = files[random() % files.size()];
    const std::string original = tree.read(file);
    tree.write(file, mutated(original, random));
    const auto loaded = load(tree.root());
    if (loaded) {
      ++shown;
      check_whole(*loaded->library);
    } else {
      CHECK(loaded.error().code == "content.empty");
    }
    for (const Finding& finding : tree.checked()) {
      CHECK(!finding.code.empty());
      CHECK(!finding.file.empty());
      CHECK(!finding.what.empty());
      CHECK(!finding.remedy.empty());
      CHECK(finding.line >= 0);
    }
    tree.write(file, original);
  }
  CHECK(shown > 300);  // most mistakes leave most of the library standing
}

}  // namespace
}  // namespace kiosk::test
