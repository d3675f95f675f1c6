// From a stick's arrival to "you can take it out", by kiosk-sync watch on a folder, against cp and sync of the same file in the same run. The
// file is in the page cache for both: what is compared is the work, not the stick.
#include <poll.h>

#include <fstream>
#include <string>

#include "bench/workshop.h"

namespace kiosk::bench {
namespace {

// Until the file holds this; milliseconds, or -1 when it does not come to hold it.
double until_says(const std::string& path, const std::string& what) {
  const double begin = wall_ms();
  while (wall_ms() - begin < 60'000) {
    std::ifstream file(path);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    if (text.find(what) != std::string::npos) return wall_ms() - begin;
    (void)::poll(nullptr, 0, 2);
  }
  return -1;
}

// Gone at the end of its round.
struct Folder {
  explicit Folder(std::string at) : path(std::move(at)) {}
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string path;
};

}  // namespace

int bench_stick(const Arguments& arguments) {
  namespace fs = std::filesystem;
  Workshop workshop(arguments, "stick");
  if (!workshop.make({"stick", 100, static_cast<std::uint64_t>(arguments.megabytes) * 10'000})) return 3;
  Series copy, arrival;
  for (int round = 0; round < arguments.rounds; ++round) {
    const std::string here = workshop.path("round" + std::to_string(round));
    for (const char* folder : {"/store", "/sticks", "/made"}) fs::create_directories(here + folder);
    fs::copy_file(workshop.bundle(1), here + "/made/1.kiosk");
    (void)workshop.time({"sync"});
    copy.add(workshop.time({"sh", "-c", "cp \"$0\" \"$1\" && sync \"$1\"", here + "/made/1.kiosk", here + "/copy"}));
    const Folder round_folder{here};
    Child watcher({arguments.sync, "watch", "--store", here + "/store", "--trust", workshop.trust_path(), "--sticks",
                   here + "/sticks", "--news", here + "/news", "--socket", here + "/socket", "--config",
                   here + "/none"});
    if (until_says(here + "/news", "\"phase\": \"none\"") < 0) return 3;
    fs::rename(here + "/made", here + "/sticks/a");
    const double took = until_says(here + "/news", "\"phase\": \"done\"");
    if (took < 0) return 3;
    arrival.add(took);
  }
  const double yardstick = copy.at(0.5);
  print({"stick of " + std::to_string(arguments.megabytes) + " MB: from its arrival to done, median",
         number(arrival.at(0.5), 0) + " ms", number(1.15 * yardstick + 2000, 0) + " ms",
         in_units(arrival.at(0.5), yardstick, "cp and sync of the file")});
  note("cp and sync: " + number(yardstick, 0) + " ms; the target is 1.15 of it, and 2 s");
  return 0;
}

}  // namespace kiosk::bench
