// The stick's side of a report: the only thing that kiosk-sync ever writes to a stick.
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <string>

#include "base/child_process.h"
#include "bundle/whole_file.h"
#include "sync/stick_report.h"

namespace kiosk {

namespace {

constexpr int kLooks = 100;  // of kBetween: ten seconds
constexpr int kBetween = 100;

// The folder itself, on the stick itself: a link may lead anywhere.
Descriptor open_report_folder(const std::string& stick) {
  const Descriptor root(::open(stick.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  Descriptor folder(
      root.get() < 0 ? -1 : ::openat(root.get(), kReportFolder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat of_root {};
  struct stat of_folder {};
  if (folder.get() < 0 || ::fstat(root.get(), &of_root) != 0 || ::fstat(folder.get(), &of_folder) != 0 ||
      of_root.st_dev != of_folder.st_dev)
    folder.close();
  return folder;
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

Result<void> write_and_sync(const Descriptor& folder, const std::string& name, std::string_view text) {
  std::string path = "/proc/self/fd/";
  path.append(std::to_string(folder.get())).append("/").append(name);
  const auto unwritable = [](const std::string& why) {
    return fail("report.unwritable", why + " Is there room on the stick, and may everybody write to kiosk-reports?");
  };
  WholeFile file(path);
  if (auto done = file.write(bytes_of(text)); !done) return unwritable("The report cannot be written.");
  if (auto done = file.finish(); !done) return unwritable("The report cannot be put in place.");
  if (::fsync(folder.get()) != 0 || ::syncfs(folder.get()) != 0)
    return unwritable("The report may not have reached the stick.");
  return {};
}

}  // namespace

bool wants_report(const std::string& stick) { return open_report_folder(stick).get() >= 0; }

Result<void> write_stick_report(const std::string& stick, const std::string& name, std::string_view text,
                                const std::string& ask) {
  const Descriptor folder = open_report_folder(stick);
  if (folder.get() < 0) return fail("report.unwritable", "The stick has no folder kiosk-reports any more.");
  if (!is_read_only(folder)) return write_and_sync(folder, name, text);
  const auto read_only = [] { return fail("report.read_only", "The stick cannot be written to. Has it a switch?"); };
  if (ask.empty()) return read_only();
  Result<void> done;
  {
    const WriteAccess access(ask);
    if (!becomes(folder, false)) return read_only();
    done = write_and_sync(folder, name, text);
  }
  // Only then it may be taken out; whatever becomes of this, the report is there.
  (void)becomes(folder, true);
  return done;
}

}  // namespace kiosk
