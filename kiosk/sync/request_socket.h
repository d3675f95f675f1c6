// The socket by which the screen asks (store/sync_request.h). The kernel says whose process is at the other end; nobody but the kiosk's
// user and root is heard. No client holds up another, or the watcher: nothing here ever waits.
#pragma once
#include <poll.h>
#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

#include "base/child_process.h"
#include "base/result.h"
#include "store/sync_request.h"
#include "sync/watch_values.h"

namespace kiosk {

class RequestSocket {
 public:
  static constexpr std::size_t kMostClients = 8;  // with one more, the one that has been silent longest is let go

  struct Heard {
    ClientId client = 0;
    SyncRequest request;
  };

  // `kiosk_user`: who may ask, beside root. What a run before has left at `path` is removed. Error "socket.failed".
  [[nodiscard]] static Result<RequestSocket> listen(const std::string& path, uid_t kiosk_user);

  [[nodiscard]] std::vector<pollfd> waits() const;
  [[nodiscard]] std::vector<Heard> look();
  // A client that has gone, or that does not take its answer, is let go.
  void answer(ClientId client, const SyncAnswer& answer);
  // How many were sent away because of who they are; for the log.
  [[nodiscard]] int refused() const { return refused_; }

 private:
  struct Client {
    Descriptor connection;
    std::uint64_t heard = 0;  // turn of its last word
    int waiting = 0;          // requests without an answer yet
  };
  RequestSocket(Descriptor listener, uid_t user) : listener_(std::move(listener)), user_(user) {}
  void take_new(std::vector<Heard>& out);
  void hear_all(std::vector<Heard>& out);
  // False: it has gone.
  bool hear(ClientId id, Client& client, std::vector<Heard>& out);

  Descriptor listener_;
  uid_t user_;
  std::map<ClientId, Client> clients_;
  ClientId last_ = 0;
  std::uint64_t turn_ = 0;
  int refused_ = 0;
};

}  // namespace kiosk
