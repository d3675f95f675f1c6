// The staff's PIN as it is kept.
#include "base/pin.h"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("a PIN is kept as argon2id with a salt of its own, and only its digits fit") {
  const auto hash = hash_pin("4711");
  REQUIRE(hash);
  CHECK(is_pin_hash(*hash));
  CHECK(hash->starts_with("$argon2id$v=19$m=16384,t=3,p=1$"));
  CHECK(hash->find("4711") == std::string::npos);
  CHECK(check_pin("4711", *hash));
  CHECK_FALSE(check_pin("4712", *hash));
  CHECK_FALSE(check_pin("47110", *hash));
  CHECK_FALSE(check_pin("", *hash));
  CHECK(hash_pin("4711").value() != *hash);
}

TEST_CASE("what is no PIN is not hashed, and what is no hash lets nobody in") {
  for (const char* digits : {"", "123", "12345678901234567", "12a4", " 1234", "-123"}) {
    CAPTURE(digits);
    CHECK_FALSE(is_pin(digits));
    const auto hash = hash_pin(digits);
    REQUIRE_FALSE(hash);
    CHECK(hash.error().code == "pin.form");
  }
  for (const char* hash :
       {"", "1234", "$argon2id$", "$argon2id$v=19$m=1,t=1,p=1$x$y", "$argon2i$v=19$m=16384,t=3,p=1$c2FsdA$aGFzaA"})
    CHECK_FALSE(check_pin("1234", hash));
  CHECK_FALSE(is_pin_hash("$argon2id$" + std::string(200, 'x')));
}
