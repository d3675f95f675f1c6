#include "platform/prefetch.h"

#include "app/update.h"
#include "platform/memory_habits.h"
#include "screens/screens.h"

namespace kiosk {

int resting_slide(const State& state) {
  const auto* attract = std::get_if<route::Attract>(&shown(state));
  return attract != nullptr ? attract->slide : 0;
}

void prefetch(const State& state, View& view) {
  const int slide = resting_slide(state);
  const int count = slide_count(state);
  // Drawing asks for every picture at its exact size. Home comes last: of what is kept, it is the last to go.
  const auto ask = [&](const Route& route) {
    if (const auto there = begin_at(state, route)) view.prepare(*there, draw_screen);
  };
  if (slide > 0 && count > 1) ask(route::Attract{slide % count + 1});
  ask(route::Home{});
}

void SlidePrefetch::rests(const State& state, View& view) {
  const int slide = resting_slide(state);
  if (slide != 0 && slide != done_) {
    prefetch(state, view);
    give_back_memory();
  }
  done_ = slide;
}

}  // namespace kiosk
