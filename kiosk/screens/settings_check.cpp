// The last look before visitors come: what is set, and what is not yet right.
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

struct Line {
  const char* id;
  bool good;
  Words words;
  SettingsPage page;
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
  if (frame.text_width(line.words, Type::label) > wide) words.type = Type::caption;
  frame.text({x, box.y, wide, box.h}, line.words, words);
  frame.icon("chevron", box.end() - 40, cy, 32, Colour::ink2);
  press_veil(frame, box, 28, press.pressed);
  frame.on(before);
  frame.end();
  // The clock is no step of the set-up, but of all settings.
  if (press.activated)
    frame.emit(
        event::Open{step_of(line.page) ? Route{route::SetUp{line.page}} : Route{route::StaffSettings{line.page}}});
}

}  // namespace

void draw_last_check_page(Frame& frame, const Box& body) {
  const State& state = frame.state;
  const Settings& set = state.settings;
  std::vector<Line> lines;
  lines.push_back({"languages", true,
                   frame.say("settings.check_languages", {{"n", std::to_string(offered_languages(state).size())}}),
                   SettingsPage::languages});
  const Words place = region_words(frame, set.region);
  lines.push_back({"clinic", true,
                   set.clinic_name.empty()
                       ? frame.say("settings.check_place", {{"place", place.text}})
                       : frame.say("settings.check_clinic", {{"name", set.clinic_name}, {"place", place.text}}),
                   SettingsPage::clinic});
  lines.push_back({"screen", set.measured,
                   frame.say(set.measured ? "settings.check_measured" : "settings.check_unmeasured"),
                   SettingsPage::screen});
  const bool printer = !set.printer.address.empty();
  lines.push_back({"printer", !printer || state.setting.tested || state.printer.condition == PrinterCondition::ready,
                   printer ? frame.say(std::string("settings.printer_is.").append(to_string(state.printer.condition)))
                           : frame.say("settings.check_no_printer"),
                   SettingsPage::printer});
  lines.push_back({"pin", !set.pin_hash.empty(),
                   frame.say(set.pin_hash.empty() ? "settings.check_no_pin" : "settings.check_pin"),
                   SettingsPage::pin});
  const bool clock = !clock_is_doubtful(state) && !clock_runs_ahead(state);
  const Words day = date_words(frame, today(state), true);
  lines.push_back(
      {"clock", clock,
       clock ? frame.say("settings.check_clock", {{"day", day.text}}) : frame.say("settings.check_no_clock"),
       SettingsPage::clock});
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
