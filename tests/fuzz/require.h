// What must hold of any input, for the fuzzers.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

inline void require(bool holds) {
  if (!holds) __builtin_trap();
}
inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}
