#include "platform/sync_service.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <utility>

#include "base/pin.h"
#include "bundle/whole_file.h"
#include "platform/kiosk_report.h"
#include "platform/log.h"
#include "platform/machine.h"
#include "platform/system_clock.h"
#include "publish/update_review.h"
#include "store/release.h"

namespace kiosk {

namespace {

std::shared_ptr<const Library> library_of(const ContentOpener& opener, const std::string& store,
                                          const std::string& release) {
  const auto number = parse_release(release);
  if (!number) return nullptr;
  auto library = opener.best_of(store, {*number});
  // Where that one cannot be read the factory's comes back, which is no answer here.
  return library && library->files && library->files->release() == number ? library : nullptr;
}

std::uint64_t bytes_of_release(const Release& release, const Release* without) {
  std::set<Hash256> there;
  if (without != nullptr)
    for (const ObjectEntry& object : without->manifest().objects) there.insert(object.hash);
  std::uint64_t sum = 0;
  for (const ObjectEntry& object : release.manifest().objects)
    if (!there.contains(object.hash)) sum += object.size;
  return sum;
}

// Files that are there in one of them alone, or with other bytes.
std::size_t differing_files(const Release& release, const Release* before) {
  if (before == nullptr) return release.manifest().files.size();
  std::size_t count = 0;
  for (const std::string_view path : release.below("")) {
    const FileEntry* was = before->find(path);
    if (was == nullptr || before->object(*was).hash != release.object(*release.find(path)).hash) ++count;
  }
  for (const std::string_view path : before->below(""))
    if (release.find(path) == nullptr) ++count;
  return count;
}

// Synced: who pulls the plug gets no free tries by it.
void keep_tries(const std::string& file, int wrong) {
  std::string text = std::to_string(wrong);
  text += '\n';
  WholeFile next(file);
  const auto written = next.write(bytes_of(text));
  if (const auto done = written ? next.finish() : written; !done)
    log(LogLevel::warning, "pin.not_kept", {{"file", file}, {"why", done.error().message}});
}

}  // namespace

int kept_tries(const std::string& file) {
  std::error_code error;
  if (file.empty() || !std::filesystem::exists(file, error)) return 0;
  std::ifstream in(file);
  int wrong = 0;
  // One that cannot be read may have said anything.
  if (!(in >> wrong)) return kFreePinTries;
  return std::clamp(wrong, 0, 1000);
}

std::shared_ptr<const UpdateReview> review_release(const ContentOpener& opener, const std::string& store,
                                                   const effect::ReviewUpdate& wanted) {
  const auto number = parse_release(wanted.release);
  const auto pending = library_of(opener, store, wanted.release);
  if (!number || !pending) return nullptr;
  // A kiosk that has nothing to show is shown all that is new.
  const Library nothing;
  auto made = std::make_shared<UpdateReview>(
      review_update(wanted.shown ? *wanted.shown : nothing, *pending, wanted.today, wanted.region));
  made->release = wanted.release;
  SystemFileOps ops;
  const auto release = Release::open(ops, store, *number);
  if (!release) return nullptr;
  std::shared_ptr<const Release> before;
  if (const auto shown = parse_release(release_of(wanted.shown))) {
    made->before = to_string(*shown);
    if (auto open = Release::open(ops, store, *shown)) before = *open;
  }
  if (const auto reader = StoreReader::open(ops, store)) made->signers = reader->signers(*number);
  made->files = differing_files(**release, before.get());
  made->all_bytes = bytes_of_release(**release, nullptr);
  made->new_bytes = bytes_of_release(**release, before.get());
  return made;
}

SyncService::SyncService(Wiring wiring) : wiring_(std::move(wiring)), since_(SystemClock().monotonic()) {
  if (wiring_.link != nullptr) wiring_.link->listen(wiring_.wake);
}

SyncService::~SyncService() {
  if (wiring_.link != nullptr) wiring_.link->listen({});
}

void SyncService::answer(Event event) {
  wiring_.feed(event);
  answered_ = true;
}

bool SyncService::poll() {
  if (wiring_.link != nullptr) {
    if (auto news = wiring_.link->news()) answer(event::SyncSays{std::move(*news)});
    for (SyncLink::Answered& one : wiring_.link->answers())
      answer(event::SyncAnswered{std::move(one.request), std::move(one.answer)});
  }
  return std::exchange(answered_, false);
}

void SyncService::review(const effect::ReviewUpdate& wanted) {
  wiring_.run([this, wanted]() -> Completion {
    return [this, release = wanted.release, made = review_release(wiring_.opener, wiring_.store, wanted)] {
      answer(event::UpdateReviewed{release, made});
    };
  });
}

void SyncService::open_pending(const std::string& release) {
  wiring_.run([this, release]() -> Completion {
    return [this, release, library = library_of(wiring_.opener, wiring_.store, release)] {
      answer(event::PendingOpened{release, library});
    };
  });
}

void SyncService::nobody(const SyncRequest& request) {
  wiring_.run([this, request]() -> Completion {
    return [this, request] { answer(event::SyncAnswered{request, {"sync.absent", "This kiosk has no store."}}); };
  });
}

void SyncService::send_report(const State& state, bool for_staff) {
  const auto kind = for_staff ? SyncRequest::Kind::write_report : SyncRequest::Kind::report;
  if (wiring_.link == nullptr) {
    if (for_staff) nobody({kind, {}, {}});
    return;
  }
  ReportFacts facts = facts_of(state);
  facts.version = KIOSK_VERSION;
  // By a clock that nobody sets.
  const Millis up = SystemClock().monotonic() - since_;
  facts.days_up = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::hours>(up).count() / 24);
  facts.peak_memory_kb = peak_memory_kb();
  wiring_.run([this, kind, facts = std::move(facts)]() mutable -> Completion {
    facts.disk_free_mb = disk_free_mb(wiring_.store);
    facts.counts = wiring_.statistics.counts();
    wiring_.link->ask({kind, {}, screen_report(facts)});
    return [] {};
  });
}

