// WholeFile: a new file that is there whole or not at all: written beside its place, synced, closed, and only then put there.
#pragma once
#include <sys/types.h>

#include <string>

#include "base/result.h"
#include "bundle/digest.h"

namespace kiosk {

class WholeFile {
 public:
  // `mode` as for open(). An older file at `path` stays until finish(). What goes wrong is said by write() and finish(): error
  // "file.unwritable".
  explicit WholeFile(std::string path, mode_t mode = 0644);
  ~WholeFile();  // without finish(): nothing was there
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  [[nodiscard]] Result<void> write(Bytes bytes);
  [[nodiscard]] Result<void> finish();

 private:
  [[nodiscard]] Result<void> result() const;
  std::string path_, part_;
  int fd_ = -1;
  int failed_ = 0;  // errno of what failed first
};

}  // namespace kiosk
