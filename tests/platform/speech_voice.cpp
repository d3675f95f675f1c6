#include <doctest/doctest.h>
#include <sys/wait.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <memory>
#include <span>
#include <thread>

#include "speech_fixture.h"

using kiosk::EspeakOptions;
using kiosk::Millis;
using kiosk::test::Ear;
using kiosk::test::Folder;
using kiosk::test::say;
using kiosk::test::use_disk_loudspeaker;
using Heard = std::vector<std::string>;

namespace {

EspeakOptions with(const std::string& program) {
  EspeakOptions options;
  options.program = program;
  return options;
}

// What went to the loudspeaker, without the silence before and after.
std::vector<std::int16_t> recorded(const Folder& folder) {
  const std::string bytes = folder.read("loudspeaker");
  std::vector<std::int16_t> samples(bytes.size() / 2);
  std::memcpy(samples.data(), bytes.data(), samples.size() * 2);
  const auto is_sound = [](std::int16_t s) { return std::abs(s) > 100; };
  const auto first = std::find_if(samples.begin(), samples.end(), is_sound);
  const auto last = std::find_if(samples.rbegin(), samples.rend(), is_sound).base();
  return first < last ? std::vector<std::int16_t>(first, last) : std::vector<std::int16_t>{};
}

double rms(std::span<const std::int16_t> samples) {
  double sum = 0;
  for (const std::int16_t s : samples) sum += double{1} * s * s;
  return samples.empty() ? 0 : std::sqrt(sum / static_cast<double>(samples.size()));
}

// The part of 50 ms frames that are not silence.
double active(const std::vector<std::int16_t>& samples) {
  constexpr std::size_t kFrame = 22'050 / 20;
  const std::size_t frames = samples.size() / kFrame;
  std::size_t loud = 0;
  for (std::size_t i = 0; i < frames; ++i) loud += rms(std::span(samples).subspan(i * kFrame, kFrame)) > 100 ? 1U : 0U;
  return frames == 0 ? 0 : static_cast<double>(loud) / static_cast<double>(frames);
}

const std::vector<kiosk::Utterance> kPage{say("Many parents do not feel love at first sight."),
                                          say("Bonding can take weeks or months.")};
const Heard kWhole{"job 7 sentence 0", "job 7 sentence 1", "job 7 ended"};
// A tone of a quarter of a second; `seconds` of it.
std::string tone(int quarters) {
  return "printf \"$WAV\"; for i in {1.." + std::to_string(quarters) +
         "}; do printf '\\x00\\x10\\x00\\xf0%.0s' {1..2756}; done";
}

}  // namespace

TEST_CASE("B2: a page is read sentence by sentence, and what is heard is speech") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"));
  {
    Ear ear({});
    ear.voice().speak(7, kPage);
    REQUIRE(ear.wait_for("job 7 ended"));
    CHECK(ear.heard() == kWhole);
    CHECK(ear.voice().problem().code.empty());
  }
  const auto samples = recorded(folder);
  const double seconds = static_cast<double>(samples.size()) / 22'050;
  CHECK(seconds > 3.5);
  CHECK(seconds < 9.0);
  CHECK(rms(samples) > 500);
  CHECK(rms(samples) < 12'000);
  CHECK(active(samples) > 0.6);
  CHECK(active(samples) < 0.99);  // there are pauses in it
}

TEST_CASE("B3: half the volume is half as loud, none is silence") {
  const auto loudness = [](int volume) {
    const Folder folder;
    use_disk_loudspeaker(folder.at("loudspeaker"));
    {
      EspeakOptions options = with(folder.program(tone(1)));
      options.volume = volume;
      Ear ear(options);
      if (volume == 0) ear.voice().set_volume(-5);
      ear.voice().speak(7, kPage);
      REQUIRE(ear.wait_for("job 7 ended"));
    }
    return rms(recorded(folder));
  };
  const double full = loudness(100);
  CHECK(full > 3'000);
  CHECK(loudness(50) / full == doctest::Approx(0.5).epsilon(0.05));
  CHECK(loudness(0) == 0);
}

TEST_CASE("B4: every language of the content is spoken with its own voice, Somali is passed over") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"));
  std::vector<kiosk::Utterance> page;
  for (const char* language : {"en", "pl", "pa", "ur", "bn", "gu", "so", "ar", "ro", "es", "pt", "fr", "zh-Hans"}) {
    page.push_back(say("1 2 3", language));
  }
  {
    Ear ear(with(folder.program("echo \"$*\" >>calls; exec espeak-ng \"$@\"")));
    ear.voice().speak(1, page);
    REQUIRE(ear.wait_for("job 1 ended"));
    CHECK(ear.voice().problem().code.empty());
    REQUIRE(ear.heard().size() == page.size() + 1);
    for (std::size_t i = 0; i < page.size(); ++i) CHECK(ear.heard()[i] == "job 1 sentence " + std::to_string(i));
  }
  const std::string calls = folder.read("calls");
  CHECK(std::count(calls.begin(), calls.end(), '\n') == 12);
  for (const char* voice : {"en-gb", "pl", "pa", "ur", "bn", "gu", "ar", "ro", "es", "pt", "fr-fr", "cmn"}) {
    CHECK(calls.find("-v " + std::string(voice) + " ") != std::string::npos);
  }
}

