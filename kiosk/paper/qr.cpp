#include "paper/qr.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace kiosk {

namespace {

constexpr std::size_t kMostBytes = 280;  // a code of 77 modules and more is hard to read at an angle
constexpr unsigned int kUtf8 = 26;       // AIM ECI assignment

struct FreeInput {
  void operator()(QRinput* input) const { QRinput_free(input); }
};
struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

Result<QrCode> encode_qr(std::string_view payload) {
  if (payload.size() > kMostBytes)
    return fail("qr.too_long", "a code holds at most 280 bytes; shorten the words or the address");
  const std::unique_ptr<QRinput, FreeInput> input(QRinput_new2(0, QR_ECLEVEL_M));
  if (input == nullptr) return fail("qr.failed", "out of memory");
  const bool ascii = std::ranges::all_of(payload, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii && QRinput_appendECIheader(input.get(), kUtf8) != 0) return fail("qr.failed", "the code cannot be made");
  if (QRinput_append(input.get(), QR_MODE_8, static_cast<int>(payload.size()),
                     reinterpret_cast<const unsigned char*>(payload.data())) != 0)
    return fail("qr.failed", "the code cannot be made");
  const std::unique_ptr<QRcode, FreeCode> code(QRcode_encodeInput(input.get()));
  if (code == nullptr) return fail("qr.failed", "the code cannot be made");
  QrCode out;
  out.side = code->width;
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  out.dark.reserve(count);
  for (std::size_t i = 0; i < count; ++i) out.dark.push_back((code->data[i] & 1U) != 0);
  return out;
}

}  // namespace kiosk
