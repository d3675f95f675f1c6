// Each line of what a parent must find (the two documents that the content began with) has an item that visitors see.
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "library/small_tree.h"

namespace kiosk::test {
namespace {

using Json = nlohmann::json;

Json coverage() {
  std::ifstream in(KIOSK_SOURCE_DIR "/tests/library/coverage.json", std::ios::binary);
  REQUIRE(in.good());
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return Json::parse(bytes, nullptr, false);
}

// "article/good-enough": is it there?
bool holds(const Library& library, const std::string& item) {
  const std::size_t slash = item.find('/');
  if (slash == std::string::npos) return false;
  const std::string kind = item.substr(0, slash);
  const std::string id = item.substr(slash + 1);
  if (kind == "article") return library.article(id) != nullptr;
  if (kind == "story") return library.story(id) != nullptr;
  if (kind == "tip") return library.tip(id) != nullptr;
  if (kind == "baby_state") return library.baby_state(id) != nullptr;
  if (kind == "contact") return library.contact(id) != nullptr;
  if (kind == "group") return library.group(id) != nullptr;
  if (kind == "growth") return library.growth_line(id) != nullptr;
  return false;
}

TEST_CASE("each line of the coverage list has its items in the content that ships") {
  const auto loaded = load(KIOSK_SOURCE_DIR "/content");
  REQUIRE(loaded);
  const Library& library = *loaded->library;
  const Json lines = coverage();
  REQUIRE(lines.is_array());
  REQUIRE(!lines.empty());
  std::set<std::string> seen;
  for (const Json& entry : lines) {
    REQUIRE_MESSAGE((entry.is_object() && entry.contains("line") && entry.contains("items")), entry.dump());
    REQUIRE_MESSAGE((entry["line"].is_string() && entry["items"].is_array()), entry.dump());
    const std::string line = entry["line"].get<std::string>();
    CHECK_MESSAGE(seen.insert(line).second, "twice: " << line);
    CHECK_MESSAGE(!entry["items"].empty(), "nothing for: " << line);
    for (const Json& item : entry["items"]) {
      REQUIRE_MESSAGE(item.is_string(), entry.dump());
      const std::string id = item.get<std::string>();
      CHECK_MESSAGE(holds(library, id), id << " is not there, for: " << line);
    }
  }
}

}  // namespace
}  // namespace kiosk::test
