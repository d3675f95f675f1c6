// kiosk-bundle stick: what a writer's stick holds afterwards, whatever the stick does in between.
#include "publish/stick_copy.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "bundle/fixture.h"
#include "bundle/trust_files.h"
#include "publish/keys.h"
#include "store/faulty_ops.h"
#include "support/temp_dir.h"

namespace kiosk::test {
namespace {

namespace fs = std::filesystem;

void write_bytes(const fs::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}
std::string bytes_at(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// What is read back, with one byte wrong.
class WrongByte final : public BundleSource {
 public:
  WrongByte(std::unique_ptr<BundleSource> file, std::uint64_t at) : file_(std::move(file)), at_(at) {}
  [[nodiscard]] std::uint64_t size() const override { return file_->size(); }
  [[nodiscard]] Result<void> read(std::uint64_t offset, std::span<std::uint8_t> to) override {
    auto read = file_->read(offset, to);
    if (at_ >= offset && at_ < offset + to.size()) to[static_cast<std::size_t>(at_ - offset)] ^= 1U;
    return read;
  }

 private:
  std::unique_ptr<BundleSource> file_;
  std::uint64_t at_;
};

class LyingStick final : public StickDevice {
 public:
  std::optional<std::uint64_t> wrong_byte{};
  std::optional<StickAbout> says{};
  bool settles = true;
  [[nodiscard]] Result<StickAbout> about(const std::string& folder) override {
    return says ? Result<StickAbout>(*says) : stick_.about(folder);
  }
  [[nodiscard]] Result<ReadBack> open_back(const std::string& path) override {
    auto back = stick_.open_back(path);
    if (back && wrong_byte) back->file = std::make_unique<WrongByte>(std::move(back->file), *wrong_byte);
    return back;
  }
  [[nodiscard]] Result<void> settle(const std::string& folder) override {
    return settles ? stick_.settle(folder) : fail("stick.failed", "pulled out");
  }

 private:
  SystemStickDevice stick_;
};

// A publisher's folder with a bundle, and a stick.
struct Desk {
  TempDir dir;
  Publisher publisher;
  FaultyOps ops;
  LyingStick device;
  StickCopyOptions options;

  Desk() {
    publisher.objects[1] = std::string(3'000'000, 'x');
    fs::create_directory(dir.path() / "stick");
    options.stick = (dir.path() / "stick").string();
    options.file = bundle("news.kiosk", {1, 7});
    write_bytes(dir.path() / "trust-1.json", to_json(publisher.trust));
  }
  [[nodiscard]] std::string bundle(const std::string& name, ReleaseNumber number) {
    publisher.number = number;
    write_bytes(dir.path() / name, publisher.bundle());
    return (dir.path() / name).string();
  }
  [[nodiscard]] Result<StickCopied> copy() { return copy_to_stick(options, ops, device); }
  [[nodiscard]] std::string code() {
    const auto copied = copy();
    return copied ? "done" : copied.error().code;
  }
  [[nodiscard]] std::vector<std::string> on_stick() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(options.stick)) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
  }
};

using Names = std::vector<std::string>;

TEST_CASE("a bundle is on the stick whole, under its own name and no other") {
  Desk desk;
  std::vector<std::string> phases;
  desk.options.progress = [&](const StickProgress& at) {
    CHECK(at.done <= at.total);
    if (phases.empty() || phases.back() != at.phase) phases.emplace_back(at.phase);
  };
  desk.options.trust = (desk.dir.path() / "trust-1.json").string();
  desk.options.reports = true;
  const auto copied = desk.copy();
  REQUIRE(copied);
  CHECK(desk.on_stick() == Names{"kiosk-reports", "news.kiosk"});
  CHECK(bytes_at(desk.options.stick + "/news.kiosk") == bytes_at(desk.options.file));
  CHECK(to_string(copied->number) == "1-7");
  CHECK(copied->title == "For tests");
  CHECK(copied->signatures);
  CHECK(!copied->already);
  CHECK(phases == Names{"checking", "copying", "reading back", "settling"});
}

TEST_CASE("a byte that comes back wrong, wherever it is, leaves nothing under the name and tells of the stick") {
  Desk desk;
  const auto size = fs::file_size(desk.options.file);
  for (const std::uint64_t at : {std::uint64_t{0}, size / 2, size - 1}) {
    CAPTURE(at);
    desk.device.wrong_byte = at;
    CHECK(desk.code() == "stick.differs");
    CHECK(desk.on_stick().empty());
  }
  desk.device.wrong_byte.reset();
  CHECK(desk.code() == "done");
}

TEST_CASE("whichever call fails the stick holds the whole bundle or what it held before") {
  int calls = 0;
  {
    Desk desk;
    REQUIRE(desk.code() == "done");
    calls = desk.ops.calls;
  }
  REQUIRE(calls > 8);
  for (int failing = 1; failing <= calls; ++failing) {
    CAPTURE(failing);
    Desk desk;
    write_bytes(desk.options.stick + "/mine.txt", "kept");
    desk.ops.before = [failing](FaultyOps::Call, int number) -> Result<void> {
      if (number == failing) return fail("store.failed", "The stick broke: Input/output error. Try again.");
      return {};
    };
    const std::string code = desk.code();
    const Names names = desk.on_stick();
    CHECK(bytes_at(desk.options.stick + "/mine.txt") == "kept");
    const bool there = std::ranges::find(names, "news.kiosk") != names.end();
    if (there) CHECK(bytes_at(desk.options.stick + "/news.kiosk") == bytes_at(desk.options.file));
    if (code == "done") CHECK(there);
    else CHECK(code == "stick.failed");
    CHECK(names.size() == (there ? 2U : 1U));
  }
}

TEST_CASE("a stick that fills up, one that is locked, one that is pulled out before it settled") {
  Desk desk;
  desk.ops.before = [](FaultyOps::Call call, int) -> Result<void> {
    if (call == FaultyOps::Call::write) return fail("store.no_room", "Writing failed: No space left on device.");
    return {};
  };
  CHECK(desk.code() == "stick.no_room");
  CHECK(desk.on_stick().empty());
  desk.ops.before = [](FaultyOps::Call call, int) -> Result<void> {
    if (call == FaultyOps::Call::create) return fail("store.read_only", "Read-only file system.");
    return {};
  };
  CHECK(desk.code() == "stick.read_only");
  CHECK(desk.on_stick().empty());
  desk.ops.before = {};
  desk.device.settles = false;
  CHECK(desk.code() == "stick.failed");
}

TEST_CASE("what cannot go well is refused before anything is written") {
  Desk desk;
  const auto refused = [&](const std::string& code) {
    CAPTURE(code);
    desk.ops.writes = 0;
    CHECK(desk.code() == code);
    CHECK(desk.ops.writes == 0);
  };
  SUBCASE("no room, with the megabytes") {
    desk.device.says = StickAbout{2'000'000, false};
    const auto copied = desk.copy();
    REQUIRE(!copied);
    CHECK(copied.error().code == "stick.no_room");
    CHECK(copied.error().message.find("room for 2 MB, and 5 MB are needed") != std::string::npos);
    CHECK(desk.on_stick().empty());
  }
  SUBCASE("no folder") {
    desk.options.stick = desk.options.file;
    refused("stick.not_a_folder");
    desk.options.stick = "/nowhere";
    refused("stick.not_a_folder");
  }
  SUBCASE("the same file, also by a link to the folder") {
    desk.options.stick = desk.dir.string();
    refused("stick.same_file");
    fs::create_directory_symlink(desk.dir.path(), desk.dir.path() / "other");
    desk.options.stick = (desk.dir.path() / "other").string();
    refused("stick.same_file");
  }
  SUBCASE("more than a FAT stick takes") {
    fs::resize_file(desk.options.file, std::uint64_t{1} << 32U);  // a hole: takes no room
    desk.device.says = StickAbout{std::uint64_t{1} << 40U, true};
    refused("stick.too_large");
    desk.device.says->is_fat = false;
    refused("bundle.malformed");
  }
  SUBCASE("a name that no kiosk looks for") {
    fs::rename(desk.options.file, desk.dir.path() / "news.tar");
    desk.options.file = (desk.dir.path() / "news.tar").string();
    refused("stick.name");
  }
  SUBCASE("no bundle, a damaged one, one of somebody else") {
    const std::string good = bytes_at(desk.options.file);
    write_bytes(desk.options.file, "holiday pictures");
    refused("bundle.truncated");
    std::string damaged = good;
    damaged[damaged.size() / 2] ^= 1;
    write_bytes(desk.options.file, damaged);
    refused("object.damaged");
    write_bytes(desk.options.file, good);
    write_bytes(desk.dir.path() / "trust-1.json", to_json(Publisher().trust));
    desk.options.trust = (desk.dir.path() / "trust-1.json").string();
    refused("signature.unknown_key");
  }
}

TEST_CASE("another file of the name stays unless it may be replaced, and then until the new one is proven") {
  Desk desk;
  write_bytes(desk.options.stick + "/news.kiosk", "older");
  CHECK(desk.code() == "stick.exists");
  desk.options.replace = true;
  desk.device.wrong_byte = 100;
  CHECK(desk.code() == "stick.differs");
  CHECK(bytes_at(desk.options.stick + "/news.kiosk") == "older");
  desk.device.wrong_byte.reset();
  CHECK(desk.code() == "done");
  CHECK(bytes_at(desk.options.stick + "/news.kiosk") == bytes_at(desk.options.file));
  CHECK(desk.on_stick() == Names{"news.kiosk"});
}

TEST_CASE("the same once more writes nothing and says so") {
  Desk desk;
  REQUIRE(desk.code() == "done");
  desk.ops.writes = 0;
  const auto again = desk.copy();
  REQUIRE(again);
  CHECK(again->already);
  CHECK(desk.ops.writes == 0);
}

TEST_CASE("catalogue 36 and 37: other bundles are named, and go only by --replace, strangers and litter stay") {
  Desk desk;
  const fs::path stick = desk.options.stick;
  fs::copy_file(desk.bundle("old.kiosk", {1, 5}), stick / "old.kiosk");
  fs::copy_file(desk.bundle("newer.kiosk", {1, 9}), stick / "newer.kiosk");
  write_bytes(stick / "._old.kiosk", "litter");
  write_bytes(stick / "broken.kiosk", "no bundle");
  fs::create_directory(stick / "folder.kiosk");
  const auto copied = desk.copy();
  REQUIRE(copied);
  REQUIRE(copied->others.size() == 2);
  CHECK(copied->others[0].name == "newer.kiosk");
  CHECK(to_string(copied->others[0].number) == "1-9");
  CHECK(copied->others[1].name == "old.kiosk");
  desk.options.replace = true;
  const auto replaced = desk.copy();
  REQUIRE(replaced);
  CHECK(replaced->removed == Names{"newer.kiosk", "old.kiosk"});
  CHECK(desk.on_stick() == Names{"._old.kiosk", "broken.kiosk", "folder.kiosk", "news.kiosk"});
}

TEST_CASE("newer trust files come along with their signatures, and the bundle is checked by them") {
  Desk desk;
  const fs::path trust = desk.dir.path() / "trust";
  fs::create_directory(trust);
  desk.options.trust_files = trust.string();
  CHECK(desk.code() == "stick.no_trust_files");
  TrustChange change;
  SecretKey second = SecretKey::generate();
  change.add_release = {second.public_key()};
  const auto next = changed_trust(desk.publisher.trust, change);
  REQUIRE(next);
  REQUIRE(write_trust(*next, trust.string()));
  CHECK(desk.code() == "signature.missing");
  REQUIRE(sign_trust((trust / "trust-2.json").string(), desk.publisher.key));
  desk.publisher.key = std::move(second);  // what it signs is believed by version 2 alone
  desk.options.file = desk.bundle("signed.kiosk", {1, 8});
  desk.options.trust = (desk.dir.path() / "trust-1.json").string();
  const auto copied = desk.copy();
  REQUIRE(copied);
  CHECK(copied->trust_files == Names{"trust-2.json.sigs", "trust-2.json"});
  CHECK(desk.on_stick() == Names{"signed.kiosk", "trust-2.json", "trust-2.json.sigs"});
}

TEST_CASE("what is stopped leaves nothing, and a part that an end without warning left is swept") {
  Desk desk;
  int asked = 0;
  desk.options.stopped = [&] { return ++asked > 5; };
  CHECK(desk.code() == "stick.stopped");
  CHECK(desk.on_stick().empty());
  desk.options.stopped = {};
  write_bytes(desk.options.stick + "/.news.kiosk.part", "half");
  CHECK(desk.code() == "done");
  CHECK(desk.on_stick() == Names{"news.kiosk"});
}

}  // namespace
}  // namespace kiosk::test
