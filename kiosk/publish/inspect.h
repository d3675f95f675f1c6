// What a bundle says of itself, and what is in it.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "bundle/bundle_source.h"
#include "bundle/manifest.h"

namespace kiosk {

struct Inspection {
  Manifest manifest;
  std::vector<std::string> signers;  // key ids, as minisign shows them; nobody checked that they are who they say
  std::uint64_t file_size = 0;       // bytes
  std::size_t topics = 0, articles = 0, stories = 0, tips = 0, contacts = 0;
  Date newest_review{};  // of what is in it
  Date next_review{};    // the first that is due
};

// Errors: those of extract_files() and load().
[[nodiscard]] Result<Inspection> inspect(BundleSource& source);

[[nodiscard]] std::string inspection_for_people(const Inspection& inspection);
[[nodiscard]] std::string inspection_as_json(const Inspection& inspection);

}  // namespace kiosk
