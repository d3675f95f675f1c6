// /run/kiosk/sync.json: replaced by a rename whenever the news have changed, while bytes are copied ten times a second at most. On a
// disk in memory, so that nothing is synced.
#pragma once
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/sync_news.h"

namespace kiosk {

class NewsWriter {
 public:
  static constexpr Monotonic kBetween{100};

  explicit NewsWriter(std::string path) : path_(std::move(path)) {}
  // The serial of what a run before has left there; 0 without.
  [[nodiscard]] std::uint64_t serial_before() const;

  // False: it cannot be written now, and is tried again.
  bool put(Monotonic now, const SyncNews& news);
  // When put() is to be called again, though nothing new has happened.
  [[nodiscard]] std::optional<Monotonic> deadline() const { return again_; }

 private:
  std::string path_;
  std::optional<SyncNews> written_;
  Monotonic at_{};
  std::optional<Monotonic> again_;
};

}  // namespace kiosk
