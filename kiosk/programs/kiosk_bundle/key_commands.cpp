#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "bundle/trust_files.h"
#include "commands.h"
#include "password.h"
#include "publish/keys.h"

namespace kiosk {

namespace {

struct KeyArguments {
  NewKeys keys{".", "kiosk", "kiosk", "sample", true};
  bool no_password = false;
  std::string file, folder = ".", key;
  std::vector<std::string> add_root, add_release, remove, revoke;
  TrustChange change;
};

int run_keygen(KeyArguments& arguments) {
  arguments.keys.protect = !arguments.no_password;
  const auto made = write_new_keys(arguments.keys, ask_password);
  if (!made) return complain(made.error());
  const std::string base = arguments.keys.folder + "/" + arguments.keys.name;
  std::cerr << "Wrote " << base << ".key (keep it secret, and a copy of it in a safe), " << base << ".pub and "
            << arguments.keys.folder << "/trust-1.json for key " << to_string(made->id) << ".\n";
  return kDone;
}

int run_next(KeyArguments& arguments) {
  const auto now = read_trust(arguments.file);
  if (!now) return complain(now.error());
  TrustChange& change = arguments.change;
  for (const auto& [paths, keys] : {std::pair{&arguments.add_root, &change.add_root},
                                    {&arguments.add_release, &change.add_release},
                                    {&arguments.remove, &change.remove},
                                    {&arguments.revoke, &change.revoke}}) {
    for (const std::string& path : *paths) {
      const auto key = read_public_key(path);
      if (!key) return complain(key.error());
      keys->push_back(*key);
    }
  }
  const auto next = changed_trust(*now, change);
  if (!next) return complain(next.error());
  const auto written = write_trust(*next, arguments.folder);
  if (!written) return complain(written.error());
  std::cerr << "Wrote " << *written << ". It counts when " << now->root.threshold << " of the root keys before and "
            << next->root.threshold << " of its own have signed it: kiosk-bundle trust sign " << *written
            << " --key KEY\n";
  return kDone;
}

int run_sign_trust(KeyArguments& arguments) {
  const auto key = read_secret_key(arguments.key, ask_password);
  if (!key) return complain(key.error());
  if (const auto done = sign_trust(arguments.file, *key); !done) return complain(done.error());
  std::cerr << arguments.file << ".sigs holds the signature of " << to_string(key->public_key().id) << ".\n";
  return kDone;
}

int run_follow(KeyArguments& arguments) {
  auto now = read_trust(arguments.file);
  if (!now) return complain(now.error());
  const auto newest = follow_trust(std::move(*now), arguments.folder, [](const Trust& step, auto, auto) {
    std::cerr << "version " << step.version << ": good\n";
    return Result<void>();
  });
  if (!newest) return complain(newest.error());
  std::cout << to_json(*newest) << std::flush;
  return kDone;
}

void add_trust(CLI::App& app, const std::shared_ptr<KeyArguments>& arguments, Run& run) {
  CLI::App* trust = app.add_subcommand("trust", "makes, signs and follows trust files");
  trust->require_subcommand(1);
  const auto command = [&](const char* name, const char* what, auto act) {
    return add_command(*trust, run, arguments, name, what, act);
  };
  CLI::App* next = command("next", "writes the next version, to be signed", run_next);
  next->add_option("TRUST.json", arguments->file, "the version before")->required();
  next->add_option("-o,--out", arguments->folder, "the folder to write it to");
  next->add_option("--add-root", arguments->add_root, "a .pub file: a key that may sign the next trust file");
  next->add_option("--add-release", arguments->add_release, "a .pub file: a key that may sign bundles");
  next->add_option("--remove", arguments->remove, "a .pub file: a key that is no longer used");
  next->add_option("--revoke", arguments->revoke, "a .pub file: a key that is lost or stolen");
  next->add_option("--root-threshold", arguments->change.root_threshold, "so many root keys have to sign");
  next->add_option("--release-threshold", arguments->change.release_threshold, "so many release keys have to sign");
  next->add_option("--epoch", arguments->change.epoch, "a higher one lets sequences begin again");
  next->add_option("--minimum", arguments->change.minimum, "releases with a lower sequence are withdrawn");
  CLI::App* sign = command("sign", "adds a signature to TRUST.json.sigs", run_sign_trust);
  sign->add_option("TRUST.json", arguments->file, "the trust file")->required();
  sign->add_option("--key", arguments->key, "a root key")->required();
  CLI::App* follow = command("follow", "checks the versions in a folder one by one, and prints the newest", run_follow);
  follow->add_option("TRUST.json", arguments->file, "the version to begin with")->required();
  follow->add_option("DIR", arguments->folder, "where the newer ones are")->required();
}

}  // namespace

void add_key_commands(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<KeyArguments>();
  CLI::App* keygen =
      add_command(app, run, arguments, "keygen", "makes a publisher's key pair and a first trust file", run_keygen);
  keygen->add_option("--out", arguments->keys.folder, "the folder to write to");
  keygen->add_option("--name", arguments->keys.name, "of the files: NAME.key, NAME.pub");
  keygen->add_option("--product", arguments->keys.product, "what the trust file is for");
  keygen->add_option("--channel", arguments->keys.channel, "bundle.json's channel");
  keygen->add_flag("--no-password", arguments->no_password, "the key lies open in its file; for tests");
  add_trust(app, arguments, run);
}

}  // namespace kiosk
