// A manifest's bytes: what is taken holds together, and says the same when it is written again.
#include "bundle/manifest.h"

#include "bundle/names.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kiosk;
  const auto manifest = parse_manifest(text_of(data, size));
  if (!manifest) return 0;
  for (const FileEntry& file : manifest->files) {
    require(is_bundle_path(manifest->path(file)));
    require(file.object < manifest->objects.size());
    require(!manifest->media_type(file).empty());
  }
  for (const ObjectEntry& object : manifest->objects) require(object.size <= kMostObjectBytes);
  const std::string json = to_json(*manifest);
  const auto again = parse_manifest(json);
  require(again.has_value() && to_json(*again) == json && again->number == manifest->number);
  return 0;
}
