// PaperSheet: one side of paper while it is laid out. Speaks millimetres from the top start corner (mirrored for right-to-left
// languages), points for type; draws dots. Beside the dots it keeps what was laid where, so that sizes and margins can be
// measured. Black on white, rules and outlines, no filled areas but codes (DESIGN section 16).
#pragma once
#include <string>
#include <vector>

#include "base/page.h"
#include "base/result.h"
#include "library/items.h"
#include "paper/paper_form.h"
#include "text/text_engine.h"

namespace kiosk {

struct PaperStyle {
  float pt = 12;
  float line_pt = 18;
  bool bold = false;
};

struct PaperBox {  // mm, from the top start corner
  float x = 0, y = 0, w = 0, h = 0;
};

struct PaperText {
  std::string words;
  LanguageTag language;
  float pt = 0;
  bool bold = false;
  PaperBox box;         // of its lines; x from the start side
  bool broken = false;  // a word that is wider than its column was broken inside
};

struct PaperCode {
  std::string payload;
  PaperBox box;  // with its quiet zone
  int dots = 0;  // a module
};

class PaperSheet {
 public:
  // `engine` must outlive the sheet.
  PaperSheet(const PaperForm& form, bool right_to_left, TextEngine& engine);

  [[nodiscard]] const PaperForm& form() const { return form_; }

  // Height of words in a width; the same that text() uses.
  [[nodiscard]] float height_of(const Words& words, const PaperStyle& style, float width) const;
  [[nodiscard]] float height_of(const Prose& prose, const LanguageTag& language, const PaperStyle& style,
                                float width) const;
  [[nodiscard]] float width_of(const Words& words, const PaperStyle& style) const;

  // Each gives the height used. Words stand on the layout's start side, running text on its own language's.
  float text(float x, float y, float width, const Words& words, const PaperStyle& style,
             TextAlign align = TextAlign::start);
  float prose(float x, float y, float width, const Prose& prose, const LanguageTag& language, const PaperStyle& style);

  void rule(float x, float y, float width, float thickness = 0.25F);
  void dashes(float x, float y, float width);
  void outline(const PaperBox& box, float radius);
  // At both edges, 6 mm long: where to fold.
  void fold_marks(float y);

  // A code with its quiet zone at the start corner (x, y): as many whole dots a module as fit `side`, at least 0.6 mm, and at
  // least 25 mm for the code itself: more than `side` where it must. Side used; 0 when there is no payload or it does not fit.
  float code(float x, float y, float side, const std::string& payload);
  // The side that code() would use.
  [[nodiscard]] float code_side(float side, const std::string& payload) const;

  // The dots; a roll is cut below the last of them. The sheet is empty afterwards.
  [[nodiscard]] Page take_page();
  [[nodiscard]] const std::vector<PaperText>& texts() const { return texts_; }
  [[nodiscard]] const std::vector<PaperCode>& codes() const { return codes_; }
  // What code() was given and had no room for.
  [[nodiscard]] const std::vector<std::string>& lost_codes() const { return lost_codes_; }

 private:
  [[nodiscard]] int dots(float mm) const;
  [[nodiscard]] TextStyle style_of(const PaperStyle& style) const;
  [[nodiscard]] TextAlign side_of(const LanguageTag& language, TextAlign align) const;
  // Left edge in dots of something `width` wide that begins `x` from the start.
  [[nodiscard]] int left_of(float x, float width) const;
  void grow(int bottom);
  void fill(int left, int top, int width, int height);
  void draw(const TextBlock& block, int left, int top);
  float place(float x, float y, float width, const TextBlock& block, const std::string& words,
              const LanguageTag& language, const PaperStyle& style);

  PaperForm form_;
  bool right_to_left_;
  TextEngine& engine_;
  Page page_;
  int lowest_ = 0;
  std::vector<PaperText> texts_;
  std::vector<PaperCode> codes_;
  std::vector<std::string> lost_codes_;
};

}  // namespace kiosk
