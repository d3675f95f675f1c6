// A publisher's private key, in minisign's file format: `minisign -G` and `kiosk-bundle keygen` make the same. Lives in memory
// that is locked, guarded and wiped; protected by a password in its file unless somebody asked for none.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "bundle/minisign.h"

namespace kiosk {

// Text that is wiped when it goes.
class Password {
 public:
  Password() = default;
  explicit Password(std::string text) : text_(std::move(text)) {}
  ~Password() { wipe(); }
  Password(Password&& other) noexcept : text_(std::move(other.text_)) { other.wipe(); }
  Password& operator=(Password&& other) noexcept;
  Password(const Password&) = delete;
  Password& operator=(const Password&) = delete;
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void wipe();
  std::string text_;
};

class SecretKey {
 public:
  [[nodiscard]] static SecretKey generate();
  // `password` is asked for only where the file needs one. Errors: "key.malformed", "key.wrong_password", "key.no_memory"
  // (opening a protected key takes 1 GB for a moment, which is what makes guessing dear).
  template <class AskPassword>
  [[nodiscard]] static Result<SecretKey> parse(std::string_view file, AskPassword&& password) {
    return needs_password(file) ? open(file, password()) : open(file, Password());
  }
  [[nodiscard]] static bool needs_password(std::string_view file);

  // The .key file. An empty password: unprotected. Error "key.no_memory".
  [[nodiscard]] Result<std::string> file(const Password& password) const;
  // The .pub file.
  [[nodiscard]] std::string public_file() const;
  [[nodiscard]] const PublicKey& public_key() const { return public_; }
  // A whole .minisig file. The same input gives the same bytes.
  [[nodiscard]] std::string sign(Bytes bytes, std::string_view untrusted, std::string_view trusted) const;

 private:
  struct Wipe {
    void operator()(std::uint8_t* bytes) const;
  };
  SecretKey() = default;
  [[nodiscard]] static Result<SecretKey> open(std::string_view file, const Password& password);

  std::unique_ptr<std::uint8_t, Wipe> secret_;  // 64 bytes
  PublicKey public_;
};

}  // namespace kiosk
