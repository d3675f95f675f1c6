// A kiosk that has nothing to do does nothing: no frame, no processor tick, no thread that wakes.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "bench/bench.h"
#include "bench/child.h"

namespace kiosk::bench {
namespace {

constexpr int kSettleMs = 3'000;  // without a frame

std::string slurp(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Thread {
  std::string name;
  long switches = 0;
  long long run_ns = 0;
};

long after(const std::string& text, const std::string& key) {
  const std::size_t at = text.find(key);
  return at == std::string::npos ? 0 : std::strtol(text.c_str() + at + key.size(), nullptr, 10);
}

std::map<std::string, Thread> threads_of(int pid) {
  std::map<std::string, Thread> out;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/task", ignored)) {
    Thread thread;
    thread.name = slurp(entry.path() / "comm");
    if (!thread.name.empty()) thread.name.pop_back();
    const std::string status = slurp(entry.path() / "status");
    thread.switches = after(status, "\nvoluntary_ctxt_switches:") + after(status, "\nnonvoluntary_ctxt_switches:");
    thread.run_ns = std::strtoll(slurp(entry.path() / "schedstat").c_str(), nullptr, 10);
    out[entry.path().filename().string()] = thread;
  }
  return out;
}

// utime + stime, in ticks of 10 ms.
long ticks_of(int pid) {
  const std::string stat = slurp("/proc/" + std::to_string(pid) + "/stat");
  std::istringstream rest(stat.substr(stat.rfind(')') + 2));
  std::string skipped;
  for (int i = 3; i < 14; ++i) rest >> skipped;
  long user = 0;
  long system = 0;
  rest >> user >> system;
  return user + system;
}

}  // namespace

int bench_idle(const Arguments& arguments) {
  NamedPipe frames;
  Child child({arguments.kiosk, "--content", arguments.content, "--frames", frames.path()});
  if (!frames.line(20'000)) {
    std::fprintf(stderr, "kiosk_bench: no first frame came\n");
    return 1;
  }
  while (frames.line(kSettleMs)) {
  }
  const long ticks = ticks_of(child.pid());
  const auto before = threads_of(child.pid());
  int seen = 0;
  const double until = wall_ms() + arguments.seconds * 1000.0;
  while (wall_ms() < until) {
    if (frames.line(static_cast<int>(until - wall_ms()) + 1)) ++seen;
  }
  const long used = ticks_of(child.pid()) - ticks;
  const auto now = threads_of(child.pid());
  const std::string span = " in " + std::to_string(arguments.seconds) + " s of a one-slide loop";
  print({"frames" + span, std::to_string(seen), "0", ""});
  print({"processor ticks" + span, std::to_string(used), "0", ""});
  long switches = 0;
  long long run_ns = 0;
  std::string woke;
  for (const auto& [id, thread] : now) {
    const auto was = before.find(id);
    const long here = thread.switches - (was != before.end() ? was->second.switches : 0);
    switches += here;
    run_ns += thread.run_ns - (was != before.end() ? was->second.run_ns : 0);
    if (here != 0) woke += " " + thread.name + " (" + std::to_string(here) + ")";
  }
  print({"context switches" + span, std::to_string(switches), "",
         number(static_cast<double>(run_ns) / 1e6, 2) + " ms on the processor"});
  note(std::to_string(now.size()) + " threads; woke:" + (woke.empty() ? " none" : woke));
  return 0;
}

}  // namespace kiosk::bench
