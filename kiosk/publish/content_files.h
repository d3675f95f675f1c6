// Which files of a content tree go into a bundle: what the kiosk reads. Not the guide, not the schemas, nothing hidden.
#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "bundle/pack.h"
#include "library/items.h"

namespace kiosk {

// Errors: "content.missing", "pack.unreadable", "pack.link" (a link: what it leads to may change), "pack.unknown_type".
[[nodiscard]] Result<std::vector<PackedFile>> content_files(const std::string& root, const Edition& edition);

}  // namespace kiosk
