// What an update would change, for staff to go through with a pen before they say yes: every line that the screen has pages for, whom to
// dial and with which number, what is overdue, how much it is, and who signed it.
#include <utility>

#include "paper/paper_parts.h"
#include "paper/print_pages.h"
#include "publish/update_words.h"

namespace kiosk {

namespace {

constexpr float kPageLine = 8;    // mm, for the number of the sheet
constexpr float kTickBox = 4.5F;  // to tick with a pen
constexpr float kTickGap = 3;
constexpr std::size_t kMostBlocks = 40;  // of a section: some two sheets; the screen has them all

struct ListLine {
  Words words;
  PaperStyle style;
};
// Lines that stay together.
struct ListBlock {
  std::vector<ListLine> lines;
  bool ticked = false;  // somebody has to do something about it
  float before = 1.5F;  // mm above it
};

class UpdateList {
 public:
  UpdateList(const PaperForm& form, const PaperWords& words, const UpdateReview& review, TextEngine& engine)
      : form_(form), words_(words), review_(review), engine_(engine), styles_(styles_of(form)) {
    begin();
  }

  std::vector<PaperSheet> lay() {
    head();
    changes();
    due();
    if (!form_.is_roll() && sheets_.size() > 1) number_sheets();
    return std::move(sheets_);
  }

 private:
  [[nodiscard]] const Library* library() const { return &words_.library; }
  [[nodiscard]] const LanguageTag& language() const { return words_.order.language; }
  // Of what the edition says by itself.
  [[nodiscard]] LanguageTag edition_language() const {
    return review_.languages.empty() ? language() : review_.languages.front();
  }
  [[nodiscard]] Words version(std::string_view id, const std::string& release) const {
    return words_.say(id, {{"n", version_number(release)}});
  }

  void begin() {
    sheets_.emplace_back(form_, is_right_to_left(language()), engine_);
    y_ = form_.top;
    bottom_ = form_.is_roll() ? 1e9F : form_.height - form_.foot - kPageLine;
  }

  void put(const ListBlock& block) {
    const float in = block.ticked ? kTickBox + kTickGap : 0;
    const float width = form_.text_width() - in;
    float height = block.before;
    for (const ListLine& line : block.lines) height += sheets_.back().height_of(line.words, line.style, width);
    if (y_ + height > bottom_ && y_ > form_.top) begin();
    else y_ += block.before;
    PaperSheet& sheet = sheets_.back();
    if (block.ticked) sheet.outline({form_.margin, y_ + 0.8F, kTickBox, kTickBox}, 0.5F);
    for (const ListLine& line : block.lines) y_ += sheet.text(form_.margin + in, y_, width, line.words, line.style);
  }

  // A heading goes with the first of what it stands above.
  void section(const Words& heading, std::vector<ListBlock> blocks, const Words& help = {}) {
    if (blocks.empty()) return;
    if (blocks.size() > kMostBlocks) {
      const std::string left = std::to_string(blocks.size() - kMostBlocks);
      blocks.resize(kMostBlocks);
      blocks.push_back({{{words_.say("staff.more", {{"n", left}}), styles_.body}}});
    }
    blocks.front().before += 5;
    if (!blocks.front().ticked) {
      blocks.front().lines.insert(blocks.front().lines.begin(), {heading, styles_.h2});
    } else {
      const float first = sheets_.back().height_of(heading, styles_.h2, form_.text_width()) + 20;
      if (y_ + first > bottom_) begin();
      ListBlock above{{{heading, styles_.h2}}, false, 5};
      if (!help.text.empty()) above.lines.push_back({help, styles_.small});
      put(above);
      blocks.front().before = help.text.empty() ? 0.5F : 1.5F;
    }
    for (const ListBlock& block : blocks) put(block);
  }

  void head() {
    put({{{version("staff.waits", review_.release), styles_.h1}}, false, 0});
    const Words lead =
        review_.before.empty() ? words_.say("staff.waits_lead_first") : version("staff.waits_lead", review_.before);
    put({{{lead, styles_.body}}});
    ListBlock from;
    if (!review_.title.empty()) from.lines.push_back({{review_.title, edition_language()}, styles_.bold});
    from.lines.push_back({words_.say("staff.signed"), styles_.body});
    if (!review_.publisher.empty()) from.lines.push_back({{review_.publisher, edition_language()}, styles_.small});
    const Words keys = signer_words(library(), language(), review_);
    if (!keys.text.empty()) from.lines.push_back({keys, styles_.small});
    if (review_.all_bytes > 0) from.lines.push_back({size_words(library(), language(), review_), styles_.small});
    from.lines.push_back({languages_words(library(), language(), review_.languages), styles_.small});
    put(from);
  }

  void changes() {
    std::vector<ListBlock> blocks;
    for (const ReviewLine& line : review_.lines)
      blocks.push_back(
          {{{{line.title, line.language}, styles_.bold}, {change_words(library(), language(), line), styles_.small}}});
    if (blocks.empty())
      blocks.push_back({{{review_.files == 0 ? words_.say("staff.update_same")
                                             : words_.say("staff.update_other", {{"n", std::to_string(review_.files)}}),
                          styles_.body}}});
    section(words_.say("paper.update_counts", {{"added", std::to_string(review_.added)},
                                               {"changed", std::to_string(review_.changed)},
                                               {"removed", std::to_string(review_.removed)}}),
            std::move(blocks));
  }

  void due() {
    std::vector<ListBlock> to_dial, others;
    for (const DueItem& item : review_.due) {
      const bool dial = item.what == DueItem::What::dial;
      ListBlock block{{{{item.title, edition_language()}, styles_.bold}}, true};
      if (dial && !item.number.empty()) block.lines.push_back({{item.number, edition_language()}, styles_.body});
      else block.lines.push_back({due_words(library(), language(), item), styles_.small});
      (dial ? to_dial : others).push_back(std::move(block));
    }
    section(words_.say("paper.update_dial"), std::move(to_dial), words_.say("paper.update_dial_help"));
    section(words_.say("staff.due"), std::move(others));
  }

  void number_sheets() {
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      const Words page =
          words_.say("pager.page", {{"n", std::to_string(i + 1)}, {"total", std::to_string(sheets_.size())}});
      sheets_[i].text(form_.margin, form_.height - form_.foot - kPageLine + 2, form_.text_width(), page, styles_.small,
                      TextAlign::end);
    }
  }

  const PaperForm& form_;
  const PaperWords words_;
  const UpdateReview& review_;
  TextEngine& engine_;
  const PaperStyles styles_;
  std::vector<PaperSheet> sheets_;
  float y_ = 0, bottom_ = 0;
};

}  // namespace

Result<std::vector<PaperSheet>> lay_out_update(const PrintOrder& order, const Library& library, const PaperForm& form,
                                               TextEngine& engine) {
  if (order.review == nullptr) return fail("paper.nothing", "no update is being looked at");
  return UpdateList(form, {library, order}, *order.review, engine).lay();
}

}  // namespace kiosk
