#include "library/library.h"

#include <algorithm>

namespace kiosk {
namespace {

template <class Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto it = std::ranges::find(items, id, &Item::id);
  return it == items.end() ? nullptr : &*it;
}

}  // namespace

const Topic* Library::topic(std::string_view id) const { return find_by_id(topics, id); }
const Article* Library::article(std::string_view id) const { return find_by_id(articles, id); }
const Story* Library::story(std::string_view id) const { return find_by_id(stories, id); }
const Tip* Library::tip(std::string_view id) const { return find_by_id(tips, id); }
const BabyState* Library::baby_state(std::string_view id) const { return find_by_id(baby_states, id); }
const Contact* Library::contact(std::string_view id) const { return find_by_id(contacts, id); }
const Path* Library::path(std::string_view id) const { return find_by_id(paths, id); }
const TimePath* Library::time_path(int minutes) const {
  const auto it = std::ranges::find(time_paths, minutes, &TimePath::minutes);
  return it == time_paths.end() ? nullptr : &*it;
}
const Group* Library::group(std::string_view id) const { return find_by_id(groups, id); }
const GrowthLine* Library::growth_line(std::string_view id) const { return find_by_id(growth, id); }
const Source* Library::source(std::string_view id) const { return find_by_id(sources, id); }

const Picture* Library::picture(std::string_view path) const {
  const auto it = std::ranges::find(pictures, path, &Picture::path);
  return it == pictures.end() ? nullptr : &*it;
}
const Statement* Library::statement(std::string_view id) const { return find_by_id(statements, id); }

Date Library::newest_review() const {
  Date newest;
  for (const Article& article : articles) newest = std::max(newest, article.review.reviewed);
  for (const Story& story : stories) newest = std::max(newest, story.review.reviewed);
  for (const Tip& tip : tips) newest = std::max(newest, tip.review.reviewed);
  for (const BabyState& state : baby_states) newest = std::max(newest, state.review.reviewed);
  for (const Group& group : groups) newest = std::max(newest, group.review.reviewed);
  for (const GrowthLine& line : growth) newest = std::max(newest, line.review.reviewed);
  return newest;
}

int minutes_to_read(int word_count) {
  // Rounded up: somebody who has two minutes must not find that it takes longer.
  return std::max(1, (word_count + kWordsPerMinute - 1) / kWordsPerMinute);
}

}  // namespace kiosk
