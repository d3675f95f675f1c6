// Anything may happen, in any order: what must hold after each step, whatever it was.
#include <random>
#include <set>

#include "app/places.h"
#include "monkey_hand.h"

namespace kiosk::test {

namespace {

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
  const bool searches = std::any_of(trail.begin(), trail.end(),
                                    [](const Route& place) { return std::holds_alternative<route::Search>(place); });
  if (!searches && !(state.visit.search == SearchVisit{})) return "words of a search that is left";
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
  MonkeyHand monkey(20'260'101);
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
                                  "search",
                                  "search-results",
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

TEST_CASE("Whatever happens while somebody saves: the same holds after every step") {
  constexpr int kSteps = 60'000;
  MonkeyHand monkey(20'260'102);
  std::mt19937 random(7);
  State state = boot(shared(library_with_a_path()), with_printer(), kStart, kMorning);
  state = update(std::move(state), event::ContentChecked{}).state;
  ContentProblems some;
  some.first.assign(3, {Severity::error, "tips.json", 3, "what", "remedy"});
  int saves = 0;
  int strips = 0;
  for (int step = 0; step < kSteps; ++step) {
    Event event = monkey.next(state);
    switch (random() % 24) {
      case 0:
        event = event::ContentChecked{random() % 2 == 0 ? some : ContentProblems{}};
        break;
      case 1:
        event = event::NextProblem{};
        break;
      case 2:
        if (random() % 4 == 0) event = event::CloseProblems{};
        break;
      default:
        break;
    }
    const bool loads = std::holds_alternative<event::LibraryLoaded>(event);
    Updated after = update(state, event);
    std::string broken = broken_trail(after.state);
    // What becomes sensitive while its author has it open stays open.
    if (broken == "sensitive without its note") broken.clear();
    if (broken.empty()) broken = broken_state(after.state);
    if (broken.empty()) broken = broken_effects(state, after);
    if (broken.empty() && step % 8 == 0) broken = broken_promise(after.state);
    if (broken.empty() && after.state.next_library != nullptr) broken = "what was saved waits";
    if (broken.empty() && !after.state.author) broken = "the author is forgotten";
    if (broken.empty() && after.state.author->at >= std::max<std::size_t>(1, after.state.author->problems.first.size()))
      broken = "a problem that there is not";
    if (!broken.empty())
      FAIL("step " << step << ", " << to_string(event) << " at " << to_string(shown(state)) << ": " << broken);
    saves += loads && after.state.library != state.library ? 1 : 0;
    strips += shows_problems(after.state) ? 1 : 0;
    state = std::move(after.state);
  }
  CHECK(saves > 300);
  CHECK(strips > 3'000);
}

}  // namespace kiosk::test
