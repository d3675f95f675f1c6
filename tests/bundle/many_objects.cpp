// Objects that are read in runs and hashed beside each other: what is wrong with one is found wherever it lies.
#include <numeric>

#include "bundle/check_objects.h"
#include "bundle/object_reader.h"
#include "fixture.h"

namespace kiosk::test {

namespace {

// Small ones in long rows, some without a byte, and between them ones of several pieces and of just a piece.
Publisher with_many_objects() {
  Publisher made;
  made.objects.clear();
  made.paths.clear();
  for (std::size_t i = 0; i < 600; ++i) {
    std::size_t size = i * 37 % 5000;
    if (i % 100 == 50) size = PieceBuffers::kLargest + i;
    if (i % 100 == 51) size = PieceBuffers::kLargest - kTarBlock;
    if (i == 0) size = 3 * PieceBuffers::kLargest;
    made.objects.push_back(i == 7 ? "" : std::string(size, 'x') + std::to_string(i));
    made.paths.push_back("media/" + std::to_string(i) + ".txt");
  }
  return made;
}

// A bundle of them that was verified, at its source.
struct ManyObjects {
  Publisher publisher = with_many_objects();
  MemorySource source{publisher.bundle()};
  VerifiedBundle bundle = verify(source, publisher.trust).value();

  // Of some of them; what is given outlives it.
  [[nodiscard]] ObjectReader reader(const std::vector<std::size_t>& wanted) {
    return {source, bundle.manifest().objects, bundle.object_places(), wanted};
  }
};

std::string outcome_of_all(BundleSource& source, const Trust& trust) {
  const auto bundle = verify(source, trust);
  if (!bundle) return bundle.error().code;
  const auto whole = check_objects(source, *bundle);
  return whole ? "good" : whole.error().code;
}

}  // namespace

TEST_CASE("bundle: all objects are checked, and small ones take few reads") {
  ManyObjects many;
  many.source.reads = 0;
  REQUIRE(check_objects(many.source, many.bundle));
  std::uint64_t bytes = 0;
  for (const std::string& object : many.publisher.objects) bytes += kTarBlock + padded(object.size());
  CHECK(many.source.reads > static_cast<int>(bytes / PieceBuffers::kLargest));
  CHECK(many.source.reads < static_cast<int>(2 * bytes / PieceBuffers::kLargest) + 10);
}

TEST_CASE("bundle: one bit of any object, header or padding is found among many") {
  ManyObjects many;
  for (std::size_t i = 0; i < many.publisher.objects.size(); i += 7) {
    const std::uint64_t at = many.bundle.object_at(i);
    const std::uint64_t size = many.publisher.objects[i].size();
    for (const std::uint64_t place :
         {at, at + kTarBlock, at + kTarBlock + size - 1, at + kTarBlock + padded(size) - 1}) {
      MemorySource source(many.source.bytes());
      source.bytes()[static_cast<std::size_t>(place)] ^= 1;
      CAPTURE(i);
      CAPTURE(place);
      REQUIRE(outcome_of_all(source, many.publisher.trust) == "object.damaged");
    }
  }
}

TEST_CASE("catalogue 40, 45: among many objects the Nth read fails or has one wrong byte") {
  const Publisher publisher = with_many_objects();
  MemorySource counting(publisher.bundle());
  REQUIRE(outcome_of_all(counting, publisher.trust) == "good");
  for (int n = 10; n <= counting.reads; ++n) {
    MemorySource source(publisher.bundle());
    // From then on: the stick is gone.
    source.before = [n](int read) -> Result<void> {
      if (read >= n) return fail("source.failed", "EIO");
      return {};
    };
    CHECK(outcome_of_all(source, publisher.trust) == "source.failed");
    MemorySource wrong(publisher.bundle());
    wrong.after = [n](int read, std::span<std::uint8_t> bytes) {
      if (read == n) bytes[bytes.size() / 2] ^= 1;
    };
    CHECK(outcome_of_all(wrong, publisher.trust) == "object.damaged");
  }
}

TEST_CASE("bundle: of two objects that are wrong the first is named, though it is found later") {
  ManyObjects many;
  many.source.bytes()[static_cast<std::size_t>(many.bundle.object_at(0) + kTarBlock)] ^= 1;
  many.source.before = [](int read) -> Result<void> {
    if (read > 30) return fail("source.failed", "EIO");
    return {};
  };
  CHECK(check_objects(many.source, many.bundle).error().code == "object.damaged");
}

TEST_CASE("bundle: an object is read though its neighbour cannot be") {
  ManyObjects many;
  const std::vector<std::size_t> wanted{100, 101, 102};
  ObjectReader reader = many.reader(wanted);
  // Nothing behind 101 can be read.
  const std::uint64_t end = many.bundle.object_at(102);
  many.source.bytes().resize(static_cast<std::size_t>(end));
  std::string read;
  const auto take = [&](const Piece& piece) {
    read.append(piece.bytes.begin(), piece.bytes.end());
    return Result<void>();
  };
  REQUIRE(reader.read(100, take));
  REQUIRE(reader.read(101, take));
  CHECK(read == many.publisher.objects[100] + many.publisher.objects[101]);
  CHECK(reader.read(102, take).error().code == "bundle.truncated");
}

TEST_CASE("bundle: what is not wanted is not read") {
  ManyObjects many;
  const std::vector<std::size_t> wanted{100, 101, 103};
  ObjectReader reader = many.reader(wanted);
  std::size_t bytes = 0;
  many.source.after = [&](int, std::span<std::uint8_t> read) { bytes += read.size(); };
  std::size_t wanted_bytes = 0;
  for (const std::size_t object : wanted) {
    wanted_bytes += kTarBlock + padded(many.publisher.objects[object].size());
    CHECK(reader.read(object, [](const Piece&) { return Result<void>(); }));
  }
  CHECK(bytes == wanted_bytes);
}

}  // namespace kiosk::test
