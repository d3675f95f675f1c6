// Texts of a drawn screen that do not fit their place.
#pragma once
#include <vector>

#include "ui/semantics.h"

namespace kiosk {

// Ink leaves its place, the text its control or the screen, or it lies over another text. `scale`: window px of a design px.
[[nodiscard]] std::vector<const Node*> overflowing(const Tree& tree, double scale);

}  // namespace kiosk
