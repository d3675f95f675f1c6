#include "platform/config_hours.h"

#include "library/opening.h"
#include "platform/config_keys.h"

namespace kiosk {

namespace {

bool read_span(const JsonValue& item, FindingSink& sink, ScreenHours& to) {
  Keys keys(item, sink, "hours.");
  DaySpan span;
  const JsonValue* days = keys.take("days", JsonValue::Kind::string);
  const bool from = keys.time_of_day("from", span.from);
  const bool until = keys.time_of_day("to", span.to);
  for (const auto& [key, there] : {std::pair{"from", from}, {"to", until}})
    if (!there && item.find(key) == nullptr) keys.bad(key, item.line, "is missing", "write a time such as 07:30");
  keys.finish();
  bool any = false;
  for (std::size_t day = 0; days != nullptr && day < to.days.size(); ++day) {
    if (!covers_day(days->text, static_cast<int>(day))) continue;
    to.days[day] = span;
    any = true;
  }
  if (!any) keys.bad("days", keys.line("days"), "names no day", "write days such as mon-fri, sat or daily");
  return from && until && any;
}

}  // namespace

void read_hours(const JsonValue& value, FindingSink& sink, std::optional<ScreenHours>& to) {
  if (value.kind == JsonValue::Kind::string && value.text == "always") {
    to.reset();
    return;
  }
  if (value.kind != JsonValue::Kind::array) {
    sink.error("config.bad_value", value.line, "\"hours\" is neither \"always\" nor a list",
               "write \"always\", or a list of {\"days\", \"from\", \"to\"}; until then it counts as not set");
    return;
  }
  ScreenHours made;
  bool good = true;
  for (const JsonValue& item : value.items) {
    if (item.kind == JsonValue::Kind::object) {
      good = read_span(item, sink, made) && good;
      continue;
    }
    sink.error("config.bad_value", item.line, "\"hours\" holds something that is no day's hours",
               "write {\"days\", \"from\", \"to\"}; until then it counts as not set");
    good = false;
  }
  if (good) to = made;
}

}  // namespace kiosk
