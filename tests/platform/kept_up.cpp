// The kiosk as a program that is watched over: what it tells the service that started it, and what becomes of starts that end badly.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "platform/notify_socket.h"
#include "platform/starts.h"
#include "platform/x_server.h"

namespace kiosk::test {
namespace {

// A kiosk in a window of the server's, told of a socket; ended with its life.
class WatchedKiosk {
 public:
  WatchedKiosk(const NotifySocket& socket, const char* watchdog_usec, std::vector<std::string> more) {
    std::vector<std::string> words{KIOSK_BINARY_DIR "/kiosk", "--window", "640x360"};
    words.insert(words.end(), more.begin(), more.end());
    pid_ = ::fork();
    REQUIRE(pid_ >= 0);
    if (pid_ != 0) return;
    ::setenv("NOTIFY_SOCKET", socket.name().c_str(), 1);
    ::unsetenv("WATCHDOG_PID");
    if (watchdog_usec != nullptr) ::setenv("WATCHDOG_USEC", watchdog_usec, 1);
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nothing, STDERR_FILENO);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  ~WatchedKiosk() { end(SIGKILL); }
  WatchedKiosk(const WatchedKiosk&) = delete;
  WatchedKiosk& operator=(const WatchedKiosk&) = delete;

  int end(int number) {
    if (pid_ <= 0) return -1;
    ::kill(pid_, number);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return status;
  }

 private:
  pid_t pid_ = -1;
};

// Up to the first that begins so, which is handed out.
std::string heard(const NotifySocket& socket, const std::string& begin) {
  std::string one = socket.next();
  while (!one.starts_with(begin)) one = socket.next();
  return one;
}

const std::vector<std::string> kNoStore{"--store", "/nonexistent/store"};

TEST_CASE("a kiosk under a watchdog says that it stands, then that it turns, again and again, and that it ends") {
  XServer server("640x360x24");
  const NotifySocket socket(true);
  WatchedKiosk kiosk(socket, "300000", kNoStore);
  CHECK(heard(socket, "") == "READY=1");
  CHECK(heard(socket, "STATUS=").find("not from the store") != std::string::npos);
  for (int i = 0; i < 5; ++i) CHECK(heard(socket, "WATCHDOG") == "WATCHDOG=1");
  const int status = kiosk.end(SIGTERM);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(socket.waiting().back() == "STOPPING=1");
}

TEST_CASE("five kiosks that are killed before they have stood, and the sixth passes the store over") {
  XServer server("640x360x24");
  const TempDir dir;
  const std::string file = dir.string() + "/starts.json";
  std::vector<std::string> words = kNoStore;
  words.insert(words.end(), {"--starts", file});
  const NotifySocket socket(true);
  for (int i = 0; i < 5; ++i) {
    WatchedKiosk kiosk(socket, nullptr, words);
    CHECK(heard(socket, "STATUS=").find("passed over") == std::string::npos);
    (void)kiosk.end(SIGKILL);
  }
  const auto kept = [&] {
    std::ifstream in(file, std::ios::binary);
    return parse_starts(std::string(std::istreambuf_iterator<char>(in), {}));
  };
  CHECK(kept().bad.size() == 5);
  WatchedKiosk sixth(socket, nullptr, words);
  CHECK(heard(socket, "STATUS=").find("passed over") != std::string::npos);
  CHECK(kept().factory_since);
  // Told to end, it is none of the bad ones.
  (void)sixth.end(SIGTERM);
  CHECK(kept().bad.size() == 5);
  CHECK_FALSE(kept().running);
}

}  // namespace
}  // namespace kiosk::test
