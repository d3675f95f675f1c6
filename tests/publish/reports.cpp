// kiosk-bundle stick --report: many kiosks' reports as one overview, whatever has happened to the files on the way.
#include "publish/reports.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "publish/fault_words.h"
#include "support/temp_dir.h"

#include <doctest/doctest.h>

namespace kiosk::test {
namespace {

using Json = nlohmann::json;

Json report_json(const std::string& name, const std::string& id, const std::string& written,
                 const std::string& release) {
  return {
      {"format", 1},
      {"kiosk", name},
      {"kiosk_id", id},
      {"written", written},
      {"store", {{"current", release}, {"pending", nullptr}, {"warnings", Json::array()}, {"faults", Json::array()}}},
      {"screen",
       {{"version", "0.1.0"},
        {"days_up", 12},
        {"peak_memory_kb", 41200},
        {"disk_free_mb", 14800},
        {"printer", "ready"},
        {"reviews_due", Json::array()},
        {"contacts_due", Json::array()},
        {"faults", Json::array()},
        {"counts", Json::array()}}}};
}

// nlohmann takes lists of pairs for objects.
Json days(const std::vector<std::pair<std::string, int>>& counted) {
  Json out = Json::array();
  for (const auto& [day, count] : counted) out.push_back(Json::array({day, count}));
  return out;
}

Json riverside() {
  Json json = report_json("Riverside", "00112233aabbccdd", "2026-11-27T10:00:00Z", "1-15");
  json["screen"]["counts"] = {
      {{"item", "article/sleep"},
       {"title", "Sleep"},
       {"opened", days({{"2026-11-20", 17}, {"2026-11-21", 23}})},
       {"taken", days({{"2026-11-20", 6}})}},
      {{"item", "tips"}, {"title", "A small thing"}, {"opened", days({{"2026-11-22", 12}})}, {"taken", Json::array()}}};
  return json;
}

Json market() {
  Json json = report_json("Market <b>Street</b> & Co", "10112233aabbccdd", "2026-11-28T09:30:00Z", "1-13");
  json["store"]["warnings"] = {"clock.doubtful"};
  json["screen"]["printer"] = "paper_out";
  json["screen"]["days_up"] = 1;
  json["screen"]["disk_free_mb"] = 310;
  json["screen"]["reviews_due"] = {{{"id", "article/feeding"}, {"title", "Feeding"}, {"due", "2026-10-01"}}};
  json["screen"]["contacts_due"] = {
      {{"id", "a"}, {"name", "A line"}, {"checked_on", "2025-11-01"}, {"expires_on", "2026-11-01"}},
      {{"id", "b"}, {"name", "B line"}, {"checked_on", ""}, {"expires_on", ""}}};
  json["screen"]["faults"] = {{{"code", "printer.paper_out"}, {"at", "2026-11-20T09:00:00Z"}, {"count", 4}}};
  json["screen"]["counts"] = {
      {{"item", "article/sleep"}, {"title", "Sleep"}, {"opened", days({{"2026-11-23", 5}})}, {"taken", Json::array()}}};
  return json;
}

Json silent() {
  Json json = report_json("Hillside", "20112233aabbccdd", "2026-11-29T11:30:00Z", "1-14");
  json["store"]["pending"] = "1-15";
  json["screen"] = nullptr;
  return json;
}

struct Sticks {
  TempDir dir;
  std::filesystem::path folder = dir.path() / "kiosk-reports";
  Sticks() { std::filesystem::create_directory(folder); }
  void put(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder / name, std::ios::binary) << bytes;
  }
  void put(const std::string& name, const Json& json) const { put(name, json.dump()); }
  [[nodiscard]] Result<Reports> read() const { return read_reports({dir.string()}, {}); }
};

Reports three() {
  const Sticks sticks;
  sticks.put("report-riverside.json", riverside());
  sticks.put("report-market.json", market());
  sticks.put("report-hillside.json", silent());
  const auto reports = sticks.read();
  REQUIRE(reports);
  return *reports;
}

bool has(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

TEST_CASE("one table says which kiosks are behind, what is due and what parents opened") {
  CHECK(
      reports_for_people(three()) ==
      "Kiosk                      Release  Behind  Written     Up         Memory  Disk free  Printer       Faults  "
      "Due\n"
      "Hillside                   1-14     yes     2026-11-29  no answer  -       -          -             -       -\n"
      "Market <b>Street</b> & Co  1-13     yes     2026-11-28  1 day      41 MB   310 MB     out of paper  4       1 "
      "review, 2 contacts\n"
      "Riverside                  1-15     no      2026-11-27  12 days    41 MB   14.8 GB    ready         -       -\n"
      "\n"
      "3 kiosks, 2 behind release 1-15.\n"
      "\n"
      "What parents opened and took home, 2026-11-20 to 2026-11-23:\n"
      "  Sleep: 45 opened, 6 taken home\n"
      "  A small thing: 12 opened, none taken home\n");
}

TEST_CASE("the newest report of a kiosk counts, and a kiosk's name is not what tells it from another") {
  const Sticks sticks;
  Json older = riverside();
  older["written"] = "2026-10-01T10:00:00Z";
  older["kiosk"] = "Old name";
  older["store"]["current"] = "1-16";
  sticks.put("a.json", riverside());
  sticks.put("b.json", older);
  Json twin = riverside();
  twin["kiosk_id"] = "ffffffffffffffff";
  sticks.put("c.json", twin);
  const auto reports = sticks.read();
  REQUIRE(reports);
  REQUIRE(reports->kiosks.size() == 2);
  CHECK(reports->kiosks[0].name == "Riverside");
  CHECK(reports->kiosks[1].name == "Riverside");
  CHECK(reports->older == 1);
  CHECK(to_string(*reports->newest) == "1-15");
  CHECK(reports->counts[0].opened == 80);
}

TEST_CASE(
    "behind is measured by what the publisher names, else by the newest seen, a kiosk without a release is behind") {
  const Sticks sticks;
  sticks.put("a.json", riverside());
  const auto alone = sticks.read();
  REQUIRE(alone);
  CHECK(!alone->is_behind(alone->kiosks[0]));
  const auto named = read_reports({sticks.dir.string()}, ReleaseNumber{2, 1});
  REQUIRE(named);
  CHECK(named->is_behind(named->kiosks[0]));
  Json bare = riverside();
  bare["store"]["current"] = nullptr;
  bare["kiosk_id"] = "ffffffffffffffff";
  sticks.put("b.json", bare);
  const auto both = sticks.read();
  REQUIRE(both);
  CHECK(has(reports_for_people(*both), "2 kiosks, 1 behind release 1-15."));
}

TEST_CASE("CARE D1: counts under five are a few, in words and in JSON, wherever they come from") {
  CHECK(count_in_words(0) == "-");
  CHECK(count_in_words(1) == "a few");
  CHECK(count_in_words(4) == "a few");
  CHECK(count_in_words(5) == "5");
  Json json = riverside();
  json["screen"]["counts"] = {
      {{"item", "x"}, {"opened", days({{"2026-11-20", 3}})}, {"taken", days({{"2026-11-20", 1}})}}};
  const auto report = parse_kiosk_report(json.dump());
  REQUIRE(report);
  const Reports reports = summed_up({*report}, {});
  CHECK(has(reports_for_people(reports), "x: a few opened, a few taken home"));
  CHECK(Json::parse(reports_as_json(reports))["counts"][0]["opened"].is_null());
  CHECK(has(reports_as_page(reports), "<td class=\"number\">a few</td><td class=\"number\">a few</td>"));
}

TEST_CASE("a damaged file costs itself, and is named") {
  const Sticks sticks;
  sticks.put("good.json", riverside());
  sticks.put("cut.json", riverside().dump().substr(0, 100));
  sticks.put("deep.json", std::string(100'000, '['));
  sticks.put("large.json", std::string(kMostReportBytes + 1, ' '));
  sticks.put("other.json", std::string("{\"format\": 2}"));
  sticks.put("list.json", std::string("[1, 2]"));
  sticks.put("no-id.json", report_json("x", "../../etc", "2026-11-27T10:00:00Z", "1-1"));
  sticks.put("no-day.json", report_json("x", "00112233aabbccdd", "yesterday", "1-1"));
  sticks.put("bytes.json", std::string("{\"format\": 1, \"kiosk\": \"\xFF\xFE\"}"));
  sticks.put("._good.json", std::string("litter"));
  sticks.put("notes.txt", std::string("mine"));
  std::filesystem::create_directory(sticks.folder / "folder.json");
  std::filesystem::create_symlink("/etc/passwd", sticks.folder / "link.json");
  const auto reports = sticks.read();
  REQUIRE(reports);
  CHECK(reports->kiosks.size() == 1);
  CHECK(reports->damaged.size() == 10);
  for (const DamagedReport& one : reports->damaged) CHECK(!one.why.empty());
  CHECK(has(reports_for_people(*reports), "cut.json: not valid JSON"));
  CHECK(has(reports_as_page(*reports), "cut.json: not valid JSON"));
}

TEST_CASE("fields of any wrong kind are passed over, texts are cut and hold nothing that a terminal obeys") {
  Json json = riverside();
  json["kiosk"] = std::string("A\x1b[31m\u202Eevil\n\u009B") + std::string(5000, 'x');
  for (const char* field : {"days_up", "peak_memory_kb", "reviews_due", "contacts_due", "faults", "printer"})
    json["screen"][field] = Json::object({{"a", -1.5}});
  json["screen"]["counts"] = {1, "x", {{"item", "a"}, {"opened", {1, {"2026-11-20"}, {"x", 7}, {"2026-11-20", -4}}}}};
  json["store"]["warnings"] = {7, "clock.doubtful\x1b"};
  const auto report = parse_kiosk_report(json.dump());
  REQUIRE(report);
  CHECK(report->name.starts_with("A[31mevilxxx"));
  CHECK(report->name.size() <= 200);
  CHECK(report->screen->days_up == 0);
  CHECK(report->screen->counts.size() == 1);
  CHECK(report->screen->counts[0].opened == 0);
  CHECK(report->warnings == std::vector<std::string>{"clock.doubtful"});
}

TEST_CASE("the page needs nothing else, says faults in plain words and escapes every text") {
  const std::string page = reports_as_page(three());
  for (const std::string_view forbidden : {"<script", "http:", "https:", "src=", "url(", "@import", "<b>Street"})
    CHECK(!has(page, forbidden));
  for (const std::string_view said :
       {"Market &lt;b&gt;Street&lt;/b&gt; &amp; Co", "Reports of 27 November 2026 to 29 November 2026",
        "The newest release is 1-15.", "It shows release 1-13. Take release 1-15 to it on a stick.",
        "It shows release 1-14; the newest one is on it and waits until staff approve it.",
        "The screen did not answer when the stick was in.", "The kiosk&#39;s clock is wrong",
        "The printer was out of paper. It happened 4 times.", "The printer is out of paper now.",
        "Review: Feeding, due on 1 October 2026.", "Confirm the number: A line, good until 1 November 2026.",
        "Confirm the number: B line.", "@page { size: A4;", "tr { break-inside: avoid }",
        "<bdi>Sleep</bdi></td><td class=\"bar\"><i style=\"width:100%\"></i></td><td class=\"number\">45</td>"}) {
    CAPTURE(said);
    CHECK(has(page, said));
  }
}

TEST_CASE(
    "a number that a clinic found wrong is told on the page and to programs, as wrong and not as one to confirm") {
  Json json = riverside();
  json["screen"]["contacts_due"] = {{{"id", "a"},
                                     {"name", "A <line>"},
                                     {"checked_on", "2026-11-01"},
                                     {"expires_on", "2027-11-01"},
                                     {"wrong_on", "2026-11-20"}},
                                    {{"id", "b"}, {"name", "B line"}, {"wrong_on", ""}},
                                    {{"id", "c"}, {"name", "C line"}, {"wrong_on", "some day"}}};
  const auto report = parse_kiosk_report(json.dump());
  REQUIRE(report);
  const std::string page = reports_as_page(summed_up({*report}, {}));
  CHECK(has(page, "Wrong number, and hidden there: A &lt;line&gt;, since 20 November 2026."));
  CHECK_FALSE(has(page, "Confirm the number: A"));
  CHECK(has(page, "Confirm the number: B line."));
  CHECK(has(page, "Confirm the number: C line."));
  CHECK_FALSE(has(page, "some day"));
  const Json told = Json::parse(reports_as_json(summed_up({*report}, {})))["kiosks"][0]["screen"]["contacts_due"];
  REQUIRE(told.size() == 3);
  CHECK(told[0]["wrong_on"] == "2026-11-20");
  CHECK_FALSE(told[1].contains("wrong_on"));
}

TEST_CASE("a page of kiosks that are well says so") {
  const auto report = parse_kiosk_report(riverside().dump());
  REQUIRE(report);
  const std::string page = reports_as_page(summed_up({*report}, {}));
  CHECK(has(page, "Nothing. Every kiosk shows the newest release"));
  CHECK(!has(page, "could not be read"));
}

TEST_CASE("one object for programs") {
  const Json json = Json::parse(reports_as_json(three()));
  CHECK(json["newest"] == "1-15");
  REQUIRE(json["kiosks"].size() == 3);
  CHECK(json["kiosks"][0]["kiosk"] == "Hillside");
  CHECK(json["kiosks"][0]["behind"] == true);
  CHECK(json["kiosks"][0]["screen"].is_null());
  CHECK(json["kiosks"][1]["screen"]["faults"][0]["words"] == "The printer was out of paper.");
  CHECK(json["counts"][0] == Json({{"item", "article/sleep"}, {"title", "Sleep"}, {"opened", 45}, {"taken", 6}}));
}

TEST_CASE("a folder without reports, and none at all") {
  const TempDir dir;
  CHECK(read_reports({dir.string()}, {}).error().code == "reports.none");
  CHECK(read_reports({dir.string() + "/nowhere"}, {}).error().code == "reports.unreadable");
}

TEST_CASE("a code without words is told with its code") {
  CHECK(has(fault_in_words("new.thing"), "new.thing"));
  CHECK_FALSE(has(fault_in_words("worker.hung"), "worker.hung"));
  CHECK(fault_in_words("signature.bad") == fault_in_words("signature.unknown_key"));
  CHECK(fault_in_words("store.no_room") != fault_in_words("store.failed"));
}

}  // namespace
}  // namespace kiosk::test
