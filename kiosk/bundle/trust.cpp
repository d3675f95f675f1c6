#include "bundle/trust.h"

#include <algorithm>
#include <iterator>

#include "bundle/flat_json.h"
#include "bundle/names.h"

namespace kiosk {

namespace {

constexpr std::size_t kMostKeys = 32;

class Handler final : public FlatJsonHandler {
 public:
  Trust trust{};
  std::string wrong{};
  bool has_format = false, has_version = false;

  bool field(std::string_view key, const FlatValue& value) override {
    if (key == "format") return has_format = number(key, value, format_) && format_ == 1;
    if (key == "version") return has_version = number(key, value, trust.version);
    if (key == "product") return name(key, value, trust.product);
    if (key == "channel") return name(key, value, trust.channel);
    if (key == "epoch") return number(key, value, trust.epoch);
    if (key == "minimum_sequence") return number(key, value, trust.minimum);
    if (key == "root_threshold") return number(key, value, trust.root.threshold);
    if (key == "release_threshold") return number(key, value, trust.release.threshold);
    return refuse(key);
  }
  bool begin_list(std::string_view key) override { return keys_of(key) != nullptr || refuse(key); }
  bool item(std::string_view list, const FlatValue& value) override {
    std::vector<PublicKey>* keys = keys_of(list);
    if (keys == nullptr || value.kind != FlatValue::Kind::text || keys->size() == kMostKeys) return refuse(list);
    auto key = parse_public_key(value.text);
    // One key twice would count for two.
    if (!key || std::ranges::find(*keys, *key) != keys->end()) return refuse(list);
    keys->push_back(*key);
    return true;
  }
  bool begin_item(std::string_view list) override { return refuse(list); }
  bool item_field(std::string_view list, std::string_view, const FlatValue&) override { return refuse(list); }
  bool end_item(std::string_view list) override { return refuse(list); }

