// The small tree with everything that only some trees have: a path, a search, statements, a contact to ring.
#pragma once
#include "library/small_tree.h"

namespace kiosk::test {

class FullTree : public SmallTree {
 public:
  FullTree() {
    write("paths.json",
          R"({"paths": [{"id": "mother", "by": "person", "audience": ["mother"], "items": ["article/first-days"]}]})");
    write("en/paths.json", "{\"sign_off\": null, \"paths\": {\n\"mother\": {\"title\": \"Mother\"}}}");
    write("search.json", R"({"often": ["sleep"], "synonyms": ["tired"], "danger": []})");
    write("en/search.json",
          "{\"sign_off\": null, \"often\": {\n\"sleep\": [\"sleep\"]},\n\"synonyms\": {\n\"tired\": [\"tired\", \"worn "
          "out\"]},"
          "\n\"danger\": {}}");
    write("conversation.json", R"({"groups": [{"id": "how", "statements": ["numb", "alone"]}], "safety": []})");
    write("en/conversation.json",
          "{\"sign_off\": null, \"groups\": {\n\"how\": \"How I feel\"},\n\"statements\": {\n\"numb\": \"I feel "
          "numb.\",\n"
          "\"alone\": \"I feel alone.\"}}");
    edit("contacts.json", "{\n  \"contacts\": [",
         "{\n  \"contacts\": [{\"id\": \"line\", \"needs\": [\"mood\"], \"regions\": [\"GB-ENG\"], \"numbers\": "
         "[{\"kind\": "
         "\"call\", \"display\": \"0800 448 0737\", \"dial\": \"08004480737\"}], \"always\": true, \"source\": \"its "
         "site\", "
         "\"checked_on\": \"2026-02-01\"},");
    edit("en/contacts.json", "\"contacts\": {",
         "\"contacts\": {\"line\": {\"name\": \"The line\", \"summary\": \"Somebody listens.\", \"hours\": "
         "\"Always\"},");
  }
};

}  // namespace kiosk::test
