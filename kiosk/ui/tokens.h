// The design's tokens: colours by theme, type by text size, radii, strokes, motion. Data from kiosk/ui/tokens.json,
// compiled in, read once. Design px: 1920x1080 or 1080x1920.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "app/preferences.h"
#include "base/clock.h"

namespace kiosk {

// clang-format off
enum class Colour {
  bg, surface, sunken, line, line_strong, ink, ink2, primary, on_primary, primary_pressed, primary_soft, on_primary_soft,
  accent, accent_soft, urgent, on_urgent, urgent_pressed, urgent_soft, on_urgent_soft, ok, ok_soft, warn, warn_soft,
  focus_inner, focus_outer, disabled_fill, disabled_text, highlight, scrim, shadow, topic_peach, topic_sage, topic_lilac,
  topic_sky, topic_honey, topic_rose, white, black, cover_ink, none
};
// clang-format on
inline constexpr std::size_t kColourCount = static_cast<std::size_t>(Colour::none);

// clang-format off
enum class Type {
  display, h1, h2, h3, story, lead, body, label, dock, small, number, reading, caption, heading, row_title, help, quote,
  language_name, seconds, plate, clock, clock_date, mark
};
// clang-format on
inline constexpr std::size_t kTypeCount = static_cast<std::size_t>(Type::mark) + 1;

struct Rgb {
  std::uint8_t r = 0, g = 0, b = 0;
  friend bool operator==(const Rgb&, const Rgb&) = default;
};

struct TypeToken {
  int size = 0;  // design px
  int line = 0;
  bool bold = false;
};

struct Radii {
  float highlight = 0, tick = 0, row = 0, card = 0, panel = 0, picture = 0, dock = 0, sheet = 48;
};
struct Strokes {
  float row = 0, control = 0, selected = 0, selected_card = 0, high_contrast = 0, focus_gap = 0, focus_ring = 0,
        focus_outer = 0;
};
struct Motion {
  Millis press{}, state{}, sheet{}, page{}, attract_fade{}, drift{};
  float page_shift = 0;
  float drift_scale = 1;  // how large an attract slide's picture is at the end of `drift`
};
struct ShadowLayer {
  float y = 0, blur = 0, alpha = 0;
};
enum class Elevation { card, dock, sheet };

class Tokens {
 public:
  Tokens();
  [[nodiscard]] Rgb colour(Theme theme, Colour role) const {
    return colours_[static_cast<std::size_t>(theme)][static_cast<std::size_t>(role)];
  }
  [[nodiscard]] TypeToken type(Type type, TextSize size) const {
    return types_[static_cast<std::size_t>(size)][static_cast<std::size_t>(type)];
  }
  [[nodiscard]] const Motion& motion(bool reduced) const { return reduced ? reduced_ : motion_; }
  [[nodiscard]] const std::array<ShadowLayer, 2>& shadow(Elevation elevation) const {
    return shadows_[static_cast<std::size_t>(elevation)];
  }
  [[nodiscard]] int image_tint(Theme theme) const { return tints_[static_cast<std::size_t>(theme)]; }  // 0 to 255
  Radii radius;
  Strokes stroke;

 private:
  std::array<std::array<Rgb, kColourCount>, 3> colours_{};
  std::array<std::array<TypeToken, kTypeCount>, 3> types_{};
  std::array<std::array<ShadowLayer, 2>, 3> shadows_{};
  std::array<int, 3> tints_{};
  Motion motion_;
  Motion reduced_;
};

[[nodiscard]] std::string_view token_name(Colour role);  // as tokens.json writes it
[[nodiscard]] std::string_view token_name(Type type);
// "topicPeach" -> Colour::topic_peach; Colour::topic_peach for a name that is none.
[[nodiscard]] Colour topic_tint(std::string_view token);

}  // namespace kiosk
