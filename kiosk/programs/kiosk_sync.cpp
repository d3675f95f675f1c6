// kiosk-sync: the installer, and the only one that writes the store.
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "kiosk_sync/commands.h"
#include "kiosk_sync/watch_command.h"

using namespace kiosk;  // NOLINT: a main file

int main(int argc, char** argv) {
  // One heap for all threads: each would keep its own, and this is to stay under 32 MB.
  ::mallopt(M_ARENA_MAX, 1);
  CLI::App app{"Installs the kiosk's content into its store."};
  app.require_subcommand(1);
  Arguments arguments;
  int (*act)(Store&, const Arguments&) = nullptr;
  const auto command = [&](const char* name, const char* what, int (*run)(Store&, const Arguments&)) {
    CLI::App* made = app.add_subcommand(name, what);
    made->add_option("--store", arguments.store, "the store's folder")->required();
    made->add_flag("--patient", arguments.patient, "wait while another run holds the store");
    made->add_flag("--progress", arguments.progress, "JSON lines on standard output");
    made->callback([&act, run] { act = run; });
    return made;
  };
  CLI::App* to_install = command("install", "a bundle, or the newest one of a folder", run_install);
  to_install->add_option("FROM", arguments.from, "FILE.kiosk, or a stick's folder")->required();
  to_install->add_option("--trust", arguments.trust, "the trust file to begin with")->required();
  to_install->add_flag("--wait", arguments.wait, "keep it pending, for staff to approve");
  command("status", "what is shown, and what was", run_status)->add_flag("--json", arguments.json, "one JSON object");
  command("rollback", "back to the release before", run_rollback);
  command("verify", "every byte of every release that is kept", run_verify)
      ->add_option("--repair", arguments.from, "bring back what is damaged from the bundles of this folder");
  command("started", "the kiosk begins to show the release", run_started);
  command("confirm", "the release has shown itself to work", run_confirm)
      ->add_option("--release", arguments.release, "only if this one is current, such as 1-12");
  command("approve", "what waits for staff's yes is shown", run_approve)
      ->add_option("--release", arguments.release, "which, such as 1-12")
      ->required();
  command("cancel", "what waits for staff's yes is forgotten", run_cancel)
      ->add_option("--release", arguments.release, "which, such as 1-12")
      ->required();
  command("collect", "sweeps what nothing refers to", run_collect);
  std::function<int()> alone;  // without a store that is open
  add_watch_command(app, alone);
  CLI::App* report = app.add_subcommand("report", "writes standard input to a stick's kiosk-reports (for watch)");
  report->add_option("STICK", arguments.from, "the stick's folder")->required();
  report->add_option("--name", arguments.name, "report-NAME-ID.json")->required();
  report->add_option("--ask-write", arguments.ask, "a file that asks for the stick to become writable");
  report->add_flag("--make-folder", arguments.makes_folder, "also where the stick has no kiosk-reports yet");
  report->callback([&] {
    arguments.progress = true;
    alone = [&] { return run_report(arguments); };
  });
  app.add_subcommand("hash-pin", "a staff PIN from standard input, as kiosk.json keeps it")->callback([&] {
    alone = run_hash_pin;
  });
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (alone) return alone();
  if (act == run_install) say_reading(arguments);
  SystemFileOps ops;
  auto store = Store::open(ops, arguments.store, arguments.patient ? WhenBusy::wait : WhenBusy::give_up);
  return store ? act(*store, arguments) : complain(store.error(), arguments);
}
