// contacts.json with its words. A wrong number here sends somebody in need to nobody: CARE E2.
#include <algorithm>
#include <array>

#include "library/blocked_numbers.h"
#include "library/clock_forms.h"
#include "library/load_words.h"
#include "library/loading.h"

namespace kiosk {
namespace {

bool is_dialable(std::string_view dial) {
  if (dial.starts_with('+')) dial.remove_prefix(1);
  return dial.size() >= 2 && dial.size() <= 20 && dial.find_first_not_of("0123456789*#") == std::string_view::npos;
}

// "daily", "mon-fri", "sat,sun", "mon-thu,sat"
bool is_days(std::string_view text) {
  if (text == "daily") return true;
  static constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  const auto is_day = [](std::string_view day) { return std::ranges::find(kDays, day) != kDays.end(); };
  while (true) {
    const std::size_t comma = std::min(text.find(','), text.size());
    const std::string_view part = text.substr(0, comma);
    const bool good =
        part.size() == 7 ? is_day(part.substr(0, 3)) && part[3] == '-' && is_day(part.substr(4)) : is_day(part);
    if (!good) return false;
    if (comma == text.size()) return true;
    text.remove_prefix(comma + 1);
  }
}

ContactNumber read_number(const JsonValue& json, FindingSink& sink, FieldReader& contact) {
  static constexpr std::array<std::string_view, 3> kKinds{"call", "text", "tty"};
  FieldReader fields(json, sink, "a number of " + contact.who());
  ContactNumber number;
  const std::string kind = fields.one_of("kind", kKinds);
  number.kind = kind == "text" ? NumberKind::text : kind == "tty" ? NumberKind::tty : NumberKind::call;
  number.display = fields.plain("display");
  number.dial = fields.plain("dial");
  number.body = fields.plain("body", Need::optional);
  fields.finish();
  for (const std::string& written : {number.display, number.dial}) {
    const auto blocked = blocked_number(written);
    if (!blocked) continue;
    contact.reject(
        "contact.superseded_number", json.line,
        contact.who() + " has the number " + std::string(*blocked) + ", which no longer reaches help (CARE E2)",
        "find the service's present number and its source");
    return number;
  }
  if (fields.good() && (number.display.empty() || !is_dialable(number.dial))) {
    fields.reject("contact.bad_number", fields.line("dial"), "a number of " + contact.who() + " cannot be dialled",
                  "write \"dial\" with digits alone (a + may stand first), and \"display\" as people read it");
  }
  if (!fields.good())
    contact.reject("contact.bad_number", json.line, contact.who() + " has a number with a mistake",
                   "mend what is said of it here; until then the contact is left out");
  return number;
}

OpeningHours read_hours(const JsonValue& json, FindingSink& sink, FieldReader& contact) {
  FieldReader fields(json, sink, "the hours of " + contact.who());
  OpeningHours hours{fields.plain("days"), fields.plain("from"), fields.plain("to")};
  fields.finish();
  if (!fields.good() || !is_days(hours.days) || !is_time(hours.from) || !is_time(hours.to)) {
    contact.reject("contact.bad_hours", json.line, contact.who() + " has opening hours with a mistake",
                   "write {\"days\": \"mon-fri\", \"from\": \"09:00\", \"to\": \"17:00\"}");
  }
  return hours;
}

void read_opening(const JsonValue& json, FindingSink& sink, FieldReader& fields, Contact& contact) {
  if (const JsonValue* hours = fields.array("hours", Need::optional)) {
    for (const JsonValue& item : hours->items) contact.hours.push_back(read_hours(item, sink, fields));
  }
  contact.always = fields.flag("always");
  contact.time_zone = fields.plain("tz", Need::optional);
  if (contact.always && json.find("hours") != nullptr) {
    fields.reject("contact.bad_hours", fields.line("hours"), fields.who() + " is open always and has hours",
                  "keep \"always\" or \"hours\", not both");
  }
  if (json.find("always") != nullptr && !contact.always && fields.good()) {
    fields.reject("contact.bad_hours", fields.line("always"), "\"always\" of " + fields.who() + " can only be true",
                  "take it away, or write true");
  }
  if (!contact.hours.empty() && contact.time_zone.empty()) {
    fields.reject("contact.bad_zone", fields.line("hours"), fields.who() + " has hours without a time zone",
                  "add \"tz\", such as \"Europe/London\"");
  }
  if (!contact.time_zone.empty() && !names_time_zone(contact.time_zone)) {
    fields.reject("contact.bad_zone", fields.line("tz"), "\"tz\" of " + fields.who() + " is not a time zone",
                  "write a zone such as \"Europe/London\"");
  }
}

void check_source(FieldReader& fields, const Contact& contact) {
  if (contact.emergency || !contact.source.empty()) return;
  fields.reject("contact.no_source", fields.line("source"), fields.who() + " does not say where it was found (CARE E2)",
                "write the page or person in \"source\"");
}

void check_regions(FieldReader& fields, const Contact& contact, const Edition& edition) {
  for (const std::string& region : contact.regions) {
    if (edition.regions.empty() || std::ranges::find(edition.regions, region) != edition.regions.end()) continue;
    fields.reject("content.unknown_id", fields.line("regions"),
                  fields.who() + " is for the region " + region + ", which bundle.json does not offer",
                  "mend the region, or add it to \"regions\" of bundle.json");
  }
}

void read_contact(const JsonValue& json, FindingSink& sink, Loading& loading) {
  const JsonValue* named = json.find("id");
  const bool has_id = named != nullptr && is_content_id(named->text);
  FieldReader fields(json, sink, has_id ? "the contact \"" + named->text + "\"" : "a contact");
  Contact contact;
  contact.id = fields.id("id");
  contact.needs = fields.ids("needs");
  contact.regions = fields.regions("regions", Need::optional);
  for_each_item(fields, "numbers",
                [&](const JsonValue& item) { contact.numbers.push_back(read_number(item, sink, fields)); });
  contact.url = fields.plain("url", Need::optional);
  read_opening(json, sink, fields, contact);
  contact.emergency = fields.flag("emergency");
  contact.sensitive = fields.flag("sensitive");
  contact.desk = fields.flag("desk");
  contact.source = fields.plain("source", Need::optional);
  contact.checked_on = fields.date_or_null("checked_on", contact.emergency ? Need::optional : Need::required);
  contact.expires_on = fields.date("expires_on", Need::optional);
  fields.finish();
  check_source(fields, contact);
  check_regions(fields, contact, loading.library.edition);
  if (contact.desk && (!contact.numbers.empty() || !contact.url.empty())) {
    fields.reject("contact.desk_and_number", json.line, fields.who() + " is at the desk and has a number or an address",
                  "keep \"desk\", or the number and address; make two contacts of it where there are both");
  }
  if (!contact.desk && contact.numbers.empty() && contact.url.empty()) {
    fields.reject("contact.no_way", json.line, fields.who() + " has neither a number nor an address",
                  "add a number, or \"url\"; or \"desk\": true for who is reached at the clinic's own desk");
  }
  keep_item(loading, fields, sink, "contact", json.line, loading.library.contacts, std::move(contact));
}

}  // namespace

void read_contacts(Loading& loading) {
  FindingSink sink = loading.sink("contacts.json");
  const auto json = loading.tree.json_object("contacts.json", Need::required, sink);
  if (!json) return;
  FieldReader fields(*json, sink, "contacts.json");
  for_each_item(fields, "contacts", [&](const JsonValue& item) { read_contact(item, sink, loading); });
  fields.finish();
  read_words(loading, {"contacts", "contact"}, loading.library.contacts, [](FieldReader& words_fields) {
    ContactWords words;
    words.name = words_fields.words("name");
    words.summary = words_fields.words("summary");
    words.hours = words_fields.words("hours");
    return words;
  });
}

}  // namespace kiosk
