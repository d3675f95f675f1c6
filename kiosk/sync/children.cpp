#include "sync/children.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace kiosk {

namespace {

Descriptor input_of(const std::string& text) {
  Descriptor input(text.empty() ? ::open("/dev/null", O_RDONLY | O_CLOEXEC) : ::memfd_create("input", MFD_CLOEXEC));
  for (std::size_t done = 0; !text.empty() && input.get() >= 0 && done < text.size();) {
    const ssize_t put = ::write(input.get(), text.data() + done, text.size() - done);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) break;
    done += static_cast<std::size_t>(put);
  }
  if (!text.empty()) (void)::lseek(input.get(), 0, SEEK_SET);
  return input;
}

std::string how_it_ended(const siginfo_t& info) {
  std::string out = info.si_code == CLD_EXITED ? "exit " : "signal ";
  return out.append(std::to_string(info.si_status));
}

}  // namespace

void Children::start(ChildId child, const std::vector<std::string>& arguments, const std::string& input) {
  const auto failed = [&](const std::string& why) { early_.push_back({child, true, why, {}}); };
  // Not by its name: what stands there may be a newer one.
  std::vector<std::string> command{"/proc/self/exe"};
  command.insert(command.end(), arguments.begin(), arguments.end());
  auto pipe = make_pipe();
  if (!pipe) return failed(pipe.error().message);
  const Descriptor text = input_of(input);
  const auto pid = spawn_child(command, text, pipe->write_end);
  if (!pid) return failed(pid.error().message);
  Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, *pid, 0)));
  if (handle.get() < 0) {
    ::kill(-*pid, SIGKILL);
    return failed("no handle of it");
  }
  set_non_blocking(pipe->read_end);
  children_.emplace(child, Child{*pid, std::move(handle), std::move(pipe->read_end)});
}

void Children::kill(ChildId child) {
  const auto found = children_.find(child);
  if (found != children_.end()) ::kill(-found->second.pid, SIGKILL);
}

std::vector<pollfd> Children::waits() const {
  std::vector<pollfd> out;
  for (const auto& [id, child] : children_) {
    out.push_back({child.handle.get(), POLLIN, 0});
    if (child.output.get() >= 0) out.push_back({child.output.get(), POLLIN, 0});
  }
  return out;
}

void Children::read_lines(ChildId id, Child& child, std::vector<News>& out) {
  std::array<char, 8192> piece{};
  while (child.output.get() >= 0) {
    const ssize_t got = ::read(child.output.get(), piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && errno == EAGAIN) break;
    if (got <= 0) {
      child.output.close();
      break;
    }
    child.rest.append(piece.data(), static_cast<std::size_t>(got));
    for (std::size_t end = child.rest.find('\n'); end != std::string::npos; end = child.rest.find('\n')) {
      if (auto line = parse_child_line(std::string_view(child.rest).substr(0, end)))
        out.push_back({id, false, {}, std::move(*line)});
      child.rest.erase(0, end + 1);
    }
    // Nobody of ours says so much at once.
    if (child.rest.size() > kMostLineBytes) child.rest.clear();
  }
}

std::vector<Children::News> Children::look() {
  std::vector<News> out = std::exchange(early_, {});
  for (auto it = children_.begin(); it != children_.end();) {
    auto& [id, child] = *it;
    siginfo_t info{};
    const bool gone =
        ::waitid(P_PIDFD, static_cast<id_t>(child.handle.get()), &info, WEXITED | WNOHANG) != 0 || info.si_pid != 0;
    read_lines(id, child, out);
    if (gone) out.push_back({id, true, how_it_ended(info), {}});
    it = gone ? children_.erase(it) : std::next(it);
  }
  return out;
}

void Children::end_all(int millis) {
  for (const auto& [id, child] : children_) ::kill(-child.pid, SIGKILL);
  while (!children_.empty() && millis > 0) {
    std::vector<pollfd> fds;
    for (const auto& [id, child] : children_) fds.push_back({child.handle.get(), POLLIN, 0});
    (void)::poll(fds.data(), fds.size(), 50);
    millis -= 50;
    (void)look();
  }
}

}  // namespace kiosk
