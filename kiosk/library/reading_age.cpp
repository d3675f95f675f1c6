#include "library/reading_age.h"

#include "library/sentences.h"
#include "library/syllables.h"

namespace kiosk {

double Readability::age() const {
  if (words == 0 || sentences == 0) return 0;
  const double length = static_cast<double>(words) / sentences;
  const double weight = static_cast<double>(syllables) / words;
  return 0.39 * length + 11.8 * weight - 15.59 + 5;
}

Readability& Readability::operator+=(const Readability& other) {
  words += other.words;
  sentences += other.sentences;
  syllables += other.syllables;
  return *this;
}

Readability readability(std::string_view sentence) {
  Readability sum;
  for (const std::string& word : latin_words(sentence)) {
    ++sum.words;
    sum.syllables += syllables(word);
  }
  sum.sentences = sum.words > 0 ? 1 : 0;
  return sum;
}

}  // namespace kiosk
