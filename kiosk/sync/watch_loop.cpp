#include "sync/watch_loop.h"

#include <signal.h>  // NOLINT: sigset_t and its like are POSIX's
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <deque>
#include <memory>
#include <utility>

#include "store/receipts.h"
#include "sync/children.h"
#include "sync/clinic_config.h"
#include "sync/clock_request.h"
#include "sync/folder_sticks.h"
#include "sync/news_writer.h"
#include "sync/request_socket.h"
#include "sync/stick_report.h"
#include "sync/stick_watcher.h"
#include "sync/store_view.h"
#include "sync/udev_sticks.h"
#include "sync/watch_log.h"

namespace kiosk {

namespace {

constexpr int kForChildren = 2000;  // milliseconds that they have to end
constexpr std::size_t kMostFaults = 20;

Monotonic monotonic_now() {
  timespec at{};
  ::clock_gettime(CLOCK_MONOTONIC, &at);
  return Monotonic{std::int64_t{at.tv_sec} * 1000 + at.tv_nsec / 1'000'000};
}

class WatchLoop {
 public:
  WatchLoop(const WatchOptions& options, std::unique_ptr<Sticks> sticks, RequestSocket socket, Descriptor signals)
      : options_(options),
        sticks_(std::move(sticks)),
        socket_(std::move(socket)),
        signals_(std::move(signals)),
        news_(options.news),
        view_(ops_, options.store),
        watcher_(news_.serial_before(), Monotonic{std::int64_t{options.stall_s} * 1000}) {}

  void run() {
    look_at_store();
    for (;;) {
      turn();
      if (!wait()) break;
    }
    children_.end_all(kForChildren);
  }

 private:
  // Everything that has happened, and everything that follows from it.
  void turn() {
    const Monotonic now = monotonic_now();
    if (view_.stirred(now)) look_at_store();
    for (const StickEvent& event : sticks_->look(now)) {
      if (!event.in) {
        watch_log("stick.out", event.stick.name);
        watcher_.stick_out(now, event.stick.id);
        continue;
      }
      watch_log(event.stick.problem.empty() ? "stick.in" : event.stick.problem, event.stick.name);
      const ClinicConfig clinic = read_clinic_config(options_.configs);
      if (!clinic.unreadable.empty()) fault("config.malformed", clinic.unreadable + " cannot be read: staff approve");
      const bool staff = options_.staff_approve.value_or(clinic.staff_approve_updates);
      watcher_.stick_in(now, event.stick, staff);
    }
    for (const RequestSocket::Heard& heard : socket_.look()) ask(now, heard);
    if (socket_.refused() != refused_) {
      // Once, not each time: who is sent away may come again at once.
      if (std::exchange(refused_, socket_.refused()) == 0)
        watch_log("request.not_allowed", "somebody who is not the kiosk's user was sent away");
    }
    hear_children(now);
    watcher_.tick(now);
    for (std::vector<WatchAction> actions = watcher_.take_actions(); !actions.empty();
         actions = watcher_.take_actions()) {
      for (WatchAction& action : actions) std::visit([&](auto& one) { act(one); }, action);
      // What could not be started has ended.
      hear_children(now);
    }
    if (!news_.put(monotonic_now(), watcher_.news()) && !std::exchange(news_failed_, true))
      fault("news.unwritable", options_.news + " cannot be written");
  }

  // False: it is to end.
  bool wait() {
    std::vector<pollfd> fds{{signals_.get(), POLLIN, 0}, view_.waits()};
    for (const auto& group : {sticks_->waits(), socket_.waits(), children_.waits()})
      fds.insert(fds.end(), group.begin(), group.end());
    std::optional<Monotonic> until;
    for (const auto& one : {watcher_.deadline(), sticks_->deadline(), news_.deadline(), view_.deadline()}) {
      if (one && (!until || *one < *until)) until = one;
    }
    int millis = -1;
    if (until) {
      const std::int64_t left = (*until - monotonic_now()).count();
      millis = static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
    }
    if (::poll(fds.data(), fds.size(), millis) < 0 && errno != EINTR && errno != EAGAIN) {
      // For want of memory: a little later there may be some.
      (void)::poll(nullptr, 0, 100);
      return true;
    }
    signalfd_siginfo signal{};
    return ::read(signals_.get(), &signal, sizeof signal) != static_cast<ssize_t>(sizeof signal);
  }

  void look_at_store() {
    const std::string before = view_.seen().code;
    const StoreSeen& seen = view_.look(monotonic_now());
    if (!seen.code.empty() && seen.code != before) fault(seen.code, options_.store + " cannot be read");
    watcher_.store_seen(seen);
  }

  void hear_children(Monotonic now) {
    for (const Children::News& news : children_.look()) {
      if (!news.ended) {
        if (news.line.phase == "failed") watch_log(news.line.code, news.line.message);
        watcher_.said(now, news.child, news.line);
        continue;
      }
      if (news.how.starts_with("signal")) fault("sync.ended", "a process ended by " + news.how);
      drop_write_request(news.child);
      look_at_store();
      watcher_.ended(now, news.child);
    }
  }

