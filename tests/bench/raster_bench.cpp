// How long a frame takes to draw: a typical screen whole, a damaged part of it, a full-screen picture as it drifts, and a
// memcpy of the frame as the yardstick of this machine. Prints a table; nothing is judged here.
#include <time.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <functional>

#include "support/drawing.h"
#include "ui/raster.h"

namespace kiosk::test {
namespace {

constexpr int kWidth = 1920;
constexpr int kHeight = 1080;
constexpr float kPi = 3.14159265F;

// A filled shape as ImGui draws it: a fan, and an edge that fades out over one pixel.
void convex(Drawing& drawing, const std::vector<ImVec2>& rim, std::uint32_t colour) {
  const std::uint32_t gone = colour & 0xFFFFFFU;
  std::vector<ImVec2> inner;
  std::vector<ImVec2> outer;
  for (std::size_t i = 0; i < rim.size(); ++i) {
    const ImVec2& before = rim[(i + rim.size() - 1) % rim.size()];
    const ImVec2& after = rim[(i + 1) % rim.size()];
    const float length = std::hypot(after.x - before.x, after.y - before.y);
    const ImVec2 out = {(after.y - before.y) / length / 2, (before.x - after.x) / length / 2};
    inner.emplace_back(rim[i].x - out.x, rim[i].y - out.y);
    outer.emplace_back(rim[i].x + out.x, rim[i].y + out.y);
  }
  const auto at = [](const ImVec2& p, std::uint32_t c) { return Corner{p.x, p.y, c}; };
  for (std::size_t i = 2; i < rim.size(); ++i) {
    drawing.triangle(at(inner[0], colour), at(inner[i - 1], colour), at(inner[i], colour));
  }
  for (std::size_t i = 0; i < rim.size(); ++i) {
    const std::size_t next = (i + 1) % rim.size();
    drawing.triangle(at(inner[next], colour), at(inner[i], colour), at(outer[i], gone));
    drawing.triangle(at(outer[i], gone), at(outer[next], gone), at(inner[next], colour));
  }
}

std::vector<ImVec2> rounded(float x, float y, float w, float h, float radius) {
  std::vector<ImVec2> rim;
  const ImVec2 centres[] = {{x + radius, y + radius},
                            {x + w - radius, y + radius},
                            {x + w - radius, y + h - radius},
                            {x + radius, y + h - radius}};
  for (int corner = 0; corner < 4; ++corner) {
    for (int step = 0; step <= 9; ++step) {
      const float angle = kPi + kPi / 2 * (static_cast<float>(corner) + static_cast<float>(step) / 9);
      rim.emplace_back(centres[corner].x + radius * std::cos(angle), centres[corner].y + radius * std::sin(angle));
    }
  }
  return rim;
}

// Ink as in a line of text: strokes with soft edges on about a fifth of the pixels.
std::vector<std::uint8_t> text_like(Random& random, int width, int height) {
  std::vector<std::uint8_t> out(static_cast<std::size_t>(width * height));
  for (int x = 4; x + 4 < width; x += random.whole(9, 16)) {
    for (int y = height / 5; y < height * 4 / 5; ++y) {
      const auto row = static_cast<std::size_t>(y * width + x);
      out[row] = 90;
      out[row + 1] = 255;
      out[row + 2] = 160;
    }
  }
  return out;
}

struct Screen {
  Drawing drawing{kWidth, kHeight};
  std::vector<std::unique_ptr<Pixels>> pixels;

