#include "platform/espeak_child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <utility>

namespace kiosk {
namespace {

using SteadyClock = std::chrono::steady_clock;

// Also in case that a grandchild keeps the pipe open after the child was killed: then nothing else would wake the reader.
constexpr Millis kLook{200};

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() { close(); }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

struct Pipe {
  Descriptor read_end;
  Descriptor write_end;
};

Result<Pipe> make_pipe() {
  std::array<int, 2> fds{};
  if (::pipe2(fds.data(), O_CLOEXEC) != 0)
    return fail("speech.failed", std::string("No pipe: ") + std::strerror(errno));
  return Pipe{Descriptor(fds[0]), Descriptor(fds[1])};
}

void set_non_blocking(const Descriptor& fd) { ::fcntl(fd.get(), F_SETFL, ::fcntl(fd.get(), F_GETFL) | O_NONBLOCK); }

// A group of its own, so that all that it starts can be ended with it; nothing of ours open but the two pipes; no signal
// blocked or ignored, whatever this thread has done to its own.
Result<pid_t> spawn(const std::vector<std::string>& command, const Descriptor& input, const Descriptor& output) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&files);
  ::posix_spawn_file_actions_adddup2(&files, input.get(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&files, output.get(), STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
  ::posix_spawnattr_init(&attributes);
  sigset_t none;
  sigset_t all;
  ::sigemptyset(&none);
  ::sigfillset(&all);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setsigdefault(&attributes, &all);
  ::posix_spawnattr_setpgroup(&attributes, 0);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  std::vector<std::string> words = command;
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t pid = 0;
  const int error = ::posix_spawnp(&pid, argv[0], &files, &attributes, argv.data(), environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&files);
  if (error != 0) {
    return fail("speech.missing", "The voice program \"" + command[0] + "\" cannot be started (" +
                                      std::strerror(error) + "). Install the package espeak-ng.");
  }
  return pid;
}

// Feeds and reads until the child closes its output.
Result<std::string> converse(Descriptor input, const Descriptor& output, std::string_view text,
                             const ChildLimits& limits, const std::stop_token& stop) {
  std::string heard;
  std::array<char, 65536> buffer{};
  const auto start = SteadyClock::now();
  auto last_byte = start;
  if (text.empty()) input.close();
  while (true) {
    if (stop.stop_requested()) return fail("speech.stopped", "Stopped.");
    const auto now = SteadyClock::now();
    if (now - last_byte >= limits.patience || now - start >= 6 * limits.patience) {
      return fail("speech.hangs", "The voice program does not answer. If this comes back, start the kiosk anew.");
    }
    const auto left = std::chrono::ceil<Millis>(limits.patience - (now - last_byte));
    std::array<pollfd, 2> fds{{{output.get(), POLLIN, 0}, {input.get(), POLLOUT, 0}}};  // a closed one, -1, is left out
    if (::poll(fds.data(), fds.size(), static_cast<int>(std::min(left, kLook).count())) <= 0) continue;

    if (fds[1].revents != 0) {
      const ssize_t written = ::write(input.get(), text.data(), text.size());
      if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
      const bool refused =
          written < 0 && errno != EAGAIN && errno != EINTR;  // it does not want to hear all: its affair
      if (text.empty() || refused) input.close();
    }
    if (fds[0].revents != 0) {
      const ssize_t got = ::read(output.get(), buffer.data(), buffer.size());
      if (got == 0) return heard;
      if (got < 0) continue;
      heard.append(buffer.data(), static_cast<std::size_t>(got));
      if (heard.size() > limits.most_bytes)
        return fail("speech.too_much", "The voice program does not end its speech.");
      last_byte = SteadyClock::now();
    }
  }
}

// True when the child has ended, without taking its exit code yet: until that is taken its number is not given anew.
bool ends_within(pid_t pid, Millis patience, const std::stop_token& stop) {
  const auto until = SteadyClock::now() + patience;
  Millis pause{1};
  while (!stop.stop_requested()) {
    siginfo_t info{};
    if (::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOWAIT | WNOHANG) != 0 || info.si_pid == pid)
      return true;
    if (SteadyClock::now() >= until) return false;
    ::poll(nullptr, 0, static_cast<int>(pause.count()));
    pause = std::min(pause * 2, kLook);
  }
  return false;
}

}  // namespace

Result<std::string> run_child(const std::vector<std::string>& command, std::string_view input,
                              const ChildLimits& limits, const std::stop_token& stop) {
  auto to_child = make_pipe();
  auto from_child = make_pipe();
  if (!to_child || !from_child) return tl::unexpected(to_child ? from_child.error() : to_child.error());
  const auto pid = spawn(command, to_child->read_end, from_child->write_end);
  if (!pid) return tl::unexpected(pid.error());
  to_child->read_end.close();
  from_child->write_end.close();
  set_non_blocking(to_child->write_end);
  set_non_blocking(from_child->read_end);

  Result<std::string> heard;
  {
    // Runs inside request_stop(), and is over before its destructor returns: the child is not waited for yet, so its number
    // is still its own.
    const std::stop_callback kill_at_once(stop, [group = -*pid] { ::kill(group, SIGKILL); });
    heard = converse(std::move(to_child->write_end), from_child->read_end, input, limits, stop);
    const bool ended = heard && ends_within(*pid, limits.patience, stop);
    if (heard && !ended) heard = fail("speech.hangs", "The voice program does not end.");
  }
  ::kill(-*pid, SIGKILL);  // the rest of the group, or all of it
  int status = 0;
  while (::waitpid(*pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (stop.stop_requested()) return fail("speech.stopped", "Stopped.");
  if (heard && (!WIFEXITED(status) || WEXITSTATUS(status) != 0)) {
    return fail("speech.failed", "The voice program gave up. Is the package espeak-ng complete (espeak-ng-data)?");
  }
  return heard;
}

}  // namespace kiosk
