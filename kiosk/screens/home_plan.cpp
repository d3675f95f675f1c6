#include "screens/home_plan.h"

#include <algorithm>

#include "screens/home_chooser.h"

namespace kiosk {

namespace {

// At the end of the pager's row, or above it.
void seat_by_pager(Frame& frame, HomePlan& plan) {
  const float side = plan.pager.h;
  if (const float pager = home_pager_width(frame, plan.pager.w); pager > 0) {
    plan.chooser = {plan.pager.x + pager + 24, plan.pager.y, plan.pager.w - pager - 24, side};
    plan.pager.w = pager;
    return;
  }
  plan.chooser = {plan.pager.x, plan.pager.y - side - frame.gap(), plan.pager.w, side};
  plan.grid.h -= side + frame.gap();
}

HomePlan plan_upright(Frame& frame, float y, bool paged) {
  const Box content = frame.content();
  const float side = frame.target();
  HomePlan plan;
  plan.column = content.w;
  plan.panels_beside = true;
  plan.columns = 2;
  plan.rows = frame.largest() ? 2 : 3;
  float bottom = content.bottom();
  if (paged) {
    plan.pager = {content.x, bottom - side, content.w, side};
    bottom -= side + 24;
  }
  const bool chooser = has_chooser(frame);
  const bool beside = chooser && home_pager_width(frame, content.w) > 0;
  if (beside && paged) seat_by_pager(frame, plan);
  const float panel = 168;
  plan.panels = {content.x, bottom - panel, content.w, panel};
  bottom -= panel + 24;
  if (frame.reach_top() > 0) {
    plan.rows = frame.largest() ? 1 : 2;
    plan.tools = {content.x, bottom - side, content.w, side};
    bottom -= side + 24;
    if (chooser && !beside) {
      plan.chooser = {content.x, bottom - side, content.w, side};
      plan.chooser_whole = true;
      bottom -= side + 24;
    }
    const float top = std::max(y + 24, frame.reach_top());
    plan.grid = {content.x, top, content.w, bottom - top};
    if (top - 24 - (y + 24) >= 120) plan.art.push_back({content.x, y + 24, content.w, top - 24 - (y + 24)});
    return plan;
  }
  plan.tools = {content.x, y + 20, content.w, side};
  y += 20 + side;
  if (chooser && !beside) {
    plan.chooser = {content.x, y + frame.gap(), content.w, side};
    plan.chooser_whole = true;
    y += frame.gap() + side;
  }
  plan.grid = {content.x, y + 24, content.w, bottom - y - 24};
  return plan;
}

HomePlan plan_lying(Frame& frame, float y, bool paged) {
  const Box content = frame.content();
  const float side = frame.target();
  HomePlan plan;
  plan.columns = frame.largest() ? 2 : 3;
  const float reach = frame.reach_top();
  const float top = std::max(y + 20, reach);
  float grid_top = 72;
  float x = 672;
  float end = content.end();
  if (reach > 0) {
    plan.columns = 2;
    plan.rows = frame.largest() ? 1 : 2;
    grid_top = reach;
    // Three pictures where nobody has to reach (mock-up home-low-reach).
    const float w = (end - x - 2 * 16) / 3;
    for (int i = 0; i < 3; ++i)
      plan.art.push_back({x + static_cast<float>(i) * (w + 16), content.y, w, reach - 36 - content.y});
  } else if (frame.hand_at_start() && frame.size == TextSize::normal) {
    // Everything to touch on the left, a picture on the right (mock-up home-left-hand).
    plan.column = 500;
    plan.columns = 2;
    plan.rows = 3;
    x = 604;
    end = 1326;
    const Box glass = frame.geometry.glass();
    plan.art.push_back({1366, glass.y, glass.x + glass.w - 1366, glass.h});
    plan.art_bleeds = true;
  }
  plan.tools = {content.x, top, plan.column, side};
  float panels = top + side + 24;
  // Below the list, where the panels keep room for their words.
  const float least = frame.largest() ? 140.0F : 124.0F;
  const bool in_column = has_chooser(frame) && content.bottom() - panels - side - frame.gap() >= 2 * least + 24;
  if (in_column) {
    plan.chooser = {content.x, top + side + frame.gap(), plan.column, side};
    plan.chooser_whole = true;
    panels += side + frame.gap();
  }
  plan.panels = {content.x, panels, plan.column, content.bottom() - panels};
  plan.grid = {x, grid_top, end - x, content.bottom() - grid_top};
  if (paged) {
    plan.pager = {x, content.bottom() - side, end - x, side};
    plan.grid.h -= side + 24;
    if (has_chooser(frame) && !in_column) seat_by_pager(frame, plan);
  }
  return plan;
}

}  // namespace

HomePlan plan_home(Frame& frame, float y, bool paged) {
  return frame.portrait ? plan_upright(frame, y, paged) : plan_lying(frame, y, paged);
}

}  // namespace kiosk
