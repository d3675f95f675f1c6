#include "text/text_engine.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "base/embedded.h"
#include "text/boundaries.h"
#include "text/coverage_painter.h"
#include "text/font_set.h"
#include "text/layout.h"
#include "text/line_cache.h"
#include "text/shape.h"

namespace kiosk {

extern const EmbeddedFile fonts_json[];

namespace {

// A mask wider or higher than any screen or sheet of paper is a mistake; it is cut there instead of filling the memory.
constexpr int kWidestMask = 16384;

// What one glyph adds to the picture of a line.
struct KeyPart {
  std::uint32_t face, glyph;
  Units64 x, y;
};

Units64 units(float px) { return static_cast<Units64>(std::lround(std::clamp(px, -1e6F, 1e6F) * 64)); }

KeyPart key_part(const PlacedGlyph& glyph) {
  return {glyph.missing ? kNoFace : glyph.face, glyph.glyph, static_cast<Units64>(snap_quarter(units(glyph.x))),
          units(glyph.y)};
}

std::string key_of(const TextBlock& block, const TextLine& line) {
  std::string key(sizeof(int) + line.glyphs.size() * sizeof(KeyPart), '\0');
  std::memcpy(key.data(), &block.size_px, sizeof(int));
  char* at = key.data() + sizeof(int);
  for (const PlacedGlyph& glyph : line.glyphs) {
    const KeyPart part = key_part(glyph);
    std::memcpy(at, &part, sizeof(KeyPart));
    at += sizeof(KeyPart);
  }
  return key;
}

}  // namespace

struct TextEngine::Impl {
  explicit Impl(FontStack stack) : fonts(std::move(stack)), painter(fonts) {}
  FontSet fonts;
  Boundaries boundaries;
  CoveragePainter painter;
  LineCache cache;

  DrawnLine draw(const TextBlock& block, const TextLine& line);
};

TextEngine::DrawnLine TextEngine::Impl::draw(const TextBlock& block, const TextLine& line) {
  DrawnLine drawn;
  drawn.coverage.id = next_pixels_id();
  if (line.ink.empty()) return drawn;
  drawn.left = line.ink.left - static_cast<int>(line.left);
  drawn.top = line.ink.top - static_cast<int>(line.baseline);
  Coverage& mask = drawn.coverage;
  mask.width = std::min(line.ink.right - line.ink.left, kWidestMask);
  mask.height = std::min(line.ink.bottom - line.ink.top, kWidestMask);
  mask.pixels.assign(static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height), 0);
  const BoxMetrics box(block.size_px);
  const int stroke = std::max(2, block.size_px / 16);
  for (const PlacedGlyph& glyph : line.glyphs) {
    const KeyPart part = key_part(glyph);
    const Units64 x = part.x - drawn.left * 64;
    const Units64 y = part.y - drawn.top * 64;
    if (x > (mask.width + 2 * block.size_px) * 64) continue;  // beyond the cut, with room for ink left of its origin
    if (glyph.missing) {
      CoveragePainter::box(mask, (x + box.left + 32) >> 6, (y - box.height + 32) >> 6, box.width >> 6, box.height >> 6,
                           stroke);
    } else if (glyph.face < fonts.face_count()) {
      painter.glyph(mask, glyph.face, fonts.size_of(glyph.face / 2, block.size_px), glyph.glyph, x, y);
    }
  }
  return drawn;
}

TextEngine::TextEngine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TextEngine::~TextEngine() = default;

Result<std::unique_ptr<TextEngine>> TextEngine::open() { return open(fonts_json[0].bytes()); }

Result<std::unique_ptr<TextEngine>> TextEngine::open(std::string_view json) {
  Result<FontStack> stack = read_font_stack(json);
  if (!stack) return tl::unexpected<Error>(std::move(stack.error()));
  return std::unique_ptr<TextEngine>(new TextEngine(std::make_unique<Impl>(std::move(*stack))));
}

TextBlock TextEngine::layout(const TextInput& input, const TextStyle& style, int width_px) const {
  return lay_out(input, style, std::max(width_px, 0), impl_->fonts, impl_->boundaries);
}

TextBlock TextEngine::layout_line(const TextInput& input, const TextStyle& style) const {
  return lay_out(input, style, std::nullopt, impl_->fonts, impl_->boundaries);
}

const TextEngine::DrawnLine& TextEngine::drawn(const TextBlock& block, const TextLine& line) {
  std::string key = key_of(block, line);
  if (const DrawnLine* known = impl_->cache.find(key)) return *known;
  DrawnLine fresh = impl_->draw(block, line);
  return impl_->cache.add(std::move(key), std::move(fresh));
}

void TextEngine::trim(std::size_t bytes) { impl_->cache.trim(bytes); }
std::size_t TextEngine::cached_bytes() const { return impl_->cache.bytes(); }

std::span<const std::string> TextEngine::problems() const { return impl_->fonts.stack().problems; }
bool TextEngine::covers(char32_t code_point) const { return impl_->fonts.covers(code_point); }

double TextEngine::line_factor(const LanguageTag& language) const {
  return impl_->fonts.stack().families[impl_->fonts.language(language).family].line_factor;
}

}  // namespace kiosk
