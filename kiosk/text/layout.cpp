#include "text/layout.h"

#include <algorithm>
#include <cmath>

#include "text/bidi.h"
#include "text/itemize.h"
#include "text/line_breaker.h"
#include "text/line_opening.h"
#include "text/shape.h"

namespace kiosk {
namespace {

float px(std::int64_t units) { return static_cast<float>(units) / 64.0F; }

class Layout {
 public:
  Layout(const TextInput& input, const TextStyle& style, std::optional<int> width_px, FontSet& fonts,
         Boundaries& boundaries)
      : align_(input.align),
        style_(style),
        width_px_(width_px),
        fonts_(fonts),
        language_(fonts.language(input.language)),
        paragraph_(make_paragraph(input, style.bold, !width_px)),
        boundaries_(boundaries.find(paragraph_, input.language)),
        bidi_(paragraph_.units, is_right_to_left(input.language)),
        items_(itemize(paragraph_, bidi_.levels(), boundaries_, language_, fonts)),
        shaper_(paragraph_, boundaries_, fonts, input.language, style.size_px) {
    block_.text = input.text;
    block_.language = input.language;
    block_.right_to_left = is_right_to_left(input.language);
    block_.size_px = style.size_px;
    block_.bold = style.bold;
  }

  TextBlock run() {
    std::vector<Units64> advances(paragraph_.size(), 0);
    for (const TextItem& item : items_) {
      shapes_.push_back(shaper_.shape(item, item.begin, item.end));
      for (const ShapedGlyph& glyph : shapes_.back()) advances[glyph.cluster] += glyph.advance;
    }
    if (width_px_) {
      break_lines(LineBreaker(paragraph_, boundaries_, advances), *width_px_ * 64);
      block_.width = static_cast<float>(*width_px_);
    } else {
      add_line(0, paragraph_.size(), glyphs_of(0, paragraph_.size()));
      block_.width = block_.lines.front().width;
    }
    stack_lines();
    return std::move(block_);
  }

 private:
  struct LineGlyph {
    const TextItem* item;
    ShapedGlyph shaped;
  };
  using LineGlyphs = std::vector<LineGlyph>;

  // DESIGN section 3. Whole pixels, so that every line of a paragraph is drawn with the same edges.
  [[nodiscard]] double line_height() const {
    double factor = family(language_.family).line_factor;
    for (const TextItem& item : items_) {
      if (item.face < fonts_.face_count()) factor = std::max(factor, fonts_.family_of(item.face).line_factor);
    }
    const int usual = static_cast<int>(std::lround(style_.line_px * factor));
    // Twice the usual is more than any script needs: text that stacks signs without end may touch.
    return std::min(least_pitch(line_ink_, usual), 2 * usual);
  }

  // Lines were placed about a baseline of 0; now each gets its own.
  void stack_lines() {
    const double height = line_height();
    const FontFace::Metrics& metrics = fonts_.face(static_cast<std::uint32_t>(language_.family * 2)).metrics();
    const double size = style_.size_px * family(language_.family).size_factor;
    const double down = std::round((height - (metrics.ascent + metrics.descent) * size) / 2 + metrics.ascent * size);
    for (std::size_t i = 0; i < block_.lines.size(); ++i) {
      TextLine& line = block_.lines[i];
      line.height = static_cast<float>(height);
      line.top = line.height * static_cast<float>(i);
      line.baseline = line.top + static_cast<float>(down);
      if (!line.ink.empty()) {
        line.ink.top += static_cast<int>(line.baseline);
        line.ink.bottom += static_cast<int>(line.baseline);
      }
      block_.widest = std::max(block_.widest, line.width);
    }
    for (std::size_t i = 0; i < block_.marks.size(); ++i) block_.marks[i].y += block_.lines[mark_lines_[i]].baseline;
    block_.height = static_cast<float>(height) * static_cast<float>(block_.lines.size());
  }

