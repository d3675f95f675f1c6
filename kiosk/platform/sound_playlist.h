// SoundPlaylist: clips that are heard one after the other, and what is to be told about them. A value without a device or a
// lock: whoever owns it has both.
#pragma once
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "platform/sound_clip.h"

namespace kiosk {

class SoundPlaylist {
 public:
  struct Notices {
    std::vector<int> began;  // indices of clips whose first sample was taken; those without samples too, in their turn
    bool ended = false;      // told once, after finish() and the last sample
  };

  void add(int index, std::vector<std::int16_t> samples);
  // No more clips will come.
  void finish();
  // Forgets everything; nothing more is told.
  void clear();
  // Fills `out` with the next samples at `volume` percent, silence where there are none. An empty `out` moves on past clips
  // without samples: for when there is no device.
  [[nodiscard]] Notices mix(std::span<std::int16_t> out, int volume);

  [[nodiscard]] std::size_t waiting() const { return clips_.size(); }
  [[nodiscard]] bool ended() const { return told_end_; }
  // Counts up as samples are taken: tells a device that plays from one that hangs.
  [[nodiscard]] std::uint64_t taken() const { return taken_; }

 private:
  struct Entry {
    int index;
    std::vector<std::int16_t> samples;
    std::size_t at = 0;
    bool began = false;
  };
  std::deque<Entry> clips_;
  bool finished_ = false;
  bool told_end_ = false;
  std::uint64_t taken_ = 0;
};

}  // namespace kiosk
