#include "library/image_header.h"

#include <doctest/doctest.h>

#include <string>

namespace kiosk {
namespace {

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values) text += static_cast<char>(static_cast<unsigned char>(value));
  return text;
}

std::string big(unsigned value, int size) {
  std::string text;
  for (int i = size - 1; i >= 0; --i) text += static_cast<char>(static_cast<unsigned char>(value >> (8 * i)));
  return text;
}

std::string png(unsigned width, unsigned height) {
  return "\x89PNG\r\n\x1a\n" + big(13, 4) + "IHDR" + big(width, 4) + big(height, 4) +
         bytes({8, 6, 0, 0, 0, 1, 2, 3, 4});
}

std::string jpeg(unsigned width, unsigned height) {
  const std::string app = bytes({0xFF, 0xE1}) + big(302, 2) + std::string(300, 'x');
  return bytes({0xFF, 0xD8}) + app + bytes({0xFF, 0xFF, 0xC0}) + big(11, 2) + bytes({8}) + big(height, 2) +
         big(width, 2) + bytes({1, 0, 0, 0});
}

std::string riff(const std::string& chunk) {
  return "RIFF" + bytes({100, 0, 0, 0}) + "WEBP" + chunk + std::string(16, '\0');
}

void check_size(const std::string& head, const std::string& kind, unsigned width, unsigned height) {
  const auto size = read_image_header(head, kind);
  REQUIRE_MESSAGE(size, kind << ": " << (size ? "" : size.error().message));
  CHECK(size->width == width);
  CHECK(size->height == height);
}

TEST_CASE("sizes are read from each kind's header") {
  check_size(png(640, 480), "png", 640, 480);
  check_size(jpeg(1920, 1080), "jpg", 1920, 1080);
  check_size(jpeg(30, 20), "jpeg", 30, 20);
  check_size(riff("VP8X" + bytes({10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0})), "webp", 640, 480);
  check_size(riff("VP8 " + bytes({10, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xE0, 1})), "webp", 640, 480);
  check_size(riff("VP8L" + bytes({10, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0})), "webp", 640, 480);
  check_size("<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 1 1\"/>", "svg", 0, 0);
}

TEST_CASE("a picture that lies about its size is refused") {
  for (const auto& [head, kind] : {std::pair{png(100000, 100000), "png"}, std::pair{png(0, 5), "png"},
                                   std::pair{jpeg(65000, 10), "jpg"}, std::pair{png(1, 4294967295U), "png"}}) {
    CHECK_FALSE(read_image_header(head, kind));
  }
  CHECK(read_image_header(png(100000, 1), "png").error().code == "picture.too_large");
}

TEST_CASE("bytes of another kind are refused") {
  for (const std::string kind : {"png", "jpg", "jpeg", "webp", "svg"}) {
    CAPTURE(kind);
    CHECK(read_image_header("GIF89a and more", kind).error().code == "picture.wrong_kind");
    CHECK_FALSE(read_image_header("", kind));
  }
  CHECK(read_image_header(png(1, 1), "svg").error().code == "picture.wrong_kind");
}

TEST_CASE("an SVG whose gradient has one colour is refused: drawing it reads past the gradient's end") {
  const auto drawn = [](const std::string& inside) {
    return read_image_header("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>", "svg").has_value();
  };
  CHECK(drawn("<linearGradient id='a'><stop offset='0'/><stop offset='1'/></linearGradient>"));
  CHECK(drawn("<linearGradient id='a'/><rect fill='url(#a)'/>"));  // none: nothing is drawn with it
  for (const char* one :
       {"<linearGradient id='a'><stop offset='0'/></linearGradient>", "<radialGradient id='a'>\n<stop\noffset='0'/>",
        "<linearGradient id='a'><stop a='1'/><linearGradient id='b'><stop a='1'/><stop b='2'/>",
        "<radialGradient id='a'><stop a='1'/><st\x0Cp b='2'/>", "< linearGradient id='a'><!-- > --><stop a='1'/>"}) {
    CAPTURE(one);
    CHECK_FALSE(drawn(one));
  }
  CHECK_FALSE(drawn(std::string("<linearGradient id='a'><stop a='1'/>") + '\0' + "<stop b='2'/>"));
}

TEST_CASE("a header that is cut off anywhere is refused, never read past") {
  const std::string heads[] = {png(9, 9), jpeg(9, 9),
                               riff("VP8X" + bytes({10, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 0}))};
  const std::size_t whole[] = {33, 316, 30};
  const char* kinds[] = {"png", "jpg", "webp"};
  for (std::size_t k = 0; k < 3; ++k) {
    for (std::size_t size = 0; size < whole[k]; ++size) {
      CAPTURE(kinds[k]);
      CAPTURE(size);
      const std::string cut(heads[k].begin(), heads[k].begin() + static_cast<std::ptrdiff_t>(size));
      CHECK_FALSE(read_image_header(cut, kinds[k]));
    }
  }
}

}  // namespace
}  // namespace kiosk
