// All that can be set, each with how it stands.
#include "base/clock_text.h"
#include "library/language_name.h"
#include "library/opening.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

struct MenuTile {
  SettingsPage page;
  std::string_view icon;
  Words value;
};

void draw_menu_tile(Frame& frame, const Box& box, const std::string& id, std::string_view icon, const Words& title,
                    const Words& value, const Event& event) {
  ControlSpec control{id, title, box};
  control.radius = 32;
  const Press press = frame.begin(control);
  frame.card(box, Colour::surface, 32);
  const Colour before = frame.background();
  frame.on(Colour::surface);
  frame.fill({box.x + 24, box.y + (box.h - 72) / 2, 72, 72}, Colour::primary_soft, 36);
  frame.icon(icon, box.x + 24 + 36, box.y + box.h / 2, 38, Colour::on_primary_soft);
  const float x = box.x + 24 + 72 + 22;
  const float wide = box.end() - x - 20;
  const float first = frame.line_of(Type::label);
  const float second = frame.text_height(value, Type::caption, wide);
  const float top = box.y + (box.h - first - second) / 2;
  TextSpec name{Type::label, Colour::ink, TextAlign::start, Place::middle};
  if (frame.text_width(title, Type::label) > wide) name.type = Type::caption;
  frame.text({x, top, wide, first + 1}, title, name);
  frame.text({x, top + first, wide, second + 1}, value, {Type::caption, Colour::ink2});
  press_veil(frame, box, 32, press.pressed);
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(event);
}

Words hours_value(Frame& frame) {
  const State& state = frame.state;
  if (!state.settings.hours) return frame.say("settings.always");
  const int day = local_weekday(state.wall, state.settings.time_zone);
  const auto& span = state.settings.hours->days[static_cast<std::size_t>(day)];
  if (!span) return frame.say("settings.today_off");
  return frame.say("settings.today_span", {{"from", clock_text(span->from)}, {"to", clock_text(span->to)}});
}

std::vector<MenuTile> menu_tiles(Frame& frame) {
  const State& state = frame.state;
  const Settings& set = state.settings;
  std::string languages;
  for (const LanguageTag& tag : offered_languages(state))
    languages.append(languages.empty() ? "" : ", ").append(language_name(tag).text);
  const Words place = region_words(frame, set.region);
  return {
      {SettingsPage::languages, "globe", frame.say("settings.plain", {{"words", languages}})},
      {SettingsPage::clinic, "home",
       set.clinic_name.empty() ? place : frame.say("settings.plain", {{"words", set.clinic_name}})},
      {SettingsPage::screen, "ruler", frame.say(set.measured ? "settings.measured" : "settings.unmeasured")},
      {SettingsPage::printer, "print",
       frame.say(std::string("staff.printer.").append(to_string(state.printer.condition)))},
      {SettingsPage::sound, "sun",
       frame.say("settings.sound_value",
                 {{"bright", std::to_string(set.brightness)}, {"loud", std::to_string(set.sound)}})},
      {SettingsPage::hours, "pause", hours_value(frame)},
      {SettingsPage::clock, "clock",
       frame.say("settings.plain", {{"words", clock_text(local_minute(state.wall, set.time_zone))}})},
      {SettingsPage::pin, "lock", frame.say(set.pin_hash.empty() ? "settings.check_no_pin" : "settings.pin_is_set")}};
}

}  // namespace

void draw_settings_menu(Frame& frame, const Box& body) {
  const std::vector<MenuTile> tiles = menu_tiles(frame);
  constexpr int columns = 2;
  const float between = 20;
  const float wide = (body.w - between * (columns - 1.0F)) / columns;
  const float high = 150;
  const auto place = [&](std::size_t i) {
    return Box{body.x + static_cast<float>(i % static_cast<std::size_t>(columns)) * (wide + between),
               body.y + static_cast<float>(i / static_cast<std::size_t>(columns)) * (high + between), wide, high};
  };
  std::size_t i = 0;
  for (const MenuTile& tile : tiles) {
    const std::string name(to_string(tile.page));
    draw_menu_tile(frame, place(i++), std::string("settings.").append(name), tile.icon,
                   frame.say(tile.page == SettingsPage::screen ? "settings.screen_menu" : "settings." + name),
                   tile.value, event::Open{route::StaffSettings{tile.page}});
  }
  draw_menu_tile(frame, place(i++), "settings.restart", "refresh", frame.say("settings.restart"),
                 frame.say(frame.state.setting.sure == SettingsVisit::Sure::restart ? "settings.restart_sure"
                                                                                    : "settings.restart_note"),
                 event::Restart{});
  const Box last = place(i);
  if (toggle_row(frame, "settings.approval", last, frame.say("settings.approval"),
                 frame.state.settings.staff_approve_updates))
    frame.emit(event::ChangeSetting{change::Approval{!frame.state.settings.staff_approve_updates}});
}

}  // namespace kiosk
