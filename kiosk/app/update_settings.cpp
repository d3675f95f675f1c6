// What the clinic sets at the screen. It holds at once, and is saved a second after the last touch, or when the page is left.
#include <algorithm>
#include <utility>

#include "app/update_parts.h"
#include "base/letters.h"
#include "library/opening.h"

namespace kiosk {
namespace {

constexpr int kOneDay = 24 * 60;

using Saving = SettingsVisit::Saving;

void changed(Updated& u) {
  SettingsVisit& visit = u.state.setting;
  visit.save_due = u.state.now + kSaveAfter;
  visit.saving = Saving::none;
}

// The languages offered, written down, so that they can be moved.
std::vector<LanguageTag>& listed(State& state) {
  std::vector<LanguageTag>& list = state.settings.languages;
  if (!list.empty()) return list;
  list = offered_languages(state);
  // What visits begin in stands first, whatever the content's order.
  const auto first = std::ranges::find(list, state.settings.preferences.language);
  if (first != list.end()) std::rotate(list.begin(), first, first + 1);
  return list;
}

// The first of the list is what visits begin in.
void begin_in_first(State& state) { state.settings.preferences.language = state.settings.languages.front(); }

int wrapped(int minutes) { return ((minutes % kOneDay) + kOneDay) % kOneDay; }

struct ApplyChange {
  Updated& u;
  State& state = u.state;
  Settings& settings = u.state.settings;
  SettingsVisit& visit = u.state.setting;

  void operator()(const change::ShowLanguage& c) const {
    std::vector<LanguageTag>& list = listed(state);
    const auto at = std::ranges::find(list, c.language);
    if (c.on == (at != list.end())) return;
    if (c.on) list.push_back(c.language);
    else if (list.size() > 1) list.erase(at);
    else return;
    begin_in_first(state);
    changed(u);
  }
  void operator()(const change::RaiseLanguage& c) const {
    std::vector<LanguageTag>& list = listed(state);
    const auto at = std::ranges::find(list, c.language);
    if (at == list.end() || at == list.begin()) return;
    std::iter_swap(at, at - 1);
    begin_in_first(state);
    changed(u);
  }
  void operator()(const change::StaffLanguage& c) const {
    settings.clinic_language = c.language;
    state.visit.preferences.language = c.language;
    changed(u);
  }
  void operator()(const change::Region& c) const {
    settings.region = c.region;
    settings.time_zone = zone_of(c.region, settings.time_zone);
    changed(u);
  }
  void operator()(const change::TimeZone& c) const {
    settings.time_zone = c.zone;
    changed(u);
  }
  void operator()(const change::Diagonal& c) const {
    const int tenths = static_cast<int>(settings.diagonal_inches * 10 + 0.5) + c.tenths;
    settings.diagonal_inches = std::clamp(tenths, 50, 1000) / 10.0;
    settings.measured = true;
    changed(u);
  }
  void operator()(const change::Reach& c) const {
    set_reach(settings, c.reach);
    changed(u);
  }
  void operator()(const change::Printer& c) const {
    PrinterSettings made;
    made.address = c.address;
    made.is_queue = c.is_queue;
    made.language = c.escpos ? PrinterSettings::Language::escpos : PrinterSettings::Language::ipp;
    made.paper = c.escpos ? PaperKind::roll80
                 : settings.printer.paper == PaperKind::roll80
                     ? (settings.region == "US" ? PaperKind::letter : PaperKind::a4)
                     : settings.printer.paper;
    settings.printer = made;
    use_printer();
  }
  void operator()(const change::Paper& c) const {
    if (settings.printer.language == PrinterSettings::Language::escpos) return;
    settings.printer.paper = c.paper;
    use_printer();
  }
  void operator()(const change::Brightness& c) const {
    settings.brightness = std::clamp(settings.brightness + c.percent, kLeastBrightness, 100);
    changed(u);
  }
  void operator()(const change::Sound& c) const {
    settings.sound = std::clamp(settings.sound + c.percent, kLeastSound, 100);
    u.effects.emplace_back(effect::UseSound{settings.sound});
    changed(u);
  }
  void operator()(const change::Approval& c) const {
    settings.staff_approve_updates = c.staff;
    changed(u);
  }
  void operator()(const change::AlwaysOn& c) const {
    if (c.on == !settings.hours.has_value()) return;
    if (c.on) {
      settings.hours.reset();
    } else {
      // A week as most clinics have it.
      settings.hours.emplace();
      for (std::size_t day = 0; day < 5; ++day) settings.hours->days[day] = DaySpan{};
    }
    changed(u);
  }
  void operator()(const change::Day& c) const { visit.day = std::clamp(c.day, 0, 6); }
  void operator()(const change::DayFrom& c) const { shift(&DaySpan::from, c.minutes); }
  void operator()(const change::DayTo& c) const { shift(&DaySpan::to, c.minutes); }
  void operator()(const change::DayOff& c) const {
    if (!settings.hours) return;
    auto& span = settings.hours->days[static_cast<std::size_t>(visit.day)];
    if (c.off == !span.has_value()) return;
    if (c.off) span.reset();
    else span.emplace();
    changed(u);
  }
  void operator()(const change::SameDays& c) const {
    if (!settings.hours) return;
    auto& days = settings.hours->days;
    const auto span = days[static_cast<std::size_t>(visit.day)];
    std::fill(days.begin(), c.week ? days.begin() + 5 : days.end(), span);
    changed(u);
  }
  void operator()(const change::Dialled& c) const { dialled(u, c.contact); }
  void operator()(const change::WrongNumber& c) const { mark_wrong(u, c.contact); }
  void operator()(const change::EditContact& c) const { edit_contact(u, c.id); }
  void operator()(const change::ContactDays& c) const {
    if (visit.contact) visit.contact->days = c.days;
  }
  void operator()(const change::ContactFrom& c) const {
    if (visit.contact) visit.contact->from = wrapped(visit.contact->from + c.minutes);
  }
  void operator()(const change::ContactTo& c) const {
    if (visit.contact) visit.contact->to = wrapped(visit.contact->to + c.minutes);
  }
  void operator()(const change::KeepContact&) const { keep_contact(u); }
  void operator()(const change::RemoveContact&) const { remove_contact(u); }
  void operator()(const change::ClockYear& c) const { move_months(c.more * 12); }
  void operator()(const change::ClockMonth& c) const { move_months(c.more); }
  void operator()(const change::ClockDay& c) const { *clock() += std::chrono::days{c.more}; }
  void operator()(const change::ClockMinutes& c) const { *clock() += std::chrono::minutes{c.more}; }

