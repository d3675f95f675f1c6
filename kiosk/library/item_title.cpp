#include "library/item_title.h"

namespace kiosk {

namespace {

template <class Item>
std::optional<ItemTitle> titled(const Library& library, const Item* item, const LanguageTag& language) {
  if (item == nullptr) return std::nullopt;
  const auto found = library.words(*item, language);
  ItemTitle out;
  if constexpr (requires { found.words.title; }) out.title = {found.words.title, found.language};
  else out.title = {found.words.name, found.language};
  if constexpr (requires { item->sensitive; }) out.sensitive = item->sensitive;
  if constexpr (requires { item->topic; }) {
    const Topic* topic = library.topic(item->topic);
    out.sensitive = out.sensitive || (topic != nullptr && topic->sensitive);
  }
  return out;
}

}  // namespace

std::optional<ItemTitle> item_title(const Library& library, std::string_view item, const LanguageTag& language) {
  const std::size_t slash = item.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view kind = item.substr(0, slash);
  const std::string id(item.substr(slash + 1));
  if (kind == "topic") return titled(library, library.topic(id), language);
  if (kind == "article") return titled(library, library.article(id), language);
  if (kind == "story") return titled(library, library.story(id), language);
  if (kind == "tip") return titled(library, library.tip(id), language);
  if (kind == "growth") return titled(library, library.growth_line(id), language);
  if (kind == "contact") return titled(library, library.contact(id), language);
  if (kind == "group") return titled(library, library.group(id), language);
  return std::nullopt;
}

}  // namespace kiosk
