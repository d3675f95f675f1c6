#include "platform/spoken_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr std::array<Row, 12> kVoices{{{"en", "en-gb"},
                                       {"pl", "pl"},
                                       {"pa", "pa"},
                                       {"ur", "ur"},
                                       {"bn", "bn"},
                                       {"gu", "gu"},
                                       {"ar", "ar"},
                                       {"ro", "ro"},
                                       {"es", "es"},
                                       {"pt", "pt"},
                                       {"fr", "fr-fr"},
                                       {"zh", "cmn"}}};

// The length of the bidi control (or zero-width mark) that stands at `at`, 0 when none does. All are U+061C, U+200E, U+200F,
// U+202A to U+202E and U+2066 to U+2069.
std::size_t control_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u061C")) return 2;
  if (rest.size() < 3 || rest[0] != '\xE2') return 0;
  const auto third = static_cast<unsigned char>(rest[2]);
  const bool is_mark = rest[1] == '\x80' && (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE));
  const bool is_isolate = rest[1] == '\x81' && third >= 0xA6 && third <= 0xA9;
  return is_mark || is_isolate ? 3 : 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_phone_number(std::string_view run) {
  const bool only_dialled = std::all_of(run.begin(), run.end(), [](char c) {
    return is_digit(c) || std::string_view("+()- ").find(c) != std::string_view::npos;
  });
  return only_dialled && std::count_if(run.begin(), run.end(), is_digit) >= 3;
}

// "+44 (0) 1-833" -> "+ 4 4, 0, 1, 8 3 3"
std::string spelled(std::string_view number) {
  std::string out;
  bool gap = false;
  for (const char c : number) {
    if (c == '+') {
      out += "+";
    } else if (is_digit(c)) {
      if (!out.empty()) out += gap ? ", " : " ";
      out += c;
      gap = false;
    } else {
      gap = !out.empty();
    }
  }
  return out;
}

}  // namespace

std::optional<std::string_view> espeak_voice_for(const LanguageTag& language) {
  const std::string_view primary = std::string_view(language.value).substr(0, language.value.find('-'));
  const auto* const row =
      std::find_if(kVoices.begin(), kVoices.end(), [&](const Row& r) { return r.first == primary; });
  if (row == kVoices.end()) return std::nullopt;
  return row->second;
}

std::string spoken_text(std::string_view text) {
  std::string out;
  std::string run;  // since the last control
  const auto flush = [&](bool isolated) {
    out += isolated && is_phone_number(run) ? spelled(run) : run;
    run.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = control_at(text, at);
    if (length == 0) {
      // A NUL would end the text for the synthesiser.
      run += text[at] == '\0' ? ' ' : text[at];
      ++at;
      continue;
    }
    flush(text.substr(at, length) == "\u2069");  // PDI: what stood before it was the isolate
    at += length;
  }
  flush(false);
  return out;
}

}  // namespace kiosk