  explicit Screen(bool pressed = false) {
    Random random(1);
    const ImVec4 whole = {0, 0, kWidth, kHeight};
    drawing.quad(0, 0, kWidth, kHeight, rgba(246, 241, 231, 255));
    for (int i = 0; i < 8; ++i) {
      const auto x = static_cast<float>(820 + i % 2 * 540);
      const auto y = static_cast<float>(60 + i / 2 * 210);
      convex(drawing, rounded(x, y, 510, 180, 24),
             pressed && i == 0 ? rgba(230, 230, 220, 255) : rgba(255, 255, 255, 255));
    }
    pixels.push_back(picture_of(700, 700, std::vector<std::uint32_t>(490000, 0xFF406080U), 1, true));
    drawing.command(&pixels.back()->texture, whole);
    drawing.quad(60, 60, 760, 760, 0xFFFFFFFFU);
    for (int i = 0; i < 60; ++i) {
      pixels.push_back(mask_of(440, 40, text_like(random, 440, 40), static_cast<std::uint64_t>(i) + 2));
      drawing.command(&pixels.back()->texture, whole);
      const auto x = static_cast<float>(60 + i % 4 * 460);
      const auto y = static_cast<float>(30 + i / 4 * 68) + 0.3F;
      drawing.quad(x, y, x + 440, y + 40, rgba(30, 45, 60, 255));
    }
  }
};

struct Times {
  double median = 0, p99 = 0;  // ms
};

// This thread's own time: on a machine that does something else too, the clock on the wall measures that as well.
double processor_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

Times measure(const std::function<void()>& step) {
  std::vector<double> ms;
  for (int i = 0; i < 220; ++i) {
    const double begin = processor_ms();
    step();
    const double took = processor_ms() - begin;
    if (i >= 20) {
      ms.push_back(took);
    }
  }
  std::sort(ms.begin(), ms.end());
  return {ms[ms.size() / 2], ms[ms.size() * 99 / 100]};
}

void report() {
  Screen screen;
  Screen pressed(true);
  std::vector<std::uint32_t> frame(static_cast<std::size_t>(kWidth * kHeight));
  std::vector<std::uint32_t> copy(frame.size());
  const Surface surface = {frame.data(), kWidth, kHeight, kWidth};

  const Times yardstick = measure([&] { std::memcpy(copy.data(), frame.data(), frame.size() * 4); });
  const auto row = [&](const char* what, const Times& t) {
    std::printf("%-44s %8.3f %8.3f %8.2f\n", what, t.median, t.p99, t.median / yardstick.median);
  };
  const auto draw = [&](Drawing& drawing, std::vector<PixelRect> damage) {
    return measure([&, damage] { rasterise(drawing.data(), surface, damage); });
  };
  std::printf("%-44s %8s %8s %8s\n", "1920x1080, one core", "median", "p99 ms", "memcpys");
  row("memcpy of the frame", yardstick);
  row("typical screen, whole", draw(screen.drawing, {{0, 0, kWidth, kHeight}}));
  row("typical screen, a damaged 400x120", draw(screen.drawing, {{900, 300, 400, 120}}));

  Damage damage;
  row("damage: finding that nothing changed",
      measure([&] { static_cast<void>(damage.find(screen.drawing.data(), kWidth, kHeight)); }));
  bool down = false;
  row("damage: a pressed card, found and drawn", measure([&] {
        down = !down;
        Drawing& drawing = down ? pressed.drawing : screen.drawing;
        rasterise(drawing.data(), surface, damage.find(drawing.data(), kWidth, kHeight));
      }));

  Random random(2);
  std::vector<std::uint32_t> lake(1920 * 1080);
  std::generate(lake.begin(), lake.end(), [&] { return random.colour() | 0xFF000000U; });
  const auto large = picture_of(kWidth, kHeight, std::move(lake), 99, true);
  Drawing drift(kWidth, kHeight);
  drift.command(&large->texture, {0, 0, kWidth, kHeight});
  drift.quad(-20.3F, -11.7F, 1941.2F, 1092.1F, 0xFFFFFFFFU);
  row("a full-screen picture, stretched", draw(drift, {{0, 0, kWidth, kHeight}}));
  Drawing fading(kWidth, kHeight);
  fading.command(&large->texture, {0, 0, kWidth, kHeight});
  fading.quad(0, 0, kWidth, kHeight, rgba(255, 255, 255, 120));
  row("a full-screen picture, fading in", draw(fading, {{0, 0, kWidth, kHeight}}));
}

}  // namespace
}  // namespace kiosk::test

int main() { kiosk::test::report(); }
