#include "text/break_places.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>

namespace kiosk {
namespace {

using Maker = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

std::vector<std::size_t> places(std::string_view text, const LanguageTag& language, Maker make) {
  std::vector<std::size_t> found;
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language.value, error);
  error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(make(locale, error));
  if (U_FAILURE(error) != 0 || iterator == nullptr) return found;
  // A UText over UTF-8: its indices are bytes.
  UText* bytes = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error);
  if (U_FAILURE(error) != 0) return found;
  iterator->setText(bytes, error);
  for (std::int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next()) {
    if (at > 0 && static_cast<std::size_t>(at) < text.size()) found.push_back(static_cast<std::size_t>(at));
  }
  utext_close(bytes);
  return found;
}

}  // namespace

std::vector<std::vector<std::size_t>> break_places(std::string_view text, const LanguageTag& language) {
  return {places(text, language, &icu::BreakIterator::createSentenceInstance),
          places(text, language, &icu::BreakIterator::createLineInstance),
          places(text, language, &icu::BreakIterator::createCharacterInstance)};
}

}  // namespace kiosk
