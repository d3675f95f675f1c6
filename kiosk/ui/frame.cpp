#include "ui/frame.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/view.h"

namespace kiosk {

namespace {

// DESIGN section 8 and tokens.icon.mirrorInRtl.
bool mirrors(std::string_view icon) {
  static constexpr std::array<std::string_view, 5> kNames{"back", "return", "next", "chevron", "list"};
  return std::ranges::find(kNames, icon) != kNames.end();
}

LanguageTag shown_language(const State& state) { return state.visit.preferences.language; }

}  // namespace

Frame::Frame(View& view, const State& state_in, Tree& tree, Events& events_in)
    : state(state_in),
      tokens(view.tokens_),
      geometry(view.geometry_),
      canvas(view.canvas_),
      events(events_in),
      language(shown_language(state_in)),
      rtl(is_right_to_left(language)),
      portrait(view.geometry_.portrait()),
      size(state_in.visit.preferences.text_size),
      theme(state_in.visit.preferences.theme),
      contrast(theme == Theme::contrast),
      view_(view),
      tree_(tree) {}

float Frame::target() const { return largest() ? 120.0F : 96.0F; }

Box Frame::dock() const {
  // At Largest in portrait the dock takes three rows (CARE A8).
  if (portrait) return largest() ? Box{32, 1480, 1016, 408} : Box{32, 1656, 1016, 232};
  return largest() ? Box{32, 912, 1856, 144} : Box{32, 944, 1856, 112};
}

Box Frame::content() const {
  const float margin = portrait ? 48.0F : 64.0F;
  const float bottom = portrait ? dock().y - 32 : (largest() ? 880.0F : 888.0F);
  return {margin, 64, geometry.width() - 2 * margin, bottom - 64};
}

float Frame::reach_top() const {
  if (!state.visit.preferences.lower_controls) return 0;
  return portrait ? 760.0F : 400.0F;
}

float Frame::measure() const {
  const float most = size == TextSize::normal ? 930.0F : size == TextSize::large ? 1080.0F : 1240.0F;
  return std::min(most, content().w);
}

Words Frame::say(std::string_view label_id, const std::vector<LabelValue>& values) const {
  return label(state.library.get(), language, label_id, values);
}

void Frame::ground(Colour colour) {
  fill(geometry.glass(), colour);
  background_ = colour;
}

void Frame::fill(const Box& box, Colour colour, float radius, float alpha) {
  canvas.fill(geometry.to_window(box), geometry.px(radius), rgb(colour), alpha);
}

void Frame::edge(const Box& box, Colour colour, float width, float radius) {
  canvas.ring(geometry.to_window(box), geometry.px(radius), geometry.px(width), rgb(colour));
}

void Frame::shadow(const Box& box, float radius, Elevation elevation) {
  if (contrast) return;
  for (const ShadowLayer& layer : tokens.shadow(elevation)) {
    if (layer.alpha <= 0) continue;
    const PixelRect at = geometry.to_window({box.x, box.y + layer.y, box.w, box.h});
    canvas.shadow(at, geometry.px(radius), geometry.px(layer.blur), rgb(Colour::shadow), layer.alpha);
  }
}

void Frame::card(const Box& box, Colour colour, float radius, Elevation elevation) {
  shadow(box, radius, elevation);
  fill(box, colour, radius);
  if (contrast) edge(box, Colour::ink, tokens.stroke.high_contrast, radius);
}

void Frame::icon(std::string_view name, float cx, float cy, float icon_size, Colour colour) {
  const int side = geometry.px(icon_size);
  const PixelRect at = geometry.to_window({cx, cy, 0, 0});
  canvas.mask(view_.icons_.get(name, side, rtl && mirrors(name)), at.x - side / 2, at.y - side / 2, rgb(colour));
}

void Frame::picture(const Box& box, std::string_view path, float radius, Corners corners, std::string id, float zoom) {
  const PixelRect at = geometry.to_window(box);
  PictureKey key;
  key.width = at.w;
  key.height = at.h;
  key.radius = geometry.px(radius);
  key.tint = tokens.image_tint(theme);
  key.top_left = rtl ? corners.end_top : corners.start_top;
  key.top_right = rtl ? corners.start_top : corners.end_top;
  key.bottom_left = rtl ? corners.end_bottom : corners.start_bottom;
  key.bottom_right = rtl ? corners.start_bottom : corners.end_bottom;
  Words alt{{}, language};
  if (path.starts_with("builtin:")) {
    key.path = path;
    key.tint = 255;  // the same in every theme, and its screen has a ground of its own until it is there
  } else if (state.library && state.library->files) {
    const ContentFiles::Location at_disk = state.library->files->locate(path);
    key.path = at_disk.file;
    key.hash = at_disk.hash;
    if (const Picture* found = state.library->picture(path)) {
      key.stamp = found->stamp;
      key.focal_x = found->focal_x;
      key.focal_y = found->focal_y;
      const auto words = found->alt.contains(language) ? found->alt.find(language)
                                                       : found->alt.find(state.library->edition.default_language);
      if (words != found->alt.end()) alt = {words->second, words->first};
    }
  }
  const Texture* texture = at.empty() || key.path.empty() ? nullptr : view_.pictures_.get(key);
  if (texture != nullptr) {
    canvas.picture(texture, at.x, at.y, zoom);
  } else if (!path.starts_with("builtin:")) {
    fill(box, Colour::sunken, radius);  // not there yet, or never: a calm surface, never a hole
  }
  if (contrast && radius > 0)
    edge(box.inset(-tokens.stroke.high_contrast), Colour::ink, tokens.stroke.high_contrast,
         radius + tokens.stroke.high_contrast);
  if (!id.empty() && !inert) node(Role::image, id, alt, box);
}

Node& Frame::node(Role role, const std::string& id, const Words& words, const Box& box) {
  Node made;
  made.id = id;
  made.parent = parent_;
  made.role = role;
  made.label = words.text;
  made.language = words.language;
  made.rect = geometry.to_window(box);
  made.quiet = parent_quiet_;
  tree_.nodes.push_back(std::move(made));
  return tree_.nodes.back();
}

float Frame::page_turn() {
  return view_.turned_ == 0
             ? 1.0F
             : view_.progress(view_.turned_at_, tokens.motion(state.visit.preferences.reduced_motion).page);
}
int Frame::turn_direction() const { return view_.turned_; }
float Frame::sheet_rise() {
  return view_.progress(view_.sheet_at_, tokens.motion(state.visit.preferences.reduced_motion).sheet);
}
float Frame::attract_fade() {
  return view_.slide_before_ == 0
             ? 1.0F
             : view_.progress(view_.slide_at_, tokens.motion(state.visit.preferences.reduced_motion).attract_fade);
}
int Frame::slide_before() const { return view_.slide_before_; }
float Frame::attract_drift(bool before) {
  return view_.drift(before ? view_.slide_before_at_ : view_.slide_at_,
                     tokens.motion(state.visit.preferences.reduced_motion));
}

}  // namespace kiosk
