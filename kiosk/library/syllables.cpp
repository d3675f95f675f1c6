#include "library/syllables.h"

#include <algorithm>
#include <array>
#include <string>

namespace kiosk {
namespace {

struct Spoken {
  std::string_view word;
  int syllables;
};

// What the rules get wrong, of words that stand in such pages.
constexpr std::array kIrregular{
    Spoken{"area", 3},      Spoken{"areas", 3},      Spoken{"business", 2},  Spoken{"create", 2},
    Spoken{"diet", 2},      Spoken{"every", 2},      Spoken{"everyone", 3},  Spoken{"everything", 3},
    Spoken{"everyday", 3},  Spoken{"evening", 2},    Spoken{"evenings", 2},  Spoken{"people", 2},
    Spoken{"people's", 2},  Spoken{"poem", 2},       Spoken{"quiet", 2},     Spoken{"quietly", 3},
    Spoken{"science", 2},   Spoken{"something", 2},  Spoken{"sometimes", 2}, Spoken{"someone", 2},
    Spoken{"somewhere", 2}, Spoken{"anxiety", 4},    Spoken{"society", 4},   Spoken{"really", 2},
    Spoken{"tired", 1},     Spoken{"themselves", 2}, Spoken{"ourselves", 2}, Spoken{"yourselves", 2},
    Spoken{"lonely", 2},    Spoken{"loneliness", 3}, Spoken{"naked", 2},     Spoken{"wicked", 2},
    Spoken{"sacred", 2},    Spoken{"element", 3},    Spoken{"whole", 1},     Spoken{"breathes", 1},
    Spoken{"clothes", 1},   Spoken{"aches", 1},      Spoken{"wholly", 2},
};

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Longer than the ending, so that something stands before it.
bool ends(std::string_view word, std::string_view with) { return word.size() > with.size() && word.ends_with(with); }

// The letter before an ending.
char before(std::string_view word, std::string_view ending) { return word[word.size() - ending.size() - 1]; }

int vowel_groups(std::string_view word) {
  int groups = 0;
  bool in_group = false;
  for (const char c : word) {
    if (is_vowel(c) && !in_group) ++groups;
    in_group = is_vowel(c);
  }
  return groups;
}

// "little": the l is spoken with the e.
bool is_le(std::string_view word, std::string_view ending) {
  if (before(word, ending) != 'l' || word.size() < ending.size() + 2) return false;
  return !is_vowel(word[word.size() - ending.size() - 2]);
}

// 1 for an e at the end, or before a closing s, d or a suffix, that is not spoken.
int silent_e(std::string_view word) {
  if (ends(word, "e")) return is_vowel(before(word, "e")) || is_le(word, "e") ? 0 : 1;
  if (ends(word, "ed"))
    return is_vowel(before(word, "ed")) || std::string_view("td").find(before(word, "ed")) != std::string_view::npos
               ? 0
               : 1;
  if (ends(word, "es"))
    return is_vowel(before(word, "es")) || is_le(word, "es") ||
                   std::string_view("szxcgh").find(before(word, "es")) != std::string_view::npos
               ? 0
               : 1;
  for (const std::string_view suffix : {"ely", "eful", "efully", "eless", "eness", "ement"}) {
    if (ends(word, suffix) && word.size() > suffix.size() + 2 && !is_vowel(before(word, suffix))) return 1;
  }
  return 0;
}

// Vowels that stand together and are two syllables: "i-dea", "ra-di-o", "be-ing"; not "so-cial", "na-tion", "lan-guage".
int parted_vowels(std::string_view word) {
  int more = 0;
  for (const std::string_view pair : {"ia", "io", "iu", "eo", "ea", "ua"}) {
    const std::size_t at = word.find(pair);
    if (at == std::string_view::npos || at == 0) continue;
    const bool at_end = at + pair.size() >= word.size() - (word.ends_with('s') ? 1 : 0);
    if (pair == "ea" && !at_end) continue;                                // "read", "ready"
    if (pair == "ea" && vowel_groups(word.substr(0, at)) == 0) continue;  // "tea", "sea"
    if (std::string_view("tcsgxqln").find(word[at - 1]) == std::string_view::npos) ++more;
  }
  if (ends(word, "ing") && is_vowel(before(word, "ing"))) ++more;
  if (ends(word, "sm")) ++more;
  return more;
}

}  // namespace

int syllables(std::string_view word) {
  const auto known = std::ranges::find(kIrregular, word, &Spoken::word);
  if (known != kIrregular.end()) return known->syllables;
  // "didn't" has one more than "did", "don't" has not.
  const bool not_spoken = ends(word, "n't") && !is_vowel(before(word, "n't")) && word != "can't";
  std::string plain(word.ends_with("'s") ? word.substr(0, word.size() - 2) : word);
  std::erase(plain, '\'');
  if (plain.empty()) return 1;
  return std::max(1, vowel_groups(plain) - silent_e(plain) + parted_vowels(plain) + (not_spoken ? 1 : 0));
}

}  // namespace kiosk
