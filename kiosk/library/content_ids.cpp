// The small grammars of content: ids, tags, regions, references.
#include <algorithm>
#include <array>

#include "bundle/names.h"
#include "library/field_reader.h"

namespace kiosk {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_content_id(std::string_view id) { return is_name(id); }

bool is_language_tag(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  if (primary.size() < 2 || primary.size() > 3 || !std::ranges::all_of(primary, is_lower)) return false;
  std::string_view rest = tag.substr(primary.size());
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view part = rest.substr(0, rest.find('-'));
    const auto valid = [](char c) { return is_lower(c) || is_upper(c) || is_digit(c); };
    if (part.size() < 2 || part.size() > 8 || !std::ranges::all_of(part, valid)) return false;
    rest.remove_prefix(part.size());
  }
  return true;
}

bool is_region(std::string_view region) {
  const std::string_view country = region.substr(0, 2);
  if (country.size() != 2 || !std::ranges::all_of(country, is_upper)) return false;
  const std::string_view rest = region.substr(2);
  if (rest.empty()) return true;
  return rest.size() >= 2 && rest.size() <= 4 && rest[0] == '-' &&
         std::ranges::all_of(rest.substr(1), [](char c) { return is_upper(c) || is_digit(c); });
}

bool is_picture_path(std::string_view path) {
  static constexpr std::string_view kFolder = "media/";
  if (!path.starts_with(kFolder)) return false;
  const std::string_view name = path.substr(kFolder.size());
  const auto valid = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
           c == '-';
  };
  static constexpr std::array<std::string_view, 5> kEndings{".svg", ".png", ".jpg", ".jpeg", ".webp"};
  return std::ranges::all_of(name, valid) && std::ranges::any_of(kEndings, [&](std::string_view ending) {
           return name.size() > ending.size() && name.ends_with(ending);
         });
}

std::optional<ItemRef> parse_item_ref(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || !is_content_id(text.substr(slash + 1))) return std::nullopt;
  const std::string id(text.substr(slash + 1));
  const std::string_view kind = text.substr(0, slash);
  if (kind == "article") return ItemRef{ItemKind::article, id};
  if (kind == "story") return ItemRef{ItemKind::story, id};
  if (kind == "tip") return ItemRef{ItemKind::tip, id};
  return std::nullopt;
}

std::string to_string(const ItemRef& ref) {
  switch (ref.kind) {
    case ItemKind::article:
      return "article/" + ref.id;
    case ItemKind::story:
      return "story/" + ref.id;
    case ItemKind::tip:
      return "tip/" + ref.id;
    case ItemKind::contact:
      return "contact/" + ref.id;
    case ItemKind::group:
      return "group/" + ref.id;
  }
  return ref.id;
}

}  // namespace kiosk
