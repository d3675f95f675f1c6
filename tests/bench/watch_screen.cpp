// What is on an X screen, for programs that do not say when they are done.
//   watch_screen save FILE                   the screen as it is
//   watch_screen settle FILE                 the same, once it has not changed for two seconds
//   watch_screen until FILE COMMAND...       starts the command; prints the ms until the screen is as in FILE, and its process id
// Looks at every twelfth line, some hundreds of times a second.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

namespace {

using Clock = std::chrono::steady_clock;
constexpr int kStep = 12;  // lines
constexpr std::chrono::milliseconds kPause{2};
constexpr std::chrono::seconds kStill{2};
constexpr std::chrono::seconds kPatience{30};

std::string look(Display* display) {
  const int screen = DefaultScreen(display);
  const auto width = static_cast<unsigned>(DisplayWidth(display, screen));
  std::string out;
  for (int y = 0; y < DisplayHeight(display, screen); y += kStep) {
    XImage* image = XGetImage(display, RootWindow(display, screen), 0, y, width, 1, AllPlanes, ZPixmap);
    if (image == nullptr) return {};
    out.append(image->data, static_cast<std::size_t>(image->bytes_per_line));
    XDestroyImage(image);
  }
  return out;
}

bool write(const char* path, const std::string& bytes) {
  return static_cast<bool>(std::ofstream(path, std::ios::binary) << bytes);
}

int settle(Display* display, const char* path) {
  std::string seen = look(display);
  auto since = Clock::now();
  const auto begin = since;
  while (Clock::now() - since < kStill) {
    std::this_thread::sleep_for(kPause * 10);
    std::string now = look(display);
    if (now != seen) since = Clock::now();
    seen = std::move(now);
    if (Clock::now() - begin > kPatience) return 1;
  }
  return write(path, seen) ? 0 : 3;
}

int until(Display* display, const char* path, char** command) {
  std::ifstream in(path, std::ios::binary);
  const std::string wanted{std::istreambuf_iterator<char>(in), {}};
  const auto begin = Clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    // What the command says is nobody's: whoever reads our line would wait for its end too.
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(nowhere, STDERR_FILENO);
    ::execvp(command[0], command);
    ::_exit(127);
  }
  while (Clock::now() - begin < kPatience) {
    if (look(display) == wanted) {
      std::printf("%.1f %d\n", std::chrono::duration<double, std::milli>(Clock::now() - begin).count(),
                  static_cast<int>(child));
      return 0;
    }
    std::this_thread::sleep_for(kPause);
  }
  std::printf("never %d\n", static_cast<int>(child));
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  Display* display = XOpenDisplay(nullptr);
  const std::string what = argc > 2 ? argv[1] : "";
  if (display == nullptr || what.empty()) {
    std::fprintf(stderr, "watch_screen save|settle FILE, or until FILE COMMAND...\n");
    return 2;
  }
  if (what == "save") return write(argv[2], look(display)) ? 0 : 3;
  if (what == "settle") return settle(display, argv[2]);
  return argc > 3 ? until(display, argv[2], argv + 3) : 2;
}
