#include "library/prose_parser.h"

#include <md4c.h>

#include <algorithm>

#include "library/blocked_numbers.h"
#include "library/isolates.h"
#include "library/prose_complaints.h"
#include "library/prose_inline.h"
#include "library/utf8.h"
#include "library/word_count.h"

namespace kiosk {
namespace {

class Parser {
 public:
  Parser(std::string_view text, int first_line, const LanguageTag& language, FindingSink& sink)
      : text_(text), first_line_(first_line), last_line_(first_line), language_(language), sink_(sink) {}

  ParsedProse run() {
    MD_PARSER callbacks{};
    callbacks.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    callbacks.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<Parser*>(self)->enter(type, detail);
      return 0;
    };
    callbacks.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      static_cast<Parser*>(self)->leave(type);
      return 0;
    };
    callbacks.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<Parser*>(self)->enter_span(type);
      return 0;
    };
    callbacks.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<Parser*>(self)->leave_span(type);
      return 0;
    };
    callbacks.text = [](MD_TEXTTYPE type, const MD_CHAR* chars, MD_SIZE size, void* self) {
      static_cast<Parser*>(self)->add({chars, size}, type);
      return 0;
    };
    if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &callbacks, this) != 0) {
      sink_.error("prose.unreadable", first_line_, "this text cannot be read as Markdown",
                  "write it again, more simply");
    }
    flush();
    report_now();
    result_.word_count = count_words(all_words_, language_);
    return std::move(result_);
  }

 private:
  // md4c hands out pieces of the text itself, so a piece's address says where it stands.
  void note_line(std::string_view piece) {
    const char* begin = text_.data();
    if (piece.data() < begin || piece.data() >= begin + text_.size()) return;
    const auto at = static_cast<std::size_t>(piece.data() - begin);
    if (at >= counted_to_) {
      last_line_ += static_cast<int>(std::ranges::count(text_.substr(counted_to_, at - counted_to_), '\n'));
      counted_to_ = at;
    }
  }

  // Said once the next words tell the line.
  void report(const Complaint& complaint) {
    if (complaint.code.empty()) return;
    pending_.push_back(complaint);
  }
  void tell(const Complaint& complaint, int line) {
    sink_.error(std::string(complaint.code), line, std::string(complaint.what), std::string(complaint.remedy));
  }
  void report_now() {
    for (const Complaint& complaint : pending_) tell(complaint, last_line_);
    pending_.clear();
  }

  void enter(MD_BLOCKTYPE type, const void* detail) {
    if (type != MD_BLOCK_DOC) flush();
    report(complaint_of(type));
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        enter_list(type, detail);
        break;
      case MD_BLOCK_LI:
        kind_ = lists_.empty() || lists_.back() == MD_BLOCK_UL ? BlockKind::bullet : BlockKind::numbered;
        if (kind_ == BlockKind::numbered) ++number_;
        new_item_ = true;
        break;
      case MD_BLOCK_QUOTE:
        if (quotes_++ > 0)
          report({"prose.nested_card", "a card stands inside a card", "end the first card before the second"});
        card_ = Card::waiting;
        break;
      case MD_BLOCK_H:
        in_heading_ = true;
        if (static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level != 2) {
          report({"prose.heading_level", "a section of the kiosk begins with ##, and there are no other headings",
                  "write ##; the title stands in the front matter"});
        }
        break;
      case MD_BLOCK_HR:
        tell({"prose.rule", "a line across the page does not work on the kiosk", "begin a section with ##"},
             next_rule());
        break;
      default:
        break;
    }
  }

  // A rule has no words, so its line is looked for behind the words before it.
  [[nodiscard]] int next_rule() const {
    int line = last_line_;
    for (std::size_t at = counted_to_; at < text_.size(); ++line) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      const std::string_view row = text_.substr(at, end - at);
      const bool marks_alone = row.find_first_not_of("-*_ >\t\r") == std::string_view::npos;
      if (marks_alone && row.find_first_of("-*_") != std::string_view::npos) return line;
      at = end + 1;
    }
    return last_line_;
  }

  void enter_list(MD_BLOCKTYPE type, const void* detail) {
    if (!lists_.empty()) report({"prose.nested_list", "a list stands inside a list", "make it one list"});
    if (card_ != Card::none) {
      report({"prose.list_in_card", "a list stands in a card", "write short paragraphs in the card"});
    }
    lists_.push_back(type);
    if (type == MD_BLOCK_OL && lists_.size() == 1) {
      number_ = static_cast<int>(std::min(static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start, 9999U)) - 1;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    flush();
    switch (type) {
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        if (!lists_.empty()) lists_.pop_back();
        if (lists_.empty()) kind_ = BlockKind::paragraph;
        break;
      case MD_BLOCK_QUOTE:
        if (--quotes_ == 0) {
          if (card_ == Card::waiting || new_item_) {
            report({"prose.empty_card", "this card is empty", "write what the card says, or take it away"});
          }
          card_ = Card::none;
        }
        break;
      case MD_BLOCK_H:
        in_heading_ = false;
        break;
      default:
        break;
    }
    report_now();
  }

  void enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) run_.open_bold();
    report(complaint_of(type));
  }
  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) run_.close_bold();
    report_now();
  }

  void add(std::string_view piece, MD_TEXTTYPE type) {
    if (type != MD_TEXT_BR && type != MD_TEXT_SOFTBR) note_line(piece);
    report_now();
    switch (type) {
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        run_.line_break();
        break;
      case MD_TEXT_NULLCHAR:
        break;
      case MD_TEXT_HTML:
        if (html_line_ != last_line_) {
          tell({"prose.html", "HTML does not work on the kiosk",
                "write plain words; the cards are > [!try] and its like"},
               last_line_);
        }
        html_line_ = last_line_;
        break;
      case MD_TEXT_ENTITY:
        if (!run_.add_entity(piece, last_line_)) {
          sink_.error("prose.entity", last_line_, std::string(piece) + " does not work on the kiosk",
                      "write the character itself");
        }
        break;
      default:
        run_.add(piece, last_line_);
        break;
    }
  }

  // Ends the paragraph, list item or heading that was being read.
  void flush() {
    InlineRun run = std::move(run_);
    run_ = InlineRun();
    if (run.blank()) return;
    if (card_ == Card::waiting && !in_heading_) begin_card(run);
    if (run.blank()) return;
    const int line = run.line();
    Prose prose = run.take(sink_);
    if (const auto blocked = blocked_number_in(prose.text)) {
      sink_.error("contact.superseded_number", line,
                  "this names " + std::string(*blocked) + ", which no longer reaches help",
                  "put the service's present number in its place");
      result_.names_blocked_number = true;
    }
    all_words_ += prose.text;
    all_words_ += '\n';
    isolate(prose, language_);
    if (in_heading_) {
      put_heading(prose, line);
    } else {
      put_prose(std::move(prose), line);
    }
  }

  void begin_card(InlineRun& run) {
    const auto kind = run.take_card_mark();
    card_ = Card::open;
    card_kind_ = kind.value_or(BlockKind::try_card);
    new_item_ = true;
    if (!kind) {
      card_kind_ = BlockKind::paragraph;
      sink_.error("prose.card_kind", run.line(), "this quotation does not say which card it is",
                  "begin it with > [!try], > [!non-urgent], > [!urgent] or > [!emergency]");
    }
  }

  void put_heading(const Prose& prose, int line) {
    if (!prose.marks.empty()) {
      sink_.error("prose.mark_in_heading", line, "a source is cited in a heading", "cite it in the text below");
    }
    result_.sections.push_back({prose.text, {}});
    result_.heading_lines.push_back(line);
  }

  void put_prose(Prose&& prose, int line) {
    if (result_.sections.empty()) {
      result_.sections.emplace_back();
      result_.heading_lines.push_back(line);
    }
    auto& blocks = result_.sections.back().blocks;
    const bool in_card = card_ == Card::open && card_kind_ != BlockKind::paragraph;
    const BlockKind kind = in_card ? card_kind_ : lists_.empty() ? BlockKind::paragraph : kind_;
    if (in_card && !new_item_ && !blocks.empty() && blocks.back().kind == kind) {
      blocks.back().prose.push_back(std::move(prose));
    } else {
      Block block;
      block.kind = kind;
      block.number = kind == BlockKind::numbered ? number_ : 0;
      block.prose.push_back(std::move(prose));
      if (!in_card && !lists_.empty() && !new_item_) {
        sink_.error("prose.long_item", line, "a list item holds more than one paragraph",
                    "make it one paragraph, or two items");
      }
      blocks.push_back(std::move(block));
    }
    new_item_ = false;
    result_.prose_lines.push_back(line);
  }

  enum class Card { none, waiting, open };

  std::string_view text_;
  int first_line_;
  int last_line_;
  std::size_t counted_to_ = 0;
  LanguageTag language_;
  FindingSink& sink_;
  ParsedProse result_;
  InlineRun run_;
  std::string all_words_;
  std::vector<Complaint> pending_;
  std::vector<MD_BLOCKTYPE> lists_;
  BlockKind kind_ = BlockKind::paragraph;
  BlockKind card_kind_ = BlockKind::try_card;
  Card card_ = Card::none;
  int number_ = 0;
  int quotes_ = 0;
  bool new_item_ = false;
  bool in_heading_ = false;
  int html_line_ = 0;
};

}  // namespace

ParsedProse parse_prose(std::string_view text, int first_line, const LanguageTag& language, FindingSink& sink) {
  report_definitions(text, first_line, sink);
  return Parser(text, first_line, language, sink).run();
}

}  // namespace kiosk
