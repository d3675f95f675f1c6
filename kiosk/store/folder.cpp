#include "store/folder.h"

namespace kiosk {

Result<std::string> read_whole(FileOps& ops, Handle folder, const std::string& name, std::size_t most) {
  const auto handle = ops.open_file(folder, name);
  if (!handle) return tl::unexpected(handle.error());
  Open file(ops, *handle);
  std::string out(most + 1, '\0');
  const auto got = ops.read(file.handle(), 0, {reinterpret_cast<std::uint8_t*>(out.data()), out.size()});
  if (!got) return tl::unexpected(got.error());
  if (*got > most) return fail("store.too_large", name + " is larger than it can be.");
  out.resize(*got);
  return out;
}

Result<void> write_whole(FileOps& ops, Handle folder, const std::string& name, std::string_view text) {
  const auto handle = ops.create_file(folder, name);
  if (!handle) return tl::unexpected(handle.error());
  Open file(ops, *handle);
  if (auto done = ops.write(file.handle(), bytes_of(text)); !done) return done;
  if (auto done = ops.sync(file.handle()); !done) return done;
  return file.done();
}

Result<Open> open_in(FileOps& ops, Handle folder, const std::string& name) {
  const auto handle = ops.open_folder(folder, name);
  if (!handle) return tl::unexpected(handle.error());
  return Open(ops, *handle);
}

Result<void> sync_folder(FileOps& ops, Handle folder) { return ops.sync(folder); }

Result<void> remove_all(FileOps& ops, Handle folder, const std::string& name) {
  const auto about = ops.stat(folder, name);
  if (!about) return about.error().code == "store.missing" ? Result<void>() : tl::unexpected(about.error());
  if (!about->is_folder) return ops.remove_file(folder, name);
  {
    const auto inside = open_in(ops, folder, name);
    if (!inside) return tl::unexpected(inside.error());
    const auto names = ops.list(inside->handle());
    if (!names) return tl::unexpected(names.error());
    // The store nests three deep at most, and nobody else makes folders in it.
    for (const std::string& each : *names) {
      if (auto done = remove_all(ops, inside->handle(), each); !done) return done;
    }
  }
  return ops.remove_folder(folder, name);
}

}  // namespace kiosk
