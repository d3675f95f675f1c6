#include "library/isolates.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "library/utf8.h"

namespace kiosk {
namespace {

constexpr std::string_view kOpen = "\u2066";   // LRI
constexpr std::string_view kClose = "\u2069";  // PDI

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
}
bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool is_space(char32_t c) { return c == U' ' || c == 0x00A0 || c == 0x2009 || c == 0x202F; }
bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

// A place in the code points of one text. Every reader gives back the index after what it read, or nothing.
class Scan {
 public:
  explicit Scan(const std::vector<CodePoint>& points) : points_(points) {}

  using End = std::optional<std::size_t>;
  [[nodiscard]] std::size_t size() const { return points_.size(); }
  [[nodiscard]] char32_t at(std::size_t i) const { return i < points_.size() ? points_[i].value : U'\0'; }

  // "9:00", "22.30", "9.30pm", "9:30 am"
  [[nodiscard]] End time(std::size_t i) const {
    const std::size_t hour = digits(i, 2);
    if (hour == i || (at(hour) != U':' && at(hour) != U'.')) return std::nullopt;
    const std::size_t minutes = digits(hour + 1, 3);
    if (minutes != hour + 3 || value(i, hour) > 24 || value(hour + 1, minutes) > 59) return std::nullopt;
    if ((at(minutes) == U'.' || is_hyphen(at(minutes))) && is_digit(at(minutes + 1)) && at(hour) == U'.') {
      return std::nullopt;  // 01.23.45: a phone number of another country, or a date
    }
    return half_of_day(minutes).value_or(minutes);
  }

  // "30 cm", "20 to 30 cm", "2,5 kg", "9 pm"
  [[nodiscard]] End length(std::size_t i) const {
    const std::size_t first = decimal(i);
    if (first == i) return std::nullopt;
    if (const End end = unit(first)) return end;
    const End joined = range_sign(first);
    if (!joined) return std::nullopt;
    const std::size_t second = decimal(*joined);
    return second == *joined ? std::nullopt : unit(second);
  }

  // "8F3A1C2B": a word of digits and letters in which a digit comes first and again behind a letter. Plain bidi takes its first
  // digits for a number of their own and puts them on the other side.
  [[nodiscard]] End code(std::size_t i) const {
    bool letter = false;
    bool again = false;
    std::size_t k = i;
    for (; is_digit(at(k)) || is_latin(at(k)); ++k) {
      letter = letter || is_latin(at(k));
      again = again || (letter && is_digit(at(k)));
    }
    return is_digit(at(i)) && again ? End(k) : std::nullopt;
  }

  // An optional +, digits and single separators, balanced parentheses; ends in a digit or a parenthesis.
  [[nodiscard]] End phone(std::size_t i) const {
    std::size_t digit_count = 0;
    int depth = 0;
    End best;
    std::size_t k = at(i) == U'+' ? i + 1 : i;
    if (!is_digit(at(k)) && at(k) != U'(') return std::nullopt;
    while (k < size()) {
      const char32_t c = at(k);
      if (is_digit(c)) {
        ++digit_count;
        ++k;
        if (depth == 0 && digit_count >= 3) best = k;
      } else if (c == U'(' && depth == 0 && is_digit(at(k + 1))) {
        ++depth;
        ++k;
      } else if (c == U')' && depth == 1) {
        --depth;
        ++k;
        if (digit_count >= 3) best = k;
      } else if (const std::size_t next = separator(k); next != k) {
        k = next;
      } else {
        break;
      }
    }
    // "(116 123)": the parentheses are the sentence's, not the number's.
    if (best && at(i) == U'(' && at(*best - 1) == U')' && closing(i) == *best - 1) return std::nullopt;
    return best;
  }

 private:
  [[nodiscard]] std::size_t digits(std::size_t i, std::size_t most) const {
    std::size_t k = i;
    while (k - i < most && is_digit(at(k))) ++k;
    return k;
  }
  [[nodiscard]] int value(std::size_t begin, std::size_t end) const {
    int number = 0;
    for (std::size_t k = begin; k < end; ++k) {
      number = number * 10 + u_charDigitValue(static_cast<UChar32>(at(k)));
    }
    return number;
  }
  [[nodiscard]] std::size_t decimal(std::size_t i) const {
    const std::size_t whole = digits(i, 6);
    if (whole == i) return i;
    if ((at(whole) == U'.' || at(whole) == U',') && is_digit(at(whole + 1))) return digits(whole + 1, 3);
    return whole;
  }
  [[nodiscard]] std::size_t spaces(std::size_t i) const { return is_space(at(i)) ? i + 1 : i; }

  [[nodiscard]] End range_sign(std::size_t i) const {
    const std::size_t k = spaces(i);
    if (at(k) == 0x2013 || at(k) == 0x2212 || is_hyphen(at(k))) return spaces(k + 1);
    if (k > i && at(k) == U't' && at(k + 1) == U'o' && is_space(at(k + 2))) return k + 3;
    return std::nullopt;
  }

  [[nodiscard]] std::size_t latin_word(std::size_t i) const {
    std::size_t k = i;
    while (is_latin(at(k))) ++k;
    return k;
  }

