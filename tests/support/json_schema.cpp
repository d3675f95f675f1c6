#include "support/json_schema.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace kiosk::test {
namespace {

using Json = nlohmann::json;

Json read(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string() + " cannot be read");
  return Json::parse(file);
}

}  // namespace

struct JsonSchema::Parsed {
  valijson::Schema schema;
};

JsonSchema::JsonSchema(const std::string& path) : parsed_(std::make_unique<Parsed>()) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const Json json = read(path);
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
  const auto fetch = [&folder](const std::string& uri) {
    return std::make_unique<Json>(read(folder / uri.substr(uri.rfind('/') + 1))).release();
  };
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(json), parsed_->schema, fetch,
                        [](const Json* document) { delete document; });
}

JsonSchema::~JsonSchema() = default;
JsonSchema::JsonSchema(JsonSchema&&) noexcept = default;
JsonSchema& JsonSchema::operator=(JsonSchema&&) noexcept = default;

std::string JsonSchema::errors(const Json& document) const {
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(parsed_->schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) return {};
  std::string text;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& part : error.context) text += part;
    text += " " + error.description + "\n";
  }
  return text.empty() ? "invalid" : text;
}

}  // namespace kiosk::test
