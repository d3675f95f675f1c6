#include "watch_command.h"

#include <pwd.h>
#include <unistd.h>

#include <charconv>
#include <iostream>
#include <memory>
#include <optional>

#include "sync/watch_loop.h"

namespace kiosk {

namespace {

struct WatchWords {
  WatchOptions options;
  std::string kiosk_user, approval;
};

std::optional<uid_t> user_of(const std::string& text) {
  if (text.empty()) return ::getuid();
  uid_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size()) return number;
  const passwd* const user = ::getpwnam(text.c_str());
  if (user == nullptr) return std::nullopt;
  return user->pw_uid;
}

int run_watch(WatchWords& words) {
  const auto user = user_of(words.kiosk_user);
  if (!user) {
    std::cerr << "kiosk-sync: there is no user " << words.kiosk_user << ".\n";
    return 2;
  }
  words.options.kiosk_user = *user;
  if (!words.approval.empty()) words.options.staff_approve = words.approval == "staff";
  const auto done = watch(words.options);
  if (done) return 0;
  std::cerr << "kiosk-sync: " << done.error().code << ": " << done.error().message << '\n';
  return done.error().code == "sticks.missing" ? 2 : 3;
}

}  // namespace

void add_watch_command(CLI::App& app, std::function<int()>& act) {
  const auto words = std::make_shared<WatchWords>();
  WatchOptions& to = words->options;
  CLI::App* made = app.add_subcommand("watch", "the service: takes what sticks bring, until it is ended");
  made->add_option("--store", to.store, "the store's folder")->required();
  made->add_option("--trust", to.trust, "the trust file to begin with")->required();
  made->add_option("--sticks", to.sticks, "each folder in this folder is a stick; else USB sticks, by udev");
  made->add_option("--mounts", to.mounts, "where USB sticks are mounted")->capture_default_str();
  made->add_option("--write-requests", to.write_requests, "where a USB stick is asked to become writable")
      ->capture_default_str();
  made->add_option("--news", to.news, "how it stands, for the screen")->capture_default_str();
  made->add_option("--socket", to.socket, "where the screen asks")->capture_default_str();
  made->add_option("--kiosk-user", words->kiosk_user, "who may ask, beside root: a name or a number; else this user");
  made->add_option("--approval", words->approval, "who lets an update be shown; else as kiosk.json says")
      ->check(CLI::IsMember({"automatic", "staff"}));
  made->add_option("--stall", to.stall_s, "seconds without a sign of life after which a stick is given up")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  made->add_option("--config", to.configs, "the kiosk.json files, a later one over an earlier one");
  made->add_option("--config-out", to.config_out, "where what staff set is saved")->capture_default_str();
  made->add_option("--local-out", to.local_out, "where the clinic's own contacts are saved")->capture_default_str();
  made->add_option("--clock-request", to.clock_request, "where root is asked to set the clock")->capture_default_str();
  made->callback([&act, words] { act = [words] { return run_watch(*words); }; });
}

}  // namespace kiosk
