// The stick's banner in every form: whole, legible, beside the dock, and nothing is touched through it.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/update.h"
#include "library/stick_refusals.h"
#include "screens/pictures.h"
#include "screens/rules.h"
#include "screens/screens.h"

using namespace kiosk;

namespace {

SyncNews said(StickPhase phase, const std::string& code = {}) {
  SyncNews news;
  news.serial = 1;
  news.phase = phase;
  news.inserted = true;
  news.code = code;
  news.needed_mb = 1234;
  news.release = "1-15";
  news.others = 2;
  news.done = 99;
  news.total = 100;
  news.seconds_left = 3599;
  return news;
}

State with_stick(State state, const SyncNews& news) { return update(std::move(state), event::SyncSays{news}).state; }

bool overlaps(const PixelRect& a, const PixelRect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

void check_banner(Rig& rig, const State& state, const Form& form, const Tree& home, const std::string& name) {
  (void)rig.pixels(state, form);
  const Tree tree = rig.view().tree();
  const Node* banner = tree.find("stick.banner");
  REQUIRE_MESSAGE(banner != nullptr, form.name() << " " << name);
  CHECK(banner->role == Role::alert);
  CHECK(banner->action.empty());
  for (const Node& node : tree.nodes) {
    if (node.id.starts_with("dock."))
      CHECK_MESSAGE(!overlaps(banner->rect, node.rect), form.name() << " " << name << " over " << node.id);
    if (!node.id.starts_with("stick.")) continue;
    CHECK_MESSAGE(!node.clip, form.name() << " " << name << ": " << node.id << " is cut");
    CHECK_MESSAGE(node.rect.bottom() <= banner->rect.bottom(),
                  form.name() << " " << name << ": " << node.id << " leaves the banner");
  }
  // It lies over the page: that is what a banner is. Its own words do not lie over each other.
  const auto over_page = [](const std::string& complaint) {
    const std::size_t first = complaint.find("stick.");
    return complaint.find(" overlaps ") != std::string::npos && first != std::string::npos &&
           complaint.find("stick.", first + 1) == std::string::npos;
  };
  for (const std::string& complaint : check_all(tree, form, home))
    if (!over_page(complaint)) FAIL_CHECK(form.name() << " " << name << ": " << complaint);
}

void check_forms(TextSize size) {
  Rig rig;
  for (const Form& form : all_forms()) {
    if (form.size != size) continue;
    const Tree home = rig.draw(route::Home{}, form);
    for (const StickPhase phase : {StickPhase::reading, StickPhase::copying, StickPhase::finishing, StickPhase::done})
      check_banner(rig, with_stick(rig.booted(form), said(phase)), form, home, std::string(to_string(phase)));
    for (const StickRefusal& row : stick_refusals()) {
      const SyncNews news =
          said(StickPhase::refused,
               row.code.ends_with('.') ? std::string(row.code) + "anything_at_all" : std::string(row.code));
      check_banner(rig, with_stick(rig.booted(form), news), form, home, news.code);
    }
    check_banner(rig, with_stick(*begin_at(rig.booted(form), route::Contacts{}), said(StickPhase::copying)), form, home,
                 "contacts");
  }
}

}  // namespace

TEST_CASE("stick banner: every saying in every form, whole and beside the dock (CARE A1 to A10)") {
  check_forms(TextSize::normal);
}
TEST_CASE("stick banner: the same at Large") { check_forms(TextSize::large); }
TEST_CASE("stick banner: the same at Largest") { check_forms(TextSize::largest); }

TEST_CASE("stick banner: a kiosk that nobody has set up does not lay its note over it") {
  Rig rig;
  const Form form;
  State state = rig.booted(form);
  state.settings.invites_set_up = true;
  const auto note = [&](const State& of) {
    (void)rig.pixels(of, form);
    return rig.view().tree().find("set_up_note.words") != nullptr;
  };
  CHECK(note(state));
  for (const StickPhase phase : {StickPhase::reading, StickPhase::copying, StickPhase::done, StickPhase::refused})
    CHECK_FALSE(note(with_stick(state, said(phase))));
}

TEST_CASE("stick banner: what lies below it is not touched through it, what lies beside it is") {
  Rig rig;
  const Form form;
  const State state = with_stick(*begin_at(rig.booted(form), route::Home{}), said(StickPhase::copying));
  (void)rig.pixels(state, form);
  const Node banner = *rig.view().tree().find("stick.banner");
  const auto touched = [&](float x, float y) {
    rig.view().forget();
    Events events;
    for (const bool down : {false, true, false}) {
      for (const Event& event : rig.view().draw(state, {x, y, down}, draw_screen).events) events.push_back(event);
    }
    return std::ranges::any_of(events, [](const Event& event) { return std::holds_alternative<event::Open>(event); });
  };
  int below = 0;
  int beside = 0;
  for (const Node& node : Tree(rig.view().tree()).nodes) {
    if (!node.id.starts_with("home.topic.") || node.role != Role::button) continue;
    const float x = static_cast<float>(node.rect.x) + static_cast<float>(node.rect.w) / 2;
    const auto under = static_cast<float>(banner.rect.bottom());
    if (overlaps(node.rect, banner.rect)) {
      ++below;
      CHECK_FALSE(touched(std::clamp(x, static_cast<float>(banner.rect.x), static_cast<float>(banner.rect.right())),
                          under - 4));
    } else {
      ++beside;
      CHECK(touched(x, static_cast<float>(node.rect.y) + static_cast<float>(node.rect.h) / 2));
    }
  }
  CHECK(below > 0);
  CHECK(beside > 0);
}

TEST_CASE("stick banner: the visitor's language for what concerns them, the clinic's for why a stick is refused") {
  Rig rig;
  const Form form;
  State state = *begin_at(rig.booted(form), route::Home{});
  state.visit.preferences.language = LanguageTag{"ar"};
  (void)rig.pixels(with_stick(state, said(StickPhase::copying)), form);
  CHECK(rig.view().tree().find("stick.title")->language == LanguageTag{"ar"});
  (void)rig.pixels(with_stick(state, said(StickPhase::refused, "release.lower")), form);
  CHECK(rig.view().tree().find("stick.title")->language == LanguageTag{"en"});
  CHECK(rig.view().tree().find("stick.remedy")->language == LanguageTag{"en"});
}

TEST_CASE("pictures: the stick's banner") {
  Rig rig;
  const auto check_stick = [&](const std::string& name, const Route& route, const Form& form, const SyncNews& news) {
    const State begun =
        std::holds_alternative<route::Attract>(route) ? rig.booted(form) : *begin_at(rig.booted(form), route);
    check_picture(rig, name, with_stick(begun, news), form);
  };
  SyncNews copying = said(StickPhase::copying);
  copying.done = 64;
  copying.seconds_left = 118;
  check_stick("stick-reading", route::Attract{}, {960, 540}, said(StickPhase::reading));
  check_stick("stick-copying", route::Attract{}, {960, 540}, copying);
  check_stick("stick-done", route::Attract{}, {960, 540, TextSize::normal, Theme::evening}, said(StickPhase::done));
  check_stick("stick-refused", route::Home{}, {960, 540}, said(StickPhase::refused, "signature.unknown_key"));
  check_stick("stick-refused-largest", route::Home{}, {960, 540, TextSize::largest},
              said(StickPhase::refused, "store.no_room"));
  check_stick("stick-arabic-contrast", route::Home{}, {960, 540, TextSize::normal, Theme::contrast, {"ar"}}, copying);
  check_stick("stick-portrait-largest", route::Attract{}, {540, 960, TextSize::largest}, copying);
}
