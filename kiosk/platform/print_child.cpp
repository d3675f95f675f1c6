#include "platform/print_child.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>

#include "base/child_process.h"

namespace kiosk {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int kLook = 200;                // ms: how soon a request to stop is seen
constexpr std::size_t kMostLine = 4'096;  // more without an end is no line of ours

// Gives whole lines on.
class Lines {
 public:
  explicit Lines(const std::function<void(std::string_view)>& line) : line_(line) {}
  void take(std::string_view bytes) {
    held_ += bytes;
    for (std::size_t end = held_.find('\n'); end != std::string::npos; end = held_.find('\n')) {
      line_(std::string_view(held_).substr(0, end));
      held_.erase(0, end + 1);
    }
    if (held_.size() > kMostLine) held_.clear();
  }

 private:
  const std::function<void(std::string_view)>& line_;
  std::string held_;
};

}  // namespace

Result<void> run_print_child(const std::vector<std::string>& command, std::string_view input,
                             const PrintChildLimits& limits, const std::stop_token& stop,
                             const std::function<void(std::string_view)>& line) {
  auto to_child = make_pipe();
  auto from_child = make_pipe();
  if (!to_child || !from_child) return fail("print.missing", (to_child ? from_child : to_child).error().message);
  const auto pid = spawn_child(command, to_child->read_end, from_child->write_end);
  if (!pid) return fail("print.missing", "\"" + command.front() + "\" cannot be started: " + pid.error().message);
  to_child->read_end.close();
  from_child->write_end.close();
  set_non_blocking(to_child->write_end);
  set_non_blocking(from_child->read_end);

  Result<void> done;
  Lines lines(line);
  std::array<char, 4'096> buffer{};
  const auto start = SteadyClock::now();
  std::optional<SteadyClock::time_point> asked_to_stop;
  if (input.empty()) to_child->write_end.close();
  while (true) {
    const auto now = SteadyClock::now();
    if (stop.stop_requested() && !asked_to_stop) {
      ::kill(-*pid, SIGTERM);
      to_child->write_end.close();
      asked_to_stop = now;
    }
    if (asked_to_stop && now - *asked_to_stop >= limits.grace) break;
    if (limits.patience.count() > 0 && now - start >= limits.patience) {
      done = fail("print.hangs", "the printing program does not answer");
      break;
    }
    std::array<pollfd, 2> fds{
        {{from_child->read_end.get(), POLLIN, 0}, {to_child->write_end.get(), POLLOUT, 0}}};  // -1 is left out
    if (::poll(fds.data(), fds.size(), kLook) <= 0) continue;
    if (fds[1].revents != 0) {
      const ssize_t written = ::write(to_child->write_end.get(), input.data(), input.size());
      if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
      if (input.empty() || (written < 0 && errno != EAGAIN && errno != EINTR)) to_child->write_end.close();
    }
    if (fds[0].revents == 0) continue;
    const ssize_t got = ::read(from_child->read_end.get(), buffer.data(), buffer.size());
    if (got == 0) break;
    if (got > 0) lines.take({buffer.data(), static_cast<std::size_t>(got)});
  }
  ::kill(-*pid, SIGKILL);  // it has ended, or will not by itself
  int status = 0;
  while (::waitpid(*pid, &status, 0) < 0 && errno == EINTR) {
  }
  return done;
}

}  // namespace kiosk
