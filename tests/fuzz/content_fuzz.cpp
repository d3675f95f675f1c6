// Bytes from a writer's editor into the readers that meet them first: JSON, front matter, prose, isolates, pictures.
#include "fuzz/require.h"
#include "library/blocked_numbers.h"
#include "library/front_matter.h"
#include "library/image_header.h"
#include "library/isolates.h"
#include "library/prose_parser.h"
#include "library/read_json.h"
#include "library/utf8.h"

namespace {

void read_prose(std::string_view text, const kiosk::LanguageTag& language, kiosk::FindingSink& sink) {
  const auto parsed = kiosk::parse_prose(text, 1, language, sink);
  for (const auto& section : parsed.sections) {
    for (const auto& block : section.blocks) {
      for (const auto& prose : block.prose) {
        for (const auto& bold : prose.bold) require(bold.begin <= bold.end && bold.end <= prose.text.size());
        for (const auto& mark : prose.marks) require(mark.at <= prose.text.size());
        require(!kiosk::first_invalid_utf8(prose.text));
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(reinterpret_cast<const char*>(data + 1), size - 1);
  kiosk::Findings findings;
  kiosk::FindingSink sink(findings, "fuzz");
  const kiosk::LanguageTag language{(data[0] & 8U) != 0 ? "ar" : "en"};
  switch (data[0] & 3U) {
    case 0:
      (void)kiosk::read_json(text, kiosk::JsonEnd::end_of_text, sink);
      break;
    case 1:
      if (const auto file = kiosk::split_front_matter(text, sink)) require(file->body.size() <= text.size());
      for (const char* kind : {"png", "jpg", "webp", "svg"}) (void)kiosk::read_image_header(text, kind);
      break;
    case 2:
      if (!kiosk::first_invalid_utf8(text)) read_prose(text, language, sink);
      break;
    default: {
      const std::string clean = kiosk::without_bidi_controls(text);
      const std::string isolated = kiosk::isolated(clean, language);
      if (!kiosk::first_invalid_utf8(text)) require(kiosk::without_bidi_controls(isolated) == clean);
      (void)kiosk::blocked_number_in(text);
    }
  }
  for (const auto& finding : findings) require(finding.line >= 0 && !finding.remedy.empty());
  return 0;
}
