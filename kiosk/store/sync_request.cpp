#include "store/sync_request.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bundle/flat_json.h"

namespace kiosk {

namespace {

using RequestKind = SyncRequest::Kind;

constexpr std::array<std::pair<RequestKind, std::string_view>, 10> kRequests{
    {{RequestKind::started, "started"},
     {RequestKind::confirm, "confirm"},
     {RequestKind::approve, "approve"},
     {RequestKind::cancel, "cancel"},
     {RequestKind::undo, "undo"},
     {RequestKind::save_config, "save_config"},
     {RequestKind::save_local, "save_local"},
     {RequestKind::set_clock, "set_clock"},
     {RequestKind::report, "report"},
     {RequestKind::write_report, "write_report"}}};

}  // namespace

std::string_view to_string(RequestKind kind) {
  return std::ranges::find(kRequests, kind, &std::pair<RequestKind, std::string_view>::first)->second;
}

Result<SyncRequest> parse_request(std::string_view packet) {
  if (packet.size() > kMostRequestBytes) return fail("request.too_large", "The request is too long.");
  SyncRequest request;
  std::string kind;
  FlatPlaces places({{"request", &kind}, {"release", &request.release}, {"body", &request.body}},
                    FlatPlaces::Unknown::refuse);
  if (!read_flat_json(packet, places)) return fail("request.malformed", "The request is not of the agreed form.");
  const auto* const known = std::ranges::find(kRequests, kind, &std::pair<RequestKind, std::string_view>::second);
  if (known == kRequests.end()) return fail("request.unknown", "Nobody may ask for \"" + kind + "\".");
  request.kind = known->first;
  return request;
}

std::string to_json(const SyncRequest& request) {
  std::string out = "{\"request\": ";
  out.append(json_quoted(to_string(request.kind)));
  if (!request.release.empty()) out.append(", \"release\": ").append(json_quoted(request.release));
  if (!request.body.empty()) out.append(", \"body\": ").append(json_quoted(request.body));
  return out.append("}");
}

Result<SyncAnswer> parse_answer(std::string_view packet) {
  SyncAnswer answer;
  FlatPlaces places({{"code", &answer.code}, {"message", &answer.message}}, FlatPlaces::Unknown::refuse);
  if (packet.size() > kMostRequestBytes || !read_flat_json(packet, places))
    return fail("answer.malformed", "kiosk-sync's answer cannot be read. Are kiosk and kiosk-sync of one version?");
  return answer;
}

std::string to_json(const SyncAnswer& answer) {
  std::string out = "{\"code\": ";
  return out.append(json_quoted(answer.code)).append(", \"message\": ").append(json_quoted(answer.message)).append("}");
}

}  // namespace kiosk
