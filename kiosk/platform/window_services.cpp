#include "platform/window_services.h"

#include <utility>

#include "paper/print_pages.h"
#include "text/text_engine.h"

namespace kiosk {

WindowServices::WindowServices(Wiring wiring, const Settings& settings)
    : feed_(std::move(wiring.feed)),
      statistics_(wiring.options.statistics),
      sync_({wiring.link, wiring.opener, wiring.options.store, wiring.options.tries, statistics_, wiring.wake,
             [this](Job job) { worker_.run(std::move(job)); }, feed_}),
      settings_({wiring.link, std::move(wiring.base), std::move(wiring.saved),
                 [this](Job job) { worker_.run(std::move(job)); },
                 [this](const Event& event) {
                   feed_(event);
                   answered_ = true;
                 }}),
      worker_(wiring.wake),
      printing_(settings.printer, wiring.wake),
      voice_(feed_, wiring.wake) {
  voice_.set_volume(settings.sound);
}

void WindowServices::carry_out(const Effect& effect, const State& state) {
  if (const auto* speak = std::get_if<effect::Speak>(&effect)) {
    voice_.set_volume(speak->percent);
    voice_.speak(speak->job, speak->page);
  }
  if (std::holds_alternative<effect::StopSpeaking>(effect)) voice_.stop();
  if (const auto* sound = std::get_if<effect::UseSound>(&effect)) voice_.set_volume(sound->percent);
  if (std::holds_alternative<effect::AskPrinter>(effect)) printing_.ask();
  if (std::holds_alternative<effect::CancelPrints>(effect)) printing_.cancel();
  if (const auto* use = std::get_if<effect::UsePrinter>(&effect)) printing_.use(use->printer);
  if (std::holds_alternative<effect::FindPrinters>(effect)) printing_.find();
  if (const auto* wanted = std::get_if<effect::Print>(&effect)) print(*wanted, state.printer.paper);
  if (const auto* find = std::get_if<effect::Find>(&effect)) look_for(*find);
  if (std::holds_alternative<effect::RepaintAll>(effect))
    worker_.run([this]() -> Completion {
      search_.forget();
      return [] {};
    });
  sync_.carry_out(effect, state);
  settings_.carry_out(effect);
}

// Laid out beside the screen, by an engine of its own: fonts are mapped, not copied.
void WindowServices::print(const effect::Print& print, PaperKind paper) {
  printing_.print(print.job, [order = print.order, library = print.library, paper]() -> Result<std::vector<Page>> {
    auto text = TextEngine::open();
    if (!text) return tl::unexpected(text.error());
    return print_pages(order, *library, paper, **text);
  });
}

// Beside the screen, which goes on taking letters.
void WindowServices::look_for(const effect::Find& find) {
  newest_question_ = find.job;
  worker_.run([this, find]() -> Completion {
    // Somebody has typed on while it waited.
    if (find.job != newest_question_) return [] {};
    return [this, answer = search_.answer(find)] {
      feed_(answer);
      answered_ = true;
    };
  });
}

bool WindowServices::hear_printer() {
  return printing_.poll(
      [this](const PrinterNews& news) {
        feed_(event::PrinterIs{news.condition, news.paper});
      },
      [this](const PrintNews& news) {
        feed_(event::PrintIs{news.job, news.phase, news.condition});
      },
      [this](const PrintersNews& news) { feed_(event::PrintersFound{news.found}); });
}

WindowServices::Heard WindowServices::poll() {
  Heard heard;
  heard.worked = worker_.drain();
  heard.spoken = voice_.poll();
  heard.printed = hear_printer();
  heard.synced = sync_.poll();
  heard.answered = std::exchange(answered_, false);
  return heard;
}

}  // namespace kiosk
