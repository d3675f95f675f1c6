// Trust files in a folder: trust-N.json with trust-N.json.sigs beside it, as a stick brings them.
#pragma once
#include <functional>
#include <string>

#include "base/result.h"
#include "bundle/trust.h"

namespace kiosk {

// A small file's bytes. Errors: "file.missing", "file.too_large", "file.unreadable".
[[nodiscard]] Result<std::string> read_small_file(const std::string& path, std::size_t most);

// The starting point: a trust file that is believed because of where it stands (the kiosk's package, a command line).
[[nodiscard]] Result<Trust> read_trust(const std::string& path);

// From `now` on, version by version, as far as the folder's files lead. Each verified step is handed to `keep` before the next
// is looked at; an error of `keep` ends it. A missing next version is the end; one that is wrong is an error, and what was
// kept so far stays.
using KeepTrust = std::function<Result<void>(const Trust& step, std::string_view json, std::string_view signatures)>;
[[nodiscard]] Result<Trust> follow_trust(Trust now, const std::string& folder, const KeepTrust& keep);

}  // namespace kiosk
