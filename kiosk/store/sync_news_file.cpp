#include "store/sync_news_file.h"

#include "bundle/flat_json.h"

namespace kiosk {

Result<SyncNews> parse_sync_news(std::string_view json) {
  SyncNews read;
  std::uint64_t format = 0;
  constexpr std::uint64_t kUnknown = UINT64_MAX;
  std::uint64_t seconds_left = kUnknown;
  std::string phase(to_string(read.phase));
  std::string report(to_string(read.report));
  FlatPlaces places({{"format", &format},
                     {"serial", &read.serial},
                     {"phase", &phase},
                     {"inserted", &read.inserted},
                     {"done", &read.done},
                     {"total", &read.total},
                     {"seconds_left", &seconds_left},
                     {"code", &read.code},
                     {"needed_mb", &read.needed_mb},
                     {"release", &read.release},
                     {"title", &read.title},
                     {"already", &read.already},
                     {"waiting", &read.waiting},
                     {"others", &read.others},
                     {"report", &report},
                     {"report_wanted", &read.report_wanted},
                     {"current", &read.current},
                     {"previous", &read.previous},
                     {"pending", &read.pending},
                     {"warnings", &read.warnings}},
                    FlatPlaces::Unknown::pass_over);
  const bool of_form = json.size() <= kMostNewsBytes && read_flat_json(json, places) && format == 1;
  const auto known_phase = parse_stick_phase(phase);
  const auto known_report = parse_stick_report(report);
  if (!of_form || !known_phase || !known_report)
    return fail("news.malformed", "What kiosk-sync says cannot be read. Are kiosk and kiosk-sync of one version?");
  read.phase = *known_phase;
  read.report = *known_report;
  if (seconds_left != kUnknown) read.seconds_left = seconds_left;
  return read;
}

std::string to_json(const SyncNews& news) {
  std::string out = "{\"format\": 1";
  const auto text = [&](std::string_view key, std::string_view value) {
    out.append(", \"").append(key).append("\": ").append(json_quoted(value));
  };
  const auto number = [&](std::string_view key, std::uint64_t value) {
    out.append(", \"").append(key).append("\": ").append(std::to_string(value));
  };
  const auto flag = [&](std::string_view key, bool value) {
    out.append(", \"").append(key).append("\": ").append(value ? "true" : "false");
  };
  number("serial", news.serial);
  text("phase", to_string(news.phase));
  flag("inserted", news.inserted);
  number("done", news.done);
  number("total", news.total);
  if (news.seconds_left) number("seconds_left", *news.seconds_left);
  text("code", news.code);
  number("needed_mb", news.needed_mb);
  text("release", news.release);
  text("title", news.title);
  flag("already", news.already);
  flag("waiting", news.waiting);
  number("others", news.others);
  text("report", to_string(news.report));
  flag("report_wanted", news.report_wanted);
  text("current", news.current);
  text("previous", news.previous);
  text("pending", news.pending);
  out.append(", \"warnings\": [");
  for (std::size_t i = 0; i < news.warnings.size(); ++i)
    out.append(i > 0 ? ", " : "").append(json_quoted(news.warnings[i]));
  return out.append("]}\n");
}

}  // namespace kiosk
