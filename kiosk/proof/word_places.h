// From words on a screen back to the file and line that they were written in.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "library/check.h"

namespace kiosk {

class WordPlaces {
 public:
  explicit WordPlaces(const Checked& checked);

  // Where a text that stands on the screen, or the longer one that it is a part of, was written. Nothing: it is the
  // program's own ("Next page").
  [[nodiscard]] std::optional<WrittenAt> find(const std::string& shown) const;

 private:
  struct Written {
    std::string text;
    WrittenAt place;
  };
  void add(const WrittenAt& place, const std::string& text);

  [[nodiscard]] bool is_label(const std::string& shown) const;

  std::vector<Written> all_;
  std::set<std::string> labels_;
};

}  // namespace kiosk
