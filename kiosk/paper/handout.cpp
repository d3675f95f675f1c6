// An article or a story on paper (paper/a4-article), and the neutral handout of what is sensitive (paper/a4-article-neutral,
// CARE D4): its top third says nothing, and all about the topic lies where the other thirds cover it when it is folded.
#include <algorithm>
#include <optional>

#include "paper/handout_parts.h"
#include "paper/print_pages.h"

namespace kiosk {

namespace {

constexpr float kColumnGap = 10;
constexpr float kOneColumn = 120;  // of scripts with high lines

template <class Item, class ItemWords>
Handout handout_of(const PaperWords& words, const Item& item, const ItemWords& text, const LanguageTag& language,
                   std::string_view kind) {
  Handout made;
  const Library& library = words.library;
  const Topic* topic = library.topic(item.topic);
  made.neutral = item.sensitive || (topic != nullptr && topic->sensitive);
  made.title = {text.title, language};
  made.language = language;
  made.sections = &text.sections;
  made.sources = &item.sources;
  made.review = item.review;
  made.signed_off = text.sign_off.has_value();
  made.draft = language != library.edition.default_language && !made.signed_off;
  const int minutes = minutes_to_read(text.word_count);
  made.eyebrow = words.say(minutes == 1 ? "item.minutes_one" : "item.minutes_many",
                           {{"kind", words.say(kind).text}, {"n", std::to_string(minutes)}});
  return made;
}

// ---- the pages

class HandoutLayout {
 public:
  // `small`: for a longer text, before it takes a second sheet.
  HandoutLayout(const PaperWords& words, const Handout& handout, const PaperForm& form, TextEngine& engine, bool small)
      : words_(words),
        handout_(handout),
        form_(form),
        engine_(engine),
        mirrored_(is_right_to_left(handout.language)),
        styles_(styles_of(form)),
        foot_(foot_of(words, handout)) {
    if (small && !form.is_roll()) {
      styles_.body = {12.5F, 17, false};
      styles_.bold = {12.5F, 17, true};
      styles_.h2 = {15, 20, true};
    }
    const bool one = form.is_roll() || engine.line_factor(handout.language) > 1.2;
    column_ = form.is_roll() ? form.width : one ? kOneColumn : (form.text_width() - kColumnGap) / 2;
    columns_ = {form.margin};
    if (!one) columns_.push_back(form.margin + column_ + kColumnGap);
  }

  std::vector<PaperSheet> lay() {
    PaperSheet measure(form_, mirrored_, engine_);
    std::vector<FlowPiece> pieces = handout_pieces(measure, words_, handout_, styles_, column_);
    const auto add = [&](const Words& text, const PaperStyle& style, float gap, bool with_next) {
      const float width = column_;
      pieces.push_back({gap, measure.height_of(text, style, width), with_next,
                        [=](PaperSheet& sheet, float x, float y) { sheet.text(x, y, width, text, style); }});
    };
    if (!handout_.label.text.empty()) add(handout_.label, styles_.small, 5, false);
    if (handout_.neutral) {
      // The title and the sources tell, so they lie inside as well.
      pieces.insert(pieces.begin(), title_piece(measure));
      if (!foot_.sources.text.empty()) {
        add(words_.say("sources.title"), styles_.small_bold, 5, true);
        for (const std::string& line : foot_.source_lines)
          add({line, foot_.sources.language}, styles_.small, 0.5F, false);
      }
    }
    std::size_t next = 0;
    bool foot_done = false;
    while (!foot_done) {
      sheets_.emplace_back(form_, mirrored_, engine_);
      PaperColumns columns = begin_page(sheets_.back());
      PaperSheet& sheet = sheets_.back();
      const float foot = lay_foot(measure, words_, foot_, 0, !handout_.neutral, false, styles_);
      if (form_.is_roll()) {
        columns.bottom = 1e9F;
        next = draw_columns(&sheet, pieces, next, columns);
        finish_roll(sheet, pieces, columns.top);
        break;
      }
      PaperColumns above_foot = columns;
      const float foot_top = form_.height - form_.foot - foot;
      if (!handout_.neutral) above_foot.bottom = std::min(columns.bottom, foot_top - 6);
      if (fit_columns(pieces, next, above_foot) >= pieces.size()) {
        draw_columns(&sheet, pieces, next, balanced(pieces, next, above_foot));
        lay_foot(sheet, words_, foot_, foot_top, !handout_.neutral, true, styles_);
        foot_done = true;
      } else {
        // All of the text fits and only the foot does not: even columns, and the foot on a sheet of its own.
        const bool all = fit_columns(pieces, next, columns) >= pieces.size();
        next = draw_columns(&sheet, pieces, next, all ? balanced(pieces, next, columns) : columns);
      }
    }
    number_pages();
    return std::move(sheets_);
  }

