#include "base/tree_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <utility>

namespace kiosk {

namespace {

constexpr std::uint32_t kNews = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB |
                                IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
// Whoever names a whole disk by mistake does not have all of it watched.
constexpr int kDeepest = 8;
constexpr int kMostFolders = 1'000;

// What editors and version control keep for themselves beside what they save; the loader does not look at it either.
bool is_nobodys_news(std::string_view name) { return name.starts_with('.') || name.ends_with('~'); }

}  // namespace

TreeWatch::TreeWatch(std::string root) : root_(std::move(root)) { watch_all(); }

// All anew, rather than to follow which folder went where: there are few of them, and who asks reads everything afterwards.
bool TreeWatch::watch_all() {
  Descriptor next(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  root_watch_ = next.get() < 0 ? -1 : ::inotify_add_watch(next.get(), root_.c_str(), kNews);
  // The one before goes last: what happens meanwhile is in one of the two, or is read by who was told of a change.
  inotify_ = root_watch_ < 0 ? Descriptor() : std::move(next);
  folders_ = 1;
  whole_ = root_watch_ >= 0;
  if (root_watch_ >= 0) watch_below(root_, 1);
  return root_watch_ >= 0;
}

void TreeWatch::watch_below(const std::string& folder, int depth) {
  namespace fs = std::filesystem;
  std::error_code error;
  for (fs::directory_iterator it(folder, error); !error && it != fs::directory_iterator(); it.increment(error)) {
    std::error_code unknown;
    if (!it->is_directory(unknown) || it->is_symlink(unknown) || is_nobodys_news(it->path().filename().string()))
      continue;
    if (depth > kDeepest || ++folders_ > kMostFolders) {
      whole_ = false;
      return;
    }
    // First watched, then looked into: what comes in between is found by one of the two.
    if (::inotify_add_watch(inotify_.get(), it->path().c_str(), kNews) < 0) whole_ = false;
    watch_below(it->path().string(), depth + 1);
  }
}

bool TreeWatch::found_anew() { return root_watch_ < 0 && watch_all(); }

bool TreeWatch::changed() {
  bool news = false;
  bool other_folders = false;
  alignas(inotify_event) std::array<char, 16384> buffer{};
  for (;;) {
    const ssize_t got = ::read(inotify_.get(), buffer.data(), buffer.size());
    if (got <= 0) break;
    for (ssize_t at = 0; at < got;) {
      inotify_event head{};
      std::memcpy(&head, buffer.data() + at, sizeof head);
      const std::string_view name = head.len > 0 ? buffer.data() + at + sizeof head : "";
      at += static_cast<ssize_t>(sizeof head + head.len);
      if (is_nobodys_news(name)) continue;
      news = true;
      // A folder that comes, goes or is called otherwise; the root among them.
      constexpr std::uint32_t kFolders =
          IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED | IN_UNMOUNT | IN_DELETE_SELF | IN_MOVE_SELF;
      if ((head.mask & kFolders) != 0) other_folders = true;
    }
  }
  if (other_folders) watch_all();
  return news;
}

}  // namespace kiosk
