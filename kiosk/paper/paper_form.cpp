#include "paper/paper_form.h"

namespace kiosk {

PaperForm form_of(PaperKind kind) {
  switch (kind) {
    case PaperKind::letter:
      return {kind, 215.9F, 279.4F, 18, 18, 14, 300, 300 / 25.4F};
    case PaperKind::roll80:
      return {kind, 72, 0, 0, 6, 8, 203, 8};
    case PaperKind::a4:
      break;
  }
  return {PaperKind::a4, 210, 297, 18, 18, 14, 300, 300 / 25.4F};
}

}  // namespace kiosk
