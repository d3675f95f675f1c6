#include "screens/pixel_rules.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace kiosk {

namespace {

// WCAG 2.2, "relative luminance".
double luminance(std::uint32_t colour) {
  const auto linear = [](std::uint32_t byte) {
    const double c = static_cast<double>(byte & 0xFFU) / 255;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
}

double ratio(double a, double b) { return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05); }

// Strongest ink against the commonest colour in the box; nothing where all is one colour.
double drawn_contrast(const Tree& tree, const PixelRect& box, const std::vector<std::uint32_t>& pixels) {
  std::map<std::uint32_t, int> counts;
  for (int y = std::max(0, box.y); y < std::min(tree.height, box.bottom()); ++y) {
    for (int x = std::max(0, box.x); x < std::min(tree.width, box.right()); ++x)
      ++counts[pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(tree.width) +
                      static_cast<std::size_t>(x)] &
               0xFFFFFFU];
  }
  if (counts.size() < 2) return 0;
  const auto ground = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  const double from = luminance(ground->first);
  double most = 1;
  // A stroke is more than a few dots.
  for (const auto& [colour, count] : counts) {
    if (count >= 4) most = std::max(most, ratio(from, luminance(colour)));
  }
  return most;
}

bool is_running(const Node& node) { return node.style == "reading" || node.style == "story" || node.style == "lead"; }

}  // namespace

Complaints check_contrast(const Tree& tree, const std::vector<std::uint32_t>& pixels) {
  Complaints out;
  for (const Node& node : tree.nodes) {
    if (node.text_px <= 0 || node.rect.empty()) continue;
    const double wanted = is_running(node) ? 7.0 : 4.5;
    const double drawn = drawn_contrast(tree, node.rect, pixels);
    if (drawn >= wanted - 0.05) continue;
    char text[48];
    std::snprintf(text, sizeof text, " is drawn %.1f:1, not %.1f:1", drawn, wanted);
    out.push_back(node.id + text);
  }
  return out;
}

Complaints check_grid(const Tree& tree, const Form& form) {
  Complaints out;
  const int far = static_cast<int>(std::lround(3 * form.scale()));
  std::vector<const Node*> all;
  for (const Node& node : tree.nodes) {
    const bool placed = !node.action.empty() || node.role == Role::heading || node.role == Role::image;
    // Words in another direction keep to their own language's side.
    const bool own_side = node.role == Role::heading && is_right_to_left(node.language) != tree.right_to_left;
    if (placed && !own_side && node.parent.empty() && !node.id.starts_with("dock.")) all.push_back(&node);
  }
  const auto start = [&](const Node& node) { return tree.right_to_left ? node.rect.right() : node.rect.x; };
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      const int apart = std::abs(start(*all[i]) - start(*all[j]));
      if (apart > 0 && apart <= far)
        out.push_back(all[i]->id + " and " + all[j]->id + " begin " + std::to_string(apart) + " px apart");
    }
  }
  return out;
}

}  // namespace kiosk
