#include "base/folder_watch.h"

#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

namespace kiosk {

FolderWatch::FolderWatch(std::string folder, std::string name)
    : folder_(std::move(folder)), name_(std::move(name)), inotify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}

bool FolderWatch::found_anew() {
  if (watch_ >= 0 || inotify_.get() < 0) return false;
  watch_ = ::inotify_add_watch(inotify_.get(), folder_.c_str(), IN_MOVED_TO);
  return watch_ >= 0;
}

bool FolderWatch::replaced() {
  bool found = false;
  alignas(inotify_event) std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t got = ::read(inotify_.get(), buffer.data(), buffer.size());
    if (got <= 0) return found;
    for (ssize_t at = 0; at < got;) {
      inotify_event head{};
      std::memcpy(&head, buffer.data() + at, sizeof head);
      const char* which = buffer.data() + at + sizeof head;
      // The folder is gone.
      if ((head.mask & (IN_IGNORED | IN_UNMOUNT)) != 0) watch_ = -1;
      if ((head.mask & IN_Q_OVERFLOW) != 0 || (head.len > 0 && name_ == which)) found = true;
      at += static_cast<ssize_t>(sizeof head + head.len);
    }
  }
}

WakeBell::WakeBell() : event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

void WakeBell::ring() const {
  const std::uint64_t one = 1;
  (void)!::write(event_.get(), &one, sizeof one);
}

void WakeBell::silence() const {
  std::uint64_t count = 0;
  (void)!::read(event_.get(), &count, sizeof count);
}

}  // namespace kiosk
