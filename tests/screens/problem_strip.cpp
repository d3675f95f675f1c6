// The strip over a folder that is previewed, in every form: whole, legible, beside the dock, and nothing is touched through it.
#include "screens/problem_strip.h"
#include "screens/pictures.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/update.h"
#include "screens/rules.h"
#include "screens/screens.h"

using namespace kiosk;

namespace {

ContentProblem problem(const std::string& file, int line) {
  return {Severity::error, file, line, "[^nct-2021] cites a source that the front matter does not name",
          "add it to \"sources\", or mend the mark"};
}

ContentProblems problems(const std::string& file, int line, std::size_t number = 3) {
  ContentProblems out;
  out.errors = number;
  out.warnings = 1;
  out.first.assign(number, problem(file, line));
  return out;
}

// Longer than any line, with more to say than fits.
ContentProblems monstrous() {
  ContentProblems out = problems("en/articles/" + std::string(30, 'w') + "-" + std::string(40, 'm') + ".md", 12345);
  out.errors = 12'345;
  for (int i = 0; i < 60; ++i) out.first.front().remedy.append(" and mend this as well");
  return out;
}

State with_problems(State state, const ContentProblems& found) {
  return update(std::move(state), event::ContentChecked{found}).state;
}

bool meet(const PixelRect& a, const PixelRect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

void check_strip(Rig& rig, const State& state, const Form& form, const Tree& home, const std::string& name) {
  (void)rig.pixels(state, form);
  const Tree tree = rig.view().tree();
  const Node* strip = tree.find("problems.strip");
  REQUIRE_MESSAGE(strip != nullptr, form.name() << " " << name);
  CHECK(strip->role == Role::alert);
  CHECK(strip->quiet);
  // The page that is written about is to be seen.
  CHECK_MESSAGE(strip->rect.h * 2 < form.height, form.name() << " " << name << " takes " << strip->rect.h);
  for (const Node& node : tree.nodes) {
    if (node.id.starts_with("dock.")) CHECK_MESSAGE(!meet(strip->rect, node.rect), form.name() << " " << node.id);
    if (!node.id.starts_with("problems.")) continue;
    CHECK_MESSAGE(!node.clip, form.name() << " " << name << ": " << node.id << " is cut");
    CHECK_MESSAGE(node.rect.bottom() <= strip->rect.bottom(), form.name() << " " << name << ": " << node.id);
  }
  // It lies over the page, which is what a strip is, and above the reach of "Lower controls": it is for a desk.
  const auto meant = [](const std::string& complaint) {
    const std::size_t first = complaint.find("problems.");
    const bool of_two = complaint.find(" overlaps ") != std::string::npos || complaint.ends_with(" px apart");
    return of_two && first != std::string::npos && complaint.find("problems.", first + 1) == std::string::npos;
  };
  for (const std::string& complaint : check_all(tree, form, home))
    if (!meant(complaint)) FAIL_CHECK(form.name() << " " << name << ": " << complaint);
}

void check_strip_forms(TextSize size) {
  Rig rig;
  for (const Form& form : all_forms()) {
    if (form.size != size) continue;
    const Tree home = rig.draw(route::Home{}, form);
    const State begun = *begin_at(rig.booted(form), route::Home{});
    check_strip(rig, with_problems(begun, problems("en/articles/exhausted.md", 12)), form, home, "usual");
    check_strip(rig, with_problems(begun, problems("topics.json", 0, 1)), form, home, "one, of a whole file");
    check_strip(rig, with_problems(begun, monstrous()), form, home, "monstrous");
    ContentProblems kept = problems("topics.json", 3);
    kept.folder = ContentProblems::Folder::unusable;
    check_strip(rig, with_problems(begun, kept), form, home, "kept");
    check_strip(rig, with_problems(begun, problems_of("content", {"content.missing", "There is no folder content."})),
                form, home, "gone");
  }
}

std::string label_of(Rig& rig, const std::string& id) {
  const Node* node = rig.view().tree().find(id);
  return node == nullptr ? std::string() : node->label;
}

}  // namespace

TEST_CASE("problem strip: every saying in every form, whole and beside the dock (CARE A1 to A10)") {
  check_strip_forms(TextSize::normal);
}
TEST_CASE("problem strip: the same at Large") { check_strip_forms(TextSize::large); }
TEST_CASE("problem strip: the same at Largest") { check_strip_forms(TextSize::largest); }

TEST_CASE("problem strip: file and line, what is wrong and how to mend it, also where the path is long") {
  Rig rig;
  const Form form;
  const State begun = *begin_at(rig.booted(form), route::Home{});
  (void)rig.pixels(with_problems(begun, problems("en/articles/exhausted.md", 12)), form);
  CHECK(label_of(rig, "problems.head") == "Errors: 3. Warnings: 1.");
  CHECK(label_of(rig, "problems.place") == "en/articles/exhausted.md:12");
  CHECK(label_of(rig, "problems.said") ==
        "[^nct-2021] cites a source that the front matter does not name · add it to \"sources\", or mend the mark");
  (void)rig.pixels(with_problems(begun, problems("topics.json", 0)), form);
  CHECK(label_of(rig, "problems.place") == "topics.json");
  (void)rig.pixels(with_problems(begun, problems("en/articles/a-very-long-way/to-go/" + std::string(40, 'n'), 7)),
                   form);
  CHECK(label_of(rig, "problems.place") == "…/to-go/" + std::string(40, 'n') + ":7");
  (void)rig.pixels(with_problems(begun, monstrous()), form);
  CHECK(label_of(rig, "problems.place").ends_with(".md:12345"));
  CHECK(label_of(rig, "problems.place").find("…") != std::string::npos);
  CHECK(label_of(rig, "problems.said").ends_with("…"));
}

TEST_CASE("problem strip: what it says of itself while nothing can be shown") {
  Rig rig;
  const Form form;
  ContentProblems kept = problems("topics.json", 3);
  kept.folder = ContentProblems::Folder::unusable;
  (void)rig.pixels(with_problems(*begin_at(rig.booted(form), route::Home{}), kept), form);
  CHECK(label_of(rig, "problems.head").starts_with("This cannot be shown. The last good pages stay."));
  State none = boot(nullptr, rig.booted(form).settings, Monotonic{}, rig.booted(form).wall);
  (void)rig.pixels(with_problems(none, kept), form);
  CHECK(label_of(rig, "problems.head") == "There is nothing to show yet.");
}

TEST_CASE("problem strip: its buttons act, what lies below it is not touched through it") {
  Rig rig;
  const Form form;
  const State state =
      with_problems(*begin_at(rig.booted(form), route::Home{}), problems("en/articles/exhausted.md", 12));
  (void)rig.pixels(state, form);
  const Tree tree = rig.view().tree();
  const auto touched = [&](const PixelRect& at, auto is) {
    rig.view().forget();
    Events events;
    const float x = static_cast<float>(at.x) + static_cast<float>(at.w) / 2;
    const float y = static_cast<float>(at.y) + static_cast<float>(at.h) / 2;
    for (const bool down : {false, true, false})
      for (const Event& event : rig.view().draw(state, {x, y, down}, draw_screen).events) events.push_back(event);
    return std::ranges::count_if(events, is) == 1;
  };
  CHECK(touched(tree.find("problems.next")->rect,
                [](const Event& event) { return std::holds_alternative<event::NextProblem>(event); }));
  CHECK(touched(tree.find("problems.close")->rect,
                [](const Event& event) { return std::holds_alternative<event::CloseProblems>(event); }));
  PixelRect edge = tree.find("problems.strip")->rect;
  const auto opens = [](const Event& event) { return std::holds_alternative<event::Open>(event); };
  int below = 0;
  for (const Node& node : tree.nodes) {
    if (!node.id.starts_with("home.topic.") || node.role != Role::button || !meet(node.rect, edge)) continue;
    ++below;
    const int bottom = edge.bottom();
    CHECK_FALSE(touched({node.rect.x, bottom - 8, node.rect.w, 4}, opens));
    CHECK(touched({node.rect.x, bottom + 8, node.rect.w, 4}, opens));
  }
  CHECK(below > 0);
}

TEST_CASE("pictures: the strip of problems") {
  Rig rig;
  const auto check_form = [&](const std::string& name, const Form& form, const ContentProblems& found) {
    const State state = with_problems(*begin_at(rig.booted(form), route::Article{"exhausted", 1}), found);
    check_picture(rig, name, state, form);
  };
  const ContentProblems usual = problems("en/articles/exhausted.md", 12);
  check_form("problems", {960, 540}, usual);
  check_form("problems-contrast", {960, 540, TextSize::normal, Theme::contrast}, usual);
  check_form("problems-arabic", {960, 540, TextSize::normal, Theme::day, {"ar"}}, usual);
  check_form("problems-portrait", {540, 960}, usual);
  check_form("problems-long-path", {960, 540}, monstrous());
  ContentProblems kept = problems("topics.json", 3, 1);
  kept.folder = ContentProblems::Folder::unusable;
  check_form("problems-kept-evening", {960, 540, TextSize::normal, Theme::evening}, kept);
}
