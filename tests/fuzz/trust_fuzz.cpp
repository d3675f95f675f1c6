// A trust file and the store's state: small files that decide what is believed.
#include "bundle/trust.h"

#include "fuzz/require.h"
#include "store/state.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kiosk;
  const std::string text = text_of(data, size);
  if (const auto trust = parse_trust(text)) {
    require(trust->root.threshold >= 1 && trust->root.threshold <= trust->root.keys.size());
    require(trust->release.threshold >= 1 && trust->release.threshold <= trust->release.keys.size());
    const std::string json = to_json(*trust);
    const auto again = parse_trust(json);
    require(again.has_value() && to_json(*again) == json);
    // Nobody has signed it: it follows nothing, not even itself.
    require(!next_trust(*trust, text, text));
  }
  if (const auto state = parse_state(text)) {
    const auto again = parse_state(to_json(*state));
    require(again.has_value() && *again == *state);
    for (const ReleaseNumber& number : to_show(*state)) require(number.epoch > 0);
  }
  return 0;
}
