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
  if (watch_ != nullptr) watch_->listen(std::move(wake));
}

AuthorDesk::~AuthorDesk() {
  if (watch_ != nullptr) watch_->listen({});
}

std::optional<Job> AuthorDesk::look() {
  if (watch_ == nullptr || !watch_->changed()) return std::nullopt;
  return [this, folder = watch_->folder()]() -> Completion {
    return [this, events = events_of(folder, opener_.preview(folder))] {
      for (const Event& event : events) feed_(event);
    };
  };
}

}  // namespace kiosk
