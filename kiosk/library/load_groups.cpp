// groups.json with its words: groups and courses near here, as calendar entries.
#include <algorithm>
#include <array>
#include <cmath>

#include "library/clock_forms.h"
#include "library/group_times.h"
#include "library/load_words.h"
#include "library/loading.h"

namespace kiosk {
namespace {

constexpr int kMostTimes = 52;

void read_days(const JsonValue& json, FieldReader& fields, Group& group) {
  if (group.kind == GroupKind::group) {
    const std::string day = fields.one_of("day", kWeekdays);
    const auto* found = std::ranges::find(kWeekdays, std::string_view(day));
    group.weekday = found == std::end(kWeekdays) ? 0 : static_cast<int>(found - std::begin(kWeekdays));
    return;
  }
  group.starts = fields.date("starts");
  if (group.starts) group.weekday = weekday_of(*group.starts);
  const double times = fields.number("times", Need::required).value_or(0);
  // Compared before it is made a whole number: not every number has one.
  const bool weeks = times >= 1 && times <= kMostTimes && times == std::floor(times);
  group.times = weeks ? static_cast<int>(times) : 0;
  if (json.find("times") != nullptr && fields.good() && !weeks) {
    fields.reject("group.bad_time", fields.line("times"), "\"times\" of " + fields.who() + " is no number of weeks",
                  "write how often it meets, from 1 to " + std::to_string(kMostTimes));
  }
}

void read_clock(FieldReader& fields, Group& group) {
  group.from = fields.plain("from");
  group.to = fields.plain("to");
  group.time_zone = fields.plain("tz");
  if (!fields.good()) return;
  if (!is_time(group.from) || !is_time(group.to) || group.from >= group.to) {
    fields.reject("group.bad_time", fields.line("from"), fields.who() + " has times with a mistake",
                  "write \"from\": \"10:00\", \"to\": \"11:30\"");
  }
  if (!names_time_zone(group.time_zone)) {
    fields.reject("group.bad_zone", fields.line("tz"), "\"tz\" of " + fields.who() + " is not a time zone",
                  "write a zone such as \"Europe/London\"");
  }
}

void read_group_entry(const JsonValue& json, FindingSink& sink, Loading& loading) {
  static constexpr std::array<std::string_view, 2> kKinds{"group", "course"};
  const JsonValue* named = json.find("id");
  const bool has_id = named != nullptr && is_content_id(named->text);
  FieldReader fields(json, sink, has_id ? "the group \"" + named->text + "\"" : "a group", loading.default_language());
  Group group;
  group.id = fields.id("id");
  group.kind = fields.one_of("kind", kKinds) == "course" ? GroupKind::course : GroupKind::group;
  group.picture = fields.picture("picture");
  group.regions = fields.regions("regions", Need::optional);
  read_days(json, fields, group);
  read_clock(fields, group);
  group.contact = fields.id("contact", Need::optional);
  group.source = fields.plain("source");
  group.review = fields.review();
  group.expires_on = fields.date("expires_on", Need::optional);
  group.sample = fields.flag("sample");
  fields.finish();
  if (fields.good() && group.source.empty()) {
    fields.reject("group.no_source", fields.line("source"), fields.who() + " does not say who has told of it (CARE E1)",
                  "write the page or person in \"source\"");
  }
  for (const std::string& region : group.regions) {
    const std::vector<std::string>& offered = loading.library.edition.regions;
    if (offered.empty() || std::ranges::find(offered, region) != offered.end()) continue;
    fields.reject("content.unknown_id", fields.line("regions"),
                  fields.who() + " is for the region " + region + ", which bundle.json does not offer",
                  "mend the region, or add it to \"regions\" of bundle.json");
  }
  keep_item(loading, fields, sink, "group", json.line, loading.library.groups, std::move(group));
}

}  // namespace

void read_groups(Loading& loading) {
  FindingSink sink = loading.sink("groups.json");
  const auto json = loading.tree.json_object(sink.file(), Need::optional, sink);
  if (!json) return;
  FieldReader fields(*json, sink, sink.file());
  for_each_item(fields, "groups", [&](const JsonValue& item) { read_group_entry(item, sink, loading); });
  fields.finish();
  read_words(loading, {"groups", "group", ItemSignOff::allowed}, loading.library.groups, [](FieldReader& words_of) {
    GroupWords words;
    words.name = words_of.words("name");
    words.summary = words_of.words("summary");
    words.place = words_of.words("place");
    words.who = words_of.words("who");
    words.bring = words_of.words("bring", Need::optional);
    return words;
  });
}

}  // namespace kiosk
