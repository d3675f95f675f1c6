// The catalogue's cases 56 and 70: the power goes at any moment of an installation, and of what was not made sure of any part is
// there and any part is not.
#include <random>

#include "model_disk.h"
#include "store_fixture.h"

namespace kiosk::test {

namespace {

std::string current_of(FileOps& ops) {
  const auto store = Store::open(ops, "");
  if (!store) return store.error().code;
  if (!store->state().current) return "none";
  const auto whole = store->check_release(*store->state().current, true);
  return whole ? to_string(*store->state().current) : whole.error().code;
}

// Which parts of what is unsure are tried: all there are, or none, all, each alone, all but each, and some by chance.
std::vector<std::set<std::size_t>> parts_of(const std::vector<std::size_t>& unsure, std::minstd_rand& random) {
  std::vector<std::set<std::size_t>> out;
  const std::set<std::size_t> all(unsure.begin(), unsure.end());
  if (unsure.size() <= 6) {
    for (unsigned bits = 0; bits < 1U << unsure.size(); ++bits) {
      std::set<std::size_t> part;
      for (std::size_t i = 0; i < unsure.size(); ++i) {
        if ((bits >> i & 1U) != 0) part.insert(unsure[i]);
      }
      out.push_back(std::move(part));
    }
    return out;
  }
  out.push_back({});
  out.push_back(all);
  for (const std::size_t one : unsure) {
    out.push_back({one});
    std::set<std::size_t> others = all;
    others.erase(one);
    out.push_back(std::move(others));
  }
  for (int i = 0; i < 40; ++i) {
    std::set<std::size_t> part;
    for (const std::size_t one : unsure) {
      if (random() % 2 == 0) part.insert(one);
    }
    out.push_back(std::move(part));
  }
  return out;
}

struct Cuts {
  int tried = 0;
  int old_ones = 0;
  std::string wrong;  // the first state that nobody may see
};

// A release of which half is its own.
Publisher wide(const Publisher& first, std::uint64_t sequence) {
  Publisher made = release(first, sequence);
  made.objects.clear();
  made.paths.clear();
  for (int i = 0; i < 10; ++i) {
    made.objects.push_back(i % 2 == 0 ? "in all " + std::to_string(i)
                                      : "only in " + std::to_string(sequence) + " " + std::to_string(i));
    made.paths.push_back("media/" + std::to_string(i) + ".txt");
  }
  return made;
}

// Release 6 over release 5, cut at every moment.
Cuts cut_everywhere(bool syncs_files, bool syncs_folders) {
  const Publisher publisher;
  ModelDisk disk;
  REQUIRE(put_outcome(disk, "", wide(publisher, 5)) == "good");
  disk.settle();
  disk.syncs_files = syncs_files;
  disk.syncs_folders = syncs_folders;
  REQUIRE(put_outcome(disk, "", wide(publisher, 6)) == "good");
  std::minstd_rand random(56);
  Cuts cuts;
  for (int time = 0; time <= disk.calls(); ++time) {
    for (const std::set<std::size_t>& kept : parts_of(disk.unsure(time), random)) {
      ModelDisk left = disk.cut(time, kept);
      const std::string shown = current_of(left);
      ++cuts.tried;
      cuts.old_ones += shown == "1-5" ? 1 : 0;
      // When install() has said that it is done, it is done.
      const bool good = shown == "1-6" || (shown == "1-5" && time < disk.calls());
      const std::string again = good ? put_outcome(left, "", wide(publisher, 6)) : "";
      if (good && (again == "good" || again == "already") && current_of(left) == "1-6") continue;
      cuts.wrong = "before call " + std::to_string(time) + ": " + shown + " " + again;
      return cuts;
    }
  }
  return cuts;
}

}  // namespace

TEST_CASE(
    "catalogue 56: unsynced changes dropped in any combination, at every moment: the old release or the new one") {
  const Cuts cuts = cut_everywhere(true, true);
  CHECK(cuts.wrong == "");
  CHECK(cuts.tried > 500);
  CHECK(cuts.old_ones > cuts.tried / 4);
  CHECK(cuts.old_ones < cuts.tried);
}

TEST_CASE("catalogue 70: without fsync of files, of folders, or of both, the power cut is seen to hurt") {
  CHECK(cut_everywhere(false, true).wrong != "");
  CHECK(cut_everywhere(true, false).wrong != "");
  CHECK(cut_everywhere(false, false).wrong != "");
}

}  // namespace kiosk::test
