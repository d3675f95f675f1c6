#include "sync/folder_sticks.h"

#include <dirent.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <set>
#include <utility>

namespace kiosk {

namespace {

constexpr std::size_t kMostFolders = 32;

}  // namespace

Result<std::unique_ptr<Sticks>> FolderSticks::watch(const std::string& folder) {
  Descriptor watch(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  if (watch.get() < 0)
    return fail("sticks.failed", "The system lends no inotify: " + std::string(std::strerror(errno)));
  const std::uint32_t what = IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_ONLYDIR;
  if (::inotify_add_watch(watch.get(), folder.c_str(), what) < 0)
    return fail(errno == ENOENT || errno == ENOTDIR ? "sticks.missing" : "sticks.failed",
                folder + " cannot be watched: " + std::strerror(errno) + ".");
  return std::unique_ptr<Sticks>(new FolderSticks(folder, std::move(watch)));
}

void FolderSticks::came(const std::string& name, std::vector<StickEvent>& out) {
  // Under its name another one came: what was read of the first is nothing to the second.
  went(name, out);
  if (in_.size() >= kMostFolders || name.starts_with(".")) return;
  in_[name] = ++last_;
  std::string path = folder_;
  out.push_back({true, {last_, name, path.append("/").append(name), {}}});
}

void FolderSticks::went(const std::string& name, std::vector<StickEvent>& out) {
  const auto found = in_.find(name);
  if (found == in_.end()) return;
  out.push_back({false, {found->second, name, {}, {}}});
  in_.erase(found);
}

// Names alone: what lies below one of them may hang.
void FolderSticks::scan(std::vector<StickEvent>& out) {
  DIR* open = ::opendir(folder_.c_str());
  if (open == nullptr) return;
  std::set<std::string> there;
  while (const dirent* entry = ::readdir(open)) {
    if (entry->d_type == DT_DIR && entry->d_name[0] != '.' && there.size() < kMostFolders) there.insert(entry->d_name);
  }
  ::closedir(open);
  const auto before = in_;
  for (const auto& [name, id] : before) {
    if (!there.contains(name)) went(name, out);
  }
  for (const std::string& name : there) {
    if (!in_.contains(name)) came(name, out);
  }
}

std::vector<StickEvent> FolderSticks::look(Monotonic) {
  std::vector<StickEvent> out;
  alignas(inotify_event) std::array<char, 8192> buffer{};
  if (!std::exchange(scanned_, true)) {
    // What came since the watch began is seen by looking.
    while (::read(watch_.get(), buffer.data(), buffer.size()) > 0) {
    }
    scan(out);
  }
  for (;;) {
    const ssize_t got = ::read(watch_.get(), buffer.data(), buffer.size());
    if (got <= 0) return out;
    for (ssize_t at = 0; at < got;) {
      inotify_event head{};
      std::memcpy(&head, buffer.data() + at, sizeof head);
      const std::string name = head.len > 0 ? buffer.data() + at + sizeof head : "";
      at += static_cast<ssize_t>(sizeof head + head.len);
      if ((head.mask & IN_Q_OVERFLOW) != 0) scan(out);
      if ((head.mask & IN_ISDIR) == 0) continue;
      if ((head.mask & (IN_CREATE | IN_MOVED_TO)) != 0) came(name, out);
      else if ((head.mask & (IN_DELETE | IN_MOVED_FROM)) != 0) went(name, out);
    }
  }
}

}  // namespace kiosk
