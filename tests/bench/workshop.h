// Bundles to measure with: made once, of random bytes, and installed or copied by other programs.
#pragma once
#include <sys/resource.h>

#include <algorithm>
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

struct Set {
  const char* name;
  int files;
  std::uint64_t bytes;  // of each
};

class Workshop {
 public:
  Workshop(const Arguments& arguments, const char* name)
      : arguments_(arguments), folder_(arguments.folder + "/" + name) {
    std::filesystem::create_directories(folder_ + "/in");
  }

  // 1.kiosk, and 2.kiosk with one object changed.
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
    std::filesystem::create_directories(store);
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

}  // namespace kiosk::bench
