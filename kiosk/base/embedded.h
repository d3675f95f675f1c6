// A file compiled into the program (deploy/cmake/embed.cmake makes the arrays).
#pragma once
#include <cstddef>
#include <string_view>

namespace kiosk {

struct EmbeddedFile {
  std::string_view name;  // the file's last path component
  const char* begin;
  const char* end;
  [[nodiscard]] std::string_view bytes() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

}  // namespace kiosk
