// For the tests with real printing systems: prints a page of the shipped content the way the kiosk does, and compares what came out.
//   peer print KIOSK_PRINT uri|queue ADDRESS ipp|escpos PAPER PAGE.pgm    prints the Samaritans' slip; the page it meant beside it
//   peer same ARRIVED.pwg PAGE.pgm                                        dot by dot
//   peer page ARRIVED.pwg PAGE.pgm                                        as a picture
//   peer near ARRIVED.pgm PAGE.pgm                                        after filters: the same ink at the same places
//   peer bands ARRIVED.bin PAGE.pgm                                       ESC/POS bands, dot by dot
#include <condition_variable>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <mutex>
#include <string>

#include "library/load.h"
#include "paper/print_pages.h"
#include "platform/print_service.h"
#include "support/raster_reader.h"

using namespace kiosk;

namespace {

int complain(const std::string& why) {
  std::cerr << "peer: " << why << '\n';
  return 1;
}

std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_pgm(const Page& page, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  out << "P5\n" << page.width << ' ' << page.height << "\n255\n";
  out.write(reinterpret_cast<const char*>(page.grey.data()), static_cast<std::streamsize>(page.grey.size()));
}

Page read_pgm(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  Page page;
  std::string magic;
  int most = 0;
  in >> magic >> page.width >> page.height >> most;
  in.get();
  page.grey.assign(std::istreambuf_iterator<char>(in), {});
  return page;
}

int print(char** argv) {
  PrinterSettings printer;
  printer.is_queue = std::string(argv[1]) == "queue";
  printer.address = argv[2];
  if (std::string(argv[3]) == "escpos") printer.language = PrinterSettings::Language::escpos;
  printer.paper = *parse_paper(argv[4]);
  const auto library = load(KIOSK_SOURCE_DIR "/content")->library;
  const PrintOrder order{PrintOrder::What::contact, "samaritans", {}, {"en"}, "GB-ENG", {2026, 11, 27}};
  auto engine = TextEngine::open();
  const auto pages = print_pages(order, *library, printer.paper, **engine);
  if (!pages) return complain(pages.error().message);
  write_pgm(pages->front(), argv[5]);

  std::mutex mutex;
  std::condition_variable changed;
  bool woken = false;
  PrintServiceOptions options;
  options.program = argv[0];
  PrintService service(
      printer,
      [&] {
        const std::lock_guard lock(mutex);
        woken = true;
        changed.notify_all();
      },
      options);
  service.print(1, [&]() -> Result<std::vector<Page>> { return *pages; });
  PrintNews last;
  while (!is_over(last.phase)) {
    service.poll([](const PrinterNews&) {},
                 [&](const PrintNews& news) {
                   last = news;
                   std::cerr << "peer: " << to_string(news.phase) << ' ' << to_string(news.condition) << '\n';
                 });
    if (is_over(last.phase)) break;
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return woken; });
    woken = false;
  }
  return last.phase == PrintPhase::out ? 0 : complain("it did not come out");
}

int same(const Page& arrived, const Page& meant) {
  if (arrived.width != meant.width || arrived.height != meant.height)
    return complain("it is " + std::to_string(arrived.width) + "x" + std::to_string(arrived.height));
  return arrived.grey == meant.grey ? 0 : complain("the dots differ");
}

// Ink in squares of 4 mm: filters scale and smooth, but a word that is missing or elsewhere shows.
int near(const Page& arrived, const Page& meant) {
  constexpr int kColumns = 52;
  constexpr int kRows = 74;
  const auto ink = [](const Page& page, int column, int row) {
    long sum = 0;
    long count = 0;
    for (int y = row * page.height / kRows; y < (row + 1) * page.height / kRows; ++y) {
      for (int x = column * page.width / kColumns; x < (column + 1) * page.width / kColumns; ++x, ++count)
        sum += 255 - page.row(y)[x];
    }
    return static_cast<double>(sum) / static_cast<double>(count) / 255;
  };
  int wrong = 0;
  int inked = 0;
  for (int row = 0; row < kRows; ++row) {
    for (int column = 0; column < kColumns; ++column) {
      const double a = ink(arrived, column, row);
      const double b = ink(meant, column, row);
      inked += b > 0.02 ? 1 : 0;
      wrong += std::abs(a - b) > 0.15 ? 1 : 0;
    }
  }
  std::cerr << "peer: " << wrong << " of " << inked << " inked squares differ\n";
  return inked > 50 && wrong * 20 < inked ? 0 : complain("the ink is elsewhere");
}

int bands(const std::string& bytes, const Page& meant) {
  std::vector<std::uint8_t> dots;
  std::size_t at = 2;  // ESC @
  const auto value = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i])); };
  while (at + 8 <= bytes.size() && bytes.compare(at, 3, "\x1Dv0") == 0) {
    const std::size_t size = (value(at + 4) + 256 * value(at + 5)) * (value(at + 6) + 256 * value(at + 7));
    at += 8;
    for (std::size_t i = 0; i < size && at < bytes.size(); ++i, ++at) {
      for (unsigned bit = 0; bit < 8; ++bit)
        dots.push_back((value(at) >> (7 - bit) & 1U) != 0 ? std::uint8_t{0} : std::uint8_t{255});
    }
  }
  if (dots.size() != meant.grey.size()) return complain("there are " + std::to_string(dots.size()) + " dots");
  for (std::size_t i = 0; i < dots.size(); ++i) {
    if ((dots[i] == 0) != (meant.grey[i] < 128)) return complain("dot " + std::to_string(i) + " differs");
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string command = argc > 1 ? argv[1] : "";
  if (command == "print" && argc == 8) return print(argv + 2);
  if (argc != 4) return complain("wrong usage; see the head of peer.cpp");
  if (command == "page") {
    const auto pages = test::read_raster(file_bytes(argv[2]));
    if (pages.size() != 1) return complain("there are " + std::to_string(pages.size()) + " pages");
    write_pgm(pages.front(), argv[3]);
    return 0;
  }
  const Page meant = read_pgm(argv[3]);
  if (command == "same") {
    const auto pages = test::read_raster(file_bytes(argv[2]));
    return pages.size() == 1 ? same(pages.front(), meant)
                             : complain("there are " + std::to_string(pages.size()) + " pages");
  }
  if (command == "near") return near(read_pgm(argv[2]), meant);
  if (command == "bands") return bands(file_bytes(argv[2]), meant);
  return complain("wrong usage; see the head of peer.cpp");
}
