// BlockCache: laid-out paragraphs by everything that they depend on, so that a frame in which nothing moved lays out nothing.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "text/text_engine.h"

namespace kiosk {

class BlockCache {
 public:
  explicit BlockCache(TextEngine& engine) : engine_(engine) {}
  // `width` in window px; 0: one unbroken line. The reference lives until the next end_frame().
  [[nodiscard]] const TextBlock& get(const TextInput& input, const TextStyle& style, int width);
  // Drops what has not been used for some frames once there are many.
  void end_frame();
  void clear() { blocks_.clear(); }

 private:
  struct Entry {
    TextBlock block;
    std::uint64_t used = 0;
  };
  TextEngine& engine_;
  std::unordered_map<std::string, Entry> blocks_;
  std::uint64_t frame_ = 0;
};

}  // namespace kiosk
