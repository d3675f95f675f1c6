// The signature files of a bundle, a public key, and a secret key's file.
#include "bundle/minisign.h"
#include "bundle/secret_key.h"
#include "fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kiosk;
  const std::string text = text_of(data, size);
  if (const auto signatures = parse_signatures(text)) {
    require(!signatures->empty() && signatures->size() <= kMostSignatures);
    const Hash512 digest = blake2b_512(bytes_of("nobody has signed this"));
    for (const Signature& signature : *signatures) require(!is_by(signature, PublicKey{}, digest));
  }
  if (const auto key = parse_public_key(text)) require(to_base64(*key) == text);
  // Without a password nothing slow is asked for.
  if (!SecretKey::needs_password(text)) (void)SecretKey::parse(text, [] { return Password(); });
  return 0;
}
