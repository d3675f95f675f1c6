#include "bench/bench.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace kiosk::bench {
namespace {

double now(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
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

std::optional<Arguments> parse(int argc, char** argv) {
  if (argc < 2) return std::nullopt;
  Arguments arguments;
  arguments.part = argv[1];
  for (int i = 2; i + 1 < argc; i += 2) {
    const std::string_view name = argv[i];
    if (name == "--kiosk") arguments.kiosk = argv[i + 1];
    else if (name == "--window") arguments.window = argv[i + 1];
    else if (name == "--print") arguments.print = argv[i + 1];
    else if (name == "--sync") arguments.sync = argv[i + 1];
    else if (name == "--bundle") arguments.bundle = argv[i + 1];
    else if (name == "--folder") arguments.folder = argv[i + 1];
    else if (name == "--megabytes") arguments.megabytes = std::atoi(argv[i + 1]);
    else if (name == "--content") arguments.content = argv[i + 1];
    else if (name == "--beside") arguments.beside = argv[i + 1];
    else if (name == "--rounds") arguments.rounds = std::atoi(argv[i + 1]);
    else if (name == "--seconds") arguments.seconds = std::atoi(argv[i + 1]);
    else return std::nullopt;
  }
  return arguments;
}

int usage(std::string_view parts) {
  std::fprintf(stderr,
               "%.*s [--kiosk PROGRAM] [--window PROGRAM] [--print PROGRAM] [--sync PROGRAM] [--bundle PROGRAM]\n"
               "[--folder DIR] [--megabytes N] [--content DIR] [--beside WHAT] [--rounds N] [--seconds N]\n"
               "tests/bench/run calls it.\n",
               static_cast<int>(parts.size()), parts.data());
  return 2;
}

}  // namespace kiosk::bench
