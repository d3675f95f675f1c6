// A handout's text as pieces: headings, paragraphs, lists and cards.
#include "paper/handout_parts.h"

namespace kiosk {

namespace {

constexpr float kCardInset = 5;
constexpr float kIndent = 6;

std::string_view card_label(BlockKind kind) {
  switch (kind) {
    case BlockKind::non_urgent_card:
      return "article.non_urgent";
    case BlockKind::urgent_card:
      return "article.urgent";
    case BlockKind::emergency_card:
      return "article.emergency";
    case BlockKind::paragraph:
    case BlockKind::bullet:
    case BlockKind::numbered:
    case BlockKind::try_card:
      break;
  }
  return "article.try";
}

bool is_card(BlockKind kind) {
  return kind != BlockKind::paragraph && kind != BlockKind::bullet && kind != BlockKind::numbered;
}

// Builds the pieces for one column's width. Holds references: the handout and the styles outlive the drawing.
class Pieces {
 public:
  Pieces(const PaperSheet& measure, const PaperWords& words, const Handout& handout, const PaperStyles& styles,
         float width)
      : measure_(measure), words_(words), handout_(handout), styles_(styles), width_(width) {}

  std::vector<FlowPiece> make() {
    for (const Section& section : *handout_.sections) {
      if (!section.heading.empty()) add_words({section.heading, handout_.language}, styles_.h2, 5, true);
      bool after_heading = true;
      for (const Block& block : section.blocks) {
        if (is_card(block.kind)) add_card(block);
        else add_block(block, after_heading ? 1.0F : 3.0F);
        after_heading = false;
      }
    }
    return std::move(pieces_);
  }

 private:
  void add_words(const Words& text, const PaperStyle& style, float gap, bool with_next) {
    const float width = width_;
    pieces_.push_back({gap, measure_.height_of(text, style, width), with_next,
                       [=](PaperSheet& sheet, float x, float y) { sheet.text(x, y, width, text, style); }});
  }

  void add_block(const Block& block, float gap) {
    const LanguageTag& language = handout_.language;
    const bool listed = block.kind != BlockKind::paragraph;
    const float indent = listed ? kIndent : 0;
    const float width = width_ - indent;
    const Words sign{block.kind == BlockKind::bullet ? "•" : std::to_string(block.number) + ".", language};
    for (const Prose& prose : block.prose) {
      const PaperStyle style = styles_.body;
      pieces_.push_back({gap, measure_.height_of(prose, language, style, width), false,
                         [=, &prose](PaperSheet& sheet, float x, float y) {
                           if (listed) sheet.text(x, y, kIndent, sign, style);
                           sheet.prose(x + indent, y, width, prose, language, style);
                         }});
      gap = 2;
    }
  }

  void add_card(const Block& block) {
    const LanguageTag& language = handout_.language;
    const float inner = width_ - 2 * kCardInset;
    const Words label = words_.say(card_label(block.kind));
    float height = 2 * kCardInset + measure_.height_of(label, styles_.bold, inner) + 1;
    for (const Prose& prose : block.prose) height += measure_.height_of(prose, language, styles_.body, inner) + 1;
    const float width = width_;
    const PaperStyles styles = styles_;
    pieces_.push_back({5, height, false, [=, &block](PaperSheet& sheet, float x, float y) {
                         sheet.outline({x, y, width, height}, 4);
                         float at = y + kCardInset;
                         at += sheet.text(x + kCardInset, at, inner, label, styles.bold) + 1;
                         for (const Prose& prose : block.prose)
                           at += sheet.prose(x + kCardInset, at, inner, prose, language, styles.body) + 1;
                       }});
  }

  const PaperSheet& measure_;
  const PaperWords& words_;
  const Handout& handout_;
  const PaperStyles& styles_;
  float width_;
  std::vector<FlowPiece> pieces_;
};

}  // namespace

std::vector<FlowPiece> handout_pieces(const PaperSheet& measure, const PaperWords& words, const Handout& handout,
                                      const PaperStyles& styles, float width) {
  return Pieces(measure, words, handout, styles, width).make();
}

}  // namespace kiosk
