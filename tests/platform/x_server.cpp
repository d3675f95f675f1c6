#include "platform/x_server.h"

// Before X11, whose macros it would meet.
#include <doctest/doctest.h>

#include <SDL.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

namespace kiosk::test {

void Environment::set(const std::string& name, const std::string& value) {
  const char* old = std::getenv(name.c_str());
  before_.push_back({name, old != nullptr, old != nullptr ? old : ""});
  if (value.empty()) {
    unsetenv(name.c_str());
  } else {
    setenv(name.c_str(), value.c_str(), 1);
  }
}

Environment::~Environment() {
  for (auto it = before_.rbegin(); it != before_.rend(); ++it) {
    if (it->was_set) {
      setenv(it->name.c_str(), it->value.c_str(), 1);
    } else {
      unsetenv(it->name.c_str());
    }
  }
}

struct XServer::Eyes {
  ::Display* display = nullptr;
  // The only child of the root that is shown; 0 when there is none.
  [[nodiscard]] ::Window window() const {
    ::Window root = 0;
    ::Window parent = 0;
    ::Window* children = nullptr;
    unsigned count = 0;
    ::Window found = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
    for (unsigned i = 0; i < count; ++i) {
      XWindowAttributes attributes;
      if (XGetWindowAttributes(display, children[i], &attributes) != 0 && attributes.map_state == IsViewable &&
          attributes.c_class == InputOutput && attributes.width > 10) {
        found = children[i];
      }
    }
    XFree(children);
    return found;
  }
};

XServer::XServer(const std::string& screen) : eyes_(std::make_unique<Eyes>()) {
  int ready[2] = {-1, -1};
  REQUIRE(pipe(ready) == 0);
  pid_ = fork();
  REQUIRE(pid_ >= 0);
  if (pid_ == 0) {
    close(ready[0]);
    const std::string number = std::to_string(ready[1]);
    // -displayfd: it takes a free number, and tells it when it can be spoken to.
    execlp("Xvfb", "Xvfb", "-displayfd", number.c_str(), "-screen", "0", screen.c_str(), "-nolisten", "tcp", "-noreset",
           nullptr);
    _exit(127);
  }
  close(ready[1]);
  std::string number;
  for (char c = 0; read(ready[0], &c, 1) == 1 && c != '\n';) {
    number += c;
  }
  close(ready[0]);
  REQUIRE_MESSAGE(!number.empty(), "Xvfb (Debian package xvfb) did not start");
  const std::string name = ":" + number;
  environment_.set("DISPLAY", name);
  environment_.set("SDL_VIDEODRIVER", "x11");
  environment_.set("WAYLAND_DISPLAY", "");
  eyes_->display = XOpenDisplay(name.c_str());
  REQUIRE(eyes_->display != nullptr);
}

XServer::~XServer() {
  if (eyes_->display != nullptr) {
    XCloseDisplay(eyes_->display);
  }
  if (pid_ > 0) {
    kill(pid_, SIGTERM);
    waitpid(pid_, nullptr, 0);
  }
}

void XServer::wait_until_shown() {
  SDL_Event event;
  while (eyes_->window() == 0) {
    SDL_WaitEventTimeout(&event, 20);
  }
  SDL_PumpEvents();
}

std::vector<std::uint32_t> XServer::window_pixels(int width, int height) {
  // SDL's own connection is flushed and answered; then the server has drawn all.
  SDL_PumpEvents();
  XSync(eyes_->display, False);
  XImage* image = XGetImage(eyes_->display, eyes_->window(), 0, 0, static_cast<unsigned>(width),
                            static_cast<unsigned>(height), AllPlanes, ZPixmap);
  REQUIRE(image != nullptr);
  std::vector<std::uint32_t> out;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      out.push_back(static_cast<std::uint32_t>(XGetPixel(image, x, y) & 0xFFFFFFU));
    }
  }
  XDestroyImage(image);
  return out;
}

HiddenDisplays::HiddenDisplays() {
  environment_.set("DISPLAY", "");
  environment_.set("WAYLAND_DISPLAY", "");
  // Of the drivers that SDL would try, only one that cannot succeed: the test may run on a console that has a screen.
  environment_.set("SDL_VIDEODRIVER", "x11");
}

}  // namespace kiosk::test
