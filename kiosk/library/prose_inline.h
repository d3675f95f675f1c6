// InlineRun: the words of one paragraph, list item or heading while they come in, piece by piece.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "library/finding_sink.h"
#include "library/prose.h"

namespace kiosk {

class InlineRun {
 public:
  // `line` is where the piece stands in its file.
  void add(std::string_view piece, int line);
  // False when the entity is not one of XML's, a number, or &nbsp;.
  [[nodiscard]] bool add_entity(std::string_view entity, int line);
  void line_break();
  void open_bold();
  void close_bold();

  [[nodiscard]] bool blank() const;
  [[nodiscard]] int line() const { return places_.empty() ? 0 : places_.front().line; }

  // "[!try]" and its like at the very beginning: taken off.
  [[nodiscard]] std::optional<BlockKind> take_card_mark();

  // The prose, with its [^source-id] marks taken out of the text; a mark that is not well-formed is a finding.
  [[nodiscard]] Prose take(FindingSink& sink);

 private:
  struct Place {
    std::size_t at = 0;
    int line = 0;
  };
  [[nodiscard]] int line_of(std::size_t at) const;
  void drop_front(std::size_t count);

  std::string text_;
  std::vector<TextRange> bold_;
  std::vector<Place> places_;
  int open_bold_ = 0;
};

}  // namespace kiosk
