// One thing to say: a sentence, or a label, in one language (CARE B4). `node` is the semantic node that it stands in, and
// begin and end are the bytes of that node's text which are highlighted while it is said.
#pragma once
#include <cstddef>
#include <string>

#include "base/language_tag.h"

namespace kiosk {

struct Utterance {
  std::string text;
  LanguageTag language;
  std::string node;
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Utterance&, const Utterance&) = default;
};

}  // namespace kiosk
