// The displays show the same pixels: the same frames are drawn into each by damage alone, and what each shows is read back,
// the window's from the X server.
#include "platform/display.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "platform/memory_display.h"
#include "platform/window_display.h"
#include "platform/x_server.h"
#include "ui/pictures_png.h"
#include "ui/raster.h"
#include "ui/raster_scenes.h"
#include "ui/surface_owned.h"

namespace kiosk::test {
namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 200;

// The third frame is the second again; after it, only something small moves.
void draw_frame(int number, Drawing& drawing, const Textures& textures) {
  const int moved = number == 2 ? 1 : std::min(number, 3);
  drawing.quad(0, 0, kWidth, kHeight, rgba(246, 241, 231, 255));
  for (int i = 0; i < 12; ++i) {
    Random random(static_cast<unsigned>(i % 4 == moved ? i + 100 : i));
    Scene scene(random, textures, kWidth, kHeight);
    scene.exact_step(drawing);
    scene.shaded_step(drawing);
  }
  drawing.command(nullptr, {0, 0, kWidth, kHeight});
  const auto x = static_cast<float>(number == 2 ? 1 : number) * 13 + 150.5F;
  drawing.quad(x, 90, x + 20, 130, rgba(0, 90, 120, 200));
}

// As the kiosk's loop does it.
class Shower {
 public:
  explicit Shower(Display& display) : display_(display) {}
  void show(const ImDrawData& data) {
    if (display_.lost()) {
      damage_.forget();
    }
    const Surface surface = display_.surface();
    REQUIRE(surface.width == kWidth);
    REQUIRE(surface.height == kHeight);
    const std::vector<PixelRect> found = damage_.find(data, surface.width, surface.height);
    rasterise(data, surface, found);
    REQUIRE(display_.present(found));
  }

 private:
  Display& display_;
  Damage damage_;
};

std::vector<std::uint32_t> without_fourth_byte(std::vector<std::uint32_t> pixels) {
  for (auto& pixel : pixels) {
    pixel &= 0xFFFFFFU;
  }
  return pixels;
}

}  // namespace

TEST_CASE("display: a window under X shows, pixel for pixel, what the memory display shows") {
  XServer server("640x480x24");
  const auto opened = WindowDisplay::open({kWidth, kHeight, false});
  REQUIRE(opened);
  WindowDisplay& window = **opened;
  server.wait_until_shown();
  CHECK(std::string(SDL_GetCurrentVideoDriver()) == "x11");

  MemoryDisplay memory(kWidth, kHeight);
  Shower on_window(window);
  Shower in_memory(memory);
  Random random(3);
  const Textures textures(random);
  std::vector<std::uint32_t> before;
  for (int number = 0; number < 6; ++number) {
    Drawing drawing(kWidth, kHeight);
    draw_frame(number, drawing, textures);
    on_window.show(drawing.data());
    in_memory.show(drawing.data());
    INFO("frame " << number);
    const std::vector<std::uint32_t> seen = server.window_pixels(kWidth, kHeight);
    CHECK((seen == before) == (number == 2));
    REQUIRE(seen == without_fourth_byte(memory.shown()));
    before = seen;
  }
}

TEST_CASE("display: a screen of 16 bits a pixel shows the same picture, as well as it can") {
  XServer server("640x480x16");
  const auto opened = WindowDisplay::open({kWidth, kHeight, false});
  REQUIRE(opened);
  server.wait_until_shown();
  MemoryDisplay memory(kWidth, kHeight);
  Shower on_window(**opened);
  Shower in_memory(memory);
  Random random(3);
  const Textures textures(random);
  for (int number = 0; number < 3; ++number) {
    Drawing drawing(kWidth, kHeight);
    draw_frame(number, drawing, textures);
    on_window.show(drawing.data());
    in_memory.show(drawing.data());
    const std::vector<std::uint32_t> seen = server.window_pixels(kWidth, kHeight);
    std::vector<std::uint32_t> wanted = memory.shown();
    for (auto& pixel : wanted) {  // 5, 6 and 5 bits
      pixel = (pixel & 0xF80000U) >> 8 | (pixel & 0xFC00U) >> 5 | (pixel & 0xF8U) >> 3;
    }
    REQUIRE(seen == wanted);
  }
}

