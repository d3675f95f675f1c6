#include "text/paragraph.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <limits>

namespace kiosk {
namespace {

bool is_line_end(UChar32 c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

// The next code point of `text` from `at`, which moves on; U+FFFD for what is not UTF-8.
UChar32 next_code_point(std::string_view text, std::size_t& at) {
  // ICU's macro counts in int32: give it a window, for texts of any length.
  const auto* start = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
  const auto window = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - at, 8));
  std::int32_t used = 0;
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT_OR_FFFD(start, used, window, c);
#pragma GCC diagnostic pop
  at += static_cast<std::size_t>(used);
  return c;
}

class Builder {
 public:
  Builder(const TextInput& input, bool bold, bool one_line) : input_(input), bold_(bold), one_line_(one_line) {
    marks_.assign(input.marks.begin(), input.marks.end());
    std::ranges::stable_sort(marks_, {}, &SourceMark::at);
  }

  Paragraph build() {
    std::size_t at = 0;
    while (at < input_.text.size()) {
      add_marks_until(at);
      const std::size_t begin = at;
      UChar32 c = next_code_point(input_.text, at);
      if (c == '\t' || (one_line_ && is_line_end(c))) c = ' ';
      add(c, begin);
    }
    add_marks_until(std::numeric_limits<std::size_t>::max());
    out_.byte_of.push_back(input_.text.size());
    return std::move(out_);
  }

 private:
  void add(UChar32 c, std::size_t byte) {
    if (U_IS_BMP(c)) {
      push(static_cast<char16_t>(c), byte);
    } else {
      push(static_cast<char16_t>(U16_LEAD(c)), byte);
      push(static_cast<char16_t>(U16_TRAIL(c)), byte);
    }
  }

  void push(char16_t unit, std::size_t byte) {
    out_.units.push_back(unit);
    out_.byte_of.push_back(byte);
    const auto holds = [byte](const TextRange& range) { return range.begin <= byte && byte < range.end; };
    out_.bold.push_back(bold_ || std::ranges::any_of(input_.bold, holds) ? 1 : 0);
  }

  void add_marks_until(std::size_t byte) {
    for (; next_mark_ < marks_.size() && marks_[next_mark_].at <= byte; ++next_mark_) {
      out_.marks.push_back({out_.units.size(), marks_[next_mark_].number});
      push(u'\uFFFC', std::min(byte, input_.text.size()));
    }
  }

  const TextInput& input_;
  bool bold_;
  bool one_line_;
  std::vector<SourceMark> marks_;
  std::size_t next_mark_ = 0;
  Paragraph out_;
};

}  // namespace

const Paragraph::Mark* Paragraph::mark_at(std::size_t unit) const {
  const auto found = std::ranges::lower_bound(marks, unit, {}, &Mark::unit);
  return found != marks.end() && found->unit == unit ? &*found : nullptr;
}

char32_t Paragraph::code_point(std::size_t unit) const {
  const char16_t first = units[unit];
  if (!U16_IS_LEAD(first) || unit + 1 >= units.size()) return first;
  return static_cast<char32_t>(U16_GET_SUPPLEMENTARY(first, units[unit + 1]));
}

Paragraph make_paragraph(const TextInput& input, bool bold, bool one_line) {
  return Builder(input, bold, one_line).build();
}

std::u32string code_points_of(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) out.push_back(static_cast<char32_t>(next_code_point(utf8, at)));
  return out;
}

}  // namespace kiosk
