// Declared by hand: see library_call.cpp.
namespace kiosk {
struct State;
int can_go_back(const State& state);
const State* somebodys = nullptr;
}  // namespace kiosk

int main() { return kiosk::can_go_back(*kiosk::somebodys); }
