// What sticks brought: kept, bounded, and nothing that anything depends on.
#include "store/receipts.h"

#include <doctest/doctest.h>

#include <fstream>

#include "faulty_ops.h"
#include "support/temp_dir.h"

namespace kiosk::test {

TEST_CASE("receipts: kept in order, the last fifty, and read again as they were written") {
  const TempDir folder;
  SystemFileOps ops;
  CHECK(read_receipts(ops, folder.string()).empty());
  for (int i = 1; i <= 60; ++i) {
    const Receipt one{"1-" + std::to_string(i), "A \"title\" \n\xC3\xA9", "2026-11-29T10:00:00Z", "refused",
                      "release.lower"};
    REQUIRE(add_receipt(ops, folder.string(), one).has_value());
  }
  const auto all = read_receipts(ops, folder.string());
  REQUIRE(all.size() == kMostReceipts);
  CHECK(all.front().release == "1-11");
  CHECK(all.back() == Receipt{"1-60", "A \"title\" \n\xC3\xA9", "2026-11-29T10:00:00Z", "refused", "release.lower"});
}

TEST_CASE("receipts: a title without end is cut between letters") {
  const TempDir folder;
  SystemFileOps ops;
  std::string title(299, 'x');
  title.append("\xC3\xA9");
  REQUIRE(add_receipt(ops, folder.string(), {"1-1", title, "", "installed", ""}).has_value());
  CHECK(read_receipts(ops, folder.string()).back().title == std::string(299, 'x'));
}

TEST_CASE("receipts: what is damaged begins anew") {
  for (const char* text : {"", "{", "[]", R"({"format": 2, "receipts": []})", R"({"format": 1, "receipts": [1]})",
                           R"({"format": 1, "receipts": [{"release": 1}]})"}) {
    CAPTURE(text);
    const TempDir folder;
    SystemFileOps ops;
    std::ofstream(folder.path() / "receipts.json") << text;
    CHECK(read_receipts(ops, folder.string()).empty());
    REQUIRE(add_receipt(ops, folder.string(), {"1-1", "", "", "installed", ""}).has_value());
    CHECK(read_receipts(ops, folder.string()).size() == 1);
  }
}

TEST_CASE("receipts: a disk that fails at any call leaves the old list or the new one") {
  for (int call = 1; call < 40; ++call) {
    const TempDir folder;
    FaultyOps ops;
    REQUIRE(add_receipt(ops, folder.string(), {"1-1", "", "", "installed", ""}).has_value());
    ops.calls = 0;
    ops.before = [&](FaultyOps::Call, int number) -> Result<void> {
      if (number >= call) return fail("store.failed", "no more");
      return {};
    };
    const bool done = add_receipt(ops, folder.string(), {"1-2", "", "", "installed", ""}).has_value();
    ops.before = {};
    const auto all = read_receipts(ops, folder.string());
    // Where not even the list could be read it begins anew.
    if (done) {
      CHECK(all.back().release == "1-2");
      return;
    }
    REQUIRE_FALSE(all.empty());
  }
  FAIL("it never succeeds");
}

}  // namespace kiosk::test
