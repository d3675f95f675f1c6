// An article's file as the reader meets it first: the JSON object at its top, and what is left below.
#include "fuzz/require.h"
#include "library/front_matter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = text_of(data, size);
  kiosk::Findings findings;
  kiosk::FindingSink sink(findings, "fuzz");
  const auto file = kiosk::split_front_matter(text, sink);
  require(file.has_value() || !findings.empty());
  if (file) {
    require(file->front.kind == kiosk::JsonValue::Kind::object);
    require(file->body.size() <= text.size() && text.ends_with(file->body));
    require(file->body_line >= 1);
  }
  for (const auto& finding : findings) require(finding.line >= 0 && !finding.remedy.empty());
  return 0;
}
