// What the tests of the voice need: a folder of their own, stand-ins for espeak-ng, a loudspeaker that writes to a file, and
// an ear that waits for events without sleeping.
#pragma once
#include <sys/stat.h>

#include <condition_variable>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "platform/espeak_voice.h"

namespace kiosk::test {

class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "kiosk-speech-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string at(const std::string& name) const { return path_ + "/" + name; }
  // A program in place of espeak-ng. $WAV is the header of a WAV file from a pipe, for printf.
  [[nodiscard]] std::string program(const std::string& body) const {
    const std::string path = at("voice-program");
    std::ofstream(path)
        << "#!/bin/bash\ncd '" << path_ << "'\n"
        << R"(WAV='RIFF\x24\xf0\xff\x7fWAVEfmt \x10\0\0\0\x01\0\x01\0\x22\x56\0\0\x44\xac\0\0\x02\0\x10\0data\0\xf0\xff\x7f')"
        << "\n"
        << body << "\n";
    ::chmod(path.c_str(), 0755);
    return path;
  }
  [[nodiscard]] std::string fifo(const std::string& name) const {
    ::mkfifo(at(name).c_str(), 0600);
    return at(name);
  }
  // Waits for a writer, when it is a fifo.
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream file(at(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  std::string path_;
};

// SDL's disk driver: what would be heard goes into a file. `block_ms` is how long a block of 23 ms takes.
inline void use_disk_loudspeaker(const std::string& file, const std::string& block_ms = "1") {
  ::setenv("SDL_AUDIODRIVER", "disk", 1);
  ::setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
  ::setenv("SDL_DISKAUDIODELAY", block_ms.c_str(), 1);
}

// A voice and who listens to it. Times out by count, so that a broken voice fails a test instead of holding it for ever.
class Ear {
 public:
  explicit Ear(EspeakOptions options)
      : voice_([this](const Event& event) { hear(event); }, [this] { wake(); }, quick(std::move(options))) {}

  EspeakVoice& voice() { return voice_; }
  [[nodiscard]] const std::vector<std::string>& heard() const { return heard_; }
  // What the sink does besides noting, once, at this event.
  void on(const std::string& event, std::function<void()> action) { trigger_ = {event, std::move(action)}; }

  // True when the event came.
  bool wait_for(const std::string& event) {
    for (int tries = 0; tries < 200; ++tries) {
      voice_.poll();
      for (; seen_ < heard_.size(); ++seen_) {
        if (heard_[seen_] == event) return ++seen_, true;
      }
      std::unique_lock lock(mutex_);
      rang_.wait_for(lock, std::chrono::milliseconds(500), [this] { return bell_; });
      bell_ = false;
    }
    return false;
  }

 private:
  static EspeakOptions quick(EspeakOptions options) {
    options.linger = Millis{0};
    return options;
  }
  void wake() {
    {
      const std::lock_guard lock(mutex_);
      bell_ = true;
    }
    rang_.notify_all();
  }
  void hear(const Event& event) {
    std::string text = "?";
    if (const auto* began = std::get_if<event::SentenceBegan>(&event)) {
      text = "job " + std::to_string(began->job) + " sentence " + std::to_string(began->index);
    } else if (const auto* ended = std::get_if<event::SpeechEnded>(&event)) {
      text = "job " + std::to_string(ended->job) + " ended";
    }
    heard_.push_back(text);
    if (text == trigger_.first) std::exchange(trigger_.second, [] {})();
  }

  std::mutex mutex_;
  std::condition_variable rang_;
  bool bell_ = false;
  std::vector<std::string> heard_;
  std::size_t seen_ = 0;
  std::pair<std::string, std::function<void()>> trigger_{"", [] {}};
  EspeakVoice voice_;  // last: its threads ring the bell
};

inline Utterance say(const std::string& text, const std::string& language = "en") {
  Utterance utterance;
  utterance.text = text;
  utterance.language = {language};
  return utterance;
}

}  // namespace kiosk::test
