#include "screens/rules.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace kiosk {

namespace {

std::string shown(const PixelRect& r) {
  return "[" + std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.w) + "x" + std::to_string(r.h) +
         "]";
}

bool is_target(const Node& node) { return !node.action.empty(); }
bool in_dock(const Node& node) { return node.id.starts_with("dock.") || node.parent.starts_with("dock."); }
bool is_text(const Node& node) { return node.text_px > 0; }

// The gap between two boxes: 0 when they touch, negative when they overlap.
int gap_between(const PixelRect& a, const PixelRect& b) {
  const int dx = std::max(a.x - b.right(), b.x - a.right());
  const int dy = std::max(a.y - b.bottom(), b.y - a.bottom());
  return std::max(dx, dy);
}

bool contains(const PixelRect& outer, const PixelRect& inner, int slack) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.right() <= outer.right() + slack &&
         inner.bottom() <= outer.bottom() + slack;
}

// A control of its own inside another (a speaker on a card).
bool nested(const Node& a, const Node& b) { return contains(a.rect, b.rect, 0) || contains(b.rect, a.rect, 0); }

}  // namespace

Complaints check_text_sizes(const Tree& tree, const Form& form) {
  Complaints out;
  const int least = form.size == TextSize::largest ? 42 : 28;
  const int reading = form.size == TextSize::normal ? 42 : form.size == TextSize::large ? 54 : 68;
  for (const Node& node : tree.nodes) {
    if (!is_text(node)) continue;
    if (node.text_px < least) out.push_back(node.id + " is " + std::to_string(node.text_px) + " px");
    if (node.style == "reading" && node.text_px != reading)
      out.push_back(node.id + ": running text is " + std::to_string(node.text_px) + " px");
  }
  return out;
}

Complaints check_targets(const Tree& tree, const Form& form) {
  Complaints out;
  const double s = form.scale();
  const auto px = [&](double design) { return static_cast<int>(std::floor(design * s)); };
  const int least = px(form.size == TextSize::largest ? 120 : 88);
  std::vector<const Node*> targets;
  for (const Node& node : tree.nodes) {
    if (is_target(node)) targets.push_back(&node);
  }
  for (const Node* node : targets) {
    // The keyboard's keys have a measure of their own: ten of 120 are wider than an upright glass.
    const int of_this = node->role == Role::key ? px(88) : least;
    if (std::min(node->rect.w, node->rect.h) < of_this) out.push_back(node->id + " is only " + shown(node->rect));
    const int edge = px(16);
    if (node->rect.x < edge || node->rect.y < edge || node->rect.right() > tree.width - edge ||
        node->rect.bottom() > tree.height - edge)
      out.push_back(node->id + " is within 16 px of the glass's edge " + shown(node->rect));
  }
  for (std::size_t i = 0; i < targets.size(); ++i) {
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      const Node& a = *targets[i];
      const Node& b = *targets[j];
      if (nested(a, b)) continue;
      const bool both_dock = in_dock(a) && in_dock(b);
      const bool help = a.id == "dock.help" || b.id == "dock.help";
      const int wanted = px(both_dock ? (help ? 16 : 10) : 17) - 1;
      const int gap = gap_between(a.rect, b.rect);
      if (gap < wanted) out.push_back(a.id + " and " + b.id + " are " + std::to_string(gap) + " px apart");
    }
  }
  return out;
}

Complaints check_reach(const Tree& tree, const Form& form) {
  Complaints out;
  if (!form.low) return out;
  const int top = static_cast<int>(std::floor((form.height > form.width ? 760 : 400) * form.scale()));
  for (const Node& node : tree.nodes) {
    // Large words on an upright glass need more than its lower part for these: the numbers of urgent help.
    const bool tall = form.height > form.width && form.size != TextSize::normal;
    if (tall && (node.id.starts_with("help.") || node.id.starts_with("contacts.now."))) continue;
    if (is_target(node) && node.rect.y < top) out.push_back(node.id + " is out of reach " + shown(node.rect));
  }
  return out;
}

Complaints check_hand(const Tree& tree, const Form& form) {
  Complaints out;
  if (!form.left || form.height > form.width) return out;
  for (const char* id : {"pager.next", "pager.previous"}) {
    const Node* node = tree.find(id);
    // Mock-up home-left-hand: nothing to touch beyond x 1326.
    if (node != nullptr && node->rect.right() > tree.width * 1326 / 1920)
      out.push_back(std::string(id) + " is not at the left hand " + shown(node->rect));
  }
  return out;
}

Complaints check_dock(const Tree& tree, const Tree& home) {
  Complaints out;
  for (const char* id : {"dock.home", "dock.language", "dock.text_size", "dock.read_aloud", "dock.hide", "dock.help"}) {
    const Node* here = tree.find(id);
    const Node* there = home.find(id);
    if (here == nullptr) out.push_back(std::string(id) + " is missing");
    else if (there != nullptr && !(here->rect == there->rect))
      out.push_back(std::string(id) + " is at " + shown(here->rect) + ", on home at " + shown(there->rect));
  }
  for (const Node& node : tree.nodes) {
    if (node.id.starts_with("dock.") && node.rect.y < tree.height / 2)
      out.push_back(node.id + " is not in the lower part");
  }
  return out;
}

