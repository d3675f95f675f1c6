// The overview as one page for a manager: on a screen, and printed on A4.
#include <algorithm>
#include <array>
#include <map>

#include "base/date.h"
#include "publish/fault_words.h"
#include "publish/reports.h"

namespace kiosk {

namespace {

constexpr std::size_t kMostBars = 30;
constexpr std::size_t kMostDueShown = 8;  // of one kiosk and kind; the rest is a number

constexpr std::string_view kHead = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>How the kiosks are</title>
<style>
@page { size: A4; margin: 15mm 14mm }
* { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { margin: 0 auto; max-width: 62rem; padding: 3rem 2rem 4rem; background: #FBF7F1; color: #2A2140;
  font: 1rem/1.5 Andika, "Noto Sans", "Segoe UI", system-ui, sans-serif }
h1 { font-size: 2.1rem; line-height: 1.2; margin: 0 0 .4rem }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.6rem 0 .3rem; break-after: avoid }
h3 { font-size: 1.05rem; margin: 0 0 .3rem; break-after: avoid }
p { margin: 0 0 .8rem; max-width: 46rem }
.quiet { color: #524A68 }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: .8rem; margin: 1.6rem 0 0 }
.tile { background: #F1E9DE; border-radius: .9rem; padding: .9rem 1.1rem; break-inside: avoid }
.tile b { display: block; font-size: 2rem; line-height: 1.15 }
.tile.calm { background: #DFEEDD } .tile.calm b { color: #2B6B3F }
.tile.mind { background: #FCEBC8 } .tile.mind b { color: #8A5200 }
table { width: 100%; border-collapse: collapse; margin: .8rem 0 0; font-variant-numeric: tabular-nums }
thead { display: table-header-group }
th { text-align: start; font-size: .85rem; color: #524A68; padding: .4rem .7rem .4rem 0; border-bottom: 2px solid #E0D5C7 }
td { padding: .6rem .7rem .6rem 0; border-bottom: 1px solid #E0D5C7; vertical-align: top }
tr { break-inside: avoid }
td.name { font-weight: 700 }
.number { text-align: end; white-space: nowrap } .whole { white-space: nowrap } th.number:last-child, td.number:last-child { padding-inline-end: 0 }
.chip { display: inline-block; border-radius: 1rem; padding: .1rem .7rem; font-size: .9rem; font-weight: 700; white-space: nowrap }
.chip.calm { background: #DFEEDD; color: #2B6B3F } .chip.mind { background: #FCEBC8; color: #8A5200 }
.card { background: #FFFFFF; border: 1px solid #E0D5C7; border-radius: .9rem; padding: .9rem 1.2rem; margin: .8rem 0 0; break-inside: avoid }
.card ul { margin: 0; padding-inline-start: 1.2rem } .card li { margin: .15rem 0 }
.bar { width: 34% } .bar i { display: block; height: .8rem; margin-top: .35rem; border-radius: .4rem; background: #1C5B54 }
footer { margin: 2.6rem 0 0; border-top: 1px solid #E0D5C7; padding: .9rem 0 0; font-size: .9rem; color: #524A68 }
@media (max-width: 44rem) { .tiles { grid-template-columns: 1fr 1fr } }
@media print { body { background: #FFFFFF; padding: 0; max-width: none; font-size: 10.5pt }
  .tile { background: #F6F1EA } h2 { margin-top: 1.8rem } }
</style></head><body>
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '"') out += "&quot;";
    else if (c == '\'') out += "&#39;";
    else out += c;
  }
  return out;
}

// "29 November 2026"; as it stands where it is no day.
std::string day_in_words(std::string_view text) {
  static constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
  const auto day = parse_date(text.substr(0, 10));
  if (!day) return std::string(text);
  std::string out = std::to_string(day->day);
  out.append(" ").append(kMonths.at(static_cast<std::size_t>(day->month - 1)));
  return out.append(" ").append(std::to_string(day->year));
}

std::string with_noun(std::uint64_t count, std::string_view one, std::string_view many) {
  std::string out = std::to_string(count);
  return out.append(" ").append(count == 1 ? one : many);
}

std::string item_name(const ReportedCount& count) { return count.title.empty() ? count.item : count.title; }

std::string cell_of(std::uint64_t count) { return count == 0 ? "\xE2\x80\x93" : count_in_words(count); }

// What a person may do about a kiosk, each a sentence.
std::vector<std::string> to_do(const KioskReport& kiosk, const Reports& reports) {
  std::vector<std::string> out;
  if (reports.is_behind(kiosk)) {
    std::string line =
        kiosk.current ? "It shows release " + to_string(*kiosk.current) : std::string("It shows what it came with");
    if (kiosk.pending == reports.newest) line.append("; the newest one is on it and waits until staff approve it.");
    else line.append(". Take release ").append(to_string(*reports.newest)).append(" to it on a stick.");
    out.push_back(std::move(line));
  }
  if (!kiosk.screen)
    out.emplace_back("The screen did not answer when the stick was in. Look whether it shows its pages.");
  std::map<std::string, std::uint64_t> faults;  // by words: codes that mean the same are one line
  for (const std::string& code : kiosk.warnings) faults[fault_in_words(code)] += 0;
  for (const ReportedFault& fault : kiosk.faults) faults[fault_in_words(fault.code)] += fault.count;
  if (kiosk.screen) {
    for (const ReportedFault& fault : kiosk.screen->faults) faults[fault_in_words(fault.code)] += fault.count;
  }
  for (const auto& [words, count] : faults) {
    std::string line = words;
    if (count > 1) line.append(" It happened ").append(std::to_string(count)).append(" times.");
    out.push_back(std::move(line));
  }
  if (!kiosk.screen) return out;
  const ReportedScreen& screen = *kiosk.screen;
  if (printer_needs_somebody(screen.printer))
    out.push_back("The printer is " + printer_in_words(screen.printer) + " now.");
  const auto dues = [&](const std::vector<ReportedDue>& list, std::string_view opening, std::string_view since) {
    for (std::size_t i = 0; i < std::min(list.size(), kMostDueShown); ++i) {
      const bool wrong = !list[i].wrong.empty();
      std::string line(wrong ? "Wrong number, and hidden there: " : opening);
      line.append(list[i].name);
      if (wrong) line.append(", since ").append(day_in_words(list[i].wrong));
      else if (!list[i].day.empty()) line.append(since).append(day_in_words(list[i].day));
      out.push_back(line.append("."));
    }
    if (list.size() > kMostDueShown)
      out.push_back("And " + std::to_string(list.size() - kMostDueShown) + " more of these.");
  };
  dues(screen.reviews_due, "Review: ", ", due on ");
  dues(screen.contacts_due, "Confirm the number: ", ", good until ");
  return out;
}

void tile(std::string& page, std::uint64_t count, std::string_view words, std::string_view look) {
  page.append("<div class=\"tile ").append(look).append("\"><b>").append(std::to_string(count)).append("</b>");
  page.append(words).append("</div>\n");
}

void add_table(std::string& page, const Reports& reports) {
  page.append(
      "<h2>Each kiosk</h2>\n<table><thead><tr><th>Kiosk</th><th>Release</th><th></th><th>Report of</th><th "
      "class=\"number\">"
      "Up</th><th class=\"number\">Memory</th><th class=\"number\">Disk "
      "free</th><th>Printer</th></tr></thead><tbody>\n");
  for (const KioskReport& kiosk : reports.kiosks) {
    const auto cell = [&](std::string_view text, std::string_view look = "") {
      page.append("<td").append(look).append(">").append(escaped(text)).append("</td>");
    };
    page.append("<tr>");
    page.append("<td class=\"name\"><bdi>").append(escaped(kiosk.name)).append("</bdi></td>");
    cell(kiosk.current ? to_string(*kiosk.current) : "built in");
    page.append(reports.is_behind(kiosk) ? "<td><span class=\"chip mind\">behind</span></td>"
                                         : "<td><span class=\"chip calm\">newest</span></td>");
    cell(day_in_words(kiosk.written), " class=\"whole\"");
    if (kiosk.screen) {
      cell(with_noun(kiosk.screen->days_up, "day", "days"), " class=\"number\"");
      cell(size_in_words(kiosk.screen->peak_memory_kb / 1000), " class=\"number\"");
      cell(size_in_words(kiosk.screen->disk_free_mb), " class=\"number\"");
      cell(printer_in_words(kiosk.screen->printer));
    } else {
      page.append("<td colspan=\"4\" class=\"quiet\">the screen did not answer</td>");
    }
    page.append("</tr>\n");
  }
  page.append("</tbody></table>\n");
}

void add_to_do(std::string& page, const Reports& reports) {
  page.append("<h2>What there is to do</h2>\n");
  bool any = false;
  for (const KioskReport& kiosk : reports.kiosks) {
    const auto lines = to_do(kiosk, reports);
    if (lines.empty()) continue;
    any = true;
    page.append("<div class=\"card\"><h3><bdi>").append(escaped(kiosk.name)).append("</bdi></h3><ul>\n");
    for (const std::string& line : lines) page.append("<li>").append(escaped(line)).append("</li>\n");
    page.append("</ul></div>\n");
  }
  if (!any) page.append("<p>Nothing. Every kiosk shows the newest release, and all is well with them.</p>\n");
}

void add_counts(std::string& page, const Reports& reports) {
  page.append("<h2>What parents opened and took home</h2>\n");
  if (reports.counts.empty()) {
    page.append("<p class=\"quiet\">No report has numbers yet.</p>\n");
    return;
  }
  page.append("<p class=\"quiet\">All kiosks together");
  if (!reports.first_day.empty())
    page.append(", ").append(day_in_words(reports.first_day)).append(" to ").append(day_in_words(reports.last_day));
  page.append(
      ". Days on which something was opened fewer than five times are left out by the kiosks themselves: nobody can be "
      "made out by these numbers.</p>\n<table><thead><tr><th>Page</th><th></th><th class=\"number\">Opened</th>"
      "<th class=\"number\">Printed</th></tr></thead><tbody>\n");
  const std::uint64_t most = std::max<std::uint64_t>(1, reports.counts.front().opened);
  for (std::size_t i = 0; i < std::min(reports.counts.size(), kMostBars); ++i) {
    const ReportedCount& one = reports.counts[i];
    page.append("<tr><td><bdi>")
        .append(escaped(item_name(one)))
        .append("</bdi></td><td class=\"bar\"><i style=\"width:");
    page.append(std::to_string(one.opened * 100 / most)).append("%\"></i></td><td class=\"number\">");
    page.append(cell_of(one.opened)).append("</td><td class=\"number\">").append(cell_of(one.taken));
    page.append("</td></tr>\n");
  }
  page.append("</tbody></table>\n");
  if (reports.counts.size() > kMostBars)
    page.append("<p class=\"quiet\">And ")
        .append(std::to_string(reports.counts.size() - kMostBars))
        .append(" more, opened less often.</p>\n");
}

}  // namespace

std::string reports_as_page(const Reports& reports) {
  std::string page(kHead);
  std::string first, last;
  std::uint64_t behind = 0, due = 0, faults = 0;
  for (const KioskReport& kiosk : reports.kiosks) {
    if (first.empty() || kiosk.written < first) first = kiosk.written;
    last = std::max(last, kiosk.written);
    behind += reports.is_behind(kiosk) ? 1U : 0U;
    faults += fault_count(kiosk);
    if (kiosk.screen) due += kiosk.screen->reviews_due.size() + kiosk.screen->contacts_due.size();
  }
  page.append("<h1>How the kiosks are</h1>\n<p class=\"quiet\">Reports of ").append(day_in_words(first));
  if (day_in_words(first) != day_in_words(last)) page.append(" to ").append(day_in_words(last));
  if (reports.newest) page.append(". The newest release is ").append(to_string(*reports.newest));
  page.append(".</p>\n<div class=\"tiles\">\n");
  tile(page, reports.kiosks.size(), reports.kiosks.size() == 1 ? "kiosk" : "kiosks", "");
  tile(page, behind, "behind the newest release", behind == 0 ? "calm" : "mind");
  tile(page, due, "reviews and contacts due", due == 0 ? "calm" : "mind");
  tile(page, faults, faults == 1 ? "fault" : "faults", faults == 0 ? "calm" : "mind");
  page.append("</div>\n");
  add_table(page, reports);
  add_to_do(page, reports);
  add_counts(page, reports);
  if (!reports.damaged.empty()) {
    page.append("<h2>Reports that could not be read</h2>\n<ul>\n");
    for (const DamagedReport& one : reports.damaged)
      page.append("<li>").append(escaped(one.file)).append(": ").append(escaped(one.why)).append("</li>\n");
    page.append("</ul>\n");
  }
  page.append(
      "<footer>Made by kiosk-bundle stick --report. The newest report of each kiosk "
      "counts.</footer>\n</body></html>\n");
  return page;
}

}  // namespace kiosk
