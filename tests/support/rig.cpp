#include "support/rig.h"

#include <stdexcept>

#include "app/update.h"
#include "library/load.h"
#include "platform/engine.h"
#include "platform/places.h"
#include "platform/virtual_printer.h"
#include "screens/screens.h"
#include "text/text_engine.h"

namespace kiosk {

std::string Form::name() const {
  std::string out = height > width ? "portrait" : "landscape";
  out += size == TextSize::normal ? "-normal" : size == TextSize::large ? "-large" : "-largest";
  out += "-" + language.value;
  if (theme != Theme::day) out += theme == Theme::contrast ? "-contrast" : "-evening";
  if (low) out += "-low";
  if (left) out += "-left";
  if (width != 1920 && height != 1920) out += "-" + std::to_string(width) + "x" + std::to_string(height);
  return out;
}

Rig::Rig() {
  auto loaded = load(KIOSK_SOURCE_DIR "/content");
  if (!loaded) throw std::runtime_error(loaded.error().message);
  library_ = loaded->library;
  auto text = TextEngine::open();
  if (!text) throw std::runtime_error(text.error().message);
  view_ = std::make_unique<View>(
      std::move(*text), [](const Job& job) { job()(); }, [] {});
  view_->settle(true);
}

State Rig::booted(const Form& form) const {
  Settings settings;
  settings.preferences = {form.language, form.size, form.theme, false, form.low, form.left};
  settings.region = form.region;
  settings.printer.address = VirtualPrinter::kAddress;
  return boot(library_, settings, Monotonic(0), WallTime(Millis(1'795'168'800'000)));
}

const Tree& Rig::draw(const Route& route, const Form& form) {
  const auto state = begin_at(booted(form), route);
  if (!state) return none_;
  view_->resize(form.width, form.height);
  view_->forget();
  (void)view_->draw(*state, {}, draw_screen);
  view_->trim();
  return view_->tree();
}

const std::vector<std::uint32_t>& Rig::pixels(const Route& route, const Form& form) {
  if (const auto state = begin_at(booted(form), route)) return pixels(*state, form);
  display_ = std::make_unique<MemoryDisplay>(form.width, form.height);
  return display_->shown();
}

const std::vector<std::uint32_t>& Rig::pixels(const State& state, const Form& form) {
  display_ = std::make_unique<MemoryDisplay>(form.width, form.height);
  view_->forget();
  Engine engine(state, *view_, *display_, {});
  if (const auto shown_now = engine.show("test"); !shown_now) throw std::runtime_error(shown_now.error().message);
  return display_->shown();
}

std::vector<Route> Rig::routes(const Form& form) {
  view_->resize(form.width, form.height);
  return all_pages(*view_, booted(form));
}

std::vector<Form> all_forms() {
  std::vector<Form> forms;
  for (const bool portrait : {false, true}) {
    for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest}) {
      for (const char* language : {"en", "ar"}) {
        forms.push_back({portrait ? 1080 : 1920, portrait ? 1920 : 1080, size, Theme::day, {language}, "GB-ENG"});
      }
    }
  }
  return forms;
}

}  // namespace kiosk
