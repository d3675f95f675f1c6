#include "ui/pictures_decode.h"

#include <SDL.h>
#include <SDL_image.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

#include "library/image_header.h"
#include "ui/pictures_finish.h"
#include "ui/pictures_png.h"
#include "ui/pictures_scale.h"

namespace kiosk {
namespace {

tl::unexpected<Error> damaged(const char* why) {
  return fail("picture.damaged", std::string("the picture is damaged: ") + why);
}
tl::unexpected<Error> too_large() {
  return fail("picture.too_large",
              "the picture is too large; at most 16 MB, 8192 px a side and 40 megapixels are shown");
}

// By what stands in it, whatever its name says.
std::string_view kind_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG")) return "png";
  if (bytes.starts_with("\xFF\xD8")) return "jpg";
  if (bytes.starts_with("RIFF")) return "webp";
  return "svg";
}

// A progressive JPEG of few bytes can ask for thousands of passes over all its pixels. Inside of coded data 0xFF is
// always followed by 0, so that this pair is a scan's beginning and nothing else.
bool has_too_many_scans(std::string_view bytes) {
  constexpr int kMostScans = 100;
  int scans = 0;
  for (std::size_t at = bytes.find("\xFF\xDA"); at != std::string_view::npos; at = bytes.find("\xFF\xDA", at + 2)) {
    if (++scans > kMostScans) {
      return true;
    }
  }
  return false;
}

// libjpeg fills up what is missing of a file that was cut off with grey, and calls it a picture.
bool is_cut_off(std::string_view jpeg) {
  const std::size_t scan = jpeg.rfind("\xFF\xDA");
  const std::size_t end = jpeg.rfind("\xFF\xD9");
  return scan == std::string_view::npos || end == std::string_view::npos || end < scan;
}

SDL_RWops* reader(std::string_view bytes) { return SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size())); }

// Closes what it reads from, as SDL_image's own loaders with "RW" do not.
template <class Load>
OwnedSurface load_from(std::string_view bytes, Load&& load) {
  SDL_RWops* source = reader(bytes);
  if (source == nullptr) {
    return nullptr;
  }
  OwnedSurface surface(load(source));
  SDL_RWclose(source);
  return surface;
}

OwnedSurface load_svg(std::string_view bytes, int width, int height) {
  return load_from(bytes, [&](SDL_RWops* source) { return IMG_LoadSizedSVG_RW(source, width, height); });
}

Result<OwnedSurface> load_pixels(std::string_view bytes, std::string_view kind) {
  const Result<ImageSize> stated = read_image_header(bytes, kind);
  if (!stated) {
    return tl::unexpected(stated.error());
  }
  const auto width = static_cast<int>(stated->width);
  const auto height = static_cast<int>(stated->height);
  if (width > kMostPictureSide || height > kMostPictureSide ||
      static_cast<std::int64_t>(width) * height > kMostPicturePixels || (kind == "jpg" && has_too_many_scans(bytes))) {
    return too_large();
  }
  if (kind == "jpg" && is_cut_off(bytes)) {
    return damaged("it ends too early");
  }
  OwnedSurface surface = kind == "png" ? load_png(bytes, width, height)
                                       : load_from(bytes, kind == "jpg" ? IMG_LoadJPG_RW : IMG_LoadWEBP_RW);
  if (!surface) {
    return damaged(SDL_GetError());
  }
  if (surface->w != width || surface->h != height) {
    return damaged("it is not of the size that it states");
  }
  return surface;
}

// The size of a drawn SVG is rounded up, which leaves its last column and row partly empty: they take what stands beside.
void complete_edges(SDL_Surface& svg) {
  auto* pixels = static_cast<std::uint32_t*>(svg.pixels);
  const int stride = svg.pitch / 4;
  const auto alpha = [](std::uint32_t pixel) { return pixel >> 24; };
  const auto complete = [&](std::uint32_t& edge, std::uint32_t beside) {
    if (alpha(edge) < alpha(beside)) {
      edge = beside;
    }
  };
  for (int y = 0; y < svg.h && svg.w > 1; ++y) {
    std::uint32_t* row = pixels + static_cast<std::ptrdiff_t>(y) * stride;
    complete(row[svg.w - 1], row[svg.w - 2]);
  }
  std::uint32_t* last = pixels + static_cast<std::ptrdiff_t>(svg.h - 1) * stride;
  for (int x = 0; x < svg.w && svg.h > 1; ++x) {
    complete(last[x], last[x - stride]);
  }
}

// What a drawing must measure to cover the place, judged from a small one whose sides were rounded up.
bool is_bearable(const SDL_Surface& probe, int width, int height) {
  if (probe.w < 2 || probe.h < 2) {
    return false;  // longer than can be told
  }
  const double scale = std::max(width / (probe.w - 1.0), height / (probe.h - 1.0));
  const double most_width = scale * probe.w;
  const double most_height = scale * probe.h;
  return most_width <= kMostPictureSide && most_height <= kMostPictureSide &&
         most_width * most_height <= static_cast<double>(kMostPicturePixels);
}

}  // namespace

void prepare_decoders() { IMG_Init(IMG_INIT_JPG | IMG_INIT_WEBP); }

Result<std::string> read_picture_file(const std::string& path) {
  std::error_code error;
  const auto unreadable = [&] { return fail("picture.unreadable", "the picture cannot be read: " + path); };
  // Not a pipe or a device, which would keep the reader waiting.
  if (!std::filesystem::is_regular_file(path, error) || error) {
    return unreadable();
  }
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) {
    return unreadable();
  }
  if (size > kMostPictureBytes) {
    return too_large();
  }
  std::ifstream file(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
    return unreadable();
  }
  return bytes;
}

Result<OwnedSurface> rasterise_svg(std::string_view bytes, int width, int height) {
  // SDL_image tells an SVG's proportions only by drawing it: first in small, so that a picture a million times as wide as
  // high costs nothing.
  constexpr int kProbe = 128;
  const OwnedSurface probe = load_svg(bytes, kProbe, kProbe);
  if (!probe || probe->w <= 0 || probe->h <= 0) {
    return damaged("it cannot be drawn");
  }
  if (!is_bearable(*probe, width, height)) {
    return too_large();
  }
  const bool wide = static_cast<double>(probe->w) * height >= static_cast<double>(probe->h) * width;
  for (const bool by_height : {wide, !wide}) {
    OwnedSurface svg = by_height ? load_svg(bytes, 0, height) : load_svg(bytes, width, 0);
    if (svg && svg->format->BytesPerPixel == 4 && svg->w >= width && svg->h >= height) {
      complete_edges(*svg);
      return svg;
    }
  }
  return damaged("it cannot be drawn");
}

Result<DecodedPicture> decode_picture(std::string_view bytes, const PictureKey& key) {
  if (bytes.size() > kMostPictureBytes) {
    return too_large();
  }
  const std::string_view kind = kind_of(bytes);
  if (kind == "svg") {
    const Result<ImageSize> head = read_image_header(bytes, kind);
    if (!head) {
      return tl::unexpected(head.error());
    }
  }
  const Result<OwnedSurface> surface =
      kind == "svg" ? rasterise_svg(bytes, key.width, key.height) : load_pixels(bytes, kind);
  if (!surface) {
    return tl::unexpected(surface.error());
  }
  // An SVG is already at its size: only cut, never scaled again.
  std::optional<DecodedPicture> picture = cover(**surface, key, kind == "svg");
  if (!picture) {
    return damaged(SDL_GetError());
  }
  finish(*picture, key);
  return std::move(*picture);
}

}  // namespace kiosk
