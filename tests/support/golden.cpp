#include "support/golden.h"

#include <png.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace kiosk {
namespace {

int channel(std::uint32_t pixel, int shift) { return static_cast<int>((pixel >> shift) & 0xFF); }

int furthest_channel(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (const int shift : {0, 8, 16}) most = std::max(most, std::abs(channel(a, shift) - channel(b, shift)));
  return most;
}

std::uint32_t faint(std::uint32_t pixel) {
  const auto grey = static_cast<std::uint32_t>(channel(pixel, 0) + channel(pixel, 8) + channel(pixel, 16)) / 3;
  const std::uint32_t pale = 192 + grey / 4;
  return pale << 16 | pale << 8 | pale;
}

bool writing() {
  const char* asked = std::getenv("KIOSK_GOLDEN");
  return asked != nullptr && std::string_view(asked) == "write";
}

GoldenResult mismatch(const std::string& name, const GoldenPicture& actual, const GoldenPicture& shown,
                      const std::string& why) {
  const std::string stem = std::string(KIOSK_BINARY_DIR) + "/picture-diffs/" + name;
  std::string message = "picture " + name + ": " + why + "; see " + stem + ".actual.png";
  if (!write_png(stem + ".actual.png", actual)) message += " (which could not be written)";
  if (!shown.pixels.empty() && write_png(stem + ".diff.png", shown)) message += " and " + stem + ".diff.png";
  return {false, message + "; if it is right, run the test with KIOSK_GOLDEN=write"};
}

}  // namespace

GoldenPicture read_png(const std::string& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return {};
  image.format = PNG_FORMAT_RGB;
  std::vector<png_byte> bytes(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) == 0) return {};
  GoldenPicture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
  picture.pixels.reserve(bytes.size() / 3);
  for (std::size_t i = 0; i + 2 < bytes.size(); i += 3) {
    picture.pixels.push_back(static_cast<std::uint32_t>(bytes[i]) << 16 |
                             static_cast<std::uint32_t>(bytes[i + 1]) << 8 | bytes[i + 2]);
  }
  return picture;
}

bool write_png(const std::string& path, const GoldenPicture& picture) {
  std::error_code ignored;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
  std::vector<png_byte> bytes;
  bytes.reserve(picture.pixels.size() * 3);
  for (const std::uint32_t pixel : picture.pixels) {
    for (const int shift : {16, 8, 0}) bytes.push_back(static_cast<png_byte>(channel(pixel, shift)));
  }
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB;
  return png_image_write_to_file(&image, path.c_str(), 0, bytes.data(), 0, nullptr) != 0;
}

PictureDifference difference(const GoldenPicture& expected, const GoldenPicture& actual, int channel_tolerance) {
  PictureDifference found{0, {actual.width, actual.height, {}}};
  found.shown.pixels.reserve(actual.pixels.size());
  for (std::size_t i = 0; i < actual.pixels.size(); ++i) {
    const bool same = furthest_channel(expected.pixels[i], actual.pixels[i]) <= channel_tolerance;
    if (!same) ++found.pixels;
    found.shown.pixels.push_back(same ? faint(actual.pixels[i]) : 0xD00000U);
  }
  return found;
}

GoldenResult compare_golden(const std::string& name, const std::uint32_t* xrgb, int width, int height) {
  return compare_golden(name, xrgb, width, height, GoldenTolerance{});
}

GoldenResult compare_golden(const std::string& name, const std::uint32_t* xrgb, int width, int height,
                            const GoldenTolerance& tolerance) {
  const std::size_t count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  GoldenPicture actual{width, height, {xrgb, xrgb + count}};
  for (std::uint32_t& pixel : actual.pixels) pixel &= 0xFFFFFF;
  const std::string path = std::string(KIOSK_SOURCE_DIR) + "/tests/pictures/" + name + ".png";
  if (writing()) {
    if (write_png(path, actual)) return {true, ""};
    return {false, "cannot write " + path};
  }
  const GoldenPicture expected = read_png(path);
  if (expected.pixels.empty()) return mismatch(name, actual, {}, "there is no " + path + " yet");
  if (expected.width != width || expected.height != height) {
    return mismatch(name, actual, {},
                    "it is " + std::to_string(width) + "x" + std::to_string(height) + ", not " +
                        std::to_string(expected.width) + "x" + std::to_string(expected.height));
  }
  const PictureDifference found = difference(expected, actual, tolerance.channel);
  if (static_cast<double>(found.pixels) <= tolerance.share * static_cast<double>(count)) return {true, ""};
  return mismatch(name, actual, found.shown,
                  std::to_string(found.pixels) + " of " + std::to_string(count) + " pixels differ");
}

}  // namespace kiosk
