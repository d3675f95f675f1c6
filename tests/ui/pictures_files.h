// Picture files for tests: made here, in a folder that goes away.
#pragma once
#include <SDL.h>
#include <SDL_image.h>
#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "ui/surface_owned.h"

namespace kiosk::test {

class PictureFiles {
 public:
  PictureFiles() {
    std::string name = (std::filesystem::temp_directory_path() / "kiosk-pictures-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = name;
  }
  ~PictureFiles() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  PictureFiles(const PictureFiles&) = delete;
  PictureFiles& operator=(const PictureFiles&) = delete;
  [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
  }

 private:
  std::filesystem::path folder_;
};

// `pixels`: 0xAARRGGBB, straight.
inline std::string png_or_jpeg(int width, int height, std::vector<std::uint32_t> pixels, bool jpeg) {
  const OwnedSurface surface(
      SDL_CreateRGBSurfaceWithFormatFrom(pixels.data(), width, height, 32, width * 4, SDL_PIXELFORMAT_ARGB8888));
  std::string out(static_cast<std::size_t>(width * height * 8 + 4096), '\0');
  SDL_RWops* memory = SDL_RWFromMem(out.data(), static_cast<int>(out.size()));
  const int failed = jpeg ? IMG_SaveJPG_RW(surface.get(), memory, 0, 100) : IMG_SavePNG_RW(surface.get(), memory, 0);
  REQUIRE(failed == 0);
  out.resize(static_cast<std::size_t>(SDL_RWtell(memory)));
  SDL_RWclose(memory);
  return out;
}
inline std::string png_of(int width, int height, const std::vector<std::uint32_t>& pixels) {
  return png_or_jpeg(width, height, pixels, false);
}
inline std::string jpeg_of(int width, int height, const std::vector<std::uint32_t>& pixels) {
  return png_or_jpeg(width, height, pixels, true);
}

// 3 x 2 px of #3366CC, lossless.
inline std::string small_webp() {
  static constexpr unsigned char kBytes[] = {
      0x52, 0x49, 0x46, 0x46, 0x1e, 0x00, 0x00, 0x00, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38, 0x4c, 0x11, 0x00, 0x00,
      0x00, 0x2f, 0x02, 0x40, 0x00, 0x00, 0x07, 0x50, 0xb3, 0xce, 0x94, 0xb9, 0xff, 0x81, 0x88, 0xe8, 0x7f, 0x00, 0x00};
  return {std::begin(kBytes), std::end(kBytes)};
}

inline std::string small_svg() {
  return R"svg(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30"><defs>
<linearGradient id="g" x1="0" y1="0" x2="0" y2="30">
<stop offset="0" stop-color="#FAE1D6"/><stop offset="1" stop-color="#F1BFAF"/></linearGradient></defs>
<rect width="40" height="30" fill="url(#g)"/>
<path d="M4 4 C9 1 20 2 30 20 Z" stroke="#123456" stroke-width="2" stroke-dasharray="3 1"/>
<circle cx="20" cy="15" r="7" fill="#F00"/></svg>)svg";
}

}  // namespace kiosk::test
