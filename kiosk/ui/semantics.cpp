#include "ui/semantics.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace kiosk {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson states(const NodeState& state) {
  OrderedJson names = OrderedJson::array();
  if (state.focused) names.push_back("focused");
  if (state.selected) names.push_back("selected");
  if (state.checked) names.push_back("checked");
  if (state.disabled) names.push_back("disabled");
  if (state.pressed) names.push_back("pressed");
  return names;
}

OrderedJson to_json(const Node& node) {
  OrderedJson json;
  json["id"] = node.id;
  if (!node.parent.empty()) json["parent"] = node.parent;
  json["role"] = to_string(node.role);
  json["label"] = node.label;
  json["rect"] = {node.rect.x, node.rect.y, node.rect.w, node.rect.h};
  if (!node.action.empty()) json["action"] = node.action;
  json["state"] = states(node.state);
  json["clip"] = node.clip;
  json["speech"] = node.speech.empty() ? node.label : node.speech;
  if (!node.language.value.empty()) json["lang"] = node.language.value;
  if (node.text_px > 0) {
    json["text_px"] = node.text_px;
    json["style"] = node.style;
    json["color"] = node.colour;
    json["background"] = node.background;
  }
  if (!node.payload.empty()) json["payload"] = node.payload;
  return json;
}

}  // namespace

const Node* Tree::find(std::string_view id) const {
  const auto it = std::ranges::find_if(nodes, [&](const Node& node) { return node.id == id; });
  return it == nodes.end() ? nullptr : &*it;
}

std::string_view to_string(Role role) {
  static constexpr std::array<std::string_view, 16> kNames{
      "button", "link",    "heading",  "text", "image",    "tab", "toggle", "checkbox",
      "key",    "textbox", "progress", "list", "listitem", "qr",  "dialog", "alert"};
  return kNames[static_cast<std::size_t>(role)];
}

std::string describe(const Tree& tree) {
  const auto dump = [](const OrderedJson& json) {
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
  };
  std::string out = "{\"screen\":" + dump(tree.screen) + ",\"language\":" + dump(tree.language.value) +
                    ",\"direction\":\"" + (tree.right_to_left ? "rtl" : "ltr") + "\",\"size\":[" +
                    std::to_string(tree.width) + "," + std::to_string(tree.height) + "],\"nodes\":[";
  bool first = true;
  for (const Node& node : tree.nodes) {
    out += first ? "\n" : ",\n";
    first = false;
    out += dump(to_json(node));
  }
  out += "\n]}\n";
  return out;
}

}  // namespace kiosk
