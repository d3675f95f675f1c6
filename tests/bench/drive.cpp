#include "bench/drive.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "app/update.h"
#include "library/load.h"
#include "screens/screens.h"
#include "text/text_engine.h"

namespace kiosk::bench {
namespace {

const WallTime kMorning{Millis(1'795'168'800'000)};

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "kiosk_bench: %s\n", why.c_str());
  std::exit(1);
}

State boot_with(const std::string& content, Monotonic now) {
  auto loaded = load(content);
  if (!loaded) give_up(loaded.error().message);
  Settings settings;
  settings.preferences.language = loaded->library->edition.default_language;
  return boot(loaded->library, settings, now, kMorning);
}

std::unique_ptr<TextEngine> fonts() {
  auto text = TextEngine::open();
  if (!text) give_up(text.error().message);
  return std::move(*text);
}

}  // namespace

Drive::Drive(const std::string& content, Display& display, Pictures_come pictures)
    : display_(display),
      worker_({}),
      view_(
          fonts(),
          [this, pictures](Job job) { pictures == Pictures_come::at_once ? job()() : worker_.run(std::move(job)); },
          [this] { ++pictures_late; }),
      booted_(boot_with(content, now_)),
      engine_(std::make_unique<Engine>(booted_, view_, display_, Engine::Hooks{})) {}

void Drive::set_printer(const PrinterSettings& printer) {
  booted_.settings.printer = printer;
  booted_.printer.paper = printer.paper;
  booted_.printer.condition = PrinterCondition::ready;
}

bool Drive::go(const Route& route) {
  State here = booted_;
  here.now = here.last_presence = here.slide_since = now_;
  auto state = begin_at(std::move(here), route);
  if (!state) return false;
  engine_ = std::make_unique<Engine>(std::move(*state), view_, display_, Engine::Hooks{carry_out_, {}, {}});
  return true;
}

void Drive::pass(int ms) {
  now_ += Millis(ms);
  engine_->tick(now_, kMorning + now_);
}

void Drive::show() {
  if (const auto shown_now = engine_->show("bench"); !shown_now) give_up(shown_now.error().message);
}

void Drive::settle() {
  do {
    static_cast<void>(worker_.drain());
    pass(16);
    show();
  } while (engine_->animating());
}

const Node* Drive::control(std::string_view wanted) const {
  if (const Node* node = tree().find(wanted)) return node;
  for (const Node& node : tree().nodes) {
    if (node.action.starts_with(wanted)) return &node;
  }
  return nullptr;
}

void Drive::down(const Node& node) {
  const PixelRect& at = node.rect;
  pointer_ = {static_cast<float>(at.x) + static_cast<float>(at.w) / 2,
              static_cast<float>(at.y) + static_cast<float>(at.h) / 2, true};
  engine_->point(pointer_, true);
}

void Drive::up() {
  pointer_.down = false;
  engine_->point(pointer_, false);
}

}  // namespace kiosk::bench
