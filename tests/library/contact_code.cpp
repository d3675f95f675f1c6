// What the codes hold (CARE D4): vCard, bare number, message, address, event, and the list with what fits.
#include "library/contact_code.h"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

const LanguageTag kEnglish{"en"};

Contact with(std::vector<ContactNumber> numbers, std::string url = {}, bool sensitive = false) {
  Contact contact;
  contact.id = "one";
  contact.numbers = std::move(numbers);
  contact.url = std::move(url);
  contact.sensitive = sensitive;
  contact.words[kEnglish] = {"Crying; sleep, and more", "", "", {}};
  return contact;
}

const ContactNumber kCall{NumberKind::call, "0800 448 0737", "08004480737", ""};
const ContactNumber kText{NumberKind::text, "85258", "85258", "PANDAS"};
const ContactWords kWords{"Crying; sleep, and more", "", "", {}};

Library library_of(std::vector<Contact> contacts) {
  Library library;
  library.edition.default_language = kEnglish;
  library.contacts = std::move(contacts);
  return library;
}

}  // namespace

TEST_CASE("code: a contact with a number is a vCard 3.0 with its name escaped (RFC 2426)") {
  CHECK(contact_code(with({kCall}, "cry-sis.org.uk"), kWords) ==
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Crying\\; sleep\\, and more;;;;\r\nFN:Crying\\; sleep\\, and more\r\n"
        "TEL;TYPE=VOICE:08004480737\r\nURL:https://cry-sis.org.uk\r\nEND:VCARD\r\n");
}

TEST_CASE("CARE D4: a sensitive contact is its bare number, whatever else is known of it") {
  CHECK(contact_code(with({kText, kCall}, "name-that-tells.org", true), kWords) == "tel:08004480737");
  CHECK(contact_code(with({kText}, "name-that-tells.org", true), kWords) == "sms:85258");
  CHECK(contact_code(with({}, "name-that-tells.org", true), kWords).empty());
}

TEST_CASE("code: a text service is a message with its word (RFC 5724), an address is itself") {
  CHECK(contact_code(with({kText}), kWords) == "sms:85258?body=PANDAS");
  CHECK(sms_code("85258", "I need help & rest") == "sms:85258?body=I%20need%20help%20%26%20rest");
  CHECK(contact_code(with({}, "bliss.org.uk"), kWords) == "https://bliss.org.uk");
  CHECK(contact_code(with({}, "http://bliss.org.uk"), kWords) == "http://bliss.org.uk");
  CHECK(contact_code(with({}), kWords).empty());
}

TEST_CASE("code: a card that is too long gives up the address before anything else") {
  const ContactWords words{std::string(80, 'n'), "", "", {}};
  const Contact contact = with({kCall}, std::string(90, 'u') + ".org");
  const std::string code = contact_code(contact, words);
  CHECK(code.size() <= kMostCodeBytes);
  CHECK(code.find("URL") == std::string::npos);
  CHECK(code.find("TEL;TYPE=VOICE:08004480737") != std::string::npos);
}

TEST_CASE("code: a group is a bare VEVENT (RFC 5545)") {
  CHECK(event_code({"Baby, and me", "Room 2", "20261130T100000", "20261130T113000", "Europe/London", "FREQ=WEEKLY"}) ==
        "BEGIN:VEVENT\r\nSUMMARY:Baby\\, and me\r\nDTSTART;TZID=Europe/London:20261130T100000\r\n"
        "DTEND;TZID=Europe/London:20261130T113000\r\nLOCATION:Room 2\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n");
}

TEST_CASE("CARE D4: the list's code has the number alone of a sensitive contact, and no sensitive page") {
  Library library = library_of({with({kCall}), with({kCall}, "", true)});
  library.contacts[1].id = "two";
  Article open;
  open.id = "open";
  open.words[kEnglish].title = "Small ways";
  Article hidden = open;
  hidden.id = "hidden";
  hidden.sensitive = true;
  library.articles = {hidden, open};
  const ListCode code = list_code(library,
                                  {{ItemKind::contact, "one"},
                                   {ItemKind::contact, "two"},
                                   {ItemKind::article, "open"},
                                   {ItemKind::article, "hidden"}},
                                  kEnglish);
  CHECK(code.payload == "Crying; sleep, and more: 0800 448 0737\n0800 448 0737\nSmall ways");
  CHECK(code.held == 3);
  CHECK(code.left_out == 1);
}

TEST_CASE("code: a list that is too long holds whole lines and says how many do not fit") {
  Library library = library_of({});
  std::vector<ItemRef> items;
  for (int i = 0; i < 20; ++i) {
    Tip tip;
    tip.id = "t" + std::to_string(i);
    tip.words[kEnglish].title = "A small thing that takes about thirty letters";
    library.tips.push_back(tip);
    items.push_back({ItemKind::tip, tip.id});
  }
  const ListCode code = list_code(library, items, kEnglish);
  CHECK(code.payload.size() <= kMostCodeBytes);
  CHECK(code.held == 6);
  CHECK(code.left_out == 14);
  CHECK(code.payload.ends_with("letters"));
}
