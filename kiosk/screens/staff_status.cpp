// How the kiosk is, and what needs somebody: the gravest first, each with what visitors see of it and what mends it (mock-ups
// staff-status, staff-problems).
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/staff_problems.h"
#include "base/clock_text.h"
#include "library/opening.h"
#include "screens/screens.h"
#include "screens/staff_parts.h"
#include "screens/staff_sayings.h"
#include "screens/staff_vitals.h"

namespace kiosk {

namespace {

constexpr float kStatusGap = 24;

struct Tile {
  const char* id;
  std::string_view icon;
  Words name, value, chip;
  bool good = true;
};

constexpr float kTile = 228;
constexpr float kLowTile = 150;  // its name and what it says on one line

float name_end(Frame& frame, const Tile& tile) { return 78 + frame.text_width(tile.name, Type::caption) + 2; }
// For what a low tile says.
float beside_name(Frame& frame, const Box& box, const Tile& tile) { return box.w - name_end(frame, tile) - 16 - 28; }

bool fits_low(Frame& frame, const Box& box, const Tile& tile) {
  return frame.text_width(tile.value, Type::row_title) <= beside_name(frame, box, tile);
}

void draw_chip(Frame& frame, const Box& chip, const Tile& tile, const std::string& id) {
  frame.fill(chip, tile.good ? Colour::ok_soft : Colour::warn_soft, 26);
  if (frame.contrast) frame.edge(chip, Colour::line_strong, 2, 26);
  frame.on(tile.good ? Colour::ok_soft : Colour::warn_soft);
  TextSpec word{Type::mark, tile.good ? Colour::ok : Colour::warn, TextAlign::centre};
  word.place = Place::middle;
  word.id = id;
  frame.text(chip, tile.chip, word);
}

void draw_tile(Frame& frame, const Box& box, const Tile& tile) {
  const bool low = box.h < kTile;
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const float middle = box.y + (low ? 48.0F : 46.0F);
  frame.icon(tile.icon, box.x + 28 + 18, middle, 36, Colour::ink2);
  TextSpec name{Type::caption, Colour::ink2};
  name.id = std::string("staff_status.").append(tile.id);
  const float line = frame.line_of(Type::caption) + 1;
  const float room = low ? beside_name(frame, box, tile) : box.w - 56;
  frame.text(
      {box.x + 78, low ? middle - line / 2 : box.y + 27, low ? name_end(frame, tile) - 78 : box.w - 78 - 20, line},
      tile.name, name);
  TextSpec value{Type::h2, Colour::ink, low ? TextAlign::end : TextAlign::start};
  value.id = std::string(name.id).append(".value");
  for (const Type smaller : {Type::row_title, Type::caption})
    if (frame.text_width(tile.value, value.type) > room) value.type = smaller;
  value.place = Place::middle;
  frame.text({low ? box.end() - 28 - room : box.x + 28, low ? middle - 32 : box.y + 74, room, 64}, tile.value, value);
  const float wide = std::min(box.w - 56, frame.text_width(tile.chip, Type::mark) + 48);
  draw_chip(frame, {box.x + 28, box.bottom() - (low ? 18.0F : 28.0F) - 52, wide, 52}, tile,
            std::string(name.id).append(".chip"));
  frame.on(Colour::bg);
}

// A printer that is well: when it was last seen to be.
Words slip_chip(Frame& frame) {
  const State& state = frame.state;
  if (!state.printer.last_out) return frame.say("staff.slip_none");
  if (clock_is_doubtful(state)) return frame.say("staff.good");
  return when_words(frame, "staff.slip", *state.printer.last_out);
}

std::vector<Tile> tiles(Frame& frame, const std::vector<StaffProblem>& problems) {
  using What = StaffProblem::What;
  const State& state = frame.state;
  const auto has = [&](What what) {
    return std::ranges::any_of(problems, [&](const StaffProblem& one) { return one.what == what; });
  };
  const Words good = frame.say("staff.good");
  const Words needs = frame.say("staff.needs");
  std::vector<Tile> out;
  const std::string current = shown_release(state);
  const bool content_good = !has(What::reviews_due) && !has(What::contacts_expired) && !has(What::contacts_wrong) &&
                            !has(What::contacts_to_dial);
  out.push_back(
      {"content", "book", frame.say("staff.tile_content"),
       current.empty() ? frame.say("staff.no_version") : frame.say("staff.version", {{"n", version_number(current)}}),
       content_good ? good : needs, content_good});
  const bool clock_good = !has(What::clock);
  // Both of it: who looks can hold a phone beside it.
  out.push_back(
      {"clock", "clock", frame.say("staff.tile_clock"),
       frame.say("settings.plain", {{"words", clock_text(local_minute(state.wall, state.settings.time_zone))}}),
       clock_good ? date_words(frame, today(state), true) : frame.say("staff.not_sure"), clock_good});
  const bool paper_low = has(What::paper_low);
  const bool printer_good = !has(What::printer) && !paper_low;
  const PrinterCondition printer = state.printer.condition;
  out.push_back(
      {"printer", "print", frame.say("staff.tile_printer"),
       paper_low ? frame.say("staff.printer.low") : frame.say(std::string("staff.printer.").append(to_string(printer))),
       !printer_good                          ? needs
       : printer == PrinterCondition::none    ? good
       : printer == PrinterCondition::unknown ? frame.say("staff.not_sure")
                                              : slip_chip(frame),
       printer_good && printer != PrinterCondition::unknown});
  const bool update_good = !has(What::update_waits) && !has(What::update_refused);
  out.push_back({"update", "usb", frame.say("staff.update"),
                 has(What::update_waits) ? frame.say("staff.version", {{"n", version_number(state.stick.news.pending)}})
                                         : frame.say("staff.none_waits"),
                 update_good ? good : needs, update_good});
  return out;
}

// Where a problem's words and its button stand: beside each other, or, upright, below each other where that is less high.
struct ProblemPlan {
  float words = 0;   // their width
  float height = 0;  // of the card
  bool below = false;
};

float words_height(Frame& frame, const StatusSaying& saying, float width) {
  return frame.text_height(saying.title, Type::row_title, width) +
         frame.text_height(saying.seen, Type::caption, width) + frame.text_height(saying.mend, Type::caption, width);
}

ProblemPlan problem_plan(Frame& frame, const StatusSaying& saying, float width) {
  constexpr float kButton = 96;
  constexpr float kLeast = 200;
  const float all = width - 28 - 96 - 28 - 28;
  if (!saying.button) return {all, std::max(kLeast, 56 + words_height(frame, saying, all)), false};
  const float button = button_row_width(frame, {*saying.button}) + 28;
  const float beside = all - std::max(frame.portrait ? 0.0F : 300.0F, button);
  const ProblemPlan wide{beside, std::max(kLeast, 56 + words_height(frame, saying, beside)), false};
  if (!frame.portrait) return wide;
  const ProblemPlan high{all, 48 + words_height(frame, saying, all) + 14 + kButton, true};
  return high.height < wide.height ? high : wide;
}

void draw_problem(Frame& frame, const Box& box, const StatusSaying& saying, int index, const ProblemPlan& plan,
                  bool gravest) {
  const float words_width = plan.words;
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  staff_disc(frame, box.x + 28, box.y + box.h / 2, 96, saying.icon, Colour::warn_soft, Colour::warn);
  const std::string id = std::string("staff_status.problem.").append(std::to_string(index));
  const float x = box.x + 28 + 96 + 28;
  float y = plan.below ? box.y + 24 : box.y + (box.h - words_height(frame, saying, words_width)) / 2;
  y += staff_line(frame, {x, y, words_width, 0}, saying.title, Type::row_title, Colour::ink, id);
  y += staff_line(frame, {x, y, words_width, 0}, saying.seen, Type::caption, Colour::ink2, id + ".seen");
  staff_line(frame, {x, y, words_width, 0}, saying.mend, Type::caption, Colour::ink, id + ".mend");
  if (saying.button) {
    RowButton made = *saying.button;
    // The gravest has the filled button, and only it.
    if (gravest) made.spec.kind = ButtonKind::primary;
    const float wide = button_row_width(frame, {made});
    draw_button_row(frame, {made},
                    {box.end() - 28 - wide, plan.below ? box.bottom() - 24 - 96 : box.y + (box.h - 96) / 2, wide, 96});
  }
  frame.on(Colour::bg);
}

}  // namespace

void draw(const route::StaffStatus& route, Frame& frame) {
  const Box body = staff_page(frame, StaffPlace::status);
  const std::vector<StaffProblem> problems = staff_problems(frame.state);
  const std::vector<Tile> all = tiles(frame, problems);
  const std::size_t columns = frame.portrait ? 2 : 4;
  const float wide = (body.w - static_cast<float>(columns - 1) * kStatusGap) / static_cast<float>(columns);
  // Upright, the tiles are low where all can be, so that what needs somebody has the room.
  const Box tile_box{0, 0, wide, kTile};
  const bool low =
      frame.portrait && std::ranges::all_of(all, [&](const Tile& tile) { return fits_low(frame, tile_box, tile); });
  const float high = low ? kLowTile : kTile;
  for (std::size_t i = 0; i < all.size(); ++i)
    draw_tile(frame,
              {body.x + static_cast<float>(i % columns) * (wide + kStatusGap),
               body.y + static_cast<float>(i / columns) * (high + kStatusGap), wide, high},
              all[i]);
  const std::size_t rows = (all.size() + columns - 1) / columns;
  float y = body.y + static_cast<float>(rows) * (high + kStatusGap) + 8;
  const Words head = problems.empty()       ? frame.say("staff.nothing_needs")
                     : problems.size() == 1 ? frame.say("staff.one_needs")
                                            : frame.say("staff.things_need", {{"n", std::to_string(problems.size())}});
  y += heading(frame, {body.x, y, body.w, 60}, head, Type::h2, "staff_status.heading") + 14;

  // As many as there is room for; the pager leads to the others.
  std::vector<StatusSaying> sayings;
  for (const StaffProblem& problem : problems)
    sayings.push_back(saying_of(frame, problem, static_cast<int>(sayings.size() + 1)));
  std::vector<ProblemPlan> plans;
  for (const StatusSaying& saying : sayings) plans.push_back(problem_plan(frame, saying, body.w));
  std::vector<std::vector<std::size_t>> pages(1);
  // After them how the machine is, as one more.
  const Vitals* vitals = frame.state.upkeep.vitals ? &*frame.state.upkeep.vitals : nullptr;
  const std::size_t blocks = sayings.size() + (vitals != nullptr ? 1 : 0);
  const auto height_of = [&](std::size_t i) { return i < sayings.size() ? plans[i].height : vitals_height(frame); };
  const auto lay = [&](float bottom) {
    pages.assign(1, {});
    float at = y;
    for (std::size_t i = 0; i < blocks; ++i) {
      const float height = height_of(i);
      if (!pages.back().empty() && at + height > bottom) {
        pages.emplace_back();
        at = y;
      }
      pages.back().push_back(i);
      at += height + 18;
    }
  };
  lay(body.bottom());
  const bool turns = pages.size() > 1;
  if (turns) lay(body.bottom() - 96 - kStatusGap);
  const int page = std::clamp(route.page, 1, static_cast<int>(pages.size()));
  for (const std::size_t i : pages[static_cast<std::size_t>(page - 1)]) {
    const float height = height_of(i);
    if (i == sayings.size()) draw_vitals(frame, {body.x, y, body.w, height}, *vitals);
    else draw_problem(frame, {body.x, y, body.w, height}, sayings[i], static_cast<int>(i + 1), plans[i], i == 0);
    y += height + 18;
  }
  if (turns) pager(frame, {{body.x, body.bottom() - 96, body.w, 96}, page, static_cast<int>(pages.size()), false, {}});
}

}  // namespace kiosk
