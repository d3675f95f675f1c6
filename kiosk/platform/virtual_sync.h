// VirtualSync: kiosk-sync in a replay: its pending release is a folder that the script names, its answers are those that the script
// gives. What is reviewed and previewed is read as on a kiosk.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/effect.h"
#include "app/event.h"

namespace kiosk {

class VirtualSync {
 public:
  using Load = std::function<std::shared_ptr<const Library>(const std::string& folder)>;
  explicit VirtualSync(Load load) : load_(std::move(load)) {}

  void pending(std::string folder) { folder_ = std::move(folder); }
  // Of every request from now on; empty: done.
  void answers(std::string code) { code_ = std::move(code); }
  // What a search for printers finds from now on.
  void printers(std::vector<FoundPrinter> found) { printers_ = std::move(found); }
  // Nothing for an effect that is not its own.
  [[nodiscard]] std::optional<Event> answer(const Effect& effect) const;

 private:
  Load load_;
  std::string folder_, code_;
  std::vector<FoundPrinter> printers_;
};

}  // namespace kiosk
