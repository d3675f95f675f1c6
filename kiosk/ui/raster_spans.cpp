#include "ui/raster_spans.h"

#include <algorithm>

// KIOSK_PLAIN_SPANS builds the portable form; the tests compare both.
#if defined(__SSE2__) && !defined(KIOSK_PLAIN_SPANS)
#define KIOSK_SSE2 1
#include <emmintrin.h>
#endif

namespace kiosk::raster {
namespace {

#if KIOSK_SSE2
// Four pixels are two registers of eight 16-bit channels each.
struct Wide {
  __m128i low, high;
};

inline __m128i load4(const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); }
inline void store4(void* to, __m128i pixels) { _mm_storeu_si128(static_cast<__m128i*>(to), pixels); }

inline Wide widen(__m128i pixels) {
  const __m128i zero = _mm_setzero_si128();
  return {_mm_unpacklo_epi8(pixels, zero), _mm_unpackhi_epi8(pixels, zero)};
}
inline __m128i narrow(const Wide& w) { return _mm_packus_epi16(w.low, w.high); }

// over_255 of eight products.
inline __m128i over_255(__m128i product) {
  const __m128i t = _mm_add_epi16(product, _mm_set1_epi16(128));
  return _mm_srli_epi16(_mm_add_epi16(t, _mm_srli_epi16(t, 8)), 8);
}
inline __m128i blend8(__m128i under, __m128i colour, __m128i alpha) {
  const __m128i rest = _mm_sub_epi16(_mm_set1_epi16(255), alpha);
  return over_255(_mm_add_epi16(_mm_mullo_epi16(colour, alpha), _mm_mullo_epi16(under, rest)));
}
inline __m128i alpha_of(__m128i two_pixels) { return _mm_shufflehi_epi16(_mm_shufflelo_epi16(two_pixels, 0xFF), 0xFF); }
inline __m128i wide_colour(std::uint32_t argb) {
  return _mm_unpacklo_epi8(_mm_set1_epi32(static_cast<int>(argb)), _mm_setzero_si128());
}
#endif

}  // namespace

void fill_span(std::uint32_t* to, int count, std::uint32_t colour, std::uint32_t alpha) {
  colour |= 0xFF000000U;
  if (alpha == 255) {
    std::fill_n(to, count, colour);
    return;
  }
  int i = 0;
#if KIOSK_SSE2
  const __m128i over = wide_colour(colour);
  const __m128i strength = _mm_set1_epi16(static_cast<short>(alpha));
  for (; i + 4 <= count; i += 4) {
    const Wide under = widen(load4(to + i));
    store4(to + i, narrow({blend8(under.low, over, strength), blend8(under.high, over, strength)}));
  }
#endif
  for (; i < count; ++i) {
    to[i] = blend(to[i], colour, alpha);
  }
}

void mask_span(std::uint32_t* to, const std::uint8_t* mask, int count, std::uint32_t colour, std::uint32_t alpha) {
  colour |= 0xFF000000U;
  int i = 0;
#if KIOSK_SSE2
  const __m128i zero = _mm_setzero_si128();
  const __m128i over = wide_colour(colour);
  const __m128i strength = _mm_set1_epi16(static_cast<short>(alpha));
  const auto blend4 = [&](std::uint32_t* at, __m128i ink) {  // ink: one mask value a pixel in all of its four bytes
    Wide a = widen(ink);
    if (alpha != 255) {
      a = {over_255(_mm_mullo_epi16(a.low, strength)), over_255(_mm_mullo_epi16(a.high, strength))};
    }
    const Wide under = widen(load4(at));
    store4(at, narrow({blend8(under.low, over, a.low), blend8(under.high, over, a.high)}));
  };
  for (; i + 16 <= count; i += 16) {
    const __m128i ink = load4(mask + i);
    if (_mm_movemask_epi8(_mm_cmpeq_epi8(ink, zero)) == 0xFFFF) {
      continue;  // most of a line of text is no ink
    }
    const __m128i twice_low = _mm_unpacklo_epi8(ink, ink);
    const __m128i twice_high = _mm_unpackhi_epi8(ink, ink);
    blend4(to + i, _mm_unpacklo_epi16(twice_low, twice_low));
    blend4(to + i + 4, _mm_unpackhi_epi16(twice_low, twice_low));
    blend4(to + i + 8, _mm_unpacklo_epi16(twice_high, twice_high));
    blend4(to + i + 12, _mm_unpackhi_epi16(twice_high, twice_high));
  }
#endif
  for (; i < count; ++i) {
    if (mask[i] != 0) {
      to[i] = blend(to[i], colour, mul_255(mask[i], alpha));
    }
  }
}

void picture_span(std::uint32_t* to, const std::uint32_t* from, int count, std::uint32_t factor) {
  int i = 0;
#if KIOSK_SSE2
  const __m128i strength = wide_colour(factor);
  const __m128i full = _mm_set1_epi16(255);
  for (; i + 4 <= count; i += 4) {
    Wide over = widen(load4(from + i));
    if (factor != 0xFFFFFFFFU) {
      over = {over_255(_mm_mullo_epi16(over.low, strength)), over_255(_mm_mullo_epi16(over.high, strength))};
    }
    const Wide under = widen(load4(to + i));
    const __m128i low = over_255(_mm_mullo_epi16(under.low, _mm_sub_epi16(full, alpha_of(over.low))));
    const __m128i high = over_255(_mm_mullo_epi16(under.high, _mm_sub_epi16(full, alpha_of(over.high))));
    const __m128i sum = narrow({_mm_add_epi16(low, over.low), _mm_add_epi16(high, over.high)});
    store4(to + i, _mm_or_si128(sum, _mm_set1_epi32(static_cast<int>(0xFF000000U))));
  }
#endif
  for (; i < count; ++i) {
    to[i] = blend_premultiplied(to[i], multiply(from[i], factor));
  }
}

void mix_rows(std::uint8_t* to, const std::uint8_t* upper, const std::uint8_t* lower, int bytes, int next) {
  if (next == 0 || next == 256) {
    std::copy_n(next == 0 ? upper : lower, bytes, to);
    return;
  }
  int i = 0;
#if KIOSK_SSE2
  const __m128i first = _mm_set1_epi16(static_cast<short>(256 - next));
  const __m128i second = _mm_set1_epi16(static_cast<short>(next));
  const __m128i half = _mm_set1_epi16(128);
  for (; i + 16 <= bytes; i += 16) {
    const Wide a = widen(load4(upper + i));
    const Wide b = widen(load4(lower + i));
    const auto mixed = [&](__m128i x, __m128i y) {
      const __m128i sum = _mm_add_epi16(_mm_mullo_epi16(x, first), _mm_mullo_epi16(y, second));
      return _mm_srli_epi16(_mm_add_epi16(sum, half), 8);
    };
    store4(to + i, narrow({mixed(a.low, b.low), mixed(a.high, b.high)}));
  }
#endif
  for (; i < bytes; ++i) {
    to[i] = static_cast<std::uint8_t>(mix(upper[i], lower[i], next));
  }
}

void stretch_picture_row(std::uint32_t* to, const std::uint32_t* from, const Tap* taps, int count) {
  int i = 0;
#if KIOSK_SSE2
  const __m128i zero = _mm_setzero_si128();
  const __m128i half = _mm_set1_epi32(128);
  const auto mixed = [&](const Tap& at) {  // four 32-bit channels
    const __m128i two = _mm_loadl_epi64(static_cast<const __m128i*>(static_cast<const void*>(from + at.first)));
    const __m128i pairs = _mm_unpacklo_epi8(_mm_unpacklo_epi8(two, _mm_srli_si128(two, 4)), zero);
    const __m128i parts = _mm_shuffle_epi32(_mm_cvtsi32_si128(256 + at.next * 0xFFFF), 0);  // next and 256 - next
    return _mm_srli_epi32(_mm_add_epi32(_mm_madd_epi16(pairs, parts), half), 8);
  };
  for (; i + 4 <= count; i += 4) {
    const __m128i low = _mm_packs_epi32(mixed(taps[i]), mixed(taps[i + 1]));
    const __m128i high = _mm_packs_epi32(mixed(taps[i + 2]), mixed(taps[i + 3]));
    store4(to + i, _mm_packus_epi16(low, high));
  }
#endif
  for (; i < count; ++i) {
    to[i] = mix_channels(from[taps[i].first], from[taps[i].first + 1], taps[i].next);
  }
}

void stretch_mask_row(std::uint8_t* to, const std::uint8_t* from, const Tap* taps, int count) {
  for (int i = 0; i < count; ++i) {
    to[i] = static_cast<std::uint8_t>(mix(from[taps[i].first], from[taps[i].first + 1], taps[i].next));
  }
}

}  // namespace kiosk::raster
