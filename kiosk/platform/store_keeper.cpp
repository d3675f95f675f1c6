#include "platform/store_keeper.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "base/child_process.h"
#include "base/folder_watch.h"
#include "platform/log.h"

namespace kiosk {

// How often it is looked for a store whose folder is not there yet: kiosk-sync may make it after the screen began.
constexpr int kLookForStoreMs = 2'000;

struct StoreKeeper::Impl {
  explicit Impl(std::string store_, std::string program_)
      : store(std::move(store_)), program(std::move(program_)), watch(store, "state.json") {
    if (program.empty()) program = program_beside_this("kiosk-sync");
    // What is there now is read by who made this; a folder that comes later is news.
    (void)watch.found_anew();
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

  void say(std::vector<std::string> words) {
    {
      const std::lock_guard lock(mutex);
      waiting.push_back(std::move(words));
    }
    bell.ring();
  }

  void note_change() {
    const std::lock_guard lock(mutex);
    changed = true;
    if (wake && !stopping) wake();
  }

  void run();
  Descriptor start_next();

  std::string store, program;
  FolderWatch watch;
  WakeBell bell;
  std::mutex mutex;
  std::deque<std::vector<std::string>> waiting;
  std::function<void()> wake;
  bool stopping = false;
  std::atomic<bool> changed{false};
  std::thread thread;
};

// Starts what has waited longest and can be started; what comes back tells when it has ended.
Descriptor StoreKeeper::Impl::start_next() {
  for (;;) {
    std::vector<std::string> words;
    {
      const std::lock_guard lock(mutex);
      if (waiting.empty() || stopping) return Descriptor();
      words = std::move(waiting.front());
      waiting.pop_front();
    }
    const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    const auto child = spawn_child(words, nothing, nothing);
    if (!child) {
      log(LogLevel::warning, "store.not_told", {{"program", program}, {"why", child.error().message}});
      continue;
    }
    Descriptor end(static_cast<int>(::syscall(SYS_pidfd_open, *child, 0)));
    if (end.get() >= 0) return end;
    // Where the system lends no handle of it, it is waited for here.
    while (::waitpid(*child, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
}

void StoreKeeper::Impl::run() {
  Descriptor child;
  for (;;) {
    if (child.get() < 0) child = start_next();
    if (watch.found_anew()) note_change();
    std::array<pollfd, 3> fds{{{bell.fd(), POLLIN, 0}, {watch.fd(), POLLIN, 0}, {child.get(), POLLIN, 0}}};
    if (::poll(fds.data(), fds.size(), watch.watching() ? -1 : kLookForStoreMs) < 0 && errno != EINTR) return;
    if (fds[0].revents != 0) bell.silence();
    if (fds[2].revents != 0) {
      siginfo_t info{};
      (void)::waitid(P_PIDFD, static_cast<id_t>(child.get()), &info, WEXITED);
      // A user that may not write the store is told so by this line alone; visitors see the content all the same.
      if (info.si_code != CLD_EXITED || info.si_status != 0)
        log(LogLevel::warning, "store.not_told", {{"program", program}, {"exit", std::to_string(info.si_status)}});
      child.close();
    }
    const bool seen = fds[1].revents != 0 && watch.replaced();
    if (seen) note_change();
    const std::lock_guard lock(mutex);
    if (stopping) return;
  }
}

StoreKeeper::StoreKeeper(std::string store, std::string program, SyncLink* link)
    : impl_(std::make_unique<Impl>(std::move(store), std::move(program))), link_(link) {}
StoreKeeper::~StoreKeeper() = default;

void StoreKeeper::say(SyncRequest request, std::vector<std::string> words) {
  if (link_ != nullptr && link_->reachable()) link_->ask(std::move(request));
  else impl_->say(std::move(words));
}

// Patient: an installation may hold the store for as long as a stick takes.
void StoreKeeper::started() {
  say({SyncRequest::Kind::started, {}, {}}, {impl_->program, "started", "--store", impl_->store, "--patient"});
}
void StoreKeeper::confirm(const ReleaseNumber& release) {
  const std::string number = to_string(release);
  say({SyncRequest::Kind::confirm, number, {}},
      {impl_->program, "confirm", "--store", impl_->store, "--patient", "--release", number});
}

void StoreKeeper::listen(std::function<void()> wake) {
  const std::lock_guard lock(impl_->mutex);
  impl_->wake = std::move(wake);
}
bool StoreKeeper::changed() { return impl_->changed.exchange(false); }

}  // namespace kiosk
