// A JSON Schema (draft 7) and what it says of a document. The library of templates behind it is compiled once, for every
// room that holds a format against its schema.
#pragma once
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace kiosk::test {

class JsonSchema {
 public:
  // Reads the schema, and those that it names from the same folder. Throws std::runtime_error when one is not there or
  // is no schema.
  explicit JsonSchema(const std::string& path);
  ~JsonSchema();
  JsonSchema(JsonSchema&&) noexcept;
  JsonSchema& operator=(JsonSchema&&) noexcept;

  // Empty when the document is as the schema says; otherwise what is wrong, a line each.
  [[nodiscard]] std::string errors(const nlohmann::json& document) const;

 private:
  struct Parsed;
  std::unique_ptr<Parsed> parsed_;
};

}  // namespace kiosk::test