Complaints check_lines(const Tree& tree, const Form& form) {
  Complaints out;
  for (const Node& node : tree.nodes) {
    if (!is_text(node) || (node.style != "reading" && node.style != "story")) continue;
    const double line = node.text_px * 1.43 * form.scale();
    const double lines = std::max(1.0, std::round(node.rect.h / line));
    const auto letters = static_cast<double>(
        std::ranges::count_if(node.label, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    if (lines >= 2 && letters / lines > 75)
      out.push_back(node.id + " has " + std::to_string(static_cast<int>(letters / lines)) + " characters a line");
  }
  return out;
}

Complaints check_room(const Tree& tree, const Form& form) {
  Complaints out;
  const int slack = std::max(2, static_cast<int>(std::lround(3 * form.scale())));
  int dock_top = tree.height;
  for (const Node& node : tree.nodes) {
    if (node.id.starts_with("dock.")) dock_top = std::min(dock_top, node.rect.y);
  }
  for (const Node& node : tree.nodes) {
    if (node.clip) out.push_back(node.id + " is cut: " + shown(node.rect) + " \"" + node.label.substr(0, 40) + "\"");
    if (node.role != Role::image && !contains({0, 0, tree.width, tree.height}, node.rect, 0))
      out.push_back(node.id + " leaves the screen " + shown(node.rect));
    if (node.role != Role::image && !in_dock(node) && node.rect.bottom() > dock_top)
      out.push_back(node.id + " runs under the dock " + shown(node.rect));
    if (node.parent.empty()) continue;
    const Node* parent = tree.find(node.parent);
    if (parent != nullptr && !contains(parent->rect, node.rect, slack))
      out.push_back(node.id + " leaves its control: " + shown(node.rect) + " in " + shown(parent->rect));
  }
  std::vector<const Node*> texts;
  for (const Node& node : tree.nodes) {
    if (is_text(node)) texts.push_back(&node);
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      if (gap_between(texts[i]->rect, texts[j]->rect) < -slack)
        out.push_back(texts[i]->id + " " + shown(texts[i]->rect) + " overlaps " + texts[j]->id + " " +
                      shown(texts[j]->rect));
    }
    for (const Node& node : tree.nodes) {
      if (is_target(node) && texts[i]->parent != node.id && gap_between(texts[i]->rect, node.rect) < -slack)
        out.push_back(texts[i]->id + " " + shown(texts[i]->rect) + " overlaps the control " + node.id + " " +
                      shown(node.rect));
    }
  }
  return out;
}

Complaints check_names(const Tree& tree) {
  Complaints out;
  std::set<std::string> seen;
  for (const Node& node : tree.nodes) {
    if (!seen.insert(node.id).second) out.push_back(node.id + " stands twice");
    if (node.label.empty() && node.role != Role::image) out.push_back(node.id + " has no label");
    if (!node.parent.empty() && tree.find(node.parent) == nullptr)
      out.push_back(node.id + " has a parent that is not there");
    if (node.language.value.empty()) out.push_back(node.id + " has no language");
    if (node.role == Role::qr && node.payload.empty()) out.push_back(node.id + " has no payload");
  }
  return out;
}

Complaints check_all(const Tree& tree, const Form& form, const Tree& home) {
  Complaints all;
  const auto add = [&](const char* rule, const Complaints& some) {
    for (const std::string& one : some) all.push_back(std::string(rule) + " " + one);
  };
  add("A1", check_text_sizes(tree, form));
  add("A4", check_targets(tree, form));
  if (tree.screen != "cover") add("A8", check_dock(tree, home));
  add("A9", check_lines(tree, form));
  add("A10", check_room(tree, form));
  add("reach", check_reach(tree, form));
  add("hand", check_hand(tree, form));
  add("ids", check_names(tree));
  return all;
}

Complaints check_pages(Rig& rig, const State& begun, const Route& route, const Form& form, const Tree& home,
                       const std::string& name, const std::function<void(const Tree&, int)>& look) {
  constexpr int kMostPages = 20;
  Complaints out;
  for (int page = 1; page <= kMostPages; ++page) {
    State state = begun;
    state.visit.trail.back() = at_page(route, page);
    (void)rig.pixels(state, form);
    const Tree& tree = rig.view().tree();
    for (const std::string& complaint : check_all(tree, form, home))
      out.push_back(form.name() + " " + name + " page " + std::to_string(page) + ": " + complaint);
    if (look) look(tree, page);
    if (tree.find("pager.next") == nullptr) return out;
  }
  out.push_back(form.name() + " " + name + " has no last page");
  return out;
}

}  // namespace kiosk
