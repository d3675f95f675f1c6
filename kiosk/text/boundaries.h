// Where a paragraph may be broken: at grapheme clusters always, softly at Unicode's line break opportunities (with ICU's
// dictionaries for Thai, Lao, Khmer, Burmese), hard at line ends.
#pragma once
#include <unicode/ubrk.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/language_tag.h"
#include "text/paragraph.h"

namespace kiosk {

class Boundaries {
 public:
  static constexpr std::uint8_t kCluster = 1;
  static constexpr std::uint8_t kSoft = 2;
  static constexpr std::uint8_t kHard = 4;

  // Flags of the boundary before each unit, and of the end: size() + 1. A mark belongs to the cluster before it.
  [[nodiscard]] std::vector<std::uint8_t> find(const Paragraph& paragraph, const LanguageTag& language);

 private:
  struct Close {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
  };
  using Iterator = std::unique_ptr<UBreakIterator, Close>;
  void add_clusters(const std::u16string& text, std::vector<std::uint8_t>& flags);
  void add_opportunities(const std::u16string& text, const LanguageTag& language, std::vector<std::uint8_t>& flags);

  Iterator clusters_;  // opening one costs ICU more than using it: kept
  std::map<std::string, Iterator> lines_;
};

}  // namespace kiosk
