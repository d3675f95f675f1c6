// Golden pictures: what a test drew, held against tests/pictures/NAME.png.
//
//   const GoldenResult same = compare_golden("text/arabic", pixels, width, height);
//   CHECK_MESSAGE(same.ok, same.message);
//
// With KIOSK_GOLDEN=write in the environment the picture is written instead of compared (look at it before committing
// it). On a mismatch BUILD/picture-diffs/NAME.{actual,diff}.png are written and named in the message; in the diff what
// is the same is faint, what differs is red.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace kiosk {

struct GoldenTolerance {
  int channel = 12;       // of 255: a pixel differs when any channel is further off than this
  double share = 0.0005;  // of all pixels may differ: another version of a library rounds a few edges otherwise
};

struct GoldenResult {
  bool ok = false;
  std::string message;  // why not, and which files to look at
};

// `xrgb` is width * height pixels of 0xXXRRGGBB, rows without gaps. NAME may hold folders.
[[nodiscard]] GoldenResult compare_golden(const std::string& name, const std::uint32_t* xrgb, int width, int height);
[[nodiscard]] GoldenResult compare_golden(const std::string& name, const std::uint32_t* xrgb, int width, int height,
                                          const GoldenTolerance& tolerance);

struct GoldenPicture {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;  // 0x00RRGGBB
};

// An empty picture when the file is not there or is no PNG.
[[nodiscard]] GoldenPicture read_png(const std::string& path);
// Makes the folders above it. False when it cannot be written.
[[nodiscard]] bool write_png(const std::string& path, const GoldenPicture& picture);

// The comparison alone: how many pixels differ, and a picture of where. Sizes must be equal.
struct PictureDifference {
  std::size_t pixels = 0;
  GoldenPicture shown;
};
[[nodiscard]] PictureDifference difference(const GoldenPicture& expected, const GoldenPicture& actual,
                                           int channel_tolerance);

}  // namespace kiosk
