#include "bench/bench.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>

namespace kiosk::bench {
namespace {

double now(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

int usage() {
  std::fprintf(stderr,
               "kiosk_bench heading|start|idle|turn|touch|memory|print [--kiosk PROGRAM] [--print PROGRAM] [--window "
               "PROGRAM] [--content DIR] "
               "[--rounds N] [--seconds N]\n"
               "tests/bench/run calls it.\n");
  return 2;
}

}  // namespace

double wall_ms() { return now(CLOCK_MONOTONIC); }
double thread_ms() { return now(CLOCK_THREAD_CPUTIME_ID); }
double process_ms() { return now(CLOCK_PROCESS_CPUTIME_ID); }

double Series::at(double part) const {
  if (values_.empty()) return 0;
  std::vector<double> sorted = values_;
  std::ranges::sort(sorted);
  return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(part * static_cast<double>(sorted.size())))];
}

void print(const Row& row) {
  std::printf("%-58s %12s %12s   %s\n", row.what.c_str(), row.figure.c_str(), row.target.c_str(), row.ratio.c_str());
  std::fflush(stdout);
}

void print_heading() { print({"figure", "measured", "target", "yardstick"}); }

void note(std::string_view text) {
  std::printf("    %.*s\n", static_cast<int>(text.size()), text.data());
  std::fflush(stdout);
}

std::string number(double value, int decimals) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

std::string in_units(double value, double yardstick, std::string_view unit) {
  return yardstick > 0 ? number(value / yardstick) + " x " + std::string(unit) : std::string();
}

}  // namespace kiosk::bench

int main(int argc, char** argv) {
  using namespace kiosk::bench;  // NOLINT: a main file
  if (argc < 2) return usage();
  Arguments arguments;
  arguments.part = argv[1];
  for (int i = 2; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    if (name == "--kiosk") arguments.kiosk = argv[i + 1];
    else if (name == "--window") arguments.window = argv[i + 1];
    else if (name == "--print") arguments.print = argv[i + 1];
    else if (name == "--content") arguments.content = argv[i + 1];
    else if (name == "--rounds") arguments.rounds = std::atoi(argv[i + 1]);
    else if (name == "--seconds") arguments.seconds = std::atoi(argv[i + 1]);
    else return usage();
  }
  if (arguments.part == "heading") {
    print_heading();
    return 0;
  }
  if (arguments.part == "start") return bench_start(arguments);
  if (arguments.part == "idle") return bench_idle(arguments);
  if (arguments.part == "turn") return bench_turn(arguments);
  if (arguments.part == "touch") return bench_touch(arguments);
  if (arguments.part == "memory") return bench_memory(arguments);
  if (arguments.part == "print") return bench_print(arguments);
  return usage();
}
