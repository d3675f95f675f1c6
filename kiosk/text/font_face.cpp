#include "text/font_face.h"

#include <hb-ot.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <array>
#include <utility>

namespace kiosk {
namespace {

UChar32 icu(char32_t code_point) { return static_cast<UChar32>(code_point); }

}  // namespace

bool is_ignorable(char32_t code_point) {
  return u_hasBinaryProperty(icu(code_point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

void FontFace::open() {
  if (face_) return;
  // HarfBuzz maps the file read-only; a missing or broken file becomes the empty face, which has no glyph.
  blob_.reset(hb_blob_create_from_file(path_.c_str()));
  face_.reset(hb_face_create(blob_.get(), index_));
  hb_font_extents_t extents{};
  hb_font_t* font = at(1 << 16);
  if (hb_font_get_h_extents(font, &extents) != 0 && extents.ascender > extents.descender) {
    metrics_.ascent = extents.ascender / 65536.0;
    metrics_.descent = -extents.descender / 65536.0;
  }
}

const FontFace::Metrics& FontFace::metrics() {
  open();
  return metrics_;
}

hb_font_t* FontFace::at(Units64 size) {
  open();
  for (const auto& [known, font] : sizes_) {
    if (known == size) return font.get();
  }
  std::unique_ptr<hb_font_t, HbFree> font(hb_font_create(face_.get()));
  hb_font_set_scale(font.get(), size, size);
  hb_font_make_immutable(font.get());
  return sizes_.emplace_back(size, std::move(font)).second.get();
}

bool FontFace::has(char32_t code_point) {
  open();
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(sizes_.front().second.get(), code_point, &glyph) != 0 && glyph != 0;
}

bool FontFace::can_show(char32_t code_point) {
  if (has(code_point) || is_ignorable(code_point)) return true;
  if (u_isUWhiteSpace(icu(code_point)) != 0) return has(U' ');
  if (code_point == U'\u2011') return has(U'\u2010') || has(U'-');
  UErrorCode status = U_ZERO_ERROR;
  std::array<UChar, 24> parts{};
  const std::int32_t length = unorm2_getDecomposition(unorm2_getNFDInstance(&status), icu(code_point), parts.data(),
                                                      static_cast<std::int32_t>(parts.size()), &status);
  if (U_FAILURE(status) || length <= 0) return false;
  for (std::int32_t i = 0; i < length;) {
    UChar32 part = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-conversion"  // inside ICU's macro
    U16_NEXT(parts.data(), i, length, part);
#pragma GCC diagnostic pop
    if (!has(static_cast<char32_t>(part))) return false;
  }
  return true;
}

std::pair<const unsigned char*, unsigned> FontFace::bytes() {
  open();
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob_.get(), &length);
  return {reinterpret_cast<const unsigned char*>(data), length};
}

}  // namespace kiosk
