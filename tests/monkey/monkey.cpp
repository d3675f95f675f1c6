#include "monkey/monkey.h"

#include <algorithm>

#include "app/update.h"

namespace kiosk {

namespace {

template <class R>
bool on(const State& state) {
  return std::holds_alternative<R>(shown(state));
}

std::string kind_of(const State& state) {
  std::string name = to_string(shown(state));
  return name.substr(0, name.find('/'));
}

}  // namespace

ScreenMonkey::ScreenMonkey(Rig& rig, const Form& form, unsigned seed)
    : rig_(rig), form_(form), random_(seed), display_(form.width, form.height), wall_(rig.booted(form).wall) {
  rig_.view().forget();
  rig_.view().settle(true);
  engine_ = std::make_unique<Engine>(rig_.booted(form), rig_.view(), display_,
                                     Engine::Hooks{[this](const Effect& effect) { carry_out(effect); }, {}, {}});
  static_cast<void>(show());
}

State ScreenMonkey::fresh() const { return rig_.booted(form_); }

void ScreenMonkey::carry_out(const Effect& effect) {
  if (const auto* speak = std::get_if<effect::Speak>(&effect)) speaks_ = speak->job;
  if (std::holds_alternative<effect::StopSpeaking>(effect)) speaks_ = 0;
  if (const auto* print = std::get_if<effect::Print>(&effect)) prints_ = print->job;
  if (std::holds_alternative<effect::CancelPrints>(effect)) prints_ = 0;
  if (const auto* find = std::get_if<effect::Find>(&effect)) engine_->feed(search_.answer(*find));
}

std::string ScreenMonkey::show() {
  const auto shown_now = engine_->show("monkey");
  return shown_now ? std::string() : "it cannot be shown: " + shown_now.error().message;
}

// Mostly what can be touched, else anywhere; the finger may slide off before it is lifted.
void ScreenMonkey::touch() {
  const Tree& tree = engine_->tree();
  std::vector<const Node*> targets;
  for (const Node& node : tree.nodes) {
    if (!node.action.empty()) targets.push_back(&node);
  }
  if (!targets.empty() && pick(10) < 8) {
    const Node& node = *targets[static_cast<std::size_t>(pick(static_cast<int>(targets.size())))];
    pointer_.x = static_cast<float>(node.rect.x + pick(std::max(1, node.rect.w)));
    pointer_.y = static_cast<float>(node.rect.y + pick(std::max(1, node.rect.h)));
    done_ += " touches " + node.id;
  } else {
    pointer_.x = static_cast<float>(pick(form_.width + 40) - 20);
    pointer_.y = static_cast<float>(pick(form_.height + 40) - 20);
    done_ += " touches anywhere";
  }
  pointer_.down = true;
  engine_->point(pointer_, true);
  static_cast<void>(show());
  if (pick(12) == 0) {
    pointer_.x += static_cast<float>(pick(400) - 200);
    engine_->point(pointer_, false);
    static_cast<void>(show());
    done_ += ", slides";
  }
  if (pick(20) == 0) return;  // and stays
  pointer_.down = false;
  engine_->point(pointer_, false);
}

void ScreenMonkey::wait() {
  static constexpr int kWaits[] = {1, 16, 400, 3'000, 9'000, 26'000, 61'000, 130'000, 250'000};
  const Millis step{kWaits[pick(9)]};
  now_ += step;
  wall_ += step;
  done_ += " waits " + std::to_string(step.count()) + " ms";
  engine_->tick(now_, wall_);
}

// What comes from elsewhere: the voice, the printer, new content.
void ScreenMonkey::outside() {
  switch (pick(5)) {
    case 0:
      done_ += " hears the voice go on";
      engine_->feed(event::SentenceBegan{speaks_, pick(4)});
      break;
    case 1:
      done_ += " hears the voice end";
      engine_->feed(event::SpeechEnded{std::exchange(speaks_, 0)});
      break;
    case 2:
      done_ += " sees the printer change";
      engine_->feed(event::PrinterIs{static_cast<PrinterCondition>(pick(6))});
      break;
    case 3:
      done_ += " sees the print go on";
      engine_->feed(event::PrintIs{prints_, static_cast<PrintPhase>(pick(6)), static_cast<PrinterCondition>(pick(6))});
      break;
    default:
      done_ += " has new content come";
      engine_->feed(event::LibraryLoaded{rig_.library()});
      break;
  }
}

std::string ScreenMonkey::broken_tree() const {
  const Tree& tree = engine_->tree();
  const State& state = engine_->state();
  if (tree.screen != to_string(shown(state))) return "the tree is of " + tree.screen;
  bool any = false;
  for (const Node& node : tree.nodes) {
    any = any || !node.action.empty();
    const PixelRect& r = node.rect;
    if (node.role != Role::image && (r.x < 0 || r.y < 0 || r.right() > tree.width || r.bottom() > tree.height))
      return node.id + " is off the screen";
  }
  if (!any) return "a dead end";
  if (on<route::Cover>(state)) return {};
  if (tree.find("dock.help") == nullptr) return "urgent help is not one tap away";
  if (tree.find("dock.hide") == nullptr) return "there is nothing to hide the screen with";
  // Home and Back are gone from the warning alone, which has its own two ways on; from the first screens there is nothing behind.
  if (on<route::Idle>(state))
    return tree.find("idle.stay") != nullptr && tree.find("idle.done") != nullptr ? "" : "a warning without an answer";
  const bool first = on<route::Attract>(state) || on<route::Fallback>(state);
  if (!first && tree.find("dock.home") == nullptr) return "no way home";
  return {};
}

// CARE C2, D2: what comes after a visitor is what a boot shows; behind the cover there is nothing.
std::string ScreenMonkey::broken_reset(const State& before) const {
  const State& state = engine_->state();
  // A sheet over a slide closes without a reset.
  const bool reset = on<route::Attract>(state) && !std::holds_alternative<route::Attract>(before.visit.trail.front());
  Visit expected = fresh().visit;
  if (reset && !(state.visit == expected)) return "a reset that is no boot";
  if (on<route::Cover>(state)) {
    expected.trail = {route::Cover{}};
    if (!(state.visit == expected)) return "a cover that remembers";
    if (speaks_ != 0) return "a voice behind the cover";
    if (prints_ != 0) return "a print behind the cover";
  }
  if (on<route::Cover>(before) && !on<route::Cover>(state) && !on<route::Attract>(state) && !on<route::Help>(state))
    return "the cover leads back";
  return {};
}

std::string ScreenMonkey::step() {
  const State before = engine_->state();
  done_ = to_string(shown(before)) + ":";
  now_ += Millis(30);
  wall_ += Millis(30);
  const int what = pick(20);
  if (what < 14) touch();
  else if (what < 16) wait();
  else if (what < 18) {
    engine_->key(static_cast<View::Key>(pick(5)));
    done_ += " presses a key";
  } else if (what < 19) {
    engine_->swipe(pick(2) == 0 ? 1 : -1);
    done_ += " swipes";
  } else {
    outside();
  }
  // Past the rule against a second press, most of the time.
  if (pick(3) != 0) now_ += Millis(400);
  engine_->tick(now_, wall_);
  std::string broken = show();
  if (broken.empty()) broken = broken_tree();
  if (broken.empty()) broken = broken_reset(before);
  seen_.insert(kind_of(engine_->state()));
  if (is_fresh(engine_->state()) && !is_fresh(before)) ++visits_;
  return broken;
}

}  // namespace kiosk