void SyncService::carry_out(const Effect& effect, const State& state) {
  if (const auto* count = std::get_if<effect::Count>(&effect)) wiring_.statistics.count(*count);
  if (const auto* wanted = std::get_if<effect::ReviewUpdate>(&effect)) review(*wanted);
  if (const auto* wanted = std::get_if<effect::OpenPending>(&effect)) open_pending(wanted->release);
  if (const auto* wanted = std::get_if<effect::KeepTries>(&effect); wanted != nullptr && !wiring_.tries.empty()) {
    *newest_tries_ = wanted->wrong;
    wiring_.run([file = wiring_.tries, newest = newest_tries_, wrong = wanted->wrong]() -> Completion {
      // Who was held up keeps no number that is older than the last.
      if (*newest == wrong) keep_tries(file, wrong);
      return [] {};
    });
  }
  if (const auto* wanted = std::get_if<effect::ReadNumbers>(&effect)) {
    wiring_.run([this, wanted = *wanted]() -> Completion {
      auto read = std::make_shared<const Numbers>(wiring_.statistics.numbers(wanted.today, wanted.library.get()));
      return [this, read = std::move(read)] { answer(event::NumbersRead{read}); };
    });
  }
  if (const auto* wanted = std::get_if<effect::SendReport>(&effect)) send_report(state, wanted->for_staff);
  if (const auto* wanted = std::get_if<effect::CheckPin>(&effect)) {
    wiring_.run([this, pin = *wanted]() -> Completion {
      return [this, job = pin.job, good = check_pin(pin.pin, pin.hash)] { answer(event::PinChecked{job, good}); };
    });
  }
  if (const auto* wanted = std::get_if<effect::AskSync>(&effect)) {
    if (wiring_.link != nullptr) wiring_.link->ask(wanted->request);
    else nobody(wanted->request);
  }
}

}  // namespace kiosk
