// Who published an item, and when it was reviewed (CARE E1, E3): beside or after its last text.
#pragma once
#include "ui/widgets.h"

namespace kiosk {

struct Reviewed {
  Review review;
  bool signed_off = false;
  bool draft = false;  // the words are a draft translation
  bool no_sources = false;
  LanguageTag publisher_language;
};

template <class Item, class ItemWords>
[[nodiscard]] Reviewed reviewed_of(const Frame& frame, const Item& item, const ItemWords& words,
                                   const LanguageTag& language) {
  const LanguageTag& first = frame.state.library->edition.default_language;
  return {item.review, words.sign_off.has_value(), language != first && !words.sign_off, item.sources.empty(), first};
}

// The words alone.
[[nodiscard]] float reviewed_height(Frame& frame, float width, const Reviewed& about);
void draw_reviewed(Frame& frame, const Box& box, const Reviewed& about);
// On a white card.
[[nodiscard]] float review_card_height(Frame& frame, float width, const Reviewed& about);
void draw_review_card(Frame& frame, const Box& box, const Reviewed& about);
// As a page of its own, with a heading.
void draw_review_page(Frame& frame, const Box& box, const Reviewed& about);

}  // namespace kiosk
