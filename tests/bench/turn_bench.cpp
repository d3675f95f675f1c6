// Frames of what moves, at 1920x1080 in memory, 16 ms apart on the drawn clock: an article's page turns, a press and its release,
// the sheets, the attract loop's fade and drift.
#include <cstring>

#include "app/update.h"
#include "bench/bench.h"
#include "bench/drive.h"
#include "platform/memory_display.h"
#include "platform/prefetch.h"
#include "screens/screens.h"

namespace kiosk::bench {
namespace {

constexpr int kWidth = 1920;
constexpr int kHeight = 1080;
constexpr int kFrameMs = 16;

struct Frames {
  Series cpu;
  Series wall;
  void time(Drive& drive) {
    const double cpu_begin = thread_ms();
    const double begin = wall_ms();
    drive.show();
    wall.add(wall_ms() - begin);
    cpu.add(thread_ms() - cpu_begin);
  }
};

double memcpy_ms() {
  std::vector<std::uint32_t> from(static_cast<std::size_t>(kWidth * kHeight), 1);
  std::vector<std::uint32_t> to(from.size());
  Series series;
  for (int i = 0; i < 60; ++i) {
    const double begin = thread_ms();
    std::memcpy(to.data(), from.data(), from.size() * 4);
    series.add(thread_ms() - begin);
    from[static_cast<std::size_t>(i)] = to[0] + to.back();
  }
  return series.at(0.5);
}

void play(Drive& drive, Frames& frames) {
  do {
    drive.pass(kFrameMs);
    frames.time(drive);
  } while (drive.engine().animating());
}

// Every article from its first page to its last and back, as fast as its turns end.
void turn_pages(Drive& drive, Frames& frames, int wanted) {
  const Library& library = *drive.booted().library;
  while (static_cast<int>(frames.cpu.count()) < wanted) {
    const std::size_t before = frames.cpu.count();
    for (const Article& article : library.articles) {
      if (static_cast<int>(frames.cpu.count()) >= wanted) break;
      drive.view().forget();
      if (!drive.go(route::Article{article.id, 1})) continue;
      drive.settle();
      for (const char* button : {"pager.next", "pager.previous"}) {
        while (drive.tree().find(button) != nullptr) {
          drive.pass(400);  // past the rule against a second press
          drive.view().activate(button);
          play(drive, frames);
        }
      }
    }
    if (frames.cpu.count() == before) return;
  }
}

void fade_slides(Drive& drive, Frames& frames, int rounds) {
  drive.view().forget();
  if (!drive.go(route::Attract{1})) return;
  drive.settle();
  for (int i = 0; i < rounds; ++i) {
    prefetch(drive.engine().state(), drive.view());  // as the window's loop does while a slide stands still
    drive.pass(30'000);
    play(drive, frames);
  }
}

// Every slide for as long as it stands: what moves then is its picture.
void drift_slides(Drive& drive, Frames& frames, int wanted) {
  drive.view().forget();
  if (!drive.go(route::Attract{1})) return;
  drive.settle();
  int prefetched = 0;
  while (static_cast<int>(frames.cpu.count()) < wanted) {
    const bool fading = drive.engine().animating();
    const int slide = resting_slide(drive.engine().state());
    if (!fading && slide != prefetched) prefetch(drive.engine().state(), drive.view());
    if (!fading) prefetched = slide;
    drive.pass(kFrameMs);
    if (!fading && resting_slide(drive.engine().state()) == slide) frames.time(drive);
    else drive.show();
  }
}

// Down and up on every control of home and of a topic, sliding off before it acts.
void press_controls(Drive& drive, Frames& frames, int rounds) {
  for (int i = 0; i < rounds; ++i) {
    for (const Route& route : {Route(route::Home{}), Route(route::Contacts{})}) {
      drive.view().forget();
      if (!drive.go(route)) continue;
      drive.settle();
      const std::vector<Node> nodes = drive.tree().nodes;
      for (const Node& node : nodes) {
        if (node.action.empty()) continue;
        drive.pass(400);
        drive.down(node);
        frames.time(drive);
        drive.engine().point({}, false);
        drive.pass(kFrameMs);
        frames.time(drive);
      }
    }
  }
}

void raise_sheets(Drive& drive, Frames& frames, int rounds) {
  for (int i = 0; i < rounds; ++i) {
    for (const Route& sheet : {Route(route::TextSize{}), Route(route::ReadAloud{})}) {
      drive.view().forget();
      if (!drive.go(route::Home{})) return;
      drive.settle();
      drive.engine().feed(event::Open{sheet});
      play(drive, frames);
    }
  }
}

// The same frames by their parts. What is laid out and painted anew in a frame is what drawing it a second time spares.
struct Split {
  Series words, list, damage, raster, present;

  void time(View& view, MemoryDisplay& display, const State& state, Damage& damage_of) {
    const double begin = thread_ms();
    static_cast<void>(view.draw(state, {}, draw_screen));
    const double laid_out = thread_ms();
    const Drawn drawn = view.draw(state, {}, draw_screen);
    const double listed = thread_ms();
    const Surface surface = display.surface();
    const std::vector<PixelRect> rects = damage_of.find(*drawn.data, surface.width, surface.height);
    const double found = thread_ms();
    rasterise(*drawn.data, surface, rects);
    const double filled = thread_ms();
    static_cast<void>(display.present(rects));
    const double shown_at = thread_ms();
    view.trim();
    words.add(std::max(0.0, (laid_out - begin) - (listed - laid_out)));
    list.add(listed - laid_out);
    damage.add(found - listed);
    raster.add(filled - found);
    present.add(shown_at - filled);
  }

  [[nodiscard]] std::string at(double part) const {
    return "words " + number(words.at(part), 2) + ", draw list " + number(list.at(part), 2) + ", damage " +
           number(damage.at(part), 2) + ", raster " + number(raster.at(part), 2) + ", copy to memory " +
           number(present.at(part), 2);
  }
};

void split_turns(Drive& drive, MemoryDisplay& display, Split& split) {
  Damage damage;
  for (const Article& article : drive.booted().library->articles) {
    drive.view().forget();
    Monotonic now(100'000);
    for (int page = 1; page <= 9; ++page) {
      auto state = begin_at(drive.booted(), route::Article{article.id, page});
      if (!state) break;
      now += Millis(1'000);
      state->now = now;
      static_cast<void>(drive.view().draw(*state, {}, draw_screen));
      for (int i = 0; i < 20 && page > 1; ++i) {
        state->now += Millis(kFrameMs);
        split.time(drive.view(), display, *state, damage);
      }
      if (drive.tree().find("pager.next") == nullptr) break;
    }
  }
}

void report(const char* what, const char* target, const Frames& frames, double yardstick) {
  print({what, number(frames.cpu.at(0.99), 2) + " ms", target,
         in_units(frames.cpu.at(0.99), yardstick, "memcpy of the frame")});
  note(std::to_string(frames.cpu.count()) + " frames, processor time: median " + number(frames.cpu.at(0.5), 2) +
       ", most " + number(frames.cpu.at(1), 2) + " ms; by the clock on the wall: median " +
       number(frames.wall.at(0.5), 2) + ", p99 " + number(frames.wall.at(0.99), 2) + " ms; memcpy " +
       number(yardstick, 2) + " ms");
}

}  // namespace

int bench_turn(const Arguments& arguments) {
  MemoryDisplay display(kWidth, kHeight);
  Drive drive(arguments.content, display, Pictures_come::at_once);
  const double yardstick = memcpy_ms();
  Frames turns;
  turn_pages(drive, turns, arguments.rounds * 40);
  report("frame of a page turn, p99", "8 ms", turns, yardstick);
  Split split;
  split_turns(drive, display, split);
  note("of it, median: " + split.at(0.5));
  note("of it, p99: " + split.at(0.99));
  Frames fades;
  fade_slides(drive, fades, arguments.rounds);
  report("frame of the attract fade, p99", "16.7 ms", fades, yardstick);
  Frames drifts;
  drift_slides(drive, drifts, arguments.rounds * 200);
  report("frame of the attract drift, p99", "16.7 ms", drifts, yardstick);
  Frames presses;
  press_controls(drive, presses, std::max(1, arguments.rounds / 4));
  report("frame of a press, p99", "16.7 ms", presses, yardstick);
  Frames sheets;
  raise_sheets(drive, sheets, std::max(1, arguments.rounds / 2));
  report("frame of a sheet's rise, p99", "16.7 ms", sheets, yardstick);
  return 0;
}

}  // namespace kiosk::bench
