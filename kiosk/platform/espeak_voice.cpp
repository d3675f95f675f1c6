#include "platform/espeak_voice.h"

#include <pthread.h>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "platform/sound_device.h"
#include "platform/sound_playlist.h"
#include "platform/spoken_text.h"
#include "platform/system_clock.h"

namespace kiosk {
namespace {

// One is heard, one waits: enough for no gap, little to throw away.
constexpr std::size_t kAhead = 2;

EspeakOptions with_clock(EspeakOptions options) {
  if (!options.now) options.now = [] { return SystemClock().monotonic(); };
  return options;
}

tl::unexpected<Error> stopped() { return fail("speech.stopped", "Stopped."); }

}  // namespace

struct EspeakVoice::Impl {
  struct Page {
    int job = 0;
    std::vector<Utterance> sentences;
    std::stop_token stop;
  };

  Impl(std::function<void(Event)> sink_, std::function<void()> wake_, EspeakOptions options_)
      : sink(std::move(sink_)), wake(std::move(wake_)), options(std::move(options_)), volume(options.volume) {}

  // On the voice's thread.
  void loop();
  void say(const Page& page);
  Result<void> say_sentences(const Page& page);
  Result<SoundClip> synthesise(const Utterance& utterance, const std::stop_token& stop) const;
  // Until `done`, as long as the device takes something now and then. Errors "speech.stopped", "sound.hangs".
  template <class Done>
  Result<void> wait_for_device(std::unique_lock<std::mutex>& lock, const std::stop_token& stop, Done done);

  // On SDL's audio thread.
  void fill(std::span<std::int16_t> out);
  // With the lock held: turns what the playlist tells into events. True when there are any.
  bool note(const SoundPlaylist::Notices& notices);
  // Moves on past clips without sound when no device asks for them.
  void pass_over_silent();
  // Opens or closes the device, and says meanwhile since when.
  template <class Do>
  auto block(Do what);

  const std::function<void(Event)> sink;
  const std::function<void()> wake;
  const EspeakOptions options;

  mutable std::mutex mutex;  // of all below, down to `problem`
  std::condition_variable changed;
  std::optional<Page> next;
  bool quitting = false;
  bool left_behind = false;
  std::optional<Monotonic> blocking_since;
  bool close_device = false;
  SoundPlaylist playlist;
  int playing_job = 0;
  int volume;
  std::deque<Event> events;
  Error problem;

  std::stop_source stop_page;                           // the main thread's
  SoundDevice device{[this](auto out) { fill(out); }};  // the voice's thread's
  std::thread thread;
};

template <class Do>
auto EspeakVoice::Impl::block(Do what) {
  bool watched = false;
  {
    const std::lock_guard lock(mutex);
    blocking_since = options.now();
    watched = !left_behind;
  }
  // Who watches over it is to know until when.
  if (watched) wake();
  auto done = what();
  const std::lock_guard lock(mutex);
  blocking_since.reset();
  return done;
}

void EspeakVoice::Impl::fill(std::span<std::int16_t> out) {
  bool has_news = false;
  {
    const std::lock_guard lock(mutex);
    has_news = note(playlist.mix(out, volume));
  }
  changed.notify_all();
  if (has_news) wake();
}

bool EspeakVoice::Impl::note(const SoundPlaylist::Notices& notices) {
  for (const int index : notices.began) events.emplace_back(event::SentenceBegan{playing_job, index});
  if (notices.ended) events.emplace_back(event::SpeechEnded{playing_job});
  return notices.ended || !notices.began.empty();
}

void EspeakVoice::Impl::pass_over_silent() {
  if (!device.is_open()) fill({});
}

Result<SoundClip> EspeakVoice::Impl::synthesise(const Utterance& utterance, const std::stop_token& stop) const {
  const auto voice = espeak_voice_for(utterance.language);
  if (!voice || utterance.text.empty()) return SoundClip{};
  // The text goes through a pipe: what stands on a command line can be read by everybody on the machine.
  const std::vector<std::string> command{
      options.program, "-v",      std::string(*voice), "-s", std::to_string(options.words_a_minute), "-b", "1",
      "--stdin",       "--stdout"};
  return run_child(command, spoken_text(utterance.text), options.limits, stop).and_then([](const std::string& wav) {
    return read_wav(wav);
  });
}

template <class Done>
Result<void> EspeakVoice::Impl::wait_for_device(std::unique_lock<std::mutex>& lock, const std::stop_token& stop,
                                                Done done) {
  while (!stop.stop_requested() && !quitting) {
    if (done()) return {};
    const std::uint64_t taken = playlist.taken();
    const bool moved = changed.wait_for(lock, options.device_patience, [&] {
      return stop.stop_requested() || quitting || done() || playlist.taken() != taken;
    });
    if (!moved) {
      return fail("sound.hangs",
                  "The loudspeaker takes no sound. Check its plug and power, then start the kiosk anew.");
    }
  }
  return stopped();
}

Result<void> EspeakVoice::Impl::say_sentences(const Page& page) {
  int index = 0;
  for (const Utterance& sentence : page.sentences) {
    auto clip = synthesise(sentence, page.stop);
    if (!clip) return tl::unexpected(clip.error());
    if (!clip->samples.empty() && (!device.is_open() || device.rate() != clip->rate)) {
      // Another rate within one page would need what waits to be played out first; espeak-ng has one for all its voices.
      if (device.is_open() && index > 0) return fail("sound.format", "The voice program changes its sampling rate.");
      if (auto opened = block([&] { return device.open(clip->rate); }); !opened) return opened;
    }
    {
      std::unique_lock lock(mutex);
      if (auto room = wait_for_device(lock, page.stop, [this] { return playlist.waiting() < kAhead; }); !room)
        return room;
      playlist.add(index++, std::move(clip->samples));
    }
    pass_over_silent();
  }
  return {};
}

void EspeakVoice::Impl::say(const Page& page) {
  const auto said = say_sentences(page);
  {
    const std::lock_guard lock(mutex);
    if (page.stop.stop_requested() || quitting) return;
    problem = said ? Error{} : said.error();  // before the end is told: who hears of it asks why
    playlist.finish();
  }
  pass_over_silent();
  std::unique_lock lock(mutex);
  const auto ended = wait_for_device(lock, page.stop, [this] { return playlist.ended(); });
  if (ended || page.stop.stop_requested() || quitting) return;
  problem = ended.error();
  playlist.clear();
  close_device = true;
  events.emplace_back(event::SpeechEnded{page.job});
  lock.unlock();
  wake();
}

void EspeakVoice::Impl::loop() {
  // A child that ends early must not end the kiosk (SIGPIPE), and signals for the program are the main thread's.
  sigset_t all;
  ::sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, nullptr);

