#include "platform/replay.h"

#include <sys/resource.h>

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>
#include <ostream>

#include "platform/author_desk.h"

namespace kiosk {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr Monotonic kFrame{16};
// A tap without a moment of its own comes as soon as a hand could: later than what counts as a second press of the same.
constexpr Monotonic kHand{400};

long peak_rss_kb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

const char* name_of(TextSize size) {
  return size == TextSize::normal ? "normal" : size == TextSize::large ? "large" : "largest";
}

const char* name_of(Theme theme) {
  return theme == Theme::day ? "day" : theme == Theme::contrast ? "contrast" : "evening";
}

tl::unexpected<Error> failed(int line, const std::string& why) {
  return fail("replay.failed", "line " + std::to_string(line) + ": " + why);
}

}  // namespace

Replay::Replay(State state, View& view, MemoryDisplay& display, ReplayOptions options)
    : display_(display),
      options_(std::move(options)),
      sync_(options_.load),
      touches_(display.surface().height > display.surface().width ? display.surface().width / 1080.0
                                                                  : display.surface().height / 1080.0),
      view_(view),
      engine_(
          std::move(state), view, display,
          {[this](const Effect& effect) {
             voice_.at(now_);
             if (const auto* speak = std::get_if<effect::Speak>(&effect)) voice_.speak(speak->job, speak->page);
             if (std::holds_alternative<effect::StopSpeaking>(effect)) voice_.stop();
             printer_.at(now_);
             if (std::holds_alternative<effect::AskPrinter>(effect)) printer_.ask();
             if (const auto* print = std::get_if<effect::Print>(&effect)) {
               printer_.print(print->job);
               if (options_.print && printed_) printed_ = options_.print(*print);
             }
             if (std::holds_alternative<effect::CancelPrints>(effect)) printer_.cancel();
             if (const auto* find = std::get_if<effect::Find>(&effect)) engine_.feed(search_.answer(*find));
             if (const auto answer = sync_.answer(effect)) engine_.feed(*answer);
             if (vitals_ && std::holds_alternative<effect::AskVitals>(effect)) engine_.feed(event::VitalsAre{*vitals_});
             if (const auto* wanted = std::get_if<effect::ReadNumbers>(&effect))
               engine_.feed(numbers(wanted->today, wanted->library.get()));
             if (std::holds_alternative<effect::RepaintAll>(effect)) search_.forget();
           },
           [this](const Event& event, const Effects& effects) { note(event, effects); },
           [this](std::string_view cause) {
             if (options_.frames == nullptr) return;
             const double cpu = static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
             *options_.frames << OrderedJson{{"t_ms", now_.count()}, {"cpu_ms", cpu}, {"cause", cause}}.dump() << '\n';
           }}),
      wall_offset_(options_.start) {
  view_.settle(!options_.every_frame);
}

event::NumbersRead Replay::numbers(const Date& today, const Library* library) const {
  Numbers out;
  out.source = Numbers::Source::off;
  if (counts_) out = numbers_of(*counts_, today, library);
  return {std::make_shared<const Numbers>(std::move(out))};
}

void Replay::note(const Event& event, const Effects& effects) {
  if (options_.trace == nullptr) return;
  if (std::holds_alternative<event::Tick>(event) && effects.empty()) return;  // time passes in every line
  OrderedJson names = OrderedJson::array();
  for (const Effect& effect : effects) names.push_back(to_string(effect));
  *options_.trace << OrderedJson{{"at_ms", now_.count()},
                                 {"screen", to_string(shown(engine_.state()))},
                                 {"event", to_string(event)},
                                 {"effects", names},
                                 {"nodes", engine_.tree().nodes.size()}}
                         .dump()
                  << '\n';
}

Result<void> Replay::show(std::string_view cause) {
  if (auto shown_now = engine_.show(cause); !shown_now) return shown_now;
  return {};
}

Result<void> Replay::now_is(Monotonic now) {
  now_ = now;
  const Route before = shown(engine_.state());
  const bool changed = engine_.tick(now, wall_offset_ + now);
  if (changed && options_.trace != nullptr && !(before == shown(engine_.state()))) {
    *options_.trace << OrderedJson{{"at_ms", now_.count()},
                                   {"screen", to_string(shown(engine_.state()))},
                                   {"event", "tick"},
                                   {"effects", OrderedJson::array()},
                                   {"nodes", engine_.tree().nodes.size()}}
                           .dump()
                    << '\n';
  }
  bool spoken = false;
  for (const Event& event : voice_.due(now)) {
    engine_.feed(event);
    spoken = true;
  }
  bool printed = false;
  for (const Event& event : printer_.due(now)) {
    engine_.feed(event);
    printed = true;
  }
  // The view has to see the finger gone, or the next one would not be a press to it.
  const bool let_go = touches_.expire(now).has_value();
  if (let_go) engine_.point({}, false);
  if (changed || spoken || printed || let_go || engine_.animating() || engine_.drifting())
    return show(spoken ? "speech" : printed ? "printer" : "tick");
  return {};
}

