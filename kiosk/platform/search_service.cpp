#include "platform/search_service.h"

#include "platform/log.h"

namespace kiosk {

event::SearchAnswered SearchService::answer(const effect::Find& find) {
  const std::unique_lock mine(one_at_a_time_, std::try_to_lock);
  if (!mine.owns_lock()) return {find.job, std::make_shared<const SearchFound>()};
  if (library_ != find.library || index_ == nullptr) {
    drop();
    auto built = SearchIndex::build(find.library);
    if (!built) {
      log(LogLevel::error, "search.failed", built.error());
      return {find.job, std::make_shared<const SearchFound>()};
    }
    library_ = find.library;
    index_ = std::move(*built);
  }
  SearchFound found = index_->find(find.query);
  if (found.failure) log(LogLevel::error, found.failure->code);
  return {find.job, std::make_shared<const SearchFound>(std::move(found))};
}

void SearchService::forget() {
  const std::unique_lock mine(one_at_a_time_, std::try_to_lock);
  if (mine.owns_lock()) drop();
}

void SearchService::drop() {
  index_.reset();
  library_.reset();
}

}  // namespace kiosk
