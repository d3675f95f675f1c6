// Speech: a voice. Espeak runs espeak-ng as a child process (GPL-3: never linked) and plays what it writes; tests have a
// fake. Calls return at once; what happens comes back as events through the sink, on the main thread.
#pragma once
#include <functional>
#include <vector>

#include "app/event.h"
#include "app/utterance.h"

namespace kiosk {

class SpeechVoice {
 public:
  virtual ~SpeechVoice() = default;
  // Says the page sentence by sentence: SentenceBegan{job, i} for each, then SpeechEnded{job}. Ends what was being said.
  virtual void speak(int job, std::vector<Utterance> page) = 0;
  // Silence at once: the device is stopped before this returns. No SpeechEnded for the stopped job.
  virtual void stop() = 0;
};

}  // namespace kiosk
