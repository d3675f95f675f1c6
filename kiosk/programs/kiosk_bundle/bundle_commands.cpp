#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "bundle/check_objects.h"
#include "bundle/flat_json.h"
#include "bundle/pack.h"
#include "bundle/trust_files.h"
#include "bundle/verify.h"
#include "commands.h"
#include "password.h"
#include "publish/diff.h"
#include "publish/extract.h"
#include "publish/inspect.h"
#include "publish/keys.h"

namespace kiosk {

namespace {

struct BundleArguments {
  std::string file, other, key, trust;
  bool json = false;
};

int run_sign(const BundleArguments& arguments) {
  const auto key = read_secret_key(arguments.key, ask_password);
  if (!key) return complain(key.error());
  if (const auto done = add_signature(arguments.file, *key); !done) return complain(done.error());
  std::cerr << arguments.file << " is signed by " << to_string(key->public_key().id) << " too.\n";
  return kDone;
}

// Signatures, sizes, and every object's hash.
Result<VerifiedBundle> verify_all(const BundleArguments& arguments) {
  auto trust = read_trust(arguments.trust);
  if (!trust) return tl::unexpected(trust.error());
  const std::string beside = std::filesystem::path(arguments.file).parent_path().string();
  trust = follow_trust(std::move(*trust), beside.empty() ? "." : beside,
                       [](const Trust&, auto, auto) { return Result<void>(); });
  if (!trust) return tl::unexpected(trust.error());
  auto source = open_bundle_file(arguments.file);
  if (!source) return tl::unexpected(source.error());
  auto bundle = verify(**source, *trust);
  if (!bundle) return bundle;
  if (const auto whole = check_objects(**source, *bundle); !whole) return tl::unexpected(whole.error());
  return bundle;
}

int run_verify(const BundleArguments& arguments) {
  const auto bundle = verify_all(arguments);
  if (!bundle) return arguments.json ? complain_as_json(bundle.error()) : complain(bundle.error());
  const Manifest& manifest = bundle->manifest();
  if (!arguments.json) {
    std::cerr << "Good: " << manifest.title << ", release " << to_string(manifest.number) << ", signed by";
    for (const PublicKey& key : bundle->signers()) std::cerr << ' ' << to_string(key.id);
    std::cerr << ".\n";
    return kDone;
  }
  std::cout << "{\"ok\": true, \"title\": " << json_quoted(manifest.title) << ", \"epoch\": " << manifest.number.epoch
            << ", \"sequence\": " << manifest.number.sequence << ", \"objects\": " << manifest.objects.size()
            << ", \"signers\": [";
  for (std::size_t i = 0; i < bundle->signers().size(); ++i)
    std::cout << (i == 0 ? "" : ", ") << json_quoted(to_string(bundle->signers()[i].id));
  std::cout << "]}\n" << std::flush;
  return kDone;
}

int run_inspect(const BundleArguments& arguments) {
  auto source = open_bundle_file(arguments.file);
  if (!source) return complain(source.error());
  const auto found = inspect(**source);
  if (!found) return complain(found.error());
  std::cout << (arguments.json ? inspection_as_json(*found) : inspection_for_people(*found)) << std::flush;
  return kDone;
}

int run_extract(const BundleArguments& arguments) {
  auto source = open_bundle_file(arguments.file);
  if (!source) return complain(source.error());
  if (const auto done = extract_bundle(**source, arguments.other); !done) return complain(done.error());
  return kDone;
}

int run_diff(const BundleArguments& arguments) {
  const auto found = diff(arguments.file, arguments.other);
  if (!found) return complain(found.error());
  std::cout << (arguments.json ? diff_as_json(*found) : diff_for_people(*found)) << std::flush;
  return kDone;
}

}  // namespace

void add_bundle_commands(CLI::App& app, Run& run) {
  const auto arguments = std::make_shared<BundleArguments>();
  const auto command = [&](const char* name, const char* what, auto act) {
    return add_command(app, run, arguments, name, what, act);
  };
  CLI::App* sign = command("sign", "adds a signature", run_sign);
  sign->add_option("FILE.kiosk", arguments->file, "the bundle")->required();
  sign->add_option("--key", arguments->key, "the secret key")->required();
  CLI::App* verify = command("verify", "checks signatures and every byte", run_verify);
  verify->add_option("FILE.kiosk", arguments->file, "the bundle; newer trust files beside it are followed")->required();
  verify->add_option("--trust", arguments->trust, "the trust file to begin with")->required();
  verify->add_flag("--json", arguments->json, "one JSON object on standard output");
  CLI::App* inspect = command("inspect", "says what a bundle is and holds", run_inspect);
  inspect->add_option("FILE.kiosk", arguments->file, "the bundle")->required();
  inspect->add_flag("--json", arguments->json, "one JSON object on standard output");
  CLI::App* extract = command("extract", "writes a bundle's files into a folder", run_extract);
  extract->add_option("FILE.kiosk", arguments->file, "the bundle")->required();
  extract->add_option("DIR", arguments->other, "a folder that is new or empty")->required();
  CLI::App* diff = command("diff", "names what was added, changed and removed", run_diff);
  diff->add_option("OLD", arguments->file, "a bundle or a content folder")->required();
  diff->add_option("NEW", arguments->other, "a bundle or a content folder")->required();
  diff->add_flag("--json", arguments->json, "one JSON object on standard output");
}

}  // namespace kiosk
