#include "screens/staff_parts.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "base/clock_text.h"
#include "library/opening.h"

namespace kiosk {

namespace {

struct RailItem {
  std::string id;
  Words label;
  std::string_view icon;
  Route route;
  bool selected = false;
  bool done = false;  // a step that is behind: its icon stands on green
};

struct Rail {
  Words title, who;
  std::vector<RailItem> items;
  Words leave;
  std::string_view leave_icon;
};

bool rail_button(Frame& frame, const std::string& id, const Box& box, const Words& label, std::string_view icon,
                 bool selected, bool edge, bool done = false) {
  ControlSpec control{id, label, box};
  control.state.selected = selected;
  control.state.checked = done;
  const Press press = frame.begin(control);
  const Colour fill = selected ? Colour::surface : Colour::ink;
  const Colour ink = selected ? Colour::ink : Colour::bg;
  if (selected) frame.fill(box, fill, box.h / 2);
  if (edge) frame.edge(box, Colour::bg, frame.tokens.stroke.control, box.h / 2);
  if (press.pressed) frame.fill(box, ink, box.h / 2, 0.15F);
  const Colour before = frame.background();
  frame.on(fill);
  if (done && !selected) {
    frame.fill({box.x + 26, box.y + box.h / 2 - 20, 40, 40}, Colour::ok_soft, 20);
    frame.icon("check", box.x + 46, box.y + box.h / 2, 26, Colour::ok);
  } else {
    frame.icon(icon, box.x + 46, box.y + box.h / 2, 36, ink);
  }
  TextSpec text{Type::label, ink};
  text.place = Place::middle;
  const float room = box.w - 76 - 8;
  if (frame.text_width(label, Type::label) > room) text.type = Type::caption;
  frame.text({box.x + 76, box.y, room, box.h}, label, text);
  frame.on(before);
  frame.end();
  return press.activated;
}

void rail_title(Frame& frame, const Box& box, const Rail& rail) {
  frame.on(Colour::ink);
  TextSpec title{Type::row_title, Colour::bg};
  title.role = Role::heading;
  title.id = "staff.heading";
  const float used = frame.text(box, rail.title, title);
  TextSpec who{Type::caption, Colour::bg};
  who.id = "staff.release";
  frame.text({box.x, box.y + used + 2, box.w, box.h - used - 2}, rail.who, who);
  frame.on(Colour::bg);
}

// Upright it stands above, three in a row; the way out stands beside the title.
Box rail_above(Frame& frame, const Rail& rail) {
  const float w = frame.geometry.width();
  constexpr float kHigh = 96;
  const float wide = (w - 80 - 2 * frame.gap()) / 3;
  const std::size_t rows = (rail.items.size() + 2) / 3;
  const float height = 172 + static_cast<float>(rows) * (kHigh + frame.gap()) + 15;
  frame.fill({-2000, -2000, w + 4000, 2000 + height}, Colour::ink);
  rail_title(frame, {48, 40, w - 96 - 380, 120}, rail);
  if (rail_button(frame, "staff.leave", {w - 40 - 360, 44, 360, kHigh}, rail.leave, rail.leave_icon, false, true))
    frame.emit(event::LeaveStaff{});
  for (std::size_t i = 0; i < rail.items.size(); ++i) {
    const RailItem& item = rail.items[i];
    const Box box{40 + static_cast<float>(i % 3) * (wide + frame.gap()),
                  172 + static_cast<float>(i / 3) * (kHigh + frame.gap()), wide, kHigh};
    if (rail_button(frame, item.id, box, item.label, item.icon, item.selected, false, item.done))
      frame.emit(event::Open{item.route});
  }
  return {48, height + 48, w - 96, frame.geometry.height() - height - 96};
}

Box draw_rail(Frame& frame, const Rail& rail) {
  if (frame.portrait) return rail_above(frame, rail);
  const float w = frame.geometry.width();
  const float h = frame.geometry.height();
  // Out to the edge of a glass that is wider than the design.
  frame.fill({-2000, -2000, 2000 + 360, h + 4000}, Colour::ink);
  rail_title(frame, {40, 44, 290, 136}, rail);
  float y = 188;
  for (const RailItem& item : rail.items) {
    if (rail_button(frame, item.id, {24, y, 312, 92}, item.label, item.icon, item.selected, false, item.done))
      frame.emit(event::Open{item.route});
    y += 109;
  }
  if (rail_button(frame, "staff.leave", {24, h - 24 - 96, 312, 96}, rail.leave, rail.leave_icon, false, true))
    frame.emit(event::LeaveStaff{});
  return {408, 56, w - 408 - 72, h - 56 - 40};
}

}  // namespace

namespace {

// How old the pages are that visitors see; nothing where that cannot be said.
std::string content_age(Frame& frame) {
  const State& state = frame.state;
  const auto& library = visitors_library(state);
  const auto made = library ? parse_date(std::string_view(library->edition.created).substr(0, 10)) : std::nullopt;
  if (!made || clock_is_doubtful(state) || clock_runs_ahead(state)) return {};
  const auto days_of = [](const Date& date) {
    return std::chrono::sys_days(std::chrono::year{date.year} / date.month / date.day);
  };
  const auto days = (days_of(today(state)) - days_of(*made)).count();
  if (days < 1) return frame.say("staff.age_new").text;
  return frame.say(days == 1 ? "staff.age_day" : "staff.age_days", {{"n", std::to_string(days)}}).text;
}

}  // namespace

Box staff_page(Frame& frame, StaffPlace place) {
  const std::string current = shown_release(frame.state);
  Words who =
      current.empty() ? frame.say("staff.no_version") : frame.say("staff.version", {{"n", version_number(current)}});
  const std::string age = content_age(frame);
  if (!age.empty()) who.text.append(frame.say("staff.and").text).append(" ").append(age);
  Rail rail{frame.say("staff.title"), who, {}, frame.say("staff.leave"), "lock"};
  const auto put = [&](const char* id, StaffPlace item, std::string_view icon, Route route) {
    rail.items.push_back({id, frame.say(id), icon, std::move(route), item == place});
  };
  put("staff.status", StaffPlace::status, "check", route::StaffStatus{});
  put("staff.update", StaffPlace::update, "usb", route::StaffUpdate{});
  put("staff.contacts", StaffPlace::contacts, "phone", route::StaffSettings{SettingsPage::contacts});
  put("staff.numbers", StaffPlace::numbers, "chart", route::StaffNumbers{});
  put("staff.settings", StaffPlace::settings, "settings", route::StaffSettings{});
  return draw_rail(frame, rail);
}

Box set_up_page(Frame& frame, SettingsPage step) {
  static constexpr std::array<std::string_view, kSetUpSteps.size()> kIcons{"globe", "home", "ruler",
                                                                           "print", "lock", "check"};
  // The clock is reached from the last step, and belongs to it.
  if (!step_of(step)) step = SettingsPage::check;
  const int number = step_of(step).value_or(0) + 1;
  Rail rail{frame.say("settings.set_up"),
            frame.say("settings.step", {{"n", std::to_string(number)}, {"of", std::to_string(kSetUpSteps.size())}}),
            {},
            frame.say("settings.stop"),
            "return"};
  const std::vector<SettingsPage>& done = frame.state.settings.set_up;
  for (std::size_t i = 0; i < kSetUpSteps.size(); ++i) {
    const std::string name(to_string(kSetUpSteps[i]));
    rail.items.push_back({std::string("setup.step.").append(name), frame.say("settings.short." + name), kIcons[i],
                          route::SetUp{kSetUpSteps[i]}, kSetUpSteps[i] == step,
                          std::ranges::find(done, kSetUpSteps[i]) != done.end()});
  }
  return draw_rail(frame, rail);
}

void staff_disc(Frame& frame, float x, float cy, float size, std::string_view icon, Colour disc, Colour ink) {
  frame.fill({x, cy - size / 2, size, size}, disc, size / 2);
  if (frame.contrast) frame.edge({x, cy - size / 2, size, size}, Colour::line_strong, 2, size / 2);
  frame.icon(icon, x + size / 2, cy, size * 0.5F, ink);
}

float staff_line(Frame& frame, const Box& box, const Words& words, Type type, Colour colour, const std::string& id) {
  TextSpec spec{type, colour};
  spec.id = id;
  return frame.text({box.x, box.y, box.w, frame.text_height(words, type, box.w) + 1}, words, spec);
}

float staff_card(Frame& frame, const Box& box, std::string_view icon, const Words& title, const Words& words,
                 const std::string& id) {
  const Box text{box.x + 36 + 112 + 32, box.y + 36, box.w - 36 - 112 - 32 - 36, 0};
  const float height =
      std::max(184.0F, 72 + frame.text_height(title, Type::h2, text.w) + frame.text_height(words, Type::help, text.w));
  const Box card{box.x, box.y, box.w, height};
  frame.card(card, Colour::surface, 36);
  frame.on(Colour::surface);
  staff_disc(frame, card.x + 36, card.y + card.h / 2, 112, icon, Colour::primary_soft, Colour::on_primary_soft);
  const float used = staff_line(frame, text, title, Type::h2, Colour::ink, id);
  staff_line(frame, {text.x, text.y + used, text.w, 0}, words, Type::help, Colour::ink2, id + ".help");
  frame.on(Colour::bg);
  return height;
}

std::optional<RowButton> report_button(Frame& frame, const char* id) {
  const State& state = frame.state;
  if (!state.staff || !can_write_report(state)) return std::nullopt;
  using Report = StaffVisit::Approval;
  if (state.staff->report == Report::asked || state.staff->report == Report::given) return std::nullopt;
  return row_button(frame, id, "staff.report_write", "usb", event::WriteReport{}, ButtonKind::secondary);
}

Words report_words(Frame& frame) {
  using Report = StaffVisit::Approval;
  if (!frame.state.staff) return {};
  const StaffVisit& staff = *frame.state.staff;
  if (staff.report == Report::asked) return frame.say("staff.report_writing");
  if (staff.report == Report::given) return frame.say("staff.report_written");
  if (staff.report == Report::refused) {
    const std::string& code = staff.report_trouble;
    if (code == "report.read_only") return frame.say("staff.report_read_only");
    if (code == "report.no_room") return frame.say("staff.report_no_room");
    if (code == "report.no_stick" || code == "stick.removed") return frame.say("staff.report_gone");
    if (code == "report.unwritable" || code == "stick.stalled") return frame.say("staff.report_unwritable");
    return frame.say("staff.report_failed", {{"code", code}});
  }
  return frame.say(can_write_report(frame.state) ? "staff.report_offer" : "staff.report_help");
}

Words when_words(Frame& frame, const std::string& id, WallTime at) {
  const State& state = frame.state;
  const Date day = local_date(at, state.settings.time_zone);
  if (day != today(state)) return frame.say(id + "_day", {{"day", date_words(frame, day, true).text}});
  return frame.say(id + "_time", {{"time", clock_text(local_minute(at, state.settings.time_zone))}});
}

Words when_words(Frame& frame, const std::string& id, Monotonic at) {
  return when_words(frame, id, frame.state.wall - (frame.state.now - at));
}

std::string shown_release(const State& state) {
  const std::string shown = release_of(visitors_library(state));
  return shown.empty() ? state.stick.news.current : shown;
}

Words megabytes(Frame& frame, std::uint64_t bytes) {
  return megabyte_words(frame.state.library.get(), frame.language, bytes);
}

}  // namespace kiosk
