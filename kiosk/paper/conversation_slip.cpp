// The conversation card on paper (paper/slip-conversation): each statement in the clinic's language, bold, and beneath in the
// visitor's own script and direction. Neutral heading, nothing counted.
#include <algorithm>
#include <cmath>

#include "library/conversation_text.h"
#include "paper/paper_parts.h"
#include "paper/print_pages.h"

namespace kiosk {

namespace {

struct CardBlock {
  const SaidTwice* said;
  float height = 0;
};

class CardLayout {
 public:
  CardLayout(PaperSheet& sheet, const PaperStyles& styles, float x, float width)
      : sheet_(sheet), styles_(styles), x_(x), width_(width) {}

  [[nodiscard]] float height_of(const SaidTwice& said) const {
    float height = sheet_.height_of(said.clinic, styles_.bold, width_);
    if (!said.own.text.empty()) height += 0.5F + sheet_.height_of(said.own, styles_.body, width_);
    return height;
  }
  float draw(const SaidTwice& said, float y, const PaperStyle& first, const PaperStyle& second) {
    float used = sheet_.text(x_, y, width_, said.clinic, first);
    if (!said.own.text.empty()) used += 0.5F + sheet_.text(x_, y + used + 0.5F, width_, said.own, second);
    return used;
  }

 private:
  PaperSheet& sheet_;
  const PaperStyles& styles_;
  float x_, width_;
};

constexpr float kBetween = 4;  // mm between statements

// Before which statement a slip is folded: where both halves are most alike.
std::size_t fold_before(const std::vector<CardBlock>& blocks) {
  float total = 0;
  for (const CardBlock& block : blocks) total += block.height + kBetween;
  std::size_t best = 1;
  float nearest = total;
  float above = 0;
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    above += blocks[i].height + kBetween;
    if (std::abs(total / 2 - above) < nearest) {
      nearest = std::abs(total / 2 - above);
      best = i + 1;
    }
  }
  return best;
}

// Sheets one after the other; a roll has one that grows.
class CardPaper {
 public:
  CardPaper(const PaperWords& words, const PaperForm& form, TextEngine& engine)
      : words_(words), form_(form), engine_(engine), styles_(styles_of(form)) {
    next_sheet();
  }

  void lay(const ConversationText& text) {
    for (const SaidTwice& said : text.heading) y_ += card().draw(said, y_, styles_.body, styles_.body) + 1;
    y_ += 3;
    std::vector<CardBlock> blocks;
    for (const SaidTwice& said : text.statements) blocks.push_back({&said, card().height_of(said)});
    const std::size_t fold = form_.is_roll() && blocks.size() > 1 ? fold_before(blocks) : 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (fold > 0 && i == fold) y_ = draw_slip_fold(sheet(), words_, y_, styles_);
      make_room(blocks[i].height);
      y_ += card().draw(*blocks[i].said, y_, styles_.bold, styles_.body) + kBetween;
    }
    close(conversation_code(text));
  }
  [[nodiscard]] std::vector<PaperSheet> sheets() && { return std::move(sheets_); }

 private:
  [[nodiscard]] PaperSheet& sheet() { return sheets_.back(); }
  [[nodiscard]] CardLayout card() { return {sheet(), styles_, form_.margin, form_.text_width()}; }
  void next_sheet() {
    sheets_.emplace_back(form_, is_right_to_left(words_.order.language), engine_);
    y_ = form_.top;
    if (form_.is_roll()) return;
    sheet().fold_marks(form_.height / 3);
    sheet().fold_marks(form_.height * 2 / 3);
  }
  // Clear of a sheet's folds, and on the next one where this has no room left.
  void make_room(float height) {
    if (form_.is_roll()) return;
    y_ = clear_of_folds(form_, y_, height);
    if (y_ + height > form_.height - kFoot) next_sheet();
  }
  void close(const std::string& payload) {
    const float x = form_.margin;
    const float width = form_.text_width();
    const Words no_score = words_.say("conversation.no_score");
    const float side = std::max(36.0F, sheet().code_side(36, payload));
    make_room(5 + sheet().height_of(no_score, styles_.small, width) + side + 2);
    sheet().rule(x, y_, width);
    y_ += 3;
    y_ += sheet().text(x, y_, width, no_score, styles_.small) + 2;
    draw_code_beside(sheet(), x, y_, width, side, payload, words_.say("paper.scan"),
                     words_.say("conversation.scan_note"), styles_);
  }

  static constexpr float kFoot = 14;  // mm that stay free at a sheet's foot
  const PaperWords& words_;
  const PaperForm& form_;
  TextEngine& engine_;
  const PaperStyles styles_;
  std::vector<PaperSheet> sheets_;
  float y_ = 0;
};

}  // namespace

Result<std::vector<PaperSheet>> lay_out_conversation(const PrintOrder& order, const Library& library,
                                                     const PaperForm& form, TextEngine& engine) {
  const PaperWords words{library, order};
  const ConversationText text =
      conversation_text(library, order.statements, order.id, order.clinic_language, order.language);
  if (text.statements.empty()) return fail("paper.nothing", "nothing was chosen for the card");
  CardPaper paper(words, form, engine);
  paper.lay(text);
  return std::move(paper).sheets();
}

}  // namespace kiosk
