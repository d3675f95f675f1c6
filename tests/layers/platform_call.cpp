// Declared by hand: see library_call.cpp.
namespace kiosk {
struct LanguageTag;
int espeak_voice_for(const LanguageTag& language);
const LanguageTag* somebodys = nullptr;
}  // namespace kiosk

int main() { return kiosk::espeak_voice_for(*kiosk::somebodys); }
