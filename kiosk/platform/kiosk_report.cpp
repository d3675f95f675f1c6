#include "platform/kiosk_report.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "library/due.h"
#include "library/lint.h"
#include "library/utf8.h"

namespace kiosk {

namespace {

using ReportJson = nlohmann::ordered_json;

constexpr std::size_t kMostReportText = 120;  // bytes
constexpr std::size_t kMostReportDues = 60;   // of a kind
constexpr std::size_t kMostReportFaults = 50;
constexpr std::size_t kMostReportLanguages = 40;

std::string cut(std::string_view text) {
  std::string out(text.substr(0, kMostReportText));
  // Not within a letter.
  if (const auto bad = first_invalid_utf8(out)) out.resize(*bad);
  return out;
}

// "article/sleep" -> what the content calls it.
std::map<std::string, std::string> titles_of(const Library& library) {
  std::map<std::string, std::string> titles{{"tips", "Tips for today"},
                                            {"baby-states", "What the baby tells"},
                                            {"conversation-card", "The card that starts a conversation"},
                                            {"help", "Urgent help"},
                                            {"sensitive", "Pages on hard subjects, together"}};
  for_each_worded(library, [&](const std::string& kind, const auto& item) {
    const auto& words = library.words(item, library.edition.default_language).words;
    std::string key = kind;
    key.append("/").append(item.id);
    if constexpr (requires { words.title; }) titles.emplace(std::move(key), cut(words.title));
    else if constexpr (requires { words.name; }) titles.emplace(std::move(key), cut(words.name));
  });
  return titles;
}

std::string title_in(const std::map<std::string, std::string>& titles, const std::string& item) {
  const auto found = titles.find(item);
  return found == titles.end() ? std::string() : found->second;
}

ReportJson reviews_due(const std::vector<DueItem>& due) {
  ReportJson out = ReportJson::array();
  for (const DueItem& item : due) {
    if (item.what != DueItem::What::review || out.size() == kMostReportDues) continue;
    std::string key = item.kind;
    out.push_back(
        {{"id", cut(key.append("/").append(item.id))}, {"title", cut(item.title)}, {"due", to_string(item.day)}});
  }
  return out;
}

// Of this region: those that nobody has confirmed, those past their day, and those that staff found wrong.
ReportJson contacts_due(const Library& library, const std::vector<DueItem>& due) {
  ReportJson out = ReportJson::array();
  for (const DueItem& item : due) {
    const Contact* contact = item.kind == "contact" ? library.contact(item.id) : nullptr;
    if (contact == nullptr || out.size() == kMostReportDues) continue;
    out.push_back({{"id", cut(item.id)},
                   {"name", cut(item.title)},
                   {"checked_on", contact->checked_on ? to_string(*contact->checked_on) : std::string()},
                   {"expires_on", contact->expires_on ? to_string(*contact->expires_on) : std::string()},
                   {"wrong_on", item.what == DueItem::What::wrong ? to_string(item.day) : std::string()}});
  }
  return out;
}

ReportJson newest_faults(const std::vector<ReportFault>& faults) {
  ReportJson out = ReportJson::array();
  const std::size_t from = faults.size() - std::min(faults.size(), kMostReportFaults);
  for (std::size_t i = from; i < faults.size(); ++i)
    out.push_back({{"code", cut(faults[i].code)}, {"at", cut(faults[i].at)}, {"count", faults[i].count}});
  return out;
}

// Whole days from `first` on; numbers under five are left out, and items without any (CARE D1).
ReportJson counts_since(const Counts& counts, const std::map<std::string, std::string>& titles, const Date& first,
                        const Date& today) {
  struct Rows {
    ReportJson opened = ReportJson::array();
    ReportJson taken = ReportJson::array();
  };
  std::map<std::string, Rows> items;
  for (const auto& [key, count] : counts) {
    // Today goes on: two reports of one day would tell what happened between them.
    if (count < kLeastCount || key.day < first || !(key.day < today)) continue;
    Rows& rows = items[key.item];
    (key.kind == effect::Count::Kind::taken ? rows.taken : rows.opened)
        .push_back(ReportJson::array({to_string(key.day), count}));
  }
  ReportJson out = ReportJson::array();
  for (auto& [item, rows] : items) {
    out.push_back({{"item", cut(item)},
                   {"title", title_in(titles, item)},
                   {"opened", std::move(rows.opened)},
                   {"taken", std::move(rows.taken)}});
  }
  return out;
}

std::string dumped(const ReportJson& json) { return json.dump(-1, ' ', false, ReportJson::error_handler_t::replace); }

}  // namespace

ReportFacts facts_of(const State& state) {
  ReportFacts facts;
  facts.region = state.settings.region;
  facts.languages = offered_languages(state);
  facts.printer = state.printer.condition;
  facts.library = visitors_library(state);
  facts.today = today(state);
  const Upkeep& upkeep = state.upkeep;
  // Of a day: what hour it was is nobody's business (CARE D1).
  for (const Fault& fault : upkeep.faults)
    facts.faults.push_back({fault.code, to_string(fault.last).append("T00:00:00Z"), fault.count});
  if (upkeep.last_end != LastEnd::unknown) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(upkeep.started)};
    facts.last_restart =
        to_string(Date{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                       static_cast<int>(static_cast<unsigned>(day.day()))});
    facts.last_restart.append(" ").append(to_string(upkeep.last_end));
  }
  return facts;
}

std::string screen_report(const ReportFacts& facts) {
  std::map<std::string, std::string> titles;
  if (facts.library) titles = titles_of(*facts.library);
  ReportJson languages = ReportJson::array();
  for (std::size_t i = 0; i < std::min(facts.languages.size(), kMostReportLanguages); ++i)
    languages.push_back(cut(facts.languages[i].value));
  ReportJson json = {{"version", cut(facts.version)},
                     {"name", cut(facts.clinic_name)},
                     {"region", cut(facts.region)},
                     {"languages", std::move(languages)},
                     {"days_up", facts.days_up},
                     {"peak_memory_kb", facts.peak_memory_kb},
                     {"disk_free_mb", facts.disk_free_mb},
                     {"printer", to_string(facts.printer)},
                     {"last_restart", cut(facts.last_restart)},
                     {"reviews_due", ReportJson::array()},
                     {"contacts_due", ReportJson::array()},
                     {"faults", newest_faults(facts.faults)},
                     {"counts", ReportJson::array()}};
  if (facts.library) {
    const std::vector<DueItem> due = due_items(*facts.library, facts.today, facts.region);
    json["reviews_due"] = reviews_due(due);
    json["contacts_due"] = contacts_due(*facts.library, due);
  }
  // As many days as have room, from the newest on: halved until it is known where to begin.
  std::set<Date> counted;
  for (const auto& [key, count] : facts.counts) counted.insert(key.day);
  const std::vector<Date> days(counted.begin(), counted.end());
  std::string best = dumped(json);
  std::size_t least = 0, most = days.size();  // the first day that has room is within [least, most]
  while (least < most) {
    const std::size_t middle = (least + most) / 2;
    json["counts"] = counts_since(facts.counts, titles, days[middle], facts.today);
    std::string text = dumped(json);
    if (text.size() <= kMostScreenReport) {
      best = std::move(text);
      most = middle;
    } else {
      least = middle + 1;
    }
  }
  return best;
}

}  // namespace kiosk
