// TextBlock: a paragraph that has been laid out: lines in visual order with exact baselines, advances and ink. Made by
// TextEngine::layout, drawn by the screen and by paper alike. All units are px of the surface it is made for.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/language_tag.h"

namespace kiosk {

struct InkBox {  // relative to the block's top left; half-open
  int left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
};

// The face of a PlacedGlyph that only keeps the place of a reference mark in the line: it draws nothing.
inline constexpr std::uint32_t kMarkFace = 0xFFFFFFFF;

// A glyph where it is drawn, relative to the line's start (left edge) and baseline; y grows downwards.
struct PlacedGlyph {
  std::uint32_t face = 0;   // index into the engine's faces
  std::uint32_t glyph = 0;  // the font's glyph id; 0 in `missing` runs is drawn as a visible box
  float x = 0, y = 0;
  float advance = 0;
  std::size_t cluster = 0;  // first byte of the source text that it stands for
  bool missing = false;
};

// A reference mark (circle with a number) in the line.
struct PlacedMark {
  int number = 0;
  float x = 0;     // left edge, from the block's left
  float y = 0;     // top, from the block's top
  float size = 0;  // diameter
};

// A stretch of one line, for highlights and touch: bytes [begin, end) of the text and where they stand.
struct LineSpan {  // from the block's left
  float left = 0, right = 0;
};

struct TextLine {
  std::size_t begin = 0, end = 0;  // bytes of the source text, without the trailing space at a break
  float left = 0;                  // from the block's left, after alignment
  float width = 0;                 // advance width
  float top = 0;                   // of the line box
  // Of the line box: the style's line x the largest line factor among the paragraph's fonts, in whole px, and more where
  // ink of two of its lines would touch. All lines of a block have the same.
  float height = 0;
  float baseline = 0;  // from the block's top
  InkBox ink;
  bool broken = false;              // it ends inside a word that is wider than the line
  std::vector<PlacedGlyph> glyphs;  // in visual order, left to right
};

struct TextBlock {
  std::string text;
  LanguageTag language;
  bool right_to_left = false;  // base direction
  int size_px = 0;             // nominal: before a font's size factor
  bool bold = false;
  float width = 0;   // that it was laid out in
  float height = 0;  // sum of the line boxes
  float widest = 0;  // of its lines
  std::vector<TextLine> lines;
  std::vector<PlacedMark> marks;
  std::vector<std::uint32_t> missing;  // code points that no font has: drawn as boxes, reported

  // Where bytes [begin, end) stand in a line: one span a visual stretch.
  [[nodiscard]] std::vector<LineSpan> spans(const TextLine& line, std::size_t begin, std::size_t end) const;
  // One of its words had to be broken inside.
  [[nodiscard]] bool has_broken_word() const;
  // All ink of all lines.
  [[nodiscard]] InkBox ink() const;
};

}  // namespace kiosk
