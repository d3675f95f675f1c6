// An X server of the test's own, without any screen, and eyes of its own: what is read back comes from the server.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::test {

// Sets environment variables for SDL's next start, and puts them back.
class Environment {
 public:
  // An empty value takes the variable away.
  void set(const std::string& name, const std::string& value);
  ~Environment();

 private:
  struct Before {
    std::string name;
    bool was_set;
    std::string value;
  };
  std::vector<Before> before_;
};

class XServer {
 public:
  // "WIDTHxHEIGHTxDEPTH". SDL's video must not be running.
  explicit XServer(const std::string& screen);
  ~XServer();
  XServer(const XServer&) = delete;
  XServer& operator=(const XServer&) = delete;
  // Until SDL's window is there to be drawn on.
  void wait_until_shown();
  // Of the only window that is shown, as the server holds them; all that SDL has sent is taken in first.
  [[nodiscard]] std::vector<std::uint32_t> window_pixels(int width, int height);

 private:
  Environment environment_;
  int pid_ = -1;
  struct Eyes;
  std::unique_ptr<Eyes> eyes_;
};

// No X, no Wayland, no console.
class HiddenDisplays {
 public:
  HiddenDisplays();

 private:
  Environment environment_;
};

}  // namespace kiosk::test
