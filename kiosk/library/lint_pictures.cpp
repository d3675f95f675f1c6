// Pictures: what they show in words (CARE B4), whose they are, and whether the kiosk can bring them up in time.
#include <algorithm>
#include <array>
#include <cctype>

#include "library/image_header.h"
#include "library/lint.h"

namespace kiosk {
namespace {

// A picture fills half a screen of 1920 x 1080 at the most; a drawing of half a megabyte takes a second to draw.
constexpr std::size_t kHeavyBytes = 2U << 20U;
constexpr std::size_t kHeavyDrawing = 512U << 10U;
constexpr std::uint32_t kLargeSide = 3840;

void add(const Draft& draft, const Picture& picture, Severity severity, std::string code, std::string what,
         std::string remedy, Findings& findings) {
  const Origin& origin = origin_of(draft, "picture/" + picture.path);
  findings.push_back({severity, std::move(code), origin.file, origin.line, std::move(what), std::move(remedy)});
}

std::string small_letters(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool says_nothing(const std::string& text) {
  static constexpr std::array<std::string_view, 12> kNothing{"?",    "-",   "n/a",     "none",   "unknown",  "tbd",
                                                             "todo", "xxx", "various", "google", "internet", "the web"};
  return std::ranges::find(kNothing, small_letters(text)) != kNothing.end();
}

void check_alternative(const Draft& draft, const Picture& picture, Findings& findings) {
  const LanguageTag& language = draft.library.edition.default_language;
  if (picture.alt.contains(language)) return;
  add(draft, picture, Severity::warning, "picture.no_alt", picture.path + " does not say what it shows (CARE B4)",
      "add \"alt\": {\"" + language.value + "\": \"...\"}; empty for one that means nothing", findings);
}

void check_licence(const Draft& draft, const Picture& picture, Findings& findings) {
  if (says_nothing(picture.licence) || says_nothing(picture.author)) {
    add(draft, picture, Severity::error, "picture.licence",
        picture.path + " does not say whose it is, or what its licence is",
        "find out who made it and that they allow its use, or take another picture", findings);
    return;
  }
  const std::string licence = small_letters(picture.licence);
  if (licence.find("-nd") != std::string::npos || licence.find("noderiv") != std::string::npos) {
    add(draft, picture, Severity::warning, "picture.licence",
        picture.path + " is under " + picture.licence + ", which does not allow that the kiosk crops it",
        "ask its author, or take another picture", findings);
  }
}

void check_weight(const Draft& draft, const Picture& picture, Findings& findings) {
  if (draft.library.files == nullptr) return;
  const auto part = draft.library.files->read(picture.path, kImageHeadBytes, SIZE_MAX);
  if (!part) return;
  const std::string extension = picture.path.substr(picture.path.rfind('.') + 1);
  const std::size_t most = extension == "svg" ? kHeavyDrawing : kHeavyBytes;
  if (part->size > most) {
    add(draft, picture, Severity::warning, "picture.heavy",
        picture.path + " has " + std::to_string(part->size / 1024) + " KB; " + std::to_string(most / 1024) +
            " are enough",
        "save it again, smaller or with more compression", findings);
  }
  const auto size = read_image_header(part->bytes, extension);
  if (size && std::max(size->width, size->height) > kLargeSide) {
    add(draft, picture, Severity::warning, "picture.heavy",
        picture.path + " has " + std::to_string(size->width) + " x " + std::to_string(size->height) +
            " pixels; a side of " + std::to_string(kLargeSide) + " is enough",
        "scale it down", findings);
  }
}

// Once a language: to say it of each picture would bury the rest.
void name_silent_pictures(const Draft& draft, Findings& findings) {
  const Edition& edition = draft.library.edition;
  for (const LanguageTag& tag : edition.languages) {
    if (tag == edition.default_language) continue;
    const auto missing = std::ranges::count_if(draft.library.pictures, [&](const Picture& picture) {
      const auto original = picture.alt.find(edition.default_language);
      return original != picture.alt.end() && !original->second.empty() && !picture.alt.contains(tag);
    });
    if (missing == 0) continue;
    findings.push_back({Severity::note, "translation.missing", "media/media.json", 0,
                        std::to_string(missing) + " pictures do not say in " + tag.value + " what they show (CARE B4)",
                        "add \"" + tag.value + "\" to their \"alt\""});
  }
}

}  // namespace

void lint_pictures(const Draft& draft, Findings& findings) {
  for (const Picture& picture : draft.library.pictures) {
    if (picture.licence.empty()) continue;  // "picture.unlisted" says so
    check_alternative(draft, picture, findings);
    check_licence(draft, picture, findings);
    check_weight(draft, picture, findings);
  }
  name_silent_pictures(draft, findings);
}

}  // namespace kiosk
