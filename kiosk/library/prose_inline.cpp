#include "library/prose_inline.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "library/field_reader.h"
#include "library/isolates.h"
#include "library/utf8.h"

namespace kiosk {
namespace {

struct CardMark {
  std::string_view written;
  BlockKind kind;
};
constexpr std::array<CardMark, 4> kCardMarks{{{"[!try]", BlockKind::try_card},
                                              {"[!non-urgent]", BlockKind::non_urgent_card},
                                              {"[!urgent]", BlockKind::urgent_card},
                                              {"[!emergency]", BlockKind::emergency_card}}};

std::optional<char32_t> named_entity(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, char32_t>, 6> kNames{
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}, {"nbsp", 0xA0}}};
  for (const auto& [known, value] : kNames) {
    if (known == name) return value;
  }
  return std::nullopt;
}

std::optional<char32_t> decode_entity(std::string_view entity) {
  if (entity.size() < 3 || !entity.starts_with('&') || !entity.ends_with(';')) return std::nullopt;
  std::string_view name = entity.substr(1, entity.size() - 2);
  if (!name.starts_with('#')) return named_entity(name);
  name.remove_prefix(1);
  int base = 10;
  if (name.starts_with('x') || name.starts_with('X')) {
    base = 16;
    name.remove_prefix(1);
  }
  unsigned value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, base);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (error != std::errc{} || end != name.data() + name.size() || surrogate || value < 0x20 || value > 0x10FFFF) {
    return std::nullopt;
  }
  return static_cast<char32_t>(value);
}

}  // namespace

void InlineRun::add(std::string_view piece, int line) {
  std::string clean = without_bidi_controls(piece);
  std::ranges::replace_if(
      clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  if (clean.empty()) return;
  places_.push_back({text_.size(), line});
  text_ += clean;
}

bool InlineRun::add_entity(std::string_view entity, int line) {
  const auto value = decode_entity(entity);
  if (!value) return false;
  std::string character;
  append_utf8(character, *value);
  add(character, line);
  return true;
}

void InlineRun::line_break() {
  if (!text_.empty() && text_.back() != ' ') text_ += ' ';
}

void InlineRun::open_bold() {
  if (open_bold_++ == 0) bold_.push_back({text_.size(), text_.size()});
}

void InlineRun::close_bold() {
  if (open_bold_ > 0 && --open_bold_ == 0) bold_.back().end = text_.size();
}

bool InlineRun::blank() const { return text_.find_first_not_of(' ') == std::string::npos; }

int InlineRun::line_of(std::size_t at) const {
  int line = this->line();
  for (const Place& place : places_) {
    if (place.at > at) break;
    line = place.line;
  }
  return line;
}

void InlineRun::drop_front(std::size_t count) {
  const auto shift = [count](std::size_t at) { return at < count ? 0 : at - count; };
  const int line = line_of(count);
  text_.erase(0, count);
  for (TextRange& range : bold_) range = {shift(range.begin), shift(range.end)};
  std::erase_if(places_, [count](const Place& place) { return place.at < count; });
  for (Place& place : places_) place.at -= count;
  if (places_.empty() || places_.front().at != 0) places_.insert(places_.begin(), {0, line});
}

std::optional<BlockKind> InlineRun::take_card_mark() {
  for (const CardMark& mark : kCardMarks) {
    if (!text_.starts_with(mark.written)) continue;
    const std::size_t end = std::min(text_.find_first_not_of(' ', mark.written.size()), text_.size());
    if (end == mark.written.size() && end != text_.size()) return std::nullopt;  // "[!try]it"
    drop_front(end);
    return mark.kind;
  }
  return std::nullopt;
}

Prose InlineRun::take(FindingSink& sink) {
  if (open_bold_ > 0) bold_.back().end = text_.size();
  Prose prose;
  std::vector<TextRange> cuts;
  const std::size_t first = std::min(text_.find_first_not_of(' '), text_.size());
  std::size_t at = 0;
  std::size_t lowest = first;  // cuts do not overlap
  while ((at = text_.find("[^", at)) != std::string::npos) {
    const std::size_t close = text_.find(']', at);
    const std::string id = close == std::string::npos ? std::string() : text_.substr(at + 2, close - at - 2);
    if (!is_content_id(id)) {
      sink.error("prose.bad_mark", line_of(at), "this mark does not name a source",
                 "write it as [^source-id], as in sources.json");
      at += 2;
      continue;
    }
    // "text [^a]." and "text. [^a]": the space goes with its mark where another space or the end follows.
    std::size_t begin = at;
    const bool space_follows = close + 1 >= text_.size() || text_[close + 1] == ' ' || text_[close + 1] == '[';
    while (space_follows && begin > lowest && text_[begin - 1] == ' ') --begin;
    prose.marks.push_back({begin, 0, id});
    cuts.push_back({begin, close + 1});
    at = lowest = close + 1;
  }
  // Leading and trailing spaces go the same way as the marks.
  if (first > 0) cuts.insert(cuts.begin(), {0, first});
  std::size_t end = text_.size();
  while (end > lowest && text_[end - 1] == ' ') --end;
  if (end < text_.size()) cuts.push_back({end, text_.size()});

  const auto moved = [&cuts](std::size_t place) {
    std::size_t gone = 0;
    for (const TextRange& cut : cuts) {
      if (place > cut.begin) gone += std::min(place, cut.end) - cut.begin;
    }
    return place - gone;
  };
  std::size_t done = 0;
  for (const TextRange& cut : cuts) {
    prose.text += text_.substr(done, cut.begin - done);
    done = cut.end;
  }
  prose.text += text_.substr(done);
  for (SourceMark& mark : prose.marks) mark.at = moved(mark.at);
  for (const TextRange& range : bold_) {
    const TextRange kept{moved(range.begin), moved(range.end)};
    if (kept.end > kept.begin) prose.bold.push_back(kept);
  }
  return prose;
}

}  // namespace kiosk
