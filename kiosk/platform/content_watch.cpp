#include "platform/content_watch.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "base/folder_watch.h"
#include "base/tree_watch.h"
#include "platform/log.h"
#include "platform/quiet_after.h"
#include "platform/system_clock.h"

namespace kiosk {

namespace {

// From the save to the screen is to be less than a second, and reading and drawing take a share of it.
constexpr Millis kQuietAfterSave{120};
constexpr Millis kLongestBurst{500};
// How often it is looked for a folder that is not there.
constexpr Millis kLookForFolder{250};

}  // namespace

struct ContentWatch::Impl {
  explicit Impl(std::string folder_) : folder(std::move(folder_)), tree(folder) {
    thread = std::thread([this] { run(); });
  }
  ~Impl() {
    {
      const std::lock_guard lock(mutex);
      stopping = true;
    }
    bell.ring();
    thread.join();
  }

  void tell() {
    const std::lock_guard lock(mutex);
    changed = true;
    if (wake && !stopping) wake();
  }

  void run();
  [[nodiscard]] int wait_ms() const;

  std::string folder;
  TreeWatch tree;
  WakeBell bell;
  SystemClock clock;
  QuietAfter burst{kQuietAfterSave, kLongestBurst};
  std::mutex mutex;
  std::function<void()> wake;
  bool stopping = false;
  bool said_partial = false;  // the thread's
  std::atomic<bool> changed{false};
  std::thread thread;
};

// -1: nothing will happen by itself.
int ContentWatch::Impl::wait_ms() const {
  std::optional<Millis> wait;
  if (!tree.watching()) wait = kLookForFolder;
  if (const auto due = burst.due()) {
    const Millis left = std::max(Millis{0}, *due - clock.monotonic());
    wait = wait ? std::min(*wait, left) : left;
  }
  return wait ? static_cast<int>(wait->count()) : -1;
}

void ContentWatch::Impl::run() {
  for (;;) {
    if (tree.found_anew()) burst.happened(clock.monotonic());
    // Once, not at each save: who writes is told, and can end what watches beside it.
    if (tree.watching() && !tree.whole() && !std::exchange(said_partial, true))
      log(LogLevel::warning, "content.watch_partial", {{"folder", folder}});
    std::array<pollfd, 2> fds{{{bell.fd(), POLLIN, 0}, {tree.fd(), POLLIN, 0}}};
    if (::poll(fds.data(), fds.size(), wait_ms()) < 0 && errno != EINTR) return;
    if (fds[0].revents != 0) bell.silence();
    if (fds[1].revents != 0 && tree.changed()) burst.happened(clock.monotonic());
    if (burst.over(clock.monotonic())) tell();
    const std::lock_guard lock(mutex);
    if (stopping) return;
  }
}

ContentWatch::ContentWatch(std::string folder) : impl_(std::make_unique<Impl>(std::move(folder))) {}
ContentWatch::~ContentWatch() = default;

const std::string& ContentWatch::folder() const { return impl_->folder; }
void ContentWatch::listen(std::function<void()> wake) {
  const std::lock_guard lock(impl_->mutex);
  impl_->wake = std::move(wake);
}
bool ContentWatch::changed() { return impl_->changed.exchange(false); }

}  // namespace kiosk
