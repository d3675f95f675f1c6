// CARE E2: the shape of numbers, by libphonenumber where this was built with it.
#include "proof/numbers.h"

#include "library/small_tree.h"

namespace kiosk::test {
namespace {

Findings numbers_of(const SmallTree& tree) {
  const auto checked = check_tree(tree.root(), {});
  REQUIRE(checked);
  return check_numbers(*checked);
}

TEST_CASE("E2: without libphonenumber the check says once that it has not looked") {
  const SmallTree tree;
  const Findings findings = numbers_of(tree);
  if (knows_number_shapes()) {
    CHECK_MESSAGE(findings.empty(), listed(findings));
    return;
  }
  REQUIRE(findings.size() == 1);
  expect(findings, Severity::note, "contact.numbers_unchecked", "contacts.json", 0);
  CHECK(shape_of("999", "GB", false) == NumberShape::unknown);
}

TEST_CASE("E2: short numbers and long ones, where libphonenumber knows") {
  if (!knows_number_shapes()) return;
  struct Number {
    const char *dial, *country;
    bool text;
    NumberShape shape;
  };
  const std::vector<Number> all{
      {"999", "GB", false, NumberShape::good},           {"111", "GB", false, NumberShape::good},
      {"116123", "GB", false, NumberShape::good},        {"03003300700", "GB", false, NumberShape::good},
      {"08004480737", "GB", false, NumberShape::good},   {"85258", "GB", true, NumberShape::good},
      {"911", "US", false, NumberShape::good},           {"988", "US", false, NumberShape::good},
      {"18338526262", "US", false, NumberShape::good},   {"0300330070", "GB", false, NumberShape::wrong},
      {"080044807371", "GB", false, NumberShape::wrong}, {"18338526262", "GB", false, NumberShape::wrong},
      {"08004480737", "US", false, NumberShape::wrong},  {"9999", "GB", false, NumberShape::wrong},
  };
  for (const Number& number : all) {
    CAPTURE(number.dial);
    CAPTURE(number.country);
    CHECK(shape_of(number.dial, number.country, number.text) == number.shape);
  }
}

TEST_CASE("E2: a digit too many is an error at the contact, for each country that it is shown in") {
  if (!knows_number_shapes()) return;
  const SmallTree tree;
  tree.edit("contacts.json", "\"dial\": \"999\"", "\"dial\": \"080044807371\"");
  expect(numbers_of(tree), Severity::error, "contact.not_a_number", "contacts.json", 3);
  const SmallTree abroad;
  abroad.edit("bundle.json", "[\"GB-ENG\"]", "[\"GB-ENG\", \"US\"]");
  CHECK(numbers_of(abroad).empty());
  abroad.edit("contacts.json", "[\"GB-ENG\"]", "[\"GB-ENG\", \"US\"]");
  expect(numbers_of(abroad), Severity::error, "contact.not_a_number", "contacts.json", 3);
}

TEST_CASE("E2: the numbers that ship have the shape of numbers") {
  const auto checked = check_tree(KIOSK_SOURCE_DIR "/content", {});
  REQUIRE(checked);
  const Findings findings = check_numbers(*checked);
  CHECK_MESSAGE(find(findings, "contact.not_a_number") == nullptr, listed(findings));
}

}  // namespace
}  // namespace kiosk::test
