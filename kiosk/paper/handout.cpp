// An article or a story on paper (paper/a4-article), and the neutral handout of what is sensitive (paper/a4-article-neutral,
// CARE D4): its top third says nothing, and all about the topic lies where the other thirds cover it when it is folded.
#include <algorithm>
#include <optional>

#include "library/availability.h"
#include "library/contact_code.h"
#include "library/isolates.h"
#include "paper/column_flow.h"
#include "paper/paper_parts.h"
#include "paper/print_pages.h"

namespace kiosk {

namespace {

constexpr float kColumnGap = 10;
constexpr float kOneColumn = 120;  // of scripts with high lines
constexpr float kCardInset = 5;
constexpr float kIndent = 6;

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

std::string source_words(int number, const Source& source) {
  std::string out = std::to_string(number) + ". ";
  bool first = true;
  for (const std::string* part : {&source.authors, &source.title, &source.where, &source.year}) {
    if (part->empty()) continue;
    out += first ? *part : ", " + *part;
    first = false;
  }
  return out + ".";
}

// ---- the foot: where it comes from, when it was looked at, by whom not yet

struct Foot {
  std::string payload;
  Words code_note;
  Words sources;  // all in one paragraph, numbered as the marks in the text
  Words dates;
  Words state;
};

// The one small thing to try, where the page has one.
std::string try_words(const Handout& handout) {
  for (const Section& section : *handout.sections) {
    for (const Block& block : section.blocks) {
      if (block.kind == BlockKind::try_card && !block.prose.empty()) return block.prose.front().text;
    }
  }
  return {};
}

Foot foot_of(const PaperWords& words, const Handout& handout) {
  Foot foot;
  if (handout.neutral) {
    // CARE D4: somebody to talk to, and nothing of the topic.
    const auto numbers = offered_emergency_numbers(&words.library, words.order.region, words.order.today);
    foot.payload = std::string(numbers.back().payload);
    foot.code_note = words.say("paper.talk");
  } else {
    foot.payload = without_bidi_controls(handout.title.text);
    const std::string small = without_bidi_controls(try_words(handout));
    if (!small.empty() && foot.payload.size() + 1 + small.size() <= kMostCodeBytes) foot.payload += "\n" + small;
    foot.code_note = words.say("paper.title_only");
  }
  int number = 0;
  for (const std::string& id : *handout.sources) {
    ++number;
    const Source* source = words.library.source(id);
    if (source == nullptr) continue;
    if (!foot.sources.text.empty()) foot.sources.text += " ";
    foot.sources.text += source_words(number, *source);
  }
  foot.sources.language = words.library.edition.default_language;
  foot.dates = words.say("paper.dates", {{"published", words.date(handout.review.published, true).text},
                                         {"reviewed", words.date(handout.review.reviewed, true).text},
                                         {"next", words.date(handout.review.next_review, false).text}});
  if (!handout.signed_off) foot.state = words.say(handout.draft ? "sources.draft" : "sources.unchecked");
  return foot;
}

// Drawn at `y`, or only measured. `with_sources`: a neutral handout has them among its text.
float lay_foot(PaperSheet& sheet, const PaperWords& words, const Foot& foot, float y, bool with_sources, bool draw,
               const PaperStyles& styles) {
  const PaperForm& form = sheet.form();
  const float x = form.margin;
  const float width = form.text_width();
  const float top = y;
  if (draw) sheet.rule(x, y, width);
  y += 4;
  const float code = sheet.code_side(34, foot.payload);
  const bool beside = !form.is_roll();
  const float words_x = beside ? x + code + 5 : x;
  const float room = beside ? width - code - 5 : width;
  float at = y;
  if (draw) sheet.code(x, y, 34, foot.payload);
  if (!beside) at += code;
  const auto line = [&](const Words& text, const PaperStyle& style, float gap) {
    if (text.text.empty()) return;
    at += (draw ? sheet.text(words_x, at, room, text, style) : sheet.height_of(text, style, room)) + gap;
  };
  line(foot.code_note, styles.small, 2);
  if (with_sources && !foot.sources.text.empty()) {
    line(words.say("sources.title"), styles.small_bold, 0.5F);
    line(foot.sources, styles.small, 2);
  }
  line(foot.dates, styles.small, 1.5F);
  line(foot.state, styles.small_bold, 0);
  return std::max(at, y + (beside ? code : 0)) - top;
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
    Pieces builder(measure, words_, handout_, styles_, column_);
    std::vector<FlowPiece> pieces = builder.make();
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
        add(foot_.sources, styles_.small, 0.5F, false);
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
