#include "sync/udev_sticks.h"

#include <fcntl.h>
#include <libudev.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <map>
#include <utility>

#include "base/child_process.h"
#include "sync/block_device.h"

namespace kiosk {

namespace {

constexpr Monotonic kForMount{20'000};  // "stick.mount" after that
constexpr std::size_t kMostDevices = 64;
constexpr int kBufferBytes = 1 << 20;

struct Unref {
  void operator()(udev* one) const { ::udev_unref(one); }
  void operator()(udev_monitor* one) const { ::udev_monitor_unref(one); }
  void operator()(udev_device* one) const { ::udev_device_unref(one); }
  void operator()(udev_enumerate* one) const { ::udev_enumerate_unref(one); }
};
template <class T>
using Held = std::unique_ptr<T, Unref>;

std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

BlockDevice facts_of(udev_device* device) {
  const auto property = [&](const char* name) { return text_of(::udev_device_get_property_value(device, name)); };
  BlockDevice facts;
  facts.name = text_of(::udev_device_get_sysname(device));
  facts.usb = property("ID_BUS") == "usb";
  facts.whole_disk = property("DEVTYPE") == "disk";
  facts.partitioned = !property("ID_PART_TABLE_TYPE").empty();
  facts.usage = property("ID_FS_USAGE");
  facts.type = property("ID_FS_TYPE");
  facts.entry_type = property("ID_PART_ENTRY_TYPE");
  facts.empty = text_of(::udev_device_get_sysattr_value(device, "size")) == "0";
  return facts;
}

class UdevSticks final : public Sticks {
 public:
  UdevSticks(std::string mounts, Held<udev> context, Held<udev_monitor> monitor, Descriptor mountinfo)
      : mounts_(std::move(mounts)),
        context_(std::move(context)),
        monitor_(std::move(monitor)),
        mountinfo_(std::move(mountinfo)) {}

  [[nodiscard]] std::vector<pollfd> waits() const override {
    return {{::udev_monitor_get_fd(monitor_.get()), POLLIN, 0}, {mountinfo_.get(), POLLPRI, 0}};
  }

  [[nodiscard]] std::optional<Monotonic> deadline() const override {
    std::optional<Monotonic> next;
    for (const auto& [name, device] : devices_) {
      if (!device.told && (!next || device.since + kForMount < *next)) next = device.since + kForMount;
    }
    return next;
  }

  [[nodiscard]] std::vector<StickEvent> look(Monotonic now) override {
    std::vector<StickEvent> out;
    if (!std::exchange(scanned_, true)) scan(now, out);
    while (const Held<udev_device> device{::udev_monitor_receive_device(monitor_.get())})
      hear(now, device.get(), text_of(::udev_device_get_action(device.get())), out);
    tell_mounted(now, out);
    return out;
  }

 private:
  struct Device {
    StickId id = 0;
    DeviceKind kind = DeviceKind::no_stick;
    std::string number;  // of the device: another one under the same name is another stick
    Monotonic since{};
    bool told = false;
  };

  void scan(Monotonic now, std::vector<StickEvent>& out) {
    const Held<udev_enumerate> all{::udev_enumerate_new(context_.get())};
    if (!all) return;
    ::udev_enumerate_add_match_subsystem(all.get(), "block");
    ::udev_enumerate_add_match_property(all.get(), "ID_BUS", "usb");
    ::udev_enumerate_scan_devices(all.get());
    for (udev_list_entry* entry = ::udev_enumerate_get_list_entry(all.get()); entry != nullptr;
         entry = ::udev_list_entry_get_next(entry)) {
      const Held<udev_device> device{::udev_device_new_from_syspath(context_.get(), ::udev_list_entry_get_name(entry))};
      if (device) hear(now, device.get(), "add", out);
    }
  }

  void hear(Monotonic now, udev_device* device, const std::string& action, std::vector<StickEvent>& out) {
    const BlockDevice facts = facts_of(device);
    const std::string number = std::to_string(::udev_device_get_devnum(device)) + "/" +
                               text_of(::udev_device_get_property_value(device, "DISKSEQ"));
    const DeviceKind kind = action == "remove" ? DeviceKind::no_stick : kind_of(facts);
    const auto known = devices_.find(facts.name);
    if (known != devices_.end()) {
      if (known->second.kind == kind && known->second.number == number && action != "add") return;
      if (known->second.told) out.push_back({false, {known->second.id, facts.name, {}, {}}});
      devices_.erase(known);
    }
    if (kind == DeviceKind::no_stick || devices_.size() >= kMostDevices) return;
    devices_[facts.name] = {++last_, kind, number, now, false};
  }

  void tell_mounted(Monotonic now, std::vector<StickEvent>& out) {
    std::optional<std::string> mounted;
    for (auto& [name, device] : devices_) {
      if (device.told) continue;
      std::string folder = mounts_;
      folder.append("/").append(name);
      std::string problem;
      if (device.kind == DeviceKind::unusable) {
        problem = "stick.file_system";
      } else {
        if (!mounted) mounted = read_mountinfo();
        if (!is_mounted(*mounted, folder)) {
          if (now < device.since + kForMount) continue;
          problem = "stick.mount";
        }
      }
      device.told = true;
      out.push_back({true, {device.id, name, folder, problem}});
    }
  }

  // Also what makes the next change of it be heard.
  [[nodiscard]] std::string read_mountinfo() const {
    std::string text;
    std::array<char, 4096> piece{};
    if (::lseek(mountinfo_.get(), 0, SEEK_SET) != 0) return text;
    while (text.size() < kBufferBytes) {
      const ssize_t got = ::read(mountinfo_.get(), piece.data(), piece.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) break;
      text.append(piece.data(), static_cast<std::size_t>(got));
    }
    return text;
  }

  std::string mounts_;
  Held<udev> context_;
  Held<udev_monitor> monitor_;
  Descriptor mountinfo_;
  std::map<std::string, Device> devices_;
  StickId last_ = 0;
  bool scanned_ = false;
};

}  // namespace

Result<std::unique_ptr<Sticks>> watch_udev_sticks(const std::string& mounts) {
  const auto failed = [](const char* what) {
    return fail("sticks.failed", std::string(what) + " (" + std::strerror(errno) +
                                     "). Is udev running? Without it name a folder: --sticks DIR.");
  };
  Held<udev> context{::udev_new()};
  if (!context) return failed("libudev cannot be used");
  Held<udev_monitor> monitor{::udev_monitor_new_from_netlink(context.get(), "udev")};
  if (!monitor) return failed("Nobody tells of sticks");
  // Before the first look, so that none falls between.
  if (::udev_monitor_filter_add_match_subsystem_devtype(monitor.get(), "block", nullptr) < 0 ||
      ::udev_monitor_enable_receiving(monitor.get()) < 0)
    return failed("Nobody tells of sticks");
  Descriptor mountinfo(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC));
  if (mountinfo.get() < 0) return failed("What is mounted cannot be read");
  return std::unique_ptr<Sticks>(new UdevSticks(mounts, std::move(context), std::move(monitor), std::move(mountinfo)));
}

}  // namespace kiosk