TEST_CASE("A page without anything to be heard ends by itself") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"));
  Ear ear({});
  ear.voice().speak(1, {say("Waalid badan", "so"), say("waa caadi", "so"), say("")});
  REQUIRE(ear.wait_for("job 1 ended"));
  CHECK(ear.heard() == Heard{"job 1 sentence 0", "job 1 sentence 1", "job 1 sentence 2", "job 1 ended"});
  ear.voice().speak(2, {});
  REQUIRE(ear.wait_for("job 2 ended"));
  CHECK_FALSE(std::filesystem::exists(folder.at("loudspeaker")));  // nothing was opened for it
}

TEST_CASE("The next sentence is made while the first is heard") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"), "23");
  const std::string fifo = folder.fifo("second");
  Ear ear(with(folder.program("if [ -e once ]; then echo here >second; else touch once; fi; " + tone(80))));
  ear.voice().speak(7, kPage);
  CHECK(folder.read("second") == "here\n");  // comes although the first lasts 20 s
  REQUIRE(ear.wait_for("job 7 sentence 0"));
  CHECK(ear.heard() == Heard{"job 7 sentence 0"});
}

TEST_CASE("B2: a stop is silence at once, and nothing is told of the old page afterwards") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"), "23");  // in real time
  {
    Ear ear(with(folder.program(tone(60))));  // 15 s
    ear.voice().speak(1, kPage);
    REQUIRE(ear.wait_for("job 1 sentence 0"));
    ear.voice().stop();
    CHECK_FALSE(ear.voice().poll());
    ear.voice().speak(2, {say("", "en")});
    REQUIRE(ear.wait_for("job 2 ended"));
    CHECK(ear.heard() == Heard{"job 1 sentence 0", "job 2 sentence 0", "job 2 ended"});
  }
  CHECK(recorded(folder).size() < 14U * 22'050U);
}

TEST_CASE("A new page ends the old one, the sink may start it") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"));
  Ear ear(with(folder.program(tone(2))));
  SUBCASE("in the middle") {
    ear.on("job 1 sentence 0", [&] { ear.voice().speak(2, kPage); });
    ear.voice().speak(1, kPage);
    REQUIRE(ear.wait_for("job 2 ended"));
    CHECK(ear.heard() == Heard{"job 1 sentence 0", "job 2 sentence 0", "job 2 sentence 1", "job 2 ended"});
  }
  SUBCASE("at its end, as a page turn does") {
    ear.on("job 1 ended", [&] { ear.voice().speak(2, kPage); });
    ear.voice().speak(1, kPage);
    REQUIRE(ear.wait_for("job 2 ended"));
    CHECK(ear.heard().size() == 6);  // both pages whole
  }
  SUBCASE("the sink stops it among events that have come already") {
    ear.on("job 1 sentence 0", [&] { ear.voice().stop(); });
    ear.voice().speak(1, {say("", "so"), say("", "so"), say("", "so")});
    REQUIRE(ear.wait_for("job 1 sentence 0"));
    ear.voice().speak(2, {});
    REQUIRE(ear.wait_for("job 2 ended"));
    CHECK(ear.heard() == Heard{"job 1 sentence 0", "job 2 ended"});
  }
}

TEST_CASE("A voice program that is broken ends the page and tells staff, and the next page is tried anew") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"));
  std::string program;
  std::string problem;
  SUBCASE("exits with an error") {
    program = folder.program("exit 1");
    problem = "speech.failed";
  }
  SUBCASE("writes garbage") {
    program = folder.program("head -c 5000 /dev/urandom");
    problem = "sound.format";
  }
  SUBCASE("writes 100 MB") {
    program = folder.program("printf \"$WAV\"; head -c 100000000 /dev/zero");
    problem = "speech.too_much";
  }
  SUBCASE("hangs") {
    program = folder.program("exec sleep 1000");
    problem = "speech.hangs";
  }
  SUBCASE("is not installed") {
    program = folder.at("not-there");
    problem = "speech.missing";
  }
  EspeakOptions options = with(program);
  if (problem == "speech.hangs") options.limits.patience = Millis{50};
  Ear ear(options);
  ear.voice().speak(1, kPage);
  REQUIRE(ear.wait_for("job 1 ended"));
  CHECK(ear.heard() == Heard{"job 1 ended"});
  CHECK(ear.voice().problem().code == problem);
  CHECK_FALSE(ear.voice().problem().message.empty());

  (void)folder.program(tone(1));
  if (problem == "speech.missing") std::filesystem::rename(folder.at("voice-program"), folder.at("not-there"));
  ear.voice().speak(2, kPage);
  REQUIRE(ear.wait_for("job 2 ended"));
  if (problem != "speech.hangs") CHECK(ear.voice().problem().code.empty());
}

