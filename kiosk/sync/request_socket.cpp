#include "sync/request_socket.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <utility>

namespace kiosk {

namespace {

constexpr int kMostUnanswered = 4;  // of one client

void send_answer(int connection, const SyncAnswer& answer) {
  const std::string text = to_json(answer);
  (void)::send(connection, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

}  // namespace

Result<RequestSocket> RequestSocket::listen(const std::string& path, uid_t kiosk_user) {
  const auto failed = [&](const std::string& why) {
    return fail("socket.failed", path + " cannot be listened at: " + why + ".");
  };
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.empty() || path.size() >= sizeof address.sun_path) return failed("its path is too long");
  std::memcpy(address.sun_path, path.c_str(), path.size());
  Descriptor listener(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (listener.get() < 0) return failed(std::strerror(errno));
  struct stat about {};
  if (::lstat(path.c_str(), &about) == 0 && S_ISSOCK(about.st_mode)) ::unlink(path.c_str());
  if (::bind(listener.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(listener.get(), 16) != 0)
    return failed(std::strerror(errno));
  // Whoever it is may knock; who is heard is another question.
  (void)::chmod(path.c_str(), 0666);
  return RequestSocket(std::move(listener), kiosk_user);
}

std::vector<pollfd> RequestSocket::waits() const {
  std::vector<pollfd> out{{listener_.get(), POLLIN, 0}};
  for (const auto& [id, client] : clients_) {
    // Who asks without end and takes no answers is not read from meanwhile.
    // Not even its end, which poll() would tell of at once and again: the answers find it gone.
    out.push_back({client.waiting < kMostUnanswered ? client.connection.get() : -1, POLLIN, 0});
  }
  return out;
}

void RequestSocket::take_new(std::vector<Heard>& out) {
  for (;;) {
    Descriptor connection(::accept4(listener_.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (connection.get() < 0) return;
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(connection.get(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0 ||
        (peer.uid != user_ && peer.uid != 0)) {
      ++refused_;
      send_answer(connection.get(), {"request.not_allowed", "Only the kiosk itself may ask."});
      continue;
    }
    if (clients_.size() >= kMostClients) {
      // Who has asked meanwhile is not silent.
      hear_all(out);
      const auto silent = std::ranges::min_element(
          clients_, {}, [](const auto& one) { return std::pair(one.second.waiting > 0, one.second.heard); });
      if (silent != clients_.end() && silent->second.waiting > 0) {
        send_answer(connection.get(), {"request.busy", "Too much is asked at once. Ask again in a moment."});
        continue;
      }
      if (clients_.size() >= kMostClients) clients_.erase(silent);
    }
    clients_.emplace(++last_, Client{std::move(connection), ++turn_, 0});
  }
}

bool RequestSocket::hear(ClientId id, Client& client, std::vector<Heard>& out) {
  std::string packet;
  // A few in a turn: whoever sends nonsense without end does not keep the others waiting.
  for (int turn = 0; turn < kMostUnanswered && client.waiting < kMostUnanswered; ++turn) {
    packet.resize(kMostRequestBytes + 1);
    const ssize_t got = ::recv(client.connection.get(), packet.data(), packet.size(), MSG_DONTWAIT | MSG_TRUNC);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno == EAGAIN;
    if (got == 0) return false;
    client.heard = ++turn_;
    packet.resize(std::min(packet.size(), static_cast<std::size_t>(got)));
    auto request = parse_request(packet);
    if (!request) {
      send_answer(client.connection.get(), {request.error().code, request.error().message});
      continue;
    }
    ++client.waiting;
    out.push_back({id, std::move(*request)});
  }
  return true;
}

void RequestSocket::hear_all(std::vector<Heard>& out) {
  for (auto it = clients_.begin(); it != clients_.end();)
    it = hear(it->first, it->second, out) ? std::next(it) : clients_.erase(it);
}

std::vector<RequestSocket::Heard> RequestSocket::look() {
  std::vector<Heard> out;
  take_new(out);
  hear_all(out);
  return out;
}

void RequestSocket::answer(ClientId client, const SyncAnswer& answer) {
  const auto found = clients_.find(client);
  if (found == clients_.end()) return;
  if (found->second.waiting > 0) --found->second.waiting;
  send_answer(found->second.connection.get(), answer);
}

}  // namespace kiosk
