// Paths as a visitor walks them, in every form, against CARE.md: the choice, the home that it makes, and the step at the end of
// an article and of a story.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/paths.h"
#include "screens/rules.h"

using namespace kiosk;

namespace {

State chosen_at(Rig& rig, const Form& form, const Route& route, const std::string& path, int minutes) {
  State state = *begin_at(rig.booted(form), route);
  if (!path.empty()) state.visit.paths = {path};
  state.visit.minutes = minutes;
  return state;
}

// Every page of a place against all rules; the ids that were seen.
std::vector<std::string> check_every_page(Rig& rig, const State& begun, const Form& form, const Tree& home) {
  std::vector<std::string> ids;
  const Route place = begun.visit.trail.back();
  for (int page = 1; page <= 20; ++page) {
    State state = begun;
    state.visit.trail.back() = at_page(place, page);
    (void)rig.pixels(state, form);
    const Tree& tree = rig.view().tree();
    for (const std::string& complaint : check_all(tree, form, home))
      FAIL_CHECK(form.name() << " " << tree.screen << ": " << complaint);
    for (const Node& node : tree.nodes) ids.push_back(node.id);
    if (tree.find("pager.next") == nullptr) return ids;
  }
  FAIL_CHECK(form.name() << " " << to_string(place) << " has no last page");
  return ids;
}

bool seen(const std::vector<std::string>& ids, const std::string& id) {
  return std::ranges::find(ids, id) != ids.end();
}

void check_walk(const Form& form) {
  CAPTURE(form.name());
  Rig rig;
  const Tree home = rig.draw(route::Home{}, form);
  const auto asked = check_every_page(rig, chosen_at(rig, form, route::Paths{}, "adoptive", 10), form, home);
  for (const Path& path : rig.library()->paths) CHECK(seen(asked, "paths.person." + path.id));
  for (const char* id : {"paths.person.anyone", "paths.minutes.any", "paths.minutes.2", "paths.minutes.10",
                         "paths.show", "paths.everything"})
    CHECK_MESSAGE(seen(asked, id), id);
  for (const int minutes : {0, 10}) {
    const auto cards = check_every_page(rig, chosen_at(rig, form, route::Home{}, "grandparent", minutes), form, home);
    CHECK(seen(cards, "home.paths"));
    CHECK(seen(cards, "home.everything"));
    CHECK(seen(cards, "home.topic.your-baby"));
    CHECK_FALSE(seen(cards, "home.topic.hard-start"));
    CHECK_FALSE(seen(cards, "home.topic.together"));
  }
  const auto article =
      check_every_page(rig, chosen_at(rig, form, route::Article{"calming-crying"}, "father", 5), form, home);
  CHECK(seen(article, "article.next.fathers-and-partners"));
  // With lower controls large rows are fewer, as without a path: the next step is the one that stays.
  if (!form.low) CHECK(seen(article, "article.people"));
  const auto story = check_every_page(rig, chosen_at(rig, form, route::Story{"daniel"}, "father", 5), form, home);
  CHECK(seen(story, "story.next.fathers-and-partners"));
}

const Form kLandscape{1920, 1080};

}  // namespace

TEST_CASE("A1 A4 A8 A9 A10: a path from its choice to its next step, landscape") {
  for (const Form& form : all_forms()) {
    if (form.width > form.height) check_walk(form);
  }
}
TEST_CASE("A1 A4 A8 A9 A10: a path from its choice to its next step, portrait") {
  for (const Form& form : all_forms()) {
    if (form.width < form.height) check_walk(form);
  }
}
TEST_CASE("A1 A4 A8 A9 A10, DESIGN 2: a path with lower controls, and for the left hand") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest}) {
    check_walk({1920, 1080, size, Theme::day, {"en"}, "GB-ENG", true});
    check_walk({1080, 1920, size, Theme::day, {"en"}, "GB-ENG", true});
    check_walk({1920, 1080, size, Theme::day, {"en"}, "GB-ENG", false, true});
  }
  check_walk({1920, 1080, TextSize::normal, Theme::day, {"ar"}, "GB-ENG", true, true});
  check_walk({1080, 1920, TextSize::largest, Theme::day, {"ar"}, "GB-ENG", true});
}

