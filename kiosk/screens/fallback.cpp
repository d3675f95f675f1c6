// What stands on the screen when there is no content: built in, calm, and it still helps (CARE D3).
#include <algorithm>
#include <array>

#include "screens/help_plates.h"
#include "screens/screens.h"
#include "ui/widgets.h"

namespace kiosk {

namespace {

struct Sentence {
  const char* language;
  const char* text;
};

// "This screen is not ready yet. Please ask at the desk." Drafts, until a reader of each language has signed them.
constexpr std::array<Sentence, 5> kSentences{{
    {"pl", "Ten ekran nie jest jeszcze gotowy. Prosimy zapytać w recepcji."},
    {"ur", "یہ اسکرین ابھی تیار نہیں ہے۔ براہِ کرم استقبالیہ پر پوچھیں۔"},
    {"ar", "هذه الشاشة ليست جاهزة بعد. يُرجى السؤال في مكتب الاستقبال."},
    {"bn", "এই স্ক্রিন এখনও তৈরি নয়। অনুগ্রহ করে ডেস্কে জিজ্ঞাসা করুন।"},
    {"pa", "ਇਹ ਸਕ੍ਰੀਨ ਅਜੇ ਤਿਆਰ ਨਹੀਂ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਡੈਸਕ 'ਤੇ ਪੁੱਛੋ।"},
}};

}  // namespace

void draw(const route::Fallback&, Frame& frame) {
  const Box content = frame.content();
  const Box glass = frame.geometry.glass();
  float width = content.w;
  float y = 72;
  if (frame.portrait) {
    if (!frame.largest()) {
      frame.picture({glass.x, glass.y, glass.w, 300 - glass.y}, "builtin:cover-lake", 0, {false, false, false, false});
      y = 340;
    }
  } else if (!frame.largest()) {
    frame.picture({1200, glass.y, glass.end() - 1200, glass.h}, "builtin:cover-lake", 0, {false, false, false, false});
    width = 1080;
  }
  y += heading(frame, {content.x, y, width, 400}, frame.say("fallback.title"));
  TextSpec lead{frame.largest() ? Type::help : Type::reading};
  lead.id = "fallback.lead";
  y += frame.text({content.x, y + 4, width, 400}, frame.say("fallback.body"), lead) + 24;

  // The two gravest numbers and the desk, in one row; the rest is one tap away under Urgent help.
  const auto numbers = emergency_numbers(frame.state.settings.region);
  const std::size_t shown_numbers = std::min<std::size_t>(2, numbers.size());
  const bool stacked = frame.portrait;
  const auto cells = static_cast<float>(shown_numbers + 1);
  const float gap = 24;
  const float w = stacked ? width : (width - gap * (cells - 1)) / cells;
  // Every language has its sentence: in smaller type where the larger would push one out.
  const auto height_in = [&](Type type) {
    float sum = 0;
    for (const Sentence& sentence : kSentences)
      sum += frame.text_height({sentence.text, {sentence.language}}, type, width) + 4;
    return sum;
  };
  const float least = stacked ? 3 * 214.0F + 2 * gap : 250.0F;
  const Type small = height_in(Type::help) + least + 16 <= content.bottom() - y ? Type::help : Type::caption;
  const float sentences = height_in(small);
  const float room = content.bottom() - y - 16 - (frame.largest() ? 0 : sentences);
  const float h = stacked ? std::clamp((room - 2 * gap) / 3, 214.0F, 240.0F) : std::clamp(room, 250.0F, 300.0F);
  for (std::size_t i = 0; i <= shown_numbers; ++i) {
    const Box box{stacked ? content.x : content.x + static_cast<float>(i) * (w + gap),
                  stacked ? y + static_cast<float>(i) * (h + gap) : y, w, h};
    if (i < shown_numbers) draw_number_plate(frame, numbers[i], {box, stacked, false});
    else draw_desk_plate(frame, box, frame.say("fallback.desk_title"), frame.say("fallback.desk_body"));
  }
  y += stacked ? cells * h + (cells - 1) * gap : h;
  y += 16;
  for (const Sentence& sentence : kSentences) {
    const Words words{sentence.text, {sentence.language}};
    const float height = frame.text_height(words, small, width);
    if (y + height > content.bottom() + 4) break;
    TextSpec spec{small};
    spec.own_side = true;
    spec.id = std::string("fallback.sentence.") + sentence.language;
    frame.text({content.x, y, width, height + 1}, words, spec);
    y += height + 4;
  }
}

}  // namespace kiosk
