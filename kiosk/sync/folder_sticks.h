// Each folder in a folder is a stick: for tests, and for a kiosk whose desktop mounts sticks (/media/USER). A folder has to come
// whole, by a rename or a mount: what is in it is read at once.
#pragma once
#include <map>
#include <memory>
#include <string>

#include "base/child_process.h"
#include "base/result.h"
#include "sync/sticks.h"

namespace kiosk {

class FolderSticks final : public Sticks {
 public:
  // Errors: "sticks.missing" (no such folder), "sticks.failed".
  [[nodiscard]] static Result<std::unique_ptr<Sticks>> watch(const std::string& folder);

  [[nodiscard]] std::vector<pollfd> waits() const override { return {{watch_.get(), POLLIN, 0}}; }
  [[nodiscard]] std::vector<StickEvent> look(Monotonic now) override;

 private:
  FolderSticks(std::string folder, Descriptor watch) : folder_(std::move(folder)), watch_(std::move(watch)) {}
  void came(const std::string& name, std::vector<StickEvent>& out);
  void went(const std::string& name, std::vector<StickEvent>& out);
  void scan(std::vector<StickEvent>& out);

  std::string folder_;
  Descriptor watch_;
  std::map<std::string, StickId> in_;
  StickId last_ = 0;
  bool scanned_ = false;
};

}  // namespace kiosk
