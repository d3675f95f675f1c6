#include "text/shape.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/boundaries.h"

namespace kiosk {
namespace {

Units64 em(int size_px, double part) { return static_cast<Units64>(std::lround(size_px * part * 64)); }

hb_script_t hb_script_of(UScriptCode script) {
  const char* name = uscript_getShortName(script);
  return name == nullptr ? HB_SCRIPT_COMMON : hb_script_from_string(name, 4);
}

}  // namespace

BoxMetrics::BoxMetrics(int size_px)
    : advance(em(size_px, 0.72)), left(em(size_px, 0.06)), width(em(size_px, 0.6)), height(em(size_px, 0.72)) {}

MarkMetrics::MarkMetrics(int size_px)
    : before(em(size_px, 6.0 / 42)), size(em(size_px, 40.0 / 42)), after(em(size_px, 2.0 / 42)) {}

Shaper::Shaper(const Paragraph& paragraph, std::span<const std::uint8_t> boundaries, FontSet& fonts,
               const LanguageTag& language, int size_px)
    : paragraph_(paragraph),
      boundaries_(boundaries),
      fonts_(fonts),
      language_(hb_language_from_string(language.value.c_str(), static_cast<int>(language.value.size()))),
      size_px_(size_px),
      buffer_(hb_buffer_create()) {}

std::vector<ShapedGlyph> Shaper::boxes(const TextItem& item, std::size_t begin, std::size_t end) const {
  std::vector<ShapedGlyph> out;
  for (std::size_t i = begin; i < end; ++i) {
    if (i != begin && (boundaries_[i] & Boundaries::kCluster) == 0) continue;
    out.push_back({.cluster = i, .advance = BoxMetrics(size_px_).advance, .missing = true});
  }
  if (item.right_to_left()) std::ranges::reverse(out);
  return out;
}

std::vector<ShapedGlyph> Shaper::shape(const TextItem& item, std::size_t begin, std::size_t end) const {
  if (begin >= end) return {};
  if (item.face == kMarkFace) {
    const MarkMetrics mark(size_px_);
    return {{.cluster = begin, .advance = mark.before + mark.size + mark.after}};
  }
  if (item.face == kNoFace) return boxes(item, begin, end);

  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(paragraph_.units.data()),
                      static_cast<int>(paragraph_.size()), static_cast<unsigned>(begin), static_cast<int>(end - begin));
  hb_buffer_set_direction(buffer, item.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, hb_script_of(item.script));
  hb_buffer_set_language(buffer, language_);
  // OpenType alone: Andika carries Graphite tables too, which HarfBuzz would take first and which are far slower.
  static constexpr std::array<const char*, 2> kShapers{"ot", nullptr};
  hb_shape_full(fonts_.face(item.face).at(fonts_.size_of(item.face / 2, size_px_)), buffer, nullptr, 0,
                kShapers.data());

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, nullptr);
  std::vector<ShapedGlyph> out;
  out.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const bool unsafe = (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    ShapedGlyph glyph{infos[i].codepoint,
                      infos[i].cluster,
                      places[i].x_advance,
                      places[i].x_offset,
                      places[i].y_offset,
                      unsafe,
                      false};
    if (glyph.glyph == 0) {
      glyph = {.cluster = glyph.cluster, .advance = BoxMetrics(size_px_).advance, .unsafe = unsafe, .missing = true};
    }
    out.push_back(glyph);
  }
  return out;
}

std::optional<std::span<const ShapedGlyph>> slice(const TextItem& item, std::span<const ShapedGlyph> glyphs,
                                                  std::size_t begin, std::size_t end) {
  // Visual order is falling in a right-to-left item; both searches below are by reading order.
  const bool rtl = item.right_to_left();
  const auto first_at = [&](std::size_t unit) {
    return rtl ? std::partition_point(glyphs.begin(), glyphs.end(), [&](const auto& g) { return g.cluster >= unit; })
               : std::partition_point(glyphs.begin(), glyphs.end(), [&](const auto& g) { return g.cluster < unit; });
  };
  const auto clean_cut = [&](std::size_t unit, auto place) {
    if (unit == item.begin || unit == item.end) return true;
    if (rtl ? place == glyphs.begin() : place == glyphs.end()) return false;
    const ShapedGlyph& after = rtl ? *(place - 1) : *place;
    return after.cluster == unit && !after.unsafe;
  };
  const auto from = first_at(begin);
  const auto to = first_at(end);
  if (!clean_cut(begin, from) || !clean_cut(end, to)) return std::nullopt;
  return rtl ? std::span<const ShapedGlyph>(to, from) : std::span<const ShapedGlyph>(from, to);
}

}  // namespace kiosk
