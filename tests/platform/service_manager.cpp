// What the kiosk tells the service that watches over it, on real sockets.
#include "platform/service_manager.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "platform/notify_socket.h"
#include "platform/x_server.h"

namespace kiosk::test {
namespace {

using Heard = std::vector<std::string>;

TEST_CASE("service manager: ready, how it stands and that it ends, by a path and by an abstract name") {
  for (const bool abstract : {false, true}) {
    CAPTURE(abstract);
    const NotifySocket socket(abstract);
    ServiceManager manager(socket.name());
    manager.ready("Shows release 1-4.");
    manager.status("Two\nlines");
    manager.stopping();
    CHECK(socket.waiting() == Heard{"READY=1", "STATUS=Shows release 1-4.", "STATUS=Two lines", "STOPPING=1"});
  }
}

TEST_CASE(
    "service manager: the sign of life comes from who turns, at less than half of what is asked, and not before it "
    "stands") {
  const NotifySocket socket(true);
  ServiceManager manager(socket.name(), Millis{8'000});
  CHECK_FALSE(manager.due());
  manager.turned(Monotonic{0});
  CHECK(socket.waiting().empty());
  manager.ready("");
  (void)socket.waiting();
  manager.turned(Monotonic{100'000});
  CHECK(socket.waiting() == Heard{"WATCHDOG=1"});
  REQUIRE(manager.due());
  CHECK(*manager.due() > Monotonic{100'000});
  CHECK(*manager.due() < Monotonic{104'000});
  manager.turned(Monotonic{100'001});
  CHECK(socket.waiting().empty());
  manager.turned(*manager.due());
  CHECK(socket.waiting() == Heard{"WATCHDOG=1"});
  manager.stopping();
  CHECK_FALSE(manager.due());
}

TEST_CASE("service manager: nobody who asks is nobody who is waited for") {
  ServiceManager nobody;
  nobody.ready("Stands.");
  nobody.turned(Monotonic{5});
  CHECK_FALSE(nobody.due());
  const NotifySocket socket(true);
  ServiceManager unwatched(socket.name());
  unwatched.ready("Stands.");
  unwatched.turned(Monotonic{5});
  CHECK_FALSE(unwatched.due());
  CHECK(socket.waiting() == Heard{"READY=1", "STATUS=Stands."});
  // A name that is none, and one that is too long.
  for (const std::string& name : {std::string("relative"), std::string("/"), "/" + std::string(200, 'x')}) {
    ServiceManager wrong(name, Millis{8'000});
    wrong.ready("Stands.");
    wrong.turned(Monotonic{5});
  }
}

TEST_CASE(
    "service manager: the environment is taken, so that no child speaks for the kiosk and another's watchdog is not "
    "ours") {
  Environment environment;
  environment.set("NOTIFY_SOCKET", "@there");
  environment.set("WATCHDOG_USEC", "8000000");
  environment.set("WATCHDOG_PID", std::to_string(::getpid()));
  const ServiceWishes wishes = take_service_wishes();
  CHECK(wishes.socket == "@there");
  CHECK(wishes.watchdog == Millis{8'000});
  CHECK(std::getenv("NOTIFY_SOCKET") == nullptr);
  CHECK(take_service_wishes().socket.empty());
  environment.set("WATCHDOG_USEC", "8000000");
  environment.set("WATCHDOG_PID", "1");
  CHECK(take_service_wishes().watchdog == Millis{0});
  environment.set("WATCHDOG_USEC", "soon");
  CHECK(take_service_wishes().watchdog == Millis{0});
}

}  // namespace
}  // namespace kiosk::test
