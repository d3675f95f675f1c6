#include "bundle/minisign.h"

#include <sodium.h>

#include <algorithm>
#include <optional>

namespace kiosk {

namespace {

constexpr std::size_t kKeyBytes = 42;        // algorithm, id, key
constexpr std::size_t kSignatureBytes = 74;  // algorithm, id, signature
constexpr std::size_t kMostComment = 1024;   // minisign's own limit is 8192; ours are short
constexpr std::string_view kUntrusted = "untrusted comment: ";
constexpr std::string_view kTrusted = "trusted comment: ";

// The next line without its end; nothing when there is none. Ends are \n, or \r\n where an editor or mailer put it.
std::optional<std::string_view> next_line(std::string_view& text) {
  if (text.empty()) return std::nullopt;
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

tl::unexpected<Error> malformed() { return fail("signature.malformed", "The signature is not in minisign's form."); }

}  // namespace

std::string base64_of(Bytes bytes) {
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  out.pop_back();  // its final NUL
  return out;
}

std::vector<std::uint8_t> from_base64(std::string_view text) {
  std::vector<std::uint8_t> out(text.size() / 4 * 3 + 3);
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(out.data(), out.size(), text.data(), text.size(), nullptr, &length, &end,
                        sodium_base64_VARIANT_ORIGINAL) != 0 ||
      end != text.data() + text.size())
    return {};
  out.resize(length);
  // libsodium 1.0.18 takes some bytes above 127 for letters; one value has one form here.
  if (base64_of(out) != text) return {};
  return out;
}

Result<PublicKey> parse_public_key(std::string_view base64) {
  const std::vector<std::uint8_t> bytes = from_base64(base64);
  if (bytes.size() != kKeyBytes || bytes[0] != 'E' || bytes[1] != 'd')
    return fail("key.malformed", "This is no minisign public key; it is the line of a .pub file that begins with RW.");
  PublicKey key;
  std::copy_n(bytes.begin() + 2, key.id.size(), key.id.begin());
  std::copy_n(bytes.begin() + 10, key.key.size(), key.key.begin());
  return key;
}

std::string to_base64(const PublicKey& key) {
  std::vector<std::uint8_t> bytes{'E', 'd'};
  bytes.insert(bytes.end(), key.id.begin(), key.id.end());
  bytes.insert(bytes.end(), key.key.begin(), key.key.end());
  return base64_of(bytes);
}

std::string to_string(const KeyId& id) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = id.size(); i-- > 0;) {  // a little-endian number
    out += kDigits[id[i] >> 4U];
    out += kDigits[id[i] & 15U];
  }
  return out;
}

Result<std::vector<Signature>> parse_signatures(std::string_view text) {
  if (text.empty()) return fail("signature.missing", "It is not signed.");
  if (text.size() > kMostSignatureBytes) return malformed();
  std::vector<Signature> out;
  while (!text.empty()) {
    if (out.size() == kMostSignatures) return malformed();
    const auto untrusted = next_line(text);
    const auto signature = next_line(text);
    const auto trusted = next_line(text);
    const auto global = next_line(text);
    if (!untrusted || !signature || !trusted || !global) return malformed();
    if (!untrusted->starts_with(kUntrusted) || !trusted->starts_with(kTrusted)) return malformed();
    const std::vector<std::uint8_t> bytes = from_base64(*signature);
    const std::vector<std::uint8_t> over_all = from_base64(*global);
    Signature made;
    if (bytes.size() != kSignatureBytes || over_all.size() != made.global.size() || bytes[0] != 'E') return malformed();
    if (bytes[1] == 'd')
      return fail("signature.legacy",
                  "It is signed in minisign's old form. Sign it again; minisign 0.10 and later use the new one.");
    if (bytes[1] != 'D') return malformed();
    std::copy_n(bytes.begin() + 2, made.key.size(), made.key.begin());
    std::copy_n(bytes.begin() + 10, made.signature.size(), made.signature.begin());
    std::copy(over_all.begin(), over_all.end(), made.global.begin());
    made.trusted_comment = trusted->substr(kTrusted.size());
    if (made.trusted_comment.size() > kMostComment) return malformed();
    out.push_back(std::move(made));
  }
  return out;
}

bool is_by(const Signature& signature, const PublicKey& key, const Hash512& digest) {
  if (signature.key != key.id) return false;
  if (crypto_sign_verify_detached(signature.signature.data(), digest.data(), digest.size(), key.key.data()) != 0)
    return false;
  std::vector<std::uint8_t> all(signature.signature.begin(), signature.signature.end());
  all.insert(all.end(), signature.trusted_comment.begin(), signature.trusted_comment.end());
  return crypto_sign_verify_detached(signature.global.data(), all.data(), all.size(), key.key.data()) == 0;
}

}  // namespace kiosk
