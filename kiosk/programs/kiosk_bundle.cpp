// kiosk-bundle: what staff and publishers make, check, sign and look into content with.
// Exit codes: 0 done, 1 the content or bundle is refused, 2 wrong usage or a path that cannot be read, 3 writing failed.
#include <algorithm>
#include <array>
#include <iostream>
#include <string_view>

#include "bundle/flat_json.h"
#include "kiosk_bundle/commands.h"

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

int main(int argc, char** argv) {
  // No sodium_init() here: it is called where secrets are held (bundle/secret_key.cpp), and would choose another BLAKE2b, which
  // on some processors takes twice as long. Nothing that only reads needs it.
  CLI::App app{"Makes, checks and signs content for the kiosk."};
  app.require_subcommand(1);
  kiosk::Run run;
  kiosk::add_content_commands(app, run);
  kiosk::add_bundle_commands(app, run);
  kiosk::add_key_commands(app, run);
  kiosk::add_stick_command(app, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kiosk::kDone : kiosk::kUsage;
  }
  const int exit = run();
  if (!std::cout) return kiosk::complain({"output.failed", "Standard output cannot be written."});
  return exit;
}
