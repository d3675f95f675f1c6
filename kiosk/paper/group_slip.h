// The slip of one group or course. Private to paper/.
#pragma once
#include "paper/paper_parts.h"

namespace kiosk {

// What it is, when and where, for whom, how to reach who knows more, and its calendar entry to scan. A sample says that it is one.
void lay_group(PaperSheet& sheet, const PaperWords& words, const Group& group);

}  // namespace kiosk
