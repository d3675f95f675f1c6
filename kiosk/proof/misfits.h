// What did not fit, gathered while screens and papers are drawn, each text once and with the first place that it was seen in.
#pragma once
#include <map>
#include <string>

#include "proof/word_places.h"
#include "ui/semantics.h"

namespace kiosk {

class Misfits {
 public:
  explicit Misfits(const Checked& checked) : checked_(checked), words_(checked) {}

  // Where a text stood: "on the screen paths, across, normal text, en". `subject`: whose words fill it ("topic/sleep"), or empty.
  // `word` of the subject's: a text that holds it says it.
  struct Place {
    std::string where;
    std::string subject;
    LanguageTag language;
    std::string word{};
  };

  // "drawing.overflow": it is cut off, or lies over another.
  void overflows(const std::string& text, const Place& place);
  // The content says it.
  [[nodiscard]] bool is_written(const std::string& text, const Place& place) const {
    return written_at(text, place).has_value();
  }
  // "drawing.broken_word", of what the content says: addresses and figures of the program's are broken where they may be.
  void breaks(const std::string& text, const Place& place);

  // How often something did not fit so far.
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] Findings findings() const;

 private:
  struct First {
    std::string text, where;
    std::optional<WrittenAt> place;
    bool written = false;  // in the content
    int more = 0;
  };
  using Found = std::map<std::string, First>;

  void add(Found& found, const std::string& key, First first);
  [[nodiscard]] std::optional<WrittenAt> written_at(const std::string& text, const Place& place) const;
  [[nodiscard]] static Finding overflow(const First& one);
  [[nodiscard]] static Finding broken(const First& one);
  // The words of an item in this language, or in the default one.
  [[nodiscard]] std::optional<WrittenAt> place_of(const std::string& subject, const LanguageTag& language) const;

  const Checked& checked_;
  WordPlaces words_;
  Found overflowing_;
  Found broken_;
  std::size_t count_ = 0;
};

}  // namespace kiosk
