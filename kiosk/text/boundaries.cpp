#include "text/boundaries.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace kiosk {
namespace {

constexpr char16_t kSoftHyphen = u'\u00AD';
// For the rules a mark is a combining mark: it hangs on what is before it and changes nothing after it (LB9, GB9).
constexpr char16_t kHangsOn = u'\uFE0F';

// Without ICU's data there is still text to show: break after spaces.
void break_after_spaces(const std::u16string& text, std::vector<std::uint8_t>& flags) {
  for (std::size_t i = 1; i <= text.size(); ++i) {
    if (text[i - 1] == u' ') flags[i] |= Boundaries::kSoft;
    if (text[i - 1] == u'\n') flags[i] |= Boundaries::kHard;
  }
}

}  // namespace

void Boundaries::add_clusters(const std::u16string& text, std::vector<std::uint8_t>& flags) {
  UErrorCode status = U_ZERO_ERROR;
  if (!clusters_) clusters_.reset(ubrk_open(UBRK_CHARACTER, "en", nullptr, 0, &status));
  if (clusters_) ubrk_setText(clusters_.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
  if (!clusters_ || U_FAILURE(status)) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!U16_IS_TRAIL(text[i])) flags[i] |= kCluster;
    }
    return;
  }
  for (std::int32_t at = ubrk_first(clusters_.get()); at != UBRK_DONE; at = ubrk_next(clusters_.get())) {
    flags[static_cast<std::size_t>(at)] |= kCluster;
  }
}

void Boundaries::add_opportunities(const std::u16string& text, const LanguageTag& language,
                                   std::vector<std::uint8_t>& flags) {
  UErrorCode status = U_ZERO_ERROR;
  Iterator& line = lines_[language.value];
  if (!line) line.reset(ubrk_open(UBRK_LINE, language.value.c_str(), nullptr, 0, &status));
  if (line) ubrk_setText(line.get(), text.data(), static_cast<std::int32_t>(text.size()), &status);
  if (!line || U_FAILURE(status)) return break_after_spaces(text, flags);
  ubrk_first(line.get());
  for (std::int32_t at = ubrk_next(line.get()); at != UBRK_DONE; at = ubrk_next(line.get())) {
    const std::int32_t rule = ubrk_getRuleStatus(line.get());
    const bool hard = rule >= UBRK_LINE_HARD && rule < UBRK_LINE_HARD_LIMIT;
    flags[static_cast<std::size_t>(at)] |= hard ? kHard : kSoft;
  }
}

std::vector<std::uint8_t> Boundaries::find(const Paragraph& paragraph, const LanguageTag& language) {
  const std::size_t size = paragraph.size();
  std::vector<std::uint8_t> flags(size + 1, 0);
  if (size == 0) return flags;
  std::u16string text = paragraph.units;
  for (const Paragraph::Mark& mark : paragraph.marks) text[mark.unit] = kHangsOn;
  add_clusters(text, flags);
  add_opportunities(text, language, flags);
  // A bidi paragraph must not run on over a line (three control characters end one without being line ends).
  for (std::size_t i = 1; i < size; ++i) {
    const bool crlf = text[i - 1] == u'\r' && text[i] == u'\n';
    if (u_charDirection(text[i - 1]) == U_BLOCK_SEPARATOR && !crlf) flags[i] |= kHard | kCluster;
  }
  for (const Paragraph::Mark& mark : paragraph.marks) {
    if (mark.unit > 0 && (flags[mark.unit] & kHard) == 0) flags[mark.unit] = 0;
  }
  for (std::size_t i = 0; i < size; ++i) {
    // Never inside a cluster; and no hyphenation (DESIGN section 3), so a soft hyphen is no place to break either.
    const bool after_soft_hyphen = i > 0 && text[i - 1] == kSoftHyphen;
    if ((flags[i] & kCluster) == 0 || after_soft_hyphen) flags[i] &= static_cast<std::uint8_t>(~kSoft);
  }
  flags[0] = kCluster;
  // The end of the text ends the last line, with or without a line end before it.
  flags[size] = kCluster | kHard;
  return flags;
}

}  // namespace kiosk
