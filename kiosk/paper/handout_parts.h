// What a handout is made of: its text as pieces for columns, and its foot. Private to paper/handout.cpp.
#pragma once
#include <string>
#include <vector>

#include "paper/column_flow.h"
#include "paper/paper_parts.h"

namespace kiosk {

struct Handout {
  Words eyebrow;
  Words title;
  Words label{};  // of a composite story
  LanguageTag language;
  const std::vector<Section>* sections = nullptr;
  const std::vector<std::string>* sources = nullptr;
  Review review;
  bool signed_off = false;
  bool draft = false;
  bool neutral = false;
};

// The text as pieces for columns `width` mm wide. They refer to the handout's sections: it outlives them.
[[nodiscard]] std::vector<FlowPiece> handout_pieces(const PaperSheet& measure, const PaperWords& words,
                                                    const Handout& handout, const PaperStyles& styles, float width);

// Where it comes from, when it was looked at, and by whom not yet (CARE E1, E3).
struct Foot {
  std::string payload;
  Words code_note;
  Words sources;  // all in one paragraph, numbered as the marks in the text
  std::vector<std::string>
      source_lines;  // the same, each by itself: a third of a sheet does not hold the paragraph of many
  Words dates;
  Words state;
};

[[nodiscard]] Foot foot_of(const PaperWords& words, const Handout& handout);
// Drawn at `y`, or only measured; its height. `with_sources`: a neutral handout has them among its text.
float lay_foot(PaperSheet& sheet, const PaperWords& words, const Foot& foot, float y, bool with_sources, bool draw,
               const PaperStyles& styles);

}  // namespace kiosk
