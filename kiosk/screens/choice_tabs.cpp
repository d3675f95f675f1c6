#include "screens/choice_tabs.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets.h"

namespace kiosk {

namespace {

float choice_padding(const Frame& frame) { return frame.largest() ? 22.0F : 20.0F; }

// Wide enough for its words with the tick of the chosen one, so that choosing moves nothing; none under the least target.
float choice_width(Frame& frame, const ListChoice& choice) {
  return std::max(frame.target(), frame.text_width(choice.label, Type::label) + 44 + 2 * choice_padding(frame));
}

// How many of them on a line.
std::size_t choices_per_line(Frame& frame, const std::vector<ListChoice>& choices, float width) {
  const float gap = frame.gap();
  const auto n = choices.size();
  float natural = gap * static_cast<float>(n - 1);
  float widest = 0;
  for (const ListChoice& choice : choices) {
    natural += choice_width(frame, choice);
    widest = std::max(widest, choice_width(frame, choice));
  }
  if (natural <= width) return n;
  // On several lines all are as wide, and none so narrow that its words break.
  std::size_t per_line = (n + 1) / 2;
  while (per_line > 1 && (width - gap * static_cast<float>(per_line - 1)) / static_cast<float>(per_line) < widest)
    --per_line;
  return per_line;
}

// The choices on as few lines as they need. Height used; drawn or only measured.
float lay_choices(Frame& frame, const std::vector<ListChoice>& choices, const Box& box, bool draw) {
  if (choices.empty()) return 0;
  const float gap = frame.gap();
  const float side = frame.target();
  const auto n = choices.size();
  const std::size_t per_line = choices_per_line(frame, choices, box.w);
  const std::size_t lines = (n + per_line - 1) / per_line;
  float natural = gap * static_cast<float>(n - 1);
  for (const ListChoice& choice : choices) natural += choice_width(frame, choice);
  if (draw) {
    // On one line, what is left is shared out up to a limit; on several, all are as wide.
    const float spare = natural <= box.w ? std::min(40.0F, (box.w - natural) / static_cast<float>(n)) : 0;
    const float even = (box.w - gap * static_cast<float>(per_line - 1)) / static_cast<float>(per_line);
    float x = box.x;
    float y = box.y;
    for (std::size_t i = 0; i < n; ++i) {
      if (i > 0 && i % per_line == 0) {
        x = box.x;
        y += side + gap;
      }
      const ListChoice& choice = choices[i];
      const float width = lines == 1 ? choice_width(frame, choice) + spare : even;
      if (tab(frame, choice.id, {x, y, width, side}, choice.label, choice.selected, choice.action))
        frame.emit(choice.event);
      x += width + gap;
    }
  }
  return static_cast<float>(lines) * side + static_cast<float>(lines - 1) * gap;
}

}  // namespace

float choice_tabs_height(Frame& frame, const std::vector<ListChoice>& choices, float width) {
  return lay_choices(frame, choices, {0, 0, width, 0}, false);
}

std::size_t choice_tabs_in(Frame& frame, const std::vector<ListChoice>& choices, float width, float height) {
  if (choices.empty()) return 0;
  const float lines = std::floor((height + frame.gap()) / (frame.target() + frame.gap()));
  return choices_per_line(frame, choices, width) * static_cast<std::size_t>(std::max(1.0F, lines));
}

void draw_choice_tabs(Frame& frame, const std::vector<ListChoice>& choices, const Box& box) {
  lay_choices(frame, choices, box, true);
}

}  // namespace kiosk
