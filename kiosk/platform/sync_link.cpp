#include "platform/sync_link.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <filesystem>
#include <mutex>
#include <thread>
#include <utility>

#include "base/child_process.h"
#include "base/folder_watch.h"
#include "platform/log.h"
#include "store/sync_news_file.h"

namespace kiosk {

namespace {

constexpr std::size_t kMostAsked = 32;
// How often it is looked for a folder that is not there yet: kiosk-sync may start after the screen.
constexpr int kLookAgainMs = 2'000;
// What must be heard is said so often, this long apart: kiosk-sync may be starting anew.
constexpr int kMostRepeats = 15;

// Only the store can say that these are done, and nobody waits for the answer.
bool must_be_heard(SyncRequest::Kind kind) {
  return kind == SyncRequest::Kind::started || kind == SyncRequest::Kind::confirm;
}

// 0: for the store, which may be held for minutes; 1: for nobody but kiosk-sync; 2: for a stick, which may be slow.
std::size_t lane_of(SyncRequest::Kind kind) {
  if (kind == SyncRequest::Kind::report || kind == SyncRequest::Kind::write_report) return 2;
  return kind == SyncRequest::Kind::save_config || kind == SyncRequest::Kind::save_local ||
                 kind == SyncRequest::Kind::set_clock
             ? 1
             : 0;
}

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::optional<std::string> small_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (file.get() < 0) return std::nullopt;
  std::string text;
  std::array<char, 4096> piece{};
  while (text.size() <= kMostNewsBytes) {
    const ssize_t got = ::read(file.get(), piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(got));
  }
  return std::nullopt;
}

Descriptor connect_to(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return Descriptor();
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  Descriptor made(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (made.get() < 0) return made;
  const int room = static_cast<int>(2 * kMostRequestBytes);
  ::setsockopt(made.get(), SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
  // The interface of the system's calls, which take any kind of address by this type.
  if (::connect(made.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return Descriptor();
  return made;
}

}  // namespace

struct SyncLink::Impl {
  explicit Impl(SyncPlaces places_)
      : places(std::move(places_)),
        watch(folder_of(places.news), std::filesystem::path(places.news).filename().string()) {
    thread = std::thread([this] { run(); });
  }
  ~Impl() {
    {
      const std::lock_guard lock(mutex);
      stopping = true;
    }
    bell.ring();
    thread.join();
  }

  void run();
  void look();
  struct Lane {
    std::deque<SyncRequest> waiting;  // of the mutex; the rest is the thread's
    Descriptor line;                  // to kiosk-sync, while an answer is waited for
    std::optional<SyncRequest> asked;
    int repeats = 0;
    bool pausing = false;
  };
  void send_next(Lane& lane);
  void hear(Lane& lane);
  void answer(Lane& lane, SyncAnswer said);

  SyncPlaces places;
  FolderWatch watch;
  WakeBell bell;
  std::string last_read;  // the thread's: the same bytes are no news
  std::mutex mutex;       // of what follows
  std::array<Lane, 3> lanes;
  std::optional<SyncNews> newest;
  std::vector<Answered> answered;
  std::function<void()> wake;
  bool stopping = false;
  std::thread thread;
};

void SyncLink::Impl::look() {
  const auto text = small_file(places.news);
  if (!text || *text == last_read) return;
  last_read = *text;
  auto read = parse_sync_news(*text);
  if (!read) {
    log(LogLevel::warning, "sync.not_understood", {{"file", places.news}, {"why", read.error().message}});
    return;
  }
  const std::lock_guard lock(mutex);
  newest = std::move(*read);
  if (wake) wake();
}

void SyncLink::Impl::answer(Lane& lane, SyncAnswer said) {
  lane.line.close();
  const bool lost = said.code == "sync.absent" || said.code == "sync.gone" || said.code == "request.busy";
  if (lost && must_be_heard(lane.asked->kind) && ++lane.repeats <= kMostRepeats) {
    lane.pausing = true;
    return;
  }
  lane.repeats = 0;
  if (!said.ok())
    log(LogLevel::warning, "sync.refused",
        {{"request", std::string(to_string(lane.asked->kind))}, {"code", said.code}, {"why", said.message}});
  const std::lock_guard lock(mutex);
  answered.push_back({std::move(*lane.asked), std::move(said)});
  lane.asked.reset();
  if (wake) wake();
}

// What has waited longest goes out. A line for each: what was asked on one that broke has its answer, "gone", and no other's.
void SyncLink::Impl::send_next(Lane& lane) {
  while (lane.line.get() < 0 && !lane.pausing) {
    if (!lane.asked) {
      const std::lock_guard lock(mutex);
      if (lane.waiting.empty() || stopping) return;
      lane.asked = std::move(lane.waiting.front());
      lane.waiting.pop_front();
    }
    lane.line = connect_to(places.socket);
    const std::string packet = to_json(*lane.asked);
    if (lane.line.get() < 0) answer(lane, {"sync.absent", "kiosk-sync is not running (kiosk-sync.service)."});
    else if (packet.size() > kMostRequestBytes) answer(lane, {"request.too_large", "The request is too long."});
    else if (::send(lane.line.get(), packet.data(), packet.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(packet.size()))
      answer(lane, {"sync.absent", std::string("kiosk-sync cannot be asked: ").append(std::strerror(errno))});
  }
}

void SyncLink::Impl::hear(Lane& lane) {
  std::string packet(kMostRequestBytes, '\0');
  ssize_t got = ::recv(lane.line.get(), packet.data(), packet.size(), 0);
  // Who was sent away hears that first, and its answer behind it.
  if (got < 0 && errno == ECONNRESET) got = ::recv(lane.line.get(), packet.data(), packet.size(), 0);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) {
    answer(lane, {"sync.gone", "kiosk-sync ended before it answered."});
    return;
  }
  packet.resize(static_cast<std::size_t>(got));
  auto said = parse_answer(packet);
  answer(lane, said ? std::move(*said) : SyncAnswer{said.error().code, said.error().message});
}

void SyncLink::Impl::run() {
  for (;;) {
    if (watch.found_anew()) look();
    for (Lane& lane : lanes) send_next(lane);
    std::array<pollfd, 5> fds{{{bell.fd(), POLLIN, 0},
                               {watch.fd(), POLLIN, 0},
                               {lanes[0].line.get(), POLLIN, 0},
                               {lanes[1].line.get(), POLLIN, 0},
                               {lanes[2].line.get(), POLLIN, 0}}};
    const bool again = !watch.watching() || std::ranges::any_of(lanes, &Lane::pausing);
    const int ready = ::poll(fds.data(), fds.size(), again ? kLookAgainMs : -1);
    if (ready < 0 && errno != EINTR) return;
    // A pause ends with its time, or when kiosk-sync is heard again.
    if (ready == 0 || (ready > 0 && fds[1].revents != 0))
      for (Lane& lane : lanes) lane.pausing = false;
    if (fds[0].revents != 0) bell.silence();
    {
      const std::lock_guard lock(mutex);
      if (stopping) return;
    }
    if (fds[1].revents != 0 && watch.replaced()) look();
    for (std::size_t i = 0; i < lanes.size(); ++i)
      if (lanes[i].line.get() >= 0 && fds[2 + i].revents != 0) hear(lanes[i]);
  }
}

SyncLink::SyncLink(SyncPlaces places) : impl_(std::make_unique<Impl>(std::move(places))) {}
SyncLink::~SyncLink() = default;

bool SyncLink::reachable() const { return ::access(impl_->places.socket.c_str(), W_OK) == 0; }

void SyncLink::ask(SyncRequest request) {
  {
    const std::lock_guard lock(impl_->mutex);
    auto& waiting = impl_->lanes[lane_of(request.kind)].waiting;
    if (waiting.size() >= kMostAsked) {
      impl_->answered.push_back({std::move(request), {"sync.busy", "Too much is asked of kiosk-sync at once."}});
      return;
    }
    waiting.push_back(std::move(request));
  }
  impl_->bell.ring();
}

void SyncLink::listen(std::function<void()> wake) {
  const std::lock_guard lock(impl_->mutex);
  impl_->wake = std::move(wake);
}

std::optional<SyncNews> SyncLink::news() {
  const std::lock_guard lock(impl_->mutex);
  return std::exchange(impl_->newest, std::nullopt);
}

std::vector<SyncLink::Answered> SyncLink::answers() {
  const std::lock_guard lock(impl_->mutex);
  return std::exchange(impl_->answered, {});
}

}  // namespace kiosk
