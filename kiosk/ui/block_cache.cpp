#include "ui/block_cache.h"

namespace kiosk {

namespace {

constexpr std::size_t kMany = 200;
constexpr std::uint64_t kFramesKept = 30;

void append(std::string& key, std::size_t value) {
  key.append(std::to_string(value));
  key.push_back('\x1f');
}

std::string key_of(const TextInput& input, const TextStyle& style, int width) {
  std::string key;
  key.reserve(input.text.size() + 64);
  append(key, static_cast<std::size_t>(style.size_px));
  append(key, static_cast<std::size_t>(style.line_px));
  append(key, static_cast<std::size_t>(width));
  key.push_back(style.bold ? 'b' : 'r');
  key.push_back(static_cast<char>('0' + static_cast<int>(input.align)));
  key.append(input.language.value);
  key.push_back('\x1f');
  for (const TextRange& range : input.bold) {
    append(key, range.begin);
    append(key, range.end);
  }
  key.push_back('\x1e');
  for (const SourceMark& mark : input.marks) {
    append(key, mark.at);
    append(key, static_cast<std::size_t>(mark.number));
  }
  key.push_back('\x1e');
  key.append(input.text);
  return key;
}

}  // namespace

const TextBlock& BlockCache::get(const TextInput& input, const TextStyle& style, int width) {
  auto [it, fresh] = blocks_.try_emplace(key_of(input, style, width));
  if (fresh) it->second.block = width > 0 ? engine_.layout(input, style, width) : engine_.layout_line(input, style);
  it->second.used = frame_;
  return it->second.block;
}

void BlockCache::end_frame() {
  ++frame_;
  if (blocks_.size() <= kMany) return;
  std::erase_if(blocks_, [&](const auto& entry) { return entry.second.used + kFramesKept < frame_; });
}

}  // namespace kiosk
