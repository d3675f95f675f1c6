#include "base/page_stream.h"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace kiosk {

namespace {

constexpr std::size_t kLongestLine = 80;

tl::unexpected<Error> malformed() {
  return fail("pages.malformed", "what came is no pages: the kiosk and its printing program are of different versions");
}

std::optional<std::string> read_line(const std::function<long(char*, std::size_t)>& read) {
  std::string line;
  char c = 0;
  while (line.size() < kLongestLine && read(&c, 1) == 1) {
    if (c == '\n') return line;
    line += c;
  }
  return std::nullopt;
}

// "WORD a b ..." split at single blanks; fewer parts than wanted leave the rest empty.
std::array<std::string_view, 5> words_of(std::string_view line) {
  std::array<std::string_view, 5> words;
  for (std::string_view& word : words) {
    word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(line.size(), word.size() + 1));
  }
  return words;
}

int number_of(std::string_view text, int most) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number >= 1 && number <= most ? number : 0;
}

}  // namespace

std::string pages_header(std::size_t count) { return "kiosk-pages 1 " + std::to_string(count) + "\n"; }

std::string page_header(const Page& page) {
  return "page " + std::string(to_string(page.paper)) + " " + std::to_string(page.width) + " " +
         std::to_string(page.height) + " " + std::to_string(page.dpi) + "\n";
}

std::string to_stream(const std::vector<Page>& pages) {
  std::string out = pages_header(pages.size());
  for (const Page& page : pages) {
    out += page_header(page);
    out.append(page.grey.begin(), page.grey.end());
  }
  return out;
}

Result<std::vector<Page>> read_pages(const std::function<long(char*, std::size_t)>& read) {
  const auto first = read_line(read);
  if (!first) return malformed();
  const auto head = words_of(*first);
  const int count = number_of(head[2], kMostPages);
  if (head[0] != "kiosk-pages" || head[1] != "1" || count == 0) return malformed();
  std::vector<Page> pages;
  for (int i = 0; i < count; ++i) {
    const auto line = read_line(read);
    if (!line) return malformed();
    const auto words = words_of(*line);
    const auto paper = parse_paper(words[1]);
    Page page;
    page.width = number_of(words[2], kMostPageSide);
    page.height = number_of(words[3], kMostPageSide);
    page.dpi = number_of(words[4], 2400);
    if (words[0] != "page" || !paper || page.width == 0 || page.height == 0 || page.dpi == 0) return malformed();
    page.paper = *paper;
    const std::size_t size = static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height);
    // Memory grows with what really comes, not with what a header claims.
    constexpr std::size_t kStep = std::size_t{1} << 20U;
    while (page.grey.size() < size) {
      const std::size_t have = page.grey.size();
      page.grey.resize(have + std::min(kStep, size - have));
      std::size_t filled = have;
      while (filled < page.grey.size()) {
        const long got = read(reinterpret_cast<char*>(page.grey.data()) + filled, page.grey.size() - filled);
        if (got <= 0) return malformed();
        filled += static_cast<std::size_t>(got);
      }
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace kiosk
