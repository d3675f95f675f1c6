// SearchService: answers effect::Find. Builds the index of a library when it is first asked something, and forgets it when the
// visit is over: between visits a search costs no memory. One thread at a time: the worker's, or the replay's.
#pragma once
#include <memory>
#include <mutex>

#include "app/effect.h"
#include "app/event.h"

namespace kiosk {

class SearchService {
 public:
  // An index that fails is logged; the answer is then that nothing was found, which still offers help.
  [[nodiscard]] event::SearchAnswered answer(const effect::Find& find);
  void forget();

 private:
  void drop();
  // Whoever is still at it after he was left behind (Worker) keeps it: others find nothing.
  std::mutex one_at_a_time_;
  std::shared_ptr<const Library> library_;
  std::unique_ptr<SearchIndex> index_;
};

}  // namespace kiosk
