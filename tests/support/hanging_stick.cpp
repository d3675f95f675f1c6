// A stick that hangs: loaded before a program (LD_PRELOAD), it holds up whoever reads from a bundle (NAME.kiosk) behind a certain byte, for
// ever, as a bad stick does. HANGING_STICK names a folder: while its file "hang" is there, with the byte's place in it, reads hang; "hung"
// appears when one does.
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

bool is_bundle(int fd) {
  std::array<char, 4096> path{};
  const std::string link = "/proc/self/fd/" + std::to_string(fd);
  const ssize_t length = ::readlink(link.c_str(), path.data(), path.size());
  return length > 0 && std::string_view(path.data(), static_cast<std::size_t>(length)).ends_with(".kiosk");
}

// Where it hangs; -1: nowhere.
long hangs_at(const std::string& folder) {
  const int file = ::open((folder + "/hang").c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return -1;
  std::array<char, 32> text{};
  const ssize_t got = ::read(file, text.data(), text.size() - 1);
  ::close(file);
  return got > 0 ? std::atol(text.data()) : -1;
}

void hang_if_due(int fd, std::size_t size, off_t offset) {
  const char* const folder = std::getenv("HANGING_STICK");
  if (folder == nullptr || !is_bundle(fd)) return;
  const long from = hangs_at(folder);
  if (from < 0 || offset + static_cast<off_t>(size) <= from) return;
  ::close(::open((std::string(folder) + "/hung").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644));
  for (;;) ::pause();
}

using PlainRead = ssize_t (*)(int, void*, std::size_t, off_t);

ssize_t plain_read(const char* name, int fd, void* to, std::size_t size, off_t offset) {
  void* const found = ::dlsym(RTLD_NEXT, name);
  PlainRead next = nullptr;
  std::memcpy(&next, &found, sizeof next);
  return next(fd, to, size, offset);
}

}  // namespace

extern "C" {

ssize_t pread(int fd, void* to, std::size_t size, off_t offset) {
  hang_if_due(fd, size, offset);
  return plain_read("pread", fd, to, size, offset);
}
ssize_t pread64(int fd, void* to, std::size_t size, off_t offset) {
  hang_if_due(fd, size, offset);
  return plain_read("pread64", fd, to, size, offset);
}
}
