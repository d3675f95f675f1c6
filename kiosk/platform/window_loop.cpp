#include "platform/window_loop.h"

#include <SDL.h>

#include <cstdlib>

#include "platform/engine.h"
#include "platform/frame_log.h"
#include "platform/frame_pace.h"
#include "platform/glass_power.h"
#include "platform/headless.h"
#include "platform/last_saves.h"
#include "platform/log.h"
#include "platform/loop_clock.h"
#include "platform/new_content.h"
#include "platform/places.h"
#include "platform/prefetch.h"
#include "platform/turn_news.h"
#include "platform/upkeep_service.h"
#include "platform/window_input.h"
#include "platform/window_services.h"
#include "platform/window_touches.h"
#include "ui/view.h"

namespace kiosk {

namespace {

class WindowLoop {
 public:
  WindowLoop(const Options& options, State state, const ContentSource& content, OpenWindow window)
      : clock_(options.clock),
        wake_event_(SDL_RegisterEvents(1)),
        full_screen_(!options.window),
        frames_(options.frames),
        display_(std::move(window.display)),
        content_({content.opener, options.store, content.keeper, content.folder, content.passed_over,
                  [this] { wake(); }, [this](const Event& event) { engine_.feed(event); }}),
        services_({options, content.opener, content.link, content.base, content.saved, [this] { wake(); },
                   [this](const Event& event) { engine_.feed(event); }},
                  state.settings),
        view_(
            std::move(window.text), [this](Job job) { run_job(std::move(job)); }, [this] { picture_came_ = true; }),
        engine_(std::move(state), view_, *display_,
                {[this](const Effect& effect) { carry_out(effect); },
                 {},
                 [this](std::string_view cause) { frames_.add(clock_.monotonic(), cause); }}),
        touches_(engine_, display_->surface()),
        upkeep_({content.service, content.starts, content.factory, options.store, services_.worker(), services_.voice(),
                 services_.statistics(), [this](const Event& event) { engine_.feed(event); },
                 [this] { view_.pictures().give_up(); }, [this] { content_.look_again(); }},
                clock_.monotonic()) {}

  [[nodiscard]] WindowEnd end() const {
    return !restart_ ? WindowEnd::closed : hangs_ ? WindowEnd::restart_now : WindowEnd::restart;
  }

  // Somebody hangs: nothing of this may be taken down.
  [[nodiscard]] bool hangs() { return services_.worker().hangs() || services_.voice().hangs(); }

  Result<void> run() {
    Result<void> done = live();
    if (!staff_restart_) give_last_saves(engine_, services_, clock_);
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
      if (!engine_.animating()) prefetch_.rests(engine_.state(), view_);
      if (!engine_.animating() && !view_.pictures().waiting()) content_.drawn(engine_.state());
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

  void carry_out(const Effect& effect) {
    if (std::holds_alternative<effect::Restart>(effect)) quit_ = restart_ = staff_restart_ = true;
    services_.carry_out(effect, engine_.state());
    upkeep_.carry_out(effect);
  }

  bool tick() { return engine_.tick(clock_.monotonic(), clock_.wall()); }

  [[nodiscard]] bool moves() const { return engine_.animating() || engine_.drifting(); }

  // Milliseconds until something is due; -1: nothing ever is.
  [[nodiscard]] int wait_ms() {
    return pace_.wait_ms(clock_.monotonic(),
                         {moves(), view_.pictures().waiting(),
                          earlier(next_deadline(engine_.state()), earlier(touches_.deadline(), upkeep_.due()))});
  }

  Result<void> pass() {
    TurnNews news;
    // Before anything is heard: what came while the loop slept came now, not when it went to sleep.
    news.ticked = tick();
    content_.look(engine_.state(), services_.worker());
    news.heard = services_.poll();
    news.kept_up = upkeep_.turned(clock_.monotonic(), engine_.state(), !view_.pictures().waiting());
    if (touches_.expire(clock_.monotonic())) news.ticked = true;
    news.content = content_.came();
    news.picture = picture_came_;
    news.moves = moves();
    if (!news.any()) return {};
    picture_came_ = false;
    pace_.begin(clock_.monotonic());
    if (!news.ticked) tick();
    return show(news.cause());
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

  Result<void> handle(const SDL_Event& sdl) {
    if (sdl.type == wake_event_) return {};
    tick();
    if (sdl.type == SDL_QUIT) quit_ = true;
    if (const auto raw = touch_of(sdl, display_->surface(), clock_.monotonic()))
      return touches_.feed(*raw) ? show("touch") : Result<void>{};
    if (sdl.type == SDL_WINDOWEVENT &&
        (sdl.window.event == SDL_WINDOWEVENT_SIZE_CHANGED || sdl.window.event == SDL_WINDOWEVENT_EXPOSED)) {
      display_->resized();
      touches_.resized(display_->surface());
      return show("window");
    }
    if (sdl.type != SDL_KEYDOWN) return {};
    const auto pressed = key_of(sdl.key.keysym.sym, engine_.tree().right_to_left);
    if (!pressed) return {};
    engine_.key(*pressed);
    return show("key");
  }

  LoopClock clock_;
  Uint32 wake_event_;
  bool first_frame_ = true;
  bool picture_came_ = false;
  bool quit_ = false;
  bool restart_ = false;
  bool staff_restart_ = false;  // which has waited for what staff have set
  bool hangs_ = false;
  bool full_screen_;
  GlassPower glass_;
  FramePace pace_;
  SlidePrefetch prefetch_;
  FrameLog frames_;
  std::unique_ptr<WindowDisplay> display_;
  NewContent content_;
  WindowServices services_;
  View view_;
  Engine engine_;
  WindowTouches touches_;
  UpkeepService upkeep_;
};

}  // namespace

Result<WindowEnd> run_window(const Options& options, State state, const ContentSource& content, OpenWindow window) {
  if (options.screen) {
    // Past the PIN go pictures and replays, not somebody at a screen.
    const Route first = is_staff(*options.screen) ? Route{route::StaffPin{}} : *options.screen;
    auto begun = begin_at_screen(std::move(state), first);
    if (!begun) return tl::unexpected(begun.error());
    state = std::move(*begun);
  }
  auto loop = std::make_unique<WindowLoop>(options, std::move(state), content, std::move(window));
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
