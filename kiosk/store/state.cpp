#include "store/state.h"

#include <charconv>

#include "bundle/flat_json.h"

namespace kiosk {

namespace {

std::string body_of(const StoreState& state) {
  const auto release = [](const std::optional<ReleaseNumber>& number) {
    return number ? json_quoted(to_string(*number)) : std::string("null");
  };
  std::string out = "{\n  \"format\": 1,\n  \"current\": ";
  out.append(release(state.current)).append(",\n  \"previous\": ").append(release(state.previous));
  out.append(",\n  \"pending\": ").append(release(state.pending));
  out.append(",\n  \"floor\": ").append(json_quoted(to_string(state.floor)));
  out.append(",\n  \"minimum\": ").append(json_quoted(to_string(state.minimum)));
  out.append(",\n  \"time_floor\": ").append(json_quoted(state.time_floor));
  return out.append(",\n  \"tries\": ").append(std::to_string(state.tries));
}

std::string checksum_of(const StoreState& state) { return to_hex(blake2b_256(bytes_of(body_of(state)))); }

class Handler final : public FlatFields {
 public:
  StoreState state{};
  std::string checksum{};
  bool format = false;

  bool field(std::string_view key, const FlatValue& value) override {
    if (key == "format") return format = value.kind == FlatValue::Kind::number && value.number == 1;
    if (key == "current") return release(value, state.current);
    if (key == "previous") return release(value, state.previous);
    if (key == "pending") return release(value, state.pending);
    if (key == "tries") {
      state.tries = value.number;
      return value.kind == FlatValue::Kind::number;
    }
    if (value.kind != FlatValue::Kind::text) return false;
    if (key == "time_floor") state.time_floor = value.text;
    else if (key == "checksum") checksum = value.text;
    else if (key == "floor") return bound(value.text, state.floor);
    else if (key == "minimum") return bound(value.text, state.minimum);
    else return false;
    return true;
  }

 private:
  // A bound may be a number that no release has: "0-0", or "2-0" for all of epoch 2.
  static bool bound(std::string_view text, ReleaseNumber& to) {
    const std::size_t dash = text.find('-');
    const bool none = text == "0-0";
    const bool all = !none && text.ends_with("-0");
    const auto number = all ? parse_release(std::string(text.substr(0, dash)) + "-1") : parse_release(text);
    if (!none && !number) return false;
    to = none ? ReleaseNumber{} : ReleaseNumber{number->epoch, all ? 0 : number->sequence};
    return true;
  }
  static bool release(const FlatValue& value, std::optional<ReleaseNumber>& to) {
    if (value.kind == FlatValue::Kind::null) return true;
    if (value.kind != FlatValue::Kind::text) return false;
    to = parse_release(value.text);
    return to.has_value();
  }
};

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0 || text.front() == '0')
    return std::nullopt;
  return value;
}

}  // namespace

std::optional<ReleaseNumber> parse_release(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos || dash == 0 || dash + 1 == text.size()) return std::nullopt;
  const auto epoch = number_of(text.substr(0, dash));
  const auto sequence = number_of(text.substr(dash + 1));
  if (!epoch || !sequence) return std::nullopt;
  return ReleaseNumber{*epoch, *sequence};
}

std::vector<ReleaseNumber> to_show(const StoreState& state, Moment moment) {
  std::vector<ReleaseNumber> out;
  if (state.current && (moment == Moment::running || state.tries < kMostTries)) out.push_back(*state.current);
  if (state.previous && *state.previous >= state.minimum) out.push_back(*state.previous);
  return out;
}

Result<StoreState> parse_state(std::string_view json) {
  Handler handler;
  const auto damaged = [] {
    return fail("state.damaged", "The store's state cannot be read; it is made anew from what is there.");
  };
  if (json.size() > 4096 || !read_flat_json(json, handler) || !handler.format) return damaged();
  if (handler.checksum != checksum_of(handler.state)) return damaged();
  return std::move(handler.state);
}

std::string to_json(const StoreState& state) {
  return body_of(state) + ",\n  \"checksum\": " + json_quoted(checksum_of(state)) + "\n}\n";
}

}  // namespace kiosk
