// A replay: what a visitor does, as lines of JSON (INTERFACE.md "Replay lines"). Journeys in tests/journeys/ are such files.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/counts.h"
#include "app/upkeep.h"
#include "base/clock.h"
#include "base/printing.h"
#include "base/result.h"
#include "base/sync_news.h"
#include "platform/touch_filter.h"

namespace kiosk {
namespace step {
struct Tap {
  std::string id;
};
struct TapAt {
  float x = 0, y = 0;
};
struct Touch {
  RawTouch::Kind kind = RawTouch::down;
  long finger = 0;
  float x = 0, y = 0;
};
struct Key {
  std::string name;
};
struct Wait {
  Millis span{};
};
struct PrinterIs {
  std::string state;
};
struct Headset {
  bool plugged = false;
};
struct ClockIs {
  WallTime wall{};
};
struct StoreIs {
  std::string folder;
};
// A folder that is previewed was saved.
struct ContentIs {
  std::string folder;
};
// What kiosk-sync says: as in its sync.json, where what is left out is as in SyncNews.
struct SyncSays {
  SyncNews news;
};
// What the statistics hold: rows of day, item, "opened" or "taken", and how often.
struct CountsAre {
  Counts counts;
};
// How the machine is, and a fault of the kiosk's own, by its code.
struct VitalsAre {
  Vitals vitals;
};
struct FaultIs {
  std::string code;
};
// What waits in the store, and what kiosk-sync answers from now on: a code, or empty for "done".
struct PendingIs {
  std::string folder;
};
struct SyncAnswers {
  std::string code;
};
// Which printers a search finds from now on.
struct PrintersAre {
  std::vector<FoundPrinter> found;
};
// Everything named must hold: a node's presence or absence, a label somewhere, what the visitor has chosen.
struct Expect {
  std::optional<std::string> screen, language, direction, text_size, theme, node, no_node, label, no_label;
  std::optional<bool> speaking;
};
}  // namespace step

struct ReplayStep {
  int line = 0;
  std::optional<Millis> at;  // since the start; nothing: right after the step before
  std::variant<step::Tap, step::TapAt, step::Touch, step::Key, step::Wait, step::PrinterIs, step::Headset,
               step::ClockIs, step::StoreIs, step::ContentIs, step::SyncSays, step::PendingIs, step::SyncAnswers,
               step::PrintersAre, step::CountsAre, step::VitalsAre, step::FaultIs, step::Expect>
      what;
};

// Error "replay.syntax" with the line and what a line may hold.
[[nodiscard]] Result<std::vector<ReplayStep>> parse_replay(std::string_view text);

// "2026-11-22T10:00:00Z", "2026-11-22T10:00Z", "2026-11-22" with an offset or Z. Nothing for anything else.
[[nodiscard]] std::optional<WallTime> parse_time(std::string_view text);

}  // namespace kiosk
