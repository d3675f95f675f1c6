// A page as a PNG of 8-bit grey with its dots a metre: what would be printed, to be looked at.
#pragma once
#include <string>

#include "base/page.h"
#include "base/result.h"

namespace kiosk {

// Error "output.write" says where to write instead.
[[nodiscard]] Result<void> write_page_png(const Page& page, const std::string& path);

}  // namespace kiosk
