// What the kiosk holds after every page of every screen was shown in a window: its proportional share of memory, and of what.
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

#include "bench/bench.h"
#include "bench/drive.h"
#include "platform/memory_habits.h"
#include "platform/places.h"
#include "platform/prefetch.h"
#include "platform/window_display.h"

namespace kiosk::bench {
namespace {

long pss_kb() {
  std::ifstream rollup("/proc/self/smaps_rollup");
  for (std::string line; std::getline(rollup, line);) {
    if (line.starts_with("Pss:")) return std::strtol(line.c_str() + 4, nullptr, 10);
  }
  return 0;
}

bool is_mapping(const std::string& line) {
  return !line.empty() && (std::isdigit(line[0]) != 0 || (line[0] >= 'a' && line[0] <= 'f'));
}

// kB by file; what has no file by its kernel's name.
std::map<std::string, long> pss_by_mapping() {
  std::map<std::string, long> out;
  std::ifstream smaps("/proc/self/smaps");
  std::string name;
  for (std::string line; std::getline(smaps, line);) {
    if (line.starts_with("Pss:")) {
      out[name] += std::strtol(line.c_str() + 4, nullptr, 10);
    } else if (is_mapping(line)) {
      std::istringstream words(line);
      std::string skipped;
      for (int i = 0; i < 5; ++i) words >> skipped;
      name = "anonymous";
      words >> name;
      name = name.substr(name.rfind('/') + 1);
    }
  }
  return out;
}

// The most that it held after any of them, in kB.
long walk(Drive& drive) {
  const std::vector<Route> pages = all_pages(drive.view(), drive.booted());
  long most = 0;
  for (const Route& page : pages) {
    if (!drive.go(page)) continue;
    drive.settle();
    most = std::max(most, pss_kb());
  }
  // Where every visit ends: at the attract loop, with home and the next slide at hand.
  drive.view().forget();  // what a reset does
  drive.go(route::Attract{1});
  drive.settle();
  prefetch(drive.engine().state(), drive.view());
  drive.settle();
  give_back_memory();
  return std::max(most, pss_kb());
}

}  // namespace

int bench_memory(const Arguments& arguments) {
  keep_memory_small();
  auto display = WindowDisplay::open({1920, 1080, true});
  if (!display) {
    std::fprintf(stderr, "kiosk_bench: %s\n", display.error().message.c_str());
    return 3;
  }
  Drive drive(arguments.content, **display, Pictures_come::by_worker);
  drive.settle();
  const long first = pss_kb();
  const long most = walk(drive);
  const long after = pss_kb();
  print({"memory (PSS) after walking every screen", number(static_cast<double>(after) / 1024) + " MB", "40 MB",
         number(static_cast<double>(after) / static_cast<double>(first)) + " x after the first slide"});
  note("most after any one screen: " + number(static_cast<double>(most) / 1024) + " MB");
  std::vector<std::pair<long, std::string>> biggest;
  for (const auto& [name, kb] : pss_by_mapping()) biggest.emplace_back(kb, name);
  std::ranges::sort(biggest, std::greater<>());
  std::string text = "MB:";
  for (std::size_t i = 0; i < std::min<std::size_t>(biggest.size(), 14); ++i) {
    text += (i > 0 ? ", " : " ") + biggest[i].second + " " + number(static_cast<double>(biggest[i].first) / 1024);
  }
  note(text);
  note("kept: pictures " + number(static_cast<double>(drive.view().pictures().cached_bytes()) / 1048576) +
       ", lines of text " + number(static_cast<double>(drive.view().text().cached_bytes()) / 1048576) + " MB");
  const struct mallinfo2 heap = mallinfo2();
  note("allocated: in the heap " + number(static_cast<double>(heap.uordblks) / 1048576) + " of " +
       number(static_cast<double>(heap.arena) / 1048576) + ", large blocks " +
       number(static_cast<double>(heap.hblkhd) / 1048576) + " MB");
  return 0;
}

}  // namespace kiosk::bench
