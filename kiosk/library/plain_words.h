// English words and phrases that hurt somebody who is tired and in doubt (CARE E4), as data.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct HardWord {
  std::string_view code;    // "style.should"
  std::string_view phrase;  // in small letters; * at its end: any ending
  std::string_view what;    // what it does
  std::string_view remedy;
  // "It is not your fault", "You may feel that you failed": after a no, or a word of feeling, in the same sentence the phrase
  // is meant well.
  bool unless_denied = false;
};

[[nodiscard]] std::span<const HardWord> hard_words();

// Those that stand in a sentence, each once. `words` as latin_words() gives them.
[[nodiscard]] std::vector<const HardWord*> hard_words_in(const std::vector<std::string>& words);

}  // namespace kiosk
