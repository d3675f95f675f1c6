#include "app/settings_page.h"

#include <utility>

namespace kiosk {

namespace {

constexpr std::pair<SettingsPage, std::string_view> kPageNames[] = {
    {SettingsPage::menu, "menu"},     {SettingsPage::languages, "languages"}, {SettingsPage::clinic, "clinic"},
    {SettingsPage::screen, "screen"}, {SettingsPage::printer, "printer"},     {SettingsPage::pin, "pin"},
    {SettingsPage::check, "check"},   {SettingsPage::sound, "sound"},         {SettingsPage::hours, "hours"},
    {SettingsPage::clock, "clock"},   {SettingsPage::contacts, "contacts"},   {SettingsPage::contact, "contact"}};

}  // namespace

std::string_view to_string(SettingsPage page) {
  for (const auto& [known, name] : kPageNames)
    if (known == page) return name;
  return {};
}

std::optional<SettingsPage> parse_settings_page(std::string_view text) {
  for (const auto& [page, name] : kPageNames)
    if (name == text) return page;
  return std::nullopt;
}

bool is_of_set_up(SettingsPage page) { return page == SettingsPage::clock || step_of(page).has_value(); }

std::optional<int> step_of(SettingsPage page) {
  for (std::size_t i = 0; i < kSetUpSteps.size(); ++i)
    if (kSetUpSteps[i] == page) return static_cast<int>(i);
  return std::nullopt;
}

}  // namespace kiosk
