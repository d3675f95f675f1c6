// The catalogue's cases 10 to 13, and how keys change hands.
#include <fstream>

#include "bundle/trust_files.h"
#include "fixture.h"
#include "support/temp_dir.h"

namespace kiosk::test {

namespace {

struct Keys {
  SecretKey a = SecretKey::generate();
  SecretKey b = SecretKey::generate();
  SecretKey c = SecretKey::generate();
};

Trust trust_of(std::uint64_t version, const std::vector<const SecretKey*>& roots, std::uint64_t threshold) {
  Trust made;
  made.version = version;
  made.product = "kiosk";
  made.channel = "sample";
  for (const SecretKey* key : roots) made.root.keys.push_back(key->public_key());
  made.release.keys = {roots.front()->public_key()};
  made.root.threshold = threshold;
  return made;
}

std::string signed_by(const std::string& json, const std::vector<const SecretKey*>& keys) {
  std::string out;
  for (const SecretKey* key : keys) out += key->sign(bytes_of(json), "u", "t");
  return out;
}

std::string step(const Trust& now, const Trust& next, const std::vector<const SecretKey*>& keys) {
  const std::string json = to_json(next);
  const auto done = next_trust(now, json, signed_by(json, keys));
  return done ? "good" : done.error().code;
}

void write(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

}  // namespace

TEST_CASE("trust: written and read again it is the same") {
  const Keys keys;
  Trust trust = trust_of(3, {&keys.a, &keys.b}, 2);
  trust.epoch = 4;
  trust.revoked = {keys.c.public_key()};
  const std::string json = to_json(trust);
  const auto read = parse_trust(json);
  REQUIRE(read);
  CHECK(to_json(*read) == json);
}

TEST_CASE("catalogue 10: trust N+2 without N+1, the same again, and the one before") {
  const Keys keys;
  const Trust now = trust_of(2, {&keys.a}, 1);
  CHECK(step(now, trust_of(3, {&keys.a}, 1), {&keys.a}) == "good");
  for (const std::uint64_t version : {1U, 2U, 4U, 5U})
    CHECK(step(now, trust_of(version, {&keys.a}, 1), {&keys.a}) == "trust.gap");
}

TEST_CASE("catalogue 11: the next trust signed by its own new keys only") {
  const Keys keys;
  CHECK(step(trust_of(1, {&keys.a}, 1), trust_of(2, {&keys.b}, 1), {&keys.b}) == "signature.unknown_key");
  CHECK(step(trust_of(1, {&keys.a}, 1), trust_of(2, {&keys.b}, 1), {&keys.a}) == "signature.unknown_key");
  CHECK(step(trust_of(1, {&keys.a}, 1), trust_of(2, {&keys.b}, 1), {&keys.a, &keys.b}) == "good");
}

TEST_CASE("catalogue 12: by one root key of two, before or after") {
  const Keys keys;
  const Trust two = trust_of(1, {&keys.a, &keys.b}, 2);
  CHECK(step(two, trust_of(2, {&keys.a, &keys.b}, 2), {&keys.a}) == "signature.threshold");
  CHECK(step(two, trust_of(2, {&keys.a}, 1), {&keys.a}) == "signature.threshold");
  CHECK(step(two, trust_of(2, {&keys.a}, 1), {&keys.a, &keys.a}) == "signature.threshold");
  CHECK(step(two, trust_of(2, {&keys.a}, 1), {&keys.a, &keys.b}) == "good");
  CHECK(step(trust_of(1, {&keys.a}, 1), trust_of(2, {&keys.a, &keys.b}, 2), {&keys.a}) == "signature.threshold");
}

TEST_CASE("trust: another product or channel, an earlier epoch, a byte changed") {
  const Keys keys;
  Trust now = trust_of(1, {&keys.a}, 1);
  now.epoch = 3;
  Trust next = trust_of(2, {&keys.a}, 1);
  next.epoch = 2;
  CHECK(step(now, next, {&keys.a}) == "trust.epoch");
  next.epoch = 3;
  CHECK(step(now, next, {&keys.a}) == "good");
  next.channel = "stable";
  CHECK(step(now, next, {&keys.a}) == "trust.other_product");
  next.channel = "sample";
  const std::string json = to_json(next);
  const std::string signature = signed_by(json, {&keys.a});
  CHECK(next_trust(now, json + "\n", signature).error().code == "signature.bad");
}

TEST_CASE("trust: a revoked root key signs nothing more, and cannot sign itself in again") {
  const Keys keys;
  Trust now = trust_of(1, {&keys.a, &keys.b}, 1);
  Trust next = trust_of(2, {&keys.b}, 1);
  next.revoked = {keys.a.public_key()};
  CHECK(step(now, next, {&keys.b}) == "good");
  CHECK(step(next, trust_of(3, {&keys.a}, 1), {&keys.a}) == "signature.revoked_key");
}

TEST_CASE("trust: what could never be fulfilled is no trust file") {
  const Keys keys;
  Trust trust = trust_of(1, {&keys.a}, 1);
  trust.root.threshold = 2;
  CHECK(parse_trust(to_json(trust)).error().code == "trust.malformed");
  for (const char* text : {"", "{}", "[]", "null", "{\"format\": 2}", "{\"format\": 1, \"version\": 0}"}) {
    CAPTURE(text);
    CHECK(parse_trust(text).error().code == "trust.malformed");
  }
}

TEST_CASE(
    "catalogue 13: a folder's trust files are followed as far as they are good, and each good step is kept before the "
    "next") {
  const TempDir dir;
  const Keys keys;
  const Trust first = trust_of(1, {&keys.a}, 1);
  const auto put = [&](const Trust& trust, const std::vector<const SecretKey*>& by) {
    const std::string path = dir.string() + "/trust-" + std::to_string(trust.version) + ".json";
    write(path, to_json(trust));
    write(path + ".sigs", signed_by(to_json(trust), by));
  };
  put(trust_of(2, {&keys.b}, 1), {&keys.a, &keys.b});
  put(trust_of(3, {&keys.c}, 1), {&keys.c});  // nobody of version 2 has signed it
  std::vector<std::uint64_t> kept;
  const auto keep = [&](const Trust& trust, std::string_view, std::string_view) {
    kept.push_back(trust.version);
    return Result<void>();
  };
  CHECK(follow_trust(first, dir.string(), keep).error().code == "signature.unknown_key");
  CHECK(kept == std::vector<std::uint64_t>{2});
  put(trust_of(3, {&keys.c}, 1), {&keys.b, &keys.c});
  kept.clear();
  const auto newest = follow_trust(first, dir.string(), keep);
  REQUIRE(newest);
  CHECK(newest->version == 3);
  CHECK(kept == std::vector<std::uint64_t>{2, 3});
  // What cannot be kept is not believed.
  CHECK(follow_trust(first, dir.string(),
                     [](const Trust&, auto, auto) -> Result<void> { return fail("store.failed", ""); })
            .error()
            .code == "store.failed");
}

}  // namespace kiosk::test
