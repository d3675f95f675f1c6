// How long words take to read. Private to app/.
#pragma once
#include <string_view>

#include "base/clock.h"

namespace kiosk {

// Words between spaces. Chinese has none: there, two characters count as a word (its usual length). Not library/'s count,
// which is exact but opens an ICU iterator: this one is asked at every wake of the event loop, for a slide's few words.
[[nodiscard]] int quick_word_count(std::string_view text);

// At 200 words a minute. CARE C1 takes 1.5 times that, which is longer than the minutes that a page shows (kWordsPerMinute).
[[nodiscard]] Millis time_to_read(int words);

}  // namespace kiosk
