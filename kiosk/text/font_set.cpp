#include "text/font_set.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace kiosk {

FontSet::FontSet(FontStack stack) : stack_(std::move(stack)) {
  for (const FontFamily& family : stack_.families) {
    const auto regular = std::make_shared<FontFace>(family.regular, family.index);
    faces_.push_back(regular);
    faces_.push_back(family.bold.empty() ? regular : std::make_shared<FontFace>(family.bold, family.index));
  }
}

const FontSet::Language& FontSet::language(const LanguageTag& tag) {
  const auto known = languages_.find(tag.value);
  if (known != languages_.end()) return known->second;
  std::string script = usual_script(tag);
  // Shaping and paired punctuation speak of Han, however the language simplifies it.
  if (script == "Hans" || script == "Hant") script = "Hani";
  return languages_.emplace(tag.value, Language{stack_.for_language(tag), std::move(script)}).first->second;
}

std::uint32_t FontSet::face_of(std::size_t family, bool bold) const {
  return static_cast<std::uint32_t>(family * 2 + (bold ? 1 : 0));
}

Units64 FontSet::size_of(std::size_t family, int size_px) const {
  return static_cast<Units64>(std::lround(stack_.families[family].size_factor * size_px * 64));
}

std::uint32_t FontSet::choose(std::u32string_view cluster, const Language& language, std::string_view script,
                              bool bold) {
  if (cluster.empty()) return face_of(language.family, bold);
  std::uint32_t second_best = kNoFace;
  const auto suits = [&](std::size_t family) {
    FontFace& candidate = face(face_of(family, bold));
    if (!candidate.can_show(cluster.front())) return false;
    if (std::all_of(cluster.begin() + 1, cluster.end(), [&](char32_t c) { return candidate.can_show(c); })) return true;
    if (second_best == kNoFace) second_best = face_of(family, bold);
    return false;
  };
  const bool native = script == language.script;
  if (native && suits(language.family)) return face_of(language.family, bold);
  const auto own = stack_.for_script(script);
  if (own && suits(*own)) return face_of(*own, bold);
  if (!native && suits(language.family)) return face_of(language.family, bold);
  for (std::size_t family = 0; family < stack_.families.size(); ++family) {
    if (suits(family)) return face_of(family, bold);
  }
  return second_best;
}

bool FontSet::covers(char32_t code_point) {
  // Line ends and tabs are laid out, never drawn.
  if (is_ignorable(code_point) || u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0) return true;
  for (std::size_t family = 0; family < stack_.families.size(); ++family) {
    if (face(face_of(family, false)).can_show(code_point)) return true;
  }
  return false;
}

}  // namespace kiosk
