#include <doctest/doctest.h>

#include <numeric>
#include <string>

#include "screens/flow.h"
#include "screens/flow_split.h"
#include "text/break_places.h"

using namespace kiosk;

namespace {

// A measure that needs no fonts: ten bytes a line, a line is 10 high, gaps are 5, a heading 20.
float lines_of(const Prose& prose) { return static_cast<float>((prose.text.size() + 9) / 10) * 10.0F; }

FlowMeasure tens(float room) {
  FlowMeasure measure;
  measure.room = [room](int) { return room; };
  measure.heading = [](const Section& section, bool opens, int) {
    return opens && !section.heading.empty() ? 20.0F : 0.0F;
  };
  measure.block = [](const Block& block) {
    float height = is_card(block) ? 10.0F : 0.0F;
    for (const Prose& prose : block.prose) height += lines_of(prose);
    return height;
  };
  measure.gap = [](const Block&, const Block&) { return 5.0F; };
  measure.breaks = [](const Prose& prose) { return break_places(prose.text, {"en"}); };
  return measure;
}

Block paragraph(std::string text) { return {BlockKind::paragraph, 0, {{std::move(text), {}, {}}}}; }
Block card(std::string text) { return {BlockKind::try_card, 0, {{std::move(text), {}, {}}}}; }
Block high(int lines) { return paragraph(std::string(static_cast<std::size_t>(lines) * 10, 'x')); }

// What the pages say, blocks joined by "|", pages by "/".
std::string said(const std::vector<FlowPage>& pages) {
  std::string all;
  for (const FlowPage& page : pages) {
    if (&page != &pages.front()) all += "/";
    for (const Block& block : page.blocks) {
      if (&block != &page.blocks.front()) all += "|";
      for (const Prose& prose : block.prose) all += prose.text;
    }
  }
  return all;
}

void check_pages(const std::vector<FlowPage>& pages, const std::vector<Section>& sections, const FlowMeasure& measure) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto number = static_cast<int>(i) + 1;
    CAPTURE(number);
    CHECK_FALSE(pages[i].blocks.empty());
    const float heading = measure.heading(sections[pages[i].section], pages[i].opens, number);
    CHECK(heading + stack_height(pages[i].blocks, measure) <= measure.room(number));
  }
}

}  // namespace

TEST_CASE("Flow: each section begins a page of its own") {
  const std::vector<Section> sections{{"One", {paragraph("aaa")}}, {"Two", {paragraph("bbb")}}};
  const auto pages = flow(sections, tens(200));
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].opens);
  CHECK(pages[1].opens);
  CHECK(pages[1].section == 1);
}

TEST_CASE("Flow: a paragraph that does not fit on what is left goes whole to the next page") {
  const std::vector<Section> sections{{"One", {high(3), high(3), high(3)}}};
  const auto measure = tens(90);  // 20 + 30 + 5 + 30 = 85; the third would end at 120
  const auto pages = flow(sections, measure);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].blocks.size() == 2);
  CHECK(pages[1].blocks.size() == 1);
  CHECK_FALSE(pages[1].opens);
  check_pages(pages, sections, measure);
}

TEST_CASE("Flow: exactly full is full, a hair more turns the page") {
  const std::vector<Section> sections{{"One", {high(3), high(3)}}};
  CHECK(flow(sections, tens(85)).size() == 1);
  CHECK(flow(sections, tens(84.9F)).size() == 2);
}

TEST_CASE("Flow: the first page may have less room than the others") {
  FlowMeasure measure = tens(0);
  measure.room = [](int page) { return page == 1 ? 60.0F : 90.0F; };
  const std::vector<Section> sections{{"One", {high(3), high(3), high(3), high(3)}}};
  const auto pages = flow(sections, measure);
  REQUIRE(pages.size() == 3);
  CHECK(pages[0].blocks.size() == 1);
  CHECK(pages[1].blocks.size() == 2);
  CHECK(pages[2].blocks.size() == 1);
  check_pages(pages, sections, measure);
}

TEST_CASE("Flow: what is higher than a page is split at sentence ends, and no word is lost or said twice") {
  const std::string text =
      "This is the first sentence. Here is a second one. A third follows it. Then comes the fourth and last.";
  const std::vector<Section> sections{{"One", {paragraph(text)}}};
  const auto measure = tens(70);
  const auto pages = flow(sections, measure);
  CHECK(said(pages) ==
        "This is the first sentence. Here is a second one./A third follows it. Then comes the fourth and last.");
  check_pages(pages, sections, measure);
}

TEST_CASE("Flow: a sentence that is higher than a page is split between words, a word between characters") {
  const std::vector<Section> words{{"", {paragraph("one two three four five six seven")}}};
  CHECK(said(flow(words, tens(20))) == "one two three four/five six seven");
  const std::vector<Section> letters{{"", {paragraph(std::string(25, 'x'))}}};
  CHECK(said(flow(letters, tens(10))) == "xxxxxxxxxx/xxxxxxxxxx/xxxxx");
}

