#include "screens/staff_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk {

namespace {

struct RailItem {
  StaffPlace place;
  const char* id;
  const char* label;
  std::string_view icon;
  Route route;
};

std::array<RailItem, 3> rail_items() {
  return {RailItem{StaffPlace::status, "staff.status", "staff.status", "check", route::StaffStatus{}},
          RailItem{StaffPlace::update, "staff.update", "staff.update", "usb", route::StaffUpdate{}},
          RailItem{StaffPlace::numbers, "staff.numbers", "staff.numbers", "chart", route::StaffNumbers{}}};
}

bool rail_button(Frame& frame, const std::string& id, const Box& box, const Words& label, std::string_view icon,
                 bool selected, bool edge) {
  ControlSpec control{id, label, box};
  control.state.selected = selected;
  const Press press = frame.begin(control);
  const Colour fill = selected ? Colour::surface : Colour::ink;
  const Colour ink = selected ? Colour::ink : Colour::bg;
  if (selected) frame.fill(box, fill, box.h / 2);
  if (edge) frame.edge(box, Colour::bg, frame.tokens.stroke.control, box.h / 2);
  if (press.pressed) frame.fill(box, ink, box.h / 2, 0.15F);
  const Colour before = frame.background();
  frame.on(fill);
  frame.icon(icon, box.x + 46, box.y + box.h / 2, 36, ink);
  TextSpec text{Type::label, ink};
  text.place = Place::middle;
  frame.text({box.x + 76, box.y, box.w - 76 - 8, box.h}, label, text);
  frame.on(before);
  frame.end();
  return press.activated;
}

void rail_title(Frame& frame, const Box& box) {
  frame.on(Colour::ink);
  TextSpec title{Type::row_title, Colour::bg};
  title.role = Role::heading;
  title.id = "staff.heading";
  const float used = frame.text(box, frame.say("staff.title"), title);
  TextSpec who{Type::caption, Colour::bg};
  who.id = "staff.release";
  const std::string current = shown_release(frame.state);
  const Words words =
      current.empty() ? frame.say("staff.no_version") : frame.say("staff.version", {{"n", version_number(current)}});
  frame.text({box.x, box.y + used + 2, box.w, box.h - used - 2}, words, who);
  frame.on(Colour::bg);
}

}  // namespace

Box staff_page(Frame& frame, StaffPlace place) {
  const float w = frame.geometry.width();
  const float h = frame.geometry.height();
  if (frame.portrait) {
    // Three in a row; the way out stands beside the title.
    const auto items = rail_items();
    const float rows = std::ceil(static_cast<float>(items.size()) / 3);
    const float bottom = 172 + rows * (96 + frame.gap()) + 15;
    const float wide = (w - 80 - 2 * frame.gap()) / 3;
    frame.fill({-2000, -2000, w + 4000, 2000 + bottom}, Colour::ink);
    rail_title(frame, {48, 40, w - 96 - 380, 120});
    if (rail_button(frame, "staff.leave", {w - 40 - 360, 44, 360, 96}, frame.say("staff.leave"), "lock", false, true))
      frame.emit(event::LeaveStaff{});
    for (std::size_t i = 0; i < items.size(); ++i) {
      const RailItem& item = items.at(i);
      const Box box{40 + static_cast<float>(i % 3) * (wide + frame.gap()),
                    172 + static_cast<float>(i / 3) * (96 + frame.gap()), wide, 96};
      if (rail_button(frame, item.id, box, frame.say(item.label), item.icon, item.place == place, false))
        frame.emit(event::Open{item.route});
    }
    return {48, bottom + 48, w - 96, h - bottom - 48 - 48};
  }
  // Out to the edge of a glass that is wider than the design.
  frame.fill({-2000, -2000, 2000 + 360, h + 4000}, Colour::ink);
  rail_title(frame, {40, 56, 290, 120});
  float y = 188;
  for (const RailItem& item : rail_items()) {
    if (rail_button(frame, item.id, {24, y, 312, 92}, frame.say(item.label), item.icon, item.place == place, false))
      frame.emit(event::Open{item.route});
    y += 109;
  }
  if (rail_button(frame, "staff.leave", {24, h - 24 - 96, 312, 96}, frame.say("staff.leave"), "lock", false, true))
    frame.emit(event::LeaveStaff{});
  return {408, 56, w - 408 - 72, h - 56 - 40};
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

std::string shown_release(const State& state) {
  const std::string shown = release_of(visitors_library(state));
  return shown.empty() ? state.stick.news.current : shown;
}

std::string version_number(std::string_view release) {
  const std::size_t dash = release.find('-');
  return std::string(dash == std::string_view::npos ? release : release.substr(dash + 1));
}

Words megabytes(Frame& frame, std::uint64_t bytes) {
  const std::uint64_t mb = std::max<std::uint64_t>(1, (bytes + 500'000) / 1'000'000);
  return frame.say("staff.megabytes", {{"n", std::to_string(mb)}});
}

}  // namespace kiosk
