// The catalogue's cases 25 to 32, 38 to 40 and 45: what is no bundle is refused in bounded time and memory.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>

#include "fixture.h"
#include "support/temp_dir.h"

namespace kiosk::test {

namespace {

// A bundle whose manifest is this text, well signed.
std::string with_manifest(const Publisher& publisher, const std::string& json) {
  return publisher.bundle_of(json, publisher.sign(json));
}

std::string with_path(const std::vector<std::string>& paths) {
  Publisher publisher;
  publisher.paths = paths;
  publisher.objects.resize(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) publisher.objects[i] = "object " + std::to_string(i);
  return outcome(publisher.bundle(), publisher.trust);
}

}  // namespace

TEST_CASE("catalogue 25: cut off at every byte") {
  const Publisher publisher;
  const std::string whole = publisher.bundle();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const std::string code = outcome(whole.substr(0, length), publisher.trust);
    CAPTURE(length);
    REQUIRE((code == "bundle.truncated" || code == "bundle.malformed"));
  }
}

TEST_CASE("catalogue 26, 27: lengths in headers that are absurd or do not fit the file") {
  const Publisher publisher;
  const std::string json = to_json(publisher.manifest());
  const std::size_t second = 512 + static_cast<std::size_t>(padded(json.size()));
  for (const std::size_t header_at : {std::size_t{0}, second}) {
    for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{kMostManifestBytes},
                                     std::uint64_t{kMostManifestBytes + 1}, kMostMember}) {
      std::string bytes = publisher.bundle();
      const TarHeader header = tar_header(header_at == 0 ? "manifest.json" : "signatures", size);
      std::copy(header.begin(), header.end(), bytes.begin() + static_cast<std::ptrdiff_t>(header_at));
      CAPTURE(size);
      CHECK(outcome(bytes, publisher.trust) != "good");
    }
  }
}

TEST_CASE("catalogue 27, 28: sizes in the manifest that do not fit the file, or overflow") {
  const Publisher publisher;
  const std::string json = to_json(publisher.manifest());
  for (const char* size : {"699", "701", "4294967295", "4294967296", "18446744073709551615", "18446744073709551616",
                           "-1", "7e2", "7.0e2", "\"700\"", "null", "true"}) {
    CAPTURE(size);
    CHECK(outcome(with_manifest(publisher, replaced(json, "\"size\": 700", std::string("\"size\": ") + size)),
                  publisher.trust) != "good");
  }
}

TEST_CASE("catalogue 29: bytes after its end, between its parts, in its padding") {
  const Publisher publisher;
  CHECK(outcome(publisher.bundle() + std::string(1, '\0'), publisher.trust) == "bundle.malformed");
  CHECK(outcome(publisher.bundle() + std::string(512, '\0'), publisher.trust) == "bundle.malformed");
  const std::string whole = publisher.bundle();
  // Wherever there is a zero that pads, it has to be one.
  for (const std::size_t from_end : {std::size_t{1}, std::size_t{1024}}) {
    std::string bytes = whole;
    bytes[bytes.size() - from_end] = 'x';
    CHECK(outcome(bytes, publisher.trust) == "bundle.malformed");
  }
  std::string bytes = whole;
  const std::size_t object = bytes.find(publisher.objects[1]);
  bytes[object + 700] = 'x';
  CHECK(outcome(bytes, publisher.trust) == "object.damaged");
  bytes = whole;
  bytes[512 + to_json(publisher.manifest()).size()] = 'x';
  CHECK(outcome(bytes, publisher.trust) == "bundle.malformed");
}

TEST_CASE("catalogue 30: paths that lead out, or look like something else") {
  const std::vector<std::string> wrong{"../a",     "a/../b", "/a",    "a//b",     "a/",
                                       "",         ".",      "./a",   ".a",       "a/.b",
                                       "a\\b",     "a b",    "a:b",   "a\u202Eb", "\u0061\u0301",
                                       "\xC0\xAF", "a\x01b", "a\x7F", "e\u0301",  std::string(201, 'a')};
  for (const std::string& path : wrong) {
    CAPTURE(path);
    const std::string code = with_path({path});
    CHECK((code == "manifest.bad_path" || code == "manifest.malformed"));
  }
  CHECK(with_path({std::string("a\0b", 3)}) == "manifest.bad_path");
  CHECK(with_path({"a.json", "A.json"}) == "manifest.duplicate_path");
  CHECK(with_path({"a", "a"}) == "manifest.duplicate_path");
  CHECK(with_path({"a", "A/b"}) == "manifest.duplicate_path");
  CHECK(with_path({"a", "a-b", "a.b/c"}) == "good");
}

TEST_CASE("catalogue 31: as many files as a manifest can hold are read, and one byte more is not") {
  const Publisher publisher;
  std::string json = to_json(publisher.manifest());
  const std::string hash = to_hex(blake2b_256(bytes_of(publisher.objects[0])));
  const std::size_t end = json.rfind("\n  ]");
  std::string files;
  for (int i = 0; json.size() + files.size() < kMostManifestBytes - 300; ++i)
    files += ",\n{\"path\": \"x/" + std::to_string(i) + "\", \"hash\": \"" + hash + "\", \"media_type\": \"a\"}";
  json.insert(end, files);
  CHECK(outcome(with_manifest(publisher, json), publisher.trust) == "good");
  json += std::string(kMostManifestBytes + 1 - json.size(), ' ');
  CHECK(outcome(with_manifest(publisher, json), publisher.trust) == "bundle.malformed");
}

