// Every QR code on every screen, in every language, size and orientation, read again by zbar: what a phone makes of it is
// what the screen meant (INTERFACE contacts, CARE D3, D4).
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/update.h"
#include "library/availability.h"
#include "library/contact_code.h"
#include "library/group_times.h"
#include "paper/qr.h"
#include "support/code_reader.h"
#include "support/rig.h"

using namespace kiosk;

namespace {

// A 21.5 inch screen at 1080p: 0.248 mm a pixel (CARE, head of the tables).
constexpr double kMillimetresPerPx = 0.248;

struct Seen {
  int codes = 0;
  std::set<std::string> payloads;
};

void check_codes(Rig& rig, const State& state, const Form& form, Seen& seen) {
  const auto& pixels = rig.pixels(state, form);
  const std::string name = form.name() + " " + to_string(shown(state));
  for (const Node& node : rig.view().tree().nodes) {
    if (node.role != Role::qr) continue;
    CAPTURE(name);
    CAPTURE(node.payload);
    const auto code = encode_qr(node.payload);
    REQUIRE(code);
    const PixelRect& at = node.rect;
    const int module = std::min(at.w, at.h) / (code->side + 2 * kQrQuietModules);
    CHECK_MESSAGE(module * kMillimetresPerPx >= 1.0, module << " px a module");
    const std::vector<std::string> read = read_codes(pixels, form.width, at.x, at.y, at.w, at.h);
    REQUIRE(read.size() == 1);
    CHECK(read.front() == node.payload);
    ++seen.codes;
    seen.payloads.insert(node.payload);
  }
}

State with_list(Rig& rig, const Form& form) {
  State state = *begin_at(rig.booted(form), route::TakeHome{});
  for (const Contact* contact : offered_contacts(*state.library, form.region, today(state)))
    state.visit.kept.push_back({ItemKind::contact, contact->id});
  state.visit.kept.resize(std::min<std::size_t>(state.visit.kept.size(), 5));
  for (const Group* group : offered_groups(*state.library, form.region, today(state)))
    if (state.visit.kept.size() < 7) state.visit.kept.push_back({ItemKind::group, group->id});
  for (const Article& article : state.library->articles) {
    if (state.visit.kept.size() < 9) state.visit.kept.push_back({ItemKind::article, article.id});
  }
  return state;
}

State in_trouble(Rig& rig, const Form& form, PrintOrder::What what, const std::string& id) {
  State state = *begin_at(rig.booted(form), route::Printing{});
  state.visit.printing.phase = PrintPhase::failed;
  state.visit.printing.trouble = PrinterCondition::paper_out;
  state.visit.printing.order.what = what;
  state.visit.printing.order.id = id;
  if (what == PrintOrder::What::list) state.visit.printing.order.items = with_list(rig, form).visit.kept;
  return state;
}

void check_form(const Form& form) {
  Rig rig;
  Seen seen;
  for (const Contact* contact : offered_contacts(*rig.library(), form.region, {2026, 11, 27}))
    check_codes(rig, *begin_at(rig.booted(form), route::Contact{contact->id}), form, seen);
  for (const Group* group : offered_groups(*rig.library(), form.region, {2026, 11, 27}))
    check_codes(rig, *begin_at(rig.booted(form), route::Group{group->id, 1}), form, seen);
  CHECK(seen.codes >= (form.region == "US" ? 6 : 17));
  for (const std::size_t count : {1U, 8U}) {
    State card = *begin_at(rig.booted(form), route::ConversationCard{});
    card.settings.preferences.language = {"en"};
    for (const Statement& statement : card.library->statements) {
      if (card.visit.statements.size() < count) card.visit.statements.push_back(statement.id);
    }
    check_codes(rig, card, form, seen);
  }
  for (const char* name : {"help", "fallback"})
    check_codes(rig, *begin_at(rig.booted(form), *parse_route(name)), form, seen);
  check_codes(rig, with_list(rig, form), form, seen);
  check_codes(rig, in_trouble(rig, form, PrintOrder::What::contact, "samaritans"), form, seen);
  check_codes(rig, in_trouble(rig, form, PrintOrder::What::list, ""), form, seen);
  check_codes(rig,
              in_trouble(rig, form, PrintOrder::What::group, form.region == "US" ? "us-parents-circle" : "pram-walk"),
              form, seen);
  check_codes(rig, in_trouble(rig, form, PrintOrder::What::help, ""), form, seen);
  if (form.region == "US") return;
  // Cards, bare numbers, messages, addresses, words: each kind was met.
  for (const char* kind : {"BEGIN:VCARD", "BEGIN:VEVENT", "tel:", "sms:", "https://", "NHS 111"}) {
    CAPTURE(kind);
    CHECK(std::ranges::any_of(seen.payloads, [&](const std::string& each) { return each.starts_with(kind); }));
  }
}

}  // namespace

