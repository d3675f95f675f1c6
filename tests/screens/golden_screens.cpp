// Golden pictures of whole screens (tests/pictures/screens/): what a visitor sees, held against what was looked at and
// found right. Half the design size, so that the repository stays light. KIOSK_GOLDEN=write draws them anew.
#include <doctest/doctest.h>

#include "app/update.h"
#include "platform/search_service.h"
#include "screens/pictures.h"
#include "support/rig.h"

using namespace kiosk;

namespace {

constexpr int kLong = 960;
constexpr int kShort = 540;

Form landscape(TextSize size = TextSize::normal, Theme theme = Theme::day, const char* language = "en") {
  return {kLong, kShort, size, theme, {language}};
}
Form portrait(TextSize size = TextSize::normal, Theme theme = Theme::day, const char* language = "en") {
  return {kShort, kLong, size, theme, {language}};
}

// The first slide of a kind, whatever the content's order is.
std::string slide_of(const Rig& rig, ItemKind kind) {
  const auto& slides = rig.library()->attract;
  for (std::size_t i = 0; i < slides.size(); ++i) {
    if (slides[i].kind == kind) return "attract/" + std::to_string(i + 1);
  }
  return "attract/1";
}

void check(Rig& rig, const std::string& name, const std::string& route_name, const Form& form) {
  const auto route = parse_route(route_name);
  REQUIRE(route);
  const auto& pixels = rig.pixels(*route, form);
  REQUIRE_MESSAGE(rig.view().tree().screen == route_name, name << " shows " << rig.view().tree().screen);
  check_pixels(name, pixels, form);
}

// The last page of what has a pager.
std::string end_of(Rig& rig, const std::string& place, const Form& form) {
  std::string last = place;
  for (const Route& route : rig.routes(form)) {
    const std::string name = to_string(route);
    if (name.starts_with(place) && !name.ends_with("/sources")) last = name;
  }
  return last;
}

}  // namespace

TEST_CASE("pictures: the screens of a visit") {
  Rig rig;
  check(rig, "attract-tip", slide_of(rig, ItemKind::tip), landscape());
  check(rig, "attract-story", slide_of(rig, ItemKind::story), landscape());
  for (const auto& [name, route] : {std::pair{"home", "home"},
                                    {"topic", "topic/slow-love"},
                                    {"article", "article/bonding-takes-time"},
                                    {"article-page-2", "article/bonding-takes-time/2"},
                                    {"sources", "article/bonding-takes-time/sources"},
                                    {"story", "story/amara"},
                                    {"stories", "stories"},
                                    {"tips", "tips"},
                                    {"baby-states", "baby-states"},
                                    {"about-this-far", "about-this-far"},
                                    {"groups", "groups"},
                                    {"group", "group/baby-massage"},
                                    {"growth", "growth/crying/3"},
                                    {"note", "note/article/after-a-hard-birth"},
                                    {"help", "help"},
                                    {"language", "language"},
                                    {"text-size", "text-size"},
                                    {"read-aloud", "read-aloud"},
                                    {"idle", "idle"},
                                    {"cover", "cover"},
                                    {"fallback", "fallback"}}) {
    check(rig, name, route, landscape());
  }
  check(rig, "article-end", end_of(rig, "article/bonding-takes-time", landscape()), landscape());
}

TEST_CASE("pictures: other forms of home and an article") {
  Rig rig;
  const char* article = "article/bonding-takes-time";
  check(rig, "home-arabic", "home", landscape(TextSize::normal, Theme::day, "ar"));
  check(rig, "help-arabic", "help", landscape(TextSize::normal, Theme::day, "ar"));
  check(rig, "article-arabic", article, landscape(TextSize::normal, Theme::day, "ar"));
  check(rig, "home-portrait", "home", portrait());
  check(rig, "article-portrait", article, portrait());
  check(rig, "home-portrait-largest-arabic", "home", portrait(TextSize::largest, Theme::day, "ar"));
  check(rig, "home-contrast", "home", landscape(TextSize::normal, Theme::contrast));
  check(rig, "article-contrast", article, landscape(TextSize::normal, Theme::contrast));
  check(rig, "home-evening", "home", landscape(TextSize::normal, Theme::evening));
  check(rig, "article-evening", article, landscape(TextSize::normal, Theme::evening));
  check(rig, "home-largest", "home", landscape(TextSize::largest));
  check(rig, "article-largest", article, landscape(TextSize::largest));
  Form low = landscape();
  low.low = true;
  check(rig, "home-low", "home", low);
  check(rig, "topic-low", "topic/slow-love", low);
  Form left = landscape();
  left.left = true;
  check(rig, "home-left", "home", left);
  Form upright = portrait();
  upright.low = true;
  check(rig, "home-portrait-low", "home", upright);
  check(rig, "about-this-far-portrait", "about-this-far", portrait());
  check(rig, "growth-portrait", "growth/crying/3", portrait());
  check(rig, "growth-arabic", "growth/closeness/4", landscape(TextSize::normal, Theme::day, "ar"));
  check(rig, "growth-largest-contrast", "growth/closeness/3", landscape(TextSize::largest, Theme::contrast));
  check(rig, "growth-sources-portrait", "growth/crying/6", portrait());
  check(rig, "group-portrait-arabic", "group/parents-circle", portrait(TextSize::normal, Theme::day, "ar"));
  check(rig, "group-largest", "group/parents-circle/2", landscape(TextSize::largest));
  check(rig, "baby-states-portrait", "baby-states", portrait());
  check(rig, "baby-states-largest", "baby-states/crying", landscape(TextSize::largest));
}

