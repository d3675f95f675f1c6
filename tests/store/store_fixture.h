// A store in a temporary folder, and a publisher whose releases go into it.
#pragma once
#include <filesystem>
#include <fstream>

#include "../bundle/fixture.h"
#include "faulty_ops.h"
#include "store/install.h"
#include "support/temp_dir.h"

namespace kiosk::test {

// Release N of a small collection: object N is its own, the others are the same in each.
inline Publisher release(const Publisher& first, std::uint64_t sequence) {
  Publisher made;
  made.key = *SecretKey::parse(*first.key.file(Password()), [] { return Password(); });
  made.trust = first.trust;
  made.number = {1, sequence};
  made.objects = {"{\"tips\": []}", std::string(3000, 'x'), "only in " + std::to_string(sequence)};
  return made;
}

inline Result<Installed> put(FileOps& ops, const std::string& folder, const Publisher& publisher,
                             const InstallOptions& options = {}) {
  auto store = Store::open(ops, folder);
  if (!store) return tl::unexpected(store.error());
  MemorySource source(publisher.bundle());
  const auto bundle = verify(source, publisher.trust);
  if (!bundle) return tl::unexpected(bundle.error());
  return install(*store, source, *bundle, options);
}
inline std::string put_outcome(FileOps& ops, const std::string& folder, const Publisher& publisher) {
  const auto done = put(ops, folder, publisher);
  return done ? (done->already ? "already" : "good") : done.error().code;
}

// What is current in the folder, once somebody looks: it is whole, or there is nothing.
inline std::string current(const std::string& folder) {
  SystemFileOps ops;
  const auto store = Store::open(ops, folder);
  if (!store) return store.error().code;
  if (!store->state().current) return "none";
  const auto whole = store->check_release(*store->state().current, true);
  return whole ? to_string(*store->state().current) : whole.error().code;
}

inline void copy_store(const std::string& from, const std::string& to) {
  std::filesystem::remove_all(to);
  std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
}

}  // namespace kiosk::test
