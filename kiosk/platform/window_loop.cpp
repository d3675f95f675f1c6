#include "platform/window_loop.h"

#include <SDL.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <optional>

#include "platform/author_desk.h"
#include "platform/engine.h"
#include "platform/glass_power.h"
#include "platform/headless.h"
#include "platform/log.h"
#include "platform/memory_habits.h"
#include "platform/places.h"
#include "platform/prefetch.h"
#include "platform/store_watch.h"
#include "platform/system_clock.h"
#include "platform/touch_filter.h"
#include "platform/upkeep_service.h"
#include "platform/window_display.h"
#include "platform/window_input.h"
#include "platform/window_services.h"
#include "text/text_engine.h"
#include "ui/view.h"

namespace kiosk {

namespace {

constexpr int kFrameMs = 16;

class WindowLoop {
 public:
  WindowLoop(const Options& options, State state, const ContentSource& content, std::unique_ptr<WindowDisplay> display,
             std::unique_ptr<TextEngine> text)
      : wake_event_(SDL_RegisterEvents(1)),
        display_(std::move(display)),
        watch_(
            options.store, content.opener, content.keeper, [this] { wake(); },
            [this](std::shared_ptr<const Library> library) {
              engine_.feed(event::LibraryLoaded{std::move(library)});
              content_came_ = true;
            }),
        desk_(
            content.folder, content.opener, [this] { wake(); },
            [this](const Event& event) {
              engine_.feed(event);
              content_came_ = true;
            }),
        services_({options, content.opener, content.link, content.base, content.saved, [this] { wake(); },
                   [this](const Event& event) { engine_.feed(event); }},
                  state.settings),
        view_(
            std::move(text), [this](Job job) { run_job(std::move(job)); }, [this] { picture_came_ = true; }),
        engine_(std::move(state), view_, *display_,
                {[this](const Effect& effect) { carry_out(effect); },
                 {},
                 [this](std::string_view cause) { log_frame(cause); }}),
        touches_(scale()),
        upkeep_({content.service, content.starts, content.factory, options.store, services_.worker(), services_.voice(),
                 services_.statistics(), [this](const Event& event) { engine_.feed(event); },
                 [this] { view_.pictures().give_up(); }, [this] { watch_.look_again(); }},
                clock_.monotonic()) {
    watch_.pass_over(content.passed_over);
    if (!options.frames.empty()) frames_.open(options.frames, std::ios::trunc);
    const Monotonic now = clock_.monotonic();
    wall_offset_ = options.clock ? *options.clock - now : WallTime{};
    fixed_wall_ = options.clock.has_value();
    full_screen_ = !options.window;
  }

  [[nodiscard]] WindowEnd end() const {
    return !restart_ ? WindowEnd::closed : hangs_ ? WindowEnd::restart_now : WindowEnd::restart;
  }

  // Somebody hangs: nothing of this may be taken down.
  [[nodiscard]] bool hangs() { return services_.worker().hangs() || services_.voice().hangs(); }

  Result<void> run() {
    const Result<void> done = live();
    if (!staff_restart_) give_saves_away();
    if (!done) return done;
    if (upkeep_.end()) {
      if (!restart_) std::_Exit(0);
      hangs_ = true;
    }
    return {};
  }

 private:
  // Until it is to end, or cannot go on.
  Result<void> live() {
    tick();
    // The first frame is drawn whole, with its pictures; what comes later is decoded beside the loop.
    if (auto first = engine_.show("start"); !first) return first;
    first_frame_ = false;
    display_->fill_screen();
    if (auto filled = engine_.show("window"); !filled) return filled;
    upkeep_.stands(engine_.state());
    while (!quit_) {
      prefetch_next();
      if (!engine_.animating() && !view_.pictures().waiting()) watch_.drawn(engine_.state());
      SDL_Event sdl;
      const int timeout = wait_ms();
      if (timeout < 0 ? SDL_WaitEvent(&sdl) != 0 : SDL_WaitEventTimeout(&sdl, timeout) != 0) {
        do {
          if (auto handled = handle(sdl); !handled) return handled;
        } while (!quit_ && SDL_PollEvent(&sdl) != 0);
      }
      if (auto passed = pass(); !passed) return passed;
      // Between visits, as a restart by staff.
      if (upkeep_.lost() && is_fresh(engine_.state())) quit_ = restart_ = true;
    }
    return {};
  }

