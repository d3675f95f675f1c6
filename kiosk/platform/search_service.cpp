#include "platform/search_service.h"

#include "platform/log.h"

namespace kiosk {

event::SearchAnswered SearchService::answer(const effect::Find& find) {
  if (library_ != find.library || index_ == nullptr) {
    forget();
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
  index_.reset();
  library_.reset();
}

}  // namespace kiosk
