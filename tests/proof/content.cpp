// The content that ships, as its publisher checks it.
#include <set>

#include "library/small_tree.h"
#include "proof/drawing.h"

namespace kiosk::test {
namespace {

const std::string kContent = KIOSK_SOURCE_DIR "/content";

std::set<std::string> codes_of(const Findings& findings, Severity least) {
  std::set<std::string> codes;
  for (const Finding& finding : findings) {
    if (finding.severity >= least) codes.insert(finding.code);
  }
  return codes;
}

TEST_CASE(
    "E2, E3: the content that ships passes, and --strict names what a clinic has to sign, to dial and to replace, "
    "nothing else") {
  const auto checked = check_tree(kContent, {});
  REQUIRE(checked);
  CHECK_MESSAGE(codes_of(checked->findings, Severity::error).empty(), listed(checked->findings));
  const auto strict = check_tree(kContent, {true, std::nullopt});
  REQUIRE(strict);
  const std::set<std::string> theirs{"sign_off.missing", "contact.unconfirmed", "group.sample"};
  CHECK(codes_of(strict->findings, Severity::warning) == theirs);
  CHECK(codes_of(strict->findings, Severity::error) == theirs);
  // Each contact that nobody has confirmed, and each file with words that nobody has signed.
  CHECK(count_of(strict->findings, "contact.unconfirmed") == static_cast<int>(strict->overview.to_dial.size()));
  std::set<std::string> files;
  for (const Finding& finding : strict->findings) {
    if (finding.code == "sign_off.missing") CHECK_MESSAGE(files.insert(finding.file).second, finding.file);
  }
  int unsigned_texts = 0;
  for (const Overview::Language& language : strict->overview.languages) unsigned_texts += language.to_sign;
  CHECK(unsigned_texts >= static_cast<int>(files.size()));
}

TEST_CASE("A10: the content that ships fits every screen in every size, language and orientation") {
  const auto checked = check_tree(kContent, {});
  REQUIRE(checked);
  std::size_t forms = 0;
  const Findings findings = check_by_drawing(*checked, [&](std::size_t, std::size_t all) { forms = all; });
  CHECK_MESSAGE(codes_of(findings, Severity::error).empty(), listed(findings));
  CHECK(forms == checked->library->edition.languages.size() * 18);
}

}  // namespace
}  // namespace kiosk::test
