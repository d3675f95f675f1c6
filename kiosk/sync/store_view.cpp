#include "sync/store_view.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>

#include "store/reader.h"

namespace kiosk {

// The state is replaced by a rename. The folder itself may not be there yet.
void StoreView::begin_to_watch() {
  if (watch_.get() >= 0) return;
  watch_ = Descriptor(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  if (watch_.get() >= 0 && ::inotify_add_watch(watch_.get(), path_.c_str(), IN_MOVED_TO | IN_ONLYDIR) < 0)
    watch_.close();
}

const StoreSeen& StoreView::look(Monotonic now) {
  begin_to_watch();
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

bool StoreView::stirred(Monotonic now) {
  alignas(inotify_event) std::array<char, 4096> buffer{};
  bool any = again_ && now >= *again_;
  while (watch_.get() >= 0 && ::read(watch_.get(), buffer.data(), buffer.size()) > 0) any = true;
  return any;
}

}  // namespace kiosk
