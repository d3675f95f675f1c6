// A wrong number sends somebody in need to nobody (CARE E2).
#include "library/blocked_numbers.h"
#include "library/small_tree.h"

namespace kiosk::test {
namespace {

// A tree with one more contact, given as the fields that follow its id.
SmallTree& with_contact(SmallTree& tree, const std::string& fields) {
  tree.edit("contacts.json", "\"contacts\": [",
            "\"contacts\": [\n{\"id\": \"line\", \"needs\": [\"mood\"], " + fields + "},");
  tree.edit("en/contacts.json", "\"contacts\": {",
            "\"contacts\": {\"line\": {\"name\": \"A line\", \"summary\": \"It helps.\", \"hours\": \"Always\"},");
  return tree;
}

const std::string kNumber = "\"numbers\": [{\"kind\": \"call\", \"display\": \"116 123\", \"dial\": \"116123\"}]";
const std::string kSource = ", \"source\": \"a page\", \"checked_on\": null";

TEST_CASE("a sound contact is kept") {
  SmallTree tree;
  const Loaded loaded =
      with_contact(tree, kNumber + kSource +
                             ", \"hours\": [{\"days\": \"mon-fri,sun\", \"from\": \"09:00\", "
                             "\"to\": \"24:00\"}], \"tz\": \"Europe/London\", \"expires_on\": \"2026-12-31\"")
          .loaded();
  CHECK_MESSAGE(loaded.findings.empty(), listed(loaded.findings));
  const Contact* contact = loaded.library->contact("line");
  REQUIRE(contact != nullptr);
  CHECK(contact->numbers.at(0).dial == "116123");
  CHECK(contact->hours.at(0).to == "24:00");
  CHECK(contact->expires_on == Date{2026, 12, 31});
  CHECK_FALSE(contact->checked_on);
}

TEST_CASE("E2: a contact with a mistake is left out, with what to do") {
  const std::pair<std::string, std::string> all[] = {
      {kNumber + ", \"checked_on\": null", "contact.no_source"},
      {kNumber + ", \"source\": \"\", \"checked_on\": null", "contact.no_source"},
      {kNumber + ", \"source\": \"a page\"", "content.missing_key"},
      {kNumber + ", \"source\": \"a page\", \"checked_on\": \"2026-13-01\"", "content.bad_date"},
      {"\"numbers\": []" + kSource, "contact.no_way"},
      {"\"numbers\": [{\"kind\": \"call\", \"display\": \"116 123\", \"dial\": \"call us\"}]" + kSource,
       "contact.bad_number"},
      {"\"numbers\": [{\"kind\": \"fax\", \"display\": \"1\", \"dial\": \"11\"}]" + kSource, "content.bad_choice"},
      {kNumber + kSource + ", \"always\": true, \"hours\": []", "contact.bad_hours"},
      {kNumber + kSource + ", \"always\": false", "contact.bad_hours"},
      {kNumber + kSource +
           ", \"tz\": \"Europe/London\", \"hours\": [{\"days\": \"mo\", \"from\": \"09:00\", \"to\": \"10:00\"}]",
       "contact.bad_hours"},
      {kNumber + kSource +
           ", \"tz\": \"Europe/London\", \"hours\": [{\"days\": \"mon\", \"from\": \"9\", \"to\": \"10:00\"}]",
       "contact.bad_hours"},
      {kNumber + kSource + ", \"hours\": [{\"days\": \"mon\", \"from\": \"09:00\", \"to\": \"10:00\"}]",
       "contact.bad_zone"},
      {kNumber + kSource + ", \"tz\": \"Europe/Nowhere\"", "contact.bad_zone"},
      {kNumber + kSource + ", \"regions\": [\"US\"]", "content.unknown_id"},
  };
  for (const auto& one : all) {
    const std::string& fields = one.first;
    const std::string& code = one.second;
    CAPTURE(fields);
    SmallTree tree;
    const Loaded loaded = with_contact(tree, fields).loaded();
    expect(loaded.findings, Severity::error, code, "contacts.json", 3);
    CHECK(loaded.library->contact("line") == nullptr);
    CHECK(loaded.library->contact("emergency") != nullptr);
  }
}

TEST_CASE("E2: superseded numbers never pass, however they are written") {
  for (const std::string number : {"08457 90 90 90", "08457909090", "+44 8457 90 90 90", "0044 (0)8457 909090",
                                   "0845 4647", "08451 228 669", "0500 618 140", "0500 618140", "1-833-943-5746",
                                   "+1 833 943 5746", "(833) 943-5746", "0800 138 7777", "٠٨٠٠ ١٣٨ ٧٧٧٧"}) {
    CAPTURE(number);
    CHECK(blocked_number(number));
    SmallTree tree;
    with_contact(
        tree, "\"numbers\": [{\"kind\": \"call\", \"display\": \"" + number + "\", \"dial\": \"999999\"}]" + kSource);
    const Loaded loaded = tree.loaded();
    expect(loaded.findings, Severity::error, "contact.superseded_number", "contacts.json", 3);
    CHECK(loaded.library->contact("line") == nullptr);
  }
  for (const std::string number : {"116 123", "0300 330 0700", "08457 90 90 91", "999", "0800 1387", ""}) {
    CHECK_FALSE(blocked_number(number));
  }
}

TEST_CASE("E2: a superseded number is found in running text") {
  CHECK(blocked_number_in("Call 0845 4647 now"));
  CHECK(blocked_number_in("ring 1-833-943-5746."));
  CHECK_FALSE(blocked_number_in("Call 0808 2000 247, day and night"));
}

TEST_CASE("CARE E2: numbers that are kept for examples are known, however they are written, and no others") {
  for (const char* number :
       {"01632 960001", "01632960999", "+44 1632 960 123", "0044 7700 900123", "07700 900999", "020 7946 0000",
        "0113 496 0456", "03069 990123", "0808 157 0123", "(212) 555-0147", "1-212-555-0199", "+1 907 555 0101"}) {
    CAPTURE(number);
    CHECK(is_example_number(number));
  }
  for (const char* number : {"999", "116 123", "0800 448 0737", "01632 96000", "01632 970001", "1-212-555-0200",
                             "0300 330 0700", "1-833-852-6262", ""}) {
    CAPTURE(number);
    CHECK_FALSE(is_example_number(number));
  }
}

TEST_CASE("CARE E2: an example's number is named, and refused for a real clinic") {
  const SmallTree tree;
  tree.edit("contacts.json", "\"emergency\": true", "\"emergency\": false");
  tree.edit("contacts.json", "\"dial\": \"999\"", "\"dial\": \"01632960001\"");
  CHECK(find(tree.checked(), "contact.example_number", "contacts.json")->severity == Severity::warning);
  CHECK(find(tree.checked(true), "contact.example_number", "contacts.json")->severity == Severity::error);
}

TEST_CASE("a contact at the clinic's own desk needs no number, has none, and nobody has to dial it") {
  SmallTree tree;
  with_contact(tree, "\"numbers\": [], \"desk\": true" + kSource);
  const Loaded loaded = tree.loaded();
  CHECK_MESSAGE(loaded.findings.empty(), listed(loaded.findings));
  REQUIRE(loaded.library->contact("line") != nullptr);
  CHECK(loaded.library->contact("line")->desk);
  CHECK(find(tree.checked(true), "contact.unconfirmed") == nullptr);
  SmallTree both;
  expect(with_contact(both, kNumber + ", \"desk\": true" + kSource).loaded().findings, Severity::error,
         "contact.desk_and_number", "contacts.json", 3);
}

TEST_CASE("a contact whose code would be too long for a phone is an error of the check") {
  SmallTree tree;
  with_contact(tree, kNumber + kSource);
  CHECK(find(tree.checked(), "qr.too_long") == nullptr);
  tree.edit("en/contacts.json", "\"A line\"", "\"" + std::string(150, 'a') + "\"");
  expect(tree.checked(), Severity::error, "qr.too_long", "en/contacts.json", 3);
}

TEST_CASE("E1: an expired contact stays in the library, whoever has a clock withholds it") {
  SmallTree tree;
  with_contact(tree, kNumber + kSource + ", \"expires_on\": \"2020-01-01\"");
  CHECK(tree.loaded().library->contact("line") != nullptr);
  expect(tree.checked(), Severity::warning, "contact.expired", "contacts.json", 3);
}

TEST_CASE("E2: an unconfirmed contact is a warning, and an error under --strict, emergency numbers are exempt") {
  SmallTree tree;
  with_contact(tree, kNumber + kSource);
  expect(tree.checked(), Severity::warning, "contact.unconfirmed", "contacts.json", 3);
  expect(tree.checked(true), Severity::error, "contact.unconfirmed", "contacts.json", 3);
  CHECK(count_of(tree.checked(true), "contact.unconfirmed") == 1);
}

}  // namespace
}  // namespace kiosk::test
