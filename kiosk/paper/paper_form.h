// The papers that are printed on: their sizes, the printer's dots, and the margins (DESIGN section 16). Millimetres.
#pragma once
#include "base/printing.h"

namespace kiosk {

struct PaperForm {
  PaperKind kind = PaperKind::a4;
  float width = 210;   // of what is printed: a roll's 72 mm, not its 80
  float height = 297;  // 0: as long as it takes
  float margin = 18;   // at the sides; of a roll 0, for its printer leaves 4 mm each
  float top = 18;
  float foot = 14;  // the lowest 14 mm stay empty
  int dpi = 300;
  float dots_per_mm = 300 / 25.4F;
  bool unseen = false;  // laid out and measured, without dots: for the check of content
  [[nodiscard]] float text_width() const { return width - 2 * margin; }
  [[nodiscard]] bool is_roll() const { return height <= 0; }
};

// A4 and Letter at 300 dpi; a roll at 203 dpi, 8 dots a millimetre.
[[nodiscard]] PaperForm form_of(PaperKind kind);

}  // namespace kiosk