  [[nodiscard]] double scale() {
    const Surface surface = display_->surface();
    return surface.height > surface.width ? surface.width / 1080.0 : surface.height / 1080.0;
  }

  void wake() const {
    SDL_Event event{};
    event.type = wake_event_;
    SDL_PushEvent(&event);
  }

  // Before the first frame jobs run at once: the first slide is shown complete.
  void run_job(Job job) {
    if (first_frame_) job()();
    else services_.worker().run(std::move(job));
  }

  // Once a slide, as soon as it stands still: what a touch or the next slide will show is decoded by then, and what the
  // last visit left free in the heap is given back.
  void prefetch_next() {
    if (engine_.animating()) return;
    const int slide = resting_slide(engine_.state());
    if (slide != 0 && slide != prefetched_) {
      prefetch(engine_.state(), view_);
      give_back_memory();
    }
    prefetched_ = slide;
  }

  void carry_out(const Effect& effect) {
    if (std::holds_alternative<effect::Restart>(effect)) quit_ = restart_ = staff_restart_ = true;
    services_.carry_out(effect, engine_.state());
    upkeep_.carry_out(effect);
  }

  // Who ends this program may pull the plug next: kiosk-sync is given what staff have set, and answers in a moment. Where nothing waits
  // it ends at once.
  void give_saves_away() {
    tick();
    engine_.feed(event::Ending{});
    const Monotonic until = clock_.monotonic() + kRestartWaits;
    while (is_saving(engine_.state())) {
      const Millis left = until - clock_.monotonic();
      if (left <= Millis{0}) {
        log(LogLevel::warning, "settings.not_saved", {{"why", "kiosk-sync has not answered before the end"}});
        return;
      }
      SDL_Event sdl;
      (void)SDL_WaitEventTimeout(&sdl, static_cast<int>(left.count()));
      (void)services_.poll();
    }
    if (engine_.state().saves.again || engine_.state().saves_local.again)
      log(LogLevel::error, "settings.not_saved", {{"why", "kiosk-sync has refused it"}});
  }

  void log_frame(std::string_view cause) {
    if (!frames_.is_open()) return;
    frames_ << "{\"t_ms\":" << clock_.monotonic().count()
            << ",\"cpu_ms\":" << static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC << ",\"cause\":\"" << cause
            << "\"}" << std::endl;
  }

  bool tick() {
    const Monotonic now = clock_.monotonic();
    return engine_.tick(now, fixed_wall_ ? wall_offset_ + now : clock_.wall());
  }

  // Milliseconds until something is due; -1: nothing ever is.
  [[nodiscard]] int wait_ms() {
    const bool moving = engine_.animating() || engine_.drifting();
    // From beginning to beginning of a frame, so that drawing one does not delay the next.
    const auto since = static_cast<int>(std::min<std::int64_t>((clock_.monotonic() - frame_began_).count(), kFrameMs));
    if (moving && !view_.pictures().waiting()) return kFrameMs - since;
    std::optional<Monotonic> next = next_deadline(engine_.state());
    if (const auto leaning = touches_.deadline(); leaning && (!next || *leaning < *next)) next = leaning;
    if (const auto upkeep = upkeep_.due(); upkeep && (!next || *upkeep < *next)) next = upkeep;
    if (moving) return kFrameMs;
    if (!next) return -1;
    return static_cast<int>(std::clamp<std::int64_t>((*next - clock_.monotonic()).count(), 0, 3'600'000));
  }

  Result<void> pass() {
    // Before anything is heard: what came while the loop slept came now, not when it went to sleep.
    bool changed = tick();
    if (auto job = watch_.look(engine_.state())) services_.worker().run(std::move(*job));
    if (auto job = desk_.look()) services_.worker().run(std::move(*job));
    const WindowServices::Heard heard = services_.poll();
    const bool kept_up = upkeep_.turned(clock_.monotonic(), engine_.state(), !view_.pictures().waiting());
    if (const auto change = touches_.expire(clock_.monotonic())) {
      engine_.point({}, false);
      changed = true;
    }
    if (picture_came_ || content_came_ || heard.any() || kept_up || changed || engine_.animating() ||
        engine_.drifting()) {
      const char* cause = content_came_                   ? "content"
                          : picture_came_ && heard.worked ? "picture"
                          : heard.answered                ? "search"
                          : heard.spoken                  ? "speech"
                          : heard.printed                 ? "printer"
                          : heard.synced                  ? "sync"
                          : kept_up                       ? "upkeep"
                          : changed                       ? "tick"
                                                          : "motion";
      picture_came_ = false;
      content_came_ = false;
      frame_began_ = clock_.monotonic();
      if (!changed) tick();
      return show(cause);
    }
    return {};
  }

