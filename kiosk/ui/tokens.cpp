#include "ui/tokens.h"

#include <cassert>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string>

#include "base/embedded.h"

namespace kiosk {

extern const EmbeddedFile tokens_json[];

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, kColourCount> kColourNames{
    "bg",        "surface",   "sunken",         "line",        "lineStrong",    "ink",          "ink2",
    "primary",   "onPrimary", "primaryPressed", "primarySoft", "onPrimarySoft", "accent",       "accentSoft",
    "urgent",    "onUrgent",  "urgentPressed",  "urgentSoft",  "onUrgentSoft",  "ok",           "okSoft",
    "warn",      "warnSoft",  "focusInner",     "focusOuter",  "disabledFill",  "disabledText", "highlight",
    "scrim",     "shadow",    "topicPeach",     "topicSage",   "topicLilac",    "topicSky",     "topicHoney",
    "topicRose", "white",     "black",          "coverInk"};

constexpr std::array<std::string_view, kTypeCount> kTypeNames{
    "display", "h1",           "h2",      "h3",      "story",   "lead",      "body",     "label",
    "dock",    "small",        "number",  "reading", "caption", "heading",   "rowTitle", "help",
    "quote",   "languageName", "seconds", "plate",   "clock",   "clockDate", "mark"};

constexpr std::array<const char*, 3> kThemes{"light", "highContrast", "evening"};
constexpr std::array<const char*, 3> kSizes{"normal", "large", "largest"};

Rgb parse_rgb(const std::string& text) {
  unsigned value = 0;
  assert(text.size() == 7 && text[0] == '#');
  std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
  return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
          static_cast<std::uint8_t>(value & 0xFFU)};
}

Millis millis(const Json& json, const char* key) { return Millis(json.at(key).get<int>()); }

Motion parse_motion(const Json& json) {
  return {millis(json, "press"),
          millis(json, "state"),
          millis(json, "sheet"),
          millis(json, "page"),
          millis(json, "attractFade"),
          millis(json, "drift"),
          json.at("pageShift").get<float>(),
          json.value("driftScale", 1.0F)};
}

}  // namespace

Tokens::Tokens() {
  // The file is part of the program: a mistake in it is a broken build, which the first test shows.
  const Json json = Json::parse(tokens_json[0].bytes());
  for (std::size_t theme = 0; theme < kThemes.size(); ++theme) {
    const Json& roles = json.at("color").at(kThemes[theme]);
    for (std::size_t i = 0; i < kColourCount; ++i) {
      const auto role = static_cast<Colour>(i);
      if (role == Colour::white) colours_[theme][i] = {255, 255, 255};
      else if (role == Colour::black) colours_[theme][i] = {0, 0, 0};
      else if (role == Colour::cover_ink) colours_[theme][i] = parse_rgb(json.at("cover").at("ink").get<std::string>());
      else colours_[theme][i] = parse_rgb(roles.at(std::string(kColourNames[i])).get<std::string>());
    }
    tints_[theme] = static_cast<int>(json.at("imageTint").at(kThemes[theme]).get<double>() * 255.0 + 0.5);
  }
  for (std::size_t size = 0; size < kSizes.size(); ++size) {
    for (std::size_t i = 0; i < kTypeCount; ++i) {
      const Json& type = json.at("type").at(std::string(kTypeNames[i]));
      types_[size][i] = {type.at(kSizes[size]).at("size").get<int>(), type.at(kSizes[size]).at("line").get<int>(),
                         type.at("weight").get<int>() >= 700};
    }
  }
  const std::array<const char*, 3> elevations{"card", "dock", "sheet"};
  for (std::size_t e = 0; e < elevations.size(); ++e) {
    std::size_t n = 0;
    for (const Json& layer : json.at("elevation").at(elevations[e])) {
      shadows_[e].at(n++) = {layer.at("y").get<float>(), layer.at("blur").get<float>(), layer.at("alpha").get<float>()};
    }
  }
  const Json& r = json.at("radius");
  radius = {r.at("highlight").get<float>(), r.at("tick").get<float>(),  r.at("row").get<float>(),
            r.at("card").get<float>(),      r.at("panel").get<float>(), r.at("picture").get<float>(),
            r.at("dock").get<float>(),      r.at("sheet").get<float>()};
  const Json& s = json.at("stroke");
  stroke = {s.at("row").get<float>(),          s.at("control").get<float>(),      s.at("selected").get<float>(),
            s.at("selectedCard").get<float>(), s.at("highContrast").get<float>(), s.at("focusGap").get<float>(),
            s.at("focusRing").get<float>(),    s.at("focusOuter").get<float>()};
  motion_ = parse_motion(json.at("motion"));
  Json reduced = json.at("motion").at("reduced");
  reduced_ = parse_motion(reduced);
}

std::string_view token_name(Colour role) { return kColourNames.at(static_cast<std::size_t>(role)); }
std::string_view token_name(Type type) { return kTypeNames.at(static_cast<std::size_t>(type)); }

Colour topic_tint(std::string_view token) {
  for (std::size_t i = static_cast<std::size_t>(Colour::topic_peach); i <= static_cast<std::size_t>(Colour::topic_rose);
       ++i) {
    if (kColourNames[i] == token) return static_cast<Colour>(i);
  }
  return Colour::topic_peach;
}

}  // namespace kiosk
