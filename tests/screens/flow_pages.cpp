// What the flow puts on pages, with real fonts and the content that ships: all of it, once, in order.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/update.h"
#include "screens/rules.h"
#include "screens/screens.h"

using namespace kiosk;

namespace {

const std::vector<Form>& forms() {
  static const std::vector<Form> four{{1920, 1080, TextSize::normal, Theme::day, {"en"}},
                                      {1920, 1080, TextSize::largest, Theme::day, {"en"}},
                                      {1080, 1920, TextSize::large, Theme::day, {"ar"}},
                                      {1080, 1920, TextSize::largest, Theme::day, {"ar"}}};
  return four;
}

void check_rules(const Tree& tree, const Form& form) {
  Complaints all;
  for (const Complaints& some :
       {check_text_sizes(tree, form), check_targets(tree, form), check_room(tree, form), check_names(tree)})
    all.insert(all.end(), some.begin(), some.end());
  for (const std::string& complaint : all) FAIL_CHECK(form.name() << " " << tree.screen << ": " << complaint);
}

void append(std::string& all, std::string_view text) {
  std::ranges::copy_if(text, std::back_inserter(all), [](char c) { return c != ' '; });
}

std::string words_of(const std::vector<Section>& sections) {
  std::string all;
  for (const Section& section : sections) {
    for (const Block& block : section.blocks) {
      for (const Prose& prose : block.prose) append(all, prose.text);
    }
  }
  return all;
}

// The running text and the cards' words of a page; not the numbers of a list.
std::string read_page(const Tree& tree) {
  std::string all;
  for (const Node& node : tree.nodes) {
    const bool running = node.style == "reading" || node.style == "story" || node.style == "help";
    const bool number = node.label.size() <= 3 && node.label.ends_with('.');
    if (running && !number && node.role == Role::text) append(all, node.label);
  }
  return all;
}

template <class Place>
std::string read_through(Rig& rig, Place place, const Form& form) {
  std::string all;
  for (place.page = 1; place.page < 60; ++place.page) {
    const Tree& tree = rig.draw(place, form);
    const std::string page = read_page(tree);
    all += page;
    if (tree.find("pager.next") == nullptr) break;
  }
  return all;
}

}  // namespace

TEST_CASE("A10: an article's pages hold all of its words, once, in order") {
  Rig rig;
  for (const Form& form : forms()) {
    for (const Article& article : rig.library()->articles) {
      CAPTURE(form.name());
      CAPTURE(article.id);
      CHECK(read_through(rig, route::Article{article.id, 1}, form) ==
            words_of(rig.library()->words(article, form.language).words.sections));
    }
  }
}

TEST_CASE("A10: a story's pages hold all of its words, once, in order") {
  Rig rig;
  for (const Form& form : forms()) {
    for (const Story& story : rig.library()->stories) {
      CAPTURE(form.name());
      CAPTURE(story.id);
      CHECK(read_through(rig, route::Story{story.id, 1}, form) ==
            words_of(rig.library()->words(story, form.language).words.sections));
    }
  }
}

TEST_CASE("E1: every article ends with its publisher, its dates and what has not been checked") {
  Rig rig;
  for (const Form& form : forms()) {
    for (const Article& article : rig.library()->articles) {
      CAPTURE(form.name());
      CAPTURE(article.id);
      const Tree& tree = rig.draw(route::Article{article.id, 9999}, form);
      const auto says = [&](const std::string& words) {
        return std::ranges::any_of(tree.nodes, [&](const Node& node) { return node.label == words; });
      };
      CHECK(tree.find("pager.done") != nullptr);
      CHECK(says(article.review.publisher));
      CHECK(says(label(rig.library().get(), form.language, "sources.reviewed").text));
      CHECK(says(label(rig.library().get(), form.language, "sources.unchecked").text));
    }
  }
}

TEST_CASE("E1: the sources panel shows every source once, with the review after the last") {
  Rig rig;
  for (const Form& form : forms()) {
    for (const Article& article : rig.library()->articles) {
      if (article.sources.empty()) continue;
      CAPTURE(form.name());
      CAPTURE(article.id);
      std::multiset<std::string> shown_titles;
      bool reviewed = false;
      for (int page = 1; page < 20; ++page) {
        const Tree& tree =
            rig.draw(route::ArticleSources{article.id, 1, static_cast<int>(article.sources.size()) + page}, form);
        check_rules(tree, form);
        for (const Node& node : tree.nodes) {
          if (node.style == "label" && node.parent.empty()) shown_titles.insert(node.label);
          reviewed = reviewed || node.label == article.review.publisher;
        }
        if (tree.find("sources.next") == nullptr) break;
      }
      CHECK(reviewed);
      std::multiset<std::string> titles;  // two sources may have the same
      for (const std::string& id : article.sources) titles.insert(rig.library()->source(id)->title);
      for (const std::string& title : titles) CHECK(shown_titles.count(title) == titles.count(title));
    }
  }
}