 private:
  void shift(int DaySpan::*edge, int minutes) const {
    if (!settings.hours) return;
    auto& span = settings.hours->days[static_cast<std::size_t>(visit.day)];
    if (!span) return;
    (*span).*edge = wrapped((*span).*edge + minutes);
    changed(u);
  }
  void use_printer() const {
    visit.tested = false;
    // What was on its way to another is taken back, and nothing more is heard of it.
    state.visit.printing = {};
    state.printer.paper = settings.printer.paper;
    state.printer.left = PaperLeft::unsaid;
    state.printer.condition = settings.printer.address.empty() ? PrinterCondition::none : PrinterCondition::unknown;
    u.effects.emplace_back(effect::CancelPrints{});
    u.effects.emplace_back(effect::UsePrinter{settings.printer});
    if (!settings.printer.address.empty()) u.effects.emplace_back(effect::AskPrinter{});
    changed(u);
  }
  // From the first touch on it stands, so that it can be set by another clock and pressed when that shows it.
  [[nodiscard]] std::optional<WallTime>& clock() const {
    if (!visit.clock)
      visit.clock = std::chrono::floor<std::chrono::minutes>(local_clock(state.wall, settings.time_zone));
    visit.clock_set = SettingsVisit::Clock::none;
    return visit.clock;
  }
  void move_months(int months) const {
    const WallTime was = *clock();
    const auto midnight = std::chrono::floor<std::chrono::days>(was);
    const std::chrono::year_month_day day(midnight);
    auto moved = day + std::chrono::months{months};
    if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
    visit.clock = WallTime(std::chrono::sys_days(moved).time_since_epoch() + (was - midnight));
  }
};

}  // namespace

std::string zone_of(const std::string& region, const std::string& before) {
  if (region != "US") return "Europe/London";
  return before.starts_with("America/") || before.starts_with("Pacific/") ? before : "America/New_York";
}

void set_reach(Settings& settings, Reach reach) {
  const Reach before = std::exchange(settings.reach, reach);
  if (before == reach) return;
  settings.preferences.lower_controls = reach == Reach::low;
  // A tilted glass is read from further away.
  if (reach == Reach::table) settings.preferences.text_size = TextSize::large;
  else if (before == Reach::table) settings.preferences.text_size = TextSize::normal;
}

void change_setting(Updated& u, const SettingChange& change) {
  if (!shown_settings(u.state) || !begin_action(u, Place::page)) return;
  std::visit(ApplyChange{u}, change);
}

std::string as_in_name(const std::string& before, const std::string& letter) {
  const bool first = before.empty() || before.back() == ' ';
  if (!first || letter.size() != 1 || letter[0] < 'a' || letter[0] > 'z') return letter;
  return {static_cast<char>(letter[0] - 'a' + 'A')};
}

bool type_name(Updated& u, const std::string& text) {
  if (type_contact(u, text)) return true;
  if (shown_settings(u.state) != SettingsPage::clinic) return false;
  if (!begin_action(u, Place::page)) return true;
  std::string& name = u.state.settings.clinic_name;
  const bool idle_space = text == " " && (name.empty() || name.back() == ' ');
  if (text.empty() || idle_space || letters_in(name) >= kMostClinicName) return true;
  name += as_in_name(name, text);
  changed(u);
  return true;
}

bool erase_name(Updated& u, bool all) {
  if (erase_contact(u, all)) return true;
  if (shown_settings(u.state) != SettingsPage::clinic) return false;
  if (!begin_action(u, Place::page)) return true;
  std::string& name = u.state.settings.clinic_name;
  if (all) name.clear();
  drop_letter(name);
  changed(u);
  return true;
}

bool choose_name_keys(Updated& u, const std::string& keys) {
  const auto page = shown_settings(u.state);
  if (page != SettingsPage::clinic && page != SettingsPage::contact) return false;
  if (begin_action(u, Place::page)) u.state.setting.keys = keys;
  return true;
}

}  // namespace kiosk
