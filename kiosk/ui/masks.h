// Masks: the shapes that boxes are put together from: discs and rings for round corners, blurred boxes for shadows. Each is
// built once and drawn 1:1, so that a round corner costs no triangles. px.
#pragma once
#include <map>
#include <memory>
#include <tuple>

#include "text/coverage.h"
#include "ui/texture.h"

namespace kiosk {

class Masks {
 public:
  Masks();
  ~Masks();
  // 2r x 2r, anti-aliased.
  [[nodiscard]] const Texture* disc(int radius);
  // 2r x 2r, `width` wide, inside the radius.
  [[nodiscard]] const Texture* ring(int radius, int width);
  // A box with rounded corners blurred by `blur` (CSS: standard deviation blur / 2): a 9-slice whose corners are
  // `corner` px and whose middle is one px; `corner` = radius + 2 * reach, `reach` = how far it leaves the box.
  struct Shadow {
    const Texture* texture = nullptr;
    int corner = 0;
    int reach = 0;
  };
  [[nodiscard]] Shadow shadow(int radius, int blur);

 private:
  struct Entry;
  using Key = std::tuple<int, int, int>;  // kind, radius, width or blur
  const Entry& made(const Key& key);
  std::map<Key, std::unique_ptr<Entry>> entries_;
};

}  // namespace kiosk
