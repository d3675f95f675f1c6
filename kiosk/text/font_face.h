// One font file, opened when it is first needed and mapped, not read: faces that no text uses cost nothing. Shaping and
// measuring go through HarfBuzz alone; FreeType sees the same mapped bytes only when a glyph is drawn.
#pragma once
#include <hb.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kiosk {

// 1/64 px, the unit of both HarfBuzz (as we scale it) and FreeType.
using Units64 = std::int32_t;

struct HbFree {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

class FontFace {
 public:
  FontFace(std::string path, unsigned index) : path_(std::move(path)), index_(index) {}

  // Ascent and descent above and below the baseline, both positive, in the font's units per em of 1.
  struct Metrics {
    double ascent = 1;
    double descent = 0.25;
  };
  [[nodiscard]] const Metrics& metrics();

  // A glyph for this very code point; nothing is derived.
  [[nodiscard]] bool has(char32_t code_point);
  // Whether text with this code point can be shaped without a box: itself, or as HarfBuzz replaces it (spaces, the
  // non-breaking hyphen, its decomposition, what is never drawn).
  [[nodiscard]] bool can_show(char32_t code_point);

  // Scaled so that positions come out in Units64. Kept for the process: an app uses few sizes.
  [[nodiscard]] hb_font_t* at(Units64 size);

  // The mapped file, for FreeType; empty when it cannot be opened.
  [[nodiscard]] std::pair<const unsigned char*, unsigned> bytes();
  [[nodiscard]] unsigned index() const { return index_; }
  [[nodiscard]] bool opened() const { return face_ != nullptr; }

 private:
  void open();

  std::string path_;
  unsigned index_;
  std::unique_ptr<hb_blob_t, HbFree> blob_;
  std::unique_ptr<hb_face_t, HbFree> face_;
  std::vector<std::pair<Units64, std::unique_ptr<hb_font_t, HbFree>>> sizes_;
  Metrics metrics_;
};

// Never drawn, needs no glyph: bidi controls, joiners, variation selectors, soft hyphens.
[[nodiscard]] bool is_ignorable(char32_t code_point);

}  // namespace kiosk
