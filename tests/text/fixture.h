// What the text room's tests share: the engine on the installed fonts, paragraphs in the kiosk's scripts, and a plain way
// of drawing a block. The paragraphs are for shapes and breaks, not for reading.
#pragma once
#include <doctest/doctest.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/golden.h"
#include "text/text_engine.h"

namespace kiosk::text_test {

inline std::unique_ptr<TextEngine> engine() {
  auto opened = TextEngine::open();
  REQUIRE_MESSAGE(opened, (opened ? "" : opened.error().message));
  REQUIRE(opened.value()->problems().empty());
  return std::move(*opened);
}

struct Sample {
  const char* name;
  const char* language;
  const char* text;
};

inline constexpr Sample kLatin{
    "latin", "en",
    "Many parents expect a rush of love on day one. About one in three does not feel it. Why? "
    "Getting to know (really know) someone takes time, ÅÉÎ Łódź Ștefan Çağ jgpqy."};
inline constexpr Sample kArabic{
    "arabic", "ar",
    "يتوقع كثير من الأهل فيضًا من الحب في اليوم الأول. وإذا لم يحدث ذلك، فلا بأس: طفلكم شخص جديد، والتعرّف إلى شخص "
    "يحتاج إلى وقت. بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ. إِنَّ ٱلْأُمَّ وَٱلطِّفْلَ يَتَعَارَفَانِ."};
inline constexpr Sample kUrdu{
    "urdu", "ur",
    "بہت سے والدین پہلے دن ہی محبت کے سیلاب کی توقع رکھتے ہیں۔ اگر ایسا نہ ہو تو کچھ غلط نہیں۔ آپ کا بچہ ایک نیا انسان "
    "ہے، "
    "اور کسی کو جاننے میں وقت لگتا ہے۔ چیخیں، پیچیدگی، گنجینے، بھیجیے، لکھنؤ، مجھے تمہیں سمجھیں گے، تسلی بخش۔"};
inline constexpr Sample kBengali{
    "bengali", "bn",
    "অনেক বাবা-মা প্রথম দিনেই ভালোবাসার ঢেউ আশা করেন। যদি তা না হয়, তাতে ক্ষতি নেই। আপনার শিশু একজন নতুন মানুষ, আর কাউকে "
    "চিনতে সময় লাগে। ক্ষুদ্র, স্ত্রী, দ্ব্যর্থ, উজ্জ্বল, কৃষ্ণ, শ্রদ্ধা, ঝুঁকি, র্কু ঙ্ক্ষু।"};
inline constexpr Sample kGurmukhi{
    "gurmukhi", "pa",
    "ਬਹੁਤ ਸਾਰੇ ਮਾਪੇ ਪਹਿਲੇ ਦਿਨ ਹੀ ਪਿਆਰ ਦੀ ਲਹਿਰ ਦੀ ਉਮੀਦ ਕਰਦੇ ਹਨ। ਜੇ ਇਹ ਨਾ ਹੋਵੇ ਤਾਂ ਕੁਝ ਵੀ ਗ਼ਲਤ ਨਹੀਂ। ਤੁਹਾਡਾ ਬੱਚਾ ਇੱਕ ਨਵਾਂ ਇਨਸਾਨ ਹੈ, "
    "ਅਤੇ ਕਿਸੇ ਨੂੰ ਜਾਣਨ ਵਿੱਚ ਸਮਾਂ ਲੱਗਦਾ ਹੈ। ਸ੍ਰੀ, ਪ੍ਰੇਮ, ਸ੍ਵੈ, ਕ੍ਰਿਪਾ, ਪੜ੍ਹੋ, ਹੌਲ਼ੀ।"};
inline constexpr Sample kGujarati{
    "gujarati", "gu",
    "ઘણા માતા-પિતા પહેલા જ દિવસે પ્રેમના પૂરની અપેક્ષા રાખે છે. જો એવું ન થાય તો કંઈ ખોટું નથી. તમારું બાળક એક નવી વ્યક્તિ છે, "
    "અને કોઈને ઓળખવામાં સમય લાગે છે. શ્રદ્ધા, દ્વાર, કૃષ્ણ, ક્ષમા, ત્ર્યંબક, ર્કિં."};
inline constexpr Sample kDevanagari{
    "devanagari", "hi",
    "कई माता-पिता पहले ही दिन प्यार की लहर की उम्मीद करते हैं। अगर ऐसा न हो तो कुछ भी ग़लत नहीं है। आपका बच्चा एक नया इंसान है, "
    "और किसी को जानने में समय लगता है। श्रद्धा, द्ध्य, कृष्ण, ट्ठू, र्क्षिं, ङ्क्त्यू।"};
inline constexpr Sample kTamil{
    "tamil", "ta",
    "பல பெற்றோர்கள் முதல் நாளிலேயே அன்பின் வெள்ளத்தை எதிர்பார்க்கிறார்கள். அப்படி நடக்காவிட்டால் தவறில்லை. உங்கள் குழந்தை ஒரு "
    "புதிய மனிதர். ஸ்ரீ, க்ஷ, நூற்றுக்கு."};
inline constexpr Sample kThai{
    "thai", "th",
    "พ่อแม่หลายคนคาดหวังว่าจะรู้สึกรักตั้งแต่วันแรกถ้าไม่เป็นเช่นนั้นก็ไม่เป็นไรลูกของคุณเป็นคนใหม่และการทำความรู้จักใครสักคนต้องใช้เวลา"
    "ผู้ใหญ่ ปู่ ญู ฎุ ฏู กลุ่ม ที่สุด น้ำ ฤๅษี กตัญญู"};
inline constexpr Sample kHebrew{
    "hebrew", "he",
    "הורים רבים מצפים לגל של אהבה ביום הראשון. אם זה לא קורה, הכול בסדר: התינוק שלכם הוא אדם "
    "חדש. בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ."};
inline constexpr Sample kEthiopic{"ethiopic", "am",
                                  "ብዙ ወላጆች በመጀመሪያው ቀን የፍቅር ጎርፍ ይጠብቃሉ። ይህ ካልሆነ ምንም ችግር የለም። ልጅዎ አዲስ ሰው ነው።"};
inline constexpr Sample kChinese{
    "chinese", "zh-Hans",
    "许多父母期待第一天就涌起爱意。如果没有，也没关系：您的宝宝是一个新的人，认识一个人需要时间。"
    "看一看，说一说，抱一抱（慢慢来）。"};
inline constexpr Sample kVietnamese{
    "vietnamese", "vi",
    "Nhiều cha mẹ mong đợi tình yêu trào dâng ngay ngày đầu. Ấp ủ, Ổn định, Ẵm bồng, ngượng "
    "nghịu, Ữ Ậ Ỷ gắng gượng, quỵ lụy."};
inline constexpr Sample kEverySample[] = {kLatin, kArabic, kUrdu,   kBengali,  kGurmukhi, kGujarati,  kDevanagari,
                                          kTamil, kThai,   kHebrew, kEthiopic, kChinese,  kVietnamese};

// DESIGN section 14: reading at Normal, Large, Largest, and the caption.
inline constexpr TextStyle kStyles[] = {{42, 60}, {54, 78}, {68, 96}, {28, 38}};

inline TextInput input(const Sample& sample) { return {sample.text, {sample.language}}; }
inline std::string text_of(const TextBlock& block, const TextLine& line) {
  return block.text.substr(line.begin, line.end - line.begin);
}

// The bytes at which ICU, asked by itself on UTF-8, sees a boundary.
inline std::set<std::size_t> boundaries(UBreakIteratorType type, const char* locale, const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UText* utf8 = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  UBreakIterator* iterator = ubrk_open(type, locale, nullptr, 0, &status);
  ubrk_setUText(iterator, utf8, &status);
  REQUIRE(U_SUCCESS(status));
  std::set<std::size_t> out;
  for (std::int32_t at = ubrk_first(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    out.insert(static_cast<std::size_t>(at));
  }
  ubrk_close(iterator);
  utext_close(utf8);
  return out;
}

inline std::uint32_t mix(std::uint32_t ground, std::uint32_t ink, std::uint32_t coverage) {
  std::uint32_t out = 0;
  for (const unsigned shift : {0U, 8U, 16U}) {
    const std::uint32_t a = (ground >> shift) & 0xFF;
    const std::uint32_t b = (ink >> shift) & 0xFF;
    out |= ((a * (255 - coverage) + b * coverage + 127) / 255) << shift;
  }
  return out;
}

// Black on white; the line boxes' tops as faint lines, so that a picture shows where ink stands in them.
class Sheet {
 public:
  Sheet(int width, int height) {
    picture.width = width;
    picture.height = height;
    picture.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xFFFFFF);
  }

  void draw(TextEngine& text, const TextBlock& block, int x, int y) {
    for (const TextLine& line : block.lines) {
      for (int i = 0; i < picture.width; ++i) blend(i, y + static_cast<int>(line.top), 0xD8E4F0, 255);
    }
    for (const TextLine& line : block.lines) {
      const TextEngine::DrawnLine& drawn = text.drawn(block, line);
      const int left = x + static_cast<int>(line.left) + drawn.left;
      const int top = y + static_cast<int>(line.baseline) + drawn.top;
      const Coverage& mask = drawn.coverage;
      for (int row = 0; row < mask.height; ++row) {
        for (int column = 0; column < mask.width; ++column) {
          const auto at = static_cast<std::size_t>(row) * static_cast<std::size_t>(mask.width);
          blend(left + column, top + row, 0x2A2140, mask.pixels[at + static_cast<std::size_t>(column)]);
        }
      }
    }
    for (const PlacedMark& mark : block.marks)
      ring(static_cast<float>(x) + mark.x, static_cast<float>(y) + mark.y, mark.size);
  }

  GoldenPicture picture;

 private:
  void blend(int x, int y, std::uint32_t ink, std::uint32_t coverage) {
    if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return;
    std::uint32_t& pixel = picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                                          static_cast<std::size_t>(x)];
    pixel = mix(pixel, ink, coverage);
  }

  void ring(float left, float top, float size) {
    const float radius = size / 2;
    for (int y = static_cast<int>(top); y <= static_cast<int>(top + size) + 1; ++y) {
      for (int x = static_cast<int>(left); x <= static_cast<int>(left + size) + 1; ++x) {
        const float distance =
            std::hypot(static_cast<float>(x) + 0.5F - left - radius, static_cast<float>(y) + 0.5F - top - radius);
        const float inside = std::clamp(radius - distance + 0.5F, 0.0F, 1.0F);
        const float hole = std::clamp(radius - 3 - distance + 0.5F, 0.0F, 1.0F);
        blend(x, y, 0x5B3F6B, static_cast<std::uint32_t>((inside - hole) * 255));
      }
    }
  }
};

}  // namespace kiosk::text_test
