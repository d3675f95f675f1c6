// State: everything that the kiosk knows. A value; replaced by update(), read by the screens.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/author.h"
#include "app/preferences.h"
#include "app/print_order.h"
#include "app/route.h"
#include "app/screen_hours.h"
#include "app/settings.h"
#include "app/settings_visit.h"
#include "app/staff.h"
#include "app/staff_problem.h"
#include "app/stick.h"
#include "app/upkeep.h"
#include "app/utterance.h"
#include "base/clock.h"
#include "base/printing.h"
#include "library/library.h"
#include "search/search.h"

namespace kiosk {

struct Speech {
  enum class Phase { silent, speaking, wants_page } phase = Phase::silent;
  int job = 0;        // 0 while silent; events of another job are ignored
  int sentence = -1;  // index into page of what is being said
  std::vector<Utterance> page;
  bool more = false;
  // What is said, or was asked for last: the page; one thing's words, after which the rest is still to be read; what the banner says,
  // which is nobody's wish, and no sign that somebody is there.
  enum class Said { page, words, alert } said = Said::page;
  bool wants_alert = false;  // the banner has news, which are said when nothing else is
  // Waiting for "Read it to me".
  std::vector<Utterance> asked_page;
  bool asked_more = false;
  friend bool operator==(const Speech&, const Speech&) = default;
};

// The printer as it was last heard of. Not the visitor's.
struct PrinterState {
  PrinterCondition condition = PrinterCondition::none;
  PaperKind paper = PaperKind::a4;
  PaperLeft left = PaperLeft::unsaid;
  std::optional<Monotonic> last_out;  // when paper came out last; none since the start
  friend bool operator==(const PrinterState&, const PrinterState&) = default;
};

// What the visitor is printing. job 0: nothing yet.
struct Printing {
  int job = 0;
  PrintPhase phase = PrintPhase::sending;
  PrinterCondition trouble = PrinterCondition::ready;  // why it waits or failed
  PrintOrder order;
  friend bool operator==(const Printing&, const Printing&) = default;
};

// Taken off the list a moment ago: can be put back until Timeouts::undo has passed.
struct Removed {
  ItemRef item;
  std::size_t index = 0;
  Monotonic at{};
  friend bool operator==(const Removed&, const Removed&) = default;
};

// What is looked for. Gone when the search is left behind (CARE D1).
struct SearchVisit {
  std::string words;                         // as typed; at most kMostTyped code points
  std::string keys;                          // which letters the keys show; empty: those of the visitor's language
  std::optional<Monotonic> due;              // when the words will be looked for
  int job = 0;                               // the question that is out; answers to others are dropped
  std::shared_ptr<const SearchFound> found;  // null: nothing was looked for
  friend bool operator==(const SearchVisit&, const SearchVisit&) = default;
};

inline constexpr std::size_t kMostTyped = 40;
inline constexpr std::size_t kMostKept = 24;
inline constexpr std::size_t kMostStatements = 8;  // what can be talked about in one visit, and fits on a slip

// Whom a conversation card can be for; labels "conversation.for.ID" and, on the card, "conversation.to.ID".
inline constexpr std::array<std::string_view, 4> kListeners{"midwife", "health-visitor", "doctor", "anyone"};
// The conversation's last tabs: whom it is for, and in which languages. No content can have groups of these ids.
inline constexpr std::string_view kListenerTab = ".who";
inline constexpr std::string_view kLanguageTab = ".languages";

// How loud the voice is, in percent of the most that staff allow (CARE B3): each visitor begins with the first.
inline constexpr std::array<int, 3> kVoiceSteps{50, 75, 100};

// What is wiped at a reset.
struct Visit {
  std::vector<Route> trail{route::Attract{}};  // never empty; back() is the screen shown
  Preferences preferences;
  std::vector<std::string> paths;      // for whom: ids of Paths, in the order of choosing; empty: anyone
  int minutes = 0;                     // the time at hand; 0: any
  std::vector<ItemRef> read;           // articles and stories that were opened, in that order
  bool agreed_to_speech = false;       // asked once a visit, and once a sensitive item
  std::set<std::string> agreed_items;  // sensitive places whose reading aloud was agreed to, as route strings
  std::set<std::string> counted;       // items that the statistics have of this visit (CARE D1): each once
  std::set<std::string> opened_notes;  // content notes gone through, as route strings: not asked again (CARE D4)
  Speech speech;
  int voice_step = 0;         // of kVoiceSteps
  std::string moment;         // tips' filter; empty: all
  std::string need;           // contacts' filter; empty: all
  std::vector<ItemRef> kept;  // My list, in the order of keeping
  std::optional<Removed> removed;
  std::string statement_group;          // the conversation's tab; empty: the first
  std::vector<std::string> statements;  // touched, in that order; ids
  std::string listener;                 // whom the card is for: a Listener's id, or empty
  LanguageTag card_language;            // its second one; empty: the one that the visitor reads
  SearchVisit search;
  Printing printing;
  friend bool operator==(const Visit&, const Visit&) = default;
};

struct State {
  std::shared_ptr<const Library> library;       // null: fallback
  std::shared_ptr<const Library> next_library;  // taken when no visitor is in the middle of something
  Settings settings;
  Visit visit;
  Monotonic now{};
  WallTime wall{};
  Monotonic last_presence{};  // of a touch, a key, or the end of audio
  bool heard_out = false;     // it was the end of audio (CARE C1 gives that a wait of its own)
  PrinterState printer;
  Stick stick;
  StaffEntry entry;
  std::optional<StaffVisit> staff;      // somebody who knows the PIN is there
  std::shared_ptr<const Library> live;  // what visitors see, while `library` is a preview; null: there is none
  Monotonic preview_ends{};             // whoever touches it meanwhile
  std::optional<Author> author;         // somebody writes what is shown: it is a folder, not a store
  Upkeep upkeep;
  ProblemsSeen problems;
  PinTries pin;
  SettingsVisit setting;
  Saves saves, saves_local;
  std::optional<Monotonic> restart_by;  // staff want it anew: then, or as soon as all is saved
  int new_pin_job = 0;                  // a PIN that is being hashed; 0: none
  std::optional<Monotonic> woken;       // when somebody touched the dark screen last
  int pin_jobs = 0;                     // given out since boot, as speech_jobs
  int print_jobs = 0;                   // given out since boot, as speech_jobs
  int search_jobs = 0;                  // given out since boot, as speech_jobs
  Date newest_review;                   // of any content seen since boot: no true clock is behind it (CARE E5)
  int speech_jobs = 0;  // jobs given out since boot: outlives visits, so that no late event meets a new job
  Monotonic slide_since{};
  std::optional<Monotonic> warned_at;  // set while route::Idle is shown
};

// What visitors see, or will once a preview ends: not what is only previewed.
[[nodiscard]] const std::shared_ptr<const Library>& visitors_library(const State& state);
// The release that its pages come from, "1-14"; empty for the factory's content, a folder or none.
[[nodiscard]] std::string release_of(const std::shared_ptr<const Library>& library);
[[nodiscard]] const Route& shown(const State& state);
// The screen below sheets, notes of idleness and the like: what a sheet is drawn over.
[[nodiscard]] const Route& ground(const State& state);
// Nothing of a visitor's is in it: what a boot shows.
[[nodiscard]] bool is_fresh(const State& state);
// Sensitive content is on the screen (CARE C1, B5, D4).
[[nodiscard]] bool shows_sensitive(const State& state);
// What "Back" leads to exists.
[[nodiscard]] bool can_go_back(const State& state);
// How long this screen waits for a touch before it warns (CARE C1).
[[nodiscard]] Millis idle_after(const State& state);
// How long this attract slide stays (CARE C3).
[[nodiscard]] Millis dwell(const State& state, int slide);
// Whole seconds left of the warning, 0 when there is none.
[[nodiscard]] int warning_seconds(const State& state);
// When update() next has something to do by itself: the event loop may sleep until then. None: nothing will ever happen.
[[nodiscard]] std::optional<Monotonic> next_deadline(const State& state);
// 1-based; the number of attract slides, at least 1.
[[nodiscard]] int slide_count(const State& state);
// CARE E5: the clock says a day before this program was made, or before content that it has seen was reviewed.
[[nodiscard]] bool clock_is_doubtful(const State& state);
[[nodiscard]] bool clock_is_doubtful(WallTime wall, Date newest_review);
// It says a day that this program will not live to see: what is noted under it would push out what is true.
[[nodiscard]] bool clock_runs_ahead(const State& state);
// The day in the clinic's zone; never before what is known to have been, so that a clock that has lost itself does not
// bring back what has expired.
[[nodiscard]] Date today(const State& state);
[[nodiscard]] bool is_chosen(const State& state, std::string_view statement);
// One of what was touched says that somebody may be in danger.
[[nodiscard]] bool needs_safety(const State& state);
// How loud the voice is for this visitor, in percent.
[[nodiscard]] int voice_percent(const State& state);
[[nodiscard]] bool is_kept(const State& state, const ItemRef& item);
// A visitor may print: a printer is set.
[[nodiscard]] bool can_print(const State& state);
// What a visit that begins now begins with: the settings', and the evening's colours in its hours. A doubtful clock (CARE E5)
// changes no colours.
[[nodiscard]] Preferences first_preferences(const Settings& settings, const Library* library, WallTime wall);
// Until the evening's hours next begin or end; nothing when there are none.
[[nodiscard]] std::optional<Millis> evening_changes_in(const State& state);
// The languages offered, in order.
[[nodiscard]] std::vector<LanguageTag> offered_languages(const State& state);

}  // namespace kiosk