  void ask(Monotonic now, const RequestSocket::Heard& heard) {
    using Kind = SyncRequest::Kind;
    const SyncRequest& request = heard.request;
    if (request.kind != Kind::save_config && request.kind != Kind::save_local && request.kind != Kind::set_clock) {
      watcher_.asked(now, heard.client, request);
      return;
    }
    const auto done = request.kind == Kind::save_config  ? save_clinic_config(options_.config_out, request.body)
                      : request.kind == Kind::save_local ? save_clinic_config(options_.local_out, request.body)
                                                         : ask_for_clock(options_.clock_request, request.body);
    if (!done) fault(done.error().code, done.error().message);
    socket_.answer(heard.client, done ? SyncAnswer{} : SyncAnswer{done.error().code, done.error().message});
  }

  void act(const action::StartInstall& one) {
    std::vector<std::string> words{"install", one.folder,     "--store",   options_.store,
                                   "--trust", options_.trust, "--progress"};
    if (one.wait_for_approval) words.emplace_back("--wait");
    children_.start(one.child, words);
  }
  void act(const action::StartErrand& one) {
    std::vector<std::string> words{one.command, "--store", options_.store, "--patient", "--progress"};
    if (!one.release.empty()) words.insert(words.end(), {"--release", one.release});
    children_.start(one.child, words);
  }
  void act(const action::WriteReport& one) {
    StickReportText report;
    report.kiosk = read_clinic_config(options_.configs).clinic_name;
    report.kiosk_id = kiosk_id(ops_, options_.store).value_or("0000000000000000");
    report.written = utc_now();
    report.current = view_.seen().current;
    report.previous = view_.seen().previous;
    report.pending = view_.seen().pending;
    report.floor = view_.floor();
    report.warnings = watcher_.news().warnings;
    report.receipts = read_receipts(ops_, options_.store);
    report.faults = {faults_.begin(), faults_.end()};
    report.screen = one.screen;
    std::vector<std::string> words{"report", one.folder, "--name", report_name(report.kiosk, report.kiosk_id)};
    if (one.makes_folder) words.emplace_back("--make-folder");
    if (options_.sticks.empty()) {
      std::string request = options_.write_requests;
      request.append("/").append(one.name);
      words.insert(words.end(), {"--ask-write", request});
      write_requests_.emplace_back(one.child, std::move(request));
    }
    children_.start(one.child, words, to_json(report));
  }
  void act(const action::Kill& one) { children_.kill(one.child); }
  void act(const action::Answer& one) { socket_.answer(one.client, one.answer); }
  void act(action::Keep& one) {
    one.receipt.at = utc_now();
    watch_log(one.receipt.code.empty() ? one.receipt.outcome : one.receipt.code, one.receipt.release);
    if (const auto kept = add_receipt(ops_, options_.store, one.receipt); !kept)
      fault(kept.error().code, "what the stick brought is not noted down: " + kept.error().message);
  }

  // A process that was killed has not taken its own wish back.
  void drop_write_request(ChildId child) {
    std::erase_if(write_requests_, [&](const auto& one) {
      if (one.first == child) ::unlink(one.second.c_str());
      return one.first == child;
    });
  }

  void fault(const std::string& code, const std::string& what) {
    watch_log(code, what);
    faults_.push_back({code, utc_now()});
    if (faults_.size() > kMostFaults) faults_.pop_front();
  }

  const WatchOptions& options_;
  SystemFileOps ops_;
  std::unique_ptr<Sticks> sticks_;
  RequestSocket socket_;
  Descriptor signals_;
  NewsWriter news_;
  StoreView view_;
  StickWatcher watcher_;
  Children children_;
  std::deque<Fault> faults_;
  std::vector<std::pair<ChildId, std::string>> write_requests_;
  int refused_ = 0;
  bool news_failed_ = false;
};

}  // namespace

Result<void> watch(const WatchOptions& options) {
  sigset_t ending;
  ::sigemptyset(&ending);
  ::sigaddset(&ending, SIGTERM);
  ::sigaddset(&ending, SIGINT);
  ::sigprocmask(SIG_BLOCK, &ending, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
  Descriptor signals(::signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK));
  if (signals.get() < 0) return fail("sync.failed", "The system lends no signalfd.");
  auto socket = RequestSocket::listen(options.socket, options.kiosk_user);
  if (!socket) return tl::unexpected(socket.error());
  auto sticks = options.sticks.empty() ? watch_udev_sticks(options.mounts) : FolderSticks::watch(options.sticks);
  if (!sticks) return tl::unexpected(sticks.error());
  WatchLoop loop(options, std::move(*sticks), std::move(*socket), std::move(signals));
  loop.run();
  return {};
}

}  // namespace kiosk
