// About this far: how near a new baby sees a face best, between two faces and, on a screen that somebody has measured, along a
// ruler of its true size (DESIGN section 15). On any other screen there is no ruler: a wrong one would be worse than none.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "screens/button_row.h"
#include "screens/item_rows.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

// The two pictures, and where on them the tips of the noses are (DESIGN section 17).
struct Face {
  std::string_view picture;
  float w, h, nose_x, nose_y;
};
constexpr Face kParent{"builtin:far-parent", 480, 600, 436, 246};
constexpr Face kBaby{"builtin:far-baby", 400, 600, 56, 322};
constexpr float kHair = 66;  // px from the parent's top to the first ink

// cm: how long a ruler this glass has room for; 0 for none.
struct Ruler {
  int cm = 0;
  float px = 0;  // of all of it
};

Ruler ruler_for(const Frame& frame, float room) {
  if (!frame.state.settings.measured) return {};
  const float cm_px = 10 * frame.geometry.per_mm(frame.state.settings.diagonal_inches);
  for (const int cm : {30, 20}) {
    if (cm_px * static_cast<float>(cm) <= room) return {cm, cm_px * static_cast<float>(cm)};
  }
  return {};
}

// The scene is not mirrored: who looks to the right stands at the left, in every language.
Box unmirrored(const Frame& frame, const Box& box) {
  return frame.rtl ? Box{frame.geometry.width() - box.x - box.w, box.y, box.w, box.h} : box;
}

void draw_face(Frame& frame, const Face& face, float nose_x, float nose_y, float scale) {
  const Box box{nose_x - face.nose_x * scale, nose_y - face.nose_y * scale, face.w * scale, face.h * scale};
  frame.picture(unmirrored(frame, box), face.picture, 0);
}

// Where a face does not stand on the scene's edge it looks out of a window of its own.
void draw_window(Frame& frame, const Face& face, const Box& box, Colour ground) {
  frame.fill(unmirrored(frame, box), ground, frame.tokens.radius.picture);
  if (frame.contrast)
    frame.edge(unmirrored(frame, box), Colour::ink, frame.tokens.stroke.high_contrast, frame.tokens.radius.picture);
  frame.picture(unmirrored(frame, box), face.picture, frame.tokens.radius.picture);
}

// From nose to nose, in a shallow bow.
void draw_dots(Frame& frame, float x1, float y1, float x2, float y2) {
  constexpr int kDots = 13;
  constexpr float kPi = 3.14159265F;
  for (int i = 1; i <= kDots; ++i) {
    const float part = static_cast<float>(i) / (kDots + 1);
    const float x = x1 + (x2 - x1) * part;
    const float y = y1 + (y2 - y1) * part - 44 * std::sin(part * kPi);
    frame.fill(unmirrored(frame, {x - 11, y - 11, 22, 22}), Colour::warn, 11);
  }
}

Words mark_words(const Frame& frame, const Ruler& ruler, int cm) {
  return cm == ruler.cm ? frame.say("far.cm", {{"n", std::to_string(cm)}}) : Words{std::to_string(cm), frame.language};
}

void draw_mark(Frame& frame, const Ruler& ruler, int cm, const Box& box, TextAlign align) {
  TextSpec spec{Type::row_title, Colour::ink, align};
  spec.place = Place::middle;
  spec.quiet = true;
  spec.id = "about_far.mark." + std::to_string(cm);
  frame.text(unmirrored(frame, box), mark_words(frame, ruler, cm), spec);
}

float tick_length(int cm) { return cm % 10 == 0 ? 66.0F : cm % 5 == 0 ? 50.0F : 30.0F; }

void draw_ruler_across(Frame& frame, const Ruler& ruler, float x, float y) {
  const float step = ruler.px / static_cast<float>(ruler.cm);
  const float line = frame.line_of(Type::row_title);
  for (int cm = 0; cm <= ruler.cm; ++cm) {
    const float at = x + step * static_cast<float>(cm);
    const float width = cm % 5 == 0 ? 5.0F : 3.0F;
    frame.fill(unmirrored(frame, {at - width / 2, y, width, tick_length(cm)}), Colour::ink);
    if (cm % 10 == 0) draw_mark(frame, ruler, cm, {at - 80, y + 74, 160, line}, TextAlign::centre);
  }
}

void draw_ruler_down(Frame& frame, const Ruler& ruler, float end, float y) {
  const float step = ruler.px / static_cast<float>(ruler.cm);
  const float line = frame.line_of(Type::row_title);
  for (int cm = 0; cm <= ruler.cm; ++cm) {
    const float at = y + step * static_cast<float>(cm);
    const float width = cm % 5 == 0 ? 5.0F : 3.0F;
    const float length = tick_length(cm);
    frame.fill(unmirrored(frame, {end - length, at - width / 2, length, width}), Colour::ink);
    if (cm % 10 == 0) {
      const float w = frame.text_width(mark_words(frame, ruler, cm), Type::row_title) + 2;
      draw_mark(frame, ruler, cm, {end - 78 - w, at - line / 2, w, line}, TextAlign::start);
    }
  }
}

