#include "password.h"

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace kiosk {

namespace {

// Typing stays unseen until this goes.
class Unseen {
 public:
  Unseen() : on_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    termios hidden = before_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (on_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  ~Unseen() {
    if (on_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios before_{};
  bool on_;
};

}  // namespace

Result<Password> ask_password(const std::string& question) {
  const bool terminal = ::isatty(STDIN_FILENO) != 0;
  std::string line;
  if (terminal) std::cerr << question << std::flush;
  {
    const Unseen unseen;
    std::getline(std::cin, line);
  }
  if (terminal) std::cerr << '\n';
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (line.empty()) return fail("key.no_password", "No password was given.");
  return Password(std::move(line));
}

}  // namespace kiosk
