// The touch app: parses, wires, runs.
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <optional>
#include <vector>

#include "app/update.h"
#include "platform/config.h"
#include "platform/content_opener.h"
#include "platform/content_watch.h"
#include "platform/headless.h"
#include "platform/memory_habits.h"
#include "platform/options.h"
#include "platform/starts.h"
#include "platform/store_keeper.h"
#include "platform/sync_service.h"
#include "platform/system_clock.h"
#include "platform/virtual_printer.h"
#include "platform/window_loop.h"

namespace {

using namespace kiosk;  // NOLINT: a main file

constexpr const char* kFactory = "/usr/share/kiosk/factory";

// The content's language, over it kiosk.json, over that the command line.
Result<LoadedConfig> settings_of(const Options& options, const Library* library) {
  Settings defaults;
  if (library != nullptr) defaults.preferences.language = library->edition.default_language;
  auto config = configured(options, std::move(defaults));
  if (!config) return tl::unexpected(config.error());
  for (const Finding& finding : config->findings) {
    std::cerr << "kiosk: " << finding.file << ':' << finding.line << ": " << finding.what << ": " << finding.remedy
              << '\n';
  }
  // Of this start alone: not something that was set.
  for (Preferences* preferences : {&config->settings.preferences, &config->base.preferences}) {
    if (options.language) preferences->language = *options.language;
    if (options.text_size) preferences->text_size = *options.text_size;
    if (options.theme) preferences->theme = *options.theme;
    if (options.reduced_motion) preferences->reduced_motion = true;
  }
  return config;
}

int tell(const Error& error) {
  std::cerr << "kiosk: " << error.message << '\n';
  return exit_code(error);
}

WallTime start_of(const Options& options, const Library* library) {
  if (options.clock) return *options.clock;
  if (!options.headless()) return SystemClock().wall();
  const Date newest = library != nullptr ? library->newest_review() : Date{2026, 1, 1};
  const std::chrono::sys_days day = std::chrono::year{newest.year} / newest.month / newest.day;
  return std::chrono::time_point_cast<Millis>(day) + std::chrono::hours(10);
}

}  // namespace

int main(int argc, char** argv) {
  const Parsed parsed = parse_options(argc, argv);
  if (parsed.exit_code) return *parsed.exit_code;
  const Options& options = parsed.options;
  if (!options.headless()) keep_memory_small();
  // While there is no other thread: it changes the environment.
  const ServiceWishes service = take_service_wishes();
  OpenWindow window;
  if (!options.headless()) {
    auto opened = open_window(options);
    if (!opened) return tell(opened.error());
    window = std::move(*opened);
  }
  const ContentOpener opener(kFactory, [](const std::string& what) { std::cerr << "kiosk: " << what << '\n'; });
  // First what is to be shown; then it is counted as a try, before anything of the release is read: what kills the kiosk is
  // shown three times and no more.
  std::vector<ReleaseNumber> releases;
  if (!options.store.empty()) releases = opener.releases(options.store, Moment::start);
  // Before anything of the content is read: what kills the kiosk is counted.
  StartsKeeper starts(options.headless() ? std::string() : options.starts);
  BegunStart begun = starts.begin(releases.empty() ? std::string() : to_string(releases.front()));
  if (options.store.empty()) begun.factory = false;
  std::optional<SyncLink> link;
  std::optional<StoreKeeper> keeper;
  if (!options.headless() && !options.store.empty()) {
    link.emplace(options.sync);
    keeper.emplace(options.store, std::string(), &*link);
    if (!begun.factory) keeper->started();
  }
  std::shared_ptr<const Library> library;
  std::optional<ContentWatch> watch;
  if (!options.content.empty()) {
    if (!options.headless()) watch.emplace(options.content);
    auto loaded = opener.folder(options.content);
    if (loaded) {
      library = std::move(*loaded);
    } else {
      std::cerr << "kiosk: " << loaded.error().message << '\n';
      if (exit_code(loaded.error()) == 2) return 2;
    }
  } else {
    library = options.store.empty() || begun.factory ? opener.factory() : opener.best_of(options.store, releases);
  }
  auto settings = settings_of(options, library.get());
  if (!settings) {
    std::cerr << "kiosk: " << settings.error().message << '\n';
    return exit_code(settings.error());
  }
  Settings& set = settings->settings;
  if (!options.headless()) set.pin_wrong = kept_tries(options.tries);
  set.invites_set_up = !options.headless() && !options.store.empty();
  // Pictures and replays show the kiosk that has a printer; what it prints on is virtual.
  if (options.headless() && set.printer.address.empty()) set.printer.address = VirtualPrinter::kAddress;
  const Monotonic now = options.headless() ? Monotonic(0) : SystemClock().monotonic();
  State state = boot(std::move(library), std::move(set), now, start_of(options, library.get()));
  state.upkeep.last_end = begun.last_end;
  state.upkeep.started = state.wall;
  state.upkeep.store_passed_over = begun.factory;
  if (options.headless()) {
    const auto done = run_headless(options, std::move(state), opener);
    return done ? 0 : tell(done.error());
  }
  const std::string saved = options.config_saved.empty() ? ConfigPlaces{}.saved : options.config_saved;
  const auto done = run_window(
      options, std::move(state),
      {opener, keeper ? &*keeper : nullptr, link ? &*link : nullptr, watch ? &*watch : nullptr, settings->base, saved,
       &starts, begun.factory, begun.factory ? begun.starts.factory_instead_of : std::string(), service},
      std::move(window));
  // A service manager starts it anew by itself, and counts its signs of life from there. Without one it does so in place.
  if (done && *done != WindowEnd::closed && service.socket.empty()) {
    ::execv("/proc/self/exe", argv);
    std::cerr << "kiosk: cannot start anew\n";
    return 3;
  }
  if (done && *done == WindowEnd::restart_now) std::_Exit(0);
  return done ? 0 : tell(done.error());
}
