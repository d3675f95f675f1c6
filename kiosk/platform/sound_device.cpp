#include "platform/sound_device.h"

#include <SDL.h>

namespace kiosk {
namespace {

// 23 ms at 22050 a second: how long a sound may go on after it was stopped, twice over.
constexpr std::uint16_t kBlock = 512;

void SDLCALL fill_block(void* fill, std::uint8_t* bytes, int size) {
  // SDL gives memory that is aligned for any sample, and the format asked for is 16 bits.
  auto* samples = static_cast<std::int16_t*>(static_cast<void*>(bytes));
  (*static_cast<SoundDevice::Fill*>(fill))({samples, static_cast<std::size_t>(size) / sizeof(std::int16_t)});
}

}  // namespace

Result<void> SoundDevice::open(int rate) {
  close();
  const auto none = [] {
    return fail("sound.none", "There is no loudspeaker or headset to speak through (" + std::string(SDL_GetError()) +
                                  "). Plug one in, or switch reading aloud off.");
  };
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return none();
  SDL_AudioSpec wanted{};
  wanted.freq = rate;
  wanted.format = AUDIO_S16SYS;
  wanted.channels = 1;
  wanted.samples = kBlock;
  wanted.callback = fill_block;
  wanted.userdata = &fill_;
  device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  if (device_ == 0) {
    auto error = none();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return error;
  }
  rate_ = rate;
  SDL_PauseAudioDevice(device_, 0);
  return {};
}

void SoundDevice::close() {
  if (device_ == 0) return;
  SDL_CloseAudioDevice(device_);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  device_ = 0;
}

}  // namespace kiosk
