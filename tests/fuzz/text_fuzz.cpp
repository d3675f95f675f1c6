// What a writer pastes: any text through the isolates and the list of blocked numbers, any picture's header.
#include "fuzz/require.h"
#include "library/blocked_numbers.h"
#include "library/image_header.h"
#include "library/isolates.h"
#include "library/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text = text_of(data + 1, size - 1);
  const kiosk::LanguageTag language{(data[0] & 8U) != 0 ? "ar" : "en"};
  if ((data[0] & 3U) == 1) {
    for (const char* kind : {"png", "jpg", "webp", "svg"}) (void)kiosk::read_image_header(text, kind);
    return 0;
  }
  const std::string clean = kiosk::without_bidi_controls(text);
  const std::string isolated = kiosk::isolated(clean, language);
  if (!kiosk::first_invalid_utf8(text)) require(kiosk::without_bidi_controls(isolated) == clean);
  (void)kiosk::blocked_number_in(text);
  return 0;
}
