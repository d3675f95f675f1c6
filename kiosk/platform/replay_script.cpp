#include "platform/replay_script.h"

#include <charconv>
#include <nlohmann/json.hpp>

#include "base/date.h"
#include "store/sync_news_file.h"

namespace kiosk {

namespace {

using Json = nlohmann::json;

std::optional<std::pair<float, float>> point(const Json& json) {
  if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number()) return std::nullopt;
  return std::pair{json[0].get<float>(), json[1].get<float>()};
}

std::optional<std::string> text(const Json& json, const char* key) {
  const auto it = json.find(key);
  if (it == json.end() || !it->is_string()) return std::nullopt;
  return it->get<std::string>();
}

// Milliseconds that a clock can still add up: a number beyond them is a slip, not a time.
std::optional<Millis> span(const Json& json) {
  constexpr double kMost = 1e12;
  if (!json.is_number()) return std::nullopt;
  const double value = json.get<double>();
  if (!(value >= 0) || value > kMost) return std::nullopt;
  return Millis(static_cast<std::int64_t>(value));
}

std::optional<step::Expect> expectation(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  step::Expect out;
  for (const auto& [key, value] : json.items()) {
    const bool known = key == "speaking" ? value.is_boolean() : value.is_string();
    if (!known) return std::nullopt;
    if (key == "screen") out.screen = value;
    else if (key == "language") out.language = value;
    else if (key == "direction") out.direction = value;
    else if (key == "text_size") out.text_size = value;
    else if (key == "theme") out.theme = value;
    else if (key == "node") out.node = value;
    else if (key == "no_node") out.no_node = value;
    else if (key == "label") out.label = value;
    else if (key == "no_label") out.no_label = value;
    else if (key == "speaking") out.speaking = value.get<bool>();
    else return std::nullopt;
  }
  return out;
}

std::optional<step::Touch> touch(const Json& json, const char* key, RawTouch::Kind kind) {
  const auto at = point(json.at(key));
  if (!at) return std::nullopt;
  long finger = 0;
  if (const auto it = json.find("finger"); it != json.end() && it->is_number_integer()) finger = it->get<long>();
  return step::Touch{kind, finger, at->first, at->second};
}

std::optional<Counts> counts_in(const Json& json) {
  Counts out;
  if (!json.is_array()) return std::nullopt;
  for (const Json& row : json) {
    if (!row.is_array() || row.size() != 4 || !row[0].is_string() || !row[1].is_string() || !row[2].is_string() ||
        !row[3].is_number_unsigned())
      return std::nullopt;
    const auto day = parse_date(row[0].get<std::string>());
    const bool taken = row[2] == "taken";
    if (!day || (!taken && row[2] != "opened")) return std::nullopt;
    out[{*day, row[1].get<std::string>(), taken ? effect::Count::Kind::taken : effect::Count::Kind::opened}] +=
        row[3].get<std::uint64_t>();
  }
  return out;
}

std::optional<Vitals> vitals_in(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  Vitals out;
  for (const auto& [key, value] : json.items()) {
    if (key == "version" ? !value.is_string()
                         : !value.is_number_unsigned() || value.get<std::uint64_t>() > 1'000'000'000)
      return std::nullopt;
    if (key == "version") out.version = value;
    else if (key == "days_up") out.days_up = value;
    else if (key == "memory_kb") out.memory_kb = value;
    else if (key == "worst_frame_ms") out.worst_frame_ms = value;
    else if (key == "celsius") out.celsius = value.get<int>();
    else if (key == "disk_free_mb") out.disk_free_mb = value;
    else if (key == "disk_free_percent") out.disk_free_percent = value;
    else return std::nullopt;
  }
  return out;
}

// False when the line holds nothing that is known.
bool parse_step(const Json& json, ReplayStep& out) {
  if (const auto id = text(json, "tap")) return out.what = step::Tap{*id}, true;
  if (const auto name = text(json, "key")) return out.what = step::Key{*name}, true;
  if (const auto state = text(json, "printer"))
    return out.what = step::PrinterIs{*state}, *state == "paper_out" || *state == "offline" || *state == "ok";
  if (const auto folder = text(json, "pending")) return out.what = step::PendingIs{*folder}, true;
  if (const auto code = text(json, "sync_answers")) return out.what = step::SyncAnswers{*code}, true;
  if (const auto folder = text(json, "content")) return out.what = step::ContentIs{*folder}, true;
  if (const auto folder = text(json, "store")) return out.what = step::StoreIs{*folder}, true;
  if (const auto clock = text(json, "clock")) {
    const auto wall = parse_time(*clock);
    if (wall) out.what = step::ClockIs{*wall};
    return wall.has_value();
  }
  if (const auto it = json.find("tap_at"); it != json.end()) {
    const auto at = point(*it);
    if (at) out.what = step::TapAt{at->first, at->second};
    return at.has_value();
  }
  for (const auto& [key, kind] : {std::pair{"down", RawTouch::down}, {"move", RawTouch::move}, {"up", RawTouch::up}}) {
    if (!json.contains(key)) continue;
    const auto made = touch(json, key, kind);
    if (made) out.what = *made;
    return made.has_value();
  }
  if (const auto it = json.find("wait_ms"); it != json.end()) {
    const auto made = span(*it);
    if (made) out.what = step::Wait{*made};
    return made.has_value();
  }
  if (const auto it = json.find("headset"); it != json.end() && it->is_boolean())
    return out.what = step::Headset{it->get<bool>()}, true;
  if (const auto it = json.find("printers"); it != json.end() && it->is_array()) {
    step::PrintersAre found;
    for (const Json& one : *it) {
      const auto uri = text(one, "uri");
      const auto queue = text(one, "queue");
      found.found.push_back({text(one, "name").value_or(std::string()), uri ? *uri : queue.value_or(std::string()),
                             !uri.has_value(), text(one, "language") == "escpos"});
    }
    return out.what = std::move(found), true;
  }
  if (const auto it = json.find("sync"); it != json.end() && it->is_object()) {
    Json said = *it;
    said["format"] = 1;
    const auto news = parse_sync_news(said.dump());
    if (news) out.what = step::SyncSays{*news};
    return news.has_value();
  }
  if (const auto code = text(json, "fault")) return out.what = step::FaultIs{*code}, true;
  if (const auto it = json.find("vitals"); it != json.end()) {
    const auto made = vitals_in(*it);
    if (made) out.what = step::VitalsAre{*made};
    return made.has_value();
  }
  if (const auto it = json.find("counts"); it != json.end()) {
    const auto made = counts_in(*it);
    if (made) out.what = step::CountsAre{*made};
    return made.has_value();
  }
  if (const auto it = json.find("expect"); it != json.end()) {
    const auto made = expectation(*it);
    if (made) out.what = *made;
    return made.has_value();
  }
  return false;
}

tl::unexpected<Error> wrong_line(int line, const std::string& why) {
  return fail("replay.syntax",
              "line " + std::to_string(line) + ": " + why +
                  "; a line is one JSON object with tap, tap_at, down, move, up, key, wait_ms, printer, headset, "
                  "clock, store, content, sync, pending, sync_answers, printers, counts, "
                  "vitals, fault or expect, and at_ms if it is to "
                  "happen at a moment");
}

}  // namespace

Result<std::vector<ReplayStep>> parse_replay(std::string_view text_in) {
  std::vector<ReplayStep> steps;
  int line = 0;
  for (std::size_t at = 0; at < text_in.size();) {
    const std::size_t end = std::min(text_in.find('\n', at), text_in.size());
    const std::string_view row = text_in.substr(at, end - at);
    at = end + 1;
    ++line;
    if (row.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const Json json = Json::parse(row, nullptr, false);
    if (!json.is_object()) return wrong_line(line, "this is not a JSON object");
    ReplayStep step;
    step.line = line;
    if (const auto it = json.find("at_ms"); it != json.end()) {
      step.at = span(*it);
      if (!step.at) return wrong_line(line, "at_ms is not a number of milliseconds from 0 on");
    }
    if (!parse_step(json, step)) return wrong_line(line, "nothing here is known, or a value has the wrong form");
    steps.push_back(std::move(step));
  }
  return steps;
}

std::optional<WallTime> parse_time(std::string_view text_in) {
  const auto date = parse_date(text_in.substr(0, 10));
  if (!date) return std::nullopt;
  const std::chrono::sys_days day = std::chrono::year{date->year} / date->month / date->day;
  WallTime out = std::chrono::time_point_cast<Millis>(day);
  std::string_view rest = text_in.substr(10);
  if (rest.empty()) return out;
  if (rest[0] != 'T' && rest[0] != ' ') return std::nullopt;
  rest.remove_prefix(1);
  const auto number = [&](int most) -> std::optional<int> {
    int value = 0;
    if (rest.size() < 2) return std::nullopt;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + 2, value);
    if (error != std::errc{} || end != rest.data() + 2 || value > most || value < 0) return std::nullopt;
    rest.remove_prefix(2);
    return value;
  };
  const auto skip = [&](char c) { return !rest.empty() && rest[0] == c && (rest.remove_prefix(1), true); };
  const auto hours = number(23);
  if (!hours || !skip(':')) return std::nullopt;
  const auto minutes = number(59);
  if (!minutes) return std::nullopt;
  out += std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
  if (skip(':')) {
    const auto seconds = number(60);
    if (!seconds) return std::nullopt;
    out += std::chrono::seconds(*seconds);
    if (skip('.')) {
      while (!rest.empty() && rest[0] >= '0' && rest[0] <= '9') rest.remove_prefix(1);
    }
  }
  if (rest.empty() || rest == "Z") return out;
  const bool ahead = rest[0] == '+';
  if (!ahead && rest[0] != '-') return std::nullopt;
  rest.remove_prefix(1);
  const auto zone_hours = number(23);
  skip(':');
  const auto zone_minutes = number(59);
  if (!zone_hours || !zone_minutes || !rest.empty()) return std::nullopt;
  const auto offset = std::chrono::hours(*zone_hours) + std::chrono::minutes(*zone_minutes);
  return ahead ? out - offset : out + offset;
}

}  // namespace kiosk
