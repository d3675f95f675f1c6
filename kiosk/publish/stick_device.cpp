#include "publish/stick_device.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace kiosk {

namespace {

constexpr unsigned long kFatMagic = 0x4d44;             // MSDOS_SUPER_MAGIC of linux/magic.h
constexpr std::size_t kWindow = std::size_t{1} << 20U;  // bytes read at a time
constexpr std::size_t kAligned = 4096;                  // what every device's sectors divide

tl::unexpected<Error> stick_failed(const std::string& what, int number) {
  std::string message = what;
  message.append(": ").append(std::strerror(number)).append(". Try again; if it happens again, use another stick.");
  return fail("stick.failed", std::move(message));
}

struct FreeAligned {
  void operator()(std::uint8_t* bytes) const { std::free(bytes); }  // NOLINT: of aligned_alloc
};

// A file that is read past the system's memory, in windows as such reading wants them.
class DirectFile final : public BundleSource {
 public:
  DirectFile(int fd, std::uint64_t size)
      : fd_(fd), size_(size), window_(static_cast<std::uint8_t*>(std::aligned_alloc(kAligned, kWindow))) {}
  ~DirectFile() override { ::close(fd_); }
  DirectFile(const DirectFile&) = delete;
  DirectFile& operator=(const DirectFile&) = delete;

  [[nodiscard]] std::uint64_t size() const override { return size_; }
  [[nodiscard]] Result<void> read(std::uint64_t offset, std::span<std::uint8_t> to) override {
    if (offset > size_ || to.size() > size_ - offset)
      return fail("bundle.truncated", "The file on the stick is shorter than it was written.");
    while (!to.empty()) {
      if (offset < begin_ || offset >= begin_ + held_) {
        if (auto filled = fill(offset / kWindow * kWindow); !filled) return filled;
        if (offset >= begin_ + held_)
          return fail("bundle.truncated", "The file on the stick is shorter than it was written.");
      }
      const auto at = static_cast<std::size_t>(offset - begin_);
      const std::size_t count = std::min(to.size(), held_ - at);
      std::copy_n(window_.get() + at, count, to.begin());
      to = to.subspan(count);
      offset += count;
    }
    return {};
  }
  // Whether reading works this way; some file systems only say so here.
  [[nodiscard]] bool works() { return window_ != nullptr && (size_ == 0 || fill(0)); }

 private:
  Result<void> fill(std::uint64_t from) {
    begin_ = from;
    held_ = 0;
    for (;;) {
      const ssize_t got = ::pread(fd_, window_.get(), kWindow, static_cast<off_t>(from));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return stick_failed("The stick cannot be read back", errno);
      held_ = static_cast<std::size_t>(got);
      return {};
    }
  }

  int fd_;
  std::uint64_t size_;
  std::unique_ptr<std::uint8_t, FreeAligned> window_;
  std::uint64_t begin_ = 0;
  std::size_t held_ = 0;
};

// Whether reading with O_DIRECT goes to the device. Others take the flag and answer from memory all the same (tmpfs, overlays,
// FUSE), and what is not known is not said.
bool reads_past_memory(int fd) {
  constexpr std::array<unsigned long, 3> kKnown{kFatMagic, 0x2011BAB0, 0xEF53};  // exFAT, ext2 to ext4
  struct statfs about {};
  return ::fstatfs(fd, &about) == 0 &&
         std::ranges::find(kKnown, static_cast<unsigned long>(about.f_type)) != kKnown.end();
}

int open_to_read(const std::string& path, int more) {
  return ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | more);
}

}  // namespace

Result<StickAbout> SystemStickDevice::about(const std::string& folder) {
  struct statfs about {};
  if (::statfs(folder.c_str(), &about) != 0) return stick_failed(folder + " cannot be asked for its room", errno);
  return StickAbout{static_cast<std::uint64_t>(about.f_bavail) * static_cast<std::uint64_t>(about.f_bsize),
                    static_cast<unsigned long>(about.f_type) == kFatMagic};
}

Result<ReadBack> SystemStickDevice::open_back(const std::string& path) {
  const int plain = open_to_read(path, 0);
  struct stat about {};
  if (plain < 0 || ::fstat(plain, &about) != 0) {
    const int number = errno;
    if (plain >= 0) ::close(plain);
    return stick_failed(path + " cannot be read back", number);
  }
  // What was synced is forgotten here, and comes from the stick again.
  (void)::posix_fadvise(plain, 0, 0, POSIX_FADV_DONTNEED);
  ::close(plain);
  const auto size = static_cast<std::uint64_t>(about.st_size);
  if (const int fd = open_to_read(path, O_DIRECT); fd >= 0) {
    const bool from_device = reads_past_memory(fd);
    auto direct = std::make_unique<DirectFile>(fd, size);
    if (direct->works()) return ReadBack{std::move(direct), from_device};
  }
  auto usual = open_bundle_file(path);
  if (!usual) return fail("stick.failed", usual.error().message);
  return ReadBack{std::move(*usual), false};
}

Result<void> SystemStickDevice::settle(const std::string& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int done = fd < 0 ? -1 : ::syncfs(fd);
  const int number = errno;
  if (fd >= 0) ::close(fd);
  if (done != 0) return stick_failed("The stick has not written everything down", number);
  return {};
}

}  // namespace kiosk