void draw_range(Frame& frame, float centre, float y) {
  const Words words = frame.say("far.range");
  const float w = frame.text_width(words, Type::row_title) + 2;
  TextSpec spec{Type::row_title, Colour::ink, TextAlign::centre};
  spec.id = "about_far.range";
  frame.text(unmirrored(frame, {centre - w / 2, y, w, frame.line_of(Type::row_title) + 1}), words, spec);
}

Words lead_words(const Frame& frame, const Ruler& ruler) {
  return ruler.cm > 0 ? frame.say("far.lead_true", {{"n", std::to_string(ruler.cm)}}) : frame.say("far.lead");
}

float draw_top(Frame& frame, const Ruler& ruler, float x, float width) {
  float y = frame.content().y;
  y += heading(frame, {x, y, width, 300}, frame.say("far.title"));
  TextSpec spec{Type::help, Colour::ink};
  spec.id = "about_far.lead";
  y += 4 + frame.text({x, y + 4, width, 400}, lead_words(frame, ruler), spec);
  return y;
}

std::vector<RowButton> buttons(Frame& frame, const ItemRef& item) {
  RowButton what;
  what.spec.id = "about_far.what";
  what.spec.label = frame.say("far.what");
  what.spec.icon_after = "next";
  what.spec.kind = ButtonKind::primary;
  what.spec.action = to_string(route_of(item));
  what.event = event::Open{route_of(item)};
  return {keep_button(frame, "about_far.keep", item), what};
}

struct FarHelp {
  Words title, more;
};

FarHelp help_of(const Frame& frame, const Ruler& ruler) {
  if (ruler.cm > 0) return {frame.say("far.hands", {{"n", std::to_string(ruler.cm)}}), frame.say("far.hands_help")};
  return {frame.say("far.arms"), frame.say("far.arms_help")};
}

// At Largest its first line alone (DESIGN section 15).
float help_height(Frame& frame, const FarHelp& help, float width) {
  const float title = frame.text_height(help.title, Type::row_title, width);
  return frame.largest() ? title : title + 4 + frame.text_height(help.more, Type::help, width);
}

void draw_help(Frame& frame, const FarHelp& help, const Box& box) {
  const float title = frame.text_height(help.title, Type::row_title, box.w);
  TextSpec head{Type::row_title, Colour::ink};
  head.role = Role::heading;
  head.id = "about_far.help";
  frame.text({box.x, box.y, box.w, title + 1}, help.title, head);
  if (!frame.largest())
    frame.text({box.x, box.y + title + 4, box.w, box.h - title - 3}, help.more, {Type::help, Colour::ink2});
}

constexpr float kBadge = 96;

struct FarFoot {
  std::vector<RowButton> row;
  FarHelp help;
  float top = 0;
  Box words, buttons, badge;
};

FarFoot plan_foot(Frame& frame, const Ruler& ruler, const ItemRef& item) {
  const Box content = frame.content();
  FarFoot foot{buttons(frame, item), help_of(frame, ruler), 0, {}, {}, {}};
  const float badge = frame.largest() ? 0 : kBadge + 28;
  const float row = button_row_width(frame, foot.row);
  if (!frame.portrait && row + badge + 560 <= content.w) {
    const float width = std::min(frame.measure(), content.w - row - badge - 40);
    const float words = help_height(frame, foot.help, width);
    const float height = std::max(words, frame.target());
    foot.top = content.bottom() - height;
    foot.words = {content.x + badge, foot.top + (height - words) / 2, width, words};
    foot.buttons = {content.end() - row, foot.top + (height - frame.target()) / 2, row, frame.target()};
    if (frame.hand_at_start()) {  // what is touched goes to the left, the words beside it
      foot.buttons.x = content.x;
      foot.words.x = content.x + row + 40 + badge;
    }
  } else {
    const float width = content.w - badge;
    const float words = help_height(frame, foot.help, width);
    const float height = button_row_height(frame, foot.row, content.w);
    foot.buttons = {content.x, content.bottom() - height, content.w, height};
    foot.words = {content.x + badge, foot.buttons.y - 24 - words, width, words};
    foot.top = foot.words.y;
  }
  if (badge > 0) foot.badge = {foot.words.x - badge, foot.words.y + (foot.words.h - kBadge) / 2, kBadge, kBadge};
  return foot;
}

