#include "visitor.h"

#include <algorithm>
#include <utility>

namespace kiosk::test {

Settings clinic_settings() {
  Settings settings;
  settings.preferences = {kEnglish, TextSize::normal, Theme::day, false};
  return settings;
}

Settings with_printer() {
  Settings settings = clinic_settings();
  settings.printer.address = "ipp://printer/ipp/print";
  return settings;
}

Route at(std::string_view text) {
  const std::optional<Route> route = parse_route(text);
  REQUIRE_MESSAGE(route.has_value(), std::string(text));
  return *route;
}

Visitor::Visitor(std::shared_ptr<const Library> library, Settings settings)
    : state(boot(std::move(library), std::move(settings), kStart, kMorning)) {}

Visitor& Visitor::send(const Event& event) {
  Updated updated = update(std::move(state), event);
  state = std::move(updated.state);
  effects.clear();
  for (Effect& effect : updated.effects) {
    if (const auto* count = std::get_if<effect::Count>(&effect)) counted.push_back(*count);
    else effects.push_back(std::move(effect));
  }
  return *this;
}

Visitor& Visitor::open(std::string_view route) { return send(event::Open{at(route)}); }

Visitor& Visitor::wait(Millis duration) {
  const Monotonic end = state.now + duration;
  Effects all;
  while (state.now < end) {
    const std::optional<Monotonic> deadline = next_deadline(state);
    REQUIRE_MESSAGE((!deadline || *deadline > state.now), "a deadline that has passed makes the loop spin");
    const Monotonic next = deadline ? std::min(end, *deadline) : end;
    send(event::Tick{next, state.wall + (next - state.now)});
    all.insert(all.end(), effects.begin(), effects.end());
  }
  effects = std::move(all);
  return *this;
}

std::string Visitor::screen() const { return to_string(shown(state)); }

Names Visitor::trail() const {
  Names names;
  for (const Route& route : state.visit.trail) names.push_back(to_string(route));
  return names;
}

Names Visitor::done() const {
  Names names;
  for (const Effect& effect : effects) names.push_back(to_string(effect));
  return names;
}

std::vector<Utterance> page(std::string text) {
  return {{std::move(text), kEnglish, "article.text.1", 0, 10}, {"It comes.", kEnglish, "article.text.1", 11, 20}};
}

// Everything of a state but the clocks, against a boot with the library that it should have.
void check_like_boot(const State& state, const std::shared_ptr<const Library>& library,
                     const std::vector<Route>& trail) {
  const State fresh = boot(library, state.settings, state.now, state.wall);
  Visit expected = fresh.visit;
  expected.trail = trail;
  CHECK(state.visit == expected);
  CHECK(state.library == fresh.library);
  CHECK(state.next_library == nullptr);
  CHECK(state.last_presence == fresh.last_presence);
  CHECK(state.slide_since == fresh.slide_since);
  CHECK_FALSE(state.heard_out);
  CHECK_FALSE(state.warned_at.has_value());
}

void check_like_boot(const State& state) {
  check_like_boot(state, state.library, boot(state.library, state.settings, state.now, state.wall).visit.trail);
}

}  // namespace kiosk::test