TEST_CASE("CARE D1: home says the same words whoever was chosen, and nobody's name for it") {
  Rig rig;
  std::string words;
  for (const Path& path : rig.library()->paths) {
    CAPTURE(path.id);
    (void)rig.pixels(chosen_at(rig, kLandscape, route::Home{}, path.id, 0), kLandscape);
    const Tree& tree = rig.view().tree();
    const Node* chooser = tree.find("home.paths");
    REQUIRE(chooser != nullptr);
    if (words.empty()) words = chooser->label;
    CHECK(chooser->label == words);
    for (const Node& node : tree.nodes) {
      CHECK(node.label.find(path.words.at(LanguageTag{"en"}).title) == std::string::npos);
      CHECK(node.id.find(path.id) == std::string::npos);
      CHECK(node.action.find(path.id) == std::string::npos);
    }
  }
  CHECK(words == "For you");
}

TEST_CASE("home is never empty: where nothing is so short it shows everything, and says so") {
  Rig rig;
  Library longer = *rig.library();
  for (Article& article : longer.articles) article.words.begin()->second.word_count = 2'000;
  for (Story& story : longer.stories) story.words.begin()->second.word_count = 2'000;
  for (Path& path : longer.paths) path.items.clear();
  State state = chosen_at(rig, kLandscape, route::Home{}, "adoptive", 2);
  state.library = std::make_shared<const Library>(std::move(longer));
  (void)rig.pixels(state, kLandscape);
  const Tree& tree = rig.view().tree();
  CHECK(tree.find("home.topic.slow-love") != nullptr);
  CHECK(tree.find("home.topic.feelings-help") != nullptr);
  CHECK(std::ranges::any_of(tree.nodes, [](const Node& node) { return node.label.starts_with("Nothing that short"); }));
  state.visit.trail.emplace_back(route::Paths{});
  (void)rig.pixels(state, kLandscape);
  CHECK(rig.view().tree().find("paths.show") == nullptr);
  CHECK(rig.view().tree().find("paths.everything") != nullptr);
}

TEST_CASE("a topic lists what is for the person first, then the rest, and loses nothing") {
  Rig rig;
  const Topic& topic = *rig.library()->topic("family");
  const auto rows = [&](const std::string& path) {
    std::vector<std::string> out;
    for (int page = 1; page <= 3; ++page) {
      (void)rig.pixels(chosen_at(rig, kLandscape, route::Topic{"family", page}, path, 0), kLandscape);
      for (const Node& node : rig.view().tree().nodes) {
        const bool row =
            node.parent.empty() && (node.id.starts_with("topic.article.") || node.id.starts_with("topic.story.") ||
                                    node.id.starts_with("topic.tip."));
        if (row && std::ranges::find(out, node.id) == out.end()) out.push_back(node.id);
      }
    }
    return out;
  };
  CHECK(rows("").front() == "topic.article.helping-a-family");
  CHECK(rows("adoptive").front() == "topic.article.adopting-or-fostering");
  CHECK(rows("adoptive")[1] == "topic.story.anna");
  CHECK(rows("adoptive").size() == topic.items.size());
}

TEST_CASE("CARE D4: whoever walks a path to its end was offered nothing sensitive") {
  Rig rig;
  for (const Path& path : rig.library()->paths) {
    CAPTURE(path.id);
    State state = chosen_at(rig, kLandscape, route::Home{}, path.id, 0);
    ItemRef at{ItemKind::tip, "none"};
    int steps = 0;
    while (const auto next = next_on_path(state, at)) {
      REQUIRE(++steps < 100);
      at = *next;
      state.visit.read.push_back(at);
      const bool sensitive = at.kind == ItemKind::article ? rig.library()->article(at.id)->sensitive
                                                          : rig.library()->story(at.id)->sensitive;
      CHECK_MESSAGE(!sensitive, at.id);
    }
    CHECK(steps >= 4);
    CHECK(state.visit.read.front() == path.items.front());
  }
}