 private:
  FlowPiece title_piece(const PaperSheet& measure) const {
    const Words title = handout_.title;
    const PaperStyle style = styles_.h2;
    const float width = column_;
    return {0, measure.height_of(title, style, width), true,
            [=](PaperSheet& sheet, float x, float y) { sheet.text(x, y, width, title, style); }};
  }

  // What stands above the columns; the columns of this page.
  PaperColumns begin_page(PaperSheet& sheet) {
    const float x = form_.margin;
    const float width = form_.text_width();
    const float room = width - 24;  // beside the page's number
    float y = form_.top;
    PaperColumns columns{columns_, 0, form_.height - form_.foot};
    if (handout_.neutral) {
      y += sheet.text(x, y, form_.is_roll() ? width : room, words_.say("paper.page"), styles_.h1) + 2;
      if (form_.is_roll()) {
        columns.top = draw_slip_fold(sheet, words_, y, styles_);
        return columns;
      }
      sheet.text(x, y, std::min(width, 130.0F), words_.say("paper.fold_page"), styles_.body);
      sheet.fold_marks(form_.height / 3);
      sheet.fold_marks(form_.height * 2 / 3);
      columns.top = form_.height / 3 + 5;
      columns.bottom = form_.height * 2 / 3 - 4;
      return columns;
    }
    if (sheets_.size() > 1) {
      y += sheet.text(x, y, room, handout_.title, styles_.small) + 6;
    } else {
      y += sheet.text(x, y, form_.is_roll() ? width : room, handout_.eyebrow, styles_.small) + 1.5F;
      y += sheet.text(x, y, width, handout_.title, styles_.h1) + (form_.is_roll() ? 3.0F : 7.0F);
    }
    columns.top = y;
    return columns;
  }

  void finish_roll(PaperSheet& sheet, const std::vector<FlowPiece>& pieces, float top) {
    float y = top;
    for (std::size_t i = 0; i < pieces.size(); ++i) y += (i == 0 ? 0 : pieces[i].gap) + pieces[i].height;
    y = draw_emergency(sheet, words_, form_.margin, y + 5, form_.text_width(), styles_);
    lay_foot(sheet, words_, foot_, y, !handout_.neutral, true, styles_);
  }

  void number_pages() {
    if (sheets_.size() < 2) return;
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const Words page =
          words_.say("pager.page", {{"n", std::to_string(i + 1)}, {"total", std::to_string(sheets_.size())}});
      sheets_[i].text(form_.margin + form_.text_width() - 22, form_.top, 22, page, styles_.small, TextAlign::end);
    }
  }

  const PaperWords& words_;
  const Handout& handout_;
  const PaperForm& form_;
  TextEngine& engine_;
  bool mirrored_;
  PaperStyles styles_;
  Foot foot_;
  float column_ = 0;
  std::vector<float> columns_;
  std::vector<PaperSheet> sheets_;
};

}  // namespace

Result<std::vector<PaperSheet>> lay_out_handout(const PrintOrder& order, const Library& library, const PaperForm& form,
                                                TextEngine& engine) {
  const PaperWords words{library, order};
  std::optional<Handout> handout;
  if (order.what == PrintOrder::What::article) {
    if (const Article* item = library.article(order.id)) {
      const auto found = library.words(*item, order.language);
      handout = handout_of(words, *item, found.words, found.language, "kind.article");
    }
  } else if (const Story* item = library.story(order.id)) {
    const auto found = library.words(*item, order.language);
    handout = handout_of(words, *item, found.words, found.language, "kind.story");
    handout->label = {found.words.label, found.language};
  }
  if (!handout) return fail("paper.nothing", "this page is not there");
  // A third of a sheet holds little: the smaller type at once.
  if (!handout->neutral) {
    std::vector<PaperSheet> sheets = HandoutLayout(words, *handout, form, engine, false).lay();
    if (sheets.size() < 2) return sheets;
  }
  return HandoutLayout(words, *handout, form, engine, true).lay();
}

}  // namespace kiosk
