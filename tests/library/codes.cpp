// Every code that a finding may have has a reason, and is asked for by name in a test.
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "library/small_tree.h"

namespace kiosk::test {
namespace {

namespace fs = std::filesystem;

std::string all_of(const std::string& folder) {
  std::string text;
  for (const auto& entry : fs::directory_iterator(std::string(KIOSK_SOURCE_DIR) + "/" + folder)) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    text.append(std::istreambuf_iterator<char>(in), {});
  }
  REQUIRE(!text.empty());
  return text;
}

// "contact.phone" has a code's form and is a word of the interface.
std::set<std::string> label_ids() {
  std::ifstream in(std::string(KIOSK_SOURCE_DIR) + "/kiosk/library/labels/en.json");
  const nlohmann::json labels = nlohmann::json::parse(in)["labels"];
  std::set<std::string> ids;
  for (const auto& [id, text] : labels.items()) ids.insert(id);
  return ids;
}

std::set<std::string> codes() {
  const std::string source = all_of("kiosk/library") + all_of("kiosk/proof");
  const std::set<std::string> labels = label_ids();
  std::set<std::string> found;
  static const std::regex kCode("\"([a-z_]+\\.[a-z_]+)\"");
  for (std::sregex_iterator at(source.begin(), source.end(), kCode), end; at != end; ++at) {
    const std::string code = (*at)[1];
    if (!code.ends_with(".json") && !labels.contains(code) && !reason_of(code).empty()) found.insert(code);
  }
  return found;
}

TEST_CASE("each code of the check stands in a test") {
  const std::string tests = all_of("tests/library") + all_of("tests/proof") + all_of("tests/store");
  const std::set<std::string> all = codes();
  CHECK(all.size() > 100);
  // md4c runs out of memory: nobody can bring that about.
  const std::set<std::string> unreachable{"prose.unreadable"};
  for (const std::string& code : all) {
    if (unreachable.contains(code)) continue;
    CHECK_MESSAGE(tests.find("\"" + code + "\"") != std::string::npos, code);
  }
}

}  // namespace
}  // namespace kiosk::test
