#include "platform/virtual_sync.h"

#include "base/pin.h"
#include "publish/update_review.h"

namespace kiosk {

std::optional<Event> VirtualSync::answer(const Effect& effect) const {
  if (const auto* pin = std::get_if<effect::CheckPin>(&effect))
    return event::PinChecked{pin->job, check_pin(pin->pin, pin->hash)};
  if (const auto* asked = std::get_if<effect::AskSync>(&effect))
    return event::SyncAnswered{asked->request, {code_, {}}};
  if (std::holds_alternative<effect::SaveSettings>(effect))
    return event::SyncAnswered{{SyncRequest::Kind::save_config, {}, {}}, {code_, {}}};
  if (std::holds_alternative<effect::SaveLocal>(effect))
    return event::SyncAnswered{{SyncRequest::Kind::save_local, {}, {}}, {code_, {}}};
  if (const auto* report = std::get_if<effect::SendReport>(&effect); report != nullptr && report->for_staff)
    return event::SyncAnswered{{SyncRequest::Kind::write_report, {}, {}}, {code_, {}}};
  if (const auto* pin = std::get_if<effect::HashPin>(&effect))
    return event::PinHashed{pin->job, hash_pin(pin->pin).value_or(std::string())};
  if (std::holds_alternative<effect::FindPrinters>(effect)) return event::PrintersFound{printers_};
  const auto* wanted = std::get_if<effect::ReviewUpdate>(&effect);
  const auto* opened = std::get_if<effect::OpenPending>(&effect);
  if (wanted == nullptr && opened == nullptr) return std::nullopt;
  const auto library = load_ && !folder_.empty() ? load_(folder_) : nullptr;
  if (opened != nullptr) return event::PendingOpened{opened->release, library};
  if (!library || !wanted->shown || !wanted->shown->files) return event::UpdateReviewed{wanted->release, nullptr};
  auto review = std::make_shared<UpdateReview>(review_update(*wanted->shown, *library, wanted->today, wanted->region));
  review->release = wanted->release;
  return event::UpdateReviewed{wanted->release, std::move(review)};
}

}  // namespace kiosk
