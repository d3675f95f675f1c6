#include "platform/print_service.h"

#include <pthread.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <variant>

#include "base/child_process.h"
#include "base/page_stream.h"
#include "platform/log.h"
#include "platform/print_child.h"

namespace kiosk {

namespace {

struct News {
  std::optional<PrintPhase> phase;
  std::optional<PrinterCondition> condition;
  PaperLeft paper = PaperLeft::unsaid;
};

std::string text_in(const nlohmann::json& json, const char* key) {
  const auto it = json.find(key);
  return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

using AnyNews = std::variant<PrinterNews, PrintNews, PrintersNews>;

// A line of kiosk-print; nothing for what is none.
News parse_news(std::string_view line) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  News news;
  if (!json.is_object()) return news;
  news.phase = parse_phase(text_in(json, "phase"));
  news.condition = parse_condition(text_in(json, "condition"));
  news.paper = parse_paper_left(text_in(json, "paper")).value_or(PaperLeft::unsaid);
  return news;
}

std::optional<FoundPrinter> parse_found(std::string_view line) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  FoundPrinter found{text_in(json, "name"), text_in(json, "uri"), false, text_in(json, "language") == "escpos"};
  if (found.address.empty()) {
    found.address = text_in(json, "queue");
    found.is_queue = true;
  }
  if (found.address.empty()) return std::nullopt;
  return found;
}

}  // namespace

struct PrintService::Impl {
  struct PrintJob {
    int number = 0;
    MakePages make;
  };

  Impl(PrinterSettings printer_, std::function<void()> wake_, PrintServiceOptions options_)
      : wake(std::move(wake_)), options(std::move(options_)), printer(std::move(printer_)) {
    if (options.program.empty()) options.program = program_beside_this("kiosk-print");
  }

  [[nodiscard]] std::vector<std::string> command(const char* what) {
    const std::lock_guard lock(mutex);
    std::vector<std::string> words{options.program, printer.is_queue ? "--queue" : "--uri", printer.address};
    if (printer.language == PrinterSettings::Language::escpos) words.emplace_back("--escpos");
    words.emplace_back(what);
    return words;
  }

  // With the lock held: starts the thread where none is at work.
  void start() {
    if (working) return;
    if (thread.joinable()) thread.join();  // it has said that it is done: no wait
    working = true;
    thread = std::thread([this] { work(); });
  }

  void work();
  void ask_printer();
  void look_for_printers();
  void print_job(const PrintJob& job, const std::stop_token& stop);
  void tell(AnyNews news) {
    {
      const std::lock_guard lock(mutex);
      // What was cancelled is not heard of any more.
      if (const auto* print = std::get_if<PrintNews>(&news); print != nullptr && print->job != wanted_job) return;
      news_waiting.push_back(std::move(news));
    }
    wake();
  }

  const std::function<void()> wake;
  PrintServiceOptions options;

  std::mutex mutex;  // of all below
  PrinterSettings printer;
  bool working = false;
  bool asked = false;   // a question waits
  bool asking = false;  // one is out, to the printer that is used
  bool searching = false;
  std::optional<PrintJob> next;
  int wanted_job = 0;  // whose news are wanted; 0: nobody's
  std::stop_source stop_job;
  std::vector<AnyNews> news_waiting;
  std::thread thread;
};

void PrintService::Impl::work() {
  sigset_t pipe;
  ::sigemptyset(&pipe);
  ::sigaddset(&pipe, SIGPIPE);
  ::pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
  while (true) {
    std::optional<PrintJob> job;
    std::stop_token stop;
    bool ask_first = false;
    {
      const std::lock_guard lock(mutex);
      if (next) {
        job = std::exchange(next, std::nullopt);
        stop = stop_job.get_token();
      } else if (!asked && !searching) {
        working = false;
        return;
      }
      ask_first = asked;
      if (!job && asked) {
        asked = false;
        asking = true;
      }
    }
    if (job) print_job(*job, stop);
    else if (ask_first) ask_printer();
    else look_for_printers();
  }
}

