// From what a visitor asked for to dots: slips, handouts and the list to take home (DESIGN section 16), laid out by the text
// engine that draws the screen. No name, no time of printing is on any of it (CARE D7).
#pragma once
#include <vector>

#include "app/print_order.h"
#include "library/library.h"
#include "paper/paper_sheet.h"

namespace kiosk {

// Never empty when it succeeds. Error "paper.nothing": the content has not got what was asked for, or it has expired.
// On whatever thread owns `engine`.
[[nodiscard]] Result<std::vector<PaperSheet>> lay_out(const PrintOrder& order, const Library& library, PaperKind paper,
                                                      TextEngine& engine);
[[nodiscard]] Result<std::vector<PaperSheet>> lay_out(const PrintOrder& order, const Library& library,
                                                      const PaperForm& form, TextEngine& engine);
// The same as dots.
[[nodiscard]] Result<std::vector<Page>> print_pages(const PrintOrder& order, const Library& library, PaperKind paper,
                                                    TextEngine& engine);

// Its parts.
[[nodiscard]] Result<std::vector<PaperSheet>> lay_out_slip(const PrintOrder& order, const Library& library,
                                                           const PaperForm& form, TextEngine& engine);
[[nodiscard]] Result<std::vector<PaperSheet>> lay_out_list(const PrintOrder& order, const Library& library,
                                                           const PaperForm& form, TextEngine& engine);
// The conversation card. Error "paper.nothing": no statement of it is in the content.
[[nodiscard]] Result<std::vector<PaperSheet>> lay_out_conversation(const PrintOrder& order, const Library& library,
                                                                   const PaperForm& form, TextEngine& engine);
// For staff: `id` is the clinic's name, or empty.
[[nodiscard]] Result<std::vector<PaperSheet>> lay_out_test(const PrintOrder& order, const Library& library,
                                                           const PaperForm& form, TextEngine& engine);
// For staff: what an update would change, `order.review`. Error "paper.nothing": there is none.
[[nodiscard]] Result<std::vector<PaperSheet>> lay_out_update(const PrintOrder& order, const Library& library,
                                                             const PaperForm& form, TextEngine& engine);
[[nodiscard]] Result<std::vector<PaperSheet>> lay_out_handout(const PrintOrder& order, const Library& library,
                                                              const PaperForm& form, TextEngine& engine);

}  // namespace kiosk
