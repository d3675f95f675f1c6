#include <doctest/doctest.h>

#include <random>
#include <string>

#include "platform/sound_clip.h"
#include "platform/sound_playlist.h"
#include "platform/spoken_text.h"

using kiosk::espeak_voice_for;
using kiosk::LanguageTag;
using kiosk::read_wav;
using kiosk::SoundPlaylist;
using kiosk::spoken_text;

namespace {

std::string little(std::uint32_t value, int width) {
  std::string out;
  for (int i = 0; i < width; ++i) out += static_cast<char>(value >> (8 * i));
  return out;
}

std::string wav(std::uint32_t rate, std::uint32_t channels, std::uint32_t bits, std::uint32_t said,
                const std::string& data) {
  return "RIFF" + little(0x7FFFF024, 4) + "WAVEfmt " + little(16, 4) + little(1, 2) + little(channels, 2) +
         little(rate, 4) + little(rate * channels * bits / 8, 4) + little(channels * bits / 8, 2) + little(bits, 2) +
         "data" + little(said, 4) + data;
}

}  // namespace

TEST_CASE("B4: each language has its own voice, and one without a voice has none") {
  CHECK(espeak_voice_for({"en"}) == "en-gb");
  CHECK(espeak_voice_for({"en-US"}) == "en-gb");
  CHECK(espeak_voice_for({"zh-Hans"}) == "cmn");
  CHECK(espeak_voice_for({"ur"}) == "ur");
  for (const char* none : {"so", "", "e", "english", "-", "../x"}) CHECK_FALSE(espeak_voice_for({none}).has_value());
}

TEST_CASE("Phone numbers are spelled out, times and measures are not, bidi controls are not spoken") {
  CHECK(spoken_text("Call \u20680300 330 0700\u2069 now.") == "Call 0 3 0 0, 3 3 0, 0 7 0 0 now.");
  CHECK(spoken_text("\u2066+44 (0) 1-833\u2069") == "+ 4 4, 0, 1, 8 3 3");
  CHECK(spoken_text("\u2066999\u2069 or \u2066111\u2069") == "9 9 9 or 1 1 1");
  CHECK(spoken_text("from \u20669:00\u2069, at \u206630 cm\u2069, \u206630\u2069") == "from 9:00, at 30 cm, 30");
  CHECK(spoken_text("1 in 100 parents") == "1 in 100 parents");
  CHECK(spoken_text("\u200Fa\u202Eb\u061Cc\u2069d \u2026 \u2603") == "abcd \u2026 \u2603");
  CHECK(spoken_text(std::string_view("a\0b\xE2\x80", 5)) == "a b\xE2\x80");
}

TEST_CASE("A WAV file from a pipe is read to its end, whatever its header says of its size") {
  const std::string data = little(1, 2) + little(0xFFFF, 2) + little(0x8000, 2);
  for (const std::uint32_t said : {0x7FFFF000U, 0xFFFFFFFFU, 0U, 6U}) {
    const auto clip = read_wav(wav(22'050, 1, 16, said, data));
    REQUIRE(clip.has_value());
    CHECK(clip->rate == 22'050);
    CHECK(clip->samples == std::vector<std::int16_t>{1, -1, -32768});
  }
  CHECK(read_wav(wav(16'000, 1, 16, 4, data))->samples.size() == 2);        // what follows is another chunk
  CHECK(read_wav(wav(16'000, 1, 16, 0, data + "x"))->samples.size() == 3);  // half a sample is none
}

TEST_CASE("What is no sound for the loudspeaker is refused") {
  for (const auto& bytes : {std::string(), std::string("RIFF"), std::string("hello, I am no sound at all, not at all"),
                            wav(22'050, 2, 16, 0, "abcd"), wav(22'050, 1, 8, 0, "abcd"), wav(0, 1, 16, 0, "abcd"),
                            std::string("RIFF0000WAVEdata0000abcd"), wav(22'050, 1, 16, 0, "").substr(0, 30)}) {
    const auto clip = read_wav(bytes);
    REQUIRE_FALSE(clip.has_value());
    CHECK(clip.error().code == "sound.format");
  }
  // Any bytes at all, and any end.
  std::mt19937 random(11);
  const std::string good = wav(22'050, 1, 16, 0x7FFFF000, std::string(64, 'x'));
  int refused = 0;
  for (int i = 0; i < 5'000; ++i) {
    std::string bytes = good.substr(0, random() % (good.size() + 1));
    for (int change = 0; change < 3 && !bytes.empty(); ++change)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    refused += read_wav(bytes).has_value() ? 0 : 1;
  }
  CHECK(refused > 1'000);
  CHECK(refused < 5'000);
}

TEST_CASE("Clips follow each other without a gap, each is told when it begins, the end once") {
  SoundPlaylist list;
  list.add(0, {100, 200, 300});
  list.add(1, {});
  list.add(2, {-400});
  std::vector<std::int16_t> out(2, 7);

  auto notices = list.mix(out, 100);
  CHECK(notices.began == std::vector<int>{0});
  CHECK(out == std::vector<std::int16_t>{100, 200});
  notices = list.mix(out, 50);
  CHECK(notices.began == std::vector<int>{1, 2});
  CHECK(out == std::vector<std::int16_t>{150, -200});
  CHECK_FALSE(notices.ended);
  CHECK(list.waiting() == 0);
  CHECK(list.taken() == 4);

  // Nothing there yet is silence, not the end.
  notices = list.mix(out, 100);
  CHECK(out == std::vector<std::int16_t>{0, 0});
  CHECK_FALSE(notices.ended);
  list.finish();
  CHECK(list.mix(out, 100).ended);
  CHECK(list.ended());
  CHECK_FALSE(list.mix(out, 100).ended);
}

TEST_CASE("Without a device, clips without sound pass and those with sound wait") {
  SoundPlaylist list;
  list.add(0, {});
  list.add(1, {});
  list.add(2, {5});
  list.finish();
  const auto notices = list.mix({}, 100);
  CHECK(notices.began == std::vector<int>{0, 1});
  CHECK_FALSE(notices.ended);
  CHECK(list.waiting() == 1);
}

TEST_CASE("What was cleared is neither heard nor told") {
  SoundPlaylist list;
  list.add(0, {1, 2, 3});
  list.finish();
  list.clear();
  std::vector<std::int16_t> out(4, 7);
  const auto notices = list.mix(out, 100);
  CHECK(notices.began.empty());
  CHECK_FALSE(notices.ended);
  CHECK(out == std::vector<std::int16_t>(4, 0));
}
