#include "bundle/tar.h"

#include <algorithm>
#include <numeric>

namespace kiosk {

namespace {

// Fields: offset and length in the header.
struct Field {
  std::size_t at, length;
};
constexpr Field kName{0, 100};
constexpr Field kMode{100, 8};
constexpr Field kOwner{108, 8};
constexpr Field kGroup{116, 8};
constexpr Field kSize{124, 12};
constexpr Field kTime{136, 12};
constexpr Field kSum{148, 8};
constexpr Field kType{156, 1};
constexpr Field kMagic{257, 8};
constexpr Field kPrefix{345, 155};
constexpr std::string_view kUstar{"ustar\00000", 8};

void put_octal(TarHeader& header, Field field, std::uint64_t value) {
  for (std::size_t i = field.length - 1; i-- > 0;) {
    header[field.at + i] = static_cast<std::uint8_t>('0' + (value & 7U));
    value >>= 3U;
  }
}

// Digits up to a NUL or space; nothing for a field that holds anything else.
std::optional<std::uint64_t> octal(TarHeaderBytes header, Field field) {
  std::uint64_t value = 0;
  std::size_t i = 0;
  for (; i < field.length; ++i) {
    const std::uint8_t c = header[field.at + i];
    if (c == 0 || c == ' ') break;
    if (c < '0' || c > '7') return std::nullopt;
    value = value * 8 + (c - '0');
  }
  if (i == 0) return std::nullopt;
  for (; i < field.length; ++i) {
    if (header[field.at + i] != 0 && header[field.at + i] != ' ') return std::nullopt;
  }
  return value;
}

std::uint64_t sum_of(TarHeaderBytes header) {
  const auto of = [](std::span<const std::uint8_t> bytes) {
    return std::accumulate(bytes.begin(), bytes.end(), std::uint32_t{0});
  };
  // Its own field counts as spaces.
  return of(header) - of(header.subspan(kSum.at, kSum.length)) + ' ' * kSum.length;
}

}  // namespace

TarHeader tar_header(std::string_view name, std::uint64_t size) {
  TarHeader header{};
  std::copy(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(std::min(name.size(), kName.length)),
            header.begin());
  put_octal(header, kMode, 0644);
  put_octal(header, kOwner, 0);
  put_octal(header, kGroup, 0);
  put_octal(header, kSize, size);
  put_octal(header, kTime, 0);
  header[kType.at] = '0';
  std::copy(kUstar.begin(), kUstar.end(), header.begin() + kMagic.at);
  put_octal(header, {kSum.at, 7}, sum_of(header));
  header[kSum.at + 7] = ' ';
  return header;
}

std::optional<TarMember> parse_tar_header(TarHeaderBytes header) {
  const auto sum = octal(header, kSum);
  if (!sum || *sum != sum_of(header)) return std::nullopt;
  if (!std::equal(kUstar.begin(), kUstar.end(), header.begin() + kMagic.at)) return std::nullopt;
  if (header[kType.at] != '0' && header[kType.at] != 0) return std::nullopt;
  if (header[kPrefix.at] != 0) return std::nullopt;
  const auto size = octal(header, kSize);
  if (!size || *size > kMostMember) return std::nullopt;
  const auto end = std::find(header.begin(), header.begin() + kName.length, std::uint8_t{0});
  return TarMember{{header.begin(), end}, *size};
}

}  // namespace kiosk
