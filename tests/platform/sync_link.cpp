// The screen's line to kiosk-sync, against one that stands for it.
#include "platform/sync_link.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "base/child_process.h"
#include "platform/bell.h"
#include "store/sync_news_file.h"
#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

// kiosk-sync's end of the line, on this thread.
class Desk {
 public:
  explicit Desk(const std::string& path) : listener_(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < sizeof address.sun_path);
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    REQUIRE(::bind(listener_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(listener_.get(), 4) == 0);
  }
  // The next request; the line stays open until it is answered.
  SyncRequest take() {
    line_ = Descriptor(::accept(listener_.get(), nullptr, nullptr));
    REQUIRE(line_.get() >= 0);
    std::string packet(kMostRequestBytes, '\0');
    const ssize_t got = ::recv(line_.get(), packet.data(), packet.size(), 0);
    REQUIRE(got > 0);
    packet.resize(static_cast<std::size_t>(got));
    const auto request = parse_request(packet);
    REQUIRE(request);
    return *request;
  }
  void answer(const std::string& packet) {
    REQUIRE(::send(line_.get(), packet.data(), packet.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(packet.size()));
    line_.close();
  }
  void hang_up() { line_.close(); }
  using Line = Descriptor;
  Line hold() { return std::move(line_); }

 private:
  Descriptor listener_, line_;
};

struct Fixture {
  TempDir dir;
  SyncPlaces places{dir.string() + "/run/sync.json", dir.string() + "/run/sync.sock"};
  Fixture() { std::filesystem::create_directories(dir.string() + "/run"); }
  void say(const std::string& text) const {
    std::ofstream(dir.string() + "/run/sync.new") << text;
    std::filesystem::rename(dir.string() + "/run/sync.new", places.news);
  }
  void say(std::uint64_t serial) const {
    SyncNews news;
    news.serial = serial;
    news.phase = StickPhase::reading;
    say(to_json(news));
  }
};

TEST_CASE("sync link: what was said before the screen began, and each time again, the same words are no news") {
  const Fixture f;
  f.say(1);
  Bell bell;
  SyncLink link(f.places);
  link.listen([&] { bell.ring(); });
  f.say(2);
  std::uint64_t last = 0;
  while (last != 2) {
    if (const auto news = link.news()) last = news->serial;
    else bell.wait_for(1);
  }
  f.say(2);
  f.say("half a sen");
  f.say(3);
  while (last != 3) {
    if (const auto news = link.news()) last = news->serial;
  }
  CHECK_FALSE(link.news());
  link.listen({});
}

TEST_CASE("sync link: requests go out one after the other, each with its own answer") {
  const Fixture f;
  Desk desk(f.places.socket);
  Bell bell;
  SyncLink link(f.places);
  CHECK(link.reachable());
  link.listen([&] { bell.ring(); });
  link.ask({SyncRequest::Kind::started, {}, {}});
  link.ask({SyncRequest::Kind::approve, "1-15", {}});
  CHECK(desk.take().kind == SyncRequest::Kind::started);
  desk.answer(to_json(SyncAnswer{}));
  CHECK(desk.take() == SyncRequest{SyncRequest::Kind::approve, "1-15", {}});
  desk.answer(to_json(SyncAnswer{"release.damaged", "It is not whole."}));
  bell.wait_for(2);
  link.ask({SyncRequest::Kind::report, {}, std::string(kMostRequestBytes - 200, ' ')});
  CHECK(desk.take().body.size() == kMostRequestBytes - 200);
  desk.answer("nonsense");
  bell.wait_for(3);
  const auto answers = link.answers();
  REQUIRE(answers.size() == 3);
  CHECK(answers[0].answer.ok());
  CHECK(answers[1].request.kind == SyncRequest::Kind::approve);
  CHECK(answers[1].answer.code == "release.damaged");
  CHECK(answers[2].answer.code == "answer.malformed");
  link.listen({});
}

TEST_CASE("sync link: a report does not wait for what waits for the store") {
  const Fixture f;
  Desk desk(f.places.socket);
  Bell bell;
  SyncLink link(f.places);
  link.listen([&] { bell.ring(); });
  link.ask({SyncRequest::Kind::approve, "1-15", {}});
  CHECK(desk.take().kind == SyncRequest::Kind::approve);
  // Unanswered, and the report comes all the same.
  Desk::Line held = desk.hold();
  link.ask({SyncRequest::Kind::report, {}, "{}"});
  CHECK(desk.take().kind == SyncRequest::Kind::report);
  desk.answer(to_json(SyncAnswer{}));
  bell.wait_for(1);
  CHECK(link.answers().at(0).request.kind == SyncRequest::Kind::report);
  link.listen({});
}

TEST_CASE("sync link: that the screen has drawn is said until it is heard, though kiosk-sync begins anew meanwhile") {
  const Fixture f;
  Bell bell;
  SyncLink link(f.places);
  link.listen([&] { bell.ring(); });
  {
    Desk first(f.places.socket);
    link.ask({SyncRequest::Kind::confirm, "1-15", {}});
    (void)first.take();
    first.hang_up();
  }
  std::filesystem::remove(f.places.socket);
  Desk second(f.places.socket);
  f.say(4);
  CHECK(second.take() == SyncRequest{SyncRequest::Kind::confirm, "1-15", {}});
  second.answer(to_json(SyncAnswer{}));
  std::vector<SyncLink::Answered> answers;
  for (int rings = 1; answers.empty(); ++rings) {
    bell.wait_for(rings);
    answers = link.answers();
  }
  CHECK(answers.at(0).answer.ok());
  link.listen({});
}

TEST_CASE("sync link: nobody there, one that goes away, one that never answers: said, and nothing is held up") {
  const Fixture f;
  Bell bell;
  SyncLink link(f.places);
  CHECK_FALSE(link.reachable());
  link.listen([&] { bell.ring(); });
  link.ask({SyncRequest::Kind::undo, {}, {}});
  bell.wait_for(1);
  CHECK(link.answers().at(0).answer.code == "sync.absent");
  Desk desk(f.places.socket);
  link.ask({SyncRequest::Kind::undo, {}, {}});
  (void)desk.take();
  desk.hang_up();
  bell.wait_for(2);
  CHECK(link.answers().at(0).answer.code == "sync.gone");
  link.ask({SyncRequest::Kind::undo, {}, {}});
  (void)desk.take();
  for (int i = 0; i < 40; ++i) link.ask({SyncRequest::Kind::confirm, "1-1", {}});
  CHECK(link.answers().size() == 8);
  link.listen({});
  // Its end does not wait for an answer.
}

TEST_CASE("sync link: a folder that kiosk-sync makes later is found") {
  const TempDir dir;
  const SyncPlaces places{dir.string() + "/later/sync.json", dir.string() + "/later/sync.sock"};
  Bell bell;
  SyncLink link(places);
  link.listen([&] { bell.ring(); });
  std::filesystem::create_directories(dir.string() + "/later");
  SyncNews news;
  news.serial = 9;
  std::ofstream(dir.string() + "/later/sync.new") << to_json(news);
  std::filesystem::rename(dir.string() + "/later/sync.new", places.news);
  bell.wait_for(1);
  CHECK(link.news()->serial == 9);
  link.listen({});
}

}  // namespace
}  // namespace kiosk::test
