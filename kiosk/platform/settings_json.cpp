#include "platform/settings_json.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/clock_text.h"

namespace kiosk {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson hours_json(const std::optional<ScreenHours>& hours) {
  static constexpr std::array<const char*, 7> kDayNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  if (!hours) return "always";
  OrderedJson out = OrderedJson::array();
  for (std::size_t day = 0; day < kDayNames.size(); ++day) {
    const auto& span = hours->days[day];
    if (span) out.push_back({{"days", kDayNames[day]}, {"from", clock_text(span->from)}, {"to", clock_text(span->to)}});
  }
  return out;
}

OrderedJson printer_json(const PrinterSettings& printer) {
  if (printer.address.empty()) return "none";
  const bool receipts = printer.language == PrinterSettings::Language::escpos;
  return {{printer.is_queue ? "queue" : "uri", printer.address},
          {"language", receipts ? "escpos" : "ipp"},
          {"paper", std::string(to_string(printer.paper))}};
}

OrderedJson tags_json(const std::vector<LanguageTag>& tags) {
  OrderedJson out = OrderedJson::array();
  for (const LanguageTag& tag : tags) out.push_back(tag.value);
  return out;
}

OrderedJson steps_json(const std::vector<SettingsPage>& steps) {
  OrderedJson out = OrderedJson::array();
  for (const SettingsPage step : steps) out.push_back(std::string(to_string(step)));
  return out;
}

const char* reach_word(Reach reach) { return reach == Reach::low ? "low" : reach == Reach::table ? "table" : "usual"; }

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

class Writer {
 public:
  Writer(OrderedJson& to, const Settings& base, const Settings& now) : to_(to), base_(base), now_(now) {}

  // `value` gives the JSON of a setting from Settings.
  template <class Value>
  void put(OrderedJson& object, const char* key, Value value) const {
    OrderedJson is = value(now_);
    if (object.contains(key) || is != value(base_)) object[key] = std::move(is);
  }
  template <class Value>
  void put(const char* key, Value value) const {
    put(to_, key, value);
  }
  // Of an object inside.
  template <class Value>
  void put_in(const char* name, const char* key, Value value) const {
    if (to_.contains(name) && !to_[name].is_object()) to_.erase(name);
    OrderedJson inner = to_.contains(name) ? to_[name] : OrderedJson::object();
    put(inner, key, value);
    if (!inner.empty()) to_[name] = std::move(inner);
  }

 private:
  OrderedJson& to_;
  const Settings& base_;
  const Settings& now_;
};

}  // namespace

std::string settings_json(std::string_view saved, const Settings& base, const Settings& now) {
  OrderedJson out = OrderedJson::parse(saved, nullptr, false);
  if (!out.is_object()) out = OrderedJson::object();
  const Writer writer(out, base, now);
  writer.put("clinic_name", [](const Settings& s) -> OrderedJson { return trimmed(s.clinic_name); });
  writer.put("clinic_language", [](const Settings& s) -> OrderedJson { return s.clinic_language.value; });
  writer.put("region", [](const Settings& s) -> OrderedJson { return s.region; });
  writer.put("time_zone", [](const Settings& s) -> OrderedJson { return s.time_zone; });
  writer.put("languages", [](const Settings& s) -> OrderedJson { return tags_json(s.languages); });
  writer.put("default_language", [](const Settings& s) -> OrderedJson { return s.preferences.language.value; });
  // A screen that was measured has its size written, were it the usual one.
  if (out.contains("screen") && !out["screen"].is_object()) out.erase("screen");
  if (now.measured && !base.measured) out["screen"]["diagonal_inches"] = now.diagonal_inches;
  writer.put_in("screen", "diagonal_inches", [](const Settings& s) -> OrderedJson { return s.diagonal_inches; });
  writer.put_in("screen", "reach", [](const Settings& s) -> OrderedJson { return reach_word(s.reach); });
  writer.put_in("screen", "brightness", [](const Settings& s) -> OrderedJson { return s.brightness; });
  writer.put_in("sound", "volume", [](const Settings& s) -> OrderedJson { return s.sound; });
  writer.put("hours", [](const Settings& s) { return hours_json(s.hours); });
  writer.put("printer", [](const Settings& s) { return printer_json(s.printer); });
  writer.put_in("updates", "approval",
                [](const Settings& s) -> OrderedJson { return s.staff_approve_updates ? "staff" : "automatic"; });
  writer.put("pin", [](const Settings& s) -> OrderedJson { return s.pin_hash; });
  writer.put("set_up", [](const Settings& s) { return steps_json(s.set_up); });
  // What was never set is no setting.
  for (const char* key : {"clinic_language", "pin"})
    if (out.contains(key) && out[key] == "") out.erase(key);
  return out.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

}  // namespace kiosk
