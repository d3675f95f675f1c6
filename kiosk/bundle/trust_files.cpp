#include "bundle/trust_files.h"

#include <utility>

#include "bundle/bundle_source.h"

namespace kiosk {

Result<std::string> read_small_file(const std::string& path, std::size_t most) {
  auto source = open_bundle_file(path);
  if (!source) {
    const bool missing = source.error().code == "bundle.missing";
    return fail(missing ? "file.missing" : "file.unreadable", source.error().message);
  }
  if ((*source)->size() > most) return fail("file.too_large", path + " is larger than it can be.");
  std::string out(static_cast<std::size_t>((*source)->size()), '\0');
  if (auto read = (*source)->read(0, {reinterpret_cast<std::uint8_t*>(out.data()), out.size()}); !read)
    return fail("file.unreadable", path + " cannot be read.");
  return out;
}

Result<Trust> read_trust(const std::string& path) {
  const auto json = read_small_file(path, kMostTrustBytes);
  if (!json) return tl::unexpected(json.error());
  return parse_trust(*json);
}

Result<Trust> follow_trust(Trust now, const std::string& folder, const KeepTrust& keep) {
  for (;;) {
    std::string path = folder;
    path.append("/trust-").append(std::to_string(now.version + 1)).append(".json");
    const auto json = read_small_file(path, kMostTrustBytes);
    if (!json && json.error().code == "file.missing") return now;
    if (!json) return tl::unexpected(json.error());
    path += ".sigs";
    const auto signatures = read_small_file(path, kMostSignatureBytes);
    if (!signatures && signatures.error().code == "file.missing")
      return fail("signature.missing", "The trust file's signatures are missing: there is no " + path + ".");
    if (!signatures) return tl::unexpected(signatures.error());
    auto next = next_trust(now, *json, *signatures);
    // Which of the stick's files it is; it may lie beside a bundle that is good.
    if (!next) {
      const std::string which = "trust-" + std::to_string(now.version + 1) + ".json: ";
      return fail(next.error().code,
                  which + next.error().message + " Take this file off the stick, or ask the publisher.");
    }
    if (auto kept = keep(*next, *json, *signatures); !kept) return tl::unexpected(kept.error());
    now = std::move(*next);
  }
}

}  // namespace kiosk