TEST_CASE("codes: each is read as it was meant, landscape, English, three sizes") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest})
    check_form({1920, 1080, size, Theme::day, {"en"}, "GB-ENG"});
}
TEST_CASE("codes: each is read as it was meant, landscape, Arabic, three sizes") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest})
    check_form({1920, 1080, size, Theme::day, {"ar"}, "GB-ENG"});
}
TEST_CASE("codes: each is read as it was meant, portrait, English, three sizes") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest})
    check_form({1080, 1920, size, Theme::day, {"en"}, "GB-ENG"});
}
TEST_CASE("codes: each is read as it was meant, portrait, Arabic, three sizes") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest})
    check_form({1080, 1920, size, Theme::day, {"ar"}, "GB-ENG"});
}
TEST_CASE("codes: each is read as it was meant in the United States, both orientations, three sizes") {
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::largest}) {
    check_form({1920, 1080, size, Theme::day, {"en"}, "US"});
    check_form({1080, 1920, size, Theme::day, {"ar"}, "US"});
  }
}
TEST_CASE("codes: evening and high contrast leave them black on white") {
  for (const Theme theme : {Theme::evening, Theme::contrast})
    check_form({1920, 1080, TextSize::normal, theme, {"en"}, "GB-ENG"});
}

TEST_CASE("CARE D4: no code of a sensitive contact says more than its number") {
  Rig rig;
  int sensitive = 0;
  for (const Contact& contact : rig.library()->contacts) {
    if (!contact.sensitive) continue;
    ++sensitive;
    const std::string code = contact_code(contact, contact.words.at({"en"}));
    CAPTURE(contact.id);
    CHECK((code.empty() || code.starts_with("tel:") || code.starts_with("sms:")));
    CHECK(code.find("body") == std::string::npos);
  }
  CHECK(sensitive >= 4);
}

TEST_CASE("a sample says so in its code, CARE E5: with a doubtful clock a group says no date and has no code") {
  Rig rig;
  int samples = 0;
  for (const Group* group : offered_groups(*rig.library(), "GB-ENG", {2026, 11, 27})) {
    CAPTURE(group->id);
    State state = *begin_at(rig.booted({}), route::Group{group->id, 1});
    const auto code_of = [&] {
      (void)rig.pixels(state, {});
      const Node* code = rig.view().tree().find("group.code");
      return code != nullptr ? code->payload : std::string();
    };
    const std::string sure = code_of();
    CHECK(sure.find("SUMMARY:Sample: ") != std::string::npos);
    CHECK(sure.find("DTSTART;TZID=Europe/London:202") != std::string::npos);
    for (const WallTime lost : {WallTime{}, state.wall + std::chrono::years{40}}) {
      state.wall = lost;
      CHECK(code_of().empty());
    }
    ++samples;
  }
  CHECK(samples >= 5);
}

TEST_CASE("codes: a picture without one reads as none") {
  CHECK(read_codes(std::vector<std::uint8_t>(100 * 100, 255), 100, 100).empty());
}