void draw_foot(Frame& frame, const FarFoot& foot) {
  frame.on(Colour::bg);
  if (foot.badge.w > 0) {
    frame.fill(foot.badge, Colour::primary_soft, kBadge / 2);
    frame.icon("ruler", foot.badge.x + kBadge / 2, foot.badge.y + kBadge / 2, 44, Colour::on_primary_soft);
  }
  draw_help(frame, foot.help, foot.words);
  draw_button_row(frame, foot.row, foot.buttons);
}

// Ground of the scene above, page below. What hangs over the edge of the scene is covered by the page.
void draw_scene_ground(Frame& frame, float bottom) {
  const Box glass = frame.geometry.glass();
  frame.fill({glass.x, glass.y, glass.w, bottom - glass.y}, Colour::topic_sage);
  frame.on(Colour::topic_sage);
}
void cover_below(Frame& frame, float bottom) {
  const Box glass = frame.geometry.glass();
  frame.fill({glass.x, bottom, glass.w, glass.h - (bottom - glass.y)}, Colour::bg);
  if (frame.contrast) frame.fill({glass.x, bottom - 4, glass.w, 4}, Colour::line);
}

void name_scene(Frame& frame, float top, float bottom) {
  const Box content = frame.content();
  if (!frame.inert)
    frame.node(Role::image, "about_far.scene", frame.say("far.scene"), {content.x, top, content.w, bottom - top});
}

void draw_landscape(Frame& frame, const ItemRef& item) {
  const Box content = frame.content();
  const float width = frame.geometry.width();
  const Ruler ruler = ruler_for(frame, width - 2 * 300);
  const FarFoot foot = plan_foot(frame, ruler, item);
  const float bottom = foot.top - 28;
  draw_scene_ground(frame, bottom);
  const float head = draw_top(frame, ruler, content.x, content.w);
  const float scale = std::clamp((bottom - head - 8) / (534 - kHair), 0.4F, 1.0F);
  const float length = ruler.cm > 0 ? ruler.px : width * 0.63F;
  const float x = (width - length) / 2 + 37 * scale;
  const float parent_nose = bottom - (534 - kParent.nose_y) * scale;
  const float baby_nose = bottom - (510 - kBaby.nose_y) * scale;
  draw_face(frame, kParent, x, parent_nose, scale);
  draw_face(frame, kBaby, x + length, baby_nose, scale);
  cover_below(frame, bottom);
  // Between the noses, but clear of the ruler.
  const float dots = parent_nose + 4;
  draw_dots(frame, x, dots, x + length, dots);
  name_scene(frame, head + 8, bottom);
  if (ruler.cm > 0) draw_ruler_across(frame, ruler, x, bottom - 164);
  else draw_range(frame, x + length / 2, dots + 60);
  draw_foot(frame, foot);
}

void draw_portrait(Frame& frame, const ItemRef& item) {
  const Box content = frame.content();
  constexpr float kRulerRoom = 250;
  const Ruler ruler = ruler_for(frame, content.h - 60 - frame.target());
  FarFoot foot = plan_foot(frame, ruler, item);
  // Beside the ruler as far down as it reaches, so that it may be as long as it is.
  const float beside = ruler.cm > 0 ? kRulerRoom : 0;
  const float bottom = foot.top - 28;
  draw_scene_ground(frame, bottom);
  const float start = frame.rtl ? content.x + beside : content.x;
  const float head = draw_top(frame, ruler, start, content.w - beside);
  const float right = content.end() - beside;
  cover_below(frame, bottom);
  const float scale = std::clamp((bottom - head - 24 - 40 - 60) / (kParent.h + kBaby.h), 0.3F, 0.9F);
  const Box parent{content.x, head + 24, kParent.w * scale, kParent.h * scale};
  const Box baby{right - kBaby.w * scale, bottom - 40 - kBaby.h * scale, kBaby.w * scale, kBaby.h * scale};
  draw_window(frame, kParent, parent, Colour::topic_peach);
  draw_window(frame, kBaby, baby, Colour::topic_honey);
  draw_dots(frame, parent.end() + 10, parent.y + kParent.nose_y * scale, baby.x + 130 * scale, baby.y - 10);
  name_scene(frame, head + 8, bottom);
  if (ruler.cm > 0) draw_ruler_down(frame, ruler, content.end(), bottom - 40 - ruler.px);
  else draw_range(frame, (parent.end() + right) / 2, parent.y + 20);
  draw_foot(frame, foot);
}

}  // namespace

void draw(const route::AboutFar&, Frame& frame) {
  if (!frame.state.library || !frame.state.library->about_this_far) return;
  const ItemRef item = *frame.state.library->about_this_far;
  if (frame.portrait) draw_portrait(frame, item);
  else draw_landscape(frame, item);
}

}  // namespace kiosk