TEST_CASE("Flow: a page without any room still ends, with its text whole") {
  const std::vector<Section> sections{{"One", {paragraph("aaa"), paragraph("bbb")}}};
  CHECK(said(flow(sections, tens(0))) == "aaa/bbb");
}

TEST_CASE("Flow: a card stays with its section, on its page where it fits") {
  const std::vector<Section> sections{{"One", {high(2), card("try")}}, {"Two", {high(1)}}};
  const auto pages = flow(sections, tens(70));
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].blocks.size() == 2);
}

TEST_CASE("Flow: a card that goes to the next page takes the paragraph before it along, but never a page's only one") {
  const std::vector<Section> two{{"One", {high(3), high(2), card("try")}}};
  const auto pages = flow(two, tens(80));
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].blocks.size() == 1);
  CHECK(pages[1].blocks.size() == 2);
  const std::vector<Section> one{{"One", {high(5), card("try")}}};
  const auto alone = flow(one, tens(80));
  REQUIRE(alone.size() == 2);
  CHECK(alone[0].blocks.size() == 1);
  CHECK(is_card(alone[1].blocks.front()));
}

TEST_CASE("Flow: sections without words make no page") {
  CHECK(flow({}, tens(100)).empty());
  const std::vector<Section> sections{{"", {}}, {"Two", {high(1)}}};
  const auto pages = flow(sections, tens(100));
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].section == 1);
}

TEST_CASE("Flow: at any room, nothing is lost, nothing overflows, and the same comes out again") {
  std::vector<Section> sections;
  std::string all;
  for (int i = 0; i < 4; ++i) {
    Section section{"Heading", {}};
    for (int n = 1; n <= 5; ++n) {
      std::string text;
      for (int w = 0; w < n * 7; ++w) text += (w % 6 == 5) ? "end. " : "word ";
      text.pop_back();
      section.blocks.push_back(paragraph(text));
    }
    section.blocks.push_back(card("Try this."));
    for (const Block& block : section.blocks) all += block.prose.front().text;
    sections.push_back(std::move(section));
  }
  std::erase(all, ' ');
  for (float room = 40; room <= 400; room += 10) {
    CAPTURE(room);
    const auto measure = tens(room);
    const auto pages = flow(sections, measure);
    check_pages(pages, sections, measure);
    std::string text = said(pages);
    std::erase_if(text, [](char c) { return c == ' ' || c == '|' || c == '/'; });
    CHECK(text == all);
    CHECK(said(flow(sections, measure)) == said(pages));
  }
}

TEST_CASE("Splitting prose: bold ranges and reference marks stay with their words") {
  const Prose prose{"Some bold words. More bold here.", {{5, 15}, {22, 26}}, {{16, 1, "a"}, {32, 2, "b"}}};
  const auto [head, tail] = split_prose(prose, 17);
  CHECK(head.text == "Some bold words.");
  CHECK(tail.text == "More bold here.");
  REQUIRE(head.bold.size() == 1);
  CHECK(head.text.substr(head.bold[0].begin, head.bold[0].end - head.bold[0].begin) == "bold words");
  REQUIRE(tail.bold.size() == 1);
  CHECK(tail.text.substr(tail.bold[0].begin, tail.bold[0].end - tail.bold[0].begin) == "bold");
  REQUIRE(head.marks.size() == 1);
  CHECK(head.marks[0].at == head.text.size());
  CHECK(head.marks[0].number == 1);
  REQUIRE(tail.marks.size() == 1);
  CHECK(tail.marks[0].at == tail.text.size());
  CHECK(tail.marks[0].number == 2);
}

TEST_CASE("Splitting prose: a bold range over the place is bold on both sides") {
  const Prose prose{"One two. Three four.", {{4, 14}}, {}};
  const auto [head, tail] = split_prose(prose, 9);
  REQUIRE(head.bold.size() == 1);
  CHECK(head.bold[0].end == head.text.size());
  REQUIRE(tail.bold.size() == 1);
  CHECK(tail.bold[0].begin == 0);
  CHECK(tail.text.substr(0, tail.bold[0].end) == "Three");
}

TEST_CASE("Splitting a block: between its paragraphs before within them") {
  Block two = card("First part here.");
  two.prose.push_back({"Second part here.", {}, {}});
  const auto measure = tens(0);
  const auto parts = split_block(two, measure.breaks, [&](const Block& block) { return measure.block(block) <= 30; });
  REQUIRE(parts);
  CHECK(parts->head.kind == BlockKind::try_card);
  CHECK(parts->head.prose.size() == 1);
  CHECK(parts->tail.prose.front().text == "Second part here.");
}

TEST_CASE("Break places: Arabic and Chinese sentences end where they end, in bytes") {
  const std::string arabic = "هل أنت بخير؟ نعم.";
  const auto places = break_places(arabic, {"ar"});
  REQUIRE(places.size() == 3);
  REQUIRE(places[0].size() == 1);
  CHECK(arabic.substr(places[0][0]) == "نعم.");
  const std::string chinese = "你好。再见。";
  const auto ends = break_places(chinese, {"zh-Hans"});
  REQUIRE(ends[0].size() == 1);
  CHECK(ends[0][0] == 9);
}