  [[nodiscard]] End unit(std::size_t i) const {
    static constexpr std::array<std::string_view, 22> kUnits{"mm", "cm", "m",  "km", "in",  "ft",  "kg", "g",
                                                             "mg", "lb", "oz", "ml", "l",   "dl",  "am", "pm",
                                                             "C",  "F",  "h",  "s",  "min", "kcal"};
    std::size_t k = spaces(i);
    if (at(k) == U'%') return k + 1;
    if (at(k) == 0x00B0) ++k;
    const std::size_t end = latin_word(k);
    std::string word;
    for (std::size_t j = k; j < end && j - k < 5; ++j) word += static_cast<char>(at(j));
    if (std::ranges::find(kUnits, word) == kUnits.end()) return std::nullopt;
    return end;
  }

  [[nodiscard]] End half_of_day(std::size_t i) const {
    const std::size_t k = spaces(i);
    const char32_t half = at(k) | 0x20U;
    if (half != U'a' && half != U'p') return std::nullopt;
    if ((at(k + 1) | 0x20U) == U'm' && !is_latin(at(k + 2))) return k + 2;
    if (at(k + 1) == U'.' && (at(k + 2) | 0x20U) == U'm' && at(k + 3) == U'.') return k + 4;
    return std::nullopt;
  }

  // What may stand between two groups of a number: one space, hyphen, dot or slash, a space beside a parenthesis.
  [[nodiscard]] std::size_t separator(std::size_t i) const {
    const char32_t c = at(i);
    if (!is_space(c) && !is_hyphen(c) && c != U'.') return i;
    const char32_t next = at(i + 1);
    if (is_digit(next)) return i + 1;
    if (next == U'(' && c != U'.' && is_digit(at(i + 2))) return i + 1;
    return i;
  }

  [[nodiscard]] std::size_t closing(std::size_t i) const {
    while (i < size() && at(i) != U')') ++i;
    return i;
  }

  const std::vector<CodePoint>& points_;
};

enum class Kinds { all, phones };

std::vector<TextRange> runs(std::string_view text, Kinds kinds) {
  const std::vector<CodePoint> points = code_points(text);
  const Scan scan(points);
  const auto offset = [&](std::size_t i) { return i < points.size() ? points[i].at : text.size(); };
  std::vector<TextRange> found;
  std::size_t i = 0;
  while (i < points.size()) {
    const char32_t c = points[i].value;
    const bool inside_word = i > 0 && (is_latin(points[i - 1].value) || is_digit(points[i - 1].value));
    if (inside_word || (!is_digit(c) && c != U'+' && c != U'(')) {
      ++i;
      continue;
    }
    const Scan::End time = scan.time(i);
    const Scan::End code = time ? std::nullopt : scan.code(i);
    const Scan::End length = time || code ? std::nullopt : scan.length(i);
    Scan::End phone = time || code || length ? std::nullopt : scan.phone(i);
    if (phone && is_latin(scan.at(*phone))) phone.reset();  // "100ths": part of a word
    const Scan::End end = time ? time : code ? code : length ? length : phone;
    if (end && (kinds == Kinds::all || phone)) found.push_back({offset(i), offset(*end)});
    i = end.value_or(i + 1);
  }
  return found;
}

// Where `at` of the old text stands in the new one. A position at a run's edge stays outside the isolate.
std::size_t moved(std::size_t at, const std::vector<TextRange>& ranges) {
  std::size_t result = at;
  for (const TextRange& range : ranges) {
    if (at > range.begin) result += kOpen.size();
    if (at >= range.end) result += kClose.size();
  }
  return result;
}

std::string with_isolates(std::string_view text, const std::vector<TextRange>& ranges) {
  std::string result;
  result.reserve(text.size() + ranges.size() * (kOpen.size() + kClose.size()));
  std::size_t done = 0;
  for (const TextRange& range : ranges) {
    result += text.substr(done, range.begin - done);
    result += kOpen;
    result += text.substr(range.begin, range.end - range.begin);
    result += kClose;
    done = range.end;
  }
  result += text.substr(done);
  return result;
}

}  // namespace

std::string without_bidi_controls(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  const std::vector<CodePoint> points = code_points(text);
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (is_bidi_control(points[i].value)) continue;
    const std::size_t end = i + 1 < points.size() ? points[i + 1].at : text.size();
    result += text.substr(points[i].at, end - points[i].at);
  }
  return result;
}

bool needs_isolates(std::string_view text, const LanguageTag& language) {
  if (is_right_to_left(language)) return true;
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return false;
  return std::ranges::any_of(code_points(text), [](const CodePoint& point) {
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(point.value));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  });
}

std::vector<TextRange> left_to_right_runs(std::string_view text) { return runs(text, Kinds::all); }
std::vector<TextRange> phone_like_runs(std::string_view text) { return runs(text, Kinds::phones); }

std::string isolated(std::string_view text, const LanguageTag& language) {
  if (!needs_isolates(text, language)) return std::string(text);
  return with_isolates(text, left_to_right_runs(text));
}

void isolate(Prose& prose, const LanguageTag& language) {
  if (!needs_isolates(prose.text, language)) return;
  const std::vector<TextRange> ranges = left_to_right_runs(prose.text);
  if (ranges.empty()) return;
  prose.text = with_isolates(prose.text, ranges);
  for (TextRange& bold : prose.bold) {
    bold.begin = moved(bold.begin, ranges);
    bold.end = moved(bold.end, ranges);
  }
  for (SourceMark& mark : prose.marks) mark.at = moved(mark.at, ranges);
}

}  // namespace kiosk
