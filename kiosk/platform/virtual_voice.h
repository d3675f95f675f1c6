// VirtualVoice: a voice on the virtual clock of a replay. Nothing is heard; sentences take as long as they would.
#pragma once
#include <optional>

#include "platform/speech.h"

namespace kiosk {

class VirtualVoice final : public SpeechVoice {
 public:
  void speak(int job, std::vector<Utterance> page) override;
  void stop() override;
  // What has happened until `now`, in order; call after time has passed.
  [[nodiscard]] Events due(Monotonic now);
  [[nodiscard]] std::optional<Monotonic> deadline() const;
  // The time of the next speak().
  void at(Monotonic now) { now_ = now; }

 private:
  int job_ = 0;
  std::vector<Utterance> page_;
  std::size_t next_ = 0;
  std::optional<Monotonic> next_at_;
  Monotonic now_{};
};

}  // namespace kiosk
