#include "platform/new_content.h"

#include <utility>

namespace kiosk {

NewContent::NewContent(Wiring wiring)
    : feed_([this, feed = std::move(wiring.feed)](const Event& event) {
        feed(event);
        came_ = true;
      }),
      store_(wiring.store, wiring.opener, wiring.keeper, wiring.wake,
             [this](std::shared_ptr<const Library> library) { feed_(event::LibraryLoaded{std::move(library)}); }),
      desk_(wiring.folder, wiring.opener, wiring.wake, feed_) {
  store_.pass_over(std::move(wiring.passed_over));
}

void NewContent::look(const State& state, Worker& worker) {
  if (auto job = store_.look(state)) worker.run(std::move(*job));
  if (auto job = desk_.look()) worker.run(std::move(*job));
}

}  // namespace kiosk
