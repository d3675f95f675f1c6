// SyncNews as JSON: /run/kiosk/sync.json. The kiosk believes nothing of it but what has its form; it is replaced by a rename,
// so that who reads it sees one state, whole.
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/sync_news.h"

namespace kiosk {

inline constexpr std::size_t kMostNewsBytes = std::size_t{64} << 10U;

// Error "news.malformed". Fields that it does not know are passed over: a newer kiosk-sync may say more.
[[nodiscard]] Result<SyncNews> parse_sync_news(std::string_view json);
[[nodiscard]] std::string to_json(const SyncNews& news);

}  // namespace kiosk
