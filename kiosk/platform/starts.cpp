#include "platform/starts.h"

#include <time.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "bundle/whole_file.h"
#include "platform/log.h"

namespace kiosk {

namespace {

using StartsJson = nlohmann::json;

constexpr std::size_t kMostKeptStarts = 16;
constexpr std::size_t kMostStartsFile = 8'000;  // bytes
constexpr std::size_t kMostBootName = 64;

Millis apart(const StartMoment& then, const StartMoment& now) {
  if (!now.boot.empty() && then.boot == now.boot) return std::max(Millis{0}, now.since_boot - then.since_boot);
  const Millis wall = now.wall - then.wall;
  return wall < Millis{0} ? -wall : wall;
}

LastEnd end_of(const Starts& before, const StartMoment& now, std::string_view ended) {
  if (!before.known) return LastEnd::unknown;
  if (!before.running) return LastEnd::clean_stop;
  if (before.running->boot != now.boot) return LastEnd::power;
  return ended == "watchdog" ? LastEnd::did_not_answer : LastEnd::stopped_without_warning;
}

StartsJson json_of(const StartMoment& at) {
  return StartsJson::array({at.wall.time_since_epoch().count(), at.boot, at.since_boot.count()});
}

std::optional<StartMoment> moment_in(const StartsJson& json) {
  if (!json.is_array() || json.size() != 3 || !json[0].is_number_integer() || !json[1].is_string() ||
      !json[2].is_number_integer())
    return std::nullopt;
  StartMoment at{WallTime{Millis{json[0].get<std::int64_t>()}}, json[1].get<std::string>(),
                 Millis{json[2].get<std::int64_t>()}};
  constexpr std::int64_t kMostMillis = 1'000'000'000'000'000;
  const auto sane = [](std::int64_t value) { return value >= 0 && value < kMostMillis; };
  if (at.boot.size() > kMostBootName || !sane(at.wall.time_since_epoch().count()) || !sane(at.since_boot.count()))
    return std::nullopt;
  return at;
}

std::string text_in(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string out(kMostStartsFile + 1, '\0');
  in.read(out.data(), static_cast<std::streamsize>(out.size()));
  out.resize(static_cast<std::size_t>(in.gcount()));
  return out;
}

}  // namespace

StartMoment start_moment_now() {
  StartMoment now;
  now.wall = std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
  std::ifstream("/proc/sys/kernel/random/boot_id") >> now.boot;
  timespec since{};
  if (::clock_gettime(CLOCK_BOOTTIME, &since) == 0)
    now.since_boot = std::chrono::seconds(since.tv_sec) + Millis{since.tv_nsec / 1'000'000};
  return now;
}

BegunStart begin_start(Starts before, const StartMoment& now, std::string_view ended, const std::string& release) {
  BegunStart out;
  out.last_end = end_of(before, now, ended);
  out.starts = std::move(before);
  Starts& starts = out.starts;
  if (starts.factory_since &&
      (apart(*starts.factory_since, now) >= kFactoryFor || starts.factory_instead_of != release))
    starts = store_tried_again(std::move(starts));
  const auto recent =
      std::ranges::count_if(starts.bad, [&](const StartMoment& at) { return apart(at, now) <= kBadStartsWithin; });
  if (!starts.factory_since && static_cast<std::size_t>(recent) >= kBadStarts) {
    starts.factory_since = now;
    starts.factory_instead_of = release;
  }
  out.factory = starts.factory_since.has_value();
  starts.known = true;
  starts.running = now;
  starts.bad.push_back(now);
  if (starts.bad.size() > kMostKeptStarts) starts.bad.erase(starts.bad.begin());
  return out;
}

Starts start_stood(Starts starts) {
  // One that stands ends the row: what was bad before it had another end.
  starts.bad.clear();
  return starts;
}

Starts start_stopped(Starts starts) {
  if (starts.running) std::erase(starts.bad, *starts.running);
  starts.running.reset();
  return starts;
}

Starts store_tried_again(Starts starts) {
  starts.factory_since.reset();
  starts.factory_instead_of.clear();
  // What was bad led to where it had to: the next time is judged by itself.
  starts.bad.clear();
  return starts;
}

std::string starts_text(const Starts& starts) {
  StartsJson bad = StartsJson::array();
  for (const StartMoment& at : starts.bad) bad.push_back(json_of(at));
  StartsJson json = {{"format", 1}, {"bad", std::move(bad)}, {"instead_of", starts.factory_instead_of}};
  if (starts.running) json["running"] = json_of(*starts.running);
  if (starts.factory_since) json["factory_since"] = json_of(*starts.factory_since);
  return json.dump(-1, ' ', false, StartsJson::error_handler_t::replace) + '\n';
}

Starts parse_starts(std::string_view text) {
  if (text.size() > kMostStartsFile) return {};
  const StartsJson json = StartsJson::parse(text, nullptr, false);
  if (!json.is_object() || json.value("format", StartsJson()) != 1) return {};
  Starts out;
  const auto bad = json.find("bad");
  if (bad == json.end() || !bad->is_array() || bad->size() > kMostKeptStarts) return {};
  for (const StartsJson& one : *bad) {
    const auto at = moment_in(one);
    if (!at) return {};
    out.bad.push_back(*at);
  }
  for (const auto& [name, place] : {std::pair{"running", &out.running}, {"factory_since", &out.factory_since}}) {
    const auto found = json.find(name);
    if (found == json.end()) continue;
    *place = moment_in(*found);
    if (!*place) return {};
  }
  const auto instead = json.find("instead_of");
  if (instead == json.end() || !instead->is_string()) return {};
  out.factory_instead_of = instead->get<std::string>();
  out.known = true;
  return out;
}

void StartsKeeper::write() {
  WholeFile next(path_);
  const std::string text = starts_text(starts_);
  const auto written = next.write(bytes_of(text));
  if (const auto done = written ? next.finish() : written; !done)
    log(LogLevel::warning, "starts.not_kept", {{"file", path_}, {"why", done.error().message}});
}

void StartsKeeper::keep(Starts (*change)(Starts)) {
  if (!on()) return;
  const std::lock_guard lock(mutex_);
  starts_ = change(std::move(starts_));
  write();
}

BegunStart StartsKeeper::begin(const std::string& release) {
  if (!on()) return {};
  const std::lock_guard lock(mutex_);
  const std::string said = path_ + ".ended";
  std::string ended = text_in(said);
  ended.resize(std::min(ended.find_first_of("\r\n "), ended.size()));
  std::error_code ignored;
  std::filesystem::remove(said, ignored);
  BegunStart begun = begin_start(parse_starts(text_in(path_)), start_moment_now(), ended, release);
  starts_ = begun.starts;
  write();
  return begun;
}

void StartsKeeper::stood() { keep(start_stood); }

void StartsKeeper::stopped() { keep(start_stopped); }

void StartsKeeper::store_tried_again() {
  keep([](Starts starts) {
    starts = kiosk::store_tried_again(std::move(starts));
    // The run that goes on is still to be judged.
    if (starts.running) starts.bad.push_back(*starts.running);
    return starts;
  });
}

}  // namespace kiosk
