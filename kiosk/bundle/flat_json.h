// JSON of a known, flat form, read as it comes, without a tree: one object whose values are texts, whole numbers, true, false
// and null, lists of them, and lists of such objects. Manifest, trust file and store state have it. Whatever is nested deeper
// is refused where it begins, so neither depth nor length of the input makes anything grow but what the handler keeps.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace kiosk {

struct FlatValue {
  enum class Kind { text, number, boolean, null };
  Kind kind = Kind::null;
  std::string_view text{};  // until the call returns
  std::uint64_t number = 0;
  bool boolean = false;
};

class FlatJsonHandler {
 public:
  virtual ~FlatJsonHandler() = default;
  // False refuses the whole document; the handler then says why by its own means.
  virtual bool field(std::string_view key, const FlatValue& value) = 0;
  virtual bool begin_list(std::string_view key) = 0;
  virtual bool item(std::string_view list, const FlatValue& value) = 0;
  virtual bool begin_item(std::string_view list) = 0;
  virtual bool item_field(std::string_view list, std::string_view key, const FlatValue& value) = 0;
  virtual bool end_item(std::string_view list) = 0;
};

// An object of fields alone: lists refuse it.
class FlatFields : public FlatJsonHandler {
 public:
  bool begin_list(std::string_view) override { return false; }
  bool item(std::string_view, const FlatValue&) override { return false; }
  bool begin_item(std::string_view) override { return false; }
  bool item_field(std::string_view, std::string_view, const FlatValue&) override { return false; }
  bool end_item(std::string_view) override { return false; }
};

// Puts what it knows where it belongs; a value of another kind than its place refuses the object. What it does not know is passed
// over, or refuses the object too.
class FlatPlaces final : public FlatJsonHandler {
 public:
  using Place = std::variant<std::string*, std::uint64_t*, bool*, std::vector<std::string>*>;
  using Places = std::vector<std::pair<std::string_view, Place>>;
  enum class Unknown { pass_over, refuse };
  FlatPlaces(Places places, Unknown unknown) : places_(std::move(places)), unknown_(unknown) {}

  bool field(std::string_view key, const FlatValue& value) override;
  bool begin_list(std::string_view key) override;
  bool item(std::string_view list, const FlatValue& value) override;
  bool begin_item(std::string_view list) override;
  bool item_field(std::string_view list, std::string_view key, const FlatValue& value) override;
  bool end_item(std::string_view list) override;

 private:
  [[nodiscard]] const Place* place_of(std::string_view key) const;
  [[nodiscard]] bool passes_over() const { return unknown_ == Unknown::pass_over; }
  Places places_;
  Unknown unknown_;
};

// RFC 8259 and no more: UTF-8, no trailing bytes, no fraction, no number below 0 or above 2^64-1, no key twice in an object.
// Error "json.malformed" with the byte where it is; "json.refused" when the handler said false.
[[nodiscard]] Result<void> read_flat_json(std::string_view text, FlatJsonHandler& handler);

// "..." with what JSON escapes escaped.
[[nodiscard]] std::string json_quoted(std::string_view text);

}  // namespace kiosk