void PrintService::Impl::ask_printer() {
  PrinterNews answer{PrinterCondition::offline, PaperLeft::unsaid};
  std::stop_token stop;
  {
    const std::lock_guard lock(mutex);
    stop = stop_job.get_token();
  }
  const auto done =
      run_print_child(command("status"), {}, {options.patience, options.grace}, stop, [&](std::string_view line) {
        if (const News news = parse_news(line); news.condition) answer = {*news.condition, news.paper};
      });
  if (!done && done.error().code == "print.missing") log(LogLevel::error, "printer", done.error());
  {
    const std::lock_guard lock(mutex);
    asking = false;
  }
  // A question that was cut off by a print is answered by how that goes.
  if (!stop.stop_requested()) tell(answer);
}

void PrintService::Impl::look_for_printers() {
  PrintersNews news;
  std::stop_token stop;
  {
    const std::lock_guard lock(mutex);
    stop = stop_job.get_token();
  }
  const auto done = run_print_child({options.program, "find"}, {}, {options.patience, options.grace}, stop,
                                    [&](std::string_view line) {
                                      if (auto found = parse_found(line)) news.found.push_back(std::move(*found));
                                    });
  if (!done) log(LogLevel::error, "printers", done.error());
  {
    const std::lock_guard lock(mutex);
    searching = false;
  }
  tell(std::move(news));
}

void PrintService::Impl::print_job(const PrintJob& job, const std::stop_token& stop) {
  PrintNews last{job.number, PrintPhase::failed, PrinterCondition::trouble};
  const auto pages = job.make();
  if (!pages) {
    log(LogLevel::error, "print", pages.error());
    tell(last);
    return;
  }
  if (stop.stop_requested()) return;
  bool over = false;
  const auto done = run_print_child(
      command("print"), to_stream(*pages), {Millis(0), options.grace}, stop, [&](std::string_view line) {
        const News news = parse_news(line);
        if (!news.phase) return;
        over = is_over(*news.phase);
        tell(PrintNews{job.number, *news.phase, news.condition.value_or(PrinterCondition::ready)});
      });
  if (!done) log(LogLevel::error, "print", done.error());
  // It ended without a last word: nothing more will come out of it.
  if (!over) tell(last);
}

PrintService::PrintService(PrinterSettings printer, std::function<void()> wake, PrintServiceOptions options)
    : impl_(std::make_unique<Impl>(std::move(printer), std::move(wake), std::move(options))) {}

PrintService::~PrintService() {
  cancel();
  if (impl_->thread.joinable()) impl_->thread.join();
}

void PrintService::ask() {
  const std::lock_guard lock(impl_->mutex);
  if (impl_->asked || impl_->asking) return;
  impl_->asked = true;
  impl_->start();
}

void PrintService::use(PrinterSettings printer) {
  cancel();
  const std::lock_guard lock(impl_->mutex);
  impl_->printer = std::move(printer);
  // The answer that is awaited would be of another.
  impl_->asking = false;
}

void PrintService::find() {
  const std::lock_guard lock(impl_->mutex);
  if (impl_->searching) return;
  impl_->searching = true;
  impl_->start();
}

void PrintService::print(int job, MakePages make) {
  const std::lock_guard lock(impl_->mutex);
  impl_->stop_job.request_stop();
  impl_->stop_job = std::stop_source();
  impl_->next = Impl::PrintJob{job, std::move(make)};
  impl_->wanted_job = job;
  impl_->start();
}

void PrintService::cancel() {
  const std::lock_guard lock(impl_->mutex);
  impl_->stop_job.request_stop();
  impl_->stop_job = std::stop_source();
  impl_->next.reset();
  impl_->wanted_job = 0;
}

bool PrintService::poll(const std::function<void(const PrinterNews&)>& printer,
                        const std::function<void(const PrintNews&)>& print,
                        const std::function<void(const PrintersNews&)>& printers) {
  std::vector<AnyNews> news;
  int wanted = 0;
  {
    const std::lock_guard lock(impl_->mutex);
    news.swap(impl_->news_waiting);
    wanted = impl_->wanted_job;
  }
  bool any = false;
  for (const auto& each : news) {
    if (const auto* state = std::get_if<PrinterNews>(&each)) {
      printer(*state);
      any = true;
    } else if (const auto* all = std::get_if<PrintersNews>(&each)) {
      if (printers) printers(*all);
      any = true;
    } else if (const auto& job = std::get<PrintNews>(each); job.job == wanted) {
      print(job);
      any = true;
    }
  }
  return any;
}

}  // namespace kiosk
