// install(): a VerifiedBundle into the store, by INTERFACE's commit sequence. At every moment before the last rename the store is
// as it was; from it on the new release is there whole.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "bundle/verify.h"
#include "store/store.h"

namespace kiosk {

// `done` of `total` bytes never sinks; it reaches `total` only when the release is committed.
struct InstallProgress {
  std::string_view phase;  // "checking", "copying", "committing", "done"
  std::uint64_t done = 0;
  std::uint64_t total = 0;
};
using ReportProgress = std::function<void(const InstallProgress&)>;

struct InstallOptions {
  bool wait_for_approval = false;  // keep it pending instead of showing it
  std::string today;               // ISO date and time, for warnings alone; empty: unknown
  ReportProgress progress;
  // Before the error "store.no_room": how many bytes have to become free (0: it is files that there is no room for).
  std::function<void(std::uint64_t bytes)> no_room{};
};

struct Installed {
  bool already = false;  // nothing was written
  ReleaseNumber number;
  std::uint64_t copied_bytes = 0, reused_bytes = 0;
  std::vector<std::string> warnings;  // "clock.doubtful", "review.overdue"
};

// Errors: "release.lower" (below the floor), "release.withdrawn" (below what trust allows), "release.other_bytes" (this number, and not these bytes), "store.no_room" (with the
// megabytes that are needed), "object.damaged", those of BundleSource and FileOps.
[[nodiscard]] Result<Installed> install(Store& store, BundleSource& source, const VerifiedBundle& bundle,
                                        const InstallOptions& options);

// Back to the release before; the floor stays. Errors: "release.no_previous", "release.withdrawn", "release.damaged".
[[nodiscard]] Result<ReleaseNumber> roll_back(Store& store);
// What is shown has shown itself to work; with `only`, if that is what is current.
[[nodiscard]] Result<void> confirm(Store& store, const std::optional<ReleaseNumber>& only = {});
// The kiosk begins to show `current`. After kMostTries without a confirm() the release before is current again. Returns what to
// show; nothing: the factory's content.
[[nodiscard]] Result<std::optional<ReleaseNumber>> started(Store& store);

}  // namespace kiosk
