// The last look before visitors come: what is set, and what is not yet right.
#include <vector>

#include "base/clock_text.h"
#include "library/opening.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

struct Line {
  const char* id;
  bool good;
  Words words;
  Route leads;
  Words note{};  // what to do about it
};

void draw_line(Frame& frame, const Box& box, const Line& line) {
  ControlSpec control{std::string("check.").append(line.id), line.words, box};
  control.radius = 28;
  const Press press = frame.begin(control);
  frame.fill(box, Colour::surface, 28);
  frame.edge(box, Colour::line, 2, 28);
  const Colour before = frame.background();
  frame.on(Colour::surface);
  const float cx = box.x + 28 + 28;
  const float cy = box.y + box.h / 2;
  frame.fill({cx - 28, cy - 28, 56, 56}, line.good ? Colour::ok_soft : Colour::warn_soft, 28);
  frame.icon(line.good ? "check" : "warn", cx, cy, 34, line.good ? Colour::ok : Colour::warn);
  const float x = box.x + 28 + 56 + 24;
  TextSpec words{Type::label, Colour::ink, TextAlign::start, Place::middle};
  const float wide = box.end() - x - 64;
  // A long one takes two lines, as bold as its neighbours; three would leave no room for what to do.
  if (frame.text_height(line.words, Type::label, wide) > 2 * frame.line_of(Type::label) + 1) words.type = Type::caption;
  if (line.note.text.empty()) {
    frame.text({x, box.y, wide, box.h}, line.words, words);
  } else {
    const float first = frame.text_height(line.words, words.type, wide);
    const float second = frame.text_height(line.note, Type::caption, wide);
    const float top = box.y + (box.h - first - second) / 2;
    words.place = Place::top;
    frame.text({x, top, wide, first + 1}, line.words, words);
    frame.text({x, top + first, wide, second + 1}, line.note, {Type::caption, Colour::warn});
  }
  frame.icon("chevron", box.end() - 40, cy, 32, Colour::ink2);
  press_veil(frame, box, 28, press.pressed);
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(event::Open{line.leads});
}

// "Eastern", or the zone's own name where nobody has to choose one.
Words zone_words(Frame& frame) {
  const std::string& zone = frame.state.settings.time_zone;
  for (std::size_t i = 0; i < kZones.size(); ++i)
    if (zone == kZones[i]) return frame.say(std::string("settings.zone.").append(std::to_string(i)));
  return frame.say("settings.plain", {{"words", zone}});
}

// What the clock says, right or wrong: who looks can hold a phone beside it.
Line clock_line(Frame& frame) {
  const State& state = frame.state;
  const Words day = date_words(frame, local_date(state.wall, state.settings.time_zone), true);
  const std::string time = clock_text(local_minute(state.wall, state.settings.time_zone));
  Line line{"clock", is_clock_confirmed(state), frame.say("settings.check_clock", {{"day", day.text}, {"time", time}}),
            route::SetUp{SettingsPage::clock}};
  const bool doubtful = clock_is_doubtful(state) || clock_runs_ahead(state);
  if (!line.good) line.note = frame.say(doubtful ? "settings.check_no_clock" : "settings.check_unset_clock");
  return line;
}

}  // namespace

void draw_last_check_page(Frame& frame, const Box& body) {
  const State& state = frame.state;
  const Settings& set = state.settings;
  // What to do, where it is not yet right.
  const auto todo = [&](bool good, std::string_view id) { return good ? Words{} : frame.say(id); };
  std::vector<Line> lines;
  lines.push_back({"languages", true,
                   frame.say("settings.check_languages", {{"n", std::to_string(offered_languages(state).size())}}),
                   route::SetUp{SettingsPage::languages}});
  const Words place = region_words(frame, set.region);
  lines.push_back({"clinic", true,
                   set.clinic_name.empty()
                       ? frame.say("settings.check_place", {{"place", place.text}})
                       : frame.say("settings.check_clinic", {{"name", set.clinic_name}, {"place", place.text}}),
                   route::SetUp{SettingsPage::clinic}});
  lines.push_back({"screen", set.measured,
                   frame.say(set.measured ? "settings.check_measured" : "settings.check_unmeasured"),
                   route::SetUp{SettingsPage::screen}, todo(set.measured, "settings.check_measure")});
  const bool printer = !set.printer.address.empty();
  lines.push_back({"printer", !printer || state.setting.tested || state.printer.condition == PrinterCondition::ready,
                   printer ? frame.say(std::string("settings.printer_is.").append(to_string(state.printer.condition)))
                           : frame.say("settings.check_no_printer"),
                   route::SetUp{SettingsPage::printer}});
  lines.push_back({"pin", !set.pin_hash.empty(),
                   frame.say(set.pin_hash.empty() ? "settings.check_no_pin" : "settings.check_pin"),
                   route::SetUp{SettingsPage::pin}, todo(!set.pin_hash.empty(), "settings.check_choose_pin")});
  const bool american = set.region == "US";
  const bool has_zone = set.time_zone != "Etc/UTC";
  lines.push_back({"zone", has_zone,
                   has_zone ? frame.say("settings.check_zone", {{"zone", zone_words(frame).text}})
                            : frame.say("settings.check_no_zone"),
                   route::SetUp{SettingsPage::clinic, american ? 2 : 1}, todo(has_zone, "settings.check_choose_zone")});
  lines.push_back(clock_line(frame));
  const int columns = frame.portrait ? 1 : 2;
  const float wide = (body.w - 24 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  constexpr float kLine = 132;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns));
    const auto row = static_cast<float>(i / static_cast<std::size_t>(columns));
    draw_line(frame, {body.x + column * (wide + 24), body.y + row * (kLine + 24), wide, kLine}, lines[i]);
  }
}

}  // namespace kiosk
