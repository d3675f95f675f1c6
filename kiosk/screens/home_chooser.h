// Home's way to what fits the visitor, and what it makes of the topics.
//
// What was chosen stands on home in the same few words for everybody: "For you". Home is seen from across the room, and whose
// baby was born early, who is adopting or newly expecting is nobody's business. Were only some of the choices veiled, the veil
// would tell; so all are. Who wants to see what they chose touches the words (CARE D1).
#pragma once
#include "ui/frame.h"

namespace kiosk {

// This content has something to choose from.
[[nodiscard]] bool has_chooser(const Frame& frame);
// At the end of `box`, no wider than its words; or all of its width.
void draw_chooser(Frame& frame, const Box& box, bool whole_width);
// What a pager beside it takes, both in `width`: without the pages' number where words are large; 0 where not even so.
[[nodiscard]] float home_pager_width(Frame& frame, float width);

// Home leaves out topics that hold nothing for this visitor. Not when that would be all of them.
[[nodiscard]] bool leaves_out_topics(const Frame& frame);
// Something was chosen, and nothing is so short: home shows everything, and says so.
[[nodiscard]] bool nothing_fits(const Frame& frame);
// "4 things": on a topic's card while topics are left out; nothing else.
[[nodiscard]] Words fitting_words(Frame& frame, const Topic& topic);

}  // namespace kiosk
