#include "proof/misfits.h"

#include "base/letters.h"

namespace kiosk {
namespace {

std::string beginning(const std::string& text) {
  constexpr std::size_t kMost = 60;
  if (text.size() <= kMost) return text;
  return std::string(first_letters(text, kMost)) + "...";
}

std::string times_elsewhere(int more) {
  if (more == 0) return {};
  return std::string(", and ").append(std::to_string(more)).append(" times elsewhere");
}

}  // namespace

void Misfits::overflows(const std::string& text, const Place& place) {
  const auto written = written_at(text, place);
  // Where the program's own words have no room for the page's, once for each page.
  const std::string key = written || place.subject.empty() ? text : place.subject;
  add(overflowing_, key,
      {text, place.where, written ? written : place_of(place.subject, place.language), written.has_value(), 0});
}

void Misfits::breaks(const std::string& text, const Place& place) {
  if (const auto written = written_at(text, place)) add(broken_, text, {text, place.where, written, true, 0});
}

void Misfits::add(Found& found, const std::string& key, First first) {
  ++count_;
  const auto [one, is_new] = found.try_emplace(key, std::move(first));
  if (!is_new) ++one->second.more;
}

Findings Misfits::findings() const {
  Findings out;
  for (const auto& [key, one] : overflowing_) out.push_back(overflow(one));
  for (const auto& [key, one] : broken_) {
    if (!overflowing_.contains(key)) out.push_back(broken(one));
  }
  return out;
}

Finding Misfits::overflow(const First& one) {
  const std::string what =
      "\"" + beginning(one.text) + "\" does not fit its place " + one.where + times_elsewhere(one.more) + " (CARE A10)";
  const WrittenAt place = one.place.value_or(WrittenAt{"bundle.json", 0});
  const char* remedy = "say it in fewer or shorter words";
  if (!one.written) {
    remedy = one.place ? "shorten the words of this page that stand beside it, its title first"
                       : "these are the program's words: say them shorter in LANG/labels.json, and tell its makers";
  }
  return {Severity::error, "drawing.overflow", place.file, place.line, what, remedy};
}

Finding Misfits::broken(const First& one) {
  const std::string what = "a word of \"" + beginning(one.text) + "\" is wider than its line " + one.where +
                           ", and is broken in two" + times_elsewhere(one.more);
  return {Severity::warning,
          "drawing.broken_word",
          one.place->file,
          one.place->line,
          what,
          "use a shorter word, or write a hyphen where it may be divided"};
}

std::optional<WrittenAt> Misfits::written_at(const std::string& text, const Place& place) const {
  const bool says_it = !place.word.empty() && text.find(place.word) != std::string::npos;
  return says_it ? place_of(place.subject, place.language) : words_.find(text);
}

std::optional<WrittenAt> Misfits::place_of(const std::string& subject, const LanguageTag& language) const {
  if (subject.empty()) return std::nullopt;
  for (const LanguageTag& tag : {language, checked_.library->edition.default_language}) {
    const auto place = checked_.places.find(subject + "/" + tag.value);
    if (place != checked_.places.end()) return place->second;
  }
  return std::nullopt;
}

}  // namespace kiosk
