// NewContent: what comes to be shown while a kiosk runs: from its store, or from the folder that an author saves in. Main thread, but for
// what it gives the worker to do.
#pragma once
#include <functional>
#include <string>
#include <utility>

#include "app/event.h"
#include "app/state.h"
#include "platform/author_desk.h"
#include "platform/content_opener.h"
#include "platform/store_watch.h"
#include "platform/worker.h"

namespace kiosk {

class NewContent {
 public:
  struct Wiring {
    const ContentOpener& opener;
    std::string store;                       // empty: none
    StoreKeeper* keeper = nullptr;           // null: there is no store
    ContentWatch* folder = nullptr;          // null: none is previewed
    std::string passed_over{};               // the release that led to bad starts, "1-15"; empty: none did
    std::function<void()> wake;              // from another thread
    std::function<void(const Event&)> feed;  // on the main thread
  };
  explicit NewContent(Wiring wiring);
  NewContent(const NewContent&) = delete;
  NewContent& operator=(const NewContent&) = delete;

  // What has changed is read beside the screen. This must outlive the worker's jobs.
  void look(const State& state, Worker& worker);
  // Whether something was fed since this was asked last.
  [[nodiscard]] bool came() { return std::exchange(came_, false); }
  // As StoreWatch's.
  void look_again() { store_.look_again(); }
  void drawn(const State& state) { store_.drawn(state); }

 private:
  std::function<void(const Event&)> feed_;
  bool came_ = false;
  StoreWatch store_;
  AuthorDesk desk_;
};

}  // namespace kiosk
