#include "platform/paper_files.h"

#include <utility>

#include "paper/page_png.h"
#include "paper/print_pages.h"

namespace kiosk {

PaperFiles::PaperFiles(std::string path, PaperKind paper, TextEngine& engine)
    : path_(std::move(path)), paper_(paper), engine_(engine) {}

std::string PaperFiles::next_path() {
  if (++pages_ == 1) return path_;
  const std::size_t slash = path_.find_last_of('/');
  const std::size_t dot = path_.find_last_of('.');
  const bool has_ending = dot != std::string::npos && (slash == std::string::npos || dot > slash);
  std::string number(1, '-');
  number += std::to_string(pages_);
  return has_ending ? path_.substr(0, dot) + number + path_.substr(dot) : path_ + number;
}

Result<void> PaperFiles::write(const PrintOrder& order, const Library& library) {
  const auto pages = print_pages(order, library, paper_, engine_);
  if (!pages) return tl::unexpected(pages.error());
  for (const Page& page : *pages) {
    if (auto written = write_page_png(page, next_path()); !written) return written;
  }
  return {};
}

}  // namespace kiosk
