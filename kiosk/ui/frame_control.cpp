// Frame's controls: ImGui hit-tests a box; the node, the focus ring and the rules of a press are ours.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

#include "ui/frame.h"
#include "ui/view.h"

namespace kiosk {

Press Frame::begin(const ControlSpec& spec) {
  Press press;
  parent_ = spec.id;
  parent_box_ = spec.box;
  parent_radius_ = spec.radius < 0 ? spec.box.h / 2 : spec.radius;
  parent_focused_ = false;
  parent_quiet_ = spec.quiet;
  child_texts_ = 0;
  if (inert) return press;
  const PixelRect at = geometry.to_window(spec.box);
  const ImRect box(static_cast<float>(at.x), static_cast<float>(at.y), static_cast<float>(at.right()),
                   static_cast<float>(at.bottom()));
  const ImGuiID id = ImGui::GetID(spec.id.c_str());
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const auto has_mouse = [&](const Box& part) {
    const PixelRect p = geometry.to_window(part);
    return ImRect(static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.right()),
                  static_cast<float>(p.bottom()))
        .Contains(mouse);
  };
  const bool in_hole = (covered && has_mouse(*covered)) || std::ranges::any_of(spec.holes, has_mouse);
  bool hovered = false;
  bool held = false;
  ImGui::ItemAdd(box, id);
  const bool released = !in_hole && !spec.state.disabled && ImGui::ButtonBehavior(box, id, &hovered, &held);
  // Sliding off shows at once that lifting will not act (CARE A5).
  press.pressed = held && hovered;
  const bool by_key = view_.activate_ == spec.id;
  if (by_key) view_.activate_.clear();
  press.activated = by_key || (released && (spec.role == Role::key || view_.accepts(spec.id)));
  press.focused = view_.focus_shown_ && view_.focus_ == spec.id;
  parent_focused_ = press.focused;

  Node made;
  made.id = spec.id;
  made.role = spec.role;
  made.label = spec.label.text;
  made.language = spec.label.language;
  made.rect = at;
  made.action = spec.state.disabled ? std::string() : spec.action.empty() ? spec.id : spec.action;
  made.state = spec.state;
  made.state.pressed = press.pressed;
  made.state.focused = press.focused;
  made.quiet = spec.quiet;
  made.clip = at.x < 0 || at.y < 0 || at.right() > tree_.width || at.bottom() > tree_.height;
  tree_.nodes.push_back(std::move(made));
  return press;
}

bool Frame::held(const Box& box) const {
  const ImGuiIO& io = ImGui::GetIO();
  const PixelRect at = geometry.to_window(box);
  return io.MouseDown[0] && ImRect(static_cast<float>(at.x), static_cast<float>(at.y), static_cast<float>(at.right()),
                                   static_cast<float>(at.bottom()))
                                .Contains(io.MousePos);
}

void Frame::end() {
  if (parent_focused_) {
    const Strokes& s = tokens.stroke;
    const float inner = s.focus_gap + s.focus_ring;
    const float outer = inner + s.focus_outer;
    edge(parent_box_.inset(-outer), Colour::focus_outer, s.focus_outer, parent_radius_ + outer);
    edge(parent_box_.inset(-inner), Colour::focus_inner, s.focus_ring, parent_radius_ + inner);
    edge(parent_box_.inset(-s.focus_gap), Colour::focus_outer, s.focus_gap, parent_radius_ + s.focus_gap);
  }
  parent_.clear();
  parent_quiet_ = false;
  parent_focused_ = false;
}

}  // namespace kiosk
