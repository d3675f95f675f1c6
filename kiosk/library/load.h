// load(): a content source tree (INTERFACE.md) -> Library. Reads files, never writes, never throws, survives any input:
// an item with a mistake is left out and named in `findings`; what is good stays. A mistake that costs only a reference, a
// mark of the prose or a picture costs that alone, so that a clinic does not lose an article to a typo.
#pragma once
#include <memory>
#include <string>

#include "base/result.h"
#include "library/finding.h"
#include "library/library.h"

namespace kiosk {

struct Loaded {
  std::shared_ptr<const Library> library;
  Findings findings;  // in the order of files, then lines
};

// Error: "content.missing" (no such folder), "content.unreadable", "content.empty" (nothing that can be shown: no
// topic with an item and nothing for the attract loop).
[[nodiscard]] Result<Loaded> load(const std::string& root);
// The same of files that are open. Errors: "content.empty"; "release.damaged" (a release with a file that is not what was
// signed is not shown in part).
[[nodiscard]] Result<Loaded> load(const std::shared_ptr<const ContentFiles>& files);

}  // namespace kiosk
