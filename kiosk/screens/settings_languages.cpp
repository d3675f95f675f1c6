// Which languages are offered, in which order, and which staff read.
#include <algorithm>

#include "app/conversation.h"
#include "library/language_name.h"
#include "screens/settings_parts.h"

namespace kiosk {

namespace {

constexpr float kLanguageRow = 96;

// Those offered, in their order, then the others that there are labels for.
std::vector<LanguageTag> all_of_them(const State& state) {
  std::vector<LanguageTag> out = offered_languages(state);
  State any = state;
  any.settings.languages.clear();
  for (const LanguageTag& tag : offered_languages(any))
    if (std::ranges::find(out, tag) == out.end()) out.push_back(tag);
  return out;
}

void draw_offered(Frame& frame, const SettingsFrame& page, const Box& box) {
  const std::vector<LanguageTag> offered = offered_languages(frame.state);
  const std::vector<LanguageTag> all = all_of_them(frame.state);
  const int fit = std::max(1, static_cast<int>((box.h + frame.gap()) / (kLanguageRow + frame.gap())));
  const bool paged = static_cast<int>(all.size()) > fit;
  const int each = paged ? std::max(1, fit - 1) : fit;
  const int pages = (static_cast<int>(all.size()) + each - 1) / each;
  const int part = std::clamp(page.part, 1, std::max(1, pages));
  float y = box.y;
  for (int i = (part - 1) * each; i < std::min(static_cast<int>(all.size()), part * each); ++i) {
    const LanguageTag& tag = all[static_cast<std::size_t>(i)];
    const bool on = std::ranges::find(offered, tag) != offered.end();
    const std::string id = std::string("languages.show.").append(tag.value);
    const float up = 96 + frame.gap();
    if (toggle_row(frame, id, {box.x, y, box.w - up, kLanguageRow}, language_name(tag), on))
      frame.emit(event::ChangeSetting{change::ShowLanguage{tag, !on}});
    if (on && i > 0 &&
        round_button(frame, std::string("languages.raise.").append(tag.value), {box.end() - 96, y, 96, 96}, "up",
                     frame.say("settings.raise", {{"language", language_name(tag).text}})))
      frame.emit(event::ChangeSetting{change::RaiseLanguage{tag}});
    y += kLanguageRow + frame.gap();
  }
  if (paged) pager(frame, {{box.x, box.bottom() - 96, box.w, 96}, part, pages, false, {}});
}

}  // namespace

void draw_languages_page(Frame& frame, const SettingsFrame& page, const Box& body) {
  const auto [left, right] = two_cards(frame, body, 0.58F);
  draw_offered(frame, page, settings_card(frame, left, frame.say("settings.offered"), frame.screen + ".offered"));
  const Box inside = settings_card(frame, right, frame.say("settings.staff_read"), frame.screen + ".staff_read");
  const LanguageTag now = clinic_language(frame.state);
  std::vector<ChoiceRow> rows;
  for (const LabelLanguage& known : label_languages())
    rows.push_back({std::string("languages.staff.").append(known.tag.value),
                    {known.name, known.tag},
                    {},
                    known.tag == now,
                    event::ChangeSetting{change::StaffLanguage{known.tag}}});
  choice_rows(frame, inside, rows);
  frame.on(Colour::bg);
}

}  // namespace kiosk