TEST_CASE("catalogue 32: JSON that is deep, doubled, of other encodings, or has what does not belong") {
  const Publisher publisher;
  const std::string json = to_json(publisher.manifest());
  const std::vector<std::string> wrong{std::string(1'000'000, '['),
                                       std::string(1'000'000, '{'),
                                       "{\"objects\": " + std::string(1'000'000, '['),
                                       replaced(json, "\"format\": 1", "\"format\": 2"),
                                       replaced(json, "\"format\": 1", "\"format\": 1, \"format\": 1"),
                                       replaced(json, "\"format\": 1", "\"format\": 1, \"surprise\": 1"),
                                       replaced(json, "For tests", "For \xFF tests"),
                                       replaced(json, "\"sequence\": 7", "\"sequence\": 0"),
                                       replaced(json, "{\n  \"format\"", "{\n  \"languages\": [{}], \"format\""),
                                       json + "{}",
                                       "\xEF\xBB\xBF" + json + "x",
                                       "[" + json + "]"};
  for (const std::string& text : wrong) {
    CAPTURE(text.substr(0, 60));
    CHECK(outcome(with_manifest(publisher, text), publisher.trust) == "manifest.malformed");
  }
}

TEST_CASE("manifest: files and objects have to fit each other") {
  Publisher publisher;
  Manifest manifest = publisher.manifest();
  manifest.files.pop_back();
  std::string json = to_json(manifest);
  CHECK(outcome(with_manifest(publisher, json), publisher.trust) == "manifest.unknown_object");
  manifest = publisher.manifest();
  manifest.objects.push_back(manifest.objects.front());
  json = to_json(manifest);
  CHECK(outcome(with_manifest(publisher, json), publisher.trust) == "manifest.unknown_object");
}

TEST_CASE("manifest: written and read again it is the same") {
  const Publisher publisher;
  const std::string json = to_json(publisher.manifest());
  const auto read = parse_manifest(json);
  REQUIRE(read);
  CHECK(to_json(*read) == json);
  CHECK(read->path(read->files[1]) == "en/articles/rest.md");
}

TEST_CASE("catalogue 38: a link, a pipe, a folder, nothing") {
  const TempDir dir;
  const std::string file = dir.string() + "/a.kiosk";
  std::ofstream(file) << "x";
  const auto code = [](const std::string& path) {
    const auto opened = open_bundle_file(path);
    return opened ? std::string("good") : opened.error().code;
  };
  REQUIRE(::symlink(file.c_str(), (dir.string() + "/link").c_str()) == 0);
  REQUIRE(::mkfifo((dir.string() + "/pipe").c_str(), 0600) == 0);
  CHECK(code(file) == "good");
  CHECK(code(dir.string() + "/link") == "bundle.not_a_file");
  CHECK(code(dir.string() + "/pipe") == "bundle.not_a_file");
  CHECK(code(dir.string()) == "bundle.not_a_file");
  CHECK(code(dir.string() + "/none") == "bundle.missing");
  CHECK(code("/dev/zero") == "bundle.not_a_file");
}

TEST_CASE(
    "catalogue 39: a source that changes after its manifest was read shows other objects, which are not believed") {
  const Publisher publisher;
  MemorySource source(publisher.bundle());
  const auto bundle = verify(source, publisher.trust);
  REQUIRE(bundle);
  Publisher other;
  other.objects[1] = std::string(700, 'y');
  source.bytes() = other.bundle();
  CHECK(read_object(source, bundle->manifest().objects[1], bundle->object_at(1), [](Bytes) { return Result<void>(); })
            .error()
            .code == "object.damaged");
  // And what was verified is what was read: it is not read again.
  CHECK(bundle->manifest_bytes() == to_json(publisher.manifest()));
}

TEST_CASE("catalogue 40: the Nth read fails, for all N") {
  const Publisher publisher;
  MemorySource counting(publisher.bundle());
  REQUIRE(outcome(counting, publisher.trust) == "good");
  REQUIRE(counting.reads > 8);
  for (int n = 1; n <= counting.reads; ++n) {
    MemorySource source(publisher.bundle());
    source.before = [n](int read) -> Result<void> {
      if (read == n) return fail("source.failed", "EIO");
      return {};
    };
    CHECK(outcome(source, publisher.trust) == "source.failed");
  }
}

TEST_CASE("catalogue 45: one wrong byte, once, in any read") {
  const Publisher publisher;
  MemorySource counting(publisher.bundle());
  REQUIRE(outcome(counting, publisher.trust) == "good");
  for (int n = 1; n <= counting.reads; ++n) {
    MemorySource source(publisher.bundle());
    source.after = [n](int read, std::span<std::uint8_t> bytes) {
      if (read == n && !bytes.empty()) bytes[bytes.size() / 2] ^= 1;
    };
    CAPTURE(n);
    const bool read_nothing = [&] {
      // A read of no bytes cannot be wrong.
      MemorySource looking(publisher.bundle());
      bool empty = false;
      looking.after = [&](int read, std::span<std::uint8_t> bytes) { empty = empty || (read == n && bytes.empty()); };
      (void)outcome(looking, publisher.trust);
      return empty;
    }();
    CHECK((outcome(source, publisher.trust) == "good") == read_nothing);
  }
}

}  // namespace kiosk::test
