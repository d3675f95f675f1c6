#include "bundle/check_objects.h"

#include <numeric>
#include <vector>

#include "base/hands.h"
#include "bundle/object_reader.h"
#include "bundle/object_sum.h"

namespace kiosk {

namespace {

using Lots = std::vector<std::span<const std::size_t>>;

class CheckingHand final : public Hand {
 public:
  CheckingHand(BundleSource& source, const VerifiedBundle& bundle, const Lots& lots)
      : lots_(lots), reader_(source, bundle.manifest().objects, bundle.object_places()) {}

  [[nodiscard]] Result<void> take(std::size_t lot) override {
    reader_.want(lots_[lot]);
    for (const std::size_t i : lots_[lot]) {
      ObjectSum sum(reader_.object(i).size);
      const auto read = reader_.read(i, [&](Piece piece) {
        sum.add(std::move(piece));
        return go_on();
      });
      if (!read) return read;
      if (sum.finish() != reader_.object(i).hash) return damaged_object();
    }
    return {};
  }

 private:
  const Lots& lots_;
  ObjectReader reader_;
};

}  // namespace

Result<void> check_objects(BundleSource& source, const VerifiedBundle& bundle) {
  std::vector<std::size_t> all(bundle.manifest().objects.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const Lots lots = lots_of(bundle.manifest().objects, all);
  return share_out(lots.size(), source.reads_beside() ? hands_for(lots.size()) : 1,
                   [&] { return std::make_unique<CheckingHand>(source, bundle, lots); });
}

}  // namespace kiosk
