#include "platform/store_watch.h"

#include <utility>

namespace kiosk {

namespace {

std::optional<ReleaseNumber> number_of(const std::shared_ptr<const Library>& library) {
  return library && library->files ? library->files->release() : std::nullopt;
}

}  // namespace

StoreWatch::StoreWatch(std::string store, const ContentOpener& opener, StoreKeeper* keeper, std::function<void()> wake,
                       std::function<void(std::shared_ptr<const Library>)> arrived)
    : store_(std::move(store)), opener_(opener), keeper_(keeper), arrived_(std::move(arrived)) {
  if (keeper_ != nullptr) keeper_->listen(std::move(wake));
}

StoreWatch::~StoreWatch() {
  if (keeper_ != nullptr) keeper_->listen({});
}

std::optional<Job> StoreWatch::look(const State& state) {
  if (keeper_ == nullptr) return std::nullopt;
  const bool again = std::exchange(again_, false);
  if (!keeper_->changed() && !again) return std::nullopt;
  const auto newest = number_of(state.next_library ? state.next_library : visitors_library(state));
  return [this, newest, again, passed_over = passed_over_]() -> Completion {
    const auto releases = opener_.releases(store_, Moment::running);
    if (releases.empty() || releases.front() == newest) return [] {};
    // It led to bad starts: another comes at once, the same only when its time is over.
    if (!again && to_string(releases.front()) == passed_over) return [] {};
    auto library = opener_.best_of(store_, releases);
    if (!library || number_of(library) == newest) return [] {};
    return [this, library = std::move(library)]() mutable {
      if (number_of(library)) keeper_->started();
      arrived_(std::move(library));
    };
  };
}

void StoreWatch::drawn(const State& state) {
  const auto shown = number_of(state.library);
  // What is only previewed has not shown itself to visitors.
  if (keeper_ == nullptr || state.live || !shown || shown == confirmed_) return;
  keeper_->confirm(*shown);
  confirmed_ = shown;
}

}  // namespace kiosk
