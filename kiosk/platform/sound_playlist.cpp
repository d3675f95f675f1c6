#include "platform/sound_playlist.h"

#include <algorithm>
#include <utility>

namespace kiosk {

void SoundPlaylist::add(int index, std::vector<std::int16_t> samples) {
  clips_.push_back({.index = index, .samples = std::move(samples)});
}

void SoundPlaylist::finish() { finished_ = true; }

void SoundPlaylist::clear() { *this = SoundPlaylist{}; }

SoundPlaylist::Notices SoundPlaylist::mix(std::span<std::int16_t> out, int volume) {
  Notices notices;
  std::size_t filled = 0;
  while (!clips_.empty()) {
    Entry& clip = clips_.front();
    const std::size_t left = clip.samples.size() - clip.at;
    if (left > 0 && filled == out.size()) break;
    if (!std::exchange(clip.began, true)) notices.began.push_back(clip.index);
    const std::size_t count = std::min(left, out.size() - filled);
    for (std::size_t i = 0; i < count; ++i) {
      out[filled + i] = static_cast<std::int16_t>(clip.samples[clip.at + i] * volume / 100);
    }
    clip.at += count;
    filled += count;
    taken_ += count;
    if (clip.at == clip.samples.size()) clips_.pop_front();
  }
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(filled), out.end(), std::int16_t{0});
  if (finished_ && clips_.empty() && !told_end_) {
    told_end_ = true;
    notices.ended = true;
  }
  return notices;
}

}  // namespace kiosk
