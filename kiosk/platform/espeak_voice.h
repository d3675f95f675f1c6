// EspeakVoice: reads pages aloud through espeak-ng and the loudspeaker. One child a sentence; the next one is made while the
// current one is heard. All that may block (the child, the sound server) happens on a thread of its own, which exists from
// the first page on; the main thread calls poll() in its loop to hear what happened.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/espeak_child.h"
#include "platform/speech.h"

namespace kiosk {

struct EspeakOptions {
  std::string program = "espeak-ng";
  int words_a_minute = 150;  // espeak's own 175 is quick for who is tired, or is listening in a second language
  int volume = 60;           // percent, 0 to 100
  ChildLimits limits;
  Millis linger{3'000};  // how long the device stays open for a next page after the end of one
  Millis device_patience{
      10'000};             // a device that takes nothing for so long is given up: the kiosk must not wait for it
  Millis blocked{20'000};  // a device that opens or closes for so long is given up for good
  std::function<Monotonic()> now{};  // of any thread; empty: the machine's clock
};

class EspeakVoice final : public SpeechVoice {
 public:
  // `sink` gets SentenceBegan and SpeechEnded, from poll() alone, and may call speak() and stop(). `wake` is called from
  // other threads when there is something to poll for; it must not call back.
  EspeakVoice(std::function<void(Event)> sink, std::function<void()> wake, EspeakOptions options = {});
  ~EspeakVoice() override;

  // A sentence in a language without a voice is passed over: it begins, and the next one begins. Where nothing can be
  // heard at all (no device, no espeak-ng) SpeechEnded comes at once, and problem() says why.
  void speak(int job, std::vector<Utterance> page) override;
  void stop() override;

  // Percent, from the next block of sound on.
  void set_volume(int percent);
  // Gives the sink what has happened since. True when there was something.
  bool poll();
  // The sound server does not answer: "sound.blocked", once. From then on nothing is read aloud until the kiosk starts anew: the thread
  // that waits for it is left behind, and no second one is sent after it.
  [[nodiscard]] std::string look();
  // When look() may next have something to say; nothing while nobody waits.
  [[nodiscard]] std::optional<Monotonic> due() const;
  // The thread was left behind, or waits for the sound server and may do so for good: what it uses must not be taken away from it.
  [[nodiscard]] bool hangs() const;
  // What keeps it from speaking, for staff, with the remedy; code and message empty when the last page was spoken.
  [[nodiscard]] Error problem() const;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;  // also the thread's
};

}  // namespace kiosk
