#include "platform/virtual_voice.h"

#include <algorithm>

namespace kiosk {

namespace {

// 150 words a minute, as the real voice.
Millis span_of(const Utterance& said) {
  const auto words = std::ranges::count(said.text, ' ') + 1;
  return Millis(400) * words;
}

}  // namespace

void VirtualVoice::speak(int job, std::vector<Utterance> page) {
  job_ = job;
  page_ = std::move(page);
  next_ = 0;
  next_at_ = now_;
}

void VirtualVoice::stop() {
  page_.clear();
  next_at_.reset();
}

std::optional<Monotonic> VirtualVoice::deadline() const { return next_at_; }

Events VirtualVoice::due(Monotonic now) {
  now_ = now;
  Events events;
  while (next_at_ && *next_at_ <= now) {
    if (next_ >= page_.size()) {
      events.push_back(event::SpeechEnded{job_});
      stop();
      break;
    }
    events.push_back(event::SentenceBegan{job_, static_cast<int>(next_)});
    *next_at_ += span_of(page_[next_]);
    ++next_;
  }
  return events;
}

}  // namespace kiosk
