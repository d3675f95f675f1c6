#include "text/line_cache.h"

#include <utility>

namespace kiosk {

std::size_t LineCache::Entry::bytes() const {
  constexpr std::size_t kNodes = 96;  // about what the list and the map take for one entry
  return sizeof(Entry) + kNodes + key.capacity() + line.coverage.pixels.capacity();
}

const TextEngine::DrawnLine* LineCache::find(std::string_view key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return &found->second->line;
}

const TextEngine::DrawnLine& LineCache::add(std::string key, TextEngine::DrawnLine line) {
  entries_.push_front({std::move(key), std::move(line)});
  by_key_[entries_.front().key] = entries_.begin();
  bytes_ += entries_.front().bytes();
  return entries_.front().line;
}

void LineCache::trim(std::size_t bytes) {
  while (bytes_ > bytes && !entries_.empty()) {
    const Entry& last = entries_.back();
    bytes_ -= last.bytes();
    by_key_.erase(last.key);
    entries_.pop_back();
  }
}

}  // namespace kiosk
