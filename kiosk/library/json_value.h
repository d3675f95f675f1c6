// JsonValue: a JSON document that remembers on which line each value stands, so that a finding can name it.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

struct JsonMember;

struct JsonValue {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  int line = 0;  // 1-based; where the value begins
  bool flag = false;
  bool integer = false;  // the number was written without fraction or exponent, and fits 63 bits
  double number = 0;
  std::string text;
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;  // in the order of the file; names are unique

  [[nodiscard]] const JsonValue* find(std::string_view name) const;
};

struct JsonMember {
  std::string name;
  int line = 0;
  JsonValue value;
};

inline const JsonValue* JsonValue::find(std::string_view name) const {
  for (const JsonMember& member : members) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

// "a text", "a list", ...: for findings.
[[nodiscard]] std::string_view describe(JsonValue::Kind kind);

}  // namespace kiosk
