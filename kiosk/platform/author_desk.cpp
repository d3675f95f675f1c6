#include "platform/author_desk.h"

#include <utility>

namespace kiosk {

Events events_of(const std::string& folder, Result<Preview> preview) {
  if (!preview) return {event::ContentChecked{problems_of(folder, preview.error())}};
  Events events{event::ContentChecked{std::move(preview->problems)}};
  if (preview->library) events.emplace_back(event::LibraryLoaded{std::move(preview->library)});
  return events;
}

AuthorDesk::AuthorDesk(ContentWatch* watch, const ContentOpener& opener, std::function<void()> wake,
                       std::function<void(const Event&)> feed)
    : watch_(watch), opener_(opener), feed_(std::move(feed)) {
  if (watch_ == nullptr) return;
  wake_ = wake;
  wake();
  watch_->listen(std::move(wake));
}

AuthorDesk::~AuthorDesk() {
  if (watch_ != nullptr) watch_->listen({});
}

// Beside the first frame, not before it: the check takes longer than the loading.
std::optional<Job> AuthorDesk::look() {
  if (watch_ == nullptr) return std::nullopt;
  if (watch_->changed()) saved_ = true;
  // What is written without a pause is read as fast as it can be, not in a queue that grows.
  if (reading_ || (!saved_ && begun_)) return std::nullopt;
  begun_ = true;
  reading_ = true;
  return [this, saved = std::exchange(saved_, false), folder = watch_->folder()]() -> Completion {
    return [this, saved, events = events_of(folder, opener_.preview(folder))] {
      reading_ = false;
      if (saved_ || watch_->changed()) {
        saved_ = true;
        wake_();
      }
      for (const Event& event : events)
        if (saved || std::holds_alternative<event::ContentChecked>(event)) feed_(event);
    };
  };
}

}  // namespace kiosk
