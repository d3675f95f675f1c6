// What a thread that sleeps in poll() is woken by: a file that was replaced in a folder, and a bell that another thread rings.
#pragma once
#include <string>

#include "base/child_process.h"

namespace kiosk {

// Notices that a file was put in its place by a rename, which is how everything here replaces one.
class FolderWatch {
 public:
  FolderWatch(std::string folder, std::string name);
  // -1: the system lends none; then nothing is ever noticed.
  [[nodiscard]] int fd() const { return inotify_.get(); }
  // The folder is there and is watched. One that was not, or that was made anew, is tried each time; true once it is found, and
  // then the file is to be looked at.
  [[nodiscard]] bool found_anew();
  [[nodiscard]] bool watching() const { return watch_ >= 0; }
  // Takes what has happened since; true when the file may be another.
  [[nodiscard]] bool replaced();

 private:
  std::string folder_, name_;
  Descriptor inotify_;
  int watch_ = -1;
};

class WakeBell {
 public:
  WakeBell();
  [[nodiscard]] int fd() const { return event_.get(); }
  void ring() const;  // of any thread
  void silence() const;

 private:
  Descriptor event_;
};

}  // namespace kiosk
