// ContentWatch: notices that an author has saved something in the folder that is previewed. A thread that sleeps until then; a burst
// of saves counts once. A folder that has gone is looked for until it is back.
#pragma once
#include <functional>
#include <memory>
#include <string>

namespace kiosk {

class ContentWatch {
 public:
  // From here on whatever is saved is noticed: made before the folder is read.
  explicit ContentWatch(std::string folder);
  ~ContentWatch();
  ContentWatch(const ContentWatch&) = delete;
  ContentWatch& operator=(const ContentWatch&) = delete;

  [[nodiscard]] const std::string& folder() const;
  // `wake` is called from another thread when changed() will be true. Empty: nobody is to be called any more.
  void listen(std::function<void()> wake);
  // The folder may hold something else than when this was asked last.
  [[nodiscard]] bool changed();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk
