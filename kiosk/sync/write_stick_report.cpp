// The stick's side of a report: the only thing that kiosk-sync ever writes to a stick.
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <utility>

#include "base/child_process.h"
#include "bundle/whole_file.h"
#include "sync/stick_report.h"

namespace kiosk {

namespace {

constexpr int kLooks = 100;  // of kBetween: ten seconds
constexpr int kBetween = 100;
constexpr std::uint64_t kForTheFolder = 64U << 10U;  // what a file system takes for a folder and a file's name, at most

Descriptor open_stick(const std::string& stick) {
  return Descriptor(::open(stick.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

// The folder itself, on the stick itself: a link may lead anywhere.
Descriptor report_folder_of(const Descriptor& root) {
  Descriptor folder(
      root.get() < 0 ? -1 : ::openat(root.get(), kReportFolder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat of_root {};
  struct stat of_folder {};
  if (folder.get() < 0 || ::fstat(root.get(), &of_root) != 0 || ::fstat(folder.get(), &of_folder) != 0 ||
      of_root.st_dev != of_folder.st_dev)
    folder.close();
  return folder;
}

// For everybody to write in: the next kiosk's user has another number.
Descriptor made_report_folder(const Descriptor& root) {
  if (::mkdirat(root.get(), kReportFolder, 0777) != 0) return Descriptor();
  Descriptor folder = report_folder_of(root);
  // Of file systems without owners this is no question, and a stick that refuses it is none either.
  if (folder.get() >= 0) (void)::fchmod(folder.get(), 0777);
  (void)::fsync(root.get());
  return folder;
}

bool is_full(const Descriptor& root, std::size_t bytes) {
  struct statvfs about {};
  return ::fstatvfs(root.get(), &about) == 0 &&
         static_cast<std::uint64_t>(about.f_bavail) * about.f_frsize < bytes + kForTheFolder;
}

bool is_read_only(const Descriptor& folder) {
  struct statvfs about {};
  return ::fstatvfs(folder.get(), &about) != 0 || (about.f_flag & ST_RDONLY) != 0;
}

// Waits until the stick is as wanted; false: it did not become so.
bool becomes(const Descriptor& folder, bool read_only) {
  for (int look = 0; look < kLooks; ++look) {
    if (is_read_only(folder) == read_only) return true;
    (void)::poll(nullptr, 0, kBetween);
  }
  return false;
}

// The wish to write; with its end the stick is read-only again.
class WriteAccess {
 public:
  explicit WriteAccess(std::string path) : path_(std::move(path)) {
    const Descriptor made(::open(path_.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644));
  }
  ~WriteAccess() { ::unlink(path_.c_str()); }
  WriteAccess(const WriteAccess&) = delete;
  WriteAccess& operator=(const WriteAccess&) = delete;

 private:
  std::string path_;
};

Result<void> write_and_sync(const Descriptor& root, Descriptor folder, const std::string& name, std::string_view text) {
  const auto unwritable = [&](const std::string& why) {
    if (is_full(root, text.size())) return fail("report.no_room", "There is no room on the stick.");
    return fail("report.unwritable", why + " May everybody write to the stick's folder kiosk-reports?");
  };
  if (folder.get() < 0) folder = made_report_folder(root);
  if (folder.get() < 0) return unwritable("The folder kiosk-reports cannot be made.");
  std::string path = "/proc/self/fd/";
  path.append(std::to_string(folder.get())).append("/").append(name);
  WholeFile file(path);
  if (auto done = file.write(bytes_of(text)); !done) return unwritable("The report cannot be written.");
  if (auto done = file.finish(); !done) return unwritable("The report cannot be put in place.");
  if (::fsync(folder.get()) != 0 || ::syncfs(folder.get()) != 0)
    return unwritable("The report may not have reached the stick.");
  return {};
}

}  // namespace

bool wants_report(const std::string& stick) { return report_folder_of(open_stick(stick)).get() >= 0; }

Result<void> write_stick_report(const std::string& stick, const std::string& name, std::string_view text,
                                const std::string& ask, ReportFolder wanted) {
  const Descriptor root = open_stick(stick);
  Descriptor folder = report_folder_of(root);
  if (root.get() < 0 || (folder.get() < 0 && wanted == ReportFolder::must_be_there))
    return fail("report.unwritable", "The stick has no folder kiosk-reports any more.");
  if (!is_read_only(root)) return write_and_sync(root, std::move(folder), name, text);
  const auto read_only = [] { return fail("report.read_only", "The stick cannot be written to. Has it a switch?"); };
  if (ask.empty()) return read_only();
  Result<void> done;
  {
    const WriteAccess access(ask);
    if (!becomes(root, false)) return read_only();
    done = write_and_sync(root, std::move(folder), name, text);
  }
  // Only then it may be taken out; whatever becomes of this, the report is there.
  (void)becomes(root, true);
  return done;
}

}  // namespace kiosk
