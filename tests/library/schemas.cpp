// content/schemas/ and the loader say the same: of the content that ships, of a new tree, and of broken files.
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "library/small_tree.h"
#include "library/tree_template.h"
#include "support/json_schema.h"

namespace kiosk::test {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

const std::string kSchemas = std::string(KIOSK_SOURCE_DIR) + "/content/schemas/";

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE_MESSAGE(in.good(), path);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Schemas {
 public:
  // Empty when the document is as its schema says; otherwise what is wrong.
  std::string errors(const std::string& name, const Json& document) {
    auto kept = schemas_.find(name);
    if (kept == schemas_.end()) kept = schemas_.emplace(name, JsonSchema(kSchemas + name + ".schema.json")).first;
    return kept->second.errors(document);
  }

 private:
  std::map<std::string, JsonSchema> schemas_;
};

// The schema of a file of a content tree whose default language is `language`; empty for what has none.
std::string schema_of(const std::string& path, const std::string& language) {
  if (path.starts_with("schemas/")) return {};
  if (path == "media/media.json") return "media";
  const std::size_t slash = path.find('/');
  if (path.ends_with(".md") && slash != std::string::npos && path.find('/', slash + 1) != std::string::npos) {
    const std::string kind = path.find("/articles/") != std::string::npos ? "article" : "story";
    return path.substr(0, slash) == language ? kind : kind + ".translation";
  }
  if (!path.ends_with(".json")) return {};
  const std::string name = path.substr(slash == std::string::npos ? 0 : slash + 1);
  const std::string stem = name.substr(0, name.size() - 5);
  if (slash == std::string::npos) return stem;
  return stem == "labels" ? stem : stem + ".words";
}

Json document_of(const fs::path& path) {
  const std::string bytes = bytes_of(path);
  if (path.extension() == ".json") return Json::parse(bytes, nullptr, false);
  return Json::parse(bytes.substr(0, bytes.find("\n\n")), nullptr, false);
}

// By file: what the schemas find wrong in a tree.
std::map<std::string, std::string> schema_errors(Schemas& schemas, const fs::path& root, std::set<std::string>& used) {
  std::map<std::string, std::string> wrong;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const std::string path = fs::relative(entry.path(), root).generic_string();
    const std::string schema = schema_of(path, "en");
    if (!entry.is_regular_file() || schema.empty()) continue;
    used.insert(schema);
    const std::string errors = schemas.errors(schema, document_of(entry.path()));
    if (!errors.empty()) wrong[path] = errors;
  }
  return wrong;
}

TEST_CASE("the content that ships is as its schemas say, and passes the check") {
  Schemas schemas;
  std::set<std::string> used;
  const fs::path root = fs::path(KIOSK_SOURCE_DIR) / "content";
  for (const auto& [path, errors] : schema_errors(schemas, root, used)) FAIL_CHECK(path << ": " << errors);
  for (const std::string name : {"bundle", "topics", "tips", "contacts", "sources", "media", "article", "story"}) {
    CHECK(used.contains(name));
  }
  const auto findings = check(root.string(), {});
  REQUIRE(findings);
  for (const Finding& finding : *findings) {
    if (finding.severity == Severity::error) FAIL_CHECK(listed({finding}));
  }
}

TEST_CASE("a new tree is as its schemas say") {
  Schemas schemas;
  std::set<std::string> used;
  const TempDir tree;
  REQUIRE(write_template(tree.string(), kToday));
  for (const auto& [path, errors] : schema_errors(schemas, tree.path(), used)) FAIL_CHECK(path << ": " << errors);
  for (const std::string name : {"bundle", "topics", "tips", "contacts", "sources", "media", "article", "story"}) {
    CHECK(used.contains(name));
  }
}

TEST_CASE("each schema can be read") {
  Schemas schemas;
  for (const fs::directory_entry& entry : fs::directory_iterator(kSchemas)) {
    const std::string file = entry.path().filename().string();
    if (!file.ends_with(".schema.json") || file == "common.schema.json") continue;
    CAPTURE(file);
    CHECK(!schemas.errors(file.substr(0, file.size() - 12), Json::parse("[]")).empty());
  }
}

