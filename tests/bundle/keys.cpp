// Keys and signatures in minisign's own forms; bundle/check_minisign.sh holds them against minisign itself.
#include "fixture.h"

namespace kiosk::test {

TEST_CASE("keys: written and read again, with a password and without") {
  const SecretKey key = SecretKey::generate();
  const auto open = key.file(Password());
  REQUIRE(open);
  CHECK_FALSE(SecretKey::needs_password(*open));
  const auto again = SecretKey::parse(*open, [] { return Password(); });
  REQUIRE(again);
  CHECK(again->public_key() == key.public_key());
  CHECK(again->sign(bytes_of("x"), "u", "t") == key.sign(bytes_of("x"), "u", "t"));
  CHECK(open->find("kiosk") != std::string::npos);
}

TEST_CASE("keys: what is no key is none, and two halves that do not belong together are none") {
  for (const char* text : {"", "x", "untrusted comment: x\n", "untrusted comment: x\nRWQ=\n"}) {
    const auto key = SecretKey::parse(text, [] { return Password(); });
    REQUIRE_FALSE(key);
    CHECK(key.error().code == "key.malformed");
  }
  std::string file = *SecretKey::generate().file(Password());
  const std::size_t line = file.find('\n') + 1;
  for (std::size_t i = 80; i < 200; i += 7) {
    std::string changed = file;
    changed[line + i] = changed[line + i] == 'A' ? 'B' : 'A';
    CHECK_FALSE(SecretKey::parse(changed, [] { return Password(); }));
  }
}

TEST_CASE("keys: a public key is the line of its file, and nothing else") {
  const SecretKey key = SecretKey::generate();
  const auto read = parse_public_key(to_base64(key.public_key()));
  REQUIRE(read);
  CHECK(*read == key.public_key());
  CHECK(read->id == key.public_key().id);
  for (const std::string& wrong : {std::string(), std::string("RWQ"), to_base64(key.public_key()) + "A",
                                   "RUQ" + to_base64(key.public_key()).substr(3)})
    CHECK(parse_public_key(wrong).error().code == "key.malformed");
}

TEST_CASE("signatures: five are too many, three lines are too few, and what is too long is not read") {
  const SecretKey key = SecretKey::generate();
  const std::string one = key.sign(bytes_of("x"), "u", "t");
  CHECK(parse_signatures(one + one + one + one)->size() == 4);
  CHECK(parse_signatures(one + one + one + one + one).error().code == "signature.malformed");
  CHECK(parse_signatures(one.substr(0, one.rfind("\n", one.size() - 2))).error().code == "signature.malformed");
  CHECK(parse_signatures(std::string(5000, 'x')).error().code == "signature.malformed");
  for (std::size_t length = 1; length < one.size() - 1; ++length) CHECK_FALSE(parse_signatures(one.substr(0, length)));
}

}  // namespace kiosk::test
