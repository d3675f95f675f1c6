// What leaves the kiosk on a stick.
#include "platform/kiosk_report.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "platform/machine.h"
#include "publish/report_file.h"

namespace kiosk::test {
namespace {

using Json = nlohmann::json;
using Kind = effect::Count::Kind;
const LanguageTag kReportLanguage{"en"};

Article article_due(std::string id, std::string title, Date next_review) {
  Article article;
  article.id = std::move(id);
  article.review = {{2025, 1, 1}, {2025, 1, 1}, next_review, "us"};
  article.words[kReportLanguage].title = std::move(title);
  return article;
}

Contact contact_of(std::string id, std::optional<Date> checked_on, std::optional<Date> expires_on) {
  Contact contact;
  contact.id = id;
  contact.checked_on = checked_on;
  contact.expires_on = expires_on;
  contact.words[kReportLanguage].name = "The " + std::move(id) + " line";
  return contact;
}

ReportFacts clinic_facts() {
  Library library;
  library.edition.default_language = kReportLanguage;
  library.edition.languages = {kReportLanguage};
  library.articles = {article_due("sleep", "Sleep", {2026, 10, 1}), article_due("fine", "Fine", {2027, 1, 1}),
                      article_due("older", "Older", {2026, 9, 1})};
  library.contacts = {contact_of("checked", Date{2026, 1, 1}, {}), contact_of("unknown", {}, {}),
                      contact_of("gone", Date{2025, 1, 1}, Date{2026, 11, 1}), contact_of("scots", {}, {}),
                      contact_of("emergency", {}, {})};
  library.contacts[3].regions = {"GB-SCT"};
  library.contacts[4].emergency = true;
  ReportFacts facts;
  facts.version = "0.1.0";
  facts.clinic_name = "Riverside";
  facts.region = "GB-ENG";
  facts.languages = {kReportLanguage, LanguageTag{"ar"}};
  facts.days_up = 3;
  facts.peak_memory_kb = 40'000;
  facts.disk_free_mb = 1200;
  facts.printer = PrinterCondition::paper_out;
  facts.library = std::make_shared<const Library>(std::move(library));
  facts.today = {2026, 11, 29};
  facts.faults = {{"printer.paper_out", "2026-11-20T09:00:00Z", 2}};
  return facts;
}

TEST_CASE("the report says how the kiosk is and what is due, the longest overdue first") {
  const Json json = Json::parse(screen_report(clinic_facts()));
  CHECK(json["version"] == "0.1.0");
  CHECK(json["name"] == "Riverside");
  CHECK(json["languages"] == Json({"en", "ar"}));
  CHECK(json["days_up"] == 3);
  CHECK(json["printer"] == "paper_out");
  REQUIRE(json["reviews_due"].size() == 2);
  CHECK(json["reviews_due"][0]["id"] == "article/older");
  CHECK(json["reviews_due"][1] == Json({{"id", "article/sleep"}, {"title", "Sleep"}, {"due", "2026-10-01"}}));
  REQUIRE(json["contacts_due"].size() == 2);
  CHECK(json["contacts_due"][1]["name"] == "The unknown line");
  CHECK(json["contacts_due"][0]["expires_on"] == "2026-11-01");
  CHECK(json["faults"][0] == Json({{"code", "printer.paper_out"}, {"at", "2026-11-20T09:00:00Z"}, {"count", 2}}));
  CHECK(json["counts"].empty());
}

TEST_CASE("CARE D1: counts under five a day are left out of what leaves the kiosk, and items that have no others") {
  ReportFacts facts = clinic_facts();
  facts.counts = {{{{2026, 11, 20}, "article/sleep", Kind::opened}, 7},
                  {{{2026, 11, 21}, "article/sleep", Kind::opened}, 4},
                  {{{2026, 11, 20}, "article/sleep", Kind::taken}, 5},
                  {{{2026, 11, 22}, "article/sleep", Kind::taken}, 1},
                  {{{2026, 11, 20}, "sensitive", Kind::opened}, 4},
                  {{{2026, 11, 20}, "article/no-longer-there", Kind::opened}, 9}};
  const Json json = Json::parse(screen_report(facts));
  REQUIRE(json["counts"].size() == 2);
  CHECK(json["counts"][0]["item"] == "article/no-longer-there");
  CHECK(json["counts"][0]["title"] == "");
  CHECK(json["counts"][1].dump() ==
        R"({"item":"article/sleep","opened":[["2026-11-20",7]],"taken":[["2026-11-20",5]],"title":"Sleep"})");
  const std::string text = screen_report(facts);
  for (const std::string_view left_out : {"2026-11-21", "2026-11-22", "sensitive"})
    CHECK(text.find(left_out) == std::string::npos);
}

TEST_CASE("CARE D1: a report holds these fields and no others") {
  const Json json = Json::parse(screen_report(clinic_facts()));
  std::vector<std::string> fields;
  for (const auto& [name, value] : json.items()) fields.push_back(name);
  CHECK(fields == std::vector<std::string>{"contacts_due", "counts", "days_up", "disk_free_mb", "faults", "languages",
                                           "last_restart", "name", "peak_memory_kb", "printer", "region", "reviews_due",
                                           "version"});
}

TEST_CASE("a report has a size, the oldest days go first") {
  ReportFacts facts = clinic_facts();
  int days = 0;
  for (int month = 1; month <= 11; ++month) {
    for (int day = 1; day <= 28; ++day, ++days) {
      for (int item = 0; item < 60; ++item) {
        std::string name = "article/item-";
        facts.counts[{{2026, month, day}, name.append(std::to_string(item)), Kind::opened}] = 20;
      }
    }
  }
  const std::string text = screen_report(facts);
  CHECK(text.size() <= kMostScreenReport);
  CHECK(text.size() > kMostScreenReport - 2500);  // a day more would not have had room
  const Json json = Json::parse(text);
  REQUIRE(json["counts"].size() == 60);
  const Json& opened = json["counts"][0]["opened"];
  CHECK(opened.size() < static_cast<std::size_t>(days));
  CHECK(opened.back()[0] == "2026-11-28");
  // Everything else stays.
  CHECK(json["reviews_due"].size() == 2);
}

TEST_CASE("texts and lists that are too long are cut, never within a letter") {
  ReportFacts facts = clinic_facts();
  for (int i = 0; i < 100; ++i) facts.clinic_name += "\xC3\xA9";
  for (int i = 0; i < 5000; ++i) facts.faults.push_back({"a.b", "", 1});
  facts.faults.push_back({"newest.one", "", 1});
  facts.last_restart = "\xFF\xFE";
  const std::string text = screen_report(facts);
  CHECK(text.size() <= kMostScreenReport);
  const Json json = Json::parse(text);
  CHECK(json["name"].get<std::string>().size() == 119);
  CHECK(json["faults"].size() == 50);
  CHECK(json["faults"].back()["code"] == "newest.one");
  CHECK(json["last_restart"] == "");
}

TEST_CASE("what the kiosk writes is what a publisher's program reads") {
  ReportFacts facts = clinic_facts();
  facts.counts = {{{{2026, 11, 20}, "article/sleep", Kind::opened}, 7}};
  const Json whole = {{"format", 1},
                      {"kiosk", "Riverside"},
                      {"kiosk_id", "00112233aabbccdd"},
                      {"written", "2026-11-29T10:00:00Z"},
                      {"store", {{"current", "1-15"}}},
                      {"screen", Json::parse(screen_report(facts))}};
  const auto read = parse_kiosk_report(whole.dump());
  REQUIRE(read);
  REQUIRE(read->screen);
  CHECK(read->screen->counts[0].title == "Sleep");
  CHECK(read->screen->counts[0].opened == 7);
  CHECK(read->screen->reviews_due.size() == 2);
  CHECK(read->screen->contacts_due[0].day == "2026-11-01");
  CHECK(read->screen->printer == "paper_out");
}

TEST_CASE("report: faults by their code and day, and how the run before ended, as a publisher reads them") {
  State state;
  state.upkeep.last_end = LastEnd::did_not_answer;
  state.upkeep.started = WallTime{Millis{1'795'348'800'000}};
  state.upkeep.faults = {{"worker.hung", 2, {2026, 11, 20}, {2026, 11, 21}}};
  const Json json = Json::parse(screen_report(facts_of(state)));
  CHECK(json["last_restart"] == "2026-11-22 did_not_answer");
  CHECK(json["faults"] == Json::array({{{"code", "worker.hung"}, {"at", "2026-11-21T00:00:00Z"}, {"count", 2}}}));
}

TEST_CASE("without content, and of this process") {
  ReportFacts facts = clinic_facts();
  facts.library = nullptr;
  CHECK(Json::parse(screen_report(facts))["reviews_due"].empty());
  CHECK(peak_memory_kb() > 1000);
  CHECK(disk_free_mb("/nowhere") == 0);
}

}  // namespace
}  // namespace kiosk::test
