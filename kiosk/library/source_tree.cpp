#include "library/source_tree.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "library/read_json.h"
#include "library/utf8.h"

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
};

// O_NONBLOCK: a named pipe must not hold the program up before fstat has said what it is.
std::optional<OpenFile> open_file(const std::string& root, const std::string& path, std::size_t limit, Need need,
                                  FindingSink& sink) {
  std::error_code error;
  const fs::path real = fs::canonical(fs::path(root) / path, error);
  if (error) {
    const bool missing = error == std::errc::no_such_file_or_directory;
    if (missing && need == Need::optional) return std::nullopt;
    sink.error(missing ? "content.missing_file" : "content.unreadable_file", 0,
               missing ? "this file is missing" : "this file cannot be read: " + error.message(),
               missing ? "add it, or take away what refers to it" : "mend the file's path, links or permissions");
    return std::nullopt;
  }
  if (!is_below(real, root)) {
    sink.error("content.outside", 0, "this is a link that leads out of the content folder",
               "put the file itself in its place");
    return std::nullopt;
  }
  Descriptor descriptor(::open(real.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat facts {};
  if (!descriptor.good() || ::fstat(descriptor.get(), &facts) != 0) {
    sink.error("content.unreadable_file", 0, std::string("this file cannot be read: ") + std::strerror(errno),
               "mend the file's permissions");
    return std::nullopt;
  }
  if (!S_ISREG(facts.st_mode)) {
    sink.error("content.not_a_file", 0, "this is not a plain file", "put a plain file in its place");
    return std::nullopt;
  }
  const auto size = static_cast<std::size_t>(facts.st_size);
  if (size > limit) {
    sink.error("content.too_large", 0,
               "this file is " + size_text(size) + "; at most " + size_text(limit) + " are read", "make it smaller");
    return std::nullopt;
  }
  return OpenFile{std::move(descriptor), size};
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

}  // namespace

Result<SourceTree> SourceTree::open(const std::string& root) {
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
  return SourceTree(real.string());
}

std::vector<std::string> SourceTree::list(const std::string& folder, std::string_view suffix) const {
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

bool SourceTree::has_folder(const std::string& folder) const {
  std::error_code error;
  return fs::is_directory(fs::path(root_) / folder, error);
}

bool SourceTree::has_file(const std::string& path) const {
  std::error_code error;
  return fs::exists(fs::path(root_) / path, error);
}

std::optional<std::string> SourceTree::read(const std::string& path, std::size_t limit, Need need,
                                            FindingSink& sink) const {
  const auto file = open_file(root_, path, limit, need, sink);
  if (!file) return std::nullopt;
  auto bytes = read_up_to(file->descriptor, limit);
  if (!bytes) {
    sink.error("content.unreadable_file", 0, "reading this file failed", "copy it here again from a good source");
    return std::nullopt;
  }
  if (const auto bad = first_invalid_utf8(*bytes)) {
    sink.error("text.invalid_utf8", line_at(*bytes, *bad), "this line holds bytes that are not UTF-8 text",
               "save the file as UTF-8");
    return std::nullopt;
  }
  return bytes;
}

std::optional<SourceTree::Head> SourceTree::head(const std::string& path, std::size_t bytes, std::size_t limit,
                                                 FindingSink& sink) const {
  const auto file = open_file(root_, path, limit, Need::required, sink);
  if (!file) return std::nullopt;
  auto begin = read_up_to(file->descriptor, bytes);
  if (!begin) {
    sink.error("content.unreadable_file", 0, "reading this file failed", "copy it here again from a good source");
    return std::nullopt;
  }
  return Head{std::move(*begin), file->size};
}

std::optional<JsonValue> SourceTree::json_object(const std::string& path, Need need, FindingSink& sink) const {
  const auto text = read(path, kMaxJsonBytes, need, sink);
  if (!text) return std::nullopt;
  auto json = read_json(*text, JsonEnd::end_of_text, sink);
  if (!json) return std::nullopt;
  if (json->value.kind != JsonValue::Kind::object) {
    sink.error("json.wrong_type", json->value.line,
               "this file holds " + std::string(describe(json->value.kind)) + " where an object belongs",
               "begin the file with { and end it with }");
    return std::nullopt;
  }
  return std::move(json->value);
}

}  // namespace kiosk
