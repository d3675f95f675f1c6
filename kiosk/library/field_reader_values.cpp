// The rest of FieldReader: dates, flags, numbers, review and sign-off.
#include "library/field_reader.h"

namespace kiosk {
std::string FieldReader::picture(std::string_view key) {
  const JsonValue* found = value(key, JsonValue::Kind::string, Need::required);
  if (found == nullptr) return {};
  if (is_picture_path(found->text)) return found->text;
  reject("content.bad_picture", found->line, "\"" + std::string(key) + "\" of " + who_ + " does not name a picture",
         "write media/NAME.svg (or .png, .jpg, .jpeg, .webp): letters, digits, dots and hyphens");
  return {};
}

std::optional<Date> FieldReader::date(std::string_view key, Need need) {
  const JsonValue* found = value(key, JsonValue::Kind::string, need);
  if (found == nullptr) return std::nullopt;
  const auto date = parse_date(found->text);
  if (!date) {
    reject("content.bad_date", found->line, "\"" + std::string(key) + "\" of " + who_ + " is not a day of the calendar",
           "write it as YYYY-MM-DD, such as 2026-03-31");
  }
  return date;
}

std::optional<Date> FieldReader::date_or_null(std::string_view key, Need need) {
  const JsonValue* found = object_.find(key);
  if (found != nullptr && found->kind == JsonValue::Kind::null) {
    known_.emplace(key);
    return std::nullopt;
  }
  return date(key, need);
}

bool FieldReader::flag(std::string_view key) {
  const JsonValue* found = value(key, JsonValue::Kind::boolean, Need::optional);
  return found != nullptr && found->flag;
}

std::optional<double> FieldReader::number(std::string_view key, Need need) {
  const JsonValue* found = value(key, JsonValue::Kind::number, need);
  if (found == nullptr) return std::nullopt;
  return found->number;
}

Review FieldReader::review() {
  Review review;
  review.published = date("published").value_or(Date{});
  review.reviewed = date("reviewed").value_or(Date{});
  review.next_review = date("next_review").value_or(Date{});
  review.publisher = words("publisher");
  return review;
}

std::optional<SignOff> FieldReader::sign_off(Need need) {
  const JsonValue* found = object_.find("sign_off");
  known_.emplace("sign_off");
  if (found == nullptr) {
    if (need == Need::required && object_.kind == JsonValue::Kind::object) {
      sink_.warning("content.missing_key", object_.line, who_ + " lacks \"sign_off\"; it counts as not signed off",
                    "add \"sign_off\": null, or {\"role\", \"organisation\", \"date\"} of who has checked it");
    }
    return std::nullopt;
  }
  if (found->kind == JsonValue::Kind::null) return std::nullopt;
  FieldReader fields(*found, sink_, "the sign-off of " + who_, language_);
  SignOff sign_off;
  sign_off.role = fields.words("role");
  sign_off.organisation = fields.words("organisation");
  sign_off.date = fields.date("date").value_or(Date{});
  fields.finish();
  // A sign-off with a mistake in it is no sign-off; the words themselves may be shown as not yet checked.
  return fields.good() ? std::optional(sign_off) : std::nullopt;
}

void FieldReader::finish() {
  for (const JsonMember& member : object_.members) {
    if (known_.contains(member.name)) continue;
    sink_.warning("content.unknown_key", member.line, who_ + " has \"" + member.name + "\", which means nothing here",
                  "mend its spelling or take it away");
  }
}

}  // namespace kiosk