TEST_CASE("Sources: the panel turns to the source of the mark that was touched") {
  Rig rig;
  const Form form = forms().front();
  for (const Article& article : rig.library()->articles) {
    for (std::size_t i = 0; i < article.sources.size(); ++i) {
      const Tree& tree = rig.draw(route::ArticleSources{article.id, 1, static_cast<int>(i) + 1}, form);
      const std::string& title = rig.library()->source(article.sources[i])->title;
      CHECK(std::ranges::any_of(tree.nodes, [&](const Node& node) { return node.label == title; }));
    }
  }
}

TEST_CASE("Sources: beside the panel stands the page that it was opened from, unchanged") {
  Rig rig;
  const Form form = forms().front();
  for (const Article& article : rig.library()->articles) {
    for (int page = 1; page < 20; ++page) {
      CAPTURE(article.id);
      CAPTURE(page);
      const std::string alone = read_page(rig.draw(route::Article{article.id, page}, form));
      const Tree& tree = rig.draw(route::ArticleSources{article.id, page, 0}, form);
      CHECK(read_page(tree) == alone);
      check_rules(tree, form);
      if (tree.find("pager.next") == nullptr) break;
    }
  }
}

TEST_CASE("Tips: the rows' pages hold every tip that needs no note, once") {
  Rig rig;
  for (const Form& form : forms()) {
    if (form.size == TextSize::largest) continue;  // one tip a page there
    std::multiset<std::string> rows;
    for (int page = 1; page < 60; ++page) {
      const Tree& tree = rig.draw(route::Tips{"", page}, form);
      check_rules(tree, form);
      for (const Node& node : tree.nodes) {
        if (node.id.starts_with("tips.tip.") && node.parent.empty()) rows.insert(node.id);
      }
      if (tree.find("pager.next") == nullptr) break;
    }
    for (const Tip& tip : rig.library()->tips) {
      const bool sensitive = tip.sensitive || rig.library()->topic(tip.topic)->sensitive;
      CHECK(rows.count("tips.tip." + tip.id) == (sensitive ? 0U : 1U));
    }
  }
}

TEST_CASE("Topic: where nothing is as short as was asked, all is shown and said so") {
  Rig rig;
  for (const Form& form : forms()) {
    auto few = std::make_shared<Library>(*rig.library());
    for (Topic& topic : few->topics)
      std::erase_if(topic.items, [](const ItemRef& ref) { return ref.kind == ItemKind::tip; });
    State booted = rig.booted(form);
    booted.library = few;
    auto state = begin_at(booted, route::Topic{few->topics.front().id});
    REQUIRE(state);
    state->visit.minutes = 1;
    rig.view().resize(form.width, form.height);
    (void)rig.view().draw(*state, {}, draw_screen);
    const Tree& tree = rig.view().tree();
    const std::string words = label(few.get(), form.language, "topic.nothing_short").text;
    CHECK(std::ranges::any_of(tree.nodes, [&](const Node& node) { return node.label == words; }));
    CHECK(std::ranges::any_of(tree.nodes, [](const Node& node) { return node.id.starts_with("topic.article."); }));
    check_rules(tree, form);
    rig.view().trim();
  }
}

TEST_CASE("Topic: the minutes that were chosen keep longer items away") {
  Rig rig;
  const Form form = forms().front();
  auto state = begin_at(rig.booted(form), route::Topic{rig.library()->topics.front().id});
  REQUIRE(state);
  state->visit.minutes = 1;
  rig.view().resize(form.width, form.height);
  (void)rig.view().draw(*state, {}, draw_screen);
  int rows = 0;
  for (const Node& node : rig.view().tree().nodes) {
    CHECK_FALSE(node.id.starts_with("topic.article."));
    if (node.id.starts_with("topic.tip.") && node.parent.empty()) ++rows;
  }
  CHECK(rows > 0);
}
