// The watcher's parts that are values or files: lines, devices, reports, the little of kiosk.json, the news.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "store/sync_news_file.h"
#include "support/temp_dir.h"
#include "sync/block_device.h"
#include "sync/child_line.h"
#include "sync/clinic_config.h"
#include "sync/folder_sticks.h"
#include "sync/json_form.h"
#include "sync/news_writer.h"
#include "sync/stick_report.h"

namespace kiosk::test {

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE(
    "a line of the installer: what is written is read again, every field, what a stick's name brings is made plain") {
  ChildLine line;
  line.phase = "failed";
  line.done = 3;
  line.total = 7;
  line.message = "why";
  line.reports = line.already = line.waiting = true;
  line.release = "1-15";
  line.title = "T\xC3\xA9";
  line.others = 2;
  line.warnings = {"clock.doubtful", "review.overdue"};
  line.code = "store.no_room";
  line.needed_mb = 46;
  CHECK(parse_child_line(to_json(line)) == line);
  ChildLine other;
  other.phase = "failed";
  other.message = "a\xFFnd\n\xD9\x85";
  CHECK(parse_child_line(to_json(other))->message == "a?nd???");
  CHECK_FALSE(parse_child_line("{}").has_value());
  CHECK_FALSE(parse_child_line("{\"phase\": 1}").has_value());
  CHECK_FALSE(parse_child_line(std::string(kMostLineBytes + 1, ' ')).has_value());
}

TEST_CASE("which devices are sticks: Windows', macOS', a card reader without a card, and what nobody mounts") {
  BlockDevice stick;
  stick.name = "sdb1";
  stick.usb = true;
  stick.usage = "filesystem";
  stick.type = "vfat";
  CHECK(kind_of(stick) == DeviceKind::stick);
  const auto with = [&](auto change) {
    BlockDevice other = stick;
    change(other);
    return kind_of(other);
  };
  CHECK(with([](BlockDevice& one) { one.type = "exfat"; }) == DeviceKind::stick);
  CHECK(with([](BlockDevice& one) { one.type = "ntfs"; }) == DeviceKind::unusable);
  CHECK(with([](BlockDevice& one) { one.type = "hfsplus"; }) == DeviceKind::unusable);
  CHECK(with([](BlockDevice& one) { one.usage = "crypto"; }) == DeviceKind::unusable);
  CHECK(with([](BlockDevice& one) { one.usb = false; }) == DeviceKind::no_stick);
  CHECK(with([](BlockDevice& one) { one.empty = true; }) == DeviceKind::no_stick);
  CHECK(with([](BlockDevice& one) { one.entry_type = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b"; }) ==
        DeviceKind::no_stick);
  CHECK(with([](BlockDevice& one) { one.name = "../sdb1"; }) == DeviceKind::no_stick);
  // Never formatted; and a disk whose parts are told of by themselves.
  BlockDevice raw;
  raw.name = "sdb";
  raw.usb = raw.whole_disk = true;
  CHECK(kind_of(raw) == DeviceKind::unusable);
  raw.partitioned = true;
  CHECK(kind_of(raw) == DeviceKind::no_stick);
}

TEST_CASE("what is mounted: that folder, not one that begins so or names it elsewhere") {
  const char* const table =
      "36 25 0:32 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
      "90 25 8:17 / /run/kiosk/sticks/sdb1 rw,nosuid - vfat /dev/sdb1 ro\n"
      "91 25 8:33 / /mnt /run/kiosk/sticks/sdc1 - vfat /dev/sdc1 ro\n";
  CHECK(is_mounted(table, "/run/kiosk/sticks/sdb1"));
  CHECK_FALSE(is_mounted(table, "/run/kiosk/sticks/sdb"));
  CHECK_FALSE(is_mounted(table, "/run/kiosk/sticks/sdb11"));
  CHECK_FALSE(is_mounted(table, "/run/kiosk/sticks/sdc1"));
  CHECK_FALSE(is_mounted("", "/"));
}

TEST_CASE("JSON that may be passed on: one object, not too deep, nothing behind it") {
  for (const char* good : {"{}", " {\"a\": [1, {\"b\": null}]} \n"}) CHECK(is_json_object(good));
  for (const char* bad : {"", "[]", "1", "\"a\"", "{", "{}{}", "{\"a\": 1,}", "{\"a\": \xFF}", "null"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_json_object(bad));
  }
  std::string deep;
  for (int i = 0; i < 13; ++i) deep += "{\"a\":";
  deep += "1" + std::string(13, '}');
  CHECK_FALSE(is_json_object(deep));
  CHECK(is_json_object(deep, 13));
  CHECK_FALSE(is_json_object(std::string(1'000'000, '[')));
}

TEST_CASE("a report: of the agreed form, its name from the clinic's, and a bad part of the kiosk's counts as none") {
  StickReportText report;
  report.kiosk = "St Mary's \"Green Lane\"";
  report.kiosk_id = "0123456789abcdef";
  report.written = "2026-11-29T10:00:00Z";
  report.current = "1-15";
  report.floor = "1-15";
  report.warnings = {"clock.doubtful"};
  report.receipts = {{"1-15", "T", "2026-11-29T10:00:00Z", "installed", ""}};
  report.faults = {{"store.failed", "2026-11-28T10:00:00Z"}};
  report.screen = R"({"version": "1", "counts": []})";
  const auto json = nlohmann::json::parse(to_json(report));
  CHECK(json ==
        nlohmann::json::parse(R"({"format": 1, "kiosk": "St Mary's \"Green Lane\"", "kiosk_id": "0123456789abcdef",
    "written": "2026-11-29T10:00:00Z",
    "store": {"current": "1-15", "previous": null, "pending": null, "floor": "1-15", "warnings": ["clock.doubtful"],
      "receipts": [{"release": "1-15", "title": "T", "at": "2026-11-29T10:00:00Z", "outcome": "installed", "code": ""}],
      "faults": [{"code": "store.failed", "at": "2026-11-28T10:00:00Z"}]},
    "screen": {"version": "1", "counts": []}})"));
  for (const char* bad : {"null", "", "[1]", "{", "{}, \"x\": {}"}) {
    report.screen = bad;
    CHECK(nlohmann::json::parse(to_json(report)).at("screen").is_null());
  }
  CHECK(report_name(report.kiosk, report.kiosk_id) == "report-st-mary-s-green-lane-0123456789abcdef.json");
  CHECK(report_name("\xD9\x85\xD9\x84", "0123456789abcdef") == "report-kiosk-0123456789abcdef.json");
  CHECK(report_name(std::string(500, 'a'), "0123456789abcdef").size() < 80);
  CHECK(is_report_name(report_name(report.kiosk, report.kiosk_id)));
  for (const char* bad : {"report-../x.json", "x.json", "report-a/b.json", "report-A.json"})
    CHECK_FALSE(is_report_name(bad));
}

TEST_CASE("the kiosk's own number is made once, a damaged one is made anew") {
  const TempDir folder;
  SystemFileOps ops;
  const auto id = kiosk_id(ops, folder.string());
  REQUIRE(id.has_value());
  CHECK(id->size() == 16);
  CHECK(kiosk_id(ops, folder.string()) == *id);
  std::ofstream(folder.path() / "kiosk-id") << "half";
  const auto other = kiosk_id(ops, folder.string());
  REQUIRE(other.has_value());
  CHECK(*other != *id);
  CHECK(kiosk_id(ops, folder.string()) == *other);
  CHECK_FALSE(kiosk_id(ops, folder.string() + "/none").has_value());
}

TEST_CASE("a report on a stick: written whole over an older one, never through a link, and said where it cannot be") {
  const TempDir stick;
  const TempDir elsewhere;
  const std::string name = "report-kiosk-0123456789abcdef.json";
  CHECK_FALSE(wants_report(stick.string()));
  CHECK(write_stick_report(stick.string(), name, "{}", "").error().code == "report.unwritable");
  fs::create_directory_symlink(elsewhere.path(), stick.path() / kReportFolder);
  CHECK_FALSE(wants_report(stick.string()));
  CHECK(write_stick_report(stick.string(), name, "{}", "").error().code == "report.unwritable");
  CHECK(fs::is_empty(elsewhere.path()));
  fs::remove(stick.path() / kReportFolder);
  std::ofstream(stick.path() / kReportFolder) << "a file";
  CHECK_FALSE(wants_report(stick.string()));
  // Who makes the folder makes it in no other's place.
  CHECK(write_stick_report(stick.string(), name, "{}", "", ReportFolder::is_made).error().code == "report.unwritable");
  fs::remove(stick.path() / kReportFolder);
  fs::create_directory(stick.path() / kReportFolder);
  CHECK(wants_report(stick.string()));
  REQUIRE(write_stick_report(stick.string(), name, "one", "").has_value());
  REQUIRE(write_stick_report(stick.string(), name, "two", "").has_value());
  CHECK(text_of(stick.path() / kReportFolder / name) == "two");
  CHECK(std::distance(fs::directory_iterator(stick.path() / kReportFolder), {}) == 1);
}

TEST_CASE("a report on a stick: its folder is made where staff ask for it, for everybody to write in") {
  const TempDir stick;
  const std::string name = "report-kiosk-0123456789abcdef.json";
  REQUIRE(write_stick_report(stick.string(), name, "one", "", ReportFolder::is_made).has_value());
  CHECK(wants_report(stick.string()));
  CHECK(text_of(stick.path() / kReportFolder / name) == "one");
  CHECK(fs::status(stick.path() / kReportFolder).permissions() == fs::perms(0777));
  REQUIRE(write_stick_report(stick.string(), name, "two", "", ReportFolder::is_made).has_value());
  CHECK(text_of(stick.path() / kReportFolder / name) == "two");
  const TempDir elsewhere;
  const TempDir other;
  fs::create_directory_symlink(elsewhere.path(), other.path() / kReportFolder);
  CHECK_FALSE(write_stick_report(other.string(), name, "{}", "", ReportFolder::is_made).has_value());
  CHECK(fs::is_empty(elsewhere.path()));
  CHECK_FALSE(write_stick_report(stick.string() + "/none", name, "{}", "", ReportFolder::is_made).has_value());
}

TEST_CASE(
    "kiosk.json: who approves and whose it is, a later file over an earlier one, and what cannot be read means staff") {
  const TempDir folder;
  const auto file = [&](const char* name, const std::string& text) {
    std::ofstream(folder.path() / name) << text;
    return (folder.path() / name).string();
  };
  CHECK_FALSE(read_clinic_config({folder.string() + "/none"}).staff_approve_updates);
  CHECK(read_clinic_config({folder.string() + "/none"}).unreadable.empty());
  // It may have said so.
  CHECK(read_clinic_config({folder.string()}).staff_approve_updates);
  CHECK(read_clinic_config({file("broken", "{\"clinic_name\": \"A\",}")}).staff_approve_updates);
  CHECK(read_clinic_config({file("slip", "{\"updates\": {\"approval\": \"stuff\"}}")}).unreadable ==
        folder.string() + "/slip");
  const std::string first = file("a", R"({"printer": {"approval": "automatic"}, "clinic_name": "A",
    "updates": {"approval": "staff", "x": {"approval": "automatic"}}, "hours": [{"approval": "automatic"}]})");
  CHECK(read_clinic_config({first}).staff_approve_updates);
  CHECK(read_clinic_config({first}).clinic_name == "A");
  const std::string second = file("b", R"({"clinic_name": "B"})");
  CHECK(read_clinic_config({first, second}).staff_approve_updates);
  CHECK(read_clinic_config({first, second}).clinic_name == "B");
  const std::string third = file("c", R"({"updates": {"approval": "automatic"}})");
  CHECK_FALSE(read_clinic_config({first, third}).staff_approve_updates);
  for (const char* bad : {"", "{", R"({"updates": {"approval": "automatic"})", R"({"updates": "automatic"})",
                          R"(["automatic"])", R"({"updates": {"approval": 1}})"}) {
    CAPTURE(bad);
    CHECK(read_clinic_config({first, file("d", bad)}).staff_approve_updates);
  }
}

TEST_CASE("what staff set is saved whole or not at all") {
  const TempDir folder;
  const std::string path = folder.string() + "/kiosk.json";
  REQUIRE(save_clinic_config(path, R"({"region": "US"})").has_value());
  for (const char* bad : {"", "[]", "{", "{} x"})
    CHECK(save_clinic_config(path, bad).error().code == "config.malformed");
  CHECK(save_clinic_config(path, std::string(kMostConfigBytes + 1, ' ')).error().code == "config.too_large");
  CHECK(save_clinic_config(folder.string() + "/none/kiosk.json", "{}").error().code == "config.unwritable");
  CHECK(text_of(path) == R"({"region": "US"})");
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("the news: at once when the phase changes, ten times a second while only the bar moves") {
  const TempDir folder;
  const std::string path = folder.string() + "/sync.json";
  NewsWriter writer(path);
  CHECK(writer.serial_before() == 0);
  const auto done = [&] { return parse_sync_news(text_of(path))->done; };
  SyncNews news;
  news.serial = 4;
  news.phase = StickPhase::copying;
  news.total = 100;
  REQUIRE(writer.put(Monotonic{1000}, news));
  news.done = 1;
  REQUIRE(writer.put(Monotonic{1050}, news));
  CHECK(done() == 0);
  CHECK(writer.deadline() == Monotonic{1100});
  REQUIRE(writer.put(Monotonic{1100}, news));
  CHECK(done() == 1);
  CHECK_FALSE(writer.deadline().has_value());
  news.phase = StickPhase::done;
  REQUIRE(writer.put(Monotonic{1101}, news));
  CHECK(parse_sync_news(text_of(path))->phase == StickPhase::done);
  CHECK(NewsWriter(path).serial_before() == 4);

  NewsWriter nowhere(folder.string() + "/none/sync.json");
  CHECK_FALSE(nowhere.put(Monotonic{0}, news));
  CHECK(nowhere.deadline().has_value());
}

TEST_CASE("folders as sticks: those that are in, those that come and go, and another under the same name") {
  const TempDir folder;
  const TempDir beside;
  const auto names = [](const std::vector<StickEvent>& events) {
    std::string out;
    for (const StickEvent& event : events) out.append(event.in ? "+" : "-").append(event.stick.name).append(" ");
    return out;
  };
  CHECK(FolderSticks::watch(folder.string() + "/none").error().code == "sticks.missing");
  fs::create_directory(folder.path() / "a");
  auto sticks = FolderSticks::watch(folder.string());
  REQUIRE(sticks.has_value());
  std::ofstream(folder.path() / "file") << "x";
  fs::create_directory(folder.path() / ".hidden");
  CHECK(names((*sticks)->look({})) == "+a ");
  CHECK(names((*sticks)->look({})) == "");
  fs::create_directory(beside.path() / "b");
  fs::rename(beside.path() / "b", folder.path() / "b");
  const auto came = (*sticks)->look({});
  CHECK(names(came) == "+b ");
  CHECK(came.front().stick.folder == folder.string() + "/b");
  fs::remove(folder.path() / "b");
  fs::create_directory(folder.path() / "b");
  const auto swapped = (*sticks)->look({});
  CHECK(names(swapped) == "-b +b ");
  CHECK(swapped.front().stick.id == came.front().stick.id);
  CHECK(swapped.back().stick.id != came.front().stick.id);
}

}  // namespace kiosk::test
