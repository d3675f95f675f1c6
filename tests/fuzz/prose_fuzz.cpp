// Markdown to blocks. The first byte chooses the language, and whether what stands on the page is checked as well.
#include "fuzz/require.h"
#include "library/prose_parser.h"
#include "library/reading_age.h"
#include "library/sentences.h"
#include "library/utf8.h"

namespace {

void check_prose(const kiosk::Prose& prose, const kiosk::LanguageTag& language) {
  require(!kiosk::first_invalid_utf8(prose.text));
  for (const auto& bold : prose.bold) require(bold.begin <= bold.end && bold.end <= prose.text.size());
  for (const auto& mark : prose.marks) require(mark.at <= prose.text.size());
  for (const auto& sentence : kiosk::sentences(prose.text, language)) {
    const kiosk::Readability one = kiosk::readability(sentence);
    require(one.syllables >= one.words && one.sentences <= 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text = text_of(data + 1, size - 1);
  if (kiosk::first_invalid_utf8(text)) return 0;  // the loader has refused it before
  const kiosk::LanguageTag language{(data[0] & 8U) != 0 ? "ar" : "en"};
  kiosk::Findings findings;
  kiosk::FindingSink sink(findings, "fuzz");
  const auto parsed = kiosk::parse_prose(text, 1, language, sink);
  std::size_t count = 0;
  for (const auto& section : parsed.sections) {
    for (const auto& block : section.blocks) {
      for (const auto& prose : block.prose) {
        check_prose(prose, language);
        ++count;
      }
    }
  }
  require(count == parsed.prose_lines.size());
  for (const auto& finding : findings) require(finding.line >= 0 && !finding.remedy.empty());
  return 0;
}
