// What udev says of a block device, and what that makes of it for the kiosk. Values alone.
#pragma once
#include <string>
#include <string_view>

namespace kiosk {

struct BlockDevice {
  std::string name;          // "sdb1"
  bool usb = false;          // ID_BUS
  bool whole_disk = false;   // DEVTYPE "disk"
  bool partitioned = false;  // ID_PART_TABLE_TYPE
  std::string usage;         // ID_FS_USAGE: "filesystem", "crypto", "raid", or nothing
  std::string type;          // ID_FS_TYPE: "vfat"
  std::string entry_type;    // ID_PART_ENTRY_TYPE
  bool empty = false;        // a card reader without a card
};

enum class DeviceKind {
  no_stick,  // nothing of ours
  stick,     // the root unit mounts it
  unusable   // a stick with a file system that nobody mounts: "stick.file_system"
};

[[nodiscard]] DeviceKind kind_of(const BlockDevice& device);
// Letters and digits, as a kernel names its disks: what may stand in a path and in a unit's name.
[[nodiscard]] bool is_device_name(std::string_view name);
// Whether /proc/self/mountinfo, as given, tells of something mounted at `folder`.
[[nodiscard]] bool is_mounted(std::string_view mountinfo, std::string_view folder);

}  // namespace kiosk