TEST_CASE("display: after a resize the surface has the window's size, and its pixels are lost once") {
  XServer server("640x480x24");
  const auto opened = WindowDisplay::open({kWidth, kHeight, false});
  REQUIRE(opened);
  WindowDisplay& window = **opened;
  CHECK(window.lost());
  CHECK_FALSE(window.lost());
  server.wait_until_shown();
  SDL_SetWindowSize(SDL_GetWindowFromID(1), 200, 100);
  window.resized();
  CHECK(window.lost());
  CHECK_FALSE(window.lost());
  const Surface surface = window.surface();
  CHECK(surface.width == 200);
  CHECK(surface.height == 100);
  // Parts outside of it, as a frame of the old size would name them, do no harm.
  CHECK(window.present({{{0, 0, kWidth, kHeight}, {250, 10, 10, 10}, {-5, -5, 3, 3}}}));
}

TEST_CASE("display: without any there is an error that says how to get one") {
  const HiddenDisplays hidden;
  const auto opened = WindowDisplay::open({});
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == "display.none");
  for (const char* help : {"desktop", "xvfb-run", "--screenshot"}) {
    CHECK(opened.error().message.find(help) != std::string::npos);
  }
}

TEST_CASE("display: memory shows only what was presented") {
  MemoryDisplay display(20, 10);
  CHECK(display.lost());
  CHECK_FALSE(display.lost());
  const Surface surface = display.surface();
  for (std::uint32_t i = 0; i < 200; ++i) {
    surface.pixels[i] = 0xFF000001U + i;
  }
  CHECK(std::count(display.shown().begin(), display.shown().end(), 0xFF000000U) == 200);
  REQUIRE(display.present({{{3, 2, 4, 5}, {-10, 8, 12, 99}, {50, 50, 5, 5}, {5, 5, -3, 2}}}));
  for (int y = 0; y < 10; ++y) {
    for (int x = 0; x < 20; ++x) {
      const bool presented = (x >= 3 && x < 7 && y >= 2 && y < 7) || (x < 2 && y >= 8);
      const auto i = static_cast<std::uint32_t>(y * 20 + x);
      CHECK(display.shown()[i] == (presented ? 0xFF000001U + i : 0xFF000000U));
    }
  }
}

TEST_CASE("display: write_png writes what is shown, the same bytes each time, or says where it cannot") {
  const auto folder = std::filesystem::temp_directory_path() / ("kiosk-display-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  MemoryDisplay display(7, 5);
  const Surface surface = display.surface();
  for (int i = 0; i < 35; ++i) {
    surface.pixels[i] = 0x01020304U * static_cast<unsigned>(i);  // the fourth byte means nothing
  }
  REQUIRE(display.present({{{0, 0, 7, 5}}}));
  const std::string first = (folder / "1.png").string();
  const std::string second = (folder / "2.png").string();
  REQUIRE(display.write_png(first));
  REQUIRE(display.write_png(second));
  const auto bytes = [](const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  CHECK(bytes(first) == bytes(second));
  {
    const OwnedSurface read(load_png(bytes(first), 7, 5));
    REQUIRE(read);
    for (int i = 0; i < 35; ++i) {
      const auto* row = static_cast<const std::uint32_t*>(read->pixels) + i / 7 * (read->pitch / 4);
      CHECK(row[i % 7] == (0xFF000000U | (surface.pixels[i] & 0xFFFFFFU)));
    }
  }
  const auto refused = display.write_png((folder / "no-such-folder" / "1.png").string());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "display.write");
  CHECK(refused.error().message.find("no-such-folder") != std::string::npos);
  std::filesystem::remove_all(folder);
}

}  // namespace kiosk::test
