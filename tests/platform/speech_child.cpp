#include "platform/espeak_child.h"

#include <doctest/doctest.h>
#include <poll.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <thread>

#include "speech_fixture.h"

using kiosk::ChildLimits;
using kiosk::Millis;
using kiosk::run_child;
using kiosk::test::Folder;

namespace {

std::size_t open_files() {
  const std::filesystem::directory_iterator files("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

bool any_child_left() { return !(::waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD); }

// The process is gone or about to be, without anybody's help.
bool ends(pid_t pid) {
  const auto handle = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
  if (handle < 0) return errno == ESRCH;
  pollfd end{handle, POLLIN, 0};
  const int ready = ::poll(&end, 1, 60'000);
  ::close(handle);
  return ready == 1;
}

// The thread that runs children has SIGPIPE blocked.
struct WithoutSigpipe {
  WithoutSigpipe() {
    sigset_t pipe;
    ::sigemptyset(&pipe);
    ::sigaddset(&pipe, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
  }
};

kiosk::Result<std::string> run(const std::string& program, const std::string& input = "", ChildLimits limits = {}) {
  const WithoutSigpipe quiet;
  return run_child({program, "one", "two words"}, input, limits, {});
}

}  // namespace

TEST_CASE("The text goes in by the pipe and never stands on the command line (D1)") {
  const Folder folder;
  const auto heard = run(folder.program("tr '\\0' '|' </proc/$$/cmdline; cat"), "a private sentence");
  REQUIRE(heard.has_value());
  CHECK(*heard == "/bin/bash|" + folder.at("voice-program") + "|one|two words|a private sentence");
}

TEST_CASE("A child gets nothing of ours but its two pipes, and its signals as they were made") {
  const WithoutSigpipe quiet;
  const auto link_of = [](int fd) {
    return run_child({"readlink", "/proc/self/fd/" + std::to_string(fd)}, "", ChildLimits{}, {}).value_or("nothing");
  };
  const int leaky = ::dup(STDERR_FILENO);  // without O_CLOEXEC, as a careless library opens it
  CHECK(link_of(STDIN_FILENO).starts_with("pipe:"));
  CHECK(link_of(STDOUT_FILENO).starts_with("pipe:"));
  CHECK(link_of(STDERR_FILENO) == "/dev/null\n");
  CHECK(link_of(leaky) == "nothing");
  ::close(leaky);

  const std::string status = run_child({"cat", "/proc/self/status"}, "", ChildLimits{}, {}).value_or("");
  CAPTURE(status);
  CHECK(status.find("SigBlk:\t0000000000000000") != std::string::npos);
  CHECK(status.find("0000000\nSigCgt:") != std::string::npos);  // signals 1 to 28; the C library ignores two high ones
}

TEST_CASE("More text than a pipe holds goes in, and a child that does not read it is no harm") {
  const Folder folder;
  const std::string much(1'000'000, 'x');
  const auto counted = run(folder.program("wc -c"), much);
  REQUIRE(counted.has_value());
  CHECK(*counted == "1000000\n");
  const auto deaf = run(folder.program("exec <&-; echo done"), much);
  REQUIRE(deaf.has_value());
  CHECK(*deaf == "done\n");
}

TEST_CASE("A child that fails, hangs, floods or is not there is an error with a remedy, and leaves nothing behind") {
  const Folder folder;
  REQUIRE(run(folder.program("true")).has_value());
  const std::size_t files = open_files();
  const ChildLimits hasty{.patience = Millis{50}};

  CHECK(run(folder.program("echo half; exit 1")).error().code == "speech.failed");
  CHECK(run(folder.program("kill -SEGV $$")).error().code == "speech.failed");
  CHECK(run(folder.program("exec sleep 1000"), "", hasty).error().code == "speech.hangs");
  CHECK(run(folder.program("exec >&-; exec sleep 1000"), "", hasty).error().code == "speech.hangs");
  CHECK(run(folder.program("trap '' TERM INT HUP; echo; while :; do read -t 100 <> <(:); done"), "", hasty)
            .error()
            .code == "speech.hangs");
  CHECK(run(folder.program("exec yes"), "", {.patience = Millis{60'000}, .most_bytes = 100'000'000}).error().code ==
        "speech.too_much");
  CHECK(run(folder.at("not-there")).error().code == "speech.missing");
  CHECK(run(folder.at("not-there")).error().message.find("espeak-ng") != std::string::npos);

  CHECK(open_files() == files);
  CHECK_FALSE(any_child_left());
}

TEST_CASE("What dribbles for ever is ended too") {
  const Folder folder;
  const auto heard = run(folder.program("while echo; do read -t 0.01 <> <(:); done"), "", {.patience = Millis{100}});
  CHECK(heard.error().code == "speech.hangs");
}

TEST_CASE("A request to stop kills the child and all that it has started, at once") {
  const Folder folder;
  const std::string fifo = folder.fifo("pids");
  const std::string program = folder.program("sleep 1000 & echo \"$$ $!\" >pids; wait");
  std::stop_source stop;
  kiosk::Result<std::string> heard;
  std::thread runner([&] {
    const WithoutSigpipe quiet;
    heard = run_child({program}, "", {.patience = Millis{600'000}}, stop.get_token());
  });
  const std::string pids = folder.read("pids");
  stop.request_stop();
  runner.join();
  REQUIRE_FALSE(heard.has_value());
  CHECK(heard.error().code == "speech.stopped");
  std::size_t end = 0;
  const int child = std::stoi(pids, &end);
  const int grandchild = std::stoi(pids.substr(end));
  CHECK(ends(child));
  CHECK(ends(grandchild));
  CHECK_FALSE(any_child_left());
}
