// The values that go into the watcher and come out of it. Nothing here knows of files, processes or clocks.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "store/receipts.h"
#include "store/sync_request.h"

namespace kiosk {

using StickId = std::uint64_t;   // of one appearance: the same stick once more is another
using ChildId = std::uint64_t;   // of one process that was asked for
using ClientId = std::uint64_t;  // of one connection; 0: nobody

struct Stick {
  StickId id = 0;
  std::string name;     // of its device or folder, such as "sdb1"
  std::string folder;   // where it can be read
  std::string problem;  // why it cannot: "stick.file_system", "stick.mount"; else empty
};

// How the store stands.
struct StoreSeen {
  std::string current, previous, pending;  // releases, or empty
  std::string code;                        // it cannot be read: "store.missing"

  friend bool operator==(const StoreSeen&, const StoreSeen&) = default;
};

namespace action {

struct StartInstall {  // kiosk-sync install FOLDER
  ChildId child = 0;
  std::string folder;
  bool wait_for_approval = false;
};
struct StartErrand {  // kiosk-sync COMMAND, which holds the store for a moment
  ChildId child = 0;
  std::string command;  // "confirm"
  std::string release;  // or empty
};
struct WriteReport {  // kiosk-sync report FOLDER
  ChildId child = 0;
  std::string name, folder;   // of the stick
  std::string screen;         // the kiosk's part: a JSON object, or "null"
  bool makes_folder = false;  // staff asked for it: also where the stick has no folder for it
};
struct Kill {
  ChildId child = 0;
};
struct Answer {
  ClientId client = 0;
  SyncAnswer answer;
};
struct Keep {
  Receipt receipt;  // without its time
};

}  // namespace action

using WatchAction = std::variant<action::StartInstall, action::StartErrand, action::WriteReport, action::Kill,
                                 action::Answer, action::Keep>;

}  // namespace kiosk
