// The processes at work: this program itself, with another command, so that whatever hangs or dies while a stick is read is not the
// watcher. Each is ended by a signal and gone when the system says so; one that hangs in the kernel is waited for beside the others.
#pragma once
#include <poll.h>
#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

#include "base/child_process.h"
#include "sync/child_line.h"
#include "sync/watch_values.h"

namespace kiosk {

class Children {
 public:
  struct News {
    ChildId child = 0;
    bool ended = false;
    std::string how{};  // ended: "exit 0", "signal 9"
    ChildLine line{};
  };

  // `input`: what it reads; standard error goes nowhere. What cannot be started is told of as ended.
  void start(ChildId child, const std::vector<std::string>& arguments, const std::string& input = {});
  void kill(ChildId child);
  [[nodiscard]] std::vector<pollfd> waits() const;
  [[nodiscard]] std::vector<News> look();
  // Ends all; those that have not gone after `millis` are left to the system.
  void end_all(int millis);

 private:
  struct Child {
    pid_t pid = 0;
    Descriptor handle, output;
    std::string rest{};
  };
  // Takes whole lines out of what it has said.
  void read_lines(ChildId id, Child& child, std::vector<News>& out);

  std::map<ChildId, Child> children_;
  std::vector<News> early_;
};

}  // namespace kiosk
