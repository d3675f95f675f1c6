#include "publish/keys.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "bundle/trust_files.h"
#include "bundle/whole_file.h"

namespace kiosk {

namespace {

enum class Replace { never, yes };

Result<void> write_file(const std::string& path, std::string_view text, mode_t mode, Replace replace) {
  if (replace == Replace::never && ::access(path.c_str(), F_OK) == 0)
    return fail("key.exists", path + " is there already. Move it away first; nothing is written over.");
  WholeFile file(path, mode);
  auto done = file.write(bytes_of(text));
  if (done) done = file.finish();
  if (!done) return fail("keys.failed", done.error().message);
  return done;
}

void add_all(std::vector<PublicKey>& to, const std::vector<PublicKey>& keys) {
  for (const PublicKey& key : keys) {
    if (std::ranges::find(to, key) == to.end()) to.push_back(key);
  }
}
void remove_all(std::vector<PublicKey>& from, const std::vector<PublicKey>& keys) {
  std::erase_if(from, [&](const PublicKey& key) { return std::ranges::find(keys, key) != keys.end(); });
}

constexpr std::size_t kMostKeyBytes = 4096;

}  // namespace

Result<PublicKey> write_new_keys(const NewKeys& wanted, const AskPassword& ask) {
  Password password;
  if (wanted.protect) {
    auto given = ask("A password for the new key: ");
    if (!given) return tl::unexpected(given.error());
    if (given->text().empty())
      return fail("key.no_password", "A key needs a password; --no-password makes one without, for tests.");
    password = std::move(*given);
  }
  std::error_code error;
  std::filesystem::create_directories(wanted.folder, error);
  const SecretKey key = SecretKey::generate();
  auto text = key.file(password);
  if (!text) return tl::unexpected(text.error());
  const Password secret(std::move(*text));  // wiped like one
  Trust trust;
  trust.product = wanted.product;
  trust.channel = wanted.channel;
  trust.root.keys = trust.release.keys = {key.public_key()};
  const std::string json = to_json(trust);
  if (auto good = parse_trust(json); !good) return tl::unexpected(good.error());
  const std::string base = wanted.folder + "/" + wanted.name;
  const std::string trust_path = wanted.folder + "/trust-1.json";
  for (const std::string& path : {base + ".key", base + ".pub", trust_path, trust_path + ".sigs"}) {
    if (::access(path.c_str(), F_OK) == 0)
      return fail("key.exists", path + " is there already. Move it away first; nothing is written over.");
  }
  auto done = write_file(base + ".key", secret.text(), 0600, Replace::never);
  if (done) done = write_file(base + ".pub", key.public_file(), 0644, Replace::never);
  if (done) done = write_file(trust_path, json, 0644, Replace::never);
  if (done) done = sign_trust(trust_path, key);
  if (!done) return tl::unexpected(done.error());
  return key.public_key();
}

Result<SecretKey> read_secret_key(const std::string& path, const AskPassword& ask) {
  auto text = read_small_file(path, kMostKeyBytes);
  if (!text) return fail("key.unreadable", text.error().message);
  const Password file(std::move(*text));  // wiped like one
  Password password;
  if (SecretKey::needs_password(file.text())) {
    auto given = ask("The password of " + path + ": ");
    if (!given) return tl::unexpected(given.error());
    password = std::move(*given);
  }
  return SecretKey::parse(file.text(), [&] { return std::move(password); });
}

Result<PublicKey> read_public_key(const std::string& path) {
  const auto file = read_small_file(path, kMostKeyBytes);
  if (!file) return fail("key.unreadable", file.error().message);
  std::string_view line = *file;
  if (const std::size_t at = line.find('\n'); at != std::string_view::npos && line.starts_with("untrusted comment:"))
    line.remove_prefix(at + 1);
  line = line.substr(0, line.find_first_of("\r\n"));
  return parse_public_key(line);
}

Result<Trust> changed_trust(const Trust& now, const TrustChange& change) {
  Trust next = now;
  ++next.version;
  remove_all(next.root.keys, change.remove);
  remove_all(next.release.keys, change.remove);
  remove_all(next.root.keys, change.revoke);
  remove_all(next.release.keys, change.revoke);
  add_all(next.root.keys, change.add_root);
  add_all(next.release.keys, change.add_release);
  add_all(next.revoked, change.revoke);
  if (change.root_threshold != 0) next.root.threshold = change.root_threshold;
  if (change.release_threshold != 0) next.release.threshold = change.release_threshold;
  if (change.epoch != 0) next.epoch = change.epoch;
  if (next.epoch != now.epoch) next.minimum = 0;
  if (change.minimum != 0) next.minimum = change.minimum;
  if (next.epoch < now.epoch)
    return fail("trust.epoch", "An epoch only goes up; it is " + std::to_string(now.epoch) + ".");
  if (next.epoch == now.epoch && next.minimum < now.minimum)
    return fail("trust.minimum",
                "What was withdrawn stays so: the lowest sequence is " + std::to_string(now.minimum) + " already.");
  if (auto good = parse_trust(to_json(next)); !good) return tl::unexpected(good.error());
  return next;
}

Result<std::string> write_trust(const Trust& trust, const std::string& folder) {
  const std::string path = folder + "/trust-" + std::to_string(trust.version) + ".json";
  if (auto done = write_file(path, to_json(trust), 0644, Replace::never); !done) return tl::unexpected(done.error());
  return path;
}

Result<void> sign_trust(const std::string& path, const SecretKey& key) {
  const auto json = read_small_file(path, kMostTrustBytes);
  if (!json) return tl::unexpected(json.error());
  const auto trust = parse_trust(*json);
  if (!trust) return tl::unexpected(trust.error());
  std::string signatures;
  if (auto there = read_small_file(path + ".sigs", kMostSignatureBytes); there) signatures = std::move(*there);
  if (!signatures.empty()) {
    const auto parsed = parse_signatures(signatures);
    if (!parsed) return tl::unexpected(parsed.error());
    if (parsed->size() == kMostSignatures)
      return fail("sign.full", "It has four signatures, and there is room for four.");
    if (std::ranges::any_of(*parsed, [&](const Signature& one) { return one.key == key.public_key().id; }))
      return fail("sign.twice", "This key has signed it already.");
  }
  const std::string comment = "trust " + trust->product + " " + trust->channel + " " + std::to_string(trust->version);
  signatures +=
      key.sign(bytes_of(*json), "signature from the kiosk's root key " + to_string(key.public_key().id), comment);
  return write_file(path + ".sigs", signatures, 0644, Replace::yes);
}

}  // namespace kiosk
