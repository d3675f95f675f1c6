#include <algorithm>

#include "bundle/flat_json.h"

namespace kiosk {

namespace {

struct Put {
  const FlatValue& value;
  bool operator()(std::string* to) const {
    if (value.kind != FlatValue::Kind::text) return false;
    *to = value.text;
    return true;
  }
  bool operator()(std::uint64_t* to) const {
    *to = value.number;
    return value.kind == FlatValue::Kind::number;
  }
  bool operator()(bool* to) const {
    *to = value.boolean;
    return value.kind == FlatValue::Kind::boolean;
  }
  bool operator()(std::vector<std::string>*) const { return false; }
};

}  // namespace

const FlatPlaces::Place* FlatPlaces::place_of(std::string_view key) const {
  const auto found = std::ranges::find(places_, key, &std::pair<std::string_view, Place>::first);
  return found == places_.end() ? nullptr : &found->second;
}

bool FlatPlaces::field(std::string_view key, const FlatValue& value) {
  const Place* place = place_of(key);
  return place == nullptr ? passes_over() : std::visit(Put{value}, *place);
}

bool FlatPlaces::begin_list(std::string_view key) {
  const Place* place = place_of(key);
  return place == nullptr ? passes_over() : std::holds_alternative<std::vector<std::string>*>(*place);
}

bool FlatPlaces::item(std::string_view list, const FlatValue& value) {
  const Place* place = place_of(list);
  if (place == nullptr) return passes_over();
  if (value.kind != FlatValue::Kind::text) return false;
  std::get<std::vector<std::string>*>(*place)->emplace_back(value.text);
  return true;
}

bool FlatPlaces::begin_item(std::string_view list) { return place_of(list) == nullptr && passes_over(); }
bool FlatPlaces::item_field(std::string_view, std::string_view, const FlatValue&) { return passes_over(); }
bool FlatPlaces::end_item(std::string_view) { return passes_over(); }

}  // namespace kiosk