TEST_CASE("schema and loader refuse the same files") {
  struct Broken {
    std::string file;
    std::string from;
    std::string to;
  };
  const Broken all[] = {
      {"bundle.json", "\"format\": 1", "\"format\": 2"},
      {"bundle.json", "\"sequence\": 1", "\"sequence\": 0"},
      {"bundle.json", "T00:00:00Z", "T25:00:00Z"},
      {"bundle.json", "\"kiosk\"", "\"toaster\""},
      {"bundle.json", "[\"GB-ENG\"]", "[\"England\"]"},
      {"bundle.json", "\"licence\"", "\"license\""},
      {"bundle.json", "\"default_language\": \"en\"", "\"default_language\": \"English\""},
      {"topics.json", "topicPeach", "peach"},
      {"topics.json", "media/hello.svg", "media/hello.gif"},
      {"topics.json", "tip/look", "tip/Look"},
      {"topics.json", "\"icon\"", "\"extra\": 1, \"icon\""},
      {"topics.json", "\"icon\": \"heart\",", ""},
      {"tips.json", "awake", "bored"},
      {"tips.json", "\"sources\": [\"example\"]", "\"sources\": \"example\""},
      {"tips.json", "2026-03-01", "1 March"},
      {"en/tips.json", "\"body\"", "\"text\""},
      {"en/tips.json", "Let your baby find your face", ""},
      {"en/tips.json", "\"sign_off\": null,", ""},
      {"en/tips.json", "null", "\"yes\""},
      {"sources.json", "\"2025\"", "2025"},
      {"contacts.json", "\"call\"", "\"fax\""},
      {"contacts.json", "\"dial\": \"999\"", "\"dial\": \"nine\""},
      {"contacts.json", "\"emergency\": true", "\"emergency\": \"yes\""},
      {"contacts.json", "\"always\": true", "\"always\": true, \"hours\": []"},
      {"contacts.json", "\"always\": true", "\"hours\": [{\"days\": \"mon\", \"from\": \"09:00\", \"to\": \"10:00\"}]"},
      {"contacts.json", "\"always\": true",
       "\"tz\": \"UTC\", \"hours\": [{\"days\": \"mo\", \"from\": \"09:00\", \"to\": \"10:00\"}]"},
      {"contacts.json",
       "\"source\": \"Emergency number of the United Kingdom\",\n      \"checked_on\": null,\n      \"emergency\": "
       "true",
       "\"checked_on\": null"},
      {"en/contacts.json", "\"hours\"", "\"open\""},
      {"media/media.json", "[50, 50]", "[50]"},
      {"media/media.json", "\"licence\": \"CC BY 4.0\",", ""},
      {"en/articles/first-days.md", "\"summary\"", "\"sumary\""},
      {"en/articles/first-days.md", "\"getting-closer\"", "7"},
      {"en/stories/sam.md", "\"person\": \"Sam\",", ""},
  };
  Schemas schemas;
  for (const Broken& broken : all) {
    CAPTURE(broken.file);
    CAPTURE(broken.to);
    const SmallTree tree;
    tree.edit(broken.file, broken.from, broken.to);
    std::set<std::string> used;
    const auto wrong = schema_errors(schemas, tree.root(), used);
    CHECK(wrong.size() == 1);
    CHECK(wrong.contains(broken.file));
    const Findings findings = tree.checked();
    CHECK(std::ranges::any_of(findings, [&](const Finding& finding) {
      return finding.file == broken.file && finding.severity != Severity::note && finding.code != "sign_off.missing";
    }));
  }
}

TEST_CASE("the program's own labels are as their schema says") {
  Schemas schemas;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(KIOSK_SOURCE_DIR) / "kiosk/library/labels")) {
    if (entry.path().extension() != ".json") continue;
    const Json json = document_of(entry.path());
    CAPTURE(entry.path().string());
    CHECK(schemas.errors("labels", {{"sign_off", json["sign_off"]}, {"labels", json["labels"]}}) == "");
    CHECK(entry.path().stem() == json["tag"].get<std::string>());
  }
}

}  // namespace
}  // namespace kiosk::test
