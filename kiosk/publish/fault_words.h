// What a kiosk's codes mean, for a manager: what happened, and what helps.
#pragma once
#include <string>
#include <string_view>

namespace kiosk {

// A sentence or two. A code that is not known is told with its code, so that who is asked for help can be told it.
[[nodiscard]] std::string fault_in_words(std::string_view code);
// "ready" -> "ready", "paper_out" -> "out of paper", "" -> "not known".
[[nodiscard]] std::string printer_in_words(std::string_view condition);
[[nodiscard]] bool printer_needs_somebody(std::string_view condition);

}  // namespace kiosk
