#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <utility>

#include "library/content_files.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool good() const { return number_ >= 0; }

 private:
  int number_;
};

std::string size_text(std::size_t bytes) {
  constexpr std::size_t kKibi = 1024;
  if (bytes >= kKibi * kKibi) return std::to_string((bytes + kKibi * kKibi - 1) / (kKibi * kKibi)) + " MB";
  return std::to_string((bytes + kKibi - 1) / kKibi) + " KB";
}

bool is_below(const fs::path& path, const fs::path& root) {
  const auto [in_root, in_path] = std::ranges::mismatch(root, path);
  return in_root == root.end();
}

struct OpenFile {
  Descriptor descriptor;
  std::size_t size = 0;
  std::uint64_t stamp = 0;
};

// Saved over or saved beside and renamed: one of the three differs.
std::uint64_t stamp_of(const struct stat& facts) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  const auto nanos = static_cast<std::uint64_t>(facts.st_mtim.tv_sec) * 1'000'000'000U +
                     static_cast<std::uint64_t>(facts.st_mtim.tv_nsec);
  return (nanos * kOdd ^ static_cast<std::uint64_t>(facts.st_size)) * kOdd ^ static_cast<std::uint64_t>(facts.st_ino);
}

// O_NONBLOCK: a named pipe must not hold the program up before fstat has said what it is.
Result<OpenFile> open_file(const std::string& root, const std::string& path, std::size_t limit) {
  std::error_code error;
  const fs::path real = fs::canonical(fs::path(root) / path, error);
  if (error) {
    if (error == std::errc::no_such_file_or_directory) return fail("content.missing_file", "this file is missing");
    return fail("content.unreadable_file", "this file cannot be read: " + error.message());
  }
  if (!is_below(real, root)) {
    return fail("content.outside", "this is a link that leads out of the content folder");
  }
  Descriptor descriptor(::open(real.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat facts {};
  if (!descriptor.good() || ::fstat(descriptor.get(), &facts) != 0) {
    return fail("content.unreadable_file", std::string("this file cannot be read: ") + std::strerror(errno));
  }
  if (!S_ISREG(facts.st_mode)) {
    return fail("content.not_a_file", "this is not a plain file");
  }
  const auto size = static_cast<std::size_t>(facts.st_size);
  if (size > limit) {
    return fail("content.too_large", "this file is " + size_text(size) + "; at most " + size_text(limit) + " are read");
  }
  return OpenFile{std::move(descriptor), size, stamp_of(facts)};
}

// Nothing when reading fails. A file that grows while it is read is cut at `limit`.
std::optional<std::string> read_up_to(const Descriptor& descriptor, std::size_t limit) {
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (bytes.size() < limit) {
    const ssize_t got = ::read(descriptor.get(), buffer.data(), std::min(buffer.size(), limit - bytes.size()));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return bytes;
}

class FolderFiles final : public ContentFiles {
 public:
  explicit FolderFiles(std::string root) : root_(std::move(root)) {}

  [[nodiscard]] std::string name() const override { return root_; }

  [[nodiscard]] std::vector<std::string> list(const std::string& folder, std::string_view suffix) const override {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator it(fs::path(root_) / folder, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
      std::string name = it->path().filename().string();
      if (name.ends_with(suffix) && !name.starts_with('.')) names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    return names;
  }
  [[nodiscard]] bool has_folder(const std::string& folder) const override {
    std::error_code error;
    return fs::is_directory(fs::path(root_) / folder, error);
  }
  [[nodiscard]] bool has_file(const std::string& path) const override {
    std::error_code error;
    return fs::exists(fs::path(root_) / path, error);
  }
  [[nodiscard]] Result<Part> read(const std::string& path, std::size_t bytes, std::size_t limit) const override {
    const auto file = open_file(root_, path, limit);
    if (!file) return tl::unexpected<Error>(file.error());
    auto begin = read_up_to(file->descriptor, std::min(bytes, limit));
    if (!begin) return fail("content.unreadable_file", "reading this file failed");
    return Part{std::move(*begin), file->size, file->stamp};
  }
  [[nodiscard]] Location locate(std::string_view path) const override {
    return {std::string(root_).append("/").append(path), std::nullopt};
  }

 private:
  std::string root_;  // absolute, without links
};

}  // namespace

Result<std::shared_ptr<const ContentFiles>> folder_files(const std::string& root) {
  std::error_code error;
  const fs::path real = fs::canonical(root, error);
  if (error == std::errc::no_such_file_or_directory) {
    return fail("content.missing", "There is no folder " + root + ". Name the folder that holds bundle.json.");
  }
  if (error || !fs::is_directory(real, error)) {
    return fail("content.unreadable",
                root + " is not a folder that can be read. Name the folder that holds bundle.json.");
  }
  const fs::directory_iterator entries(real, error);
  if (error) return fail("content.unreadable", root + " cannot be read: " + error.message() + ".");
  return std::make_shared<const FolderFiles>(real.string());
}

}  // namespace kiosk
