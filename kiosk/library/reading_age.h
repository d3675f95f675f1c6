// The age at which an English text can be read, by the Flesch-Kincaid grade level:
//
//   grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59
//   age   = grade + 5, for a child of the first US grade is six
//
// J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of new readability formulas for Navy enlisted
// personnel. Research Branch Report 8-75, Naval Technical Training Command, 1975.
//
// Why this one: it weighs what the guide asks of writers, short sentences and short words; it holds for a page of a few
// hundred words (SMOG wants thirty sentences); and the word processors that publishers have show the same number. Like every
// formula it counts letters, not sense: a flag for a second look.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct Readability {
  int words = 0;
  int sentences = 0;
  int syllables = 0;
  [[nodiscard]] double age() const;  // of an empty text: 0
  Readability& operator+=(const Readability& other);
};

// Of one sentence. Numerals and what has no Latin letter are not counted: they are read, but not by their letters.
[[nodiscard]] Readability readability(std::string_view sentence);

// CARE E4 (the NHS asks for 9 to 11).
inline constexpr double kEasyAge = 11;
inline constexpr double kHardestAge = 14;
// Of fewer words an average says nothing.
inline constexpr int kFewestWords = 60;

}  // namespace kiosk
