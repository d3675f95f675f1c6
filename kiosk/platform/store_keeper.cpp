#include "platform/store_keeper.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
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
#include "platform/log.h"

namespace kiosk {

struct StoreKeeper::Impl {
  explicit Impl(std::string store_, std::string program_) : store(std::move(store_)), program(std::move(program_)) {
    if (program.empty()) program = program_beside_this("kiosk-sync");
    bell = Descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    watch = Descriptor(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
    // The state is replaced by a rename, never written to.
    if (watch.get() >= 0) ::inotify_add_watch(watch.get(), store.c_str(), IN_MOVED_TO);
    thread = std::thread([this] { run(); });
  }
  ~Impl() {
    {
      const std::lock_guard lock(mutex);
      stopping = true;
    }
    ring();
    thread.join();
  }

  void ring() const {
    const std::uint64_t one = 1;
    (void)!::write(bell.get(), &one, sizeof one);
  }
  void say(std::vector<std::string> words) {
    {
      const std::lock_guard lock(mutex);
      waiting.push_back(std::move(words));
    }
    ring();
  }

  void run();
  bool read_watch() const;
  Descriptor start_next();

  std::string store, program;
  Descriptor bell, watch;
  std::mutex mutex;
  std::deque<std::vector<std::string>> waiting;
  std::function<void()> wake;
  bool stopping = false;
  std::atomic<bool> changed{false};
  std::thread thread;
};

// True: state.json was put in place.
bool StoreKeeper::Impl::read_watch() const {
  bool found = false;
  alignas(inotify_event) std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t got = ::read(watch.get(), buffer.data(), buffer.size());
    if (got <= 0) return found;
    for (ssize_t at = 0; at < got;) {
      inotify_event head{};
      std::memcpy(&head, buffer.data() + at, sizeof head);
      const char* name = buffer.data() + at + sizeof head;
      if ((head.mask & IN_Q_OVERFLOW) != 0 || (head.len > 0 && std::strcmp(name, "state.json") == 0)) found = true;
      at += static_cast<ssize_t>(sizeof head + head.len);
    }
  }
}

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
    std::array<pollfd, 3> fds{{{bell.get(), POLLIN, 0}, {watch.get(), POLLIN, 0}, {child.get(), POLLIN, 0}}};
    if (::poll(fds.data(), fds.size(), -1) < 0 && errno != EINTR) return;
    if (fds[0].revents != 0) {
      std::uint64_t count = 0;
      (void)!::read(bell.get(), &count, sizeof count);
    }
    if (fds[2].revents != 0) {
      siginfo_t info{};
      (void)::waitid(P_PIDFD, static_cast<id_t>(child.get()), &info, WEXITED);
      // A user that may not write the store is told so by this line alone; visitors see the content all the same.
      if (info.si_code != CLD_EXITED || info.si_status != 0)
        log(LogLevel::warning, "store.not_told", {{"program", program}, {"exit", std::to_string(info.si_status)}});
      child.close();
    }
    const bool seen = fds[1].revents != 0 && read_watch();
    const std::lock_guard lock(mutex);
    if (stopping) return;
    if (seen) {
      changed = true;
      if (wake) wake();
    }
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
