#include "bundle/object_reader.h"

#include <algorithm>
#include <utility>

#include "bundle/tar.h"

namespace kiosk {

namespace {

constexpr std::size_t kMostOfLot = 64;
constexpr std::uint64_t kBytesOfLot = std::uint64_t{1} << 20U;

bool all_zero(Bytes bytes) {
  return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

bool is_header_of(const ObjectEntry& object, TarHeaderBytes bytes) {
  const auto header = parse_tar_header(bytes);
  return header && header->name == "objects/" + to_hex(object.hash) && header->size == object.size;
}

}  // namespace

tl::unexpected<Error> damaged_object() {
  return fail("object.damaged", "A part of the bundle is damaged. Copy it to the stick again, or try another stick.");
}

std::vector<std::span<const std::size_t>> lots_of(std::span<const ObjectEntry> objects,
                                                  std::span<const std::size_t> which) {
  std::vector<std::span<const std::size_t>> lots;
  while (!which.empty()) {
    std::uint64_t bytes = 0;
    std::size_t count = 0;
    do bytes += objects[which[count++]].size;
    while (count < which.size() && count < kMostOfLot && bytes + objects[which[count]].size <= kBytesOfLot);
    lots.push_back(which.first(count));
    which = which.subspan(count);
  }
  return lots;
}

ObjectReader::ObjectReader(BundleSource& source, std::span<const ObjectEntry> objects,
                           std::span<const std::uint64_t> places, std::span<const std::size_t> wanted)
    : source_(source), objects_(objects), places_(places), wanted_(wanted) {}

std::uint64_t ObjectReader::end_of(std::size_t object) const {
  return places_[object] + kTarBlock + padded(objects_[object].size);
}

Result<void> ObjectReader::read_run(std::size_t object) {
  const std::uint64_t at = places_[object];
  const std::uint64_t own_end = end_of(object);
  std::uint64_t end = own_end;
  for (const std::size_t next : wanted_) {
    if (places_[next] != end || end_of(next) - at > PieceBuffers::kLargest) break;
    end = end_of(next);
  }
  run_ = {};
  PieceRoom room = buffers_.take(static_cast<std::size_t>(end - at));
  auto got = source_.read(at, room.bytes);
  // What cannot be read may be a neighbour: the object by itself.
  if (!got && end > own_end) {
    room.bytes = room.bytes.first(static_cast<std::size_t>(own_end - at));
    got = source_.read(at, room.bytes);
  }
  if (!got) return got;
  run_ = std::move(room);
  run_at_ = at;
  return {};
}

Result<void> ObjectReader::read(std::size_t object, const TakePiece& take) {
  while (!wanted_.empty() && wanted_.front() <= object) wanted_ = wanted_.subspan(1);
  const std::uint64_t at = places_[object];
  const std::uint64_t span = end_of(object) - at;
  if (span > PieceBuffers::kLargest) return read_large(object, take);
  if (at < run_at_ || at + span > run_at_ + run_.bytes.size()) {
    if (auto read = read_run(object); !read) return read;
  }
  const Bytes bytes = Bytes(run_.bytes).subspan(static_cast<std::size_t>(at - run_at_), static_cast<std::size_t>(span));
  const auto size = static_cast<std::size_t>(objects_[object].size);
  if (!is_header_of(objects_[object], TarHeaderBytes(bytes.first(kTarBlock))) ||
      !all_zero(bytes.subspan(kTarBlock + size)))
    return damaged_object();
  return size == 0 ? Result<void>() : take(run_.piece(bytes.subspan(kTarBlock, size)));
}

Result<void> ObjectReader::read_large(std::size_t object, const TakePiece& take) {
  const std::uint64_t content_end = kTarBlock + objects_[object].size;
  const std::uint64_t end = kTarBlock + padded(objects_[object].size);
  for (std::uint64_t done = 0; done < end;) {
    const PieceRoom room =
        buffers_.take(static_cast<std::size_t>(std::min<std::uint64_t>(PieceBuffers::kLargest, end - done)));
    if (auto got = source_.read(places_[object] + done, room.bytes); !got) return got;
    const Bytes bytes(room.bytes);
    if (done == 0 && !is_header_of(objects_[object], TarHeaderBytes(bytes.first(kTarBlock)))) return damaged_object();
    const auto part = [&](std::uint64_t from, std::uint64_t to) {
      const std::uint64_t first = std::clamp(from, done, done + bytes.size());
      const std::uint64_t last = std::clamp(to, first, done + bytes.size());
      return bytes.subspan(static_cast<std::size_t>(first - done), static_cast<std::size_t>(last - first));
    };
    if (!all_zero(part(content_end, end))) return damaged_object();
    const Bytes content = part(kTarBlock, content_end);
    if (!content.empty()) {
      if (auto taken = take(room.piece(content)); !taken) return taken;
    }
    done += bytes.size();
  }
  return {};
}

}  // namespace kiosk
