// How the store stands, looked at without its lock, and told of when it changes: whoever changed it.
#pragma once
#include <poll.h>

#include <optional>
#include <string>

#include "base/clock.h"
#include "base/folder_watch.h"
#include "store/file_ops.h"
#include "sync/watch_values.h"

namespace kiosk {

class StoreView {
 public:
  static constexpr Monotonic kTryAgain{10'000};  // a store that cannot be read

  StoreView(FileOps& ops, std::string path) : ops_(ops), path_(std::move(path)), watch_(path_, "state.json") {}

  // Reads it now.
  const StoreSeen& look(Monotonic now);
  [[nodiscard]] const StoreSeen& seen() const { return seen_; }
  [[nodiscard]] const std::string& floor() const { return floor_; }
  [[nodiscard]] pollfd waits() const { return {watch_.fd(), POLLIN, 0}; }
  // True: something has happened, so that it is worth another look.
  [[nodiscard]] bool stirred(Monotonic now);
  [[nodiscard]] std::optional<Monotonic> deadline() const { return again_; }

 private:
  FileOps& ops_;
  std::string path_;
  StoreSeen seen_;
  std::string floor_;
  FolderWatch watch_;
  std::optional<Monotonic> again_;
};

}  // namespace kiosk
