// SoundClip: mono sound, 16 bits a sample.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kiosk {

struct SoundClip {
  int rate = 22'050;  // samples a second
  std::vector<std::int16_t> samples;
};

// A WAV file with 16-bit PCM, mono. What was written to a pipe has nonsense in its size fields: the data go to the end then.
// Error "sound.format".
[[nodiscard]] Result<SoundClip> read_wav(std::string_view bytes);

}  // namespace kiosk
