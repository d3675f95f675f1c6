#include "library/word_count.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace kiosk {

int count_words(std::string_view text, const LanguageTag& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale(language.value.c_str()), status));
  if (U_FAILURE(status) || !words) return 0;
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<int64_t>(text.size()), &status);
  if (U_FAILURE(status)) return 0;
  words->setText(&bytes, status);
  int count = 0;
  while (U_SUCCESS(status) && words->next() != icu::BreakIterator::DONE) {
    if (words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT) ++count;
  }
  utext_close(&bytes);
  return count;
}

}  // namespace kiosk
