// A kiosk without a screen: events in, state and effects out, and a clock that is told what time it is.
#pragma once
#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "app/update.h"
#include "small_library.h"

namespace kiosk::test {

using namespace std::chrono_literals;

constexpr Monotonic kStart{1'000'000};
constexpr WallTime kMorning{Millis{1'790'000'000'000}};

Settings clinic_settings();
// The same with an A4 printer.
Settings with_printer();

// The route of a name; the case fails where there is none.
Route at(std::string_view text);

using Names = std::vector<std::string>;

class Visitor {
 public:
  State state;
  Effects effects;  // of the last event, or of all since the last event while time passes; without the counts
  std::vector<effect::Count> counted;  // since the beginning

  explicit Visitor(std::shared_ptr<const Library> library = shared(small_library()),
                   Settings settings = clinic_settings());

  Visitor& send(const Event& event);
  Visitor& open(std::string_view route);
  // As the event loop lets it pass: asleep until a deadline, and a tick there.
  Visitor& wait(Millis duration);

  [[nodiscard]] std::string screen() const;
  [[nodiscard]] Names trail() const;
  [[nodiscard]] Names done() const;
};

inline const Names kForgotten{"stop_speaking", "cancel_prints", "repaint_all"};

std::vector<Utterance> page(std::string text = "Many parents wait for it.");

// Everything of a state but the clocks, against a boot with the library that it should have.
void check_like_boot(const State& state, const std::shared_ptr<const Library>& library,
                     const std::vector<Route>& trail);
void check_like_boot(const State& state);

}  // namespace kiosk::test
