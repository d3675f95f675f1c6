// The installer against `cp` and `sync` of the same file, and `b2sum`, in the same run. Two bundles of the size asked for: one
// of 1,000 objects, one of 10,000 small files. The file is in the page cache for all of them, so that what is compared is the
// work, not the stick.
#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "bench/bench.h"
#include "bench/child.h"
#include "bundle/pack.h"
#include "bundle/secret_key.h"
#include "bundle/trust.h"

namespace kiosk::bench {
namespace {

namespace fs = std::filesystem;

struct Set {
  const char* name;
  int files;
  std::uint64_t bytes;  // of each
};

class Workshop {
 public:
  Workshop(const Arguments& arguments, const char* name)
      : arguments_(arguments), folder_(arguments.folder + "/" + name) {
    fs::create_directories(folder_ + "/in");
  }

  // FILE-1.kiosk, and FILE-2.kiosk with one object changed.
  bool make(const Set& set) {
    const SecretKey key = SecretKey::generate();
    Trust trust;
    trust.product = "kiosk";
    trust.channel = "sample";
    trust.root.keys = trust.release.keys = {key.public_key()};
    std::ofstream(trust_path()) << to_json(trust);
    std::vector<PackedFile> files;
    for (int i = 0; i < set.files; ++i) {
      const std::string path = folder_ + "/in/" + std::to_string(i) + ".txt";
      fill(path, set.bytes, static_cast<unsigned>(i));
      files.push_back({"media/" + std::to_string(i) + ".txt", "text/plain", path});
    }
    Manifest head;
    head.product = "kiosk";
    head.channel = "sample";
    head.created = "2026-01-01T00:00:00Z";
    head.languages = {"en"};
    for (const std::uint64_t sequence : {1U, 2U}) {
      head.number = {1, sequence};
      if (sequence == 2) fill(folder_ + "/in/0.txt", set.bytes, 1'000'000);
      if (!pack(head, files, key, bundle(sequence))) return false;
    }
    return true;
  }

  // Milliseconds of a command; -1: it failed. Its most memory in `peak_kb`.
  double time(const std::vector<std::string>& command, long* peak_kb = nullptr) const {
    const double begin = wall_ms();
    Child child(command);
    const rusage used = child.wait();
    if (peak_kb != nullptr) *peak_kb = std::max(*peak_kb, used.ru_maxrss);
    return wall_ms() - begin;
  }
  double install(std::uint64_t sequence, const std::string& store, long* peak_kb) const {
    fs::create_directories(store);
    return time({arguments_.sync, "install", bundle(sequence), "--store", store, "--trust", trust_path()}, peak_kb);
  }
  [[nodiscard]] std::string bundle(std::uint64_t sequence) const {
    return folder_ + "/" + std::to_string(sequence) + ".kiosk";
  }
  [[nodiscard]] std::string trust_path() const { return folder_ + "/trust-1.json"; }
  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }

 private:
  static void fill(const std::string& path, std::uint64_t bytes, unsigned seed) {
    std::minstd_rand random(seed + 1);
    std::vector<std::uint32_t> words(static_cast<std::size_t>(bytes / 4 + 1));
    for (std::uint32_t& word : words) word = static_cast<std::uint32_t>(random());
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(words.data()), static_cast<std::streamsize>(bytes));
  }
  const Arguments& arguments_;
  std::string folder_;
};

// What is in the store afterwards is what was asked for.
bool holds(const std::string& store, const char* release) {
  std::ifstream in(store + "/state.json");
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  return text.find(std::string("\"current\": \"") + release + "\"") != std::string::npos;
}

int bench_set(const Arguments& arguments, const Set& set) {
  Workshop workshop(arguments, set.files > 1000 ? "many" : "large");
  if (!workshop.make(set)) {
    std::fprintf(stderr, "kiosk_store_bench: no bundle could be made in %s\n", arguments.folder.c_str());
    return 3;
  }
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

int bench_store(const Arguments& arguments) {
  const auto total = static_cast<std::uint64_t>(arguments.megabytes) * 1'000'000;
  const int many = arguments.megabytes >= 500 ? 10'000 : 1'001;
  for (const Set& set : {Set{"large", 1000, total / 1000}, Set{"many", many, 4000}}) {
    if (const int code = bench_set(arguments, set); code != 0) return code;
  }
  return 0;
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
  using namespace kiosk::bench;  // NOLINT: a main file
  const auto arguments = parse(argc, argv);
  return arguments && arguments->part == "store" ? bench_store(*arguments) : usage("kiosk_store_bench store");
}
