#include "bundle/check_objects.h"

#include <deque>
#include <numeric>
#include <vector>

#include "bundle/hash_workers.h"
#include "bundle/object_reader.h"

namespace kiosk {

namespace {

// Objects whose sums may still be under way; so many that small ones keep all threads at work.
constexpr std::size_t kMostUnderWay = 1024;

}  // namespace

Result<void> check_objects(BundleSource& source, const VerifiedBundle& bundle) {
  const auto& objects = bundle.manifest().objects;
  std::vector<std::size_t> all(objects.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  ObjectReader reader(source, objects, bundle.object_places(), all);
  HashWorkers workers;
  std::deque<HashWorkers::Ticket> under_way;
  std::size_t settled = 0;
  // Down to so many that may stay under way; false: one is damaged.
  const auto settle = [&](std::size_t left) {
    for (; under_way.size() > left; ++settled, under_way.pop_front()) {
      if (workers.finish(under_way.front()) != objects[settled].hash) return false;
    }
    return true;
  };
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const HashWorkers::Ticket ticket = workers.begin(objects[i].size);
    const auto read = reader.read(i, [&](Piece piece) {
      workers.add(ticket, std::move(piece));
      return Result<void>();
    });
    // Of two that are wrong the first is named.
    if (!read && !settle(0)) return damaged_object();
    if (!read) return read;
    under_way.push_back(ticket);
    if (!settle(kMostUnderWay)) return damaged_object();
  }
  if (!settle(0)) return damaged_object();
  return {};
}

}  // namespace kiosk
