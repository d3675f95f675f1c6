#include "platform/options.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "library/labels.h"
#include "platform/replay_script.h"

namespace kiosk {

namespace {

struct Raw {
  std::string window, text_size, theme, clock, screen, language, paper_size;
  bool software = false;
};

// A language without labels would be English under another name. Throws CLI's error.
LanguageTag known_language(const std::string& tag) {
  std::string all;
  for (const LabelLanguage& known : label_languages()) {
    if (known.tag.value == tag) return known.tag;
    all += (all.empty() ? "" : ", ") + known.tag.value;
  }
  throw CLI::ValidationError("--language", "\"" + tag + "\" is no language of the kiosk: " + all);
}

// Throws CLI's error for what only the values can tell.
void finish(Options& options, const Raw& raw) {
  if (!raw.window.empty()) {
    const std::size_t x = raw.window.find('x');
    try {
      options.width = std::stoi(raw.window.substr(0, x));
      options.height = std::stoi(raw.window.substr(x + 1));
    } catch (const std::exception&) {
      options.width = 0;
    }
    if (x == std::string::npos || options.width < 320 || options.height < 320 || options.width > 16384 ||
        options.height > 16384)
      throw CLI::ValidationError("--window", "wants WIDTHxHEIGHT in px, each 320 to 16384, such as 1920x1080");
    options.window = true;
  }
  if (!raw.language.empty()) options.language = known_language(raw.language);
  if (!raw.text_size.empty())
    options.text_size = raw.text_size == "normal"  ? TextSize::normal
                        : raw.text_size == "large" ? TextSize::large
                                                   : TextSize::largest;
  if (!raw.theme.empty())
    options.theme = raw.theme == "day" ? Theme::day : raw.theme == "contrast" ? Theme::contrast : Theme::evening;
  options.paper_size = parse_paper(raw.paper_size);
  if (!raw.clock.empty()) {
    options.clock = parse_time(raw.clock);
    if (!options.clock) throw CLI::ValidationError("--clock", "wants a moment such as 2026-11-22T10:00:00Z");
  }
  if (!raw.screen.empty()) {
    options.screen = parse_route(raw.screen);
    if (!options.screen)
      throw CLI::ValidationError("--screen", "\"" + raw.screen + "\" is no screen; --list-screens names all of them");
  }
}

}  // namespace

Parsed parse_options(int argc, char** argv) {
  Parsed parsed;
  Options& o = parsed.options;
  Raw raw;
  CLI::App app{"kiosk: an offline touch kiosk for clinic waiting rooms"};
  app.set_version_flag("--version", std::string("kiosk ") + KIOSK_VERSION);
  auto* content = app.add_option("--content", o.content, "a content source tree, to preview");
  app.add_option("--store", o.store, "an installed store")->excludes(content);
  app.add_option("--config", o.config,
                 "this kiosk.json and no other; without it the installed ones, headless safe defaults");
  app.add_option("--config-saved", o.config_saved, "over it: what was set at the screen, as kiosk-sync saves it");
  app.add_option("--local", o.local, "local.json: the clinic's own contacts, as kiosk-sync saves them");
  app.add_option("--pin-tries", o.tries, "a file that keeps how often the staff's PIN was wrong, over a restart");
  app.add_option("--starts", o.starts,
                 "a file that keeps which starts ended badly; after five of them the store is passed over");
  app.add_option("--sync-news", o.sync.news, "what kiosk-sync says of sticks (default /run/kiosk/sync.json)");
  app.add_option("--sync-socket", o.sync.socket, "where kiosk-sync is asked (default /run/kiosk/sync.sock)");
  auto* window =
      app.add_option("--window", raw.window, "WxH: in a window of this size (headless: the size of the picture)");
  app.add_flag("--fullscreen", o.fullscreen, "the whole screen (the default)")->excludes(window);
  app.add_option("--display", o.display, "window or kms")->check(CLI::IsMember({"window", "kms"}));
  app.add_flag("--software", raw.software, "without effect: drawing never needs a GPU");
  app.add_option("--language", raw.language, "language tag to begin in");
  app.add_option("--text-size", raw.text_size)->check(CLI::IsMember({"normal", "large", "largest"}));
  app.add_option("--theme", raw.theme)->check(CLI::IsMember({"day", "contrast", "evening"}));
  app.add_flag("--reduced-motion", o.reduced_motion);
  app.add_option("--clock", raw.clock, "ISO 8601: where the virtual clock starts");
  app.add_option("--screen", raw.screen, "the screen to start at");
  app.add_option("--screenshot", o.screenshot, "FILE.png: draw that screen without any display, and exit");
  app.add_option("--describe", o.describe, "FILE.json: its semantic tree, and exit (- for standard output)");
  auto* paper = app.add_option("--paper", o.paper,
                               "FILE.png: what printing that screen would put on paper, one file a page, and exit");
  app.add_option("--paper-size", raw.paper_size, "a4, letter or roll80; without it, kiosk.json's")
      ->check(CLI::IsMember({"a4", "letter", "roll80"}))
      ->needs(paper);
  auto* replay =
      app.add_option("--replay", o.replay, "FILE.jsonl: drive it by script on a virtual clock, without any display");
  app.add_option("--trace", o.trace, "FILE.jsonl: what happened in the replay")->needs(replay);
  app.add_option("--frames", o.frames, "FILE.jsonl: one line a presented frame");
  app.add_option("--statistics", o.statistics,
                 "FILE.sqlite: counts what is opened and printed, by item and day; never headless");
  app.add_flag("--list-screens", o.list_screens, "every screen there is for this content, one a line");
  try {
    app.parse(argc, argv);
    finish(o, raw);
  } catch (const CLI::ParseError& error) {
    parsed.exit_code = app.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
  }
  return parsed;
}

}  // namespace kiosk
