// What the kiosk's pages cannot hold of Markdown, in words for the writer.
#pragma once
#include <md4c.h>

#include <string_view>

#include "library/finding_sink.h"

namespace kiosk {

struct Complaint {
  std::string_view code;  // empty: nothing to complain of
  std::string_view what;
  std::string_view remedy;
};

[[nodiscard]] Complaint complaint_of(MD_BLOCKTYPE type);
[[nodiscard]] Complaint complaint_of(MD_SPANTYPE type);

// Lines that define a link or a footnote vanish from md4c's output; the writer must hear of them.
void report_definitions(std::string_view text, int first_line, FindingSink& sink);

}  // namespace kiosk