TEST_CASE("What was made before the voice program broke is heard to its end") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"));
  Ear ear(with(folder.program("if [ -e once ]; then exit 1; fi; touch once; " + tone(1))));
  ear.voice().speak(7, kPage);
  REQUIRE(ear.wait_for("job 7 ended"));
  CHECK(ear.heard() == Heard{"job 7 sentence 0", "job 7 ended"});
  CHECK(ear.voice().problem().code == "speech.failed");
}

TEST_CASE("Without a loudspeaker the page ends at once, and staff are told") {
  ::setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
  const Folder folder;
  Ear ear(with(folder.program(tone(1))));
  ear.voice().speak(7, kPage);
  REQUIRE(ear.wait_for("job 7 ended"));
  CHECK(ear.heard() == Heard{"job 7 ended"});
  CHECK(ear.voice().problem().code == "sound.none");
  // It was plugged in.
  use_disk_loudspeaker(folder.at("loudspeaker"));
  ear.voice().speak(8, kPage);
  REQUIRE(ear.wait_for("job 8 ended"));
  CHECK(ear.voice().problem().code.empty());
}

TEST_CASE("A loudspeaker that takes nothing is given up, so that the kiosk does not wait for it for ever") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"), "700");
  EspeakOptions options = with(folder.program(tone(1)));
  options.device_patience = Millis{50};
  Ear ear(options);
  ear.voice().speak(7, kPage);
  REQUIRE(ear.wait_for("job 7 ended"));
  CHECK(ear.voice().problem().code == "sound.hangs");
}

TEST_CASE(
    "a sound server that does not answer is given up: the page ends, the next ones too, and staff are told once") {
  const Folder folder;
  use_disk_loudspeaker(folder.fifo("loudspeaker"));  // opening it waits for somebody who reads
  const auto now = std::make_shared<std::atomic<std::int64_t>>(0);
  EspeakOptions options = with(folder.program(tone(1)));
  options.now = [now] { return kiosk::Monotonic{now->load()}; };
  Ear ear(options);
  ear.voice().speak(7, kPage);
  while (!ear.voice().due()) std::this_thread::yield();
  CHECK(*ear.voice().due() == options.blocked);
  CHECK(ear.voice().look().empty());
  CHECK(ear.voice().hangs());  // it may do so for good: whoever ends now does not wait for it
  *now = options.blocked.count();
  CHECK(ear.voice().look() == "sound.blocked");
  CHECK(ear.voice().look().empty());
  CHECK(ear.voice().hangs());
  CHECK_FALSE(ear.voice().due());
  CHECK(ear.wait_for("job 7 ended"));
  ear.voice().speak(8, kPage);
  CHECK(ear.wait_for("job 8 ended"));
  CHECK(ear.voice().problem().code == "sound.blocked");
  // Lets go of the one that was left behind, and waits until it has closed the device.
  (void)folder.read("loudspeaker");
}

TEST_CASE("Stops at any moment leave no child, no file and no event behind") {
  const Folder folder;
  use_disk_loudspeaker(folder.at("loudspeaker"));
  const auto files = [] {
    const std::filesystem::directory_iterator fds("/proc/self/fd");
    return std::distance(begin(fds), end(fds));
  };
  const auto before = files();
  {
    Ear ear({});
    for (int job = 1; job <= 60; ++job) {
      ear.voice().speak(job, kPage);
      // From at once to well into the sound, without a clock: by work of growing length.
      for (int turn = 0; turn < job * 3; ++turn) ear.voice().poll();
      if (job % 3 == 0) (void)ear.wait_for("job " + std::to_string(job) + " sentence 0");
      ear.voice().stop();
      const auto told = ear.heard().size();
      CHECK_FALSE(ear.voice().poll());
      CHECK(ear.heard().size() == told);
    }
  }
  CHECK(files() == before);
  CHECK(::waitpid(-1, nullptr, WNOHANG) == -1);
}
