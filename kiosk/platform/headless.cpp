#include "platform/headless.h"

#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>

#include "app/update.h"
#include "platform/memory_display.h"
#include "platform/paper_files.h"
#include "platform/places.h"
#include "platform/replay.h"
#include "text/text_engine.h"
#include "ui/view.h"

namespace kiosk {

namespace {

// Jobs run where they are asked for: a picture is there in the same frame.
std::unique_ptr<View> inline_view(std::unique_ptr<TextEngine> text) {
  return std::make_unique<View>(
      std::move(text), [](const Job& job) { job()(); }, [] {});
}

Result<void> write_text(const std::string& path, const std::string& text) {
  if (path == "-") {
    std::cout << text << std::flush;
    return {};
  }
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text << std::flush;
  if (!file)
    return fail("output.write", path + " cannot be written; choose a folder that exists and can be written to");
  return {};
}

Result<std::string> read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return fail("usage.unreadable", path + " cannot be read");
  return text.str();
}

Result<void> write_screen(const Options& options, const MemoryDisplay& display, const Tree& tree) {
  if (!options.screenshot.empty()) {
    if (auto written = display.write_png(options.screenshot); !written) return written;
  }
  if (!options.describe.empty()) return write_text(options.describe, describe(tree));
  return {};
}

PaperKind paper_of(const Options& options, const State& state) {
  return options.paper_size.value_or(state.settings.printer.paper);
}

// What printing this screen would put on paper.
Result<void> write_paper(const Options& options, const State& state, TextEngine& engine) {
  const std::optional<PrintOrder> order = printable(state);
  if (!order)
    return fail("usage.paper", "the screen \"" + to_string(shown(state)) +
                                   "\" prints nothing; an article, a story, a contact, take-home and help do");
  return PaperFiles(options.paper, paper_of(options, state), engine).write(*order, *state.library);
}

Result<void> run_replay(const Options& options, State state, View& view, MemoryDisplay& display,
                        const ContentOpener& opener) {
  const auto text = read_text(options.replay);
  if (!text) return tl::unexpected(text.error());
  const auto steps = parse_replay(*text);
  if (!steps) return tl::unexpected(steps.error());
  ReplayOptions replay_options;
  replay_options.start = state.wall;
  replay_options.load = [&](const std::string& folder) { return opener.any(folder); };
  replay_options.preview = [&](const std::string& folder) { return opener.preview(folder); };
  replay_options.every_frame = !options.frames.empty();
  PaperFiles paper(options.paper, paper_of(options, state), view.text());
  if (!options.paper.empty())
    replay_options.print = [&](const effect::Print& print) { return paper.write(print.order, *print.library); };
  std::ofstream trace;
  std::ofstream frames;
  for (const auto& [path, stream, out] : {std::tuple{&options.trace, &trace, &replay_options.trace},
                                          {&options.frames, &frames, &replay_options.frames}}) {
    if (path->empty()) continue;
    stream->open(*path, std::ios::trunc);
    if (!*stream)
      return fail("output.write", *path + " cannot be written; choose a folder that exists and can be written to");
    *out = stream;
  }
  Replay replay(std::move(state), view, display, std::move(replay_options));
  if (auto done = replay.run(*steps); !done) return done;
  // Where it ended.
  return write_screen(options, display, replay.engine().tree());
}

}  // namespace

int exit_code(const Error& error) {
  if (error.code.starts_with("usage.") || error.code == "content.missing" || error.code == "content.unreadable")
    return 2;
  if (error.code.starts_with("display.") || error.code.starts_with("output.") || error.code.starts_with("fonts."))
    return 3;
  return 1;
}

Result<void> run_headless(const Options& options, State state, const ContentOpener& opener) {
  auto text = TextEngine::open();
  if (!text) return tl::unexpected(text.error());
  for (const std::string& problem : (*text)->problems()) std::cerr << "kiosk: " << problem << '\n';
  const auto view = inline_view(std::move(*text));
  view->settle(true);
  if (options.list_screens) {
    view->resize(options.width, options.height);
    for (const Route& route : all_pages(*view, state)) std::cout << to_string(route) << '\n';
    std::cout << std::flush;
    return {};
  }
  if (options.screen) {
    auto begun = begin_at_screen(std::move(state), *options.screen);
    if (!begun) return tl::unexpected(begun.error());
    state = std::move(*begun);
  }
  MemoryDisplay display(options.width, options.height);
  if (!options.replay.empty()) return run_replay(options, std::move(state), *view, display, opener);
  Engine engine(std::move(state), *view, display, {});
  if (auto shown_now = engine.show("screenshot"); !shown_now) return shown_now;
  if (!options.paper.empty()) {
    if (auto written = write_paper(options, engine.state(), view->text()); !written) return written;
  }
  return write_screen(options, display, engine.tree());
}

}  // namespace kiosk
