// A program under measurement: started, watched through a named pipe that it writes lines to, and ended.
#pragma once
#include <sys/resource.h>

#include <optional>
#include <string>
#include <vector>

namespace kiosk::bench {

// A pipe in the file system that never blocks its writer, as long as this stands.
class NamedPipe {
 public:
  NamedPipe();
  ~NamedPipe();
  NamedPipe(const NamedPipe&) = delete;
  NamedPipe& operator=(const NamedPipe&) = delete;
  [[nodiscard]] const std::string& path() const { return path_; }
  // The next line, without its end; nothing when none came in time.
  [[nodiscard]] std::optional<std::string> line(int timeout_ms);

 private:
  std::string folder_;
  std::string path_;
  std::string read_;
  int fd_ = -1;
};

class Child {
 public:
  explicit Child(const std::vector<std::string>& command);
  ~Child() { static_cast<void>(end()); }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  [[nodiscard]] int pid() const { return pid_; }
  [[nodiscard]] bool started() const { return pid_ > 0; }
  // Waits for it to end by itself; what it used.
  rusage wait();
  // Asks it to end, and waits.
  rusage end();

 private:
  int pid_ = -1;
};

// The number after `"name":` in a line of JSON; 0 when it is not there.
[[nodiscard]] double field(const std::string& line, const std::string& name);

}  // namespace kiosk::bench
