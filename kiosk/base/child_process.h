// What running another program takes: pipes that close themselves, and a start with nothing of ours open but those.
#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

#include "base/result.h"

namespace kiosk {

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void close();
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

struct Pipe {
  Descriptor read_end;
  Descriptor write_end;
};

// Error "child.pipe".
[[nodiscard]] Result<Pipe> make_pipe();
// A program that is installed beside this one, or in the package's lib/kiosk; else its name, to be found in PATH.
[[nodiscard]] std::string program_beside_this(const std::string& name);
void set_non_blocking(const Descriptor& fd);
// By its name in PATH or by its path; standard error goes nowhere. A group of its own, so that all that it starts can be ended
// with it; no signal blocked or ignored, whatever this thread has done to its own. Error "child.missing", the reason as message.
[[nodiscard]] Result<pid_t> spawn_child(const std::vector<std::string>& command, const Descriptor& input,
                                        const Descriptor& output);

}  // namespace kiosk