Result<void> Replay::pass_until(Monotonic until) {
  while (now_ < until) {
    Monotonic next = until;
    const auto sooner = [&](std::optional<Monotonic> at) {
      if (at) next = std::min(next, std::max(*at, now_ + Monotonic(1)));
    };
    sooner(next_deadline(engine_.state()));
    sooner(voice_.deadline());
    sooner(printer_.deadline());
    sooner(touches_.deadline());
    if (engine_.animating() || engine_.drifting()) sooner(now_ + kFrame);
    if (auto passed = now_is(next); !passed) return passed;
  }
  return {};
}

Result<void> Replay::touch(const RawTouch& raw) {
  if (waking_.passes_over(raw.kind, is_dark(engine_.state()))) {
    if (raw.kind == RawTouch::down) engine_.feed(event::Presence{});
    return show("touch");
  }
  const auto change = touches_.feed(raw);
  if (raw.kind == RawTouch::down) engine_.feed(event::Presence{});
  if (!change) return {};
  if (change->cancelled) {
    engine_.point({}, false);
    if (change->swipe != 0) engine_.swipe(change->swipe);
    return show("touch");
  }
  if (change->pressed_now) {
    // What was held before is dropped (its lifting was lost): a press begins with no finger down.
    engine_.point({}, false);
    if (auto dropped = show("touch"); !dropped) return dropped;
  }
  engine_.point({change->x, change->y, change->down}, false);
  return show("touch");
}

Result<void> Replay::tap(float x, float y) {
  constexpr long kFinger = 1;
  if (auto down = touch({RawTouch::down, kFinger, x, y, now_}); !down) return down;
  return touch({RawTouch::up, kFinger, x, y, now_});
}

Result<void> Replay::key(int line, const std::string& name) {
  const bool mirrored = engine_.tree().right_to_left;
  View::Key key{};
  if (name == "down" || name == "tab" || name == (mirrored ? "left" : "right")) key = View::Key::next;
  else if (name == "up" || name == (mirrored ? "right" : "left")) key = View::Key::previous;
  else if (name == "enter" || name == "return" || name == "space") key = View::Key::enter;
  else if (name == "escape" || name == "back") key = View::Key::back;
  else if (name == "help" || name == "f1") key = View::Key::help;
  else return failed(line, "there is no key \"" + name + "\"; right, left, up, down, enter, back and help are known");
  engine_.key(key);
  return show("key");
}

Result<void> Replay::expect(int line, const step::Expect& expected) {
  const Tree& tree = engine_.tree();
  const auto compare = [&](const char* what, const std::optional<std::string>& wanted,
                           const std::string& found) -> Result<void> {
    if (wanted && *wanted != found)
      return failed(line, std::string(what) + " is \"" + found + "\", not \"" + *wanted + "\"");
    return {};
  };
  if (auto r = compare("the screen", expected.screen, tree.screen); !r) return r;
  if (auto r = compare("the language", expected.language, tree.language.value); !r) return r;
  if (auto r = compare("the direction", expected.direction, tree.right_to_left ? "rtl" : "ltr"); !r) return r;
  const Preferences& chosen = engine_.state().visit.preferences;
  if (auto r = compare("the text size", expected.text_size, name_of(chosen.text_size)); !r) return r;
  if (auto r = compare("the theme", expected.theme, name_of(chosen.theme)); !r) return r;
  if (expected.node && tree.find(*expected.node) == nullptr)
    return failed(line, "there is no \"" + *expected.node + "\" on " + tree.screen);
  if (expected.no_node && tree.find(*expected.no_node) != nullptr)
    return failed(line, "\"" + *expected.no_node + "\" is on " + tree.screen);
  const auto has = [&](const std::string& label) {
    return std::ranges::any_of(tree.nodes,
                               [&](const Node& node) { return node.label.find(label) != std::string::npos; });
  };
  if (expected.label && !has(*expected.label))
    return failed(line, "nothing says \"" + *expected.label + "\" on " + tree.screen);
  if (expected.no_label && has(*expected.no_label))
    return failed(line, "something says \"" + *expected.no_label + "\" on " + tree.screen);
  const bool speaking = engine_.state().visit.speech.phase != Speech::Phase::silent;
  if (expected.speaking && *expected.speaking != speaking)
    return failed(line, speaking ? "it is being read aloud" : "nothing is being read aloud");
  return {};
}

