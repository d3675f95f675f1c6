// What a page says when it is read aloud: its texts in reading order, sentence by sentence, each in its own language
// (CARE B4). Taken from the semantic tree, so that nothing is read that is not on the screen.
#pragma once
#include <vector>

#include "app/utterance.h"
#include "ui/semantics.h"

namespace kiosk {

[[nodiscard]] std::vector<Utterance> utterances(const Tree& tree);
// The same for one node and its children.
[[nodiscard]] std::vector<Utterance> utterances(const Tree& tree, std::string_view node);

}  // namespace kiosk
