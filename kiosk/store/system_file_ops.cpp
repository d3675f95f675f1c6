#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <future>
#include <utility>

#include "store/file_ops.h"

namespace kiosk {

namespace {

constexpr ssize_t kWorthBeginning = 256 * 1024;
constexpr std::size_t kWorthGathering = 8;
// Each waits for the disk's word and does nothing else; what several wait for at once is one word.
constexpr std::size_t kSyncThreads = 8;
constexpr rlim_t kWantedOpen = 4096;
// Files that are written as one piece.
constexpr std::uint64_t kSmallFile = 64 * 1024;

tl::unexpected<Error> failed(const std::string& what, int number) {
  const std::string why = what + ": " + std::strerror(number) + ".";
  switch (number) {
    case ENOSPC:
    case EDQUOT:
      return fail("store.no_room", why + " The disk is full; \"kiosk-sync collect\" removes what is no longer used.");
    case ENOENT:
      return fail("store.missing", why);
    case EEXIST:
      return fail("store.exists", why);
    case EROFS:
    case EACCES:
    case EPERM:
      return fail("store.read_only", why + " Does this user own the store, and is its disk writable?");
    case EWOULDBLOCK:
      return fail("store.busy", "Another run holds the store. Try again when it is done.");
    default:
      return fail("store.failed", why + " Try again; if it happens again, the kiosk's disk needs an engineer.");
  }
}

// Again after a signal; never after anything else.
template <class Call>
auto persistent(Call&& call) {
  for (;;) {
    const auto got = call();
    if (got != -1 || errno != EINTR) return got;
  }
}

Result<void> checked(int result, const std::string& what) {
  if (result == 0) return {};
  return failed(what, errno);
}

Result<Handle> opened(int fd, const std::string& name) {
  if (fd >= 0) return fd;
  return failed(name + " cannot be opened", errno);
}

}  // namespace

Result<Handle> SystemFileOps::open_root(const std::string& path) {
  const int fd = persistent([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (fd < 0 && errno == ENOENT) return fail("store.missing", "There is no folder " + path + "; make it first.");
  return opened(fd, path);
}

Result<Handle> SystemFileOps::open_folder(Handle at, const std::string& name) {
  return opened(persistent([&] { return ::openat(at, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); }),
                name);
}

Result<Handle> SystemFileOps::open_file(Handle at, const std::string& name) {
  constexpr int kToRead = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  // To look at a store should not write to its disk when each file was last read. Only its owner may ask for that.
  int fd = owner_ ? persistent([&] { return ::openat(at, name.c_str(), kToRead | O_NOATIME); }) : -1;
  if (fd < 0 && owner_ && errno == EPERM) owner_ = false;
  if (fd < 0 && !owner_) fd = persistent([&] { return ::openat(at, name.c_str(), kToRead); });
  struct stat about {};
  if (fd >= 0 && (::fstat(fd, &about) != 0 || !S_ISREG(about.st_mode))) {
    ::close(fd);
    return fail("store.failed", name + " is not a file.");
  }
  return opened(fd, name);
}

Result<Handle> SystemFileOps::create_file(Handle at, const std::string& name) {
  return opened(
      persistent([&] { return ::openat(at, name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644); }),
      name);
}

Result<void> SystemFileOps::make_folder(Handle at, const std::string& name) {
  if (::mkdirat(at, name.c_str(), 0755) == 0 || errno == EEXIST) return {};
  return failed(name + " cannot be made", errno);
}

Result<void> SystemFileOps::allocate(Handle file, std::uint64_t size) {
  // A small file's one write says as soon whether there is room, and leaves to the disk where: half the work.
  if (size <= kSmallFile) return {};
  const int result = persistent([&] { return ::fallocate(file, 0, 0, static_cast<off_t>(size)); });
  // Some file systems cannot; writing then shows whether there is room.
  if (result != 0 && (errno == EOPNOTSUPP || errno == ENOSYS)) return {};
  return checked(result, "Room cannot be set aside");
}

Result<void> SystemFileOps::write(Handle file, Bytes bytes) {
  while (!bytes.empty()) {
    const ssize_t put = persistent([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (put < 0) return failed("Writing failed", errno);
    bytes = bytes.subspan(static_cast<std::size_t>(put));
    // The disk begins while the next piece is read; sync() waits for it. A hint: what it says is of no interest.
    if (put >= kWorthBeginning) (void)::sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE);
  }
  return {};
}

Result<std::size_t> SystemFileOps::read(Handle file, std::uint64_t offset, std::span<std::uint8_t> to) {
  std::size_t done = 0;
  while (done < to.size()) {
    const ssize_t got = persistent(
        [&] { return ::pread(file, to.data() + done, to.size() - done, static_cast<off_t>(offset + done)); });
    if (got < 0) return failed("Reading failed", errno);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

Result<void> SystemFileOps::sync(Handle file_or_folder) {
  // A second try would say that all is well and have lost what the first could not write.
  return checked(::fsync(file_or_folder), "What was written cannot be made sure of");
}

Result<void> FileOps::sync_all(std::span<const Handle> files) {
  for (const Handle file : files) {
    if (auto done = sync(file); !done) return done;
  }
  return {};
}

Result<void> SystemFileOps::sync_all(std::span<const Handle> files) {
  if (files.size() < 2) return FileOps::sync_all(files);
  // One pass of the disk for many of them; then each is asked by itself, which is what counts, and finds little left to do but
  // wait for the disk's word: some wait beside each other.
  if (files.size() >= kWorthGathering && ::syncfs(files.front()) != 0)
    return failed("What was written cannot be made sure of", errno);
  std::vector<std::future<Result<void>>> parts(std::min(files.size(), kSyncThreads));
  const std::size_t each = (files.size() + parts.size() - 1) / parts.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t from = std::min(i * each, files.size());
    const auto part = files.subspan(from, std::min(each, files.size() - from));
    // Where the system gives no more threads, when its answer is asked for.
    parts[i] = std::async(std::launch::async | std::launch::deferred, [this, part] { return FileOps::sync_all(part); });
  }
  Result<void> all;
  for (auto& part : parts) {
    if (auto done = part.get(); !done) all = done;
  }
  return all;
}

std::size_t SystemFileOps::most_open() {
  struct rlimit limit {};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return FileOps::most_open();
  const rlim_t wanted = std::min(limit.rlim_max, kWantedOpen);
  if (limit.rlim_cur < wanted) {
    struct rlimit more = limit;
    more.rlim_cur = wanted;
    if (::setrlimit(RLIMIT_NOFILE, &more) == 0) limit = more;
  }
  return static_cast<std::size_t>(std::min(limit.rlim_cur, kWantedOpen));
}

Result<void> SystemFileOps::close(Handle handle) { return checked(::close(handle), "Closing failed"); }

Result<void> SystemFileOps::rename(Handle from, const std::string& old_name, Handle to, const std::string& new_name,
                                   bool replace) {
  const unsigned flags = replace ? 0U : RENAME_NOREPLACE;
  if (::syscall(SYS_renameat2, from, old_name.c_str(), to, new_name.c_str(), flags) == 0) return {};
  return failed(new_name + " cannot be put in place", errno);
}

Result<void> SystemFileOps::remove_file(Handle at, const std::string& name) {
  return checked(::unlinkat(at, name.c_str(), 0), name + " cannot be removed");
}

Result<void> SystemFileOps::remove_folder(Handle at, const std::string& name) {
  return checked(::unlinkat(at, name.c_str(), AT_REMOVEDIR), name + " cannot be removed");
}

Result<FileStat> SystemFileOps::stat(Handle at, const std::string& name) {
  struct stat about {};
  if (::fstatat(at, name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) return failed(name, errno);
  return FileStat{S_ISREG(about.st_mode), S_ISDIR(about.st_mode), static_cast<std::uint64_t>(about.st_size)};
}

Result<std::vector<std::string>> SystemFileOps::list(Handle folder) {
  const int again = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR* open = again < 0 ? nullptr : ::fdopendir(again);
  if (open == nullptr) {
    const int number = errno;
    if (again >= 0) ::close(again);
    return failed("A folder of the store cannot be listed", number);
  }
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = ::readdir(open)) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
    errno = 0;
  }
  const int number = errno;
  ::closedir(open);
  if (number != 0) return failed("A folder of the store cannot be listed", number);
  std::ranges::sort(names);
  return names;
}

Result<Room> SystemFileOps::room(Handle folder) {
  struct statvfs about {};
  if (::fstatvfs(folder, &about) != 0) return failed("The room on the disk is not known", errno);
  const std::uint64_t block = about.f_frsize != 0 ? about.f_frsize : 4096;
  return Room{about.f_bavail * block, about.f_files == 0 ? UINT64_MAX : std::uint64_t{about.f_favail}, block};
}

Result<Handle> SystemFileOps::lock(Handle at, const std::string& name, bool wait) {
  auto fd = opened(
      persistent([&] { return ::openat(at, name.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644); }), name);
  if (!fd) return fd;
  if (persistent([&] { return ::flock(*fd, LOCK_EX | (wait ? 0 : LOCK_NB)); }) == 0) return fd;
  const int number = errno;
  ::close(*fd);
  return failed("The store cannot be locked", number);
}

Result<void> SystemFileOps::hold(Handle file) {
  return checked(persistent([&] { return ::flock(file, LOCK_SH | LOCK_NB); }), "A release cannot be held");
}

Result<bool> SystemFileOps::is_held(Handle file) {
  if (persistent([&] { return ::flock(file, LOCK_EX | LOCK_NB); }) == 0) return false;
  if (errno == EWOULDBLOCK) return true;
  return failed("A release cannot be asked for", errno);
}

}  // namespace kiosk
