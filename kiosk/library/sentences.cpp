#include "library/sentences.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

#include "library/utf8.h"

namespace kiosk {

std::vector<std::string> sentences(std::string_view text, const LanguageTag& language) {
  std::vector<std::string> found;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale(language.value.c_str()), status));
  if (U_FAILURE(status) || !iterator) return found;
  UText bytes = UTEXT_INITIALIZER;
  utext_openUTF8(&bytes, text.data(), static_cast<int64_t>(text.size()), &status);
  if (U_FAILURE(status)) return found;
  iterator->setText(&bytes, status);
  int32_t begin = iterator->first();
  for (int32_t end = iterator->next(); end != icu::BreakIterator::DONE; begin = end, end = iterator->next()) {
    std::string_view sentence = text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    const std::size_t last = sentence.find_last_not_of(" \t\n");
    if (last != std::string_view::npos) found.emplace_back(sentence.substr(0, last + 1));
  }
  utext_close(&bytes);
  return found;
}

std::string without_quotations(std::string_view text) {
  constexpr std::string_view kOpen = "\u201C";
  constexpr std::string_view kClose = "\u201D";
  std::string kept;
  while (!text.empty()) {
    const std::size_t open = text.find(kOpen);
    const std::size_t close = open == std::string_view::npos ? open : text.find(kClose, open);
    if (close == std::string_view::npos) break;
    kept += text.substr(0, open);
    kept += ' ';
    text.remove_prefix(close + kClose.size());
  }
  kept += text;
  return kept;
}

std::vector<std::string> latin_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const CodePoint& point : code_points(text)) {
    const char32_t lower = point.value >= U'A' && point.value <= U'Z' ? point.value + 32 : point.value;
    const bool apostrophe = point.value == U'\'' || point.value == 0x2019;
    if (lower >= U'a' && lower <= U'z') {
      word += static_cast<char>(lower);
    } else if (apostrophe && !word.empty()) {
      word += '\'';
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::string quoted_beginning(const std::string& sentence) {
  constexpr std::size_t kWords = 5;
  std::size_t at = 0;
  for (std::size_t i = 0; i < kWords && at != std::string::npos; ++i) at = sentence.find(' ', at == 0 ? 0 : at + 1);
  return "\"" + (at == std::string::npos ? sentence : sentence.substr(0, at) + "...") + "\"";
}

bool is_english(const LanguageTag& language) { return language.value == "en" || language.value.starts_with("en-"); }

}  // namespace kiosk
