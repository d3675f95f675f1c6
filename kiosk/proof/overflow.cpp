#include "proof/overflow.h"

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

bool holds_all_of(const PixelRect& outer, const PixelRect& inner, int slack) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
         inner.bottom() <= outer.bottom() + slack;
}

bool lie_over_each_other(const PixelRect& a, const PixelRect& b, int slack) {
  return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

bool is_words(const Node& node) { return node.role == Role::text || (node.role == Role::heading && node.text_px > 0); }

}  // namespace

std::vector<const Node*> overflowing(const Tree& tree, double scale) {
  const int slack = std::max(2, static_cast<int>(std::lround(3 * scale)));
  const PixelRect screen{0, 0, tree.width, tree.height};
  std::vector<const Node*> words;
  for (const Node& node : tree.nodes) {
    if (is_words(node)) words.push_back(&node);
  }
  std::vector<const Node*> found;
  for (const Node* node : words) {
    const Node* parent = node->parent.empty() ? nullptr : tree.find(node->parent);
    const bool over_another = std::ranges::any_of(
        words, [&](const Node* other) { return other != node && lie_over_each_other(node->rect, other->rect, slack); });
    if (node->clip || over_another || !holds_all_of(screen, node->rect, 0) ||
        (parent != nullptr && !holds_all_of(parent->rect, node->rect, slack)))
      found.push_back(node);
  }
  return found;
}

}  // namespace kiosk