 private:
  bool refuse(std::string_view key) {
    wrong = key;
    return false;
  }
  bool number(std::string_view key, const FlatValue& value, std::uint64_t& to) {
    if (value.kind != FlatValue::Kind::number || value.number == 0) return refuse(key);
    to = value.number;
    return true;
  }
  bool name(std::string_view key, const FlatValue& value, std::string& to) {
    if (value.kind != FlatValue::Kind::text || !is_name(value.text)) return refuse(key);
    to = value.text;
    return true;
  }
  std::vector<PublicKey>* keys_of(std::string_view key) {
    if (key == "root_keys") return &trust.root.keys;
    if (key == "release_keys") return &trust.release.keys;
    if (key == "revoked_keys") return &trust.revoked;
    return nullptr;
  }
  std::uint64_t format_ = 0;
};

std::string list_of(const std::vector<PublicKey>& keys) {
  std::string out = "[";
  for (const PublicKey& key : keys) {
    if (out.size() > 1) out += ", ";
    out += json_quoted(to_base64(key));
  }
  return out + "]";
}

bool reachable(const Role& role) { return role.threshold >= 1 && role.threshold <= role.keys.size(); }

}  // namespace

Result<Trust> parse_trust(std::string_view json) {
  const auto malformed = [](const std::string& what) {
    return fail("trust.malformed", "This is no trust file: " + what + ".");
  };
  if (json.size() > kMostTrustBytes) return malformed("it is larger than 64 KB");
  Handler handler;
  if (const auto read = read_flat_json(json, handler); !read) {
    if (!handler.wrong.empty()) return malformed("\"" + handler.wrong + "\" is not as it should be");
    return malformed(read.error().message);
  }
  if (!handler.has_format || !handler.has_version) return malformed("\"format\" or \"version\" is missing");
  if (handler.trust.product.empty() || handler.trust.channel.empty())
    return malformed("\"product\" or \"channel\" is missing");
  if (!reachable(handler.trust.root) || !reachable(handler.trust.release))
    return malformed("a threshold is above the number of its keys");
  return std::move(handler.trust);
}

std::string to_json(const Trust& trust) {
  std::string out = "{\n  \"format\": 1,\n  \"version\": ";
  out.append(std::to_string(trust.version)).append(",\n  \"product\": ").append(json_quoted(trust.product));
  out.append(",\n  \"channel\": ").append(json_quoted(trust.channel));
  out.append(",\n  \"epoch\": ").append(std::to_string(trust.epoch));
  if (trust.minimum != 0) out.append(",\n  \"minimum_sequence\": ").append(std::to_string(trust.minimum));
  out.append(",\n  \"root_keys\": ").append(list_of(trust.root.keys));
  out.append(",\n  \"root_threshold\": ").append(std::to_string(trust.root.threshold));
  out.append(",\n  \"release_keys\": ").append(list_of(trust.release.keys));
  out.append(",\n  \"release_threshold\": ").append(std::to_string(trust.release.threshold));
  out.append(",\n  \"revoked_keys\": ").append(list_of(trust.revoked));
  return out.append("\n}\n");
}

Result<std::vector<PublicKey>> signers(const Role& role, const std::vector<PublicKey>& revoked, Bytes bytes,
                                       const std::vector<Signature>& signatures) {
  const Hash512 digest = blake2b_512(bytes);
  std::vector<PublicKey> found;
  bool is_revoked = false;
  bool is_bad = false;
  for (const Signature& signature : signatures) {
    const auto named = [&](const PublicKey& key) { return key.id == signature.key; };
    if (std::ranges::any_of(revoked, named)) {
      is_revoked = true;
      continue;
    }
    // Two keys may have one id; which of them it was, only the signature tells.
    bool known = false;
    bool good = false;
    for (const PublicKey& key : role.keys) {
      if (!named(key) || std::ranges::find(revoked, key) != revoked.end()) continue;
      known = true;
      if (!is_by(signature, key, digest)) continue;
      good = true;
      if (std::ranges::find(found, key) == found.end()) found.push_back(key);
    }
    is_bad = is_bad || (known && !good);
  }
  if (is_bad) return fail("signature.bad", "It was changed after it was signed, or the file is damaged. Get it again.");
  if (found.empty() && is_revoked)
    return fail("signature.revoked_key",
                "It is signed with a key that is no longer trusted. Ask the publisher for a new one.");
  if (found.empty()) return fail("signature.unknown_key", "It is signed by somebody whom this kiosk does not know.");
  if (found.size() < role.threshold)
    return fail("signature.threshold", "It needs " + std::to_string(role.threshold) +
                                           " signatures by different keys, and has " + std::to_string(found.size()) +
                                           ".");
  return found;
}

Result<Trust> next_trust(const Trust& now, std::string_view json, std::string_view signature_bytes) {
  auto next = parse_trust(json);
  if (!next) return next;
  if (next->product != now.product || next->channel != now.channel)
    return fail("trust.other_product", "This trust file is for another product or channel.");
  if (now.version == UINT64_MAX || next->version != now.version + 1)
    return fail("trust.gap", "This is trust version " + std::to_string(next->version) + "; version " +
                                 std::to_string(now.version) + " can only be followed by the next one.");
  if (next->epoch < now.epoch) return fail("trust.epoch", "This trust file goes back to an earlier epoch.");
  if (next->epoch == now.epoch && next->minimum < now.minimum)
    return fail("trust.minimum", "This trust file brings back releases that were withdrawn.");
  const auto signatures = parse_signatures(signature_bytes);
  if (!signatures) return tl::unexpected(signatures.error());
  // What the new version revokes could still sign it in, as one of the keys before; it cannot vouch for itself.
  if (const auto before = signers(now.root, now.revoked, bytes_of(json), *signatures); !before)
    return tl::unexpected(before.error());
  if (const auto own = signers(next->root, next->revoked, bytes_of(json), *signatures); !own)
    return tl::unexpected(own.error());
  return next;
}

}  // namespace kiosk
