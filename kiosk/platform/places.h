// Every place that a content has, and every page of it: what --list-screens names and the tests walk.
#pragma once
#include <functional>
#include <vector>

#include "app/state.h"
#include "base/result.h"
#include "ui/view.h"

namespace kiosk {

// In the visitor's order. Pages depend on the words, the text size and the glass, so they are found by turning them; the
// view must have its size. Pages that the string form of a route cannot name are left out.
[[nodiscard]] std::vector<Route> all_pages(View& view, const State& booted);

// Draws each of them and then calls `visit` with its route: the view's tree is that of the page.
void draw_pages(View& view, const State& booted, const std::function<void(const Route&)>& visit);

// What --screen asks for: the kiosk as if a visitor had gone there. Error usage.screen: this content has it not.
[[nodiscard]] Result<State> begin_at_screen(State booted, const Route& screen);

}  // namespace kiosk
