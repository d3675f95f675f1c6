#include <doctest/doctest.h>

#include <string>

#include "library/prose_parser.h"
#include "library/small_tree.h"

namespace kiosk {
namespace {

struct Parsed {
  ParsedProse prose;
  Findings findings;
};

Parsed parse(std::string_view text, const std::string& language = "en") {
  Parsed result;
  FindingSink sink(result.findings, "a.md");
  result.prose = parse_prose(text, 1, {language}, sink);
  return result;
}

const Block& block(const Parsed& parsed, std::size_t section, std::size_t index) {
  REQUIRE(section < parsed.prose.sections.size());
  REQUIRE(index < parsed.prose.sections[section].blocks.size());
  return parsed.prose.sections[section].blocks[index];
}

std::string bold_of(const Prose& prose, std::size_t index) {
  REQUIRE(index < prose.bold.size());
  return prose.text.substr(prose.bold[index].begin, prose.bold[index].end - prose.bold[index].begin);
}

TEST_CASE("sections, paragraphs and lists") {
  const Parsed parsed = parse("One\ntwo.\n\n## Next\n\n- a\n- b\n\n3. x\n4. y\n\nEnd.\n");
  CHECK(parsed.findings.empty());
  REQUIRE(parsed.prose.sections.size() == 2);
  CHECK(parsed.prose.sections[0].heading.empty());
  CHECK(block(parsed, 0, 0).prose[0].text == "One two.");
  CHECK(parsed.prose.sections[1].heading == "Next");
  CHECK(block(parsed, 1, 0).kind == BlockKind::bullet);
  CHECK(block(parsed, 1, 1).prose[0].text == "b");
  CHECK(block(parsed, 1, 2).kind == BlockKind::numbered);
  CHECK(block(parsed, 1, 2).number == 3);
  CHECK(block(parsed, 1, 3).number == 4);
  CHECK(block(parsed, 1, 4).kind == BlockKind::paragraph);
  CHECK(parsed.prose.prose_lines == std::vector<int>{1, 6, 7, 9, 10, 12});
  CHECK(parsed.prose.heading_lines == std::vector<int>{1, 4});
  CHECK(parsed.prose.word_count == 8);
}

TEST_CASE("cards hold their paragraphs") {
  const Parsed parsed = parse(
      "> [!try]\n> First.\n>\n> Second.\n\n> [!emergency]\n>\n> Call 999.\n\n> [!non-urgent]\n> a\n\n> [!urgent] b\n");
  CHECK(parsed.findings.empty());
  CHECK(block(parsed, 0, 0).kind == BlockKind::try_card);
  REQUIRE(block(parsed, 0, 0).prose.size() == 2);
  CHECK(block(parsed, 0, 0).prose[0].text == "First.");
  CHECK(block(parsed, 0, 0).prose[1].text == "Second.");
  CHECK(block(parsed, 0, 1).kind == BlockKind::emergency_card);
  CHECK(block(parsed, 0, 1).prose[0].text == "Call 999.");
  CHECK(block(parsed, 0, 2).kind == BlockKind::non_urgent_card);
  CHECK(block(parsed, 0, 3).kind == BlockKind::urgent_card);
  CHECK(block(parsed, 0, 3).prose[0].text == "b");
}

TEST_CASE("two cards of one kind stay two") {
  const Parsed parsed = parse("> [!try]\n> a\n\n<!-- -->\n\n> [!try]\n> b\n");
  CHECK(parsed.prose.sections.at(0).blocks.size() == 2);
}

TEST_CASE("bold and marks keep their places") {
  const Parsed parsed = parse("A **big** word.[^one] More [^two] text [^three]\n");
  CHECK(parsed.findings.empty());
  const Prose& prose = block(parsed, 0, 0).prose[0];
  CHECK(prose.text == "A big word. More text");
  CHECK(bold_of(prose, 0) == "big");
  REQUIRE(prose.marks.size() == 3);
  CHECK(prose.marks[0].source == "one");
  CHECK(prose.text.substr(0, prose.marks[0].at) == "A big word.");
  CHECK(prose.text.substr(0, prose.marks[1].at) == "A big word. More");
  CHECK(prose.marks[2].at == prose.text.size());
}

TEST_CASE("bold around a mark, and a mark inside a card") {
  const Prose prose = block(parse("> [!try]\n> x **yes[^a] and** no\n"), 0, 0).prose[0];
  CHECK(prose.text == "x yes and no");
  CHECK(bold_of(prose, 0) == "yes and");
  CHECK(prose.text.substr(0, prose.marks.at(0).at) == "x yes");
}

TEST_CASE("numbers in right-to-left prose are isolated, authors' controls are not kept") {
  const Prose prose = block(parse("**\u202Eاتصل** 0300 330 0700[^a]\n", "ar"), 0, 0).prose[0];
  CHECK(prose.text == "اتصل \u20660300 330 0700\u2069");
  CHECK(bold_of(prose, 0) == "اتصل");
  CHECK(prose.marks.at(0).at == prose.text.size());
}

TEST_CASE("entities of the plain kind become their character") {
  CHECK(block(parse("a &amp; b &#8211; c&nbsp;d &#x41;\n"), 0, 0).prose[0].text == "a & b – c\u00A0d A");
}

struct Forbidden {
  std::string text;
  std::string code;
  int line;
};

TEST_CASE("what the kiosk cannot show is an error with its line and remedy") {
  const Forbidden all[] = {
      {"ok\n\nsee [here](http://x.org) now\n", "prose.link", 3},
      {"<http://x.org>\n", "prose.link", 1},
      {"ok\n\n![a picture](x.png)\n", "prose.image", 3},
      {"ok\nthis is *soft*\n", "prose.italics", 2},
      {"ok\n\n`code`\n", "prose.code", 3},
      {"ok\n\n```\ncode\n```\n", "prose.code", 4},
      {"ok\n\n    indented\n", "prose.code", 3},
      {"ok\n\n<div>x</div>\n", "prose.html", 3},
      {"ok <b>x</b>\n", "prose.html", 1},
      {"ok\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "prose.table", 3},
      {"ok\n\n***\n\nmore\n", "prose.rule", 3},
      {"# Title\n", "prose.heading_level", 1},
      {"ok\n\n### Deep\n", "prose.heading_level", 3},
      {"- a\n  - b\n", "prose.nested_list", 2},
      {"> [!try]\n> - a\n", "prose.list_in_card", 2},
      {"> plain\n", "prose.card_kind", 1},
      {"ok\n\n> [!warning]\n> x\n", "prose.card_kind", 3},
      {"ok\n\n> [!try]\n", "prose.empty_card", 3},
      {"ok\n\n[^a]: A footnote\n", "prose.definition", 3},
      {"## Why[^a]\n\nok\n", "prose.mark_in_heading", 1},
      {"ok[^Bad Id]\n", "prose.bad_mark", 1},
      {"a &eacute; b\n", "prose.entity", 1},
      {"- a\n\n  b\n", "prose.long_item", 3},
      {"a ~~b~~\n", "prose.strike", 1},
      {"ok\n\nCall 0845 46 47.\n", "contact.superseded_number", 3},
  };
  for (const Forbidden& forbidden : all) {
    CAPTURE(forbidden.text);
    test::expect(parse(forbidden.text).findings, Severity::error, forbidden.code, "a.md", forbidden.line);
  }
}

TEST_CASE("the words around a mistake stay") {
  CHECK(block(parse("see [the page](http://x.org) now\n"), 0, 0).prose[0].text == "see the page now");
  CHECK(block(parse("so *very* good\n"), 0, 0).prose[0].text == "so very good");
}

TEST_CASE("a superseded number keeps the text from being shown (E2)") {
  CHECK(parse("Call 08457 90 90 90.\n").prose.names_blocked_number);
  CHECK(parse("Call +44 8457 909090.\n").prose.names_blocked_number);
  CHECK_FALSE(parse("Call 116 123.\n").prose.names_blocked_number);
}

TEST_CASE("words of languages without spaces are counted") {
  CHECK(parse("抱着您的宝宝。\n", "zh-Hans").prose.word_count >= 3);
  CHECK(parse("กอดลูกของคุณ\n", "th").prose.word_count >= 3);
  CHECK(parse("Don’t wait, it’s fine\n").prose.word_count == 4);
}

}  // namespace
}  // namespace kiosk
