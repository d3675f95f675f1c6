// AuthorDesk: a running kiosk beside the folder that it previews: what an author saves is read on the worker, and comes back as what
// there is to mend and what there is to show. Main thread, but for what it gives the worker to do.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "app/event.h"
#include "platform/content_opener.h"
#include "platform/content_watch.h"
#include "ui/pictures.h"

namespace kiosk {

// What the kiosk is told of a folder that was read, in this order.
[[nodiscard]] Events events_of(const std::string& folder, Result<Preview> preview);

class AuthorDesk {
 public:
  // `watch` null: no folder is previewed, and nothing ever happens. `wake` is called from another thread; `feed` on the main one.
  AuthorDesk(ContentWatch* watch, const ContentOpener& opener, std::function<void()> wake,
             std::function<void(const Event&)> feed);
  ~AuthorDesk();
  AuthorDesk(const AuthorDesk&) = delete;
  AuthorDesk& operator=(const AuthorDesk&) = delete;

  // What the worker is to do, if something was saved, one reading at a time, and once at the beginning: then what there is to show was read by who made
  // this, and what there is to mend alone is told. This must outlive the job.
  [[nodiscard]] std::optional<Job> look();

 private:
  ContentWatch* watch_;
  const ContentOpener& opener_;
  std::function<void(const Event&)> feed_;
  std::function<void()> wake_;
  bool begun_ = false;
  bool reading_ = false;
  bool saved_ = false;  // while it was being read
};

}  // namespace kiosk
