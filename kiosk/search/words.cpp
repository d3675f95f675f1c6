#include "search/words.h"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <memory>

namespace kiosk {
namespace {

// Marks that a reader may leave out. Those of Indic scripts are vowels, and stay.
bool is_optional_mark(UChar32 c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0487) || (c >= 0x0591 && c <= 0x05C7) ||
         (c >= 0x0610 && c <= 0x061A) || (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06ED);
}

// What NFKD and case folding leave apart though people type one for the other.
void append_plain(icu::UnicodeString& out, UChar32 c) {
  switch (c) {
    case 0x0142:  // l with stroke
      out.append(UChar32{'l'});
      return;
    case 0x00F8:  // o with stroke
      out.append(UChar32{'o'});
      return;
    case 0x0111:  // d with stroke
    case 0x00F0:  // eth
      out.append(UChar32{'d'});
      return;
    case 0x0127:  // h with stroke
      out.append(UChar32{'h'});
      return;
    case 0x0131:  // dotless i
      out.append(UChar32{'i'});
      return;
    case 0x00E6:
      out.append(UChar32{'a'}).append(UChar32{'e'});
      return;
    case 0x0153:
      out.append(UChar32{'o'}).append(UChar32{'e'});
      return;
    case 0x00FE:  // thorn
      out.append(UChar32{'t'}).append(UChar32{'h'});
      return;
    case 0x0629:  // teh marbuta
    case 0x06C1:  // heh goal
    case 0x06BE:  // heh doachashmee
      out.append(UChar32{0x0647});
      return;
    case 0x0649:  // alef maksura
    case 0x06CC:  // farsi yeh
      out.append(UChar32{0x064A});
      return;
    case 0x06A9:  // keheh
      out.append(UChar32{0x0643});
      return;
    case 0x0671:  // alef wasla
      out.append(UChar32{0x0627});
      return;
    case 0x0640:  // tatweel only stretches
      return;
    default:
      break;
  }
  const std::int32_t digit = u_charDigitValue(c);
  if (digit >= 0) out.append(UChar32{'0'} + digit);
  else if (u_isalpha(c) || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK)
    out.append(c);
}

icu::UnicodeString folded(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return {};
  icu::UnicodeString cased = nfkd->normalize(text, status);
  cased.foldCase();
  // Case folding may put together what was taken apart.
  cased = nfkd->normalize(cased, status);
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < cased.length(); i = cased.moveIndex32(i, 1)) {
    const UChar32 c = cased.char32At(i);
    if (c != 0xFFFD && !is_optional_mark(c)) append_plain(out, c);
  }
  return out;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace

std::string fold(std::string_view text) {
  return to_utf8(folded(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})));
}

std::vector<SearchWord> search_words(std::string_view text, const LanguageTag& language) {
  std::vector<SearchWord> words;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale(language.value.c_str()), status));
  // Over the bytes themselves, so that what comes out are places in them.
  UText* bytes = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (U_SUCCESS(status)) {
    breaks->setText(bytes, status);
    for (std::int32_t begin = breaks->first(), end = breaks->next();
         U_SUCCESS(status) && end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
      if (breaks->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
      const auto from = static_cast<std::size_t>(begin);
      const auto to = static_cast<std::size_t>(end);
      std::string one = fold(text.substr(from, to - from));
      if (!one.empty()) words.push_back({std::move(one), from, to});
    }
  }
  utext_close(bytes);
  return words;
}

std::u32string letters_of(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  std::u32string points;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    points.push_back(static_cast<char32_t>(text.char32At(i)));
  return points;
}

}  // namespace kiosk
