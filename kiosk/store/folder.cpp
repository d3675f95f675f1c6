#include "store/folder.h"

#include <algorithm>

namespace kiosk {

Result<std::string> read_whole(FileOps& ops, Handle folder, const std::string& name, std::size_t most) {
  const auto handle = ops.open_file(folder, name);
  if (!handle) return tl::unexpected(handle.error());
  Open file(ops, *handle);
  const auto about = ops.stat(folder, name);
  if (!about) return tl::unexpected(about.error());
  // One more than it should have, so that its end is seen. What the name says now may be another file than the open one.
  std::size_t room = static_cast<std::size_t>(std::min<std::uint64_t>(about->size, most)) + 1;
  for (;;) {
    std::string out(room, '\0');
    const auto got = ops.read(file.handle(), 0, {reinterpret_cast<std::uint8_t*>(out.data()), out.size()});
    if (!got) return tl::unexpected(got.error());
    if (*got > most) return fail("store.too_large", name + " is larger than it can be.");
    if (*got < room) {
      out.resize(*got);
      return out;
    }
    room = std::min(2 * room, most + 1);
  }
}

Result<Open> write_new(FileOps& ops, Handle folder, const std::string& name, std::string_view text) {
  const auto handle = ops.create_file(folder, name);
  if (!handle) return tl::unexpected(handle.error());
  Open file(ops, *handle);
  if (auto done = ops.write(file.handle(), bytes_of(text)); !done) return tl::unexpected(done.error());
  return file;
}

Result<void> write_whole(FileOps& ops, Handle folder, const std::string& name, std::string_view text) {
  auto file = write_new(ops, folder, name, text);
  if (!file) return tl::unexpected(file.error());
  if (auto done = ops.sync(file->handle()); !done) return done;
  return file->done();
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
