// SoundDevice: the loudspeaker or headset that SDL finds. Open only while there is something to play: an idle kiosk keeps no
// sound server, no thread and no codec awake.
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <utility>

#include "base/result.h"

namespace kiosk {

class SoundDevice {
 public:
  // Called from SDL's audio thread, about 40 times a second while the device is open.
  using Fill = std::function<void(std::span<std::int16_t>)>;

  explicit SoundDevice(Fill fill) : fill_(std::move(fill)) {}
  ~SoundDevice() { close(); }
  SoundDevice(const SoundDevice&) = delete;
  SoundDevice& operator=(const SoundDevice&) = delete;

  // Mono at `rate` samples a second. May take a second or more on a sleepy sound server, as close() may: not for the main
  // thread. Error "sound.none": there is nothing to hear it on.
  [[nodiscard]] Result<void> open(int rate);
  void close();
  [[nodiscard]] bool is_open() const { return device_ != 0; }
  [[nodiscard]] int rate() const { return rate_; }

 private:
  Fill fill_;
  std::uint32_t device_ = 0;
  int rate_ = 0;
};

}  // namespace kiosk
