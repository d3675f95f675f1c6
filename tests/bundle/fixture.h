// Bundles made in memory, byte by byte, so that each can be wrong in one way.
#pragma once
#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "bundle/secret_key.h"
#include "bundle/tar.h"
#include "bundle/verify.h"

namespace kiosk::test {

class MemorySource final : public BundleSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}
  // Called before each read, with its number from 1 on; an error is what the read gives.
  std::function<Result<void>(int read)> before{};
  // What is read can be changed on its way.
  std::function<void(int read, std::span<std::uint8_t> bytes)> after{};
  int reads = 0;

  [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }
  [[nodiscard]] Result<void> read(std::uint64_t offset, std::span<std::uint8_t> to) override {
    ++reads;
    if (before) {
      if (auto good = before(reads); !good) return good;
    }
    if (offset > bytes_.size() || to.size() > bytes_.size() - offset) return fail("bundle.truncated", "too short");
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(offset), to.size(), to.begin());
    if (after) after(reads, to);
    return {};
  }
  std::string& bytes() { return bytes_; }

 private:
  std::string bytes_;
};

// A publisher whose key is root and release key, and what it publishes.
struct Publisher {
  SecretKey key = SecretKey::generate();
  Trust trust = first_trust();
  std::vector<std::string> objects{"{\"tips\": []}", std::string(700, 'x'), ""};
  std::vector<std::string> paths{"tips.json", "en/articles/rest.md", "media/empty.txt"};
  ReleaseNumber number{1, 7};

  [[nodiscard]] Trust first_trust() const {
    Trust made;
    made.product = "kiosk";
    made.channel = "sample";
    made.root.keys = made.release.keys = {key.public_key()};
    return made;
  }
  [[nodiscard]] Manifest manifest() const {
    Manifest made;
    made.product = "kiosk";
    made.channel = "sample";
    made.number = number;
    made.created = "2026-11-22T00:00:00Z";
    made.title = "For tests";
    made.languages = {"en"};
    made.media_types = {"text/plain"};
    for (std::size_t i = 0; i < objects.size(); ++i) {
      made.objects.push_back({blake2b_256(bytes_of(objects[i])), objects[i].size()});
      made.files.push_back({static_cast<std::uint32_t>(made.paths.size()), static_cast<std::uint16_t>(paths[i].size()),
                            0, static_cast<std::uint32_t>(i)});
      made.paths += paths[i];
    }
    return made;
  }
  [[nodiscard]] std::string sign(std::string_view bytes) const { return key.sign(bytes_of(bytes), "u", "t"); }
  [[nodiscard]] std::string bundle() const {
    const std::string json = to_json(manifest());
    return bundle_of(json, sign(json));
  }
  [[nodiscard]] std::string bundle_of(std::string_view manifest_json, std::string_view signatures) const {
    std::string out;
    add(out, "manifest.json", manifest_json);
    add(out, "signatures", signatures);
    for (const std::string& object : objects) add(out, "objects/" + to_hex(blake2b_256(bytes_of(object))), object);
    return out.append(kTarEnd, '\0');
  }
  static void add(std::string& out, const std::string& name, std::string_view content) {
    const TarHeader header = tar_header(name, content.size());
    out.append(header.begin(), header.end()).append(content);
    out.append(static_cast<std::size_t>(padded(content.size()) - content.size()), '\0');
  }
};

// The error's code; "good" without one. Objects are read too.
inline std::string outcome(BundleSource& source, const Trust& trust) {
  const auto bundle = verify(source, trust);
  if (!bundle) return bundle.error().code;
  for (std::size_t i = 0; i < bundle->manifest().objects.size(); ++i) {
    const auto read =
        read_object(source, bundle->manifest().objects[i], bundle->object_at(i), [](Bytes) { return Result<void>(); });
    if (!read) return read.error().code;
  }
  return "good";
}
inline std::string outcome(std::string bytes, const Trust& trust) {
  MemorySource source(std::move(bytes));
  return outcome(source, trust);
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace kiosk::test
