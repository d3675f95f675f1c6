// How long things stay: the waits of state.h (CARE C1, C3).
#include <algorithm>

#include "app/places.h"
#include "app/reading_time.h"
#include "app/state.h"
#include "app/waiting.h"

namespace kiosk {
namespace {

// CARE C1: 1.5 x the time to read it all, within bounds. A bad setting (least over most) gives the least.
Millis article_wait(const Timeouts& timeouts, int words) {
  return std::max(timeouts.article_least, std::min(timeouts.article_most, time_to_read(words) * 3 / 2));
}

struct IdleAfter {
  const State& state;
  const Timeouts& timeouts = state.settings.timeouts;
  Millis operator()(const route::Attract&) const { return timeouts.usual; }
  Millis operator()(const route::Home&) const { return timeouts.usual; }
  Millis operator()(const route::Topic&) const { return timeouts.usual; }
  Millis operator()(const route::Article& r) const { return article(r.id); }
  Millis operator()(const route::ArticleSources& r) const { return article(r.id); }
  Millis operator()(const route::Story& r) const {
    return running_text(state.library != nullptr ? state.library->story(r.id) : nullptr);
  }
  Millis operator()(const route::Stories&) const { return timeouts.usual; }
  Millis operator()(const route::Tips&) const { return timeouts.usual; }
  Millis operator()(const route::BabyStates&) const { return timeouts.usual; }
  Millis operator()(const route::GrowthList&) const { return timeouts.usual; }
  Millis operator()(const route::Growth&) const { return timeouts.usual; }
  Millis operator()(const route::AboutFar&) const { return timeouts.usual; }
  Millis operator()(const route::Note&) const { return timeouts.usual; }
  Millis operator()(const route::Contacts&) const { return timeouts.contacts; }
  Millis operator()(const route::Contact&) const { return timeouts.contacts; }
  Millis operator()(const route::ContactLarge&) const { return timeouts.contacts; }
  Millis operator()(const route::Groups&) const { return timeouts.contacts; }
  Millis operator()(const route::Group&) const { return timeouts.contacts; }
  Millis operator()(const route::Conversation&) const { return timeouts.conversation; }
  Millis operator()(const route::ConversationCard&) const { return timeouts.conversation; }
  Millis operator()(const route::Search&) const { return timeouts.usual; }
  Millis operator()(const route::SearchResults&) const { return timeouts.usual; }
  Millis operator()(const route::Paths&) const { return timeouts.usual; }
  Millis operator()(const route::TakeHome&) const { return timeouts.usual; }
  Millis operator()(const route::Printing&) const { return timeouts.usual; }
  Millis operator()(const route::Language&) const { return timeouts.usual; }
  Millis operator()(const route::TextSize&) const { return timeouts.usual; }
  Millis operator()(const route::ReadAloud&) const { return timeouts.usual; }
  Millis operator()(const route::Help&) const { return timeouts.help; }
  Millis operator()(const route::Cover&) const { return timeouts.cover; }
  Millis operator()(const route::Idle&) const { return timeouts.usual; }
  Millis operator()(const route::StaffPin&) const { return timeouts.staff; }
  Millis operator()(const route::StaffStatus&) const { return timeouts.staff; }
  Millis operator()(const route::StaffUpdate&) const { return timeouts.staff; }
  Millis operator()(const route::StaffSettings&) const { return timeouts.staff; }
  Millis operator()(const route::SetUp&) const { return timeouts.staff; }
  Millis operator()(const route::StaffNumbers&) const { return timeouts.staff; }
  Millis operator()(const route::StaffFacts&) const { return timeouts.staff; }
  Millis operator()(const route::Fallback&) const { return timeouts.usual; }

