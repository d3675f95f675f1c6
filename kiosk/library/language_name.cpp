#include "library/language_name.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "library/labels.h"

namespace kiosk {

namespace {

// Languages that content may speak before the interface does. As they write themselves: Unicode CLDR 45, localeDisplayNames, with
// a capital where the script has one.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kOwnNames{{{"en", "English"},
                                                                                   {"pl", "Polski"},
                                                                                   {"pa", "ਪੰਜਾਬੀ"},
                                                                                   {"ur", "اردو"},
                                                                                   {"bn", "বাংলা"},
                                                                                   {"gu", "ગુજરાતી"},
                                                                                   {"ar", "العربية"},
                                                                                   {"ro", "Română"},
                                                                                   {"es", "Español"},
                                                                                   {"pt", "Português"},
                                                                                   {"fr", "Français"},
                                                                                   {"so", "Soomaali"},
                                                                                   {"zh-Hans", "简体中文"}}};

}  // namespace

Words language_name(const LanguageTag& tag) {
  for (const LabelLanguage& known : label_languages())
    if (known.tag == tag) return {known.name, tag};
  const auto* const found =
      std::ranges::find(kOwnNames, tag.value, &std::pair<std::string_view, std::string_view>::first);
  if (found != kOwnNames.end()) return {std::string(found->second), tag};
  return {tag.value, LanguageTag{"en"}};
}

}  // namespace kiosk
