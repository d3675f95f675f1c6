// --paper: what would be printed, as pictures instead of paper. FILE.png, FILE-2.png and so on, one a page.
#pragma once
#include <string>

#include "app/print_order.h"
#include "base/result.h"
#include "library/library.h"
#include "text/text_engine.h"

namespace kiosk {

class PaperFiles {
 public:
  // `engine` must outlive it.
  PaperFiles(std::string path, PaperKind paper, TextEngine& engine);
  // Errors "paper.nothing" and "output.write".
  [[nodiscard]] Result<void> write(const PrintOrder& order, const Library& library);
  [[nodiscard]] int pages() const { return pages_; }

 private:
  [[nodiscard]] std::string next_path();
  std::string path_;
  PaperKind paper_;
  TextEngine& engine_;
  int pages_ = 0;
};

}  // namespace kiosk
