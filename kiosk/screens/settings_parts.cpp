#include "screens/settings_parts.h"

#include <algorithm>

#include "base/clock_text.h"

namespace kiosk {

namespace {

constexpr float kCardPad = 40;

std::string id_of(const Frame& frame, std::string_view what) {
  return std::string(frame.screen).append(".").append(what);
}

void stepper_key(Frame& frame, const std::string& id, const Box& box, std::string_view icon, const std::string& speech,
                 const Event& event) {
  // As keys are: each press counts, however fast.
  ControlSpec control{id, {speech, frame.language}, box};
  control.role = Role::key;
  control.quiet = true;
  const Press press = frame.begin(control);
  frame.fill(box, press.pressed ? Colour::primary_soft : Colour::surface, box.h / 2);
  frame.edge(box, press.pressed ? Colour::primary : Colour::line_strong, frame.tokens.stroke.control, box.h / 2);
  frame.icon(icon, box.x + box.w / 2, box.y + box.h / 2, 40, Colour::ink);
  frame.end();
  if (press.activated) frame.emit(event);
}

}  // namespace

Route settings_route(const SettingsFrame& page, int part) {
  if (page.set_up) return route::SetUp{page.page, part};
  return route::StaffSettings{page.page, part};
}

std::pair<Box, Box> two_cards(const Frame& frame, const Box& body, float share) {
  constexpr float kBetween = 24;
  if (frame.portrait) {
    const float high = (body.h - kBetween) * share;
    return {{body.x, body.y, body.w, high}, {body.x, body.y + high + kBetween, body.w, body.h - high - kBetween}};
  }
  const float wide = (body.w - kBetween) * share;
  return {{body.x, body.y, wide, body.h}, {body.x + wide + kBetween, body.y, body.w - wide - kBetween, body.h}};
}

Box settings_card(Frame& frame, const Box& box, const Words& title, const std::string& id) {
  frame.card(box, Colour::surface, 36);
  frame.on(Colour::surface);
  const float used =
      heading(frame, {box.x + kCardPad, box.y + 28, box.w - 2 * kCardPad, 120}, title, Type::row_title, id);
  const float top = 28 + used + 16;
  return {box.x + kCardPad, box.y + top, box.w - 2 * kCardPad, box.h - top - 32};
}

void choice_row(Frame& frame, const Box& box, const ChoiceRow& row) {
  ControlSpec control{row.id, row.title, box};
  control.role = Role::tab;
  control.radius = 28;
  control.state.selected = row.on;
  const Press press = frame.begin(control);
  const Colour fill = row.on ? Colour::primary_soft : Colour::surface;
  const Colour ink = row.on ? Colour::on_primary_soft : Colour::ink;
  frame.fill(box, fill, 28);
  frame.edge(box, row.on ? Colour::primary : Colour::line_strong,
             row.on ? frame.tokens.stroke.selected_card : frame.tokens.stroke.control, 28);
  const Colour before = frame.background();
  frame.on(fill);
  const float cx = box.x + 28 + 26;
  const float cy = box.y + box.h / 2;
  if (row.plain) {
    // Its outline says it.
  } else if (row.on) {
    frame.fill({cx - 26, cy - 26, 52, 52}, Colour::primary, 26);
    frame.icon("check", cx, cy, 34, Colour::on_primary);
  } else {
    frame.edge({cx - 24, cy - 24, 48, 48}, Colour::line_strong, 3, 24);
  }
  const float x = box.x + 28 + (row.plain ? 0 : 52 + 20);
  const float wide = box.end() - x - 20;
  const Type type = frame.text_width(row.title, Type::label) > wide ? Type::caption : Type::label;
  const float title = frame.text_height(row.title, type, wide);
  const float note = row.note.text.empty() ? 0 : frame.text_height(row.note, Type::caption, wide);
  TextSpec words{type, ink};
  float y = cy - (title + note) / 2;
  y += frame.text({x, y, wide, title + 1}, row.title, words);
  if (note > 0) frame.text({x, y, wide, note + 1}, row.note, {Type::caption, row.on ? ink : Colour::ink2});
  press_veil(frame, box, 28, press.pressed);
  frame.on(before);
  frame.end();
  if (press.activated) frame.emit(row.event);
}

void choice_rows(Frame& frame, const Box& box, const std::vector<ChoiceRow>& rows, float high) {
  if (rows.empty()) return;
  const auto count = static_cast<float>(rows.size());
  const float each = std::min(high, (box.h - frame.gap() * (count - 1)) / count);
  float y = box.y;
  for (const ChoiceRow& row : rows) {
    choice_row(frame, {box.x, y, box.w, each}, row);
    y += each + frame.gap();
  }
}

void stepper(Frame& frame, const Box& box, const StepperSpec& spec) {
  constexpr float kSide = 96;
  float y = box.y;
  if (!spec.label.text.empty()) {
    TextSpec label{Type::caption, Colour::ink2, TextAlign::centre};
    y += frame.text({box.x, y, box.w, frame.line_of(Type::caption) + 1}, spec.label, label) + 8;
  }
  stepper_key(frame, spec.id + ".less", {box.x, y, kSide, kSide}, "minus", spec.less_speech, spec.less);
  stepper_key(frame, spec.id + ".more", {box.end() - kSide, y, kSide, kSide}, "plus", spec.more_speech, spec.more);
  const Box middle{box.x + kSide + 8, y, box.w - 2 * kSide - 16, kSide};
  TextSpec value{Type::row_title, Colour::ink, TextAlign::centre, Place::middle};
  value.id = spec.id;
  if (spec.note.text.empty()) {
    frame.text(middle, spec.value, value);
    return;
  }
  const float first = frame.line_of(Type::row_title);
  const float second = frame.line_of(Type::caption);
  const float top = y + (kSide - first - second) / 2;
  frame.text({middle.x, top, middle.w, first + 1}, spec.value, value);
  frame.text({middle.x, top + first, middle.w, second + 1}, spec.note,
             {Type::caption, Colour::ink2, TextAlign::centre});
}

void draw_typed(Frame& frame, const Box& box, const std::string& id, const std::string& typed, const char* empty) {
  const Words words = typed.empty() ? frame.say(empty) : frame.say("settings.plain", {{"words", typed}});
  frame.fill(box, Colour::surface, 28);
  frame.edge(box, Colour::line_strong, frame.tokens.stroke.control, 28);
  frame.on(Colour::surface);
  frame.node(Role::textbox, id, words, box);
  TextSpec spec{typed.empty() ? Type::caption : Type::row_title, typed.empty() ? Colour::ink2 : Colour::ink};
  spec.place = Place::middle;
  spec.id = id + ".text";
  frame.text({box.x + 32, box.y, box.w - 64, box.h}, words, spec);
  frame.on(Colour::bg);
}

void time_stepper(Frame& frame, const Box& box, const char* id, const char* label, int minutes, const Event& earlier,
                  const Event& later) {
  StepperSpec spec;
  spec.id = id;
  spec.label = frame.say(label);
  spec.value = frame.say("settings.plain", {{"words", clock_text(minutes)}});
  spec.less = earlier;
  spec.more = later;
  spec.less_speech = frame.say("settings.earlier").text;
  spec.more_speech = frame.say("settings.later").text;
  stepper(frame, box, spec);
}

Words region_words(Frame& frame, std::string_view region) {
  std::string id("settings.region.");
  for (const char c : region) id += c == '-' ? '_' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return frame.say(id);
}

namespace {

// How the saving goes, or nothing to say.
Words saving_words(Frame& frame) {
  using Saving = SettingsVisit::Saving;
  const SettingsVisit& visit = frame.state.setting;
  if (visit.saving == Saving::failed) return frame.say("settings.not_saved", {{"code", visit.trouble}});
  if (visit.save_due || visit.saving == Saving::asked) return frame.say("settings.saving");
  if (visit.saving == Saving::saved) return frame.say("settings.saved");
  return {};
}

std::vector<RowButton> settings_buttons(Frame& frame, const SettingsFrame& page) {
  std::vector<RowButton> buttons;
  if (page.set_up && page.page == SettingsPage::clock) {
    const State& state = frame.state;
    if (!state.setting.clock && !clock_is_doubtful(state) && !clock_runs_ahead(state))
      buttons.push_back(
          row_button(frame, "setup.next", "settings.clock_right", "check", event::StepOn{}, ButtonKind::primary));
    buttons.push_back(
        row_button(frame, "setup.back", "settings.to_check", "return", event::StepBack{}, ButtonKind::secondary));
  } else if (page.set_up) {
    const bool last = page.page == SettingsPage::check;
    RowButton next = row_button(frame, "setup.next", last ? "settings.finish" : "settings.next", {}, event::StepOn{},
                                ButtonKind::primary);
    next.spec.icon_after = last ? "check" : "next";
    buttons.push_back(next);
    if (step_of(page.page).value_or(0) > 0)
      buttons.push_back(
          row_button(frame, "setup.back", "settings.back", "return", event::StepBack{}, ButtonKind::secondary));
  } else if (page.page == SettingsPage::contact) {
    return contact_buttons(frame, page);
  } else if (page.page != SettingsPage::menu && page.page != SettingsPage::contacts) {
    buttons.push_back(row_button(frame, "staff_settings.all", "settings.all", "return",
                                 event::Open{route::StaffSettings{}}, ButtonKind::secondary));
  }
  return buttons;
}

}  // namespace

Box settings_frame(Frame& frame, const SettingsFrame& page) {
  const std::string name(to_string(page.page));
  // Contacts have a place of their own on the rail: no row leads back to all settings.
  const bool is_contacts = page.page == SettingsPage::contacts || page.page == SettingsPage::contact;
  const bool menu = page.page == SettingsPage::menu || page.page == SettingsPage::contacts;
  const bool failed = frame.state.setting.saving == SettingsVisit::Saving::failed;
  const Words saving = saving_words(frame);
  const Box all = page.set_up ? set_up_page(frame, page.page)
                              : staff_page(frame, is_contacts ? StaffPlace::contacts : StaffPlace::settings);
  float y = all.y - 6;
  y += heading(frame, {all.x, y, all.w, 160}, frame.say("settings." + name), Type::h1, id_of(frame, "heading"));
  // The menu has no row at its bottom, a contact's is full: there it stands in the lead's place, as what was typed wrongly does.
  const bool no_day = clock_is_doubtful(frame.state) || clock_runs_ahead(frame.state);
  const Words trouble = page.page == SettingsPage::contact              ? contact_trouble(frame)
                        : page.page == SettingsPage::contacts && no_day ? frame.say("settings.contacts_no_clock")
                                                                        : Words{};
  const bool said_above = (is_contacts || menu) && !saving.text.empty();
  const Words lead = !trouble.text.empty() ? trouble : said_above ? saving : frame.say("settings." + name + "_lead");
  const bool grave = !trouble.text.empty() || (said_above && failed);
  y += staff_line(frame, {all.x, y, all.w, 0}, lead, Type::lead, grave ? Colour::warn : Colour::ink2,
                  id_of(frame, grave        ? "trouble"
                               : said_above ? "saving"
                                            : "lead")) +
       24;
  if (menu) return {all.x, y, all.w, all.bottom() - y};
  const float bottom = all.bottom() - 96;
  const std::vector<RowButton> buttons = settings_buttons(frame, page);
  const float wide = button_row_width(frame, buttons);
  draw_button_row(frame, buttons, {all.x, bottom, wide, 96});
  const Box rest{all.x + wide + 32, bottom, all.w - wide - 32, 96};
  TextSpec spec{Type::caption, failed ? Colour::warn : Colour::ink2, TextAlign::end, Place::middle};
  spec.id = id_of(frame, "saving");
  if (!saving.text.empty() && !said_above) {
    frame.text(rest, saving, spec);
  } else if (page.set_up && step_of(page.page)) {
    const int left = static_cast<int>(kSetUpSteps.size()) - step_of(page.page).value_or(0);
    spec.id = id_of(frame, "left");
    frame.text(rest,
               left == 1 ? frame.say("settings.minute_left")
                         : frame.say("settings.minutes_left", {{"n", std::to_string(left)}}),
               spec);
  }
  return {all.x, y, all.w, bottom - 28 - y};
}

}  // namespace kiosk
