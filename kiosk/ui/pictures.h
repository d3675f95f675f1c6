// Pictures: decoded, cover-cropped about their focal point, scaled to the drawn size, corners rounded, tinted; cached by
// all of that. Decoding happens in the job given to `run`: inline for headless use, on the worker otherwise.
#pragma once
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "bundle/digest.h"
#include "ui/texture.h"

namespace kiosk {

struct PictureKey {
  std::string path;             // absolute; or "builtin:cover-lake" for a picture of the program's own
  std::optional<Hash256> hash;  // of the file's bytes: others are not shown
  std::uint64_t stamp = 0;      // another one: another file by the same name (ContentFiles::Part)
  int width = 0;                // px
  int height = 0;
  double focal_x = 0.5;  // 0 to 1 of the picture
  double focal_y = 0.5;
  int radius = 0;  // of the rounded corners, px
  // Which corners are rounded, in window terms.
  bool top_left = true, top_right = true, bottom_left = true, bottom_right = true;
  int tint = 255;  // 219 in the evening (DESIGN section 4)
  friend auto operator<=>(const PictureKey&, const PictureKey&) = default;
};

// A job runs anywhere and gives back what is to be done on the main thread.
using Completion = std::function<void()>;
using Job = std::function<Completion()>;
using RunJob = std::function<void(Job)>;

class Pictures {
 public:
  // `ready` is called on the main thread when a picture that had been asked for has come or has failed, unless it came
  // within the call of get().
  Pictures(RunJob run, std::function<void()> ready);
  ~Pictures();
  // Null while it is not there yet, and for good when it cannot be decoded (then `failed(key.path)`), until its stamp is another.
  // The pointer lives until the next trim().
  [[nodiscard]] const Texture* get(const PictureKey& key);
  [[nodiscard]] bool failed(const std::string& path, std::uint64_t stamp = 0) const;
  // What is still asked for may have been lost: it is not waited for. One that comes all the same is taken.
  void give_up();
  [[nodiscard]] bool waiting() const;  // something asked for has not come yet
  // Now, as a moment for trim().
  [[nodiscard]] std::uint64_t moment() const;
  // Between frames: least recently used out first, until at most `bytes` are held. What came or was asked for after `since`
  // stays, so that what is on a screen larger than the budget is not decoded for every frame anew.
  void trim(std::size_t bytes, std::uint64_t since = std::numeric_limits<std::uint64_t>::max());
  [[nodiscard]] std::size_t cached_bytes() const;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

// Icons of the program (kiosk/ui/icons/*.svg, compiled in), as coverage at `size` px; `mirrored` for right to left.
class Icons {
 public:
  Icons();
  ~Icons();
  // Asserts in debug builds that there is such an icon; an empty texture otherwise.
  [[nodiscard]] const Texture* get(std::string_view name, int size, bool mirrored);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk
