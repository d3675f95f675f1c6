// The opened stack: a face a family and weight, and the choice of a face for a cluster of text.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language_tag.h"
#include "text/font_face.h"
#include "text/font_stack.h"

namespace kiosk {

inline constexpr std::uint32_t kNoFace = 0xFFFFFFFE;  // no font has it: a box

class FontSet {
 public:
  explicit FontSet(FontStack stack);

  [[nodiscard]] const FontStack& stack() const { return stack_; }
  [[nodiscard]] FontFace& face(std::uint32_t index) { return *faces_[index]; }
  [[nodiscard]] std::size_t face_count() const { return faces_.size(); }
  [[nodiscard]] const FontFamily& family_of(std::uint32_t face) const { return stack_.families[face / 2]; }

  // Everything about a language that layout asks for again and again.
  struct Language {
    std::size_t family = 0;
    std::string script;
  };
  [[nodiscard]] const Language& language(const LanguageTag& tag);

  // The first face that can show the whole cluster: of the language's own family when it serves the script, of the
  // script's family, of the language's, then of the stack in its order. When none has it all, the first that has its
  // first code point; else kNoFace.
  [[nodiscard]] std::uint32_t choose(std::u32string_view cluster, const Language& language, std::string_view script,
                                     bool bold);
  [[nodiscard]] bool covers(char32_t code_point);

  // Size of a family's glyphs for a nominal size.
  [[nodiscard]] Units64 size_of(std::size_t family, int size_px) const;

 private:
  [[nodiscard]] std::uint32_t face_of(std::size_t family, bool bold) const;

  FontStack stack_;
  std::vector<std::shared_ptr<FontFace>> faces_;  // two a family: regular, bold (the same when there is no bold)
  std::map<std::string, Language> languages_;
};

}  // namespace kiosk
