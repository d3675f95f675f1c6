#include "sync/clinic_config.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/child_process.h"
#include "bundle/whole_file.h"
#include "sync/json_form.h"

namespace kiosk {

namespace {

constexpr int kDeepest = 16;
constexpr std::size_t kMostBytesOfAny = std::size_t{1} << 20U;

class ConfigWords final : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::optional<std::string> name{}, approval{};

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t& text) override {
    if (depth_ == 1 && key_ == "clinic_name") name = text;
    if (depth_ == 2 && of_updates_ && key_ == "approval") approval = text;
    return true;
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return begin(); }
  bool key(string_t& name_of_it) override {
    key_ = name_of_it;
    return true;
  }
  bool end_object() override { return end(); }
  bool start_array(std::size_t) override { return begin(); }
  bool end_array() override { return end(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  bool begin() {
    if (depth_ == 1) of_updates_ = key_ == "updates";
    key_.clear();
    return ++depth_ <= kDeepest;
  }
  bool end() {
    key_.clear();
    return --depth_ >= 0;
  }
  int depth_ = 0;
  bool of_updates_ = false;
  std::string key_;
};

std::optional<std::string> read_plain(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  struct stat about {};
  if (file.get() < 0 || ::fstat(file.get(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  std::string text(kMostBytesOfAny + 1, '\0');
  std::size_t have = 0;
  while (have < text.size()) {
    const ssize_t got = ::read(file.get(), text.data() + have, text.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    have += static_cast<std::size_t>(got);
  }
  if (have > kMostBytesOfAny) return std::nullopt;
  text.resize(have);
  return text;
}

}  // namespace

ClinicConfig read_clinic_config(const std::vector<std::string>& paths) {
  ClinicConfig config;
  for (const std::string& path : paths) {
    if (::access(path.c_str(), F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR)) continue;
    const auto text = read_plain(path);
    ConfigWords words;
    if (!text || !nlohmann::json::sax_parse(text->begin(), text->end(), &words)) {
      config.unreadable = path;
      continue;
    }
    if (words.approval && words.approval != "staff" && words.approval != "automatic") config.unreadable = path;
    if (words.name) config.clinic_name = *words.name;
    if (words.approval == "staff") config.staff_approve_updates = true;
    if (words.approval == "automatic") config.staff_approve_updates = false;
  }
  if (!config.unreadable.empty()) config.staff_approve_updates = true;
  return config;
}

Result<void> save_clinic_config(const std::string& path, const std::string& json) {
  if (json.size() > kMostConfigBytes)
    return fail("config.too_large", "A kiosk.json has a few lines; this is larger than 128 kB.");
  if (!is_json_object(json)) return fail("config.malformed", "What was to be saved is no JSON object.");
  const auto unwritable = [&](const std::string& why) {
    return fail("config.unwritable", why + " Is there room, and does the folder belong to kiosk-sync's user?");
  };
  // What cannot be read may hold what somebody typed: it is kept aside, once, for whoever mends it.
  if (const auto before = read_plain(path); before && !before->empty() && !is_json_object(*before))
    ::rename(path.c_str(), (path + ".bad").c_str());
  WholeFile file(path);
  if (auto done = file.write(bytes_of(json)); !done) return unwritable(done.error().message);
  if (auto done = file.finish(); !done) return unwritable(done.error().message);
  const std::string parent = std::filesystem::path(path).parent_path().string();
  const Descriptor folder(::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.get() < 0 || ::fsync(folder.get()) != 0) return unwritable(path + " may not survive a power cut.");
  return {};
}

}  // namespace kiosk
