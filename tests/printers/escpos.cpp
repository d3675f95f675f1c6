// ESC/POS: the bands are read back, dot by dot, from a file and from a printer that answers.
#include "printers/escpos.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

#include "printers/printer.h"
#include "support/temp_dir.h"

using namespace kiosk;

namespace {

Page slip(int height) {
  Page page{PaperKind::roll80, kReceiptDots, height, 203, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < page.width; ++x) page.grey.push_back((x * 31 + y * 17) % 5 < 2 ? 0 : 255);
  }
  return page;
}

// What a receipt printer would put on its paper; empty for what it does not understand.
std::vector<std::uint8_t> printed(std::string_view bytes, int& cuts) {
  std::vector<std::uint8_t> out;
  cuts = 0;
  const auto at = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i])); };
  while (!bytes.empty()) {
    if (bytes.starts_with("\x10\x04")) {
      bytes.remove_prefix(3);
    } else if (bytes.starts_with("\x1B@")) {
      bytes.remove_prefix(2);
    } else if (bytes.starts_with("\x1DV")) {
      ++cuts;
      bytes.remove_prefix(4);
    } else if (bytes.starts_with("\x1Dv0") && bytes.size() >= 8) {
      const unsigned width = at(4) + 256 * at(5);
      const unsigned rows = at(6) + 256 * at(7);
      if (width != kReceiptDots / 8 || rows > kBandRows || bytes.size() < 8 + width * rows) return {};
      for (std::size_t i = 0; i < width * rows; ++i) {
        for (unsigned bit = 0; bit < 8; ++bit) out.push_back((at(8 + i) >> (7 - bit) & 1U) != 0 ? 0 : 255);
      }
      bytes.remove_prefix(8 + width * rows);
    } else {
      return {};
    }
  }
  return out;
}

class Control final : public PrintControl {
 public:
  void report(PrintPhase, PrinterCondition) override {}
  [[nodiscard]] bool cancelled() const override { return stop; }
  bool wait(int) override { return stop; }
  bool stop = false;
};

// A receipt printer at the other end of a terminal line: answers DLE EOT, keeps the rest.
class Receipt {
 public:
  explicit Receipt(std::uint8_t paper, std::uint8_t cause = 0x12) {
    std::array<char, 128> name{};
    REQUIRE(::openpty(&master_, &slave_, name.data(), nullptr, nullptr) == 0);
    termios raw{};
    ::tcgetattr(slave_, &raw);
    ::cfmakeraw(&raw);
    ::tcsetattr(slave_, TCSANOW, &raw);
    path_ = name.data();
    thread_ = std::thread([this, paper, cause] { serve(paper, cause); });
  }
  ~Receipt() {
    end();
    ::close(master_);
    ::close(slave_);
  }
  [[nodiscard]] std::string uri() const { return "file://" + path_; }
  // What came, once nothing more will.
  std::string end() {
    ending_ = true;
    if (thread_.joinable()) thread_.join();
    return heard_;
  }

 private:
  void serve(std::uint8_t paper, std::uint8_t cause) {
    std::array<char, 4096> buffer{};
    while (true) {
      pollfd in{master_, POLLIN, 0};
      const int ready = ::poll(&in, 1, 50);
      if (ready == 0 && ending_) return;
      if (ready <= 0) continue;
      const ssize_t got = ::read(master_, buffer.data(), buffer.size());
      if (got <= 0) return;
      heard_.append(buffer.data(), static_cast<std::size_t>(got));
      // Questions come alone, between documents.
      if (heard_.size() >= 3 && heard_.ends_with("\x10\x04\x04")) answer(paper);
      if (heard_.size() >= 3 && heard_.ends_with("\x10\x04\x02")) answer(cause);
    }
  }
  void answer(std::uint8_t byte) const { CHECK(::write(master_, &byte, 1) == 1); }

  int master_ = -1;
  int slave_ = -1;
  std::string path_;
  std::string heard_;
  std::atomic<bool> ending_ = false;
  std::thread thread_;
};

}  // namespace

