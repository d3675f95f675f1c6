// The catalogue's cases 1 to 15: what is not signed by whom the kiosk trusts is refused.
#include "fixture.h"

namespace kiosk::test {

TEST_CASE("catalogue 0: a bundle that is as it should be is taken") {
  const Publisher publisher;
  CHECK(outcome(publisher.bundle(), publisher.trust) == "good");
}

TEST_CASE("catalogue 1: unsigned") {
  const Publisher publisher;
  CHECK(outcome(publisher.bundle_of(to_json(publisher.manifest()), ""), publisher.trust) == "signature.missing");
}

TEST_CASE("catalogue 2: signed by an unknown key") {
  const Publisher publisher;
  const Publisher stranger;
  CHECK(outcome(stranger.bundle(), publisher.trust) == "signature.unknown_key");
  // Who takes a known key's name has not its secret.
  std::string disguised = stranger.bundle();
  Trust trust = publisher.trust;
  trust.release.keys[0].id = stranger.key.public_key().id;
  CHECK(outcome(disguised, trust) == "signature.bad");
}

TEST_CASE("catalogue 3: each bit of the manifest flipped") {
  const Publisher publisher;
  const std::string json = to_json(publisher.manifest());
  const std::string signature = publisher.sign(json);
  for (std::size_t bit = 0; bit < json.size() * 8; ++bit) {
    std::string changed = json;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    REQUIRE(outcome(publisher.bundle_of(changed, signature), publisher.trust) == "signature.bad");
  }
}

TEST_CASE("catalogue 3: each bit of the signature flipped is no good signature either") {
  const Publisher publisher;
  const std::string json = to_json(publisher.manifest());
  const std::string signature = publisher.sign(json);
  const std::size_t line = signature.find('\n') + 1;
  const std::size_t end = signature.find('\n', line);
  for (std::size_t i = line; i < end; ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = signature;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      const std::string code = outcome(publisher.bundle_of(json, changed), publisher.trust);
      CAPTURE(changed);
      CAPTURE(code);
      REQUIRE(code.starts_with("signature."));
    }
  }
}

TEST_CASE("catalogue 4: manifest and signature of different bundles") {
  const Publisher publisher;
  Publisher other = Publisher();
  other.number.sequence = 8;
  CHECK(outcome(publisher.bundle_of(to_json(publisher.manifest()), publisher.sign(to_json(other.manifest()))),
                publisher.trust) == "signature.bad");
}

TEST_CASE("catalogue 5: minisign's old signatures, over the bytes themselves") {
  const Publisher publisher;
  const std::string json = to_json(publisher.manifest());
  std::string old = publisher.sign(json);
  CHECK(outcome(publisher.bundle_of(json, replaced(old, "\nRU", "\nRW")), publisher.trust) == "signature.legacy");
}

TEST_CASE("catalogue 6: the untrusted comment may say anything") {
  const Publisher publisher;
  const std::string json = to_json(publisher.manifest());
  CHECK(outcome(publisher.bundle_of(json, replaced(publisher.sign(json), "comment: u", "comment: anything")),
                publisher.trust) == "good");
}

TEST_CASE("catalogue 7: the trusted comment edited") {
  const Publisher publisher;
  const std::string json = to_json(publisher.manifest());
  CHECK(outcome(publisher.bundle_of(json, replaced(publisher.sign(json), "trusted comment: t", "trusted comment: T")),
                publisher.trust) == "signature.bad");
}

TEST_CASE("catalogue 8: one key twice is not two") {
  const Publisher publisher;
  const Publisher second;
  Trust trust = publisher.trust;
  trust.release.keys.push_back(second.key.public_key());
  trust.release.threshold = 2;
  const std::string json = to_json(publisher.manifest());
  CHECK(outcome(publisher.bundle_of(json, publisher.sign(json) + publisher.sign(json)), trust) ==
        "signature.threshold");
  CHECK(outcome(publisher.bundle_of(json, publisher.sign(json) + second.sign(json)), trust) == "good");
  // Not under two names either: the list itself is refused.
  Trust twice = publisher.trust;
  PublicKey alias = publisher.key.public_key();
  alias.id[0] ^= 1;
  twice.release.keys.push_back(alias);
  CHECK(parse_trust(to_json(twice)).error().code == "trust.malformed");
}

TEST_CASE("catalogue 9: a revoked key") {
  const Publisher publisher;
  Trust trust = publisher.trust;
  trust.revoked = {publisher.key.public_key()};
  CHECK(outcome(publisher.bundle(), trust) == "signature.revoked_key");
  // Beside a good one it does no harm, and counts for nothing.
  const Publisher second;
  trust.release.keys.push_back(second.key.public_key());
  const std::string json = to_json(publisher.manifest());
  CHECK(outcome(publisher.bundle_of(json, publisher.sign(json) + second.sign(json)), trust) == "good");
  trust.release.threshold = 2;
  CHECK(outcome(publisher.bundle_of(json, publisher.sign(json) + second.sign(json)), trust) == "signature.threshold");
}

TEST_CASE("catalogue 14: another product, another channel, another epoch") {
  const Publisher publisher;
  const auto with = [&](auto change) {
    Manifest manifest = publisher.manifest();
    change(manifest);
    const std::string json = to_json(manifest);
    return outcome(publisher.bundle_of(json, publisher.sign(json)), publisher.trust);
  };
  CHECK(with([](Manifest& m) { m.product = "fridge"; }) == "bundle.other_product");
  CHECK(with([](Manifest& m) { m.channel = "stable"; }) == "bundle.other_product");
  CHECK(with([](Manifest& m) { m.number.epoch = 2; }) == "bundle.other_epoch");
}

TEST_CASE("catalogue 15: an object of another bundle of the same publisher") {
  const Publisher publisher;
  std::string bytes = publisher.bundle();
  const std::size_t at = bytes.find(publisher.objects[1]);
  bytes.replace(at, 700, std::string(700, 'y'));
  CHECK(outcome(bytes, publisher.trust) == "object.damaged");
}

}  // namespace kiosk::test
