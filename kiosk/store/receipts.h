// The last sticks that brought something, newest last: what they brought and what became of it. For staff, and for the report that
// a stick takes home. Kept in the store's root as receipts.json, replaced as a whole; nothing depends on it: what is damaged or
// missing begins anew.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/file_ops.h"

namespace kiosk {

struct Receipt {
  std::string release;  // "1-15"; empty: none could be read
  std::string title;
  std::string at;       // when, by the kiosk's clock: "2026-11-29T10:00:00Z"
  std::string outcome;  // "installed", "pending", "already", "refused"
  std::string code;     // of a refusal

  friend bool operator==(const Receipt&, const Receipt&) = default;
};

inline constexpr std::size_t kMostReceipts = 50;

// Nothing, where there is none or it is damaged.
[[nodiscard]] std::vector<Receipt> read_receipts(FileOps& ops, const std::string& store);
// Adds one, and lets the oldest go. One process alone may do so. Errors: those of FileOps.
[[nodiscard]] Result<void> add_receipt(FileOps& ops, const std::string& store, const Receipt& receipt);

// A JSON list of objects, in one line.
[[nodiscard]] std::string to_json(const std::vector<Receipt>& receipts);
// Error "receipts.malformed".
[[nodiscard]] Result<std::vector<Receipt>> parse_receipts(std::string_view json);

}  // namespace kiosk
