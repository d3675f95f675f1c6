// The attract loop: what nobody minds being seen with (CARE D4), tips with the stories spread evenly among them.
#include "library/loading.h"

namespace kiosk {
namespace {

template <class Item>
std::vector<AttractSlide> harmless(const Library& library, const std::vector<Item>& items, ItemKind kind) {
  std::vector<AttractSlide> slides;
  for (const Item& item : items) {
    const Topic* topic = library.topic(item.topic);
    if (!item.sensitive && topic != nullptr && !topic->sensitive) slides.push_back({kind, item.id});
  }
  return slides;
}

}  // namespace

std::vector<AttractSlide> attract_slides(const Library& library) {
  const std::vector<AttractSlide> tips = harmless(library, library.tips, ItemKind::tip);
  const std::vector<AttractSlide> stories = harmless(library, library.stories, ItemKind::story);
  std::vector<AttractSlide> slides;
  std::size_t told = 0;
  for (std::size_t i = 0; i < tips.size(); ++i) {
    slides.push_back(tips[i]);
    // After tip i + 1, the share of stories told is the share of tips shown.
    const std::size_t due = (i + 1) * stories.size() / tips.size();
    for (; told < due; ++told) slides.push_back(stories[told]);
  }
  for (; told < stories.size(); ++told) slides.push_back(stories[told]);
  return slides;
}

}  // namespace kiosk
