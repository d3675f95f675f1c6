// Every object of a bundle against its hash.
#pragma once
#include "base/result.h"
#include "bundle/verify.h"

namespace kiosk {

// By several hands, where the source lets itself be read so. Errors: of the first object that is not whole, "object.damaged" or
// those of BundleSource.
[[nodiscard]] Result<void> check_objects(BundleSource& source, const VerifiedBundle& bundle);

}  // namespace kiosk
