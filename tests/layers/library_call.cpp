// Declared by hand, as somebody would who is in a hurry. A return type is no part of a function's name for the linker.
#include <string>

namespace kiosk {
int load(const std::string& root);
}

int main(int, char** words) { return kiosk::load(*words); }
