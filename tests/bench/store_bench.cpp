// The installer against `cp` and `sync` of the same file, and `b2sum`, in the same run. Two bundles of the size asked for: one
// of 1,000 objects, one of 10,000 small files. The file is in the page cache for all of them, so that what is compared is the
// work, not the stick.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "bench/bench.h"
#include "bench/workshop.h"

namespace kiosk::bench {
namespace {

namespace fs = std::filesystem;

// What is in the store afterwards is what was asked for.
bool holds(const std::string& store, const char* release) {
  std::ifstream in(store + "/state.json");
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  return text.find(std::string("\"current\": \"") + release + "\"") != std::string::npos;
}

// By a process of its own: the most memory that a child is said to have used begins with what its parent has (exec keeps it).
bool make_apart(Workshop& workshop, const Set& set) {
  const pid_t maker = ::fork();
  if (maker == 0) ::_exit(workshop.make(set) ? 0 : 1);
  int status = 0;
  const bool made = maker > 0 && ::waitpid(maker, &status, 0) == maker && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  if (!made) std::fprintf(stderr, "kiosk_store_bench: no bundle of %d files could be made\n", set.files);
  return made;
}

int bench_set(const Arguments& arguments, const Set& set) {
  Workshop workshop(arguments, set.files > 1000 ? "many" : "large");
  if (!make_apart(workshop, set)) return 3;
  const std::string file = workshop.bundle(1);
  Series copy, sum, unpack, full, delta, verify;
  long peak_kb = 0;
  (void)workshop.time({"b2sum", file});  // into the page cache
  (void)workshop.time({"sync"});
  for (int round = 0; round < arguments.rounds; ++round) {
    const std::string suffix = std::to_string(round);
    copy.add(workshop.time({"sh", "-c", "cp \"$0\" \"$1\" && sync \"$1\"", file, workshop.path("copy" + suffix)}));
    fs::create_directories(workshop.path("tar" + suffix));
    unpack.add(
        workshop.time({"sh", "-c", "tar xf \"$0\" -C \"$1\" && sync -f \"$1\"", file, workshop.path("tar" + suffix)}));
    sum.add(workshop.time({"b2sum", "-l", "256", file}));
    const std::string store = workshop.path("store" + suffix);
    full.add(workshop.install(1, store, &peak_kb));
    if (!holds(store, "1-1")) return 3;
    delta.add(workshop.install(2, store, &peak_kb));
    if (!holds(store, "1-2")) return 3;
    verify.add(workshop.time({arguments.bundle, "verify", file, "--trust", workshop.trust_path()}));
  }
  const std::string what = std::to_string(set.files) + " objects, " +
                           std::to_string(static_cast<std::uint64_t>(set.files) * set.bytes / 1'000'000) + " MB: ";
  const double yardstick = copy.at(0.5);
  print({what + "install, median", number(full.at(0.5), 0) + " ms", number(1.25 * yardstick, 0) + " ms",
         in_units(full.at(0.5), yardstick, "cp and sync of the file")});
  note(in_units(full.at(0.5), unpack.at(0.5), "tar x and sync of the same objects (") + number(unpack.at(0.5), 0) +
       " ms)");
  print({what + "install of one changed object", number(delta.at(0.5), 0) + " ms", number(full.at(0.5) / 20, 0) + " ms",
         in_units(delta.at(0.5), full.at(0.5), "a full install")});
  note("every object that is reused is hashed again (INTERFACE, commit): " +
       in_units(delta.at(0.5), sum.at(0.5), "b2sum of the bundle"));
  print({what + "verify, rate", number(sum.at(0.5) / verify.at(0.5), 2), "0.90", "b2sum's rate"});
  print({what + "most memory of an install", number(static_cast<double>(peak_kb) / 1024) + " MB", "32 MB", ""});
  return 0;
}

// What a manifest as long as there may be takes: it is held whole, beside all hands' pieces.
int bench_full_manifest(const Arguments& arguments) {
  constexpr Set kMost{"full", 30'000, 200};
  Workshop workshop(arguments, kMost.name);
  if (!make_apart(workshop, kMost)) return 3;
  long peak_kb = 0;
  for (int twice = 0; twice < 2; ++twice) workshop.install(1, workshop.path("store"), &peak_kb);
  if (!holds(workshop.path("store"), "1-1")) return 3;
  print({std::to_string(kMost.files) + " objects: most memory of an install",
         number(static_cast<double>(peak_kb) / 1024) + " MB", "32 MB", ""});
  return 0;
}

int bench_store(const Arguments& arguments) {
  const auto total = static_cast<std::uint64_t>(arguments.megabytes) * 1'000'000;
  const int many = arguments.megabytes >= 500 ? 10'000 : 1'001;
  for (const Set& set : {Set{"large", 1000, total / 1000}, Set{"many", many, 4000}}) {
    if (const int code = bench_set(arguments, set); code != 0) return code;
  }
  return bench_full_manifest(arguments);
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
  using namespace kiosk::bench;  // NOLINT: a main file
  const auto arguments = parse(argc, argv);
  if (arguments && arguments->part == "store") return bench_store(*arguments);
  if (arguments && arguments->part == "stick") return bench_stick(*arguments);
  return usage("kiosk_store_bench store|stick");
}
