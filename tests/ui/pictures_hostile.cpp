// Files that are no pictures, lie, or are broken: a picture less on the screen, and nothing else.
#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <random>

#include "pictures_files.h"
#include "ui/pictures.h"
#include "ui/pictures_decode.h"

namespace kiosk::test {
namespace {

PictureKey key_of(std::string path) {
  PictureKey key;
  key.path = std::move(path);
  key.width = 64;
  key.height = 48;
  return key;
}

bool is_refused(const std::string& path) {
  Pictures pictures([](const Job& job) { job()(); }, {});
  const bool none = pictures.get(key_of(path)) == nullptr;
  CHECK(none == pictures.failed(path));
  CHECK_FALSE(pictures.waiting());
  return none;
}

std::string big32(std::uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
          static_cast<char>(value)};
}

std::uint32_t crc_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
  }
  return ~crc;
}

// A PNG that says it is of another size than its pixels; its checksum is right.
std::string lying_png(std::uint32_t width, std::uint32_t height) {
  std::string png = png_of(4, 4, std::vector<std::uint32_t>(16, 0xFF804020U));
  const std::string head = "IHDR" + big32(width) + big32(height) + png.substr(24, 5);
  return png.replace(12, 21, head + big32(crc_of(head)));
}

std::string lying_jpeg(int width, int height) {
  std::string jpeg = jpeg_of(16, 16, std::vector<std::uint32_t>(256, 0xFF804020U));
  const std::size_t frame = jpeg.find("\xFF\xC0");
  REQUIRE(frame != std::string::npos);
  jpeg[frame + 5] = static_cast<char>(height >> 8);
  jpeg[frame + 6] = static_cast<char>(height);
  jpeg[frame + 7] = static_cast<char>(width >> 8);
  jpeg[frame + 8] = static_cast<char>(width);
  return jpeg;
}

long peak_kb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

TEST_CASE("pictures: what is no picture fails, and nothing is waited for") {
  const PictureFiles files;
  files.write("empty.png", "");
  files.write("text.png", "A letter to the editor, and no picture at all.");
  files.write("bytes.jpg", std::string(5000, '\0'));
  files.write("page.svg", "<html><body>no drawing</body></html>");
  files.write("nothing.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"></svg>)");
  files.write("gif.gif", "GIF89a\x01\x01");
  REQUIRE(mkfifo(files.path("pipe.png").c_str(), 0600) == 0);
  for (const char* name :
       {"empty.png", "text.png", "bytes.jpg", "page.svg", "nothing.svg", "gif.gif", "pipe.png", "missing.png", ""}) {
    INFO(name);
    CHECK(is_refused(files.path(name)));
  }
  CHECK(is_refused("/dev/zero"));
}

TEST_CASE("pictures: a file that was cut off fails, wherever it was cut") {
  const PictureFiles files;
  std::vector<std::uint32_t> noise;
  std::mt19937 random(1);
  for (int i = 0; i < 900; ++i) {
    noise.push_back(0xFF000000U | (random() & 0xFFFFFFU));
  }
  for (const std::string& whole : {png_of(30, 30, noise), jpeg_of(30, 30, noise), small_webp()}) {
    const std::size_t step = whole.size() / 40 + 1;
    for (std::size_t length = 0; length + 14 < whole.size(); length += step) {
      files.write("cut", whole.substr(0, length));
      INFO(length << " of " << whole.size() << " bytes of " << whole.substr(0, 4));
      CHECK(is_refused(files.path("cut")));
    }
    files.write("cut", whole);
    CHECK_FALSE(is_refused(files.path("cut")));
  }
}

TEST_CASE("pictures: a photograph that was cut off fails, though the small one within it is whole") {
  const PictureFiles files;
  const std::string small = jpeg_of(8, 8, std::vector<std::uint32_t>(64, 0xFFFFFFFFU));
  std::string photograph = jpeg_of(64, 64, std::vector<std::uint32_t>(4096, 0xFF804020U));
  const auto length = static_cast<unsigned>(small.size() + 2);
  photograph.insert(2, "\xFF\xE1" + std::string{static_cast<char>(length >> 8), static_cast<char>(length)} + small);
  files.write("whole.jpg", photograph);
  CHECK_FALSE(is_refused(files.path("whole.jpg")));
  files.write("cut.jpg", photograph.substr(0, photograph.size() - 20));
  CHECK(is_refused(files.path("cut.jpg")));
}

