#include "ui/view.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/frame.h"

namespace kiosk {

namespace {

constexpr std::size_t kTextBytes = std::size_t{2} << 20U;
constexpr std::size_t kLoopPictureBytes = std::size_t{12} << 20U;  // two slides of the attract loop, and home
constexpr std::size_t kVisitPictureBytes = std::size_t{6} << 20U;
constexpr std::uint8_t kWhite = 255;  // as a texture of one texel the rasteriser knows it for a plain colour
constexpr Millis kSecondPress{350};   // DESIGN section 2, CARE A7

// A cubic Bezier from (0, 0) to (1, 1) by its two control points, as CSS writes it.
struct Curve {
  double x1, y1, x2, y2;
};
constexpr Curve kEaseOut{0.22, 1, 0.36, 1};  // DESIGN section 6
constexpr Curve kEaseInOut{0.65, 0, 0.35, 1};

// Its height at time t. In double: a drift's steps are below what float can tell apart.
double eased(const Curve& curve, double t) {
  const auto at = [](double p1, double p2, double s) {
    return 3 * (1 - s) * (1 - s) * s * p1 + 3 * (1 - s) * s * s * p2 + s * s * s;
  };
  double low = 0;
  double high = 1;
  for (int i = 0; i < 32; ++i) {
    const double mid = (low + high) / 2;
    (at(curve.x1, curve.x2, mid) < t ? low : high) = mid;
  }
  return at(curve.y1, curve.y2, low);
}

int page_number(const Route& route) { return page_of(route).value_or(0); }
std::string place_of(const Route& route) { return to_string(at_page(route, 1)); }

}  // namespace

View::View(std::unique_ptr<TextEngine> text, RunJob run, std::function<void()> ready)
    : text_(std::move(text)), pictures_(std::move(run), std::move(ready)), blocks_(*text_), canvas_(masks_, *text_) {
  imgui_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(imgui_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.Fonts->Flags |=
      ImFontAtlasFlags_NoBakedLines | ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoPowerOfTwoHeight;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
  ImGui::GetStyle().WindowPadding = ImVec2(0, 0);
  ImGui::GetStyle().WindowBorderSize = 0;
  unsigned char* pixels = nullptr;
  int w = 0;
  int h = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &w, &h);  // ImGui wants a font, but only its white texel is ever drawn
  atlas_ = {Texture::Format::coverage, 1, 1, &kWhite, next_pixels_id(), false};
  io.Fonts->SetTexID(&atlas_);
}

View::~View() { ImGui::DestroyContext(imgui_); }

void View::resize(int width, int height) {
  width_ = width;
  height_ = height;
}

void View::forget() {
  focus_.clear();
  focus_shown_ = false;
  activate_.clear();
  last_activated_.clear();
  place_.clear();
  sheet_.clear();
  turned_ = 0;
  slide_ = slide_before_ = 0;
  forgotten_ = true;
}

void View::note_motion(const State& state) {
  const Route& route = shown(state);
  const std::string place = place_of(route);
  const int page = page_number(route);
  if (place != place_) {
    turned_ = 0;
  } else if (page != page_) {
    turned_ = page > page_ ? 1 : -1;
    turned_at_ = now_;
  }
  place_ = place;
  page_ = page;
  const std::string sheet = is_sheet(route) ? place : std::string();
  if (sheet != sheet_) sheet_at_ = now_;
  sheet_ = sheet;
  const auto* attract = std::get_if<route::Attract>(&route);
  if (attract == nullptr) {
    slide_ = slide_before_ = 0;
  } else if (attract->slide != slide_) {
    slide_before_ = slide_;
    slide_before_at_ = slide_at_;
    slide_ = attract->slide;
    slide_at_ = now_;
  }
  if (slide_before_ != 0 && now_ - slide_at_ > Millis(2'000)) slide_before_ = 0;
}

float View::progress(Monotonic since, Millis span) {
  if (settled_ || span <= Millis(0)) return 1;
  const float t = static_cast<float>((now_ - since).count()) / static_cast<float>(span.count());
  if (t >= 1) return 1;
  animating_ = true;
  return static_cast<float>(eased(kEaseOut, static_cast<double>(std::max(t, 0.0F))));
}

// The size of an attract slide's picture. It stands while the slide fades in.
float View::drift(Monotonic since, const Motion& motion) {
  // Under a sheet (slide_ is 0) it stands: somebody reads beside it.
  if (settled_ || slide_ == 0 || motion.drift <= Millis(0)) return 1;
  const double t =
      static_cast<double>((now_ - since - motion.attract_fade).count()) / static_cast<double>(motion.drift.count());
  if (t < 1) drifting_ = true;
  const double part = eased(kEaseInOut, std::clamp(t, 0.0, 1.0));
  return static_cast<float>(1 + (static_cast<double>(motion.drift_scale) - 1) * part);
}

bool View::accepts(const std::string& id) {
  if (id == last_activated_ && now_ - last_activated_at_ < kSecondPress) return false;
  last_activated_ = id;
  last_activated_at_ = now_;
  return true;
}

Drawn View::draw(const State& state, const Pointer& pointer, const DrawScreen& draw_screen) {
  Drawn drawn;
  ImGui::SetCurrentContext(imgui_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(static_cast<float>(width_), static_cast<float>(height_));
  io.DeltaTime = 1.0F / 60;
  io.MousePos = ImVec2(pointer.x, pointer.y);
  io.MouseDown[0] = pointer.down;
  now_ = state.now;
  drawn_at_ = pictures_.moment();
  animating_ = drifting_ = false;
  geometry_ = Geometry(width_, height_, is_right_to_left(state.visit.preferences.language));
  note_motion(state);

  tree_ = Tree{to_string(shown(state)),
               state.visit.preferences.language,
               is_right_to_left(state.visit.preferences.language),
               width_,
               height_,
               {}};
  ImGui::NewFrame();
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("screen", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
  canvas_.begin(ImGui::GetWindowDrawList());
  {
    Frame frame(*this, state, tree_, drawn.events);
    draw_screen(frame);
  }
  // A touch beside every control: the attract loop and the cover take it as "somebody is there".
  if (pointer.down && !was_down_) hit_something_ = ImGui::GetActiveID() != 0;
  if (!pointer.down && was_down_ && !hit_something_ && drawn.events.empty() && pointer.x >= 0)
    drawn.events.push_back(event::TouchAnywhere{});
  was_down_ = pointer.down;
  if (pointer.down) focus_shown_ = false;
  ImGui::End();
  ImGui::Render();
  drawn.data = ImGui::GetDrawData();
  drawn.animating = animating_ || pictures_.waiting();
  drawn.drifting = drifting_;
  blocks_.end_frame();
  return drawn;
}

void View::prepare(const State& state, const DrawScreen& draw_screen) {
  ImGui::SetCurrentContext(imgui_);
  ImDrawList list(ImGui::GetDrawListSharedData());
  list._ResetForNewFrame();
  list.PushTextureID(&atlas_);
  list.PushClipRect(ImVec2(0, 0), ImVec2(static_cast<float>(width_), static_cast<float>(height_)));
  const bool animating = std::exchange(animating_, false);
  const bool drifting = std::exchange(drifting_, false);
  const bool settled = std::exchange(settled_, true);
  const Geometry geometry = geometry_;
  geometry_ = Geometry(width_, height_, is_right_to_left(state.visit.preferences.language));
  canvas_.begin(&list);
  Tree unseen{to_string(shown(state)),
              state.visit.preferences.language,
              is_right_to_left(state.visit.preferences.language),
              width_,
              height_,
              {}};
  Events unheard;
  {
    Frame frame(*this, state, unseen, unheard);
    frame.inert = true;
    draw_screen(frame);
  }
  canvas_.begin(nullptr);
  geometry_ = geometry;
  settled_ = settled;
  animating_ = animating;
  drifting_ = drifting;
}

Events View::key(Key key, const State& state) {
  std::vector<const Node*> targets;
  for (const Node& node : tree_.nodes) {
    if (!node.action.empty()) targets.push_back(&node);
  }
  const auto at = std::ranges::find_if(targets, [&](const Node* node) { return node->id == focus_; });
  const auto index = at - targets.begin();
  const auto count = static_cast<std::ptrdiff_t>(targets.size());
  switch (key) {
    case Key::back:
      return {event::Back{}};
    case Key::help:
      return {event::OpenHelp{}};
    case Key::enter:
      if (at != targets.end() && focus_shown_) {
        activate_ = focus_;
      } else if (std::holds_alternative<route::Attract>(shown(state)) ||
                 std::holds_alternative<route::Cover>(shown(state))) {
        return {event::TouchAnywhere{}};
      }
      return {};
    case Key::next:
    case Key::previous:
      if (targets.empty()) return {};
      const std::ptrdiff_t step = key == Key::next ? 1 : -1;
      const std::ptrdiff_t start = at == targets.end() ? (key == Key::next ? -1 : 0) : index;
      focus_ = targets[static_cast<std::size_t>((start + step + count) % count)]->id;
      focus_shown_ = true;
      return {};
  }
  return {};
}

void View::swipe(int finger_direction) {
  // A finger that moves to the left pulls the next page in; mirrored for right to left.
  const int reading = tree_.right_to_left ? finger_direction : -finger_direction;
  const char* id = reading > 0 ? "pager.next" : "pager.previous";
  if (tree_.find(id) != nullptr) activate_ = id;
}

void View::trim() {
  // Of a visitor's pages nothing stays drawn; not at once, for the frame under way may still show it.
  // What was laid out says what was read, and typed.
  if (forgotten_) blocks_.clear();
  text_->trim(std::exchange(forgotten_, false) ? 0 : kTextBytes);
  pictures_.trim(slide_ != 0 ? kLoopPictureBytes : kVisitPictureBytes, drawn_at_);
}

}  // namespace kiosk
