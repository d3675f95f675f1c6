#include "bundle/flat_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

namespace kiosk {

namespace {

// nlohmann's reader gives events; it keeps one bit for each level of nesting, of which there are never more than three here.
class Reader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Reader(FlatJsonHandler& handler) : handler_(handler) {}

  std::string wrong{};  // why it is no flat JSON; empty when the handler refused

  bool null() override { return value({}); }
  bool boolean(bool on) override { return value({FlatValue::Kind::boolean, {}, 0, on}); }
  bool number_integer(number_integer_t) override { return refuse("a number below 0"); }
  bool number_unsigned(number_unsigned_t number) override {
    return value({FlatValue::Kind::number, {}, number, false});
  }
  bool number_float(number_float_t, const string_t&) override {
    return refuse("a number that is not whole or too large");
  }
  bool string(string_t& text) override { return value({FlatValue::Kind::text, text, 0, false}); }
  bool binary(binary_t&) override { return refuse("binary data"); }

  bool start_object(std::size_t) override {
    if (depth_ == 0 && !begun_) {
      begun_ = true;
      depth_ = 1;
      keys_[0].clear();
      return true;
    }
    if (depth_ != 2) return refuse("an object where none belongs");
    depth_ = 3;
    keys_[1].clear();
    return handler_.begin_item(list_);
  }
  bool end_object() override {
    if (depth_ == 3) {
      depth_ = 2;
      return handler_.end_item(list_);
    }
    depth_ = 0;
    return true;
  }
  bool start_array(std::size_t) override {
    if (depth_ != 1) return refuse("a list where none belongs");
    depth_ = 2;
    list_ = key_;
    return handler_.begin_list(list_);
  }
  bool end_array() override {
    depth_ = 1;
    return true;
  }
  bool key(string_t& name) override {
    std::vector<std::string>& keys = keys_[depth_ == 3 ? 1 : 0];
    if (std::ranges::find(keys, name) != keys.end()) return refuse("a name twice in one object");
    if (keys.size() >= kMostKeys) return refuse("more names in one object than there are");
    keys.push_back(name);
    (depth_ == 3 ? item_key_ : key_) = name;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    wrong = "something that is no JSON at byte " + std::to_string(position);
    return false;
  }

 private:
  static constexpr std::size_t kMostKeys = 32;

  bool refuse(const char* what) {
    wrong = what;
    return false;
  }
  bool value(const FlatValue& value) {
    switch (depth_) {
      case 1:
        return handler_.field(key_, value);
      case 2:
        return handler_.item(list_, value);
      case 3:
        return handler_.item_field(list_, item_key_, value);
      default:
        return refuse("no object");
    }
  }

  FlatJsonHandler& handler_;
  bool begun_ = false;
  int depth_ = 0;  // 1: in the object, 2: in one of its lists, 3: in an object of a list
  std::string key_, list_, item_key_;
  std::array<std::vector<std::string>, 2> keys_;
};

}  // namespace

Result<void> read_flat_json(std::string_view text, FlatJsonHandler& handler) {
  Reader reader(handler);
  if (nlohmann::json::sax_parse(text.begin(), text.end(), &reader)) return {};
  if (reader.wrong.empty()) return fail("json.refused", "It holds what does not belong there.");
  return fail("json.malformed", "It holds " + reader.wrong + ".");
}

std::string json_quoted(std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
  return out;
}

}  // namespace kiosk
