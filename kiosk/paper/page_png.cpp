#include "paper/page_png.h"

#include <png.h>

#include <cmath>
#include <csetjmp>
#include <cstdio>
#include <memory>

namespace kiosk {

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// libpng leaves by longjmp when it fails: nothing with a destructor lives in here.
bool write_rows(png_structp png, png_infop info, std::FILE* file, const Page& page) {
  if (setjmp(png_jmpbuf(png)) != 0) return false;  // NOLINT: the library's own way
  png_init_io(png, file);
  png_set_IHDR(png, info, static_cast<png_uint_32>(page.width), static_cast<png_uint_32>(page.height), 8,
               PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  const auto metre = static_cast<png_uint_32>(std::lround(page.dpi / 0.0254));
  png_set_pHYs(png, info, metre, metre, PNG_RESOLUTION_METER);
  png_write_info(png, info);
  for (int y = 0; y < page.height; ++y) png_write_row(png, page.row(y));
  png_write_end(png, nullptr);
  return true;
}

}  // namespace

Result<void> write_page_png(const Page& page, const std::string& path) {
  const auto failed = [&] {
    return fail("output.write", path + " cannot be written; choose a folder that exists and can be written to");
  };
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "wb"));
  if (!file) return failed();
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
  const bool written = info != nullptr && write_rows(png, info, file.get(), page) && std::fflush(file.get()) == 0;
  png_destroy_write_struct(&png, &info);
  if (!written) return failed();
  return {};
}

}  // namespace kiosk
