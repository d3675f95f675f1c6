#include "sync/block_device.h"

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

constexpr std::array<std::string_view, 5> kMountable{"vfat", "exfat", "ext2", "ext3", "ext4"};
// Where a computer's firmware would look for a system; macOS puts one on every stick that it prepares.
constexpr std::string_view kFirmwarePart = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b";

}  // namespace

DeviceKind kind_of(const BlockDevice& device) {
  if (!device.usb || device.empty || !is_device_name(device.name) || device.entry_type == kFirmwarePart)
    return DeviceKind::no_stick;
  if (device.usage == "filesystem")
    return std::ranges::find(kMountable, device.type) != kMountable.end() ? DeviceKind::stick : DeviceKind::unusable;
  if (!device.usage.empty()) return DeviceKind::unusable;
  // A disk with parts is told of by its parts; a part without a file system is no part for files (Windows keeps one).
  return device.whole_disk && !device.partitioned ? DeviceKind::unusable : DeviceKind::no_stick;
}

bool is_device_name(std::string_view name) {
  return !name.empty() && name.size() <= 32 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") ==
             std::string_view::npos;
}

bool is_mounted(std::string_view mountinfo, std::string_view folder) {
  while (!mountinfo.empty()) {
    const std::size_t end = mountinfo.find('\n');
    std::string_view line = mountinfo.substr(0, end);
    mountinfo.remove_prefix(end == std::string_view::npos ? mountinfo.size() : end + 1);
    // The fifth word: 36 35 98:0 / /run/kiosk/sticks/sdb1 ro,noatime ...
    for (int word = 0; word < 4 && !line.empty(); ++word) {
      const std::size_t space = line.find(' ');
      line.remove_prefix(space == std::string_view::npos ? line.size() : space + 1);
    }
    if (line.substr(0, line.find(' ')) == folder) return true;
  }
  return false;
}

}  // namespace kiosk
