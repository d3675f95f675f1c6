// What is on an X screen, for programs that do not say when they are done.
//   watch_screen save FILE                   the screen as it is
//   watch_screen settle FILE                 the same, once there is a picture and it has not changed for two seconds
//   watch_screen bare                        waits until the windows have gone
//   watch_screen until FILE COMMAND...       starts the command; prints the ms until the screen is as in FILE, and its process id
// Looks at every twelfth line whenever the X server says that something was drawn (its extension DAMAGE), so that who is measured has
// the processor. What does not come within half a minute ends it with 1.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <unordered_set>

namespace {

using Clock = std::chrono::steady_clock;
constexpr int kStep = 12;  // lines
constexpr std::chrono::seconds kStill{2};
constexpr std::chrono::seconds kPatience{30};
constexpr std::size_t kFewColours = 50;  // of a window in which nothing has been drawn yet: it stands still too

// Hears of everything that is drawn on a screen, in its windows too.
class Drawings {
 public:
  explicit Drawings(Display* display) : display_(display) {
    int errors = 0;
    if (XDamageQueryExtension(display, &first_event_, &errors) != 0)
      damage_ = XDamageCreate(display, DefaultRootWindow(display), XDamageReportNonEmpty);
  }
  [[nodiscard]] bool heard() const { return damage_ != 0; }
  // True: something was drawn since the last call. False: nothing until then, or it is past that.
  [[nodiscard]] bool next(Clock::time_point until) {
    while (Clock::now() < until) {
      while (XPending(display_) > 0) {
        XEvent event;
        XNextEvent(display_, &event);
        if (event.type != first_event_ + XDamageNotify) continue;
        // From here on the next drawing is told again: whoever looks now sees all that came before.
        XDamageSubtract(display_, damage_, None, None);
        XSync(display_, 0);
        return true;
      }
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
      pollfd ready{ConnectionNumber(display_), POLLIN, 0};
      (void)::poll(&ready, 1, static_cast<int>(std::max<long>(left, 0)));
    }
    return false;
  }

 private:
  Display* display_;
  int first_event_ = 0;
  Damage damage_ = 0;
};

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

// As many as are asked for, or all of them.
std::size_t colours(const std::string& seen, std::size_t most) {
  std::unordered_set<std::uint32_t> found;
  for (std::size_t at = 0; at + sizeof(std::uint32_t) <= seen.size() && found.size() < most;
       at += sizeof(std::uint32_t)) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, seen.data() + at, sizeof pixel);
    found.insert(pixel);
  }
  return found.size();
}

int settle(Display* display, Drawings& drawings, const char* path) {
  std::string seen;
  const auto end = Clock::now() + kPatience;
  while (Clock::now() < end) {
    seen = look(display);
    // Whatever is drawn within two seconds of a picture is looked at again; an empty window is waited for.
    if (colours(seen, kFewColours) < kFewColours) {
      if (!drawings.next(end)) break;
      continue;
    }
    const auto still = Clock::now() + kStill;
    bool changed = false;
    while (!changed && drawings.next(still)) changed = look(display) != seen;
    if (!changed) return write(path, seen) ? 0 : 3;
  }
  std::fprintf(stderr, "watch_screen: no picture stands still\n");
  return 1;
}

int bare(Display* display, Drawings& drawings) {
  const auto end = Clock::now() + kPatience;
  while (colours(look(display), 2) > 1) {
    if (drawings.next(end)) continue;
    std::fprintf(stderr, "watch_screen: a window stays\n");
    return 1;
  }
  return 0;
}

int until(Display* display, Drawings& drawings, const char* path, char** command) {
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
  while (drawings.next(begin + kPatience)) {
    if (look(display) != wanted) continue;
    std::printf("%.1f %d\n", std::chrono::duration<double, std::milli>(Clock::now() - begin).count(),
                static_cast<int>(child));
    return 0;
  }
  std::printf("never %d\n", static_cast<int>(child));
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  Display* display = XOpenDisplay(nullptr);
  const std::string what = argc > 1 ? argv[1] : "";
  if (display == nullptr || (what == "bare" ? argc != 2 : argc < 3)) {
    std::fprintf(stderr, "watch_screen save|settle FILE, bare, or until FILE COMMAND...\n");
    return 2;
  }
  Drawings drawings(display);
  if (!drawings.heard()) {
    std::fprintf(stderr, "watch_screen: this X server does not say what is drawn (DAMAGE)\n");
    return 1;
  }
  if (what == "bare") return bare(display, drawings);
  if (what == "save") return write(argv[2], look(display)) ? 0 : 3;
  if (what == "settle") return settle(display, drawings, argv[2]);
  return argc > 3 ? until(display, drawings, argv[2], argv + 3) : 2;
}
