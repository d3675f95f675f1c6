// Effect: what update() wants done. Data; platform/ carries it out and reports back with events.
#pragma once
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/print_order.h"
#include "app/settings.h"
#include "app/utterance.h"
#include "base/date.h"
#include "library/library.h"
#include "search/search.h"
#include "store/sync_request.h"

namespace kiosk {
namespace effect {
// A table: one effect a line.
// clang-format off
struct Speak { int job = 0; std::vector<Utterance> page; int percent = 0; };  // how loud
struct StopSpeaking {};       // silence within the same frame
struct AskPrinter {};         // how it is: the answer is event::PrinterIs
struct Print { int job = 0; PrintOrder order; std::shared_ptr<const Library> library; };
struct CancelPrints {};       // what has not come out (CARE C2, D7)
struct Find { int job = 0; SearchQuery query; std::shared_ptr<const Library> library; };  // the answer is event::SearchAnswered
struct CheckPin { int job = 0; std::string pin; std::string hash; };  // the answer is event::PinChecked
struct KeepTries { int wrong = 0; };                                  // over a restart
struct ReviewUpdate { std::string release; std::shared_ptr<const Library> shown; Date today; std::string region; };  // event::UpdateReviewed
struct OpenPending { std::string release; };                          // the answer is event::PendingOpened
struct AskSync { SyncRequest request; };                              // the answer is event::SyncAnswered
struct ReadNumbers { Date today; std::shared_ptr<const Library> library; };  // the answer is event::NumbersRead
struct AskVitals {};          // the answer is event::VitalsAre
struct SendReport { bool for_staff = false; };  // how this kiosk is, to kiosk-sync: a stick asks for it, or staff do, who wait for SyncAnswered
// One visit more opened the item ("article/sleep", "help"), or took it home on paper, on that day (CARE D1).
struct Count { std::string item; enum class Kind { opened, taken } kind = Kind::opened; Date day{}; };
struct SaveSettings { Settings settings; };  // the answer is event::SyncAnswered for save_config
struct SaveLocal { LocalContacts local; };   // likewise, for save_local
struct UsePrinter { PrinterSettings printer; };
struct UseSound { int percent = 0; };  // also of what is being said
struct FindPrinters {};       // the answer is event::PrintersFound
struct HashPin { int job = 0; std::string pin; };  // the answer is event::PinHashed
struct Restart {};            // this program, anew
struct RepaintAll {};         // forget every cached view state of the visit
// clang-format on
}  // namespace effect

using Effect =
    std::variant<effect::Speak, effect::StopSpeaking, effect::AskPrinter, effect::Print, effect::CancelPrints,
                 effect::Find, effect::Count, effect::CheckPin, effect::KeepTries, effect::ReviewUpdate,
                 effect::OpenPending, effect::AskSync, effect::SendReport, effect::SaveSettings, effect::SaveLocal,
                 effect::UsePrinter, effect::UseSound, effect::FindPrinters, effect::HashPin, effect::Restart,
                 effect::ReadNumbers, effect::AskVitals, effect::RepaintAll>;
using Effects = std::vector<Effect>;

// For the trace: the effect's name, never what is said.
[[nodiscard]] std::string to_string(const Effect& effect);

}  // namespace kiosk
