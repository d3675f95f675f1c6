// The font stack as fonts/fonts.json names it: which family serves which script or language, where Debian puts its files,
// and by how much its size and its line differ from Andika's (DESIGN section 3). Nothing is opened here.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "base/result.h"

namespace kiosk {

struct FontFamily {
  std::string name;
  std::vector<std::string> scripts;    // ISO 15924: "Latn"
  std::vector<std::string> languages;  // when not empty, the family is the first choice of these languages alone
  std::string regular;
  std::string bold;    // empty: the regular file stands in
  unsigned index = 0;  // face within a .ttc
  std::string package;
  double size_factor = 1;
  double line_factor = 1;
};

struct FontStack {
  std::vector<FontFamily> families;   // those that are installed, first choice first
  std::vector<std::string> problems;  // those that are not, in words for staff

  // The family that a language is set in: one that names it, or the first one for its script, or the first of all.
  [[nodiscard]] std::size_t for_language(const LanguageTag& language) const;
  // The first family for a script that is not reserved for certain languages.
  [[nodiscard]] std::optional<std::size_t> for_script(std::string_view script) const;
};

// The script that a language is usually written in ("pa" -> "Guru", "pa-Arab" -> "Arab"); "Latn" when nothing is known.
[[nodiscard]] std::string usual_script(const LanguageTag& language);

// Errors: "fonts.format" (says what is wrong with the JSON), "fonts.none" (not one family is installed).
[[nodiscard]] Result<FontStack> read_font_stack(std::string_view json);

}  // namespace kiosk
