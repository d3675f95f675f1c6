// The catalogue's cases 33 and 34: objects over 2 GiB, which no int and no off_t of 32 bits can count. Their bytes are made up as
// they are read.
#include "fixture.h"

namespace kiosk::test {

namespace {

// A bundle with one object of zeros, of which one byte may be another.
class HugeSource final : public BundleSource {
 public:
  HugeSource(const Publisher& publisher, Manifest manifest, std::optional<std::uint64_t> flipped) : flipped_(flipped) {
    const std::string json = to_json(manifest);
    Publisher::add(head_, "manifest.json", json);
    Publisher::add(head_, "signatures", publisher.sign(json));
    const TarHeader header = tar_header("objects/" + to_hex(manifest.objects[0].hash), manifest.objects[0].size);
    head_.append(header.begin(), header.end());
    size_ = head_.size() + padded(manifest.objects[0].size) + kTarEnd;
  }
  [[nodiscard]] std::uint64_t size() const override { return size_; }
  [[nodiscard]] Result<void> read(std::uint64_t offset, std::span<std::uint8_t> to) override {
    if (offset > size_ || to.size() > size_ - offset) return fail("bundle.truncated", "too short");
    std::ranges::fill(to, std::uint8_t{0});
    for (std::size_t i = 0; i < to.size() && offset + i < head_.size(); ++i)
      to[i] = static_cast<std::uint8_t>(head_[static_cast<std::size_t>(offset + i)]);
    if (flipped_ && head_.size() + *flipped_ >= offset && head_.size() + *flipped_ - offset < to.size())
      to[static_cast<std::size_t>(head_.size() + *flipped_ - offset)] ^= 1;
    return {};
  }

 private:
  std::string head_;
  std::optional<std::uint64_t> flipped_;
  std::uint64_t size_ = 0;
};

std::string outcome_of(std::uint64_t size, const char* hash, std::optional<std::uint64_t> flipped) {
  Publisher publisher;
  publisher.objects = {"x"};
  publisher.paths = {"media/film.txt"};
  Manifest manifest = publisher.manifest();
  manifest.objects[0] = {*parse_hash(hash), size};
  HugeSource source(publisher, manifest, flipped);
  return outcome(source, publisher.trust);
}

// head -c SIZE /dev/zero | b2sum -l 256
constexpr std::uint64_t kOver2G = (std::uint64_t{1} << 31U) + 1;
constexpr const char* kOver2GHash = "33d38c6bb5d7e5ef48d804c9d91ca76ad732e2ea40b5a0eb118ffcc071bac3ae";
constexpr std::uint64_t kMost = (std::uint64_t{1} << 32U) - 1;
constexpr const char* kMostHash = "a16b595df40bcf1774208af7334394d04cf432ba7d774f3509170640f6551859";

}  // namespace

TEST_CASE("catalogue 33: an object over 2 GiB is read whole, and its last byte counts") {
  CHECK(outcome_of(kOver2G, kOver2GHash, std::nullopt) == "good");
  CHECK(outcome_of(kOver2G, kOver2GHash, kOver2G - 1) == "object.damaged");
}

TEST_CASE("catalogue 34: a file of 4 GiB - 1, the most that FAT32 holds, and not one byte more") {
  CHECK(outcome_of(kMost, kMostHash, std::nullopt) == "good");
  CHECK(outcome_of(kMost + 1, kMostHash, std::nullopt) == "manifest.malformed");
}

}  // namespace kiosk::test
