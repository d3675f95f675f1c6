// Event: everything that can happen to the kiosk, as values. Screens append them, the platform reports them, update()
// takes them.
#pragma once
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/author.h"
#include "app/numbers.h"
#include "app/preferences.h"
#include "app/print_order.h"
#include "app/route.h"
#include "app/setting_change.h"
#include "app/upkeep.h"
#include "app/utterance.h"
#include "base/clock.h"
#include "base/printing.h"
#include "base/sync_news.h"
#include "library/library.h"
#include "publish/update_review.h"
#include "search/search.h"
#include "store/sync_request.h"

namespace kiosk {
namespace event {

// A table: one event a line.
// clang-format off
// Time passes. The only way in which time enters.
struct Tick { Monotonic monotonic{}; WallTime wall{}; };
// A finger went down, or a key: somebody is there. Sent once a touch, so that a touch that never ends counts once (CARE A7).
struct Presence {};
// Any touch on the attract loop or the cover that hit no control.
struct TouchAnywhere {};

struct Open { Route route; };            // go on to; a sensitive item opens its note first (CARE D4)
struct TurnTo { int page = 1; };         // another page of the same place
struct OpenNoted {};                     // "Open" on the content note
struct Back {};
struct GoHome {};
struct OpenHelp {};                      // CARE D3
struct Hide {};                          // CARE D2
struct StillHere {};
struct StartFresh {};

struct ToggleLanguages {};               // the dock's Language: opens the screen, or closes it again
struct ToggleTextSize {};
struct ChooseLanguage { LanguageTag language; };
struct ChooseTextSize { TextSize size = TextSize::normal; };
struct ChooseTheme { Theme theme = Theme::day; };
struct SetReducedMotion { bool on = false; };
struct SetLowerControls { bool on = false; };  // everything to touch in the lower part
struct SetLeftHand { bool on = false; };       // everything to touch at the left
struct SetReadPages { bool on = false; };      // on: agrees to the loudspeaker, and each new page is read aloud
struct ChooseMinutes { int minutes = 0; };  // the time at hand; 0 is "Any"
struct ChoosePath { std::string id; };      // for whom; again: not; empty is "Anyone"
struct ClearPath {};                        // everything again: neither person nor minutes

struct ChooseNeed { std::string need; };    // contacts' filter; empty is "All"
struct ChooseStatements { std::string group; };  // the conversation's tab
struct ToggleStatement { std::string id; };      // onto the card, and off it
struct ChooseListener { std::string id; };       // whom the card is for; again: nobody in particular
struct ChooseCardLanguage { LanguageTag tag; };  // the second one of the card; the clinic's own: no second
struct ChooseMoment { std::string moment; };  // tips' filter; empty is "All"
struct TypeText { std::string text; };          // a key of the search: a letter, a space
struct EraseLetter {};
struct ClearWords {};
struct ChooseKeys { std::string keys; };        // other letters on the keys
struct LookFor { std::string words; };          // words that were offered: looked for at once
struct SearchAnswered { int job = 0; std::shared_ptr<const SearchFound> found; };
struct ToggleKept { ItemRef item; };        // Keep for later, and taking it back
struct RemoveKept { ItemRef item; };        // from the list: can be undone for a while
struct UndoRemove {};

struct Print { PrintOrder::What what = PrintOrder::What::contact; std::string id; };
struct PrintAgain {};
struct StopPrint {};                        // and closes the sheet
struct ClosePrint {};                       // "Done": what waits for a person is taken back
struct PrinterIs { PrinterCondition condition = PrinterCondition::unknown; PaperLeft paper = PaperLeft::unsaid; };
struct PrintIs { int job = 0; PrintPhase phase = PrintPhase::sending; PrinterCondition trouble = PrinterCondition::ready; };

// The dock's Read aloud. What the page says comes with it, in reading order; `more` when the pager has a next page.
struct ReadAloud { std::vector<Utterance> page; bool more = false; };
struct SayThis { Utterance words; };         // by a speaker of its own: it takes over from what is read; again: silence
struct ChangeVolume { int steps = 0; };  // of the voice, up or down
struct AgreeToSpeech {};                 // "Read it to me" on the sheet that asks
// What the page now shown says: the answer to State::Speech::wants_page, sent by the drawing of the next frame.
struct PageSpeech { std::vector<Utterance> page; bool more = false; };
struct AlertSpeech { std::vector<Utterance> alert; };  // what the banner says, where it is to be said
struct SentenceBegan { int job = 0; int index = 0; };
struct SpeechEnded { int job = 0; };     // spoken to the end, or could not be spoken at all

struct HoldCorner { bool down = false; };  // the top end corner: a finger is on it
struct TypeDigit { char digit = '0'; };     // of the PIN
struct EraseDigits {};
struct TryPin {};
struct PinChecked { int job = 0; bool good = false; };
struct LeaveStaff {};                       // "Lock and leave"
struct ApproveUpdate {};
struct PreviewUpdate {};
struct EndPreview {};
struct UpdateReviewed { std::string release; std::shared_ptr<const UpdateReview> review; };  // null: it cannot be read
struct PendingOpened { std::string release; std::shared_ptr<const Library> library; };
struct FaultNoticed { std::string code; };   // of the kiosk itself
struct VitalsAre { Vitals vitals; };
struct NumbersRead { std::shared_ptr<const Numbers> numbers; };
struct SyncAnswered { SyncRequest request; SyncAnswer answer; };
struct SyncSays { SyncNews news; };       // of sticks, and of the releases in the store

struct ChangeSetting { SettingChange change; };
struct StepOn {};                           // the set-up's next step, or its end
struct StepBack {};
struct PinHashed { int job = 0; std::string hash; };  // empty: it could not be
struct HearVoice { Utterance sample; };      // as loud as it is set
struct FindPrinters {};
struct PrintersFound { std::vector<FoundPrinter> printers; };
struct PrintTest {};                        // a slip that says that printing works
struct PrintChanges {};                     // the list of what the update that is looked at would change
struct SetClock {};                         // to what stands on the page
struct WriteReport {};                      // to the stick that is in
struct UndoUpdate {};                       // back to the release before
struct Restart {};
struct Ending {};                           // the program was told to end: what staff have set is given away first

// A folder that is previewed was read: what there is to mend in it. What it holds comes after it, as LibraryLoaded.
struct ContentChecked { ContentProblems problems; };
struct NextProblem {};
struct CloseProblems {};                    // until the next save
struct LibraryLoaded { std::shared_ptr<const Library> library; };  // null: there is nothing usable
// clang-format on
}  // namespace event

using Event = std::variant<
    event::Tick, event::Presence, event::TouchAnywhere, event::Open, event::TurnTo, event::OpenNoted, event::Back,
    event::GoHome, event::OpenHelp, event::Hide, event::StillHere, event::StartFresh, event::ToggleLanguages,
    event::ToggleTextSize, event::ChooseLanguage, event::ChooseTextSize, event::ChooseTheme, event::SetReducedMotion,
    event::SetLowerControls, event::SetLeftHand, event::SetReadPages, event::ChooseMinutes, event::ChooseNeed,
    event::ChooseMoment, event::ChoosePath, event::ClearPath, event::ChooseStatements, event::ToggleStatement,
    event::ChooseListener, event::ChooseCardLanguage, event::SayThis, event::TypeText, event::EraseLetter,
    event::ClearWords, event::ChooseKeys, event::LookFor, event::SearchAnswered, event::ToggleKept, event::RemoveKept,
    event::UndoRemove, event::Print, event::PrintAgain, event::StopPrint, event::ClosePrint, event::PrinterIs,
    event::PrintIs, event::ReadAloud, event::ChangeVolume, event::AgreeToSpeech, event::PageSpeech, event::AlertSpeech,
    event::SentenceBegan, event::SpeechEnded, event::HoldCorner, event::TypeDigit, event::EraseDigits, event::TryPin,
    event::PinChecked, event::LeaveStaff, event::ApproveUpdate, event::PreviewUpdate, event::EndPreview,
    event::UpdateReviewed, event::PendingOpened, event::SyncAnswered, event::SyncSays, event::FaultNoticed,
    event::VitalsAre, event::NumbersRead, event::ChangeSetting, event::StepOn, event::StepBack, event::PinHashed,
    event::HearVoice, event::FindPrinters, event::PrintersFound, event::PrintTest, event::PrintChanges, event::SetClock,
    event::WriteReport, event::UndoUpdate, event::Restart, event::Ending,

    event::ContentChecked, event::NextProblem, event::CloseProblems, event::LibraryLoaded>;
using Events = std::vector<Event>;

// For the trace: the event's name, never a visitor's words.
[[nodiscard]] std::string to_string(const Event& event);

}  // namespace kiosk
