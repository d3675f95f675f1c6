#include "ui/pictures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <new>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "text/coverage.h"
#include "ui/pictures_builtin.h"
#include "ui/pictures_decode.h"

namespace kiosk {
namespace {

constexpr std::string_view kBuiltin = "builtin:";

std::optional<DecodedPicture> load(const PictureKey& key) {
  try {
    if (key.path.starts_with(kBuiltin)) {
      const auto bytes = builtin_illustration(std::string_view(key.path).substr(kBuiltin.size()));
      auto picture = bytes ? decode_picture(*bytes, key) : fail("picture.unreadable", "no such picture");
      return picture ? std::optional(std::move(*picture)) : std::nullopt;
    }
    const Result<std::string> bytes = read_picture_file(key.path);
    if (bytes && key.hash && blake2b_256(bytes_of(*bytes)) != *key.hash) return std::nullopt;
    auto picture = bytes ? decode_picture(*bytes, key) : Result<DecodedPicture>(tl::unexpected(bytes.error()));
    return picture ? std::optional(std::move(*picture)) : std::nullopt;
  } catch (const std::bad_alloc&) {
    return std::nullopt;  // one picture fewer; everything else goes on
  }
}

bool drawable(const PictureKey& key) {
  return key.width > 0 && key.height > 0 && key.width <= kMostPictureSide && key.height <= kMostPictureSide;
}

PictureKey tidied(PictureKey key) {
  const auto share = [](double v) { return std::isfinite(v) ? std::clamp(v, 0.0, 1.0) : 0.5; };
  key.focal_x = share(key.focal_x);
  key.focal_y = share(key.focal_y);
  return key;
}

}  // namespace

struct Pictures::Impl {
  struct Kept {
    std::vector<std::uint32_t> pixels;
    Texture texture;
    std::uint64_t used = 0;  // the call of get() that asked last
    [[nodiscard]] std::size_t bytes() const { return pixels.size() * sizeof(std::uint32_t); }
  };

  RunJob run;
  std::function<void()> ready;
  std::map<PictureKey, Kept> kept;  // a map: what get() gave out stays where it is
  std::set<PictureKey> asked;
  std::set<std::pair<std::string, std::uint64_t>> failed;  // by path and stamp
  std::uint64_t calls = 0;
  bool asking = false;  // inside of get(), whose caller needs no call back

  void take(const PictureKey& key, std::optional<DecodedPicture> picture) {
    asked.erase(key);
    if (picture) {
      Kept& entry = kept[key];
      entry.pixels = std::move(picture->pixels);
      entry.texture = {Texture::Format::picture, picture->width,   picture->height,
                       entry.pixels.data(),      next_pixels_id(), picture->opaque};
      entry.used = ++calls;
    } else {
      failed.insert({key.path, key.stamp});
    }
    if (ready && !asking) {
      ready();
    }
  }
};

Pictures::Pictures(RunJob run, std::function<void()> ready) : impl_(std::make_shared<Impl>()) {
  prepare_decoders();
  impl_->run = std::move(run);
  impl_->ready = std::move(ready);
}

Pictures::~Pictures() = default;

const Texture* Pictures::get(const PictureKey& wanted) {
  const PictureKey key = tidied(wanted);
  const auto found = [&]() -> const Texture* {
    const auto it = impl_->kept.find(key);
    if (it == impl_->kept.end()) {
      return nullptr;
    }
    it->second.used = ++impl_->calls;
    return &it->second.texture;
  };
  if (const Texture* texture = found()) {
    return texture;
  }
  if (!drawable(key) || impl_->failed.contains({key.path, key.stamp}) || !impl_->asked.insert(key).second) {
    return nullptr;
  }
  impl_->asking = true;
  impl_->run([key, home = std::weak_ptr<Impl>(impl_)]() -> Completion {
    // Shared, because a std::function must be able to copy it; there is one.
    auto picture = std::make_shared<std::optional<DecodedPicture>>(load(key));
    return [key, home, picture] {
      if (const auto impl = home.lock()) {
        impl->take(key, std::move(*picture));
      }
    };
  });
  impl_->asking = false;
  return found();
}

bool Pictures::failed(const std::string& path, std::uint64_t stamp) const {
  return impl_->failed.contains({path, stamp});
}

void Pictures::give_up() {
  for (const PictureKey& key : impl_->asked) impl_->failed.insert({key.path, key.stamp});
  impl_->asked.clear();
}

bool Pictures::waiting() const { return !impl_->asked.empty(); }

std::uint64_t Pictures::moment() const { return impl_->calls; }

void Pictures::trim(std::size_t bytes, std::uint64_t since) {
  std::size_t held = cached_bytes();
  while (held > bytes) {
    const auto oldest = std::min_element(impl_->kept.begin(), impl_->kept.end(),
                                         [](const auto& a, const auto& b) { return a.second.used < b.second.used; });
    if (oldest->second.used > since) {
      return;
    }
    held -= oldest->second.bytes();
    impl_->kept.erase(oldest);
  }
}

std::size_t Pictures::cached_bytes() const {
  std::size_t sum = 0;
  for (const auto& [key, entry] : impl_->kept) {
    sum += entry.bytes();
  }
  return sum;
}

}  // namespace kiosk
