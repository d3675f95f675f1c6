// An article on its pages: which text stands on which, where the columns are, and how it ends. Worked out anew for each
// frame from the item, the words' size and the glass; the text engine's cache makes that cheap.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "screens/flow_blocks.h"
#include "screens/item_rows.h"
#include "screens/reading_page.h"
#include "ui/frame.h"

namespace kiosk {

enum class ArticlePart {
  text,      // running text
  text_end,  // the last text, with related items and the review beside it (mock-up article-end)
  end,       // related items and the review
  related,   // where the two do not fit on one page
  review
};

struct ArticlePage {
  ArticlePart part = ArticlePart::text;
  FlowPage text;
};

// Where a page's parts stand.
struct ArticleBoxes {
  Box picture;      // w 0: none
  float x = 0;      // of the column
  float width = 0;  // of the pager
  float lines = 0;  // of running text
  float heading = 0;
  float cards = 0;
  float head_y = 0;
};

struct ArticlePlan {
  const Article& item;
  const ArticleWords& words;
  LanguageTag language;
  std::string topic_icon;
  Words topic_title;
  std::vector<ItemRow> related;
  std::vector<ArticlePage> pages;  // never empty
  bool beside_panel = false;       // the sources panel takes the picture's place
};

// `beside_panel`: for the sources panel's screen. Its pages break where the article's own do.
[[nodiscard]] ArticlePlan plan_article(Frame& frame, const Article& item, bool beside_panel);

[[nodiscard]] ArticleBoxes article_boxes(const Frame& frame, bool beside_panel, int page);
[[nodiscard]] ReadingHead article_head(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes,
                                       const ArticlePage& page);
[[nodiscard]] ReadingBar article_bar(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes,
                                     const Words& button);
[[nodiscard]] Words sources_label(Frame& frame, const Article& item);

// The title on the first page, the section's heading where one begins; height with the gap below it. Drawn from `y` down,
// or only measured.
float article_heading(Frame& frame, const ArticlePlan& plan, bool first, const FlowPage& page,
                      const ArticleBoxes& boxes, std::optional<float> y = {});

// --- how it ends (article_end.cpp)
[[nodiscard]] ArticleBoxes end_boxes(const Frame& frame);
// Keep, Print, Sources, above or beside the pager; on the last page.
[[nodiscard]] std::vector<RowButton> end_buttons(Frame& frame, const ArticlePlan& plan, int page);
[[nodiscard]] ReadingBar end_bar(Frame& frame, const ArticlePlan& plan);
// Related items and the review fit on one page, beside the last text where there is some.
[[nodiscard]] bool end_fits(Frame& frame, const ArticlePlan& plan, bool with_text);
void draw_article_end(Frame& frame, const ArticlePlan& plan, ArticlePart part, float bottom);
[[nodiscard]] TextColumn article_column(const ArticlePlan& plan, const ArticleBoxes& boxes);

// --- one page's text (article.cpp)
void draw_article_text(Frame& frame, const ArticlePlan& plan, const ArticleBoxes& boxes, int page, float bottom,
                       int asked);
void draw_article_pager(Frame& frame, const ArticlePlan& plan, const ReadingBar& bar, int page);

}  // namespace kiosk
