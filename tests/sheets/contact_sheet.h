// ContactSheet: many screens, small, on one picture each form: for eyes that look for what is out of place.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace kiosk {

class ContactSheet {
 public:
  // Cells of `cell_width` px; `columns` beside each other, `rows` below; then the next picture: NAME-1.png, NAME-2.png, ...
  ContactSheet(std::string folder, std::string name, int cell_width, int columns, int rows);
  // A whole screen, made smaller by averaging.
  [[nodiscard]] Result<void> add(const std::vector<std::uint32_t>& pixels, int width, int height);
  [[nodiscard]] Result<void> finish();
  [[nodiscard]] int pictures() const { return pictures_; }

 private:
  std::string folder_;
  std::string name_;
  int cell_width_;
  int columns_;
  int rows_;
  int cell_height_ = 0;
  int used_ = 0;
  int pictures_ = 0;
  std::vector<std::uint32_t> sheet_;
};

}  // namespace kiosk
