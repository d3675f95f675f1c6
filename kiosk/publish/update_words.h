// What is said of an update that waits, on the screen and on paper alike: the interface's words in `language`. `library` may be null.
#pragma once
#include <string>
#include <vector>

#include "library/labels.h"
#include "publish/update_review.h"

namespace kiosk {

// "Changed: contact. Was 0300 330 0700, now 0345 000 0001."
[[nodiscard]] Words change_words(const Library* library, const LanguageTag& language, const ReviewLine& line);
// Why somebody is to look at it.
[[nodiscard]] Words due_words(const Library* library, const LanguageTag& language, const DueItem& due);
// "46 MB", at least 1.
[[nodiscard]] Words megabyte_words(const Library* library, const LanguageTag& language, std::uint64_t bytes);
// How much is new, and how much it is in all.
[[nodiscard]] Words size_words(const Library* library, const LanguageTag& language, const UpdateReview& review);
// Each language by its own name.
[[nodiscard]] Words languages_words(const Library* library, const LanguageTag& language,
                                    const std::vector<LanguageTag>& languages);
// Which keys signed it; empty where that is not known.
[[nodiscard]] Words signer_words(const Library* library, const LanguageTag& language, const UpdateReview& review);
// "15" of "1-15": what people call a version.
[[nodiscard]] std::string version_number(std::string_view release);

}  // namespace kiosk
