// The monkey's hand: the next event, whatever it is, mostly one that means something where the state is.
#pragma once
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "visitor.h"

namespace kiosk::test {

inline Library library_with_a_path() {
  Library library = small_library();
  library.paths = {{"father", {"father"}, library.topics[0].items, {{kEnglish, {"Father", std::nullopt}}}}};
  return library;
}

class MonkeyHand {
 public:
  explicit MonkeyHand(unsigned seed) : random_(seed) {}

  Event next(const State& state) {
    // Who has come to the search types, or nothing would ever be found.
    if (std::holds_alternative<route::Search>(shown(state)) && pick(3) == 0) return typing(state);
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
        return pick(2) == 0 ? typing(state) : choice();
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

  Event typing(const State& state) {
    if (state.visit.search.found != nullptr && pick(4) == 0) return event::Open{route::SearchResults{number()}};
    switch (pick(7)) {
      case 0:
        return event::EraseLetter{};
      case 1:
        return pick(3) == 0 ? Event{event::ClearWords{}} : Event{event::ChooseKeys{"arabic"}};
      case 2:
        return event::LookFor{pick(2) == 0 ? "tired" : ""};
      case 3:
      case 4:
        return event::SearchAnswered{pick(3) != 0 ? state.visit.search.job : state.search_jobs - 1 + pick(3),
                                     std::make_shared<const SearchFound>()};
      default:
        return event::TypeText{pick(4) == 0 ? " " : pick(3) == 0 ? "ل" : "ab"};
    }
  }

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
                                             {ItemKind::article, "none"},      {ItemKind::group, "circle"}};
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
    switch (pick(28)) {
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
      case 25:
      case 26:
        return pick(3) == 0 ? Route{route::SearchResults{number()}} : Route{route::Search{number()}};
      case 27:
        return pick(2) == 0 ? Route{route::Group{id, number()}} : Route{route::Growth{id, number()}};
      default:
        return route::Fallback{};
    }
  }

  std::mt19937 random_;
};

}  // namespace kiosk::test
