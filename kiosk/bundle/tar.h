// The container: a POSIX ustar header of 512 bytes before each member (IEEE Std 1003.1-2017, pax, "ustar Interchange Format"),
// members padded to 512, two blocks of zeros at the end. Written and read member by member at places that follow from sizes.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bundle/digest.h"

namespace kiosk {

inline constexpr std::uint64_t kTarBlock = 512;
inline constexpr std::uint64_t kTarEnd = 2 * kTarBlock;
inline constexpr std::uint64_t kMostMember = (std::uint64_t{1} << 33U) - 1;  // eleven octal digits
using TarHeader = std::array<std::uint8_t, kTarBlock>;
using TarHeaderBytes = std::span<const std::uint8_t, kTarBlock>;

// `name` up to 100 bytes, `size` up to kMostMember. Owner, times and the like are always the same.
[[nodiscard]] TarHeader tar_header(std::string_view name, std::uint64_t size);

struct TarMember {
  std::string name;
  std::uint64_t size = 0;
};
// A regular file's header with a right checksum; nothing for anything else (links, folders, extensions, binary sizes).
[[nodiscard]] std::optional<TarMember> parse_tar_header(TarHeaderBytes header);

// What `size` bytes take with their padding. `size` at most kMostMember.
[[nodiscard]] constexpr std::uint64_t padded(std::uint64_t size) {
  return (size + kTarBlock - 1) / kTarBlock * kTarBlock;
}

}  // namespace kiosk
