// Effect: what update() wants done. Data; platform/ carries it out and reports back with events.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "app/utterance.h"

namespace kiosk {
namespace effect {
// A table: one effect a line.
// clang-format off
struct Speak { int job = 0; std::vector<Utterance> page; };
struct StopSpeaking {};       // silence within the same frame
struct CancelPrints {};       // jobs that have not started (CARE C2, D7)
struct RepaintAll {};         // forget every cached view state of the visit
// clang-format on
}  // namespace effect

using Effect = std::variant<effect::Speak, effect::StopSpeaking, effect::CancelPrints, effect::RepaintAll>;
using Effects = std::vector<Effect>;

// For the trace: the effect's name, never what is said.
[[nodiscard]] std::string to_string(const Effect& effect);

}  // namespace kiosk
