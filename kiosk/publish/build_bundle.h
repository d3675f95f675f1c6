// A content tree -> a signed bundle.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "bundle/secret_key.h"
#include "library/finding.h"

namespace kiosk {

struct BuildOptions {
  std::string content;
  std::string out;
  std::uint64_t epoch = 1;
  std::optional<std::uint64_t> sequence;  // bundle.json's otherwise
  bool strict = false;                    // refuse what is not signed off or confirmed
};

// What the check found comes back in `findings`, also where nothing is built. Errors: "content.refused" (the check found
// errors), those of content_files() and pack().
[[nodiscard]] Result<void> build_bundle(const BuildOptions& options, const SecretKey& key, Findings& findings);

}  // namespace kiosk
