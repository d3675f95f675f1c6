// Pages out of PWG raster, as the printer that got it sees them.
#pragma once
#include <string>
#include <vector>

#include "base/page.h"

namespace kiosk::test {

// Grey, 0 ink, whatever form it came in. Empty for what is no raster.
[[nodiscard]] std::vector<Page> read_raster(const std::string& bytes);

}  // namespace kiosk::test
