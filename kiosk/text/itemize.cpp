#include "text/itemize.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "text/boundaries.h"

namespace kiosk {
namespace {

// Resolves Common and Inherited characters (UAX 24): they take the script of the text before them that runs the same
// way, so that a phone number or a time inside Arabic is set in the Latin face (DESIGN section 15), and a closing
// bracket takes the script of the one that it closes.
class ScriptResolver {
 public:
  explicit ScriptResolver(UScriptCode language) : language_(language) {
    (uscript_isRightToLeft(language) != 0 ? rtl_ : ltr_) = language;
  }

  UScriptCode resolve(char32_t code_point, bool right_to_left) {
    const auto c = static_cast<UChar32>(code_point);
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode own = uscript_getScript(c, &status);
    if (U_SUCCESS(status) && own != USCRIPT_COMMON && own != USCRIPT_INHERITED && own != USCRIPT_UNKNOWN) {
      (uscript_isRightToLeft(own) != 0 ? rtl_ : ltr_) = own;
      return own;
    }
    const UScriptCode around = right_to_left ? rtl_ : ltr_;
    if (c < 0x80 && c != '(' && c != ')' && c != '[' && c != ']' && c != '{' && c != '}') return around;
    return bracketed(c, extended(c, around));
  }

 private:
  // A character that few scripts share (danda, Arabic digits) is set in one of those.
  UScriptCode extended(UChar32 c, UScriptCode around) const {
    std::array<UScriptCode, 32> shared{};
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t count = uscript_getScriptExtensions(c, shared.data(), 32, &status);
    if (U_FAILURE(status) || count < 1) return around;
    const auto end = shared.begin() + count;
    if (shared[0] == USCRIPT_COMMON || shared[0] == USCRIPT_INHERITED || shared[0] == USCRIPT_UNKNOWN) return around;
    if (std::find(shared.begin(), end, around) != end) return around;
    return std::find(shared.begin(), end, language_) != end ? language_ : shared[0];
  }

  UScriptCode bracketed(UChar32 c, UScriptCode found) {
    const auto kind = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (kind == U_BPT_OPEN) {
      if (depth_ < open_.size()) open_[depth_++] = {u_getBidiPairedBracket(c), found};
    } else if (kind == U_BPT_CLOSE) {
      for (std::size_t i = depth_; i-- > 0;) {
        if (open_[i].closes_with != c) continue;
        depth_ = i;
        return open_[i].script;
      }
    }
    return found;
  }

  struct Open {
    UChar32 closes_with = 0;
    UScriptCode script = USCRIPT_COMMON;
  };
  UScriptCode language_;
  UScriptCode ltr_ = USCRIPT_LATIN;
  UScriptCode rtl_ = USCRIPT_ARABIC;
  std::array<Open, 32> open_{};
  std::size_t depth_ = 0;
};

std::size_t units_in(char32_t code_point) { return code_point > 0xFFFF ? 2 : 1; }

UScriptCode script_code(const std::string& name) {
  const std::int32_t value = u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str());
  return value == UCHAR_INVALID_CODE ? USCRIPT_LATIN : static_cast<UScriptCode>(value);
}

}  // namespace

std::vector<TextItem> itemize(const Paragraph& paragraph, std::span<const BidiLevel> levels,
                              std::span<const std::uint8_t> boundaries, const FontSet::Language& language,
                              FontSet& fonts) {
  std::vector<TextItem> items;
  ScriptResolver scripts(script_code(language.script));
  std::u32string cluster;
  for (std::size_t begin = 0, end = 0; begin < paragraph.size(); begin = end) {
    const bool is_mark = paragraph.mark_at(begin) != nullptr;
    cluster.assign(1, paragraph.code_point(begin));
    end = begin + units_in(cluster.front());
    while (!is_mark && end < paragraph.size() && (boundaries[end] & Boundaries::kCluster) == 0 &&
           paragraph.mark_at(end) == nullptr) {
      cluster.push_back(paragraph.code_point(end));
      end += units_in(cluster.back());
    }
    TextItem item{begin, end, levels[begin], USCRIPT_COMMON, kMarkFace};
    if (!is_mark) {
      item.script = scripts.resolve(cluster.front(), item.right_to_left());
      const char* name = uscript_getShortName(item.script);
      item.face = fonts.choose(cluster, language, name == nullptr ? "Zyyy" : name, paragraph.bold[begin] != 0);
    }
    if (!items.empty() && !is_mark && items.back().level == item.level && items.back().script == item.script &&
        items.back().face == item.face) {
      items.back().end = end;
    } else {
      items.push_back(item);
    }
  }
  return items;
}

}  // namespace kiosk
