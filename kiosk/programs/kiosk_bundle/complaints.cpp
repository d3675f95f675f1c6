#include <algorithm>
#include <array>
#include <iostream>
#include <string_view>

#include "bundle/flat_json.h"
#include "commands.h"

namespace kiosk {

namespace {

int exit_of(const std::string& code) {
  static constexpr std::array<std::string_view, 16> kUsageCodes{
      "bundle.missing",     "bundle.not_a_file",    "file.missing",       "file.unreadable",
      "file.too_large",     "key.unreadable",       "key.exists",         "key.malformed",
      "key.wrong_password", "key.no_password",      "content.missing",    "new.not_empty",
      "stick.not_a_folder", "stick.no_trust_files", "reports.unreadable", "reports.none"};
  static constexpr std::array<std::string_view, 11> kFailedCodes{
      "keys.failed",   "pack.failed",  "extract.failed", "new.failed",      "source.failed", "key.no_memory",
      "output.failed", "stick.failed", "stick.differs",  "stick.read_only", "stick.stopped"};
  if (std::ranges::find(kUsageCodes, code) != kUsageCodes.end() || code.starts_with("usage.") ||
      code == "extract.not_empty" || code == "pack.unreadable" || code == "content.unreadable")
    return kUsage;
  return std::ranges::find(kFailedCodes, code) != kFailedCodes.end() ? kFailed : kRefused;
}

}  // namespace

int complain(const Error& error) {
  std::cerr << "kiosk-bundle: " << error.code << ": " << error.message << '\n';
  return exit_of(error.code);
}

int complain_as_json(const Error& error) {
  std::cout << "{\"ok\": false, \"code\": " << json_quoted(error.code)
            << ", \"message\": " << json_quoted(error.message) << "}\n"
            << std::flush;
  return complain(error);
}

}  // namespace kiosk