  [[nodiscard]] const FontFamily& family(std::size_t index) const { return fonts_.stack().families[index]; }

  void break_lines(const LineBreaker& breaker, Units64 width) {
    std::size_t begin = 0;
    do {
      std::size_t end = paragraph_.size() == 0 ? 0 : breaker.end_of_line(begin, width);
      std::size_t shown = breaker.trimmed(begin, end);
      LineGlyphs glyphs = glyphs_of(begin, shown);
      // Cut apart, shapes may come out wider (a ligature undone): then take less.
      while (width_of(glyphs) > width) {
        const auto less = breaker.shorter(begin, end);
        if (!less) break;
        end = *less;
        shown = breaker.trimmed(begin, end);
        glyphs = glyphs_of(begin, shown);
      }
      add_line(begin, shown, glyphs);
      block_.lines.back().broken = end < paragraph_.size() && (boundaries_[end] & kMayEnd) == 0;
      begin = end;
    } while (begin < paragraph_.size());
  }

  static constexpr std::uint8_t kMayEnd = Boundaries::kSoft | Boundaries::kHard;

  static std::int64_t width_of(const LineGlyphs& glyphs) {
    std::int64_t sum = 0;
    for (const LineGlyph& glyph : glyphs) sum += glyph.shaped.advance;
    return sum;
  }

  // The glyphs of units [begin, end) as one line, left to right.
  LineGlyphs glyphs_of(std::size_t begin, std::size_t end) {
    LineGlyphs out;
    for (const VisualRun& run : bidi_.line(begin, end)) {
      const auto first = std::ranges::upper_bound(items_, run.begin, {}, &TextItem::end);
      const auto last = std::lower_bound(first, items_.end(), run.end,
                                         [](const TextItem& item, std::size_t at) { return item.begin < at; });
      const auto count = last - first;
      for (std::ptrdiff_t i = 0; i < count; ++i) {
        append(*(run.right_to_left ? last - 1 - i : first + i), run, out);
      }
    }
    return out;
  }

  void append(const TextItem& item, const VisualRun& run, LineGlyphs& out) {
    const std::size_t begin = std::max(item.begin, run.begin);
    const std::size_t end = std::min(item.end, run.end);
    const auto whole = slice(item, shapes_[static_cast<std::size_t>(&item - items_.data())], begin, end);
    if (whole) {
      for (const ShapedGlyph& glyph : *whole) out.push_back({&item, glyph});
    } else {
      for (const ShapedGlyph& glyph : shaper_.shape(item, begin, end)) out.push_back({&item, glyph});
    }
  }

  void add_line(std::size_t begin, std::size_t end, const LineGlyphs& glyphs) {
    TextLine line;
    line.begin = paragraph_.byte_of[begin];
    line.end = paragraph_.byte_of[end];
    line.width = px(width_of(glyphs));
    line.left = left_of(line.width);
    line_ink_.emplace_back();
    std::int64_t pen = 0;
    for (const LineGlyph& glyph : glyphs) {
      place(glyph, pen, line);
      pen += glyph.shaped.advance;
    }
    block_.lines.push_back(std::move(line));
  }

  // Whole pixels again: the same words then give the same mask wherever they stand.
  [[nodiscard]] float left_of(float line_width) const {
    if (!width_px_ || align_ == TextAlign::centre) {
      return width_px_ ? std::floor((static_cast<float>(*width_px_) - line_width) / 2) : 0;
    }
    const bool at_right = (align_ == TextAlign::end) != block_.right_to_left;
    return at_right ? std::floor(static_cast<float>(*width_px_) - line_width) : 0;
  }

