// Drawn lines by what they show: the same glyphs at the same places give the same mask, whichever block they are in.
#pragma once
#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/text_engine.h"

namespace kiosk {

class LineCache {
 public:
  // Marks it as used just now; nullptr when it is not here.
  [[nodiscard]] const TextEngine::DrawnLine* find(std::string_view key);
  // The reference lives until the next trim().
  const TextEngine::DrawnLine& add(std::string key, TextEngine::DrawnLine line);
  // Least recently used out first.
  void trim(std::size_t bytes);
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    std::string key;
    TextEngine::DrawnLine line;
    [[nodiscard]] std::size_t bytes() const;
  };
  std::list<Entry> entries_;                                                 // most recent first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;  // views of the entries' keys
  std::size_t bytes_ = 0;
};

}  // namespace kiosk
