#include "sync/store_view.h"

#include "store/reader.h"

namespace kiosk {

const StoreSeen& StoreView::look(Monotonic now) {
  (void)watch_.found_anew();
  again_.reset();
  seen_ = StoreSeen{};
  floor_.clear();
  const auto name = [](const std::optional<ReleaseNumber>& number) {
    return number ? to_string(*number) : std::string();
  };
  const auto reader = StoreReader::open(ops_, path_);
  if (!reader) {
    seen_.code = reader.error().code;
    again_ = now + kTryAgain;
    return seen_;
  }
  const auto state = reader->read_state();
  if (state) {
    seen_ = {name(state->current), name(state->previous), name(state->pending), {}};
    floor_ = state->floor == ReleaseNumber{} ? std::string() : to_string(state->floor);
  } else if (state.error().code != "store.missing") {
    // None yet is fine: nothing was installed.
    seen_.code = state.error().code;
    again_ = now + kTryAgain;
  }
  return seen_;
}

bool StoreView::stirred(Monotonic now) { return watch_.replaced() || (again_ && now >= *again_); }

}  // namespace kiosk