TEST_CASE("ESC/POS: a slip of several bands reads back dot by dot, and is cut once a page") {
  for (const int height : {1, kBandRows, kBandRows + 1, 700}) {
    CAPTURE(height);
    int cuts = 0;
    CHECK(printed(escpos_pages({slip(height)}), cuts) == slip(height).grey);
    CHECK(cuts == 1);
  }
  int cuts = 0;
  CHECK(printed(escpos_pages({slip(10), slip(20)}), cuts).size() == 30 * kReceiptDots);
  CHECK(cuts == 2);
}

TEST_CASE("ESC/POS: a page of another width is cut off at the paper's edge or padded, never wrapped") {
  Page narrow{PaperKind::roll80, 10, 2, 203, std::vector<std::uint8_t>(20, 0)};
  int cuts = 0;
  const auto out = printed(escpos_pages({narrow}), cuts);
  REQUIRE(out.size() == 2 * kReceiptDots);
  CHECK(out[9] == 0);
  CHECK(out[10] == 255);
  CHECK(out[kReceiptDots] == 0);
}

TEST_CASE("ESC/POS: the state bytes (Epson, DLE EOT 2 and 4)") {
  CHECK(escpos_condition(0x12, 0x12) == PrinterCondition::ready);
  CHECK(escpos_condition(0x12, 0x72) == PrinterCondition::paper_out);
  CHECK(escpos_condition(0x32, 0x12) == PrinterCondition::paper_out);
  CHECK(escpos_condition(0x16, 0x12) == PrinterCondition::cover_open);
  CHECK(escpos_condition(0x52, 0x12) == PrinterCondition::trouble);
  CHECK(escpos_condition(0x12, 0x1E) == PrinterCondition::ready);  // paper runs low: it is still there
}

TEST_CASE("ESC/POS: a roll that nears its end says so, one that says nothing of it has paper") {
  CHECK(escpos_paper(0x12) == PaperLeft::some);
  CHECK(escpos_paper(0x1E) == PaperLeft::low);
  CHECK(escpos_paper(0x72) == PaperLeft::out);
  CHECK(escpos_paper(0x7E) == PaperLeft::out);
  const Receipt low(0x1E);
  CHECK(make_printer({low.uri(), {}, false})->status() == PrinterStatus{PrinterCondition::ready, PaperLeft::low});
  // A file takes bytes and tells nothing.
  const test::TempDir dir;
  const std::string path = (std::filesystem::path(dir.string()) / "lp0").string();
  std::ofstream(path).close();
  CHECK(make_printer({"file://" + path, {}, false})->status() ==
        PrinterStatus{PrinterCondition::ready, PaperLeft::unsaid});
}

TEST_CASE("receipt: to a device that only takes bytes") {
  const test::TempDir dir;
  const std::string path = (std::filesystem::path(dir.string()) / "lp0").string();
  std::ofstream(path).close();
  Control control;
  const auto printer = make_printer({"file://" + path, {}, false});
  REQUIRE(printer);
  CHECK(printer->print({slip(300)}, control).phase == PrintPhase::out);
  std::ifstream in(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  int cuts = 0;
  CHECK(printed(bytes, cuts) == slip(300).grey);
  CHECK(make_printer({"file:///no/such/device", {}, false})->condition() == PrinterCondition::offline);
  control.stop = true;
  CHECK(printer->print({slip(300)}, control).phase == PrintPhase::stopped);
}

TEST_CASE("receipt: to a printer that tells how it is") {
  Control control;
  Receipt ready(0x12);
  CHECK(make_printer({ready.uri(), {}, false})->condition() == PrinterCondition::ready);
  CHECK(make_printer({ready.uri(), {}, false})->print({slip(400)}, control).phase == PrintPhase::out);
  int cuts = 0;
  CHECK(printed(ready.end(), cuts) == slip(400).grey);
  CHECK(cuts == 1);
}

TEST_CASE("CARE D7: a receipt printer without paper is sent nothing that would wait in it") {
  Control control;
  Receipt empty(0x72);
  const auto printer = make_printer({empty.uri(), {}, false});
  CHECK(printer->condition() == PrinterCondition::paper_out);
  const PrintResult result = printer->print({slip(400)}, control);
  CHECK(result.phase == PrintPhase::failed);
  CHECK(result.condition == PrinterCondition::paper_out);
  int cuts = 0;
  CHECK(printed(empty.end(), cuts).empty());
  Receipt open(0x12, 0x16);
  CHECK(make_printer({open.uri(), {}, false})->condition() == PrinterCondition::cover_open);
}
