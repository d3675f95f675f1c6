#include "platform/sound_clip.h"

#include <algorithm>
#include <cstring>

namespace kiosk {
namespace {

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < width; ++i) value |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return value;
}

tl::unexpected<Error> not_sound(std::string_view why) {
  return fail("sound.format", "The synthesiser gave no WAV sound: " + std::string(why));
}

}  // namespace

Result<SoundClip> read_wav(std::string_view bytes) {
  if (bytes.size() < 12 || !bytes.starts_with("RIFF") || bytes.substr(8, 4) != "WAVE")
    return not_sound("no RIFF header");
  SoundClip clip;
  bool has_format = false;
  std::size_t at = 12;
  while (bytes.size() - at >= 8) {
    const std::string_view kind = bytes.substr(at, 4);
    const std::size_t said = little_endian(bytes, at + 4, 4);
    at += 8;
    const std::size_t size = std::min(said, bytes.size() - at);
    if (kind == "fmt ") {
      if (size < 16) return not_sound("its format is cut off");
      const bool is_pcm_mono_16 = little_endian(bytes, at, 2) == 1 && little_endian(bytes, at + 2, 2) == 1 &&
                                  little_endian(bytes, at + 14, 2) == 16;
      const std::uint32_t rate = little_endian(bytes, at + 4, 4);
      if (!is_pcm_mono_16 || rate < 4'000 || rate > 192'000) return not_sound("not 16 bits, one channel");
      clip.rate = static_cast<int>(rate);
      has_format = true;
    } else if (kind == "data") {
      if (!has_format) return not_sound("the data stand before their format");
      clip.samples.resize((said == 0 ? bytes.size() - at : size) / 2);
      for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        clip.samples[i] = static_cast<std::int16_t>(little_endian(bytes, at + 2 * i, 2));
      }
      return clip;
    }
    at += std::min(size + (size & 1U), bytes.size() - at);  // chunks start at even places
  }
  return not_sound("no data");
}

}  // namespace kiosk
