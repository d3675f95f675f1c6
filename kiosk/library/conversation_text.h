// The conversation card as text: the same for the screen, the slip and the code. Neutral heading, no name, no score.
#pragma once
#include <string>
#include <vector>

#include "library/library.h"

namespace kiosk {

// Something said twice: as a clinician reads it, and beneath as the visitor does. `own` is empty where both are one language,
// or where the words are not there in the visitor's.
struct SaidTwice {
  Words clinic;
  Words own;
};

struct ConversationText {
  std::vector<SaidTwice> heading;  // "I would like to talk about this:", after whom it is for, if that was said
  std::vector<SaidTwice> statements;
};

// Ids that the content has not are left out. `listener` empty: nobody in particular.
[[nodiscard]] ConversationText conversation_text(const Library& library, const std::vector<std::string>& statements,
                                                 const std::string& listener, const LanguageTag& clinic,
                                                 const LanguageTag& own);
// One line each, as much as a code can hold (kMostCodeBytes); whole lines only, the clinic's language first.
[[nodiscard]] std::string conversation_code(const ConversationText& text);

}  // namespace kiosk