 private:
  [[nodiscard]] Millis article(const std::string& id) const {
    return running_text(state.library != nullptr ? state.library->article(id) : nullptr);
  }
  template <class Item>
  [[nodiscard]] Millis running_text(const Item* item) const {
    if (item == nullptr) return timeouts.usual;
    return article_wait(timeouts, state.library->words(*item, state.visit.preferences.language).words.word_count);
  }
};

int slide_words(const State& state, const AttractSlide& slide) {
  const Library& library = *state.library;
  const LanguageTag& language = state.visit.preferences.language;
  switch (slide.kind) {
    case ItemKind::tip:
      if (const Tip* tip = library.tip(slide.id)) {
        const TipWords& words = library.words(*tip, language).words;
        return quick_word_count(words.title) + quick_word_count(words.body);
      }
      break;
    case ItemKind::story:
      if (const Story* story = library.story(slide.id)) {
        const StoryWords& words = library.words(*story, language).words;
        return quick_word_count(words.quote) + quick_word_count(words.who);
      }
      break;
    case ItemKind::article:
      if (const Article* article = library.article(slide.id)) {
        const ArticleWords& words = library.words(*article, language).words;
        return quick_word_count(words.title) + quick_word_count(words.summary);
      }
      break;
    case ItemKind::contact:
    case ItemKind::group:
      break;  // never a slide
  }
  return 0;
}

// What is left of the warning, nothing when none is shown.
std::optional<Millis> warning_left(const State& state) {
  if (!state.warned_at) return std::nullopt;
  return std::max(Millis{0}, state.settings.timeouts.warning - (state.now - *state.warned_at));
}

}  // namespace

Millis idle_after(const State& state) {
  const Route& place = ground(state);
  Millis wait = std::visit(IdleAfter{state}, place);
  // The card has a wait of its own, though what is on it is nobody else's.
  const bool is_card =
      std::holds_alternative<route::Conversation>(place) || std::holds_alternative<route::ConversationCard>(place);
  if (shows_sensitive(state) && !is_card) wait = state.settings.timeouts.sensitive;
  // Who has heard the page to its end needs no time to read it. Help keeps its own: the number has to be written down.
  if (state.heard_out && !std::holds_alternative<route::Help>(place)) {
    wait = std::min(wait, state.settings.timeouts.after_audio);
  }
  return wait;
}

Millis dwell(const State& state, int slide) {
  const Timeouts& timeouts = state.settings.timeouts;
  int words = 0;
  if (state.library != nullptr && slide >= 1 && slide <= static_cast<int>(state.library->attract.size())) {
    words = slide_words(state, state.library->attract[static_cast<std::size_t>(slide - 1)]);
  }
  // A setting of nothing must not make the loop spin.
  return std::max({Millis{1'000}, timeouts.slide_least, timeouts.slide_base + words * timeouts.slide_word});
}

int warning_seconds(const State& state) {
  const std::optional<Millis> left = warning_left(state);
  return left ? static_cast<int>((left->count() + 999) / 1000) : 0;
}

bool waits_for_presence(const State& state) {
  const Route& top = shown(state);
  if (std::holds_alternative<route::Cover>(top) || std::holds_alternative<route::Idle>(top)) return false;
  const Speech& speech = state.visit.speech;
  return !is_fresh(state) && (speech.phase != Speech::Phase::speaking || speech.said == Speech::Said::alert);
}

bool slides_move(const State& state) {
  return std::holds_alternative<route::Attract>(shown(state)) && slide_count(state) > 1 && !is_dark(state) &&
         state.visit.speech.phase == Speech::Phase::silent;
}

namespace {

std::optional<Monotonic> deadline_of_visit(const State& state) {
  if (const std::optional<Millis> left = warning_left(state)) {
    // When the number in the ring changes; the last change is the reset.
    return state.now + *left - Millis{1'000} * std::max(0, warning_seconds(state) - 1);
  }
  if (std::holds_alternative<route::Cover>(shown(state))) return state.last_presence + state.settings.timeouts.cover;
  std::optional<Monotonic> next;
  if (state.visit.removed) next = state.visit.removed->at + state.settings.timeouts.undo;
  if (state.visit.search.due) next = next ? std::min(*next, *state.visit.search.due) : *state.visit.search.due;
  if (waits_for_presence(state)) {
    const Monotonic warning = state.last_presence + idle_after(state);
    next = next ? std::min(*next, warning) : warning;
  }
  if (slides_move(state)) {
    const Monotonic change = state.slide_since + dwell(state, std::get<route::Attract>(shown(state)).slide);
    next = next ? std::min(*next, change) : change;
  }
  const auto sooner = [&](Monotonic at) { next = next ? std::min(*next, at) : at; };
  if (shown_minute(state) >= 0) sooner(state.now + Millis{60'000 - state.wall.time_since_epoch().count() % 60'000});
  if (state.setting.sure != SettingsVisit::Sure::none) sooner(state.setting.sure_until);
  for (const Saves* saves : {&state.saves, &state.saves_local})
    if (saves->again) sooner(*saves->again);
  if (state.restart_by) sooner(*state.restart_by);
  if (state.setting.save_due) sooner(*state.setting.save_due);
  if (const auto change = dark_changes_at(state)) sooner(*change);
  if (state.entry.corner) sooner(*state.entry.corner + kCornerHold);
  // The seconds that are shown.
  if (shows_staff(state) && pin_seconds(state) > 0) sooner(*state.pin.until - Millis{1'000} * (pin_seconds(state) - 1));
  if (const auto change = stick_changes_at(state)) next = next ? std::min(*next, *change) : *change;
  // Between visits the colours change with the hours.
  if (is_fresh(state)) {
    if (const auto change = evening_changes_in(state)) {
      const Monotonic at = state.now + *change;
      next = next ? std::min(*next, at) : at;
    }
  }
  return next;
}

}  // namespace

std::optional<Monotonic> next_deadline(const State& state) {
  const std::optional<Monotonic> next = deadline_of_visit(state);
  // A preview ends at its time, whatever is shown of it.
  if (!state.live) return next;
  return next ? std::min(*next, state.preview_ends) : state.preview_ends;
}

}  // namespace kiosk
