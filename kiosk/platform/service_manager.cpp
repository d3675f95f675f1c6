#include "platform/service_manager.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace kiosk {

namespace {

std::string taken(const char* name) {
  const char* value = std::getenv(name);
  std::string out = value != nullptr ? value : "";
  ::unsetenv(name);
  return out;
}

std::int64_t number_in(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

}  // namespace

ServiceWishes take_service_wishes() {
  ServiceWishes out;
  out.socket = taken("NOTIFY_SOCKET");
  const std::int64_t micros = number_in(taken("WATCHDOG_USEC"));
  const std::string pid = taken("WATCHDOG_PID");
  // Where a process is named it is the one that is watched.
  const bool mine = pid.empty() || number_in(pid) == ::getpid();
  if (mine && micros > 0) out.watchdog = Millis{std::max<std::int64_t>(1, micros / 1000)};
  return out;
}

// A third: one sign that comes late, behind a slow frame, is not yet missed.
ServiceManager::ServiceManager(std::string socket, Millis watchdog)
    : socket_(std::move(socket)), every_(std::max(watchdog / 3, watchdog > Millis{0} ? Millis{1} : Millis{0})) {
  if (!socket_.empty()) fd_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

ServiceManager::~ServiceManager() {
  if (fd_ >= 0) ::close(fd_);
}

void ServiceManager::say(std::string_view what) const {
  sockaddr_un to{};
  if (fd_ < 0 || socket_.size() < 2 || socket_.size() >= sizeof to.sun_path) return;
  if (socket_[0] != '/' && socket_[0] != '@') return;
  to.sun_family = AF_UNIX;
  std::memcpy(to.sun_path, socket_.data(), socket_.size());
  // An abstract name begins with a null byte, and ends where its length says.
  const bool abstract = socket_[0] == '@';
  if (abstract) to.sun_path[0] = '\0';
  const std::size_t length = offsetof(sockaddr_un, sun_path) + socket_.size() + (abstract ? 0 : 1);
  // Nobody to tell when it does not arrive: who waits for it starts the kiosk anew.
  [[maybe_unused]] const ssize_t sent =
      ::sendto(fd_, what.data(), what.size(), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&to),  // NOLINT
               static_cast<socklen_t>(length));
}

void ServiceManager::status(std::string_view line) {
  std::string said = "STATUS=";
  for (const char c : line) said += c == '\n' || c == '\r' ? ' ' : c;
  say(said);
}

void ServiceManager::ready(std::string_view line) {
  say("READY=1");
  status(line);
  if (fd_ >= 0 && every_ > Millis{0}) due_ = Monotonic{0};
}

void ServiceManager::stopping() {
  say("STOPPING=1");
  due_.reset();
}

void ServiceManager::turned(Monotonic now) {
  if (!due_ || now < *due_) return;
  say("WATCHDOG=1");
  due_ = now + every_;
}

std::optional<Monotonic> ServiceManager::due() const { return due_; }

}  // namespace kiosk
