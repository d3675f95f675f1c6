// The interface's own words, compiled in by language (kiosk/library/labels/LANG.json), overridden by the content's
// LANG/labels.json. A label that a language lacks is shown in English, as English.
#pragma once
#include <string_view>
#include <vector>

#include "library/items.h"
#include "library/library.h"

namespace kiosk {

// `{name}` in a label is replaced by the value given for it.
struct LabelValue {
  std::string_view name;
  std::string value;
};

// Asserts in debug builds that English has the label; never fails in release (shows the id's last part).
[[nodiscard]] Words label(const Library* library, const LanguageTag& language, std::string_view id,
                          const std::vector<LabelValue>& values = {});

// Languages that have compiled labels, in CONTENT.md's order; `draft` until a named reviewer has signed the file.
struct LabelLanguage {
  LanguageTag tag;
  std::string name;      // in itself: "English", "العربية"
  std::string greeting;  // in itself
  bool draft = false;
};
[[nodiscard]] const std::vector<LabelLanguage>& label_languages();

// Every id in English, sorted: for the test that all others have them.
[[nodiscard]] std::vector<std::string> label_ids(const LanguageTag& language);

}  // namespace kiosk
