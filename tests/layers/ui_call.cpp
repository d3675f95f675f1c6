// Declared by hand: see library_call.cpp.
#include <string_view>

namespace kiosk {
int topic_tint(std::string_view token);
}

int main(int, char** words) { return kiosk::topic_tint(*words); }
