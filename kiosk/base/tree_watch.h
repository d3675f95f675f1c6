// What a thread that sleeps in poll() is woken by when something below a folder may have become another: a file that was written, put
// in its place by a rename or taken away, in a folder that was there or came later.
#pragma once
#include <string>

#include "base/child_process.h"

namespace kiosk {

class TreeWatch {
 public:
  explicit TreeWatch(std::string root);
  // To be asked anew after each call below; -1 while the folder is not there, or the system lends none.
  [[nodiscard]] int fd() const { return inotify_.get(); }
  [[nodiscard]] bool watching() const { return root_watch_ >= 0; }
  // Looks again for a folder that was not there or has gone; true once it is found, and then all of it is to be read.
  [[nodiscard]] bool found_anew();
  // Takes what has happened since; true when what is read now may be another, and when the folder has gone.
  [[nodiscard]] bool changed();

  // False: the system lends no more watches, or there are too many folders: some saves are not noticed.
  [[nodiscard]] bool whole() const { return whole_; }

 private:
  bool watch_all();
  void watch_below(const std::string& folder, int depth);

  std::string root_;
  Descriptor inotify_;
  int root_watch_ = -1;
  bool whole_ = true;
  int folders_ = 0;
};

}  // namespace kiosk
