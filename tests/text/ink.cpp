// Lines of a paragraph stand apart: no ink of one touches the next, whatever the script (DESIGN section 3).
#include <vector>

#include "text/fixture.h"

namespace kiosk::text_test {
namespace {

// Where ink can be seen: fainter than this is an edge that nobody sees touch.
constexpr std::uint8_t kSeen = 64;

struct Touch {
  int line = -1;
  int x = 0, y = 0;
};

// The first place where seen pixels of two lines lie over or beside each other.
Touch first_touch(TextEngine& text, const TextBlock& block) {
  const InkBox all = block.ink();
  const int width = all.right - all.left + 2;
  const int height = all.bottom - all.top + 2;
  std::vector<int> owner(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), -1);
  const auto at = [&](int x, int y) -> int& {
    return owner[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  };
  for (int index = 0; index < static_cast<int>(block.lines.size()); ++index) {
    const TextLine& line = block.lines[static_cast<std::size_t>(index)];
    const TextEngine::DrawnLine& drawn = text.drawn(block, line);
    const int left = static_cast<int>(line.left) + drawn.left - all.left + 1;
    const int top = static_cast<int>(line.baseline) + drawn.top - all.top + 1;
    std::vector<std::pair<int, int>> mine;
    for (int y = 0; y < drawn.coverage.height; ++y) {
      for (int x = 0; x < drawn.coverage.width; ++x) {
        const auto pixel = static_cast<std::size_t>(y) * static_cast<std::size_t>(drawn.coverage.width);
        if (drawn.coverage.pixels[pixel + static_cast<std::size_t>(x)] < kSeen) continue;
        mine.emplace_back(left + x, top + y);
        for (int dy = -1; dy <= 1; ++dy) {
          for (int dx = -1; dx <= 1; ++dx) {
            const int nx = left + x + dx;
            const int ny = top + y + dy;
            if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
            if (at(nx, ny) >= 0) return {index, left + x, top + y};
          }
        }
      }
    }
    for (const auto& [x, y] : mine) at(x, y) = index;
  }
  return {};
}

}  // namespace

TEST_CASE("A10: no ink of one line touches the next, in any script, at any reading size") {
  const auto text = engine();
  for (const Sample& sample : kEverySample) {
    for (TextStyle style : kStyles) {
      for (const bool bold : {false, true}) {
        style.bold = bold;
        // Many widths put many letters above many others.
        for (int width = 9 * style.size_px; width < 24 * style.size_px; width += 2 * style.size_px + 5) {
          const TextBlock block = text->layout(input(sample), style, width);
          const Touch touch = first_touch(*text, block);
          CAPTURE(std::string(sample.name));
          CAPTURE(style.size_px);
          CAPTURE(bold);
          CAPTURE(width);
          CHECK_MESSAGE(touch.line < 0, "line ", touch.line, " at ", touch.x, ",", touch.y);
        }
      }
      text->trim(0);
    }
  }
}

TEST_CASE("The ink test sees lines that touch") {
  const auto text = engine();
  TextBlock block = text->layout(input(kUrdu), TextStyle{}, 600);
  CHECK(first_touch(*text, block).line < 0);
  for (std::size_t i = 0; i < block.lines.size(); ++i) {
    TextLine& line = block.lines[i];
    const int up = 30 * static_cast<int>(i);
    line.baseline -= static_cast<float>(up);
    line.ink.top -= up;
    line.ink.bottom -= up;
  }
  CHECK(first_touch(*text, block).line > 0);
}

TEST_CASE("Lines open only where ink would touch") {
  const auto text = engine();
  for (const Sample& sample : {kLatin, kBengali, kGurmukhi, kChinese, kThai}) {
    const TextBlock block = text->layout(input(sample), TextStyle{}, 500);
    CHECK(block.lines.front().height == std::round(60 * text->line_factor({sample.language})));
  }
  TextStyle bold;
  bold.bold = true;
  const TextBlock urdu = text->layout(input(kUrdu), bold, 500);
  CHECK(urdu.lines.front().height > std::round(60 * text->line_factor({"ur"})));
  // Stacked without end, signs may touch: a page of nothing would be worse.
  std::string tower = "a";
  for (int i = 0; i < 200; ++i) tower += "\u0301";
  const TextBlock capped = text->layout({tower + " " + tower, {"en"}}, TextStyle{}, 30);
  CHECK(capped.lines.front().height <= 2 * 67);
}

TEST_CASE("The ink box of a line holds all its ink, and no more than a pixel besides") {
  const auto text = engine();
  for (const Sample& sample : kEverySample) {
    const TextBlock block = text->layout(input(sample), TextStyle{}, 700);
    for (const TextLine& line : block.lines) {
      const Coverage& mask = text->drawn(block, line).coverage;
      const auto seen_in = [&](int x0, int y0, int x1, int y1) {
        for (int y = y0; y < y1; ++y) {
          for (int x = x0; x < x1; ++x) {
            const auto row = static_cast<std::size_t>(y) * static_cast<std::size_t>(mask.width);
            if (mask.pixels[row + static_cast<std::size_t>(x)] > 0) return true;
          }
        }
        return false;
      };
      CAPTURE(std::string(sample.name));
      REQUIRE(mask.width == line.ink.right - line.ink.left);
      CHECK(seen_in(0, 0, 2, mask.height));
      CHECK(seen_in(mask.width - 2, 0, mask.width, mask.height));
      CHECK(seen_in(0, 0, mask.width, 2));
      CHECK(seen_in(0, mask.height - 2, mask.width, mask.height));
    }
  }
}

}  // namespace kiosk::text_test
