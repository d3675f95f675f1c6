#include "library/prose_complaints.h"

#include <algorithm>

namespace kiosk {

Complaint complaint_of(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_CODE:
      return {"prose.code", "code (also a line that begins with four spaces) does not work on the kiosk",
              "write a plain paragraph, without spaces before it"};
    case MD_BLOCK_TABLE:
      return {"prose.table", "tables do not work on the kiosk", "write a list instead"};
    default:
      return {};
  }
}

Complaint complaint_of(MD_SPANTYPE type) {
  switch (type) {
    case MD_SPAN_EM:
      return {"prose.italics", "italics do not work on the kiosk", "use plain words, or **bold** sparingly"};
    case MD_SPAN_A:
      return {"prose.link", "links do not work on the kiosk", "name the contact or the article instead"};
    case MD_SPAN_IMG:
      return {"prose.image", "pictures inside the text do not work on the kiosk",
              "name one picture in the front matter"};
    case MD_SPAN_CODE:
      return {"prose.code", "code does not work on the kiosk", "write plain words"};
    case MD_SPAN_DEL:
      return {"prose.strike", "struck-out text does not work on the kiosk", "take the words away"};
    default:
      return {};
  }
}

void report_definitions(std::string_view text, int first_line, FindingSink& sink) {
  int line = first_line;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view row = text.substr(at, end - at);
    if (row.starts_with('[') && row.find("]:") != std::string_view::npos) {
      sink.error("prose.definition", line, "this line defines a link or a footnote, which the kiosk does not have",
                 "put the source into sources.json, cite it as [^source-id], and take this line away");
    }
    at = end + 1;
  }
}

}  // namespace kiosk