  std::unique_lock lock(mutex);
  const auto has_work = [this] { return next || quitting || close_device; };
  while (true) {
    if (!device.is_open()) {
      close_device = false;
      changed.wait(lock, [this] { return next || quitting; });
    } else if (!changed.wait_for(lock, options.linger, has_work)) {
      close_device = true;
    }
    if (quitting) break;
    if (next) {
      const Page page = *std::exchange(next, std::nullopt);
      playing_job = page.job;
      lock.unlock();
      say(page);
      lock.lock();
    }
    if (close_device && !next) {
      lock.unlock();
      (void)block([this] { return device.close(), true; });
      lock.lock();
    }
  }
  lock.unlock();
  (void)block([this] { return device.close(), true; });
}

EspeakVoice::EspeakVoice(std::function<void(Event)> sink, std::function<void()> wake, EspeakOptions options)
    : impl_(std::make_shared<Impl>(std::move(sink), std::move(wake), with_clock(std::move(options)))) {}

EspeakVoice::~EspeakVoice() {
  stop();
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->quitting = true;
  }
  impl_->changed.notify_all();
  if (impl_->thread.joinable()) impl_->thread.join();
}

void EspeakVoice::speak(int job, std::vector<Utterance> page) {
  stop();
  impl_->stop_page = std::stop_source();
  {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->left_behind) {
      impl_->events.emplace_back(event::SpeechEnded{job});
      impl_->wake();
      return;
    }
    impl_->close_device = false;
    impl_->next = Impl::Page{job, std::move(page), impl_->stop_page.get_token()};
  }
  if (!impl_->thread.joinable()) impl_->thread = std::thread([impl = impl_] { impl->loop(); });
  impl_->changed.notify_all();
}

void EspeakVoice::stop() {
  impl_->stop_page.request_stop();  // first: what is added to the playlist from now on is seen to be too late
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->next.reset();
    impl_->playlist.clear();
    impl_->events.clear();
    impl_->close_device = true;
  }
  impl_->changed.notify_all();
}

void EspeakVoice::set_volume(int percent) {
  const std::lock_guard lock(impl_->mutex);
  impl_->volume = std::clamp(percent, 0, 100);
}

bool EspeakVoice::poll() {
  bool any = false;
  while (true) {
    std::unique_lock lock(impl_->mutex);
    if (impl_->events.empty()) return any;
    // One at a time: the sink may stop the speech, and then the rest must not be told.
    const Event event = std::move(impl_->events.front());
    impl_->events.pop_front();
    lock.unlock();
    impl_->sink(event);
    any = true;
  }
}

std::string EspeakVoice::look() {
  const std::lock_guard lock(impl_->mutex);
  if (impl_->left_behind || !impl_->blocking_since) return {};
  if (impl_->options.now() - *impl_->blocking_since < impl_->options.blocked) return {};
  impl_->left_behind = impl_->quitting = true;
  impl_->stop_page.request_stop();
  impl_->playlist.clear();
  impl_->events.clear();
  impl_->events.emplace_back(event::SpeechEnded{impl_->playing_job});
  impl_->problem = {"sound.blocked",
                    "The sound server does not answer. Check the loudspeaker, then start the kiosk anew."};
  impl_->thread.detach();
  return "sound.blocked";
}

std::optional<Monotonic> EspeakVoice::due() const {
  const std::lock_guard lock(impl_->mutex);
  if (impl_->left_behind || !impl_->blocking_since) return std::nullopt;
  return *impl_->blocking_since + impl_->options.blocked;
}

bool EspeakVoice::hangs() const {
  const std::lock_guard lock(impl_->mutex);
  // Who blocks now may do so for good: nothing waits for it at the end.
  return impl_->left_behind || impl_->blocking_since.has_value();
}

Error EspeakVoice::problem() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->problem;
}

}  // namespace kiosk
