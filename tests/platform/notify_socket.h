// The other end of $NOTIFY_SOCKET: a datagram socket as a service manager has it.
#pragma once
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#include "support/temp_dir.h"

namespace kiosk::test {

class NotifySocket {
 public:
  explicit NotifySocket(bool abstract)
      : name_((abstract ? "@" : "") + dir_.string() + "/notify"), fd_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un at{};
    at.sun_family = AF_UNIX;
    REQUIRE(name_.size() < sizeof at.sun_path);
    std::memcpy(at.sun_path, name_.data(), name_.size());
    if (abstract) at.sun_path[0] = '\0';
    const std::size_t length = offsetof(sockaddr_un, sun_path) + name_.size() + (abstract ? 0 : 1);
    REQUIRE(::bind(fd_, reinterpret_cast<const sockaddr*>(&at), static_cast<socklen_t>(length)) == 0);
  }
  ~NotifySocket() { ::close(fd_); }
  NotifySocket(const NotifySocket&) = delete;
  NotifySocket& operator=(const NotifySocket&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  // What has come; does not wait.
  [[nodiscard]] std::vector<std::string> waiting() const {
    std::vector<std::string> out;
    for (std::string one = receive(MSG_DONTWAIT); !one.empty(); one = receive(MSG_DONTWAIT)) out.push_back(one);
    return out;
  }
  // The next; waits for it.
  [[nodiscard]] std::string next() const { return receive(0); }

 private:
  [[nodiscard]] std::string receive(int flags) const {
    std::array<char, 4096> buffer{};
    const ssize_t size = ::recv(fd_, buffer.data(), buffer.size(), flags);
    return size > 0 ? std::string(buffer.data(), static_cast<std::size_t>(size)) : std::string();
  }
  TempDir dir_;
  std::string name_;
  int fd_;
};

}  // namespace kiosk::test
