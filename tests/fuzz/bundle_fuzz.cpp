// A whole file from a stick, as far as it is looked into before anybody has vouched for it, and every object that it names.
#include <algorithm>

#include "bundle/verify.h"
#include "fuzz/require.h"

namespace {

using namespace kiosk;

class MemorySource final : public BundleSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }
  [[nodiscard]] Result<void> read(std::uint64_t offset, std::span<std::uint8_t> to) override {
    if (offset > bytes_.size() || to.size() > bytes_.size() - offset) return fail("bundle.truncated", "");
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset), to.size(), to.begin());
    return {};
  }

 private:
  std::string_view bytes_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes = text_of(data, size);
  MemorySource source(bytes);
  const auto head = read_head(source);
  if (!head) return 0;
  require(head->manifest.size() + head->signatures.size() < size);
  const auto manifest = parse_manifest(head->manifest);
  if (!manifest) return 0;
  const auto places = place_objects(*manifest, head->objects_at, size);
  if (!places) return 0;
  require(places->size() == manifest->objects.size());
  for (std::size_t i = 0; i < places->size(); ++i) {
    std::uint64_t taken = 0;
    const auto read = read_object(source, manifest->objects[i], (*places)[i], [&](Bytes piece) {
      taken += piece.size();
      return Result<void>();
    });
    if (read) require(taken == manifest->objects[i].size);
  }
  return 0;
}
