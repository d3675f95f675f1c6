// Reading aloud (CARE B2 to B5): asks before the loudspeaker speaks, goes on over the pages, ends at any action.
#include <algorithm>
#include <utility>

#include "app/places.h"
#include "app/update_parts.h"

namespace kiosk {
namespace {

// What an agreement to a sensitive page holds for: the whole item, with its sources. Its note, which is shorter and less
// plain, is agreed to by itself.
std::string agreement(const State& state) {
  const Route& place = ground(state);
  const std::optional<route::Note> note = note_before(state.library.get(), place);
  if (!note || std::holds_alternative<route::Note>(place)) return to_string(place);
  return to_string(behind(*note));
}

bool has_agreed(const State& state) {
  const Visit& visit = state.visit;
  return shows_sensitive(state) ? visit.agreed_items.contains(agreement(state)) : visit.agreed_to_speech;
}

void be_silent(Speech& speech) {
  speech.phase = Speech::Phase::silent;
  speech.job = 0;
  speech.sentence = -1;
  speech.page.clear();
  speech.more = false;
}

void speak(Updated& u, std::vector<Utterance> page, bool more) {
  Speech& speech = u.state.visit.speech;
  speech.phase = Speech::Phase::speaking;
  speech.job = ++u.state.speech_jobs;
  speech.sentence = -1;
  speech.page = std::move(page);
  speech.more = more;
  u.effects.emplace_back(effect::Speak{speech.job, speech.page, voice_percent(u.state)});
}

// The one way to a voice: nothing to say stays silent, and who has not agreed is asked.
void say(Updated& u, const std::vector<Utterance>& page, bool more, Speech::Said said = Speech::Said::page) {
  Visit& visit = u.state.visit;
  be_silent(visit.speech);
  visit.speech.said = said;
  if (page.empty()) return;
  if (has_agreed(u.state)) {
    speak(u, page, more);
    return;
  }
  visit.speech.asked_page = page;
  visit.speech.asked_more = more;
  go_to(visit, route::ReadAloud{});
}

}  // namespace

void stop_speaking(Updated& u) {
  Speech& speech = u.state.visit.speech;
  if (speech.phase == Speech::Phase::silent) return;
  be_silent(speech);
  u.effects.emplace_back(effect::StopSpeaking{});
}

void read_new_page(Updated& u, const Route& before) {
  Visit& visit = u.state.visit;
  if (!visit.preferences.read_pages || visit.speech.phase != Speech::Phase::silent) return;
  const Route& now = shown(u.state);
  const bool is_page = !is_sheet(now) && !std::holds_alternative<route::Attract>(now) &&
                       !std::holds_alternative<route::Cover>(now) && !std::holds_alternative<route::Idle>(now) &&
                       !std::holds_alternative<route::Help>(now);  // who it is for, the room need not hear unasked
  // Who has just said no to the voice, answered the kiosk's question or closed what was printing has heard this page.
  const bool interrupted = std::holds_alternative<route::ReadAloud>(before) ||
                           std::holds_alternative<route::Idle>(before) ||
                           std::holds_alternative<route::Printing>(before);
  if (is_page && !interrupted && !(now == before)) visit.speech.phase = Speech::Phase::wants_page;
}

void read_aloud(Updated& u, const event::ReadAloud& e) {
  const bool under_warning = shows<route::Idle>(u.state);
  if (!begin_action(u, Place::dock)) return;
  Speech& speech = u.state.visit.speech;
  if (speech.phase != Speech::Phase::silent) {
    stop_speaking(u);
  } else if (shows<route::ReadAloud>(u.state)) {
    go_back(u);
  } else if (under_warning) {
    // What came with the event is the warning's text; the next frame says what stands below it.
    speech.phase = Speech::Phase::wants_page;
  } else {
    say(u, e.page, e.more);
  }
}

void say_this(Updated& u, const Utterance& words) {
  if (!begin_action(u, Place::page)) return;
  const bool again = u.state.visit.speech.page == std::vector<Utterance>{words};
  stop_speaking(u);
  if (!again) say(u, {words}, false, Speech::Said::words);
}

int voice_percent(const State& state) {
  const int of_most = kVoiceSteps[static_cast<std::size_t>(state.visit.voice_step)];
  return std::max(1, state.settings.sound * of_most / 100);
}

void change_volume(Updated& u, int steps) {
  const bool offered = shows<route::ReadAloud>(u.state) || shows<route::TextSize>(u.state);
  if (!offered || !begin_action(u, Place::page)) return;
  int& step = u.state.visit.voice_step;
  const int next = std::clamp(step + steps, 0, static_cast<int>(kVoiceSteps.size()) - 1);
  if (next == step) return;
  step = next;
  u.effects.emplace_back(effect::UseSound{voice_percent(u.state)});
}

void agree_to_speech(Updated& u) {
  if (!shows<route::ReadAloud>(u.state) || !begin_action(u, Place::page)) return;
  Visit& visit = u.state.visit;
  visit.trail.pop_back();
  visit.agreed_to_speech = true;
  if (shows_sensitive(u.state)) visit.agreed_items.insert(agreement(u.state));
  const std::vector<Utterance> page = std::exchange(visit.speech.asked_page, {});
  const bool more = std::exchange(visit.speech.asked_more, false);
  if (page.empty()) {
    visit.speech.phase = Speech::Phase::wants_page;
  } else {
    speak(u, page, more);
  }
}

void hear_page(Updated& u, const event::PageSpeech& e) {
  if (u.state.visit.speech.phase == Speech::Phase::wants_page) say(u, e.page, e.more);
}

// Whoever has pages read to them hears what stands over the page. It is for who works here, so it waits until the page is read.
void want_alert(State& state) {
  Visit& visit = state.visit;
  visit.speech.wants_alert = visit.preferences.read_pages && has_agreed(state) && shows_stick(state);
}

void hear_alert(Updated& u, const event::AlertSpeech& e) {
  Speech& speech = u.state.visit.speech;
  if (!speech.wants_alert || speech.phase != Speech::Phase::silent) return;
  speech.wants_alert = false;
  if (has_agreed(u.state)) say(u, e.alert, false, Speech::Said::alert);
}

void forget_alert_gone(State& state) {
  if (!shows_stick(state)) state.visit.speech.wants_alert = false;
}

void begin_sentence(Updated& u, const event::SentenceBegan& e) {
  Speech& speech = u.state.visit.speech;
  if (speech.phase != Speech::Phase::speaking || speech.job != e.job) return;
  if (e.index >= 0 && static_cast<std::size_t>(e.index) < speech.page.size()) speech.sentence = e.index;
}

void end_speech(Updated& u, const event::SpeechEnded& e) {
  Visit& visit = u.state.visit;
  if (visit.speech.phase != Speech::Phase::speaking || visit.speech.job != e.job) return;
  const bool more = visit.speech.more;
  const Speech::Said said = std::exchange(visit.speech.said, Speech::Said::page);
  be_silent(visit.speech);
  if (said == Speech::Said::alert) return;
  note_presence(u.state);
  u.state.heard_out = said == Speech::Said::page;
  if (more && turn_to(visit, page_of(shown(u.state)).value_or(1) + 1)) visit.speech.phase = Speech::Phase::wants_page;
}

}  // namespace kiosk
