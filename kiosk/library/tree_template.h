// What `kiosk-bundle new` writes: a small content tree that is complete and passes the check, with a guide for writers.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"

namespace kiosk {

struct TemplateFile {
  std::string_view path;
  // {TODAY} and {NEXT_YEAR} stand for dates.
  std::string_view text;
};
[[nodiscard]] std::span<const TemplateFile> template_files();
// Its README.md.
[[nodiscard]] std::string_view template_guide();

// Errors: "new.not_empty" (the folder holds something), "new.cannot_write".
[[nodiscard]] Result<void> write_template(const std::string& folder, const Date& today);

}  // namespace kiosk
