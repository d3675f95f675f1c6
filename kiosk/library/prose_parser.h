// The Markdown of articles and stories -> sections and blocks. md4c parses it; what a kiosk cannot show (links, pictures,
// tables, code, HTML, italics) is a finding, and its words stay as plain text.
#pragma once
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "library/finding_sink.h"
#include "library/prose.h"

namespace kiosk {

struct ParsedProse {
  std::vector<Section> sections;
  // The line of each Prose, in the order of sections, blocks and prose; and of each section's heading.
  std::vector<int> prose_lines;
  std::vector<int> heading_lines;
  int word_count = 0;
  bool names_blocked_number = false;  // a superseded phone number stands in it: not to be shown at all
};

// `first_line` is the line of the file that `text` begins on. Marks have no `number` yet.
[[nodiscard]] ParsedProse parse_prose(std::string_view text, int first_line, const LanguageTag& language,
                                      FindingSink& sink);

}  // namespace kiosk
