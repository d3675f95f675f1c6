// Mends releases of the store with the objects of bundles that a stick brings. Nobody's signature is asked for: what is taken is
// compared with the hashes of a manifest that was verified when it was installed.
#pragma once
#include <string>

#include "store/store.h"

namespace kiosk {

struct Repaired {
  std::size_t mended = 0;  // objects that were brought back
  std::size_t lost = 0;    // that no bundle there has
};

// `from`: a bundle, or a folder with bundles. Files that are no bundles are passed over. Errors: "release.damaged" (a manifest
// is: only installing the bundle again mends that), those of BundleSource and FileOps.
[[nodiscard]] Result<Repaired> repair(Store& store, const std::string& from);

}  // namespace kiosk
