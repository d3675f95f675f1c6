// What a thing that is counted is called ("article/sleep", as in the statistics), and whether it is sensitive.
#pragma once
#include <optional>
#include <string_view>

#include "library/library.h"

namespace kiosk {

struct ItemTitle {
  Words title;
  bool sensitive = false;  // itself, or its topic (CARE D4)
};

// Nothing: the content has no such thing, or no longer.
[[nodiscard]] std::optional<ItemTitle> item_title(const Library& library, std::string_view item,
                                                  const LanguageTag& language);

}  // namespace kiosk
