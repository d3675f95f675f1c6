// Anything may happen, in any order: what must hold after each step, whatever it was.
#include <random>
#include <set>

#include "app/places.h"
#include "visitor.h"

namespace kiosk::test {

namespace {

Library library_with_a_path() {
  Library library = small_library();
  library.paths = {{"father", {"father"}, library.topics[0].items, {{kEnglish, {"Father", std::nullopt}}}}};
  return library;
}

class Monkey {
 public:
  explicit Monkey(unsigned seed) : random_(seed) {}

  Event next(const State& state) {
    switch (pick(40)) {
      case 0:
      case 1:
      case 2:
      case 3:
        return tick(state);
      case 4:
        return event::Presence{};
      case 5:
        return event::TouchAnywhere{};
      case 6:
      case 7:
      case 8:
      case 9:
      case 10:
      case 11:
        return event::Open{route()};
      case 12:
        return event::TurnTo{number()};
      case 13:
      case 14:
        return event::OpenNoted{};
      case 15:
        return event::Back{};
      case 16:
        return pick(4) == 0 ? Event{event::GoHome{}} : Event{event::Presence{}};
      case 17:
        return event::OpenHelp{};
      case 18:
        return pick(4) == 0 ? Event{event::Hide{}} : Event{event::TurnTo{2}};
      case 19:
        return pick(2) == 0 ? Event{event::StillHere{}} : Event{event::StartFresh{}};
      case 20:
        return event::ToggleLanguages{};
      case 21:
        return event::ToggleTextSize{};
      case 22:
        return event::ChooseLanguage{pick(3) == 0 ? LanguageTag{"xx"} : pick(2) == 0 ? kArabic : kEnglish};
      case 23:
        return choice();
      case 24:
        return event::ReadAloud{words(), pick(2) == 0};
      case 25:
        return event::AgreeToSpeech{};
      case 26:
        return event::PageSpeech{words(), pick(2) == 0};
      case 27:
        return event::SentenceBegan{job(state), number()};
      case 28:
        return event::SpeechEnded{job(state)};
      case 29:
        return loaded();
      case 30:
        return event::ToggleKept{item()};
      case 31:
        return event::RemoveKept{item()};
      case 32:
        return event::UndoRemove{};
      case 33:
      case 34:
        return event::Print{static_cast<PrintOrder::What>(pick(5)), item().id};
      case 35:
        return pick(2) == 0 ? Event{event::PrintAgain{}} : Event{event::StopPrint{}};
      case 36:
        return event::ClosePrint{};
      case 37:
        return event::PrinterIs{static_cast<PrinterCondition>(pick(7))};
      case 38:
        return event::ChooseNeed{pick(2) == 0 ? "mood" : ""};
      default:
        return event::PrintIs{pick(3) != 0 ? state.visit.printing.job : state.print_jobs - 1 + pick(3),
                              static_cast<PrintPhase>(pick(7)), static_cast<PrinterCondition>(pick(7))};
    }
  }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  Event tick(const State& state) {
    static constexpr int kSteps[] = {-5'000, 0, 1, 16, 1'000, 8'000, 25'000, 45'000, 60'000, 300'000};
    const Millis step{kSteps[pick(10)]};
    return event::Tick{state.now + step, state.wall + step};
  }

  int number() {
    static constexpr int kNumbers[] = {-2'147'483'647, -1, 0, 1, 2, 3, 9'999, 10'000, 2'147'483'647};
    return kNumbers[pick(9)];
  }

  // Often the job that speaks, else one that is over or was never given out.
  int job(const State& state) { return pick(3) != 0 ? state.visit.speech.job : state.speech_jobs - 1 + pick(3); }

  std::vector<Utterance> words() { return pick(4) == 0 ? std::vector<Utterance>{} : page(); }

  Event choice() {
    switch (pick(10)) {
      case 9:
        return event::ClearPath{};
      case 8:
        return event::ChoosePath{pick(3) == 0 ? "nobody" : pick(2) == 0 ? "father" : ""};
      case 7:
        return event::SetReadPages{pick(2) == 0};
      case 4:
        return event::SetLowerControls{pick(2) == 0};
      case 5:
        return event::SetLeftHand{pick(2) == 0};
      case 6:
        return event::ChooseMoment{pick(2) == 0 ? "" : "night"};
      case 0:
        return event::ChooseTextSize{static_cast<TextSize>(pick(3))};
      case 1:
        return event::ChooseTheme{static_cast<Theme>(pick(3))};
      case 2:
        return event::SetReducedMotion{pick(2) == 0};
      default:
        return event::ChooseMinutes{number()};
    }
  }

  ItemRef item() {
    static const std::vector<ItemRef> kItems{{ItemKind::article, "slow-love"}, {ItemKind::story, "amina"},
                                             {ItemKind::tip, "hum"},           {ItemKind::contact, "listeners"},
                                             {ItemKind::contact, "shelter"},   {ItemKind::contact, "scots"},
                                             {ItemKind::article, "none"}};
    return kItems[static_cast<std::size_t>(pick(static_cast<int>(kItems.size())))];
  }

  Event loaded() {
    static const auto kLibraries = [] {
      Library other = small_library();
      other.attract.resize(1);
      other.stories.clear();
      other.topics[1].sensitive = false;
      return std::vector{shared(library_with_a_path()), shared(other), std::shared_ptr<const Library>(),
                         shared(Library{})};
    }();
    return event::LibraryLoaded{kLibraries[static_cast<std::size_t>(pick(4))]};
  }

  Route route() {
    static const std::vector<std::string> kItems{"closeness", "hard-days", "dark-thoughts", "long-nights", "slow-love",
                                                 "amina",     "jo",        "hum",           "rest",        "",
                                                 "none"};
    const std::string& id = kItems[static_cast<std::size_t>(pick(static_cast<int>(kItems.size())))];
    switch (pick(25)) {
      case 0:
        return route::Attract{number()};
      case 1:
        return route::Home{number()};
      case 2:
      case 3:
        return route::Topic{id, number()};
      case 4:
      case 5:
      case 6:
        return route::Article{id, number()};
      case 7:
      case 8:
        return route::ArticleSources{id, number(), number()};
      case 9:
      case 10:
        return route::Story{id, number()};
      case 11:
        return route::Stories{number()};
      case 12:
        return pick(3) == 0 ? Route{route::BabyStates{id, number()}} : Route{route::Tips{id, number()}};
      case 13:
        return route::Note{static_cast<route::NoteKind>(pick(3)), id};
      case 14:
        return route::Language{number()};
      case 15:
        return pick(3) == 0   ? Route{route::Paths{number()}}
               : pick(2) == 0 ? Route{route::TextSize{}}
                              : Route{route::AboutFar{}};
      case 16:
        return route::ReadAloud{};
      case 17:
        return route::Help{};
      case 18:
        return pick(2) == 0 ? Route{route::Cover{}} : Route{route::Idle{}};
      case 19:
        return route::Contacts{number()};
      case 20:
      case 21:
        return route::Contact{item().id};
      case 22:
        return route::ContactLarge{item().id};
      case 23:
        return pick(2) == 0 ? Route{route::TakeHome{number()}} : Route{route::Printing{}};
      default:
        return route::Fallback{};
    }
  }

  std::mt19937 random_;
};

template <class R>
bool on(const State& state) {
  return std::holds_alternative<R>(shown(state));
}

// The first thing that does not hold, "" when all does. (A CHECK for each of these would take most of the time.)
std::string broken_trail(const State& state) {
  const std::vector<Route>& trail = state.visit.trail;
  if (trail.empty()) return "the trail is empty";
  if (trail.size() > 65) return "the trail grows";  // 64 and the warning
  for (std::size_t i = 0; i < trail.size(); ++i) {
    const Route& place = trail[i];
    const std::optional<int> page = page_of(place);
    if (page && (*page < 1 || *page > kLastPage)) return "a page that cannot be";
    if (!exists(state, place)) return "a place that the content does not have";
    if (std::holds_alternative<route::Idle>(place) && i + 1 != trail.size()) return "the warning is not on top";
    if (std::holds_alternative<route::Cover>(place) && trail.size() != 1) return "the cover has something around it";
    if (std::holds_alternative<route::Attract>(place) && i != 0) return "a slide is not at the bottom";
    if (is_sheet(place) && i == 0) return "a sheet over nothing";
    if (i > 0 && same_place(trail[i - 1], place)) return "the same place twice in a row";
    const std::optional<route::Note> note = note_before(state.library.get(), place);
    if (note && !std::holds_alternative<route::Note>(place) && !state.visit.opened_notes.contains(to_string(*note))) {
      return "sensitive without its note";
    }
  }
  if (std::holds_alternative<route::Fallback>(trail.front()) && state.library != nullptr) return "a needless fallback";
  return {};
}

std::string broken_state(const State& state) {
  const Speech& speech = state.visit.speech;
  if (on<route::Idle>(state) != state.warned_at.has_value()) return "warned_at without the warning, or the reverse";
  if (on<route::Idle>(state) && speech.phase != Speech::Phase::silent) return "a voice below the warning";
  if (on<route::Cover>(state) && speech.phase != Speech::Phase::silent) return "a voice behind the cover";
  if ((speech.job != 0) != (speech.phase == Speech::Phase::speaking)) return "a job without a voice, or the reverse";
  if (speech.sentence >= static_cast<int>(speech.page.size())) return "a sentence that the page does not have";
  if (speech.phase == Speech::Phase::speaking && speech.page.empty()) return "a voice without words";
  const auto& trail = state.visit.trail;
  const bool asks = std::find(trail.begin(), trail.end(), Route{route::ReadAloud{}}) != trail.end();
  if (!speech.asked_page.empty() && !asks) return "words of a question that is gone";
  if (state.last_presence > state.now || state.slide_since > state.now) return "something happened in the future";
  if (state.visit.minutes < 0) return "less than no time";
  return {};
}

std::string broken_promise(const State& state) {
  const Updated help = update(state, event::OpenHelp{});
  if (!on<route::Cover>(state) && !on<route::Help>(help.state)) return "help is out of reach";
  const Updated hidden = update(state, event::Hide{});
  Visit expected;
  expected.preferences = state.settings.preferences;
  expected.trail = {route::Cover{}};
  if (hidden.state.visit != expected) return "the cover remembers";
  const Updated ticked = update(state, event::Tick{state.now, state.wall});
  const std::optional<Monotonic> deadline = next_deadline(ticked.state);
  if (deadline && *deadline <= ticked.state.now) return "a deadline that has passed";
  if (!deadline && !is_fresh(ticked.state) && ticked.state.visit.speech.phase != Speech::Phase::speaking) {
    return "a visit that would never end";
  }
  return {};
}

// The effects that this step must have had.
std::string broken_effects(const State& before, const Updated& after) {
  const bool spoke = before.visit.speech.phase == Speech::Phase::speaking;
  const bool same_job = after.state.visit.speech.job == before.visit.speech.job;
  const auto has = [&](const std::string& name) {
    return std::any_of(after.effects.begin(), after.effects.end(),
                       [&](const Effect& effect) { return to_string(effect) == name; });
  };
  if (spoke && !same_job && after.state.visit.speech.phase == Speech::Phase::speaking) return "two voices";
  if (!same_job && after.state.visit.speech.job != 0 && !has("speak")) return "a job that nobody does";
  if (after.state.speech_jobs < before.speech_jobs) return "a job number twice";
  const Printing& was = before.visit.printing;
  const Printing& is = after.state.visit.printing;
  const bool under_way = was.job != 0 && !is_over(was.phase);
  if (under_way && is.job != was.job && !has("cancel_prints")) return "a print that outlives its visitor";
  if (after.state.print_jobs < before.print_jobs) return "a print's number twice";
  if (has("print") && (is.job == was.job || under_way) && !has("cancel_prints")) return "two prints at a time";
  return {};
}

}  // namespace

TEST_CASE("Whatever happens: CARE A7, B2, C1, C2, D2, D3, D4 hold after every step") {
  constexpr int kSteps = 200'000;
  Monkey monkey(20'260'101);
  State state = boot(shared(library_with_a_path()), with_printer(), kStart, kMorning);
  std::set<std::string> seen;
  std::size_t deepest = 0;
  for (int step = 0; step < kSteps; ++step) {
    const Event event = monkey.next(state);
    Updated after = update(state, event);
    std::string broken = broken_trail(after.state);
    if (broken.empty()) broken = broken_state(after.state);
    if (broken.empty()) broken = broken_effects(state, after);
    if (broken.empty() && step % 8 == 0) broken = broken_promise(after.state);
    if (!broken.empty()) {
      FAIL("step " << step << ", " << to_string(event) << " at " << to_string(shown(state)) << ": " << broken);
    }
    // A voice that was cut off by anything but its end is told to stop.
    const bool ended = std::holds_alternative<event::SpeechEnded>(event);
    if (state.visit.speech.phase == Speech::Phase::speaking && !ended &&
        after.state.visit.speech.phase != Speech::Phase::speaking) {
      REQUIRE(std::any_of(after.effects.begin(), after.effects.end(),
                          [](const Effect& e) { return std::holds_alternative<effect::StopSpeaking>(e); }));
    }
    state = std::move(after.state);
    deepest = std::max(deepest, state.visit.trail.size());
    if (step % 16 == 0) seen.insert(to_string(at_page(shown(state), 1)));
  }
  // It went everywhere, or it proved nothing.
  CHECK(deepest > 10);
  for (const std::string place : {"attract/1",
                                  "home",
                                  "topic/closeness",
                                  "topic/hard-days",
                                  "article/dark-thoughts",
                                  "article/slow-love",
                                  "article/dark-thoughts/sources",
                                  "story/amina",
                                  "story/jo",
                                  "stories",
                                  "tips",
                                  "tips/rest",
                                  "note/article/dark-thoughts",
                                  "contacts",
                                  "contact/listeners",
                                  "contact/shelter",
                                  "contact/listeners/large",
                                  "paths",
                                  "take-home",
                                  "printing",
                                  "language",
                                  "text-size",
                                  "read-aloud",
                                  "help",
                                  "cover",
                                  "idle"}) {
    CAPTURE(place);
    CHECK(seen.contains(place));
  }
}

}  // namespace kiosk::test
