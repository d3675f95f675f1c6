// What CARE.md asks of the drawn pixels, and of how things line up: findings on a tree and its picture. Empty: all is well.
#pragma once
#include <cstdint>
#include <vector>

#include "screens/rules.h"

namespace kiosk {

// CARE A2 (WCAG 2.2, 1.4.6): each text's strongest ink against its commonest ground, as they were drawn. Running text 7:1,
// everything else, which is large (28 px and up) or bold, 4.5:1.
[[nodiscard]] Complaints check_contrast(const Tree& tree, const std::vector<std::uint32_t>& pixels);

// Off the grid: start edges that nearly line up (1 to 3 px apart), which the eye sees as a mistake.
[[nodiscard]] Complaints check_grid(const Tree& tree, const Form& form);

}  // namespace kiosk
