#include "publish/update_words.h"

#include <algorithm>

#include "library/language_name.h"

namespace kiosk {

namespace {

using Detail = ReviewLine::Detail;

const char* kind_label(DiffEntry::Kind kind) {
  using Kind = DiffEntry::Kind;
  switch (kind) {
    case Kind::topic:
      return "staff.kind.topic";
    case Kind::article:
      return "staff.kind.article";
    case Kind::story:
      return "staff.kind.story";
    case Kind::tip:
      return "staff.kind.tip";
    case Kind::contact:
      return "staff.kind.contact";
    case Kind::baby_state:
      return "staff.kind.baby_state";
    case Kind::group:
      return "staff.kind.group";
    case Kind::growth:
      return "staff.kind.growth";
  }
  return "staff.kind.article";
}

const char* change_label(DiffEntry::Change change) {
  switch (change) {
    case DiffEntry::Change::added:
      return "staff.change.added";
    case DiffEntry::Change::changed:
      return "staff.change.changed";
    case DiffEntry::Change::removed:
      return "staff.change.removed";
  }
  return "staff.change.changed";
}

const char* detail_label(Detail detail) {
  switch (detail) {
    case Detail::none:
      break;
    case Detail::title:
      return "staff.detail.title";
    case Detail::words:
      return "staff.detail.words";
    case Detail::minutes:
      return "staff.detail.minutes";
    case Detail::draft:
      return "staff.detail.draft";
    case Detail::number:
      return "staff.detail.number";
    case Detail::hours:
      return "staff.detail.hours";
  }
  return nullptr;
}

}  // namespace

Words change_words(const Library* library, const LanguageTag& language, const ReviewLine& line) {
  Words out = label(library, language, change_label(line.change),
                    {{"kind", label(library, language, kind_label(line.kind)).text}});
  const char* const id = detail_label(line.detail);
  if (id == nullptr) return out;
  const bool of_a_contact = line.detail == Detail::number || line.detail == Detail::hours;
  out.text.append(" ");
  // What is new or gone has no "was".
  // Through a label all the same: what stands in one keeps its direction. A number in an Arabic sentence would else be another number.
  if (of_a_contact && (line.was.empty() || line.is.empty()))
    out.text.append(
        label(library, language, "staff.detail.one", {{"value", line.is.empty() ? line.was : line.is}}).text);
  else out.text.append(label(library, language, id, {{"was", line.was}, {"is", line.is}}).text);
  return out;
}

Words due_words(const Library* library, const LanguageTag& language, const DueItem& due) {
  if (due.what == DueItem::What::dial)
    return due.number.empty() ? label(library, language, "staff.due_dial")
                              : label(library, language, "staff.due_dial_number", {{"number", due.number}});
  std::string month("date.month.");
  month.append(std::to_string(due.day.month));
  const Words day = label(library, language, "date.day_month_year",
                          {{"day", std::to_string(due.day.day)},
                           {"month", label(library, language, month).text},
                           {"year", std::to_string(due.day.year)}});
  return label(library, language,
               due.what == DueItem::What::expired ? "staff.due_expired"
               : due.what == DueItem::What::wrong ? "staff.due_wrong"
                                                  : "staff.due_review",
               {{"day", day.text}});
}

Words megabyte_words(const Library* library, const LanguageTag& language, std::uint64_t bytes) {
  const std::uint64_t mb = std::max<std::uint64_t>(1, (bytes + 500'000) / 1'000'000);
  return label(library, language, "staff.megabytes", {{"n", std::to_string(mb)}});
}

Words size_words(const Library* library, const LanguageTag& language, const UpdateReview& review) {
  return label(library, language, "staff.size_words",
               {{"new", megabyte_words(library, language, review.new_bytes).text},
                {"all", megabyte_words(library, language, review.all_bytes).text}});
}

Words languages_words(const Library* library, const LanguageTag& language, const std::vector<LanguageTag>& languages) {
  std::string out;
  for (const LanguageTag& tag : languages) {
    if (!out.empty()) out.append(label(library, language, "staff.and").text).append(" ");
    out.append(language_name(tag).text);
  }
  return {out, language};
}

Words signer_words(const Library* library, const LanguageTag& language, const UpdateReview& review) {
  std::string keys;
  for (const std::string& key : review.signers) {
    if (!keys.empty()) keys.append(label(library, language, "staff.and").text).append(" ");
    keys.append(key);
  }
  if (keys.empty()) return {};
  return label(library, language, review.signers.size() == 1 ? "staff.signed_key" : "staff.signed_keys",
               {{"keys", keys}});
}

std::string version_number(std::string_view release) {
  const std::size_t dash = release.find('-');
  return std::string(dash == std::string_view::npos ? release : release.substr(dash + 1));
}

}  // namespace kiosk
