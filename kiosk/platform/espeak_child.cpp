#include "platform/espeak_child.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <utility>

#include "base/child_process.h"

namespace kiosk {
namespace {

using SteadyClock = std::chrono::steady_clock;

// Also in case that a grandchild keeps the pipe open after the child was killed: then nothing else would wake the reader.
constexpr Millis kLook{200};

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
  if (!to_child || !from_child) return fail("speech.failed", (to_child ? from_child : to_child).error().message);
  const auto pid = spawn_child(command, to_child->read_end, from_child->write_end);
  if (!pid) {
    return fail("speech.missing", "The voice program \"" + command[0] + "\" cannot be started (" + pid.error().message +
                                      "). Install the package espeak-ng.");
  }
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
