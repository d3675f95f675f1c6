// From exec to the first complete attract slide: the program's first line of --frames, which it writes when the frame has
// been presented with its pictures.
#include <cstdio>

#include "bench/bench.h"
#include "bench/child.h"

namespace kiosk::bench {
namespace {

struct Starts {
  Series wall;
  Series cpu;  // user and system
};

// Until the program wrote its first line into the pipe.
bool start_once(std::vector<std::string> command, const std::string& option, Starts& starts) {
  NamedPipe pipe;
  if (!option.empty()) command.push_back(option);
  command.push_back(pipe.path());
  const double begin = wall_ms();
  Child child(command);
  const auto first = pipe.line(20'000);
  const double took = wall_ms() - begin;
  if (!first) return false;
  starts.wall.add(took);
  starts.cpu.add(field(*first, "cpu_ms"));
  return true;
}

}  // namespace

int bench_start(const Arguments& arguments) {
  Starts kiosk;
  Starts window;
  Series nothing;
  for (int i = -1; i < arguments.rounds; ++i) {
    Starts cold;
    // By turns, so that a busy minute of the machine falls on all of them.
    const double begin = wall_ms();
    Child yardstick({"true"});
    yardstick.wait();
    if (i >= 0) nothing.add(wall_ms() - begin);
    if (!start_once({arguments.window}, "", i < 0 ? cold : window) ||
        !start_once({arguments.kiosk, "--content", arguments.content}, "--frames", i < 0 ? cold : kiosk)) {
      std::fprintf(stderr, "kiosk_bench: no first frame came\n");
      return 1;
    }
  }
  const double figure = kiosk.wall.at(0.5);
  print({"first complete attract slide after exec, median", number(figure) + " ms", "150 ms",
         in_units(figure, window.wall.at(0.5), "an SDL window's first frame") + ", " +
             in_units(figure, nothing.at(0.5), "exec of true")});
  note("least " + number(kiosk.wall.at(0)) + ", most " + number(kiosk.wall.at(1)) + " ms; processor time, median " +
       number(kiosk.cpu.at(0.5)) + ", least " + number(kiosk.cpu.at(0)) + " ms; SDL window alone: median " +
       number(window.wall.at(0.5)) + ", least " + number(window.wall.at(0)) + ", processor " +
       number(window.cpu.at(0.5)) + " ms; exec of true " + number(nothing.at(0.5)) + " ms");
  return 0;
}

}  // namespace kiosk::bench
