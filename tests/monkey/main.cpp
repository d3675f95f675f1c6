// kiosk_monkey [--steps N] [--seed N]: random touches, keys, waits and news over all screens. Exits 1 with the step that broke a
// promise, or when memory grew: the most that was allocated in the second half may not be more than in the first.
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>

#include "monkey/monkey.h"

using namespace kiosk;  // NOLINT: a main file

namespace {

double allocated_mb() {
  const struct mallinfo2 info = ::mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
}

struct Walk {
  std::set<std::string> seen;
  int visits = 0;
  double first_half = 0;
  double second_half = 0;
};

bool walk(const Form& form, unsigned seed, int steps, Walk& all) {
  Rig rig;
  ScreenMonkey monkey(rig, form, seed);
  double first = 0;
  double second = 0;
  for (int i = 0; i < steps; ++i) {
    const std::string broken = monkey.step();
    if (!broken.empty()) {
      std::cerr << "step " << i << " of " << form.name() << ", seed " << seed << "\n  " << monkey.done() << "\n  "
                << broken << '\n';
      return false;
    }
    double& most = i < steps / 2 ? first : second;
    most = std::max(most, allocated_mb());
  }
  std::cout << form.name() << ": " << steps << " steps, " << monkey.visits() << " visits, most allocated " << first
            << " MB in the first half, " << second << " in the second\n";
  all.seen.insert(monkey.seen().begin(), monkey.seen().end());
  all.visits += monkey.visits();
  // A cache may fill a little later than at half time; what leaks grows with every step.
  if (second > first * 1.05 + 0.5) {
    std::cerr << form.name() << ": memory grew from " << first << " to " << second << " MB\n";
    return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  int steps = 100'000;
  unsigned seed = 20'261'127;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (std::string(argv[i]) == "--steps") steps = std::atoi(argv[i + 1]);
    if (std::string(argv[i]) == "--seed") seed = static_cast<unsigned>(std::atoi(argv[i + 1]));
  }
  Walk all;
  // A quarter of the design's pixels: the same screens, drawn faster.
  if (!walk({960, 540}, seed, steps * 6 / 10, all)) return 1;
  if (!walk({540, 960}, seed + 1, steps - steps * 6 / 10, all)) return 1;
  if (steps < 20'000) return 0;
  // It went everywhere, or it proved nothing.
  for (const char* kind : {"attract",        "home",      "topic",        "article",
                           "story",          "stories",   "tips",         "baby-states",
                           "about-this-far", "note",      "paths",        "contacts",
                           "contact",        "take-home", "conversation", "conversation-card",
                           "printing",       "language",  "text-size",    "read-aloud",
                           "help",           "cover",     "idle",         "search"}) {
    if (all.seen.contains(kind)) continue;
    std::cerr << "it never came to " << kind << '\n';
    return 1;
  }
  std::cout << steps << " steps over " << all.seen.size() << " kinds of screens, " << all.visits << " visits\n";
}