TEST_CASE("pictures: people who can help, and what is taken home") {
  Rig rig;
  const auto check_state = [&](const std::string& name, const State& state, const Form& form) {
    check_picture(rig, name, state, form);
  };
  const Form arabic = landscape(TextSize::normal, Theme::day, "ar");
  check(rig, "contacts", "contacts", landscape());
  check(rig, "contacts-portrait", "contacts", portrait());
  check(rig, "contacts-largest", "contacts", landscape(TextSize::largest));
  check(rig, "contact", "contact/cry-sis", landscape());
  check(rig, "contact-arabic", "contact/cry-sis", arabic);
  check(rig, "contact-portrait", "contact/cry-sis", portrait());
  check(rig, "contact-contrast", "contact/cry-sis", landscape(TextSize::normal, Theme::contrast));
  check(rig, "contact-large", "contact/samaritans/large", landscape());
  check(rig, "take-home-empty", "take-home", landscape());
  check(rig, "printing", "printing", landscape());
  check(rig, "printing-portrait-largest", "printing", portrait(TextSize::largest));

  const auto list = [&](const Form& form) {
    State state = *begin_at(rig.booted(form), route::TakeHome{});
    state.visit.kept = {{ItemKind::contact, "samaritans"},
                        {ItemKind::article, "bonding-takes-time"},
                        {ItemKind::tip, rig.library()->tips.front().id}};
    state.visit.removed = Removed{{ItemKind::contact, "cry-sis"}, 1, Monotonic(0)};
    return state;
  };
  check_state("take-home", list(landscape()), landscape());
  check_state("take-home-arabic", list(arabic), arabic);
  check_state("take-home-portrait", list(portrait()), portrait());
  check_state("take-home-largest", list(landscape(TextSize::largest)), landscape(TextSize::largest));
  // A course says when it is: on the narrowest line the day alone.
  const auto with_course = [&](const Form& form) {
    State state = list(form);
    state.visit.removed.reset();
    state.visit.kept.insert(state.visit.kept.begin(), {ItemKind::group, "baby-massage"});
    return state;
  };
  check_state("take-home-course", with_course(landscape()), landscape());
  check_state("take-home-course-arabic-largest", with_course(landscape(TextSize::largest, Theme::day, "ar")),
              landscape(TextSize::largest, Theme::day, "ar"));
  State trouble = *begin_at(rig.booted(landscape()), route::Printing{});
  trouble.visit.printing.phase = PrintPhase::failed;
  trouble.visit.printing.trouble = PrinterCondition::paper_out;
  trouble.visit.printing.order.what = PrintOrder::What::contact;
  trouble.visit.printing.order.id = "samaritans";
  check_state("print-paper-out", trouble, landscape());
}

