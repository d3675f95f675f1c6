#include "text/font_stack.h"

#include <unicode/uloc.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

bool readable(const std::string& path) { return ::access(path.c_str(), R_OK) == 0; }

// A factor outside this is a slip of the pen, and would make text vanish or fill the screen.
double factor(const nlohmann::json& entry, const char* key) { return std::clamp(entry.value(key, 1.0), 0.25, 4.0); }

FontFamily read_family(const nlohmann::json& entry) {
  FontFamily family;
  family.name = entry.at("family").get<std::string>();
  family.scripts = entry.value("scripts", std::vector<std::string>{});
  family.languages = entry.value("languages", std::vector<std::string>{});
  family.regular = entry.at("regular").get<std::string>();
  family.bold = entry.value("bold", std::string{});
  family.index = entry.value("index", 0U);
  family.package = entry.at("package").get<std::string>();
  family.size_factor = factor(entry, "size");
  family.line_factor = factor(entry, "line");
  return family;
}

bool contains(const std::vector<std::string>& list, std::string_view value) {
  return std::ranges::find(list, value) != list.end();
}

}  // namespace

std::string usual_script(const LanguageTag& language) {
  std::array<char, ULOC_FULLNAME_CAPACITY> full{};
  std::array<char, ULOC_SCRIPT_CAPACITY> script{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(language.value.c_str(), full.data(), ULOC_FULLNAME_CAPACITY, &status);
  const std::int32_t length = uloc_getScript(full.data(), script.data(), ULOC_SCRIPT_CAPACITY, &status);
  if (U_FAILURE(status) || length != 4) return "Latn";
  return {script.data(), 4};
}

std::size_t FontStack::for_language(const LanguageTag& language) const {
  const std::string_view tag = language.value;
  const std::string_view primary = tag.substr(0, tag.find('-'));
  const std::string script = usual_script(language);
  for (std::size_t i = 0; i < families.size(); ++i) {
    const FontFamily& family = families[i];
    if ((contains(family.languages, tag) || contains(family.languages, primary)) && contains(family.scripts, script)) {
      return i;
    }
  }
  return for_script(script).value_or(0);
}

std::optional<std::size_t> FontStack::for_script(std::string_view script) const {
  for (std::size_t i = 0; i < families.size(); ++i) {
    if (families[i].languages.empty() && contains(families[i].scripts, script)) return i;
  }
  return std::nullopt;
}

Result<FontStack> read_font_stack(std::string_view json) {
  FontStack stack;
  std::string packages;
  try {
    const nlohmann::json root = nlohmann::json::parse(json);
    for (const nlohmann::json& entry : root.at("fonts")) {
      FontFamily family = read_family(entry);
      if (!readable(family.regular)) {
        stack.problems.push_back(family.name + " is missing: apt install " + family.package);
        if (packages.find(family.package) == std::string::npos) packages += " " + family.package;
        continue;
      }
      if (!family.bold.empty() && !readable(family.bold)) {
        stack.problems.push_back(family.name + " Bold is missing: apt install " + family.package);
        family.bold.clear();
      }
      stack.families.push_back(std::move(family));
    }
  } catch (const nlohmann::json::exception& error) {
    return fail("fonts.format", std::string("fonts.json: ") + error.what());
  }
  if (stack.families.empty()) return fail("fonts.none", "no font is installed: apt install" + packages);
  return stack;
}

}  // namespace kiosk