TEST_CASE("pictures: one that states a monstrous size is refused before anything of that size is held") {
  const PictureFiles files;
  files.write("wide.png", lying_png(60000, 60000));
  files.write("none.png", lying_png(0, 7));
  files.write("most.png", lying_png(0x7FFFFFFF, 0x7FFFFFFF));
  files.write("area.png", lying_png(8000, 8000));
  files.write("wide.jpg", lying_jpeg(65500, 65500));
  files.write("area.jpg", lying_jpeg(8190, 8190));
  std::string webp = small_webp();
  webp[21] = static_cast<char>(0xFF);  // 16384 x 16384
  webp[22] = static_cast<char>(0xFF);
  webp[23] = static_cast<char>(0xFF);
  webp[24] = static_cast<char>(webp[24] | 0x0F);
  files.write("wide.webp", webp);
  files.write(
      "long.svg",
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1000000"><rect width="1" height="1"/></svg>)");
  files.write("huge.svg",
              R"(<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="2"><rect width="9" height="1"/></svg>)");
  files.write(
      "strip.svg",
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="200000" height="2"><rect width="9" height="1"/></svg>)");
  files.write("large.png", "");
  std::filesystem::resize_file(files.path("large.png"), 200U << 20U);
  static_cast<void>(is_refused(files.path("missing")));  // what the decoders themselves take
  const long before = peak_kb();
  for (const char* name : {"wide.png", "none.png", "most.png", "area.png", "wide.jpg", "area.jpg", "strip.svg",
                           "wide.webp", "long.svg", "huge.svg", "large.png"}) {
    INFO(name);
    CHECK(is_refused(files.path(name)));
  }
  CHECK(peak_kb() - before < 32 << 10);
}

TEST_CASE("pictures: one that states another size than it has fails or is drawn, and never crashes") {
  const PictureFiles files;
  for (const auto& [w, h] : {std::pair<std::uint32_t, std::uint32_t>{4, 5}, {5, 4}, {400, 400}, {4, 3000}, {3000, 1}}) {
    files.write("lie.png", lying_png(w, h));
    CHECK(is_refused(files.path("lie.png")));  // too few rows, or rows of another length
    files.write("lie.jpg", lying_jpeg(static_cast<int>(w), static_cast<int>(h)));
    static_cast<void>(is_refused(files.path("lie.jpg")));  // libjpeg makes up what is missing
  }
}

TEST_CASE("pictures: a JPEG of thousands of passes is refused") {
  std::string jpeg = jpeg_of(8, 8, std::vector<std::uint32_t>(64, 0xFFFFFFFFU));
  const std::size_t scan = jpeg.find("\xFF\xDA");
  const std::string pass = jpeg.substr(scan, jpeg.size() - 2 - scan);
  for (int i = 0; i < 1000; ++i) {
    jpeg.insert(scan, pass);
  }
  const Result<DecodedPicture> picture = decode_picture(jpeg, key_of("a"));
  REQUIRE_FALSE(picture);
  CHECK(picture.error().code == "picture.too_large");
}

TEST_CASE("pictures: bytes changed at random never crash, and what comes has its size") {
  std::vector<std::uint32_t> noise;
  std::mt19937 random(2);
  for (int i = 0; i < 400; ++i) {
    noise.push_back(static_cast<std::uint32_t>(random()));
  }
  for (const std::string& whole : {png_of(20, 20, noise), jpeg_of(20, 20, noise), small_webp(), small_svg()}) {
    for (int round = 0; round < 400; ++round) {
      std::string bytes = whole;
      for (auto changes = 1 + random() % 6; changes > 0; --changes) {
        bytes[random() % bytes.size()] = static_cast<char>(random());
      }
      if (const Result<DecodedPicture> picture = decode_picture(bytes, key_of("a"))) {
        REQUIRE(picture->pixels.size() == 64U * 48U);
      }
    }
  }
}

}  // namespace kiosk::test
