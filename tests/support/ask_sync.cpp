// ask_sync SOCKET REQUEST: one request to kiosk-sync's socket; prints the answer. Exit 1: there is none to be had.
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, argv[1], sizeof address.sun_path - 1);
  const int fd = ::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
  if (fd < 0 || ::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    std::perror("connect");
    return 1;
  }
  // "hold": a client that says nothing, until it is let go.
  const std::string_view request = argv[2];
  // Who is sent away has its answer already.
  if (request != "hold") (void)!::send(fd, request.data(), request.size(), MSG_NOSIGNAL);
  std::string answer(1U << 16U, '\0');
  pollfd wait{fd, POLLIN, 0};
  if (::poll(&wait, 1, 60'000) != 1) return 1;
  ssize_t got = ::recv(fd, answer.data(), answer.size(), 0);
  // Let go with our words unread: the system says that first, and then gives the answer.
  if (got < 0 && errno == ECONNRESET) got = ::recv(fd, answer.data(), answer.size(), 0);
  ::close(fd);
  if (got <= 0) return 1;
  std::printf("%.*s\n", static_cast<int>(got), answer.data());
  return 0;
}