  void place(const LineGlyph& glyph, std::int64_t pen, TextLine& line) {
    const TextItem& item = *glyph.item;
    const ShapedGlyph& shaped = glyph.shaped;
    PlacedGlyph placed{item.face,     shaped.glyph,       px(pen + shaped.x),
                       px(-shaped.y), px(shaped.advance), paragraph_.byte_of[shaped.cluster],
                       shaped.missing};
    if (item.face == kMarkFace) {
      place_mark(item, pen, line);
    } else if (shaped.missing) {
      placed.face = static_cast<std::uint32_t>(language_.family * 2);
      const BoxMetrics box(style_.size_px);
      add_ink(line, pen + box.left, pen + box.left + box.width, -box.height, 0);
      report_missing(item, shaped.cluster);
    } else {
      hb_glyph_extents_t extents{};
      hb_font_t* font = fonts_.face(item.face).at(fonts_.size_of(item.face / 2, style_.size_px));
      if (hb_font_get_glyph_extents(font, shaped.glyph, &extents) != 0 && extents.width != 0 && extents.height != 0) {
        const std::int64_t left = snap_quarter(pen + shaped.x) + extents.x_bearing;
        const Units64 top = -shaped.y - extents.y_bearing;
        add_ink(line, left, left + extents.width, top, top - extents.height);
      }
    }
    line.glyphs.push_back(placed);
  }

  // FreeType rounds outline points to 1/64 px: half a sixteenth on each side is more than it can be off by.
  void add_ink(TextLine& line, std::int64_t left, std::int64_t right, Units64 top, Units64 bottom) {
    constexpr Units64 kSlack = 2;
    const int x = static_cast<int>(line.left);
    const InkBox box{x + static_cast<int>((left - kSlack) >> 6), (top - kSlack) >> 6,
                     x + static_cast<int>((right + kSlack + 63) >> 6), (bottom + kSlack + 63) >> 6};
    line_ink_.back().push_back(box);
    if (line.ink.empty()) {
      line.ink = box;
      return;
    }
    line.ink = {std::min(line.ink.left, box.left), std::min(line.ink.top, box.top), std::max(line.ink.right, box.right),
                std::max(line.ink.bottom, box.bottom)};
  }

  void place_mark(const TextItem& item, std::int64_t pen, const TextLine& line) {
    const MarkMetrics mark(style_.size_px);
    const Units64 margin = item.right_to_left() ? mark.after : mark.before;
    // Its number's baseline is raised by 8 at 42 px, which sets the circle's foot on the text's baseline.
    block_.marks.push_back(
        {paragraph_.mark_at(item.begin)->number, line.left + px(pen + margin), -px(mark.size), px(mark.size)});
    mark_lines_.push_back(block_.lines.size());
  }

  void report_missing(const TextItem& item, std::size_t cluster) {
    std::size_t end = cluster + 1;
    while (end < paragraph_.size() && (boundaries_[end] & Boundaries::kCluster) == 0) ++end;
    for (std::size_t i = cluster; i < end; ++i) {
      const char32_t c = paragraph_.code_point(i);
      if (c > 0xFFFF) ++i;
      const bool shown = item.face == kNoFace ? fonts_.covers(c) : fonts_.face(item.face).can_show(c);
      if (!shown && std::ranges::find(block_.missing, c) == block_.missing.end()) block_.missing.push_back(c);
    }
  }

  TextAlign align_;
  TextStyle style_;
  std::optional<int> width_px_;
  FontSet& fonts_;
  const FontSet::Language& language_;
  Paragraph paragraph_;
  std::vector<std::uint8_t> boundaries_;
  BidiText bidi_;
  std::vector<TextItem> items_;
  Shaper shaper_;
  std::vector<std::vector<ShapedGlyph>> shapes_;  // an item each
  std::vector<LineInk> line_ink_;
  std::vector<std::size_t> mark_lines_;  // of block_.marks
  TextBlock block_;
};

}  // namespace

TextBlock lay_out(const TextInput& input, const TextStyle& style, std::optional<int> width_px, FontSet& fonts,
                  Boundaries& boundaries) {
  return Layout(input, style, width_px, fonts, boundaries).run();
}

}  // namespace kiosk
