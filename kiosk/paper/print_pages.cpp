#include "paper/print_pages.h"

namespace kiosk {

Result<std::vector<PaperSheet>> lay_out(const PrintOrder& order, const Library& library, PaperKind paper,
                                        TextEngine& engine) {
  return lay_out(order, library, form_of(paper), engine);
}

Result<std::vector<PaperSheet>> lay_out(const PrintOrder& order, const Library& library, const PaperForm& form,
                                        TextEngine& engine) {
  switch (order.what) {
    case PrintOrder::What::contact:
    case PrintOrder::What::group:
    case PrintOrder::What::help:
      return lay_out_slip(order, library, form, engine);
    case PrintOrder::What::list:
      return lay_out_list(order, library, form, engine);
    case PrintOrder::What::conversation:
      return lay_out_conversation(order, library, form, engine);
    case PrintOrder::What::test:
      return lay_out_test(order, library, form, engine);
    case PrintOrder::What::update:
      return lay_out_update(order, library, form, engine);
    case PrintOrder::What::article:
    case PrintOrder::What::story:
      break;
  }
  return lay_out_handout(order, library, form, engine);
}

Result<std::vector<Page>> print_pages(const PrintOrder& order, const Library& library, PaperKind paper,
                                      TextEngine& engine) {
  auto sheets = lay_out(order, library, paper, engine);
  if (!sheets) return tl::unexpected(sheets.error());
  std::vector<Page> pages;
  for (PaperSheet& sheet : *sheets) pages.push_back(sheet.take_page());
  return pages;
}

}  // namespace kiosk
