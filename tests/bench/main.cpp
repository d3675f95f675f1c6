#include "bench/bench.h"

int main(int argc, char** argv) {
  using namespace kiosk::bench;  // NOLINT: a main file
  const auto arguments = parse(argc, argv);
  if (arguments && arguments->part == "heading") {
    print_heading();
    return 0;
  }
  if (arguments && arguments->part == "start") return bench_start(*arguments);
  if (arguments && arguments->part == "idle") return bench_idle(*arguments);
  if (arguments && arguments->part == "turn") return bench_turn(*arguments);
  if (arguments && arguments->part == "touch") return bench_touch(*arguments);
  if (arguments && arguments->part == "memory") return bench_memory(*arguments);
  return usage("kiosk_bench heading|start|idle|turn|touch|memory");
}