  // Draws, and notes how long it took where something was presented.
  Result<void> show(std::string_view cause) {
    const int frames = engine_.frames();
    const Monotonic began = clock_.monotonic();
    auto shown = engine_.show(cause);
    if (engine_.frames() != frames) upkeep_.frame_took(clock_.monotonic() - began);
    light_glass();
    return shown;
  }

  // After the picture: what is seen first when it comes on is drawn. Only the whole screen is the kiosk's to switch.
  void light_glass() {
    if (full_screen_ && engine_.state().settings.switches_off) glass_.light(!is_dark(engine_.state()));
  }

  Result<void> touch(const RawTouch& raw) {
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
    } else {
      engine_.point({change->x, change->y, change->down}, false);
    }
    return show("touch");
  }

  Result<void> handle(const SDL_Event& sdl) {
    if (sdl.type == wake_event_) return {};
    tick();
    if (sdl.type == SDL_QUIT) quit_ = true;
    if (const auto raw = touch_of(sdl, display_->surface(), clock_.monotonic())) return touch(*raw);
    if (sdl.type == SDL_WINDOWEVENT &&
        (sdl.window.event == SDL_WINDOWEVENT_SIZE_CHANGED || sdl.window.event == SDL_WINDOWEVENT_EXPOSED)) {
      display_->resized();
      touches_ = TouchFilter(scale());
      return show("window");
    }
    if (sdl.type != SDL_KEYDOWN) return {};
    const auto pressed = key_of(sdl.key.keysym.sym, engine_.tree().right_to_left);
    if (!pressed) return {};
    engine_.key(*pressed);
    return show("key");
  }

  SystemClock clock_;
  bool content_came_ = false;
  Uint32 wake_event_;
  bool first_frame_ = true;
  bool picture_came_ = false;
  bool quit_ = false;
  bool restart_ = false;
  bool staff_restart_ = false;  // which has waited for what staff have set
  bool hangs_ = false;
  bool full_screen_ = false;
  GlassPower glass_;
  Monotonic frame_began_{};
  int prefetched_ = 0;  // the slide that prefetch() was called at
  bool fixed_wall_ = false;
  WallTime wall_offset_{};
  std::ofstream frames_;
  std::unique_ptr<WindowDisplay> display_;
  StoreWatch watch_;
  AuthorDesk desk_;
  WindowServices services_;
  View view_;
  Engine engine_;
  TouchFilter touches_;
  WakingTouch waking_;
  UpkeepService upkeep_;
};

}  // namespace

Result<OpenWindow> open_window(const Options& options) {
  leave_no_core();
  if (options.display == "kms")
    return fail(
        "display.none",
        "drawing straight to a console (--display kms) is not built yet; start under a desktop, or by xvfb-run");
  WindowOptions window;
  window.fullscreen = !options.window;
  window.width = options.width;
  window.height = options.height;
  auto display = WindowDisplay::open(window);
  if (!display) return tl::unexpected(display.error());
  auto text = TextEngine::open();
  if (!text) return tl::unexpected(text.error());
  return OpenWindow{std::move(*display), std::move(*text)};
}

Result<WindowEnd> run_window(const Options& options, State state, const ContentSource& content, OpenWindow window) {
  if (options.screen) {
    // Past the PIN go pictures and replays, not somebody at a screen.
    const Route first = is_staff(*options.screen) ? Route{route::StaffPin{}} : *options.screen;
    auto begun = begin_at_screen(std::move(state), first);
    if (!begun) return tl::unexpected(begun.error());
    state = std::move(*begun);
  }
  auto loop = std::make_unique<WindowLoop>(options, std::move(state), content, std::move(window.display),
                                           std::move(window.text));
  if (auto done = loop->run(); !done) {
    if (loop->hangs()) {
      log(LogLevel::error, "display", done.error());
      std::_Exit(exit_code(done.error()));
    }
    return tl::unexpected(done.error());
  }
  const WindowEnd end = loop->end();
  // Where something hangs, nothing that waits for it may be taken down: what comes next is another program, or none.
  if (end == WindowEnd::restart_now) (void)loop.release();
  return end;
}

}  // namespace kiosk
