#include "bench/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "bench/bench.h"

namespace kiosk::bench {

NamedPipe::NamedPipe() : folder_("/tmp/kiosk-bench-XXXXXX") {
  if (::mkdtemp(folder_.data()) == nullptr) return;
  path_ = folder_ + "/lines";
  if (::mkfifo(path_.c_str(), 0600) != 0) return;
  // For writing too: then it is never without a writer, and the reader sees no end between two of them.
  fd_ = ::open(path_.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
}

NamedPipe::~NamedPipe() {
  if (fd_ >= 0) ::close(fd_);
  ::unlink(path_.c_str());
  ::rmdir(folder_.c_str());
}

std::optional<std::string> NamedPipe::line(int timeout_ms) {
  const double until = wall_ms() + timeout_ms;
  while (true) {
    if (const std::size_t end = read_.find('\n'); end != std::string::npos) {
      std::string out = read_.substr(0, end);
      read_.erase(0, end + 1);
      return out;
    }
    const double left = until - wall_ms();
    pollfd ready{fd_, POLLIN, 0};
    if (left <= 0 || ::poll(&ready, 1, static_cast<int>(left) + 1) <= 0) return std::nullopt;
    char bytes[4096];
    const ssize_t got = ::read(fd_, bytes, sizeof bytes);
    if (got > 0) read_.append(bytes, static_cast<std::size_t>(got));
  }
}

Child::Child(const std::vector<std::string>& command) {
  std::vector<char*> argv;
  for (const std::string& word : command)
    argv.push_back(const_cast<char*>(word.c_str()));  // NOLINT: as posix_spawn wants it
  argv.push_back(nullptr);
  if (::posix_spawnp(&pid_, argv[0], nullptr, nullptr, argv.data(), environ) != 0) pid_ = -1;
}

rusage Child::wait() {
  rusage used{};
  int status = 0;
  if (pid_ > 0) ::wait4(pid_, &status, 0, &used);
  pid_ = -1;
  return used;
}

rusage Child::end() {
  if (pid_ > 0) ::kill(pid_, SIGTERM);
  return wait();
}

double field(const std::string& line, const std::string& name) {
  const std::string key = "\"" + name + "\":";
  const std::size_t at = line.find(key);
  return at == std::string::npos ? 0 : std::strtod(line.c_str() + at + key.size(), nullptr);
}

}  // namespace kiosk::bench
