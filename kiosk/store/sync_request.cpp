#include "store/sync_request.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "bundle/flat_json.h"

namespace kiosk {

namespace {

using RequestKind = SyncRequest::Kind;

constexpr std::array<std::pair<RequestKind, std::string_view>, 7> kRequests{{{RequestKind::started, "started"},
                                                                             {RequestKind::confirm, "confirm"},
                                                                             {RequestKind::approve, "approve"},
                                                                             {RequestKind::cancel, "cancel"},
                                                                             {RequestKind::undo, "undo"},
                                                                             {RequestKind::save_config, "save_config"},
                                                                             {RequestKind::report, "report"}}};

// An object of texts.
class RequestTexts final : public FlatJsonHandler {
 public:
  explicit RequestTexts(std::function<std::string*(std::string_view)> place) : place_(std::move(place)) {}
  bool field(std::string_view key, const FlatValue& value) override {
    std::string* const to = place_(key);
    if (to == nullptr || value.kind != FlatValue::Kind::text) return false;
    *to = value.text;
    return true;
  }
  bool begin_list(std::string_view) override { return false; }
  bool item(std::string_view, const FlatValue&) override { return false; }
  bool begin_item(std::string_view) override { return false; }
  bool item_field(std::string_view, std::string_view, const FlatValue&) override { return false; }
  bool end_item(std::string_view) override { return false; }

 private:
  std::function<std::string*(std::string_view)> place_;
};

}  // namespace

std::string_view to_string(RequestKind kind) {
  return std::ranges::find(kRequests, kind, &std::pair<RequestKind, std::string_view>::first)->second;
}

Result<SyncRequest> parse_request(std::string_view packet) {
  if (packet.size() > kMostRequestBytes) return fail("request.too_large", "The request is too long.");
  SyncRequest request;
  std::string kind;
  RequestTexts texts([&](std::string_view key) -> std::string* {
    if (key == "request") return &kind;
    if (key == "release") return &request.release;
    return key == "body" ? &request.body : nullptr;
  });
  if (!read_flat_json(packet, texts)) return fail("request.malformed", "The request is not of the agreed form.");
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
  RequestTexts texts([&](std::string_view key) -> std::string* {
    if (key == "code") return &answer.code;
    return key == "message" ? &answer.message : nullptr;
  });
  if (packet.size() > kMostRequestBytes || !read_flat_json(packet, texts))
    return fail("answer.malformed", "kiosk-sync's answer cannot be read. Are kiosk and kiosk-sync of one version?");
  return answer;
}

std::string to_json(const SyncAnswer& answer) {
  std::string out = "{\"code\": ";
  return out.append(json_quoted(answer.code)).append(", \"message\": ").append(json_quoted(answer.message)).append("}");
}

}  // namespace kiosk