Result<void> Replay::carry_out(const ReplayStep& replay_step) {
  struct {
    Replay& self;
    int line;
    Result<void> operator()(const step::Tap& s) const {
      const Node* node = self.engine_.tree().find(s.id);
      if (node == nullptr)
        return failed(line, "there is no \"" + s.id + "\" on " + self.engine_.tree().screen + " to tap");
      return self.tap(static_cast<float>(node->rect.x) + static_cast<float>(node->rect.w) / 2,
                      static_cast<float>(node->rect.y) + static_cast<float>(node->rect.h) / 2);
    }
    Result<void> operator()(const step::TapAt& s) const { return self.tap(s.x, s.y); }
    Result<void> operator()(const step::Touch& s) const { return self.touch({s.kind, s.finger, s.x, s.y, self.now_}); }
    Result<void> operator()(const step::Key& s) const { return self.key(line, s.name); }
    Result<void> operator()(const step::Wait& s) const { return self.pass_until(self.now_ + s.span); }
    Result<void> operator()(const step::PrinterIs& s) const {
      self.printer_.at(self.now_);
      self.printer_.become(s.state);
      return {};
    }
    Result<void> operator()(const step::Headset& s) const {
      if (!s.plugged || self.engine_.tree().find("dock.read_aloud") == nullptr) return {};
      if (self.engine_.state().visit.speech.phase != Speech::Phase::silent) return {};
      self.view_.activate("dock.read_aloud");  // CARE B2: a headset starts the voice
      return self.show("headset");
    }
    Result<void> operator()(const step::ClockIs& s) const {
      self.wall_offset_ = s.wall - self.now_;
      if (auto ticked = self.now_is(self.now_); !ticked) return ticked;
      return self.show("clock");
    }
    Result<void> operator()(const step::StoreIs& s) const {
      self.engine_.feed(event::LibraryLoaded{self.options_.load ? self.options_.load(s.folder) : nullptr});
      return self.show("store");
    }
    Result<void> operator()(const step::ContentIs& s) const {
      if (!self.options_.preview) return failed(line, "no folder can be previewed here");
      for (const Event& event : events_of(s.folder, self.options_.preview(s.folder))) self.engine_.feed(event);
      return self.show("content");
    }
    Result<void> operator()(const step::PendingIs& s) const {
      self.sync_.pending(s.folder);
      return {};
    }
    Result<void> operator()(const step::SyncAnswers& s) const {
      self.sync_.answers(s.code);
      return {};
    }
    Result<void> operator()(const step::PrintersAre& s) const {
      self.sync_.printers(s.found);
      return {};
    }
    Result<void> operator()(const step::VitalsAre& s) const {
      self.vitals_ = s.vitals;
      self.engine_.feed(event::VitalsAre{s.vitals});
      return self.show("upkeep");
    }
    Result<void> operator()(const step::FaultIs& s) const {
      self.engine_.feed(event::FaultNoticed{s.code});
      return self.show("upkeep");
    }
    Result<void> operator()(const step::CountsAre& s) const {
      self.counts_ = s.counts;
      const State& state = self.engine_.state();
      self.engine_.feed(self.numbers(today(state), state.library.get()));
      return self.show("numbers");
    }
    Result<void> operator()(const step::SyncSays& s) const {
      self.engine_.feed(event::SyncSays{s.news});
      return self.show("stick");
    }
    Result<void> operator()(const step::Expect& s) const { return self.expect(line, s); }
  } const visitor{*this, replay_step.line};
  return std::visit(visitor, replay_step.what);
}

Result<void> Replay::run(const std::vector<ReplayStep>& steps) {
  if (auto began = now_is(Monotonic(0)); !began) return began;
  if (auto first = show("start"); !first) return first;
  for (const ReplayStep& replay_step : steps) {
    if (replay_step.at) {
      if (auto passed = pass_until(*replay_step.at); !passed) return passed;
    }
    const bool taps =
        std::holds_alternative<step::Tap>(replay_step.what) || std::holds_alternative<step::TapAt>(replay_step.what);
    if (taps && !replay_step.at) {
      if (auto passed = pass_until(now_ + kHand); !passed) return passed;
    }
    if (auto done = carry_out(replay_step); !done) return done;
    if (!printed_) return printed_;
  }
  if (options_.trace != nullptr) {
    *options_.trace << OrderedJson{{"end", true},
                                   {"frames", engine_.frames()},
                                   {"peak_rss_kb", peak_rss_kb()},
                                   {"screen", to_string(shown(engine_.state()))}}
                           .dump()
                    << '\n';
  }
  return {};
}

}  // namespace kiosk
