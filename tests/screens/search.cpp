// The search in every form, against CARE.md: empty, with what was found, with nothing found, with one suggestion, and with words of
// danger; with each layout of the keys.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "app/update.h"
#include "platform/search_service.h"
#include "screens/key_layout.h"
#include "screens/rules.h"

using namespace kiosk;

namespace {

State searching(Rig& rig, const Form& form, SearchService& service, const std::string& words) {
  State state = *begin_at(rig.booted(form), route::Search{});
  state.visit.search.words = words;
  if (is_enough(words)) {
    const SearchQuery query{words, state.visit.preferences.language, state.settings.region, today(state)};
    state.visit.search.found = service.answer({1, query, state.library}).found;
  }
  return state;
}

void check_search_pages(Rig& rig, const State& begun, const Route& route, const Form& form, const Tree& home,
                        const std::string& name) {
  const bool danger = begun.visit.search.found != nullptr && begun.visit.search.found->danger;
  const auto look = [&](const Tree& tree, int page) {
    // On every page, but where it leaves no room for anything else.
    const bool needed = danger && (page == 1 || !form.low);
    const bool there = tree.find("search.help") != nullptr;
    CHECK_MESSAGE((needed ? there : danger || !there), form.name() << " " << name);
  };
  for (const std::string& complaint : check_pages(rig, begun, route, form, home, name, look)) FAIL_CHECK(complaint);
}

// Every page leads to every hit once: nothing that was found is left out where a page ends.
void check_hits(Rig& rig, const State& begun, const Route& route, const Form& form, const Tree& home) {
  std::set<std::string> actions;
  const auto look = [&](const Tree& tree, int) {
    for (const Node& node : tree.nodes) {
      const bool is_row = node.id.starts_with("search.") || node.id.starts_with("search_results.");
      if (is_row && node.action.find('/') != std::string::npos) CHECK(actions.insert(node.action).second);
    }
  };
  CHECK(check_pages(rig, begun, route, form, home, "hits", look).empty());
  CHECK(actions.size() > 3);
  CHECK_MESSAGE(actions.size() == begun.visit.search.found->hits.size(), form.name());
}

void check_search_form(const Form& form) {
  Rig rig;
  SearchService service;
  const Tree home = rig.draw(route::Home{}, form);
  const bool in_steps = form.size == TextSize::largest || form.low;
  for (const char* words :
       {"", "sleep", "sad", "premmaturre", "xqzwv", "hit me", "prematrue", "all the words that there are to be sai"}) {
    const State state = searching(rig, form, service, words);
    check_search_pages(rig, state, route::Search{}, form, home, words);
    if (std::string(words) == "hit me") CHECK(state.visit.search.found->danger);
    if (std::string(words) == "premmaturre") CHECK_FALSE(state.visit.search.found->suggestion.empty());
    if (std::string(words) == "prematrue") CHECK_FALSE(state.visit.search.found->meant.empty());
    if (state.visit.search.found != nullptr)
      check_search_pages(rig, state, route::SearchResults{}, form, home, std::string(words) + " results");
  }
  check_hits(rig, searching(rig, form, service, "sleep"), in_steps ? Route(route::SearchResults{}) : route::Search{},
             form, home);
  for (const KeyLayout& layout : key_layouts(form.language)) {
    State state = searching(rig, form, service, "sl");
    state.visit.search.keys = layout.id;
    check_search_pages(rig, state, route::Search{}, form, home, std::string(layout.id));
  }
}

}  // namespace

TEST_CASE("A1 A4 A8 A9 A10: the search in every form") {
  for (const Form& form : all_forms()) check_search_form(form);
}

TEST_CASE("A1 A4 A8 A9 A10, DESIGN 2: the search with lower controls and for the left hand") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest}) {
    check_search_form({1920, 1080, size, Theme::day, {"en"}, "GB-ENG", true});
    check_search_form({1080, 1920, size, Theme::day, {"ar"}, "GB-ENG", true});
    check_search_form({1920, 1080, size, Theme::day, {"en"}, "GB-ENG", false, true});
  }
}

TEST_CASE("A4: every key is 88 px wide at least, and no letter stands on one layout twice") {
  for (const char* language : {"en", "pl", "ar", "fr", "pt", "ro", "es", "so"}) {
    CAPTURE(language);
    for (const KeyLayout& layout : key_layouts({language})) {
      CAPTURE(layout.id);
      REQUIRE(layout.rows.size() == 3);
      CHECK(layout.rows[0].size() <= 10);
      CHECK(layout.rows[1].size() <= 10);
      CHECK(layout.rows[2].size() <= 8);
      std::set<std::string_view> letters(layout.beside_space.begin(), layout.beside_space.end());
      std::size_t count = layout.beside_space.size();
      for (const auto& row : layout.rows) {
        letters.insert(row.begin(), row.end());
        count += row.size();
      }
      CHECK(letters.size() == count);
    }
  }
}

TEST_CASE("q stands at the left and dad at the left in every language: keys are not mirrored") {
  Rig rig;
  for (const char* language : {"en", "ar"}) {
    Form form;
    form.language = {language};
    State state = *begin_at(rig.booted(form), route::Search{});
    for (const auto& [keys, first, last] : {std::tuple{"latin", "q", "p"}, std::tuple{"arabic", "ض", "ح"}}) {
      state.visit.search.keys = keys;
      (void)rig.pixels(state, form);
      const Tree& tree = rig.view().tree();
      const Node* left = tree.find(std::string("search.key.") + first);
      const Node* right = tree.find(std::string("search.key.") + last);
      REQUIRE(left != nullptr);
      REQUIRE(right != nullptr);
      CHECK(left->rect.x < right->rect.x);
      CHECK(tree.find("search.erase")->rect.x > tree.find("search.letters")->rect.x);
    }
  }
}

TEST_CASE("what was looked for is marked where it stands, in both directions of writing") {
  Rig rig;
  SearchService service;
  for (const char* language : {"en", "ar"}) {
    Form form;
    form.language = {language};
    const State state = searching(rig, form, service, std::string(language) == "en" ? "tired" : "تعب");
    const std::vector<std::uint32_t> pixels = rig.pixels(state, form);
    const Rgb colour = Tokens().colour(Theme::day, Colour::highlight);
    const std::uint32_t wanted = (std::uint32_t{colour.r} << 16U) | (std::uint32_t{colour.g} << 8U) | colour.b;
    int inside = 0;
    int outside = 0;
    for (int y = 0; y < form.height; ++y) {
      for (int x = 0; x < form.width; ++x) {
        if ((pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(form.width) + static_cast<std::size_t>(x)] &
             0xFFFFFFU) != wanted)
          continue;
        const auto holds = [&](const Node& node) {
          return node.role == Role::text && x >= node.rect.x - 8 && x < node.rect.right() + 8 && y >= node.rect.y &&
                 y < node.rect.bottom();
        };
        ++(std::ranges::any_of(rig.view().tree().nodes, holds) ? inside : outside);
      }
    }
    CAPTURE(language);
    CHECK(inside > 500);
    CHECK(outside == 0);
  }
}
