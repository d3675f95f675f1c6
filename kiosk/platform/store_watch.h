// StoreWatch: a running kiosk beside its store: notices that another release is current, reads it on the worker, hands it over,
// and says when what is shown has shown itself to work. Main thread, but for what it gives the worker to do.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/state.h"
#include "platform/content_opener.h"
#include "platform/store_keeper.h"
#include "ui/pictures.h"

namespace kiosk {

class StoreWatch {
 public:
  // `keeper` null: there is no store, and nothing ever happens. `wake` is called from another thread; `arrived` on the main one.
  StoreWatch(std::string store, const ContentOpener& opener, StoreKeeper* keeper, std::function<void()> wake,
             std::function<void(std::shared_ptr<const Library>)> arrived);
  ~StoreWatch();
  StoreWatch(const StoreWatch&) = delete;
  StoreWatch& operator=(const StoreWatch&) = delete;

  // What the worker is to do, if the store has changed. This must outlive the job.
  [[nodiscard]] std::optional<Job> look(const State& state);
  // The release that led to bad starts, "1-15"; empty: none did. Not taken before look_again().
  void pass_over(std::string release) { passed_over_ = std::move(release); }
  // The next look() reads the store as if it had changed.
  void look_again() { again_ = true; }
  // The screen stands still with all its pictures: the release that it shows works.
  void drawn(const State& state);

 private:
  std::string store_;
  const ContentOpener& opener_;
  StoreKeeper* keeper_;
  std::function<void(std::shared_ptr<const Library>)> arrived_;
  std::optional<ReleaseNumber> confirmed_;
  std::string passed_over_;
  bool again_ = false;
};

}  // namespace kiosk
