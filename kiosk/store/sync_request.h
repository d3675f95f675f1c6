// What the kiosk may ask of kiosk-sync over its socket (/run/kiosk/sync.sock, SOCK_SEQPACKET), and what comes back: one JSON
// object a packet. A closed set: whatever else comes is answered with "request.unknown" and changes nothing.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace kiosk {

struct SyncRequest {
  enum class Kind {
    started,      // the kiosk begins to show the current release
    confirm,      // `release` has been drawn
    approve,      // `release`, which is pending, becomes current
    cancel,       // `release`, which is pending, is forgotten ("Not now" asks for nothing: it stays pending)
    undo,         // back to the release before
    save_config,  // `body`: a kiosk.json, whole
    save_local,   // `body`: a local.json, whole
    set_clock,    // `body`: the time, as in "2026-11-29T10:12:00Z"
    report,       // `body`: the kiosk's report, for the stick that asks for it
    write_report  // `body`: likewise, for the stick that is in, whether it asks for it or not; answered when it is on the stick, or is not
  };
  Kind kind = Kind::started;
  std::string release;  // "1-15", or empty
  std::string body;     // JSON, or empty

  friend bool operator==(const SyncRequest&, const SyncRequest&) = default;
};

struct SyncAnswer {
  std::string code;     // empty: done
  std::string message;  // for staff's log

  [[nodiscard]] bool ok() const { return code.empty(); }
  friend bool operator==(const SyncAnswer&, const SyncAnswer&) = default;
};

inline constexpr std::size_t kMostRequestBytes = std::size_t{160} << 10U;  // a packet; fits the system's send buffer

[[nodiscard]] std::string_view to_string(SyncRequest::Kind kind);  // "save_config"

// Errors: "request.malformed", "request.unknown", "request.too_large".
[[nodiscard]] Result<SyncRequest> parse_request(std::string_view packet);
[[nodiscard]] std::string to_json(const SyncRequest& request);
// Error "answer.malformed".
[[nodiscard]] Result<SyncAnswer> parse_answer(std::string_view packet);
[[nodiscard]] std::string to_json(const SyncAnswer& answer);

}  // namespace kiosk
