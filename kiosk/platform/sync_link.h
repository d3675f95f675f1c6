// SyncLink: the screen's line to kiosk-sync. Hears what that says of sticks and releases (its sync.json, replaced as a whole), and
// asks of it what only it may do (its socket). A thread that sleeps until there is something; nothing here ever waits for it.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/sync_news.h"
#include "store/sync_request.h"

namespace kiosk {

struct SyncPlaces {
  std::string news = "/run/kiosk/sync.json";
  std::string socket = "/run/kiosk/sync.sock";
};

class SyncLink {
 public:
  struct Answered {
    SyncRequest request;
    SyncAnswer
        answer;  // "sync.absent": nobody listens; "sync.gone": it went away, and whether it was done is not known
  };

  explicit SyncLink(SyncPlaces places);
  ~SyncLink();
  SyncLink(const SyncLink&) = delete;
  SyncLink& operator=(const SyncLink&) = delete;

  // There is somebody to ask, as far as can be seen from outside.
  [[nodiscard]] bool reachable() const;
  // What concerns the store goes one after the other, in this order; a report and a configuration wait for neither it nor each other. Comes back at
  // once. That the screen has started and has drawn is said again until it is heard. At most 32 wait: what comes then is answered
  // with "sync.busy".
  void ask(SyncRequest request);
  // `wake` is called from another thread when there is something to take. Empty: nobody is to be called any more.
  void listen(std::function<void()> wake);
  // The newest that was said since this was asked last.
  [[nodiscard]] std::optional<SyncNews> news();
  [[nodiscard]] std::vector<Answered> answers();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk
