// The content as visitors will have it on paper: what does not fit a slip or a page.
#pragma once
#include "proof/misfits.h"
#include "text/text_engine.h"

namespace kiosk {

// Slips, handouts, lists and conversation cards on A4, Letter and a roll of 80 mm, in every language that has the words: laid out
// and measured, without dots.
void look_at_papers(const Checked& checked, TextEngine& text, Misfits& misfits);

}  // namespace kiosk
