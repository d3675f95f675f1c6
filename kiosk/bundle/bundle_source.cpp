#include "bundle/bundle_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace kiosk {

namespace {

class FileSource final : public BundleSource {
 public:
  FileSource(int fd, std::uint64_t size) : fd_(fd), size_(size) {}
  ~FileSource() override { ::close(fd_); }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  [[nodiscard]] std::uint64_t size() const override { return size_; }
  [[nodiscard]] bool reads_beside() const override { return true; }

  [[nodiscard]] Result<void> read(std::uint64_t offset, std::span<std::uint8_t> to) override {
    while (!to.empty()) {
      const ssize_t got = ::pread(fd_, to.data(), to.size(), static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0)
        return fail("source.failed", std::string("The bundle cannot be read: ") + std::strerror(errno) +
                                         ". Try another stick or another port.");
      if (got == 0) return fail("bundle.truncated", "The bundle ends too early. Copy it to the stick again.");
      offset += static_cast<std::uint64_t>(got);
      to = to.subspan(static_cast<std::size_t>(got));
    }
    return {};
  }

 private:
  int fd_;
  std::uint64_t size_;
};

}  // namespace

Result<std::unique_ptr<BundleSource>> open_bundle_file(const std::string& path) {
  // Without O_NONBLOCK a pipe would wait for somebody to write.
  const int fd = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) return fail("bundle.missing", "There is no " + path + ".");
  if (fd < 0 && errno == ELOOP) return fail("bundle.not_a_file", path + " is a link; name the file itself.");
  if (fd < 0) return fail("source.failed", path + " cannot be opened: " + std::strerror(errno) + ".");
  struct stat about {};
  if (::fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) {
    ::close(fd);
    return fail("bundle.not_a_file", path + " is not a file.");
  }
  return std::make_unique<FileSource>(fd, static_cast<std::uint64_t>(about.st_size));
}

}  // namespace kiosk