TEST_CASE("pictures: the conversation card as it grows, and as it is shown") {
  Rig rig;
  const auto check_state = [&](const std::string& name, const Route& route, const std::vector<std::string>& statements,
                               const Form& form) {
    State state = *begin_at(rig.booted(form), route);
    state.settings.preferences.language = {"en"};
    state.visit.statements = statements;
    state.visit.listener = "midwife";
    check_picture(rig, name, state, form);
  };
  const std::vector<std::string> two{"numb", "guilty"};
  const std::vector<std::string> safety{"numb", "not-safe"};
  check(rig, "conversation-empty", "conversation", landscape());
  check_state("conversation", route::Conversation{}, two, landscape());
  check_state("conversation-safety-arabic", route::Conversation{}, safety,
              landscape(TextSize::normal, Theme::day, "ar"));
  check_state("conversation-portrait", route::Conversation{}, safety, portrait());
  State polish = *begin_at(rig.booted(landscape()), route::Conversation{});
  polish.visit.statements = two;
  polish.visit.statement_group = kLanguageTab;
  polish.visit.card_language = {"pl"};
  check_picture(rig, "conversation-languages", polish, landscape());
  check_state("conversation-largest", route::Conversation{}, two, landscape(TextSize::largest));
  check_state("conversation-card", route::ConversationCard{}, safety, landscape());
  check_state("conversation-card-arabic", route::ConversationCard{}, two,
              landscape(TextSize::normal, Theme::contrast, "ar"));
  check_state("conversation-card-largest", route::ConversationCard{}, safety, portrait(TextSize::largest));
}

TEST_CASE("pictures: the search") {
  Rig rig;
  SearchService service;
  const auto check_words = [&](const std::string& name, const std::string& words, const Form& form,
                               bool results = false) {
    State state = *begin_at(rig.booted(form), route::Search{});
    state.visit.search.words = words;
    const SearchQuery query{words, form.language, state.settings.region, today(state)};
    if (is_enough(words)) state.visit.search.found = service.answer({1, query, state.library}).found;
    if (results) state.visit.trail.emplace_back(route::SearchResults{});
    check_picture(rig, name, state, form);
  };
  check_words("search-empty", "", landscape());
  check_words("search", "sleep", landscape());
  check_words("search-nothing", "premmaturre", landscape());
  check_words("search-danger-evening", "i want to die", landscape(TextSize::normal, Theme::evening));
  check_words("search-contrast", "tired", landscape(TextSize::large, Theme::contrast));
  check_words("search-arabic", "تعب", landscape(TextSize::normal, Theme::day, "ar"));
  check_words("search-portrait", "crying", portrait());
  check_words("search-largest", "hit me", landscape(TextSize::largest));
  check_words("search-portrait-largest", "feeding", portrait(TextSize::largest));
  check_words("search-results-largest", "feeding", landscape(TextSize::largest), true);
  Form low = landscape();
  low.low = true;
  check_words("search-low", "feeding", low);
  check_words("search-results-low", "feeding", low, true);
}

TEST_CASE("pictures: for whom and for how long, the home that it makes, and the next step") {
  Rig rig;
  const auto check_chosen = [&](const std::string& name, const Route& route, const Form& form, int minutes) {
    State state = *begin_at(rig.booted(form), route);
    state.visit.paths = {"father", "premature"};
    state.visit.minutes = minutes;
    check_picture(rig, name, state, form);
  };
  const Form arabic = landscape(TextSize::normal, Theme::day, "ar");
  check(rig, "paths", "paths", landscape());
  check_chosen("paths-chosen", route::Paths{}, landscape(), 5);
  check_chosen("paths-arabic", route::Paths{}, arabic, 5);
  check_chosen("paths-portrait", route::Paths{}, portrait(), 5);
  check_chosen("paths-largest", route::Paths{}, landscape(TextSize::largest), 5);
  check_chosen("home-for-you", route::Home{}, landscape(), 5);
  check_chosen("home-for-you-portrait", route::Home{}, portrait(), 5);
  check_chosen("home-for-you-largest", route::Home{}, landscape(TextSize::largest), 5);
  check_chosen("home-for-you-arabic", route::Home{}, arabic, 5);
  const std::string end = end_of(rig, "article/calming-crying", landscape());
  check_chosen("article-next", *parse_route(end), landscape(), 5);
  check_chosen("story-next", *parse_route(end_of(rig, "story/daniel", landscape())), landscape(), 5);
}

TEST_CASE("pictures: no two views of one form look the same, or a picture would prove nothing") {
  Rig rig;
  std::vector<std::vector<std::uint32_t>> seen;
  for (const char* name :
       {"home", "topic/slow-love", "article/bonding-takes-time", "help", "cover", "idle", "fallback"}) {
    seen.push_back(rig.pixels(*parse_route(name), landscape()));
    for (std::size_t i = 0; i + 1 < seen.size(); ++i) CHECK(seen[i] != seen.back());
  }
  CHECK(seen.front() != rig.pixels(route::Home{}, landscape(TextSize::normal, Theme::contrast)));
}
