#include "bundle/whole_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace kiosk {

WholeFile::WholeFile(std::string path, mode_t mode) : path_(std::move(path)), part_(path_ + ".part") {
  // What a run before has left; never through a link that somebody laid there.
  ::unlink(part_.c_str());
  fd_ = ::open(part_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
  if (fd_ < 0) {
    failed_ = errno;
    part_.clear();
  }
}

WholeFile::~WholeFile() {
  if (fd_ >= 0) ::close(fd_);
  if (!part_.empty()) ::unlink(part_.c_str());
}

Result<void> WholeFile::write(Bytes bytes) {
  while (!bytes.empty() && failed_ == 0) {
    const ssize_t put = ::write(fd_, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) failed_ = errno;
    else bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
  return result();
}

Result<void> WholeFile::finish() {
  if (failed_ == 0 && ::fsync(fd_) != 0) failed_ = errno;
  if (fd_ >= 0 && ::close(std::exchange(fd_, -1)) != 0 && failed_ == 0) failed_ = errno;
  if (failed_ == 0 && ::rename(part_.c_str(), path_.c_str()) != 0) failed_ = errno;
  if (failed_ == 0) part_.clear();
  return result();
}

Result<void> WholeFile::result() const {
  if (failed_ == 0) return {};
  return fail("file.unwritable", path_ + " cannot be written: " + std::strerror(failed_) + ".");
}

}  // namespace kiosk
