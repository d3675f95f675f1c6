#include "printers/pwg_raster.h"

#include <cups/pwg.h>
#include <cups/raster.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace kiosk {

namespace {

enum class Form { grey8, rgb8, black8, black1, none };

Form form_for(const IppState& state) {
  const auto has = [&](const char* name) { return std::ranges::find(state.rasters, name) != state.rasters.end(); };
  // A queue of CUPS does not say: it takes grey.
  if (state.rasters.empty() || has("sgray_8")) return Form::grey8;
  if (has("srgb_8")) return Form::rgb8;
  if (has("black_8")) return Form::black8;
  if (has("black_1")) return Form::black1;
  return Form::none;
}

const char* name_of(Form form) {
  switch (form) {
    case Form::rgb8:
      return "srgb_8";
    case Form::black8:
      return "black_8";
    case Form::black1:
      return "black_1";
    case Form::grey8:
    case Form::none:
      break;
  }
  return "sgray_8";
}

// The page's own where the printer has it, else a whole multiple of it, so that a code's modules stay whole dots; else any.
int resolution_for(int dpi, const IppState& state) {
  const auto& all = state.resolutions;
  if (all.empty() || std::ranges::find(all, dpi) != all.end()) return dpi;
  for (const int each : all) {
    if (each % dpi == 0) return each;
  }
  return all.front();
}

ssize_t pass_on(void* context, unsigned char* bytes, std::size_t size) {
  const auto& write = *static_cast<const IppClient::Write*>(context);
  return write(reinterpret_cast<const char*>(bytes), size) ? static_cast<ssize_t>(size) : -1;
}

// One row in the printer's form.
void fill_row(std::vector<unsigned char>& line, const Page& page, int y, int width, double scale, Form form) {
  const int from = std::min(page.height - 1, static_cast<int>(y / scale));
  const std::uint8_t* row = page.row(from);
  std::ranges::fill(line, form == Form::grey8 || form == Form::rgb8 ? 255 : 0);
  for (int x = 0; x < width; ++x) {
    const int at = static_cast<int>(x / scale);
    if (at >= page.width) break;
    const std::uint8_t grey = row[at];
    const auto index = static_cast<std::size_t>(x);
    switch (form) {
      case Form::grey8:
      case Form::none:
        line[index] = grey;
        break;
      case Form::rgb8:
        line[3 * index] = line[3 * index + 1] = line[3 * index + 2] = grey;
        break;
      case Form::black8:
        line[index] = static_cast<unsigned char>(255 - grey);
        break;
      case Form::black1:
        if (grey < 128) line[index / 8] = static_cast<unsigned char>(line[index / 8] | (0x80U >> (index % 8)));
        break;
    }
  }
}

bool write_page(cups_raster_t* raster, const Page& page, std::size_t pages, int dpi, Form form) {
  const double scale = static_cast<double>(dpi) / page.dpi;
  const int width = static_cast<int>(std::lround(page.width * scale));
  const int height = static_cast<int>(std::lround(page.height * scale));
  // Hundredths of a millimetre, as the page is: PWG's own table has no receipt of this length.
  pwg_media_t* media = pwgMediaForSize(static_cast<int>(std::lround(page.width * 2540.0 / page.dpi)),
                                       static_cast<int>(std::lround(page.height * 2540.0 / page.dpi)));
  cups_page_header2_t header;
  std::memset(&header, 0, sizeof header);
  if (media == nullptr || cupsRasterInitPWGHeader(&header, media, name_of(form), dpi, dpi, "one-sided", nullptr) == 0)
    return false;
  const auto bits = static_cast<unsigned>(header.cupsBitsPerPixel);
  header.cupsWidth = static_cast<unsigned>(width);
  header.cupsHeight = static_cast<unsigned>(height);
  header.cupsBytesPerLine = (header.cupsWidth * bits + 7) / 8;
  header.cupsInteger[CUPS_RASTER_PWG_TotalPageCount] = static_cast<unsigned>(pages);
  if (cupsRasterWriteHeader2(raster, &header) == 0) return false;
  std::vector<unsigned char> line(header.cupsBytesPerLine);
  for (int y = 0; y < height; ++y) {
    fill_row(line, page, y, width, scale, form);
    if (cupsRasterWritePixels(raster, line.data(), static_cast<unsigned>(line.size())) == 0) return false;
  }
  return true;
}

}  // namespace

std::string media_for(PaperKind paper, const IppState& state) {
  const auto first_of = [&](auto matches) {
    const auto it = std::ranges::find_if(state.media, matches);
    return it == state.media.end() ? std::string() : *it;
  };
  switch (paper) {
    case PaperKind::a4:
      return first_of([](const std::string& each) { return each.starts_with("iso_a4"); });
    case PaperKind::letter:
      return first_of([](const std::string& each) { return each.starts_with("na_letter"); });
    case PaperKind::roll80:
      break;
  }
  return first_of([](const std::string& each) { return each.find("_80x") != std::string::npos; });
}

bool write_pwg(const std::vector<Page>& pages, const IppState& state, const IppClient::Write& write) {
  const Form form = form_for(state);
  if (form == Form::none || pages.empty()) return false;
  IppClient::Write to = write;
  cups_raster_t* raster = cupsRasterOpenIO(pass_on, &to, CUPS_RASTER_WRITE_PWG);
  if (raster == nullptr) return false;
  bool written = true;
  for (const Page& page : pages) {
    written = written && write_page(raster, page, pages.size(), resolution_for(page.dpi, state), form);
  }
  cupsRasterClose(raster);
  return written;
}

}  // namespace kiosk
