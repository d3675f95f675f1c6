#include "screens/problem_strip.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/letters.h"
#include "screens/button_row.h"

namespace kiosk {

namespace {

constexpr float kStripPad = 28;
constexpr float kStripDisc = 80;
constexpr float kStripGap = 24;
constexpr std::string_view kMore = "…";

// What the program says of files is English, whatever the pages speak.
Words in_english(std::string text) { return {std::move(text), LanguageTag{"en"}}; }

// "en/articles/sleep.md:12". Where that is too long its folders go first, then the middle of its name; the line always stays.
std::string place_within(Frame& frame, const ContentProblem& problem, float width) {
  const std::string line = problem.line > 0 ? std::string(":").append(std::to_string(problem.line)) : std::string();
  const auto fits = [&](const std::string& text) {
    return frame.text_width(in_english(text), Type::row_title) <= width;
  };
  std::string_view path = problem.file;
  std::string place = std::string(path).append(line);
  while (!fits(place) && path.find('/') != std::string_view::npos) {
    path.remove_prefix(path.find('/') + 1);
    place = std::string(kMore).append("/").append(path).append(line);
  }
  for (std::size_t kept = path.size() / 2; !fits(place) && kept > 2; --kept) {
    std::size_t tail = path.size() - kept;
    while (tail < path.size() && (static_cast<unsigned char>(path[tail]) & 0xC0U) == 0x80) ++tail;
    place = std::string(first_letters(path, kept)).append(kMore).append(path.substr(tail)).append(line);
  }
  return place;
}

// As much of it as so many lines hold.
std::string words_within(Frame& frame, const std::string& text, float width, int lines) {
  const auto fits = [&](const std::string& part) {
    return frame.line_count(in_english(part), Type::caption, width) <= lines;
  };
  if (fits(text)) return text;
  std::size_t good = 0;
  for (std::size_t bad = text.size(); bad - good > 1;) {
    const std::size_t middle = good + (bad - good) / 2;
    (fits(std::string(first_letters(text, middle)).append(kMore)) ? good : bad) = middle;
  }
  return std::string(first_letters(text, good)).append(kMore);
}

Words head_of(const Frame& frame) {
  const ContentProblems& problems = frame.state.author->problems;
  if (problems.folder != ContentProblems::Folder::good && frame.state.library == nullptr)
    return frame.say("author.none");
  if (problems.folder == ContentProblems::Folder::gone) return frame.say("author.gone");
  Words words = frame.say(
      "author.counts", {{"errors", std::to_string(problems.errors)}, {"warnings", std::to_string(problems.warnings)}});
  if (problems.folder == ContentProblems::Folder::unusable)
    words.text = frame.say("author.kept").text.append(" ").append(words.text);
  return words;
}

struct StripPlan {
  Box text;  // in the strip's own place; its height is that of the words
  Words head, place, said;
  float head_height = 0, place_height = 0, said_height = 0;
  std::vector<RowButton> buttons;
  Box row;
  float height = 0;
};

StripPlan plan_strip(Frame& frame, float width) {
  const Author& author = *frame.state.author;
  const std::vector<ContentProblem>& all = author.problems.first;
  const ContentProblem& problem = all[std::min(author.at, all.size() - 1)];
  StripPlan plan;
  if (all.size() > 1)
    plan.buttons.push_back(
        row_button(frame, "problems.next", "author.next", "next", event::NextProblem{}, ButtonKind::secondary));
  plan.buttons.push_back(
      row_button(frame, "problems.close", "author.close", "close", event::CloseProblems{}, ButtonKind::secondary));
  const float wide = button_row_width(frame, plan.buttons);
  const float start = kStripPad + kStripDisc + kStripGap;
  const bool beside = width - start - wide - kStripGap - kStripPad > width / 2;
  plan.text = {start, kStripPad - 4, width - start - kStripPad - (beside ? wide + kStripGap : 0), 0};
  plan.head = head_of(frame);
  plan.place = in_english(place_within(frame, problem, plan.text.w));
  std::string said = problem.what;
  if (!problem.remedy.empty()) said.append(" · ").append(problem.remedy);
  plan.head_height = frame.text_height(plan.head, Type::mark, plan.text.w);
  plan.place_height = frame.text_height(plan.place, Type::row_title, plan.text.w);
  // What is written about is to be seen below it.
  const float most = frame.geometry.height() * (frame.portrait ? 0.3F : 0.4F) - plan.head_height - plan.place_height -
                     2 * kStripPad - (beside ? 0 : frame.target() + kStripGap);
  const int lines = std::max(2, static_cast<int>(std::floor(most / frame.line_of(Type::caption))));
  plan.said = in_english(words_within(frame, said, plan.text.w, lines));
  plan.said_height = frame.text_height(plan.said, Type::caption, plan.text.w);
  plan.text.h = plan.head_height + plan.place_height + plan.said_height;
  const float inside = beside ? std::max(plan.text.h, frame.target()) : plan.text.h + kStripGap + frame.target();
  plan.height = inside + 2 * kStripPad - 8;
  plan.row = beside ? Box{width - kStripPad - wide, (plan.height - frame.target()) / 2, wide, frame.target()}
                    : Box{start, plan.text.y + plan.text.h + kStripGap, width - start - kStripPad, frame.target()};
  return plan;
}

}  // namespace

std::optional<Box> problem_strip_box(Frame& frame) {
  if (!shows_problems(frame.state)) return std::nullopt;
  const float width = frame.geometry.width() - 80;
  return Box{40, 24, width, plan_strip(frame, width).height};
}

void draw_problem_strip(Frame& frame, const Box& box) {
  StripPlan plan = plan_strip(frame, box.w);
  const std::string screen = frame.screen;
  frame.screen = "problems";
  // Nothing that a page says: who has it read aloud hears the page.
  frame.node(Role::alert, "problems.strip", plan.place, box).quiet = true;
  frame.card(box, Colour::surface, 40, Elevation::sheet);
  frame.on(Colour::surface);
  const bool grave = frame.state.author->problems.errors > 0;
  const Box disc{box.x + kStripPad, box.y + plan.text.y + 4, kStripDisc, kStripDisc};
  frame.fill(disc, grave ? Colour::urgent_soft : Colour::warn_soft, kStripDisc / 2);
  frame.icon("warn", disc.x + kStripDisc / 2, disc.y + kStripDisc / 2, 44, grave ? Colour::urgent : Colour::warn);
  float y = box.y + plan.text.y;
  const auto line = [&](const char* id, const Words& words, Type type, Colour colour, float height) {
    TextSpec spec{type, colour};
    spec.id = id;
    spec.quiet = true;
    frame.text({box.x + plan.text.x, y, plan.text.w, height + 1}, words, spec);
    y += height;
  };
  line("problems.head", plan.head, Type::mark, Colour::ink2, plan.head_height);
  line("problems.place", plan.place, Type::row_title, Colour::ink, plan.place_height);
  line("problems.said", plan.said, Type::caption, Colour::ink, plan.said_height);
  for (RowButton& each : plan.buttons) each.spec.quiet = true;
  draw_button_row(frame, plan.buttons, {box.x + plan.row.x, box.y + plan.row.y, plan.row.w, plan.row.h});
  frame.on(Colour::bg);
  frame.screen = screen;
}

}  // namespace kiosk
