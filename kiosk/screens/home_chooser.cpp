#include "screens/home_chooser.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/paths.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

constexpr float kChooserPadding = 32;
constexpr float kBeforeClear = 20;

// What it says, the longest first.
std::vector<Words> chooser_words(Frame& frame) {
  const Visit& visit = frame.state.visit;
  if (!has_choice(visit)) return {frame.say("home.fits")};
  const std::string n = std::to_string(visit.minutes);
  std::vector<Words> out;
  if (visit.minutes > 0) out.push_back(frame.say("home.for_you_minutes", {{"n", n}}));
  out.push_back(frame.say("home.for_you"));
  return out;
}

float words_width(Frame& frame, const Words& words) { return button_width(frame, words, true, kChooserPadding); }
float clear_width(Frame& frame) { return kBeforeClear + frame.target(); }

// Chosen or not, so that choosing moves nothing.
float least_chooser(Frame& frame) {
  return std::max(words_width(frame, frame.say("home.fits")),
                  words_width(frame, frame.say("home.for_you")) + clear_width(frame));
}

}  // namespace

bool has_chooser(const Frame& frame) { return frame.state.library && !frame.state.library->paths.empty(); }

float home_pager_width(Frame& frame, float width) {
  const float buttons = frame.target() + 20 + button_width(frame, frame.say("home.more"), true, 56);
  const Words count = frame.say("pager.page", {{"n", "8"}, {"total", "8"}});
  const float most = buttons + 24 + frame.text_width(count, Type::caption) + 4;
  const float room = width - 24 - least_chooser(frame);
  return most <= room ? most : buttons <= room ? buttons : 0;
}

void draw_chooser(Frame& frame, const Box& box, bool whole_width) {
  const bool chosen = has_choice(frame.state.visit);
  const float room = box.w - (chosen ? clear_width(frame) : 0);
  const std::vector<Words> all = chooser_words(frame);
  const auto fits = std::ranges::find_if(all, [&](const Words& words) { return words_width(frame, words) <= room; });
  ButtonSpec open{"home.paths", fits != all.end() ? *fits : all.back(), box, chosen ? "check" : "heart"};
  open.box.w = whole_width ? room : std::min(room, words_width(frame, open.label));
  if (!whole_width) open.box.x = box.end() - open.box.w - (chosen ? clear_width(frame) : 0);
  open.kind = chosen ? ButtonKind::soft : ButtonKind::secondary;
  open.selected = chosen;
  open.action = "paths";
  if (button(frame, open)) frame.emit(event::Open{route::Paths{}});
  if (!chosen) return;
  const float side = frame.target();
  if (round_button(frame, "home.everything", {box.end() - side, box.y, side, box.h}, "close",
                   frame.say("paths.everything"), ButtonKind::secondary, "home"))
    frame.emit(event::ClearPath{});
}

bool leaves_out_topics(const Frame& frame) {
  return has_chooser(frame) && has_choice(frame.state.visit) && count_fitting(frame.state) > 0;
}

bool nothing_fits(const Frame& frame) {
  return has_chooser(frame) && has_choice(frame.state.visit) && count_fitting(frame.state) == 0;
}

Words fitting_words(Frame& frame, const Topic& topic) {
  if (!leaves_out_topics(frame)) return {};
  const int count = count_fitting(frame.state, topic);
  if (count == 1) return frame.say("home.things_one");
  return frame.say("home.things_many", {{"n", std::to_string(count)}});
}

}  // namespace kiosk
