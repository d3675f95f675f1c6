#include "library/image_header.h"

#include <algorithm>

namespace kiosk {
namespace {

std::uint32_t byte(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }
std::uint32_t big16(std::string_view b, std::size_t at) { return byte(b, at) << 8U | byte(b, at + 1); }
std::uint32_t big32(std::string_view b, std::size_t at) { return big16(b, at) << 16U | big16(b, at + 2); }
std::uint32_t little16(std::string_view b, std::size_t at) { return byte(b, at) | byte(b, at + 1) << 8U; }
std::uint32_t little24(std::string_view b, std::size_t at) { return little16(b, at) | byte(b, at + 2) << 16U; }

tl::unexpected<Error> wrong_kind(std::string_view extension) {
  return fail("picture.wrong_kind", "the file's bytes are not a picture of the kind ." + std::string(extension));
}
tl::unexpected<Error> damaged() { return fail("picture.damaged", "the picture's header is cut off or damaged"); }

// https://www.w3.org/TR/png/#5Chunk-layout: signature, then the IHDR chunk.
Result<ImageSize> png(std::string_view head) {
  static constexpr std::string_view kSignature("\x89PNG\r\n\x1a\n", 8);
  if (!head.starts_with(kSignature)) return wrong_kind("png");
  if (head.size() < 33 || big32(head, 8) != 13 || head.substr(12, 4) != "IHDR") return damaged();
  return ImageSize{big32(head, 16), big32(head, 20)};
}

// ITU T.81: segments of 0xFF, marker, length; the size stands in a start-of-frame segment.
Result<ImageSize> jpeg(std::string_view head) {
  if (!head.starts_with("\xFF\xD8\xFF")) return wrong_kind("jpg");
  std::size_t at = 2;
  while (at + 4 <= head.size()) {
    if (byte(head, at) != 0xFF) return damaged();
    const std::uint32_t marker = byte(head, at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const bool alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    if (alone) {
      at += 2;
      continue;
    }
    if (marker == 0xD9 || marker == 0xDA) return damaged();
    const std::uint32_t length = big16(head, at + 2);
    if (length < 2) return damaged();
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) {
      if (at + 9 > head.size()) return damaged();
      return ImageSize{big16(head, at + 7), big16(head, at + 5)};
    }
    at += 2 + length;
  }
  return damaged();
}

// RFC 9649: RIFF, then one of three kinds of first chunk.
Result<ImageSize> webp(std::string_view head) {
  if (!head.starts_with("RIFF") || head.size() < 12 || head.substr(8, 4) != "WEBP") return wrong_kind("webp");
  if (head.size() < 30) return damaged();
  const std::string_view chunk = head.substr(12, 4);
  if (chunk == "VP8X") return ImageSize{little24(head, 24) + 1, little24(head, 27) + 1};
  if (chunk == "VP8L") {
    if (byte(head, 20) != 0x2F) return damaged();
    const std::uint32_t bits = little16(head, 21) | little16(head, 23) << 16U;
    return ImageSize{(bits & 0x3FFFU) + 1, ((bits >> 14U) & 0x3FFFU) + 1};
  }
  if (chunk == "VP8 ") {
    if (head.substr(23, 3) != "\x9D\x01\x2A") return damaged();
    return ImageSize{little16(head, 26) & 0x3FFFU, little16(head, 28) & 0x3FFFU};
  }
  return damaged();
}

// A gradient of one colour makes SDL_image's drawing (nanosvg, nsvg__initPaint) read far past its end. Tags are told apart as
// nanosvg does it, which takes whatever stands between "<" and ">", counts a stop to the gradient that began last, and knows
// no comments inside of which that is different.
bool has_gradient_of_one_colour(std::string_view svg) {
  const bool whole = svg.size() < kImageHeadBytes;
  svg = svg.substr(0, svg.find('\0'));
  constexpr std::string_view kSpace = " \t\n\v\f\r";
  bool in_gradient = false;
  int stops = 0;
  for (std::size_t at = svg.find('<'); at != std::string_view::npos; at = svg.find('<', at)) {
    const std::size_t end = svg.find('>', at);
    if (end == std::string_view::npos) break;
    std::string_view tag = svg.substr(at + 1, end - at - 1);
    at = end;
    tag.remove_prefix(std::min(tag.size(), tag.find_first_not_of(kSpace)));
    const std::string_view name = tag.substr(0, tag.find_first_of(kSpace));
    if (name == "stop") ++stops;
    if (name != "linearGradient" && name != "radialGradient") continue;
    if (in_gradient && stops == 1) return true;
    in_gradient = true;
    stops = 0;
  }
  return whole && in_gradient && stops == 1;
}

Result<ImageSize> svg(std::string_view head) {
  const std::string_view start = head.substr(0, 4096);
  if (start.find('\0') != std::string_view::npos || start.find("<svg") == std::string_view::npos)
    return wrong_kind("svg");
  if (has_gradient_of_one_colour(head))
    return fail("picture.damaged",
                "a colour gradient in the picture has one colour only; give it two, or use a plain colour");
  return ImageSize{};
}

}  // namespace

Result<ImageSize> read_image_header(std::string_view head, std::string_view extension) {
  if (extension == "svg") return svg(head);
  const Result<ImageSize> size = extension == "png" ? png(head) : extension == "webp" ? webp(head) : jpeg(head);
  if (!size) return size;
  if (size->width == 0 || size->height == 0) return damaged();
  if (size->width > kMaxImageSide || size->height > kMaxImageSide) {
    return fail("picture.too_large", "the picture says that it is " + std::to_string(size->width) + " by " +
                                         std::to_string(size->height) + " pixels; at most " +
                                         std::to_string(kMaxImageSide) + " by " + std::to_string(kMaxImageSide) +
                                         " are shown");
  }
  return size;
}

}  // namespace kiosk
