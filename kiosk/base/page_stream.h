// Pages on their way from the kiosk to the process that prints them: a line of text for all, a line for each page, then its
// dots. Both ends in one place. Everything that is read is bounded, whoever wrote it.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "base/page.h"
#include "base/result.h"

namespace kiosk {

inline constexpr int kMostPages = 40;
inline constexpr int kMostPageSide = 20'000;  // dots: 2.5 m of a roll

// "kiosk-pages 1 COUNT\n", then for each page "page PAPER WIDTH HEIGHT DPI\n" and WIDTH x HEIGHT bytes.
[[nodiscard]] std::string pages_header(std::size_t count);
[[nodiscard]] std::string page_header(const Page& page);
// All of it in one string.
[[nodiscard]] std::string to_stream(const std::vector<Page>& pages);

// `read` fills a buffer and gives the number of bytes, 0 at the end, negative for an error. Error "pages.malformed".
[[nodiscard]] Result<std::vector<Page>> read_pages(const std::function<long(char*, std::size_t)>& read);

}  // namespace kiosk
