#include "bundle/secret_key.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

// The second line of the file, decoded: what minisign.h of the reference implementation calls SeckeyStruct.
constexpr std::size_t kSalt = 6;
constexpr std::size_t kOps = 38;
constexpr std::size_t kMemory = 46;
constexpr std::size_t kHidden = 54;  // id, key, checksum: what the password covers
constexpr std::size_t kHiddenBytes = 104;
constexpr std::size_t kFileBytes = kHidden + kHiddenBytes;
constexpr std::size_t kSecretBytes = 64;
constexpr std::uint64_t kMostMemory = std::uint64_t{2} << 30U;

struct Wiped {
  std::vector<std::uint8_t> bytes;
  ~Wiped() { sodium_memzero(bytes.data(), bytes.size()); }
  Wiped() = default;
  explicit Wiped(std::vector<std::uint8_t> from) : bytes(std::move(from)) {}
  Wiped(const Wiped&) = delete;
  Wiped& operator=(const Wiped&) = delete;
};

std::uint64_t little_endian(const std::uint8_t* from) {
  std::uint64_t out = 0;
  for (int i = 7; i >= 0; --i) out = out << 8U | from[i];
  return out;
}
void put_little_endian(std::uint8_t* to, std::uint64_t value) {
  for (int i = 0; i < 8; ++i) to[i] = static_cast<std::uint8_t>(value >> (8U * static_cast<unsigned>(i)));
}

