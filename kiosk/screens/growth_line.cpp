#include "screens/growth_line.h"

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

constexpr float kLine = 16;  // the line's width: the same all along, so that it is no measure of anything
constexpr float kStop = 24;  // half of a moment's dot
constexpr float kLabelSide = 8;
constexpr float kUprightX = 64;  // of the upright line, from its box's start
constexpr float kUprightWords = 136;

float column_width(const Frame& frame, std::size_t count, float width) {
  return (width - frame.gap() * static_cast<float>(count - 1)) / static_cast<float>(count);
}

float label_height(Frame& frame, const std::vector<GrowthStop>& stops, float width) {
  float most = 0;
  for (const GrowthStop& stop : stops)
    most = std::max(most, frame.text_height(stop.when, Type::label, width - 2 * kLabelSide));
  return most;
}

float upright_row(Frame& frame, const std::vector<GrowthStop>& stops, float width) {
  float most = frame.target();
  for (const GrowthStop& stop : stops) {
    const float room = width - kUprightWords - 24;
    most = std::max(most, frame.text_height(stop.when, Type::caption, room) +
                              frame.text_height(stop.title, Type::row_title, room) + 20);
  }
  return most;
}

// The box of each moment, which is its target.
std::vector<Box> stop_boxes(Frame& frame, std::size_t count, LineForm form, const Box& box) {
  std::vector<Box> boxes;
  const auto n = static_cast<float>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = static_cast<float>(i);
    if (form == LineForm::upright) {
      const float gap = frame.gap();
      const float h = (box.h - gap * (n - 1)) / n;
      boxes.push_back({box.x, box.y + at * (h + gap), box.w, h});
    } else {
      const float w = column_width(frame, count, box.w);
      boxes.push_back({box.x + at * (w + frame.gap()), box.y, w, box.h});
    }
  }
  return boxes;
}

std::vector<CurvePoint> points_of(const std::vector<GrowthStop>& stops, LineForm form, const std::vector<Box>& boxes,
                                  float label) {
  std::vector<CurvePoint> points;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const Box& box = boxes[i];
    if (form == LineForm::upright) {
      points.push_back({box.x + kUprightX + 52 * (stops[i].height - 0.5F), box.y + box.h / 2});
    } else if (form == LineForm::strip) {
      points.push_back({box.x + box.w / 2, box.y + box.h / 2});
    } else {
      const float low = box.bottom() - label - 14 - kStop - 12;
      const float high = box.y + kStop + 16;
      points.push_back({box.x + box.w / 2, low - (low - high) * stops[i].height});
    }
  }
  return points;
}

// Level where it leaves a moment and where it comes to one: a curve without corners.
CurvePoint between(const CurvePoint& a, const CurvePoint& b, float part, bool upright) {
  const float eased = part * part * (3 - 2 * part);
  if (upright) return {a.x + (b.x - a.x) * eased, a.y + (b.y - a.y) * part};
  return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * eased};
}

// What is behind the chosen moment in one colour, what is before it in another.
void draw_path(Frame& frame, const std::vector<CurvePoint>& points, bool upright, int chosen) {
  constexpr int kSteps = 48;
  const auto stroke = [&](std::size_t first, std::size_t last, Colour colour) {
    std::vector<CurvePoint> curve;
    for (std::size_t i = first; i < last; ++i) {
      for (int step = curve.empty() ? 0 : 1; step <= kSteps; ++step)
        curve.push_back(
            frame.geometry.to_window(between(points[i], points[i + 1], static_cast<float>(step) / kSteps, upright)));
    }
    if (!curve.empty()) frame.canvas.curve(curve, kLine * frame.geometry.scale(), frame.rgb(colour));
  };
  const std::size_t reached = static_cast<std::size_t>(std::max(0, chosen));
  stroke(reached, points.size() - 1, Colour::line_strong);
  stroke(0, reached, Colour::primary);
}

void draw_dot(Frame& frame, const CurvePoint& at, bool passed, bool on) {
  const float r = on ? kStop + 6 : kStop;
  frame.fill({at.x - r, at.y - r, 2 * r, 2 * r}, passed || on ? Colour::primary : Colour::surface, r);
  frame.edge({at.x - r, at.y - r, 2 * r, 2 * r}, passed || on ? Colour::primary : Colour::line_strong,
             frame.tokens.stroke.selected, r);
  if (!on) return;
  const float inner = 14;
  frame.fill({at.x - inner, at.y - inner, 2 * inner, 2 * inner}, Colour::surface, inner);
}

void draw_stop_words(Frame& frame, const GrowthStop& stop, LineForm form, bool on, const Box& box, float label) {
  const Colour ink = on ? Colour::on_primary_soft : Colour::ink;
  const Colour before = frame.background();
  frame.on(on ? Colour::primary_soft : Colour::bg);
  if (form == LineForm::lying) {
    TextSpec when{Type::label, ink, TextAlign::centre};
    frame.text({box.x + kLabelSide, box.bottom() - label - 14, box.w - 2 * kLabelSide, label + 1}, stop.when, when);
  } else if (form == LineForm::upright) {
    const float x = box.x + kUprightWords;
    const float room = box.w - kUprightWords - 24;
    const float first = frame.text_height(stop.when, Type::caption, room);
    const float second = frame.text_height(stop.title, Type::row_title, room);
    const float y = box.y + (box.h - first - second) / 2;
    frame.text({x, y, room, first + 1}, stop.when, {Type::caption, on ? ink : Colour::ink2});
    frame.text({x, y + first, room, second + 1}, stop.title, {Type::row_title, ink});
  }
  frame.on(before);
}

}  // namespace

float growth_line_height(Frame& frame, const std::vector<GrowthStop>& stops, LineForm form, float width) {
  if (form == LineForm::strip) return frame.target();
  if (form == LineForm::upright) {
    const auto n = static_cast<float>(stops.size());
    return n * upright_row(frame, stops, width) + (n - 1) * frame.gap();
  }
  return label_height(frame, stops, column_width(frame, stops.size(), width)) + 14 + 2 * kStop + 28 + 72;
}

int draw_growth_line(Frame& frame, const std::vector<GrowthStop>& stops, LineForm form, int chosen, const Box& box) {
  const std::vector<Box> boxes = stop_boxes(frame, stops.size(), form, box);
  const float label = form == LineForm::lying ? label_height(frame, stops, boxes.front().w) : 0;
  const std::vector<CurvePoint> points = points_of(stops, form, boxes, label);
  const float radius = frame.tokens.radius.row;
  int touched = -1;
  if (chosen >= 0) {
    const Box& on = boxes[static_cast<std::size_t>(chosen)];
    frame.fill(on, Colour::primary_soft, radius);
    if (frame.contrast) frame.edge(on, Colour::primary, frame.tokens.stroke.control, radius);
  }
  draw_path(frame, points, form == LineForm::upright, chosen);
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const int at = static_cast<int>(i);
    ControlSpec control{stops[i].id, stops[i].when, boxes[i], {}, Role::tab};
    control.state.selected = at == chosen;
    control.radius = radius;
    const Press press = frame.begin(control);
    if (press.pressed) frame.fill(boxes[i], Colour::ink, radius, 0.08F);
    draw_dot(frame, points[i], at < chosen, at == chosen);
    draw_stop_words(frame, stops[i], form, at == chosen, boxes[i], label);
    frame.end();
    if (press.activated) touched = at;
  }
  return touched;
}

}  // namespace kiosk
