#include "paper/paper_sheet.h"

#include <algorithm>
#include <cmath>

#include "paper/qr.h"

namespace kiosk {

namespace {

constexpr float kPointsPerMm = 72 / 25.4F;
constexpr float kLeastModule = 0.6F;  // mm: read from paper at an arm's length
constexpr float kLeastCode = 25;      // mm, without the quiet zone
constexpr std::size_t kKeptLines = std::size_t{1} << 20U;

std::string digits_of(int number) { return std::to_string(number); }

}  // namespace

PaperSheet::PaperSheet(const PaperForm& form, bool right_to_left, TextEngine& engine)
    : form_(form), right_to_left_(right_to_left), engine_(engine) {
  page_.paper = form.kind;
  page_.dpi = form.dpi;
  page_.width = dots(form.width);
  if (!form.is_roll() && !form.unseen) grow(dots(form.height));
}

int PaperSheet::dots(float mm) const { return static_cast<int>(std::lround(mm * form_.dots_per_mm)); }

TextStyle PaperSheet::style_of(const PaperStyle& style) const {
  const float px = form_.dots_per_mm / kPointsPerMm;
  return {static_cast<int>(std::lround(style.pt * px)), static_cast<int>(std::lround(style.line_pt * px)), style.bold};
}

TextAlign PaperSheet::side_of(const LanguageTag& language, TextAlign align) const {
  if (align == TextAlign::centre || is_right_to_left(language) == right_to_left_) return align;
  return align == TextAlign::start ? TextAlign::end : TextAlign::start;
}

int PaperSheet::left_of(float x, float width) const { return dots(right_to_left_ ? form_.width - x - width : x); }

void PaperSheet::grow(int bottom) {
  if (bottom <= page_.height) return;
  page_.height = bottom;
  page_.grey.resize(static_cast<std::size_t>(page_.width) * static_cast<std::size_t>(page_.height), 255);
}

void PaperSheet::fill(int left, int top, int width, int height) {
  if (form_.unseen) return;
  if (form_.is_roll()) grow(top + height);
  const int right = std::min(left + width, page_.width);
  const int bottom = std::min(top + height, page_.height);
  left = std::max(left, 0);
  if (left >= right) return;
  for (int y = std::max(top, 0); y < bottom; ++y) std::fill(page_.row(y) + left, page_.row(y) + right, std::uint8_t{0});
  lowest_ = std::max(lowest_, bottom);
}

void PaperSheet::draw(const TextBlock& block, int left, int top) {
  if (form_.unseen) return;
  for (const TextLine& line : block.lines) {
    const TextEngine::DrawnLine& drawn = engine_.drawn(block, line);
    const Coverage& mask = drawn.coverage;
    const int x0 = left + static_cast<int>(std::lround(line.left)) + drawn.left;
    const int y0 = top + static_cast<int>(std::lround(line.baseline)) + drawn.top;
    if (form_.is_roll()) grow(y0 + mask.height);
    for (int y = 0; y < mask.height; ++y) {
      if (y0 + y < 0 || y0 + y >= page_.height) continue;
      const std::uint8_t* from = mask.pixels.data() + static_cast<std::ptrdiff_t>(y) * mask.width;
      std::uint8_t* to = page_.row(y0 + y);
      for (int x = std::max(0, -x0); x < std::min(mask.width, page_.width - x0); ++x) {
        const auto ink = static_cast<std::uint8_t>(255 - from[x]);
        to[x0 + x] = std::min(to[x0 + x], ink);
      }
    }
    lowest_ = std::max(lowest_, y0 + mask.height);
  }
  engine_.trim(kKeptLines);
}

float PaperSheet::place(float x, float y, float width, const TextBlock& block, const std::string& words,
                        const LanguageTag& language, const PaperStyle& style) {
  const int left = left_of(x, width);
  draw(block, left, dots(y));
  const float mm = 1 / form_.dots_per_mm;
  float from = 1e9F;
  float to = 0;
  for (const TextLine& line : block.lines) {
    from = std::min(from, line.left);
    to = std::max(to, line.left + line.width);
  }
  const float left_mm = (static_cast<float>(left) + from) * mm;
  const float wide = (to - from) * mm;
  texts_.push_back({words,
                    language,
                    style.pt,
                    style.bold,
                    {right_to_left_ ? form_.width - left_mm - wide : left_mm, y, wide, block.height * mm},
                    block.has_broken_word()});
  return block.height * mm;
}

float PaperSheet::height_of(const Words& words, const PaperStyle& style, float width) const {
  if (words.text.empty()) return 0;
  TextInput input;
  input.text = words.text;
  input.language = words.language;
  return engine_.layout(input, style_of(style), dots(width)).height / form_.dots_per_mm;
}

float PaperSheet::height_of(const Prose& prose, const LanguageTag& language, const PaperStyle& style,
                            float width) const {
  return engine_.layout({prose.text, language, prose.bold, prose.marks}, style_of(style), dots(width)).height /
         form_.dots_per_mm;
}

float PaperSheet::width_of(const Words& words, const PaperStyle& style) const {
  TextInput input;
  input.text = words.text;
  input.language = words.language;
  return engine_.layout_line(input, style_of(style)).widest / form_.dots_per_mm;
}

float PaperSheet::text(float x, float y, float width, const Words& words, const PaperStyle& style, TextAlign align) {
  if (words.text.empty()) return 0;
  TextInput input;
  input.text = words.text;
  input.language = words.language;
  input.align = side_of(words.language, align);
  return place(x, y, width, engine_.layout(input, style_of(style), dots(width)), words.text, words.language, style);
}

float PaperSheet::prose(float x, float y, float width, const Prose& prose, const LanguageTag& language,
                        const PaperStyle& style) {
  if (prose.text.empty()) return 0;
  const TextBlock block = engine_.layout({prose.text, language, prose.bold, prose.marks}, style_of(style), dots(width));
  // A reference mark is a small number above the line, in the place that the screen gives its circle.
  for (const PlacedMark& mark : block.marks) {
    const std::string digits = digits_of(mark.number);
    TextInput number;
    number.text = digits;
    TextStyle small{static_cast<int>(std::lround(mark.size * 0.72F)), static_cast<int>(std::lround(mark.size)), false};
    const TextBlock glyphs = engine_.layout_line(number, small);
    const InkBox ink = glyphs.ink();
    const int at_x = left_of(x, width) +
                     static_cast<int>(std::lround(mark.x + (block.right_to_left ? mark.size - glyphs.widest : 0.0F)));
    draw(glyphs, at_x, dots(y) + static_cast<int>(std::lround(mark.y)) - ink.top);
  }
  return place(x, y, width, block, prose.text, language, style);
}

void PaperSheet::rule(float x, float y, float width, float thickness) {
  fill(left_of(x, width), dots(y), dots(width), std::max(1, dots(thickness)));
}

void PaperSheet::dashes(float x, float y, float width) {
  constexpr float kDash = 1.2F;
  for (float at = 0; at + kDash <= width; at += 2 * kDash) rule(x + at, y, kDash);
}

void PaperSheet::outline(const PaperBox& box, float radius) {
  const int left = left_of(box.x, box.w);
  const int top = dots(box.y);
  const int w = dots(box.w);
  const int h = dots(box.h);
  const int r = std::min({dots(radius), w / 2, h / 2});
  const int line = std::max(1, dots(0.3F));
  fill(left + r, top, w - 2 * r, line);
  fill(left + r, top + h - line, w - 2 * r, line);
  fill(left, top + r, line, h - 2 * r);
  fill(left + w - line, top + r, line, h - 2 * r);
  const float outer = static_cast<float>(r);
  const float inner = static_cast<float>(r - line);
  for (int y = 0; y < r; ++y) {
    for (int x = 0; x < r; ++x) {
      const float dx = outer - static_cast<float>(x) - 0.5F;
      const float dy = outer - static_cast<float>(y) - 0.5F;
      const float d = std::sqrt(dx * dx + dy * dy);
      if (d > outer || d < inner) continue;
      fill(left + x, top + y, 1, 1);
      fill(left + w - 1 - x, top + y, 1, 1);
      fill(left + x, top + h - 1 - y, 1, 1);
      fill(left + w - 1 - x, top + h - 1 - y, 1, 1);
    }
  }
}

void PaperSheet::fold_marks(float y) {
  constexpr float kLong = 6;
  rule(0, y, kLong);
  rule(form_.width - kLong, y, kLong);
}

float PaperSheet::code_side(float side, const std::string& payload) const {
  if (payload.empty()) return 0;
  const Result<QrCode> code = encode_qr(payload);
  if (!code) return 0;
  const int modules = code->side + 2 * kQrQuietModules;
  const int least = static_cast<int>(
      std::ceil(std::max(kLeastModule, kLeastCode / static_cast<float>(code->side)) * form_.dots_per_mm));
  const int module = std::max(least, dots(side) / modules);
  const float used = static_cast<float>(module * modules) / form_.dots_per_mm;
  return used <= form_.text_width() ? used : 0;
}

float PaperSheet::code(float x, float y, float side, const std::string& payload) {
  const float used = code_side(side, payload);
  if (used <= 0) {
    if (!payload.empty()) lost_codes_.push_back(payload);
    return 0;
  }
  const Result<QrCode> code = encode_qr(payload);
  const int modules = code->side + 2 * kQrQuietModules;
  const int module = static_cast<int>(std::lround(used * form_.dots_per_mm)) / modules;
  const int left = left_of(x, used) + kQrQuietModules * module;
  const int top = dots(y) + kQrQuietModules * module;
  if (form_.is_roll() && !form_.unseen) grow(dots(y) + modules * module);
  for (int row = 0; row < code->side; ++row) {
    for (int column = 0; column < code->side; ++column) {
      if (code->at(column, row)) fill(left + column * module, top + row * module, module, module);
    }
  }
  codes_.push_back({payload, {x, y, used, used}, module});
  return used;
}

Page PaperSheet::take_page() {
  if (form_.is_roll()) {
    page_.height = std::min(page_.height, lowest_);
    page_.grey.resize(static_cast<std::size_t>(page_.width) * static_cast<std::size_t>(page_.height));
    grow(lowest_ + dots(form_.foot));
  }
  return std::move(page_);
}

}  // namespace kiosk