std::string_view second_line(std::string_view file) {
  const std::size_t at = file.find('\n');
  if (at == std::string_view::npos) return {};
  std::string_view line = file.substr(at + 1);
  line = line.substr(0, line.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::vector<std::uint8_t> decoded(std::string_view file) {
  std::vector<std::uint8_t> bytes = from_base64(second_line(file));
  if (bytes.size() != kFileBytes || bytes[0] != 'E' || bytes[1] != 'd' || bytes[4] != 'B' || bytes[5] != '2') {
    sodium_memzero(bytes.data(), bytes.size());
    return {};
  }
  return bytes;
}

Hash256 checksum(const std::uint8_t* id, const std::uint8_t* key) {
  Blake2b256 hash;
  hash.add(bytes_of("Ed"));
  hash.add({id, 8});
  hash.add({key, kSecretBytes});
  return hash.finish();
}

// Covers or uncovers. False: not enough memory.
bool cover(std::uint8_t* hidden, const Password& password, const std::uint8_t* salt, std::uint64_t ops,
           std::uint64_t memory) {
  Wiped stream{std::vector<std::uint8_t>(kHiddenBytes)};
  // Chooses what this processor does it fastest with.
  if (sodium_init() < 0) return false;
  if (crypto_pwhash_scryptsalsa208sha256(stream.bytes.data(), kHiddenBytes, password.text().data(),
                                         password.text().size(), salt, ops, static_cast<std::size_t>(memory)) != 0)
    return false;
  for (std::size_t i = 0; i < kHiddenBytes; ++i) hidden[i] ^= stream.bytes[i];
  return true;
}

// Memory that is locked, between pages that nobody may touch.
std::uint8_t* guarded() {
  return sodium_init() < 0 ? nullptr : static_cast<std::uint8_t*>(sodium_malloc(kSecretBytes));
}

tl::unexpected<Error> no_memory() {
  return fail("key.no_memory", "Opening the key takes 1 GB of memory for a moment; close other programs.");
}

}  // namespace

Password& Password::operator=(Password&& other) noexcept {
  if (this != &other) {
    wipe();
    text_ = std::move(other.text_);
    other.wipe();
  }
  return *this;
}

void Password::wipe() {
  sodium_memzero(text_.data(), text_.capacity());
  text_.clear();
}

void SecretKey::Wipe::operator()(std::uint8_t* bytes) const { sodium_free(bytes); }

SecretKey SecretKey::generate() {
  SecretKey made;
  made.secret_.reset(guarded());
  crypto_sign_keypair(made.public_.key.data(), made.secret_.get());
  randombytes_buf(made.public_.id.data(), made.public_.id.size());
  return made;
}

bool SecretKey::needs_password(std::string_view file) {
  const Wiped bytes{decoded(file)};
  return !bytes.bytes.empty() && bytes.bytes[2] == 'S' && bytes.bytes[3] == 'c';
}

Result<SecretKey> SecretKey::open(std::string_view file, const Password& password) {
  Wiped read{decoded(file)};
  std::vector<std::uint8_t>& bytes = read.bytes;
  const auto wrong = [] { return fail("key.malformed", "This is no minisign secret key (a .key file of two lines)."); };
  if (bytes.empty()) return wrong();
  const bool covered = bytes[2] == 'S' && bytes[3] == 'c';
  if (!covered && (bytes[2] != 0 || bytes[3] != 0)) return wrong();
  if (covered) {
    const std::uint64_t memory = little_endian(&bytes[kMemory]);
    if (memory > kMostMemory) return no_memory();
    if (!cover(&bytes[kHidden], password, &bytes[kSalt], little_endian(&bytes[kOps]), memory)) return no_memory();
  }
  const std::uint8_t* id = &bytes[kHidden];
  const std::uint8_t* key = id + 8;
  const Hash256 sum = checksum(id, key);
  // minisign leaves the checksum out of an unprotected key.
  const bool none = !covered && std::all_of(key + kSecretBytes, key + kSecretBytes + 32, [](auto b) { return b == 0; });
  if (!none && !std::equal(sum.begin(), sum.end(), key + kSecretBytes)) {
    if (covered) return fail("key.wrong_password", "The password is not the key's.");
    return wrong();
  }
  // A key whose halves do not belong together gives its secret away with each signature.
  Wiped pair{std::vector<std::uint8_t>(kSecretBytes)};
  std::array<std::uint8_t, 32> derived{};
  crypto_sign_seed_keypair(derived.data(), pair.bytes.data(), key);
  if (!std::equal(derived.begin(), derived.end(), key + 32)) return wrong();
  SecretKey made;
  made.secret_.reset(guarded());
  if (!made.secret_) return no_memory();
  std::copy_n(key, kSecretBytes, made.secret_.get());
  std::copy_n(id, made.public_.id.size(), made.public_.id.begin());
  std::copy_n(key + 32, made.public_.key.size(), made.public_.key.begin());
  return made;
}

Result<std::string> SecretKey::file(const Password& password) const {
  Wiped made{std::vector<std::uint8_t>(kFileBytes)};
  std::vector<std::uint8_t>& bytes = made.bytes;
  bytes[0] = 'E';
  bytes[1] = 'd';
  bytes[4] = 'B';
  bytes[5] = '2';
  std::copy(public_.id.begin(), public_.id.end(), &bytes[kHidden]);
  std::copy_n(secret_.get(), kSecretBytes, &bytes[kHidden + 8]);
  const Hash256 sum = checksum(public_.id.data(), secret_.get());
  std::copy(sum.begin(), sum.end(), &bytes[kHidden + 8 + kSecretBytes]);
  if (!password.text().empty()) {
    bytes[2] = 'S';
    bytes[3] = 'c';
    randombytes_buf(&bytes[kSalt], crypto_pwhash_scryptsalsa208sha256_SALTBYTES);
    put_little_endian(&bytes[kOps], crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE);
    put_little_endian(&bytes[kMemory], crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE);
    if (!cover(&bytes[kHidden], password, &bytes[kSalt], crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE,
               crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_SENSITIVE))
      return no_memory();
  }
  std::string out = password.text().empty() ? "untrusted comment: kiosk secret key, without a password\n"
                                            : "untrusted comment: kiosk encrypted secret key\n";
  return out + base64_of(bytes) + "\n";
}

std::string SecretKey::public_file() const {
  return "untrusted comment: kiosk public key " + to_string(public_.id) + "\n" + to_base64(public_) + "\n";
}

std::string SecretKey::sign(Bytes bytes, std::string_view untrusted, std::string_view trusted) const {
  const Hash512 digest = blake2b_512(bytes);
  std::vector<std::uint8_t> line{'E', 'D'};
  line.insert(line.end(), public_.id.begin(), public_.id.end());
  line.resize(line.size() + crypto_sign_BYTES);
  crypto_sign_detached(&line[10], nullptr, digest.data(), digest.size(), secret_.get());
  std::vector<std::uint8_t> all(line.begin() + 10, line.end());
  all.insert(all.end(), trusted.begin(), trusted.end());
  std::array<std::uint8_t, crypto_sign_BYTES> global{};
  crypto_sign_detached(global.data(), nullptr, all.data(), all.size(), secret_.get());
  std::string out = "untrusted comment: ";
  out.append(untrusted).append("\n").append(base64_of(line)).append("\ntrusted comment: ").append(trusted);
  return out.append("\n").append(base64_of(global)).append("\n");
}

}  // namespace kiosk
