// The two cards of an update that waits: what changed, a page of it, and what else there is to know.
#pragma once
#include "publish/update_review.h"
#include "ui/frame.h"

namespace kiosk {

// `page`: that was asked for; it turns its own pages.
void draw_changes(Frame& frame, const Box& box, const UpdateReview& review, int page);
// What is due, how much it is, in which languages, and who signed: as much of each as there is room for.
void draw_review_facts(Frame& frame, const Box& box, const UpdateReview& review);
// What it takes at this width to say so many of the due items by name, two lines each.
[[nodiscard]] float review_facts_height(Frame& frame, float width, const UpdateReview& review, std::size_t due);

}  // namespace kiosk
